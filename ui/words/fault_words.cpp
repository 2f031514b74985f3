#include "ui/words/fault_words.h"

#include "core/words/date_words.h"
#include "core/words/fill.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <array>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 bytesPerMegabyte = 1024 * 1024;

/// The two sentences of a fault; %1 … stand for its arguments in order (fault.h).
struct Wording {
    FaultCode code;
    const char* reason;
    const char* wayOut;
};

constexpr std::array wordings{
    Wording{
        FaultCode::CannotRead, QT_TRANSLATE_NOOP("FaultWords", "This file can't be read: %1."),
        QT_TRANSLATE_NOOP("FaultWords", "Check that it is still there and that you may read it.")},
    Wording{FaultCode::CannotWrite,
            QT_TRANSLATE_NOOP("FaultWords", "This file can't be written: %1."),
            QT_TRANSLATE_NOOP(
                "FaultWords",
                "Check that the disk isn't full and that you may write there, or choose another "
                "folder.")},
    Wording{FaultCode::AlreadyExists,
            QT_TRANSLATE_NOOP("FaultWords", "There is a file of this name already."),
            QT_TRANSLATE_NOOP("FaultWords",
                              "Choose another name; the file that is there stays as it is.")},
    Wording{FaultCode::HoldsRegister,
            QT_TRANSLATE_NOOP("FaultWords", "This file is a register and was left as it is."),
            QT_TRANSLATE_NOOP("FaultWords", "Choose another name.")},
    Wording{FaultCode::NotFound, QT_TRANSLATE_NOOP("FaultWords", "There is nothing of this name."),
            QT_TRANSLATE_NOOP("FaultWords", "Check the spelling, or whether it was moved.")},
    Wording{FaultCode::NotADate, QT_TRANSLATE_NOOP("FaultWords", "“%1” isn't a date."),
            QT_TRANSLATE_NOOP("FaultWords", "Write it as year-month-day, such as 2026-08-15.")},
    Wording{FaultCode::NotANumber, QT_TRANSLATE_NOOP("FaultWords", "“%1” isn't a number."),
            QT_TRANSLATE_NOOP("FaultWords", "Type digits, such as 41 or 94.5.")},
    Wording{FaultCode::TooManyDecimals,
            QT_TRANSLATE_NOOP("FaultWords", "“%1” has more than %2 decimal places."),
            QT_TRANSLATE_NOOP("FaultWords", "Round it as the provider's records give it.")},
    Wording{FaultCode::TooLarge,
            QT_TRANSLATE_NOOP("FaultWords", "%1 is too large; the most is %2."),
            QT_TRANSLATE_NOOP("FaultWords", "Check for a slipped digit or a missing point.")},
    Wording{FaultCode::NotAPeriod, QT_TRANSLATE_NOOP("FaultWords", "“%1” isn't a period."),
            QT_TRANSLATE_NOOP(
                "FaultWords",
                "Write 2026-04 for a month, 2026-Q1 for a quarter, 2026-P01 for four weeks, 2026 "
                "for a year.")},
    Wording{FaultCode::EndBeforeStart,
            QT_TRANSLATE_NOOP("FaultWords", "The end, %2, is before the start, %1."),
            QT_TRANSLATE_NOOP("FaultWords", "Change one of the two dates.")},
    Wording{FaultCode::Required, QT_TRANSLATE_NOOP("FaultWords", "%1 is missing."),
            QT_TRANSLATE_NOOP("FaultWords", "Fill it in.")},
    Wording{FaultCode::NotOneOf, QT_TRANSLATE_NOOP("FaultWords", "“%1” isn't one of the choices."),
            QT_TRANSLATE_NOOP("FaultWords", "Choose from: %2.")},
    Wording{FaultCode::Duplicate, QT_TRANSLATE_NOOP("FaultWords", "“%1” is there twice."),
            QT_TRANSLATE_NOOP("FaultWords", "Each must have its own.")},
    Wording{FaultCode::Unknown, QT_TRANSLATE_NOOP("FaultWords", "There is no %1 “%2”."),
            QT_TRANSLATE_NOOP("FaultWords", "Check the spelling against the list.")},
    Wording{FaultCode::WrongType, QT_TRANSLATE_NOOP("FaultWords", "Expected here: %1; found: %2."),
            ""},
    Wording{FaultCode::OutOfRange, QT_TRANSLATE_NOOP("FaultWords", "“%1” is outside the range."),
            QT_TRANSLATE_NOOP("FaultWords", "It must lie between %2 and %3.")},
    Wording{FaultCode::PeriodsKept,
            QT_TRANSLATE_NOOP(
                "FaultWords",
                "What is kept already would then stand for other days (figures and comments: %1, "
                "returns: %2, diary entries: %3)."),
            QT_TRANSLATE_NOOP(
                "FaultWords",
                "Leave it as it was: it can change only while nothing is kept for the quarters, "
                "years or four weeks that it moves.")},
    Wording{FaultCode::KeptOutsideTerm,
            QT_TRANSLATE_NOOP(
                "FaultWords",
                "What is kept already would then be outside the contract and out of sight "
                "(figures and comments: %1, returns: %2)."),
            QT_TRANSLATE_NOOP("FaultWords", "Choose a day that leaves it in, or clear it first.")},
    Wording{FaultCode::NotJson, QT_TRANSLATE_NOOP("FaultWords", "This isn't readable as JSON: %1."),
            QT_TRANSLATE_NOOP("FaultWords",
                              "Mend the file at the place named, or ask for a fresh copy.")},
    Wording{FaultCode::NotARegister,
            QT_TRANSLATE_NOOP("FaultWords", "This file isn't a Quarterlight register."),
            QT_TRANSLATE_NOOP("FaultWords", "Choose a file that ends in .qlight.")},
    Wording{FaultCode::NewerRegister,
            QT_TRANSLATE_NOOP(
                "FaultWords",
                "This register was made by a newer Quarterlight (version %1 of the file; this "
                "program knows up to %2)."),
            QT_TRANSLATE_NOOP("FaultWords",
                              "Update Quarterlight to open it. Nothing in it was changed.")},
    Wording{FaultCode::DamagedRegister,
            QT_TRANSLATE_NOOP("FaultWords", "This register is damaged: %1."),
            QT_TRANSLATE_NOOP(
                "FaultWords",
                "Open a backup, or recover what is readable into a new file. Nothing in it was "
                "changed.")},
    Wording{
        FaultCode::ForeignSchema,
        QT_TRANSLATE_NOOP("FaultWords",
                          "This register holds something that Quarterlight didn't put there: %1."),
        QT_TRANSLATE_NOOP("FaultWords",
                          "It was left as it was. Open a backup from before it was altered.")},
    Wording{FaultCode::InUse,
            QT_TRANSLATE_NOOP("FaultWords", "%1 has this register open on %2, since %3."),
            QT_TRANSLATE_NOOP("FaultWords",
                              "You can read it meanwhile; it can be changed once they close it.")},
    Wording{FaultCode::ReadOnly,
            QT_TRANSLATE_NOOP("FaultWords", "This register is open for reading only."),
            QT_TRANSLATE_NOOP("FaultWords",
                              "Open it again once nobody else has it open, or work on a copy.")},
    Wording{
        FaultCode::Conflict,
        QT_TRANSLATE_NOOP("FaultWords", "%1 was changed meanwhile; it is now %2."),
        QT_TRANSLATE_NOOP("FaultWords", "Look at what stands there and make your change again.")},
    Wording{FaultCode::NothingToUndo, QT_TRANSLATE_NOOP("FaultWords", "There is nothing to undo."),
            ""},
    Wording{FaultCode::NothingToRedo, QT_TRANSLATE_NOOP("FaultWords", "There is nothing to redo."),
            ""},
    Wording{FaultCode::Database, QT_TRANSLATE_NOOP("FaultWords", "The register can't be used: %1."),
            QT_TRANSLATE_NOOP(
                "FaultWords",
                "Nothing was changed. Close other programs that use the file and try again.")},
    Wording{FaultCode::NotThatFormat,
            QT_TRANSLATE_NOOP("FaultWords", "The file's name says that it is %1, but it is %2."),
            QT_TRANSLATE_NOOP("FaultWords",
                              "Save it again in the program it came from, in the right format.")},
    Wording{FaultCode::PasswordProtected,
            QT_TRANSLATE_NOOP("FaultWords", "This workbook is protected by a password."),
            QT_TRANSLATE_NOOP("FaultWords",
                              "Ask the provider for it without one, or save an open copy.")},
    Wording{
        FaultCode::LegacyWorkbook,
        QT_TRANSLATE_NOOP("FaultWords", "This is an old Excel workbook (.xls)."),
        QT_TRANSLATE_NOOP("FaultWords", "Open it in a spreadsheet program and save it as .xlsx.")},
    Wording{FaultCode::Damaged, QT_TRANSLATE_NOOP("FaultWords", "This file is damaged: %1."),
            QT_TRANSLATE_NOOP("FaultWords", "Nothing was taken from it. Ask for a fresh copy.")},
    Wording{
        FaultCode::TooBig, QT_TRANSLATE_NOOP("FaultWords", "This file is too big: %1."),
        QT_TRANSLATE_NOOP("FaultWords",
                          "Nothing was taken from it. Take out what isn't part of the return.")},
    Wording{
        FaultCode::NothingRecognised,
        QT_TRANSLATE_NOOP("FaultWords", "Nothing that can be used was recognised in this file."),
        QT_TRANSLATE_NOOP(
            "FaultWords",
            "A return needs the indicators' references or titles in a column and the periods above "
            "their figures; a calendar needs events on days.")},
    Wording{FaultCode::HiddenSheet,
            QT_TRANSLATE_NOOP("FaultWords", "This sheet is hidden and was not read."), ""},
    Wording{FaultCode::Ambiguous,
            QT_TRANSLATE_NOOP("FaultWords", "\"%1\" may mean any of these: %2."),
            QT_TRANSLATE_NOOP("FaultWords", "Write out which one is meant.")},
    Wording{FaultCode::Cancelled, QT_TRANSLATE_NOOP("FaultWords", "Cancelled."),
            QT_TRANSLATE_NOOP("FaultWords", "Nothing was changed.")},
};

const Wording* wording(FaultCode code) {
    const auto found =
        std::find_if(wordings.begin(), wordings.end(),
                     [code](const Wording& candidate) { return candidate.code == code; });
    return found == wordings.end() ? nullptr : &*found;
}

QString sentence(const char* text, const Fault& fault) {
    return *text ? filled(QCoreApplication::translate("FaultWords", text), fault.arguments)
                 : QString();
}

/// Which limit of reading a file was passed. Those of a workbook's inner parts mean nothing to
/// people: a file that an office program wrote doesn't come near them.
QString limitWords(const QString& limit, qint64 most) {
    constexpr std::pair<QLatin1StringView, const char*> known[]{
        {"file-bytes"_L1, QT_TRANSLATE_NOOP("FaultWords", "it has more than %1 MB")},
        {"cells"_L1, QT_TRANSLATE_NOOP("FaultWords", "it has more than %1 cells")},
        {"rows"_L1, QT_TRANSLATE_NOOP("FaultWords", "a sheet has more than %1 rows")},
        {"columns"_L1, QT_TRANSLATE_NOOP("FaultWords", "a sheet has more than %1 columns")},
        {"sheets"_L1, QT_TRANSLATE_NOOP("FaultWords", "it has more than %1 sheets")},
        {"cell-text"_L1, QT_TRANSLATE_NOOP("FaultWords", "a cell holds more than %1 characters")},
        {"events"_L1, QT_TRANSLATE_NOOP("FaultWords", "it has more than %1 events")}};
    const QLocale british(QLocale::English, QLocale::UnitedKingdom);
    for (const auto& [key, words] : known) {
        if (key == limit) {
            const qint64 shown = key == "file-bytes"_L1 ? most / bytesPerMegabyte : most;
            return QCoreApplication::translate("FaultWords", words).arg(british.toString(shown));
        }
    }
    return QCoreApplication::translate("FaultWords", "it holds more than can be safely unpacked");
}

/// Who has a register open, where and since when, as far as that is known.
QString inUseReason(const Fault& fault) {
    const QDateTime since =
        QDateTime::fromString(fault.arguments.value(2), Qt::ISODate).toLocalTime();
    if (fault.arguments.value(0).isEmpty() || !since.isValid()) {
        return QCoreApplication::translate("FaultWords", "Somebody else has this register open.");
    }
    Fault worded = fault;
    worded.arguments[2] = u"%1 %2"_s.arg(dateWords(since.date()), timeWords(since));
    return sentence(wording(fault.code)->reason, worded);
}

} // namespace

QString faultReason(const Fault& fault) {
    if (fault.code == FaultCode::NotThatFormat && fault.arguments.value(1) == "unknown"_L1) {
        return QCoreApplication::translate("FaultWords", "This file is damaged, or it isn't %1.")
            .arg(fault.arguments.value(0));
    }
    if (fault.code == FaultCode::InUse) {
        return inUseReason(fault);
    }
    if (fault.code == FaultCode::TooBig) {
        Fault worded = fault;
        worded.arguments = {
            limitWords(fault.arguments.value(0), fault.arguments.value(1).toLongLong())};
        return sentence(wording(fault.code)->reason, worded);
    }
    const Wording* found = wording(fault.code);
    return found ? sentence(found->reason, fault)
                 : QCoreApplication::translate("FaultWords", "Something is wrong here.");
}

QString faultWayOut(const Fault& fault) {
    const Wording* found = wording(fault.code);
    if (fault.code == FaultCode::OutOfRange &&
        fault.arguments.value(1).isEmpty() != fault.arguments.value(2).isEmpty()) {
        return (fault.arguments.value(2).isEmpty()
                    ? QCoreApplication::translate("FaultWords", "It must be at least %1.")
                          .arg(fault.arguments.value(1))
                    : QCoreApplication::translate("FaultWords", "It must be at most %1.")
                          .arg(fault.arguments.value(2)));
    }
    const bool nothingToChoose =
        fault.code == FaultCode::NotOneOf && fault.arguments.value(1).isEmpty();
    return found && !nothingToChoose ? sentence(found->wayOut, fault) : QString();
}

QString faultWords(const Fault& fault) {
    QString words = faultReason(fault);
    if (const QString wayOut = faultWayOut(fault); !wayOut.isEmpty())
        words += u' ' + wayOut;
    return fault.place.isEmpty() ? words : QString(fault.place + u": " + words);
}

QString fieldFaultWords(const Fault& fault, const QString& label) {
    Fault worded = fault;
    if (fault.code == FaultCode::Required) {
        worded.arguments = {label};
    }
    for (QString& argument : worded.arguments) {
        const QDate date = QDate::fromString(argument, Qt::ISODate);
        argument = date.isValid() ? dateWords(date) : argument;
    }
    // In a field dates are typed as people write them; the command line takes one way alone.
    const QString wayOut =
        fault.code == FaultCode::NotADate
            ? QCoreApplication::translate("FaultWords", "Write it as 15 Aug 2026 or 15/8/2026.")
            : faultWayOut(worded);
    return wayOut.isEmpty() ? faultReason(worded) : QString(faultReason(worded) + u' ' + wayOut);
}

QString faultWords(const Faults& faults) {
    QStringList lines;
    for (const Fault& fault : faults)
        lines << faultWords(fault);
    return lines.join(u'\n');
}

} // namespace quarterlight
