// quarterlight holidays: the bank holidays that a register counts by, and changing them.
#include "app/commands/command_line.h"
#include "app/commands/commands.h"
#include "app/commands/json_values.h"
#include "core/exchange/calendar_file.h"
#include "core/session/bank_holidays.h"
#include "core/words/counted.h"
#include "core/words/date_words.h"
#include "core/words/fill.h"

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

struct HolidaysCommand {
    Q_DECLARE_TR_FUNCTIONS(HolidaysCommand)
};

/// What the words ask to change; at most one of them is given.
struct HolidayWords {
    int year = 0;
    std::optional<Division> division;
    std::optional<QDate> added;
    std::optional<QDate> removed;

    bool changesNothing(const CommandLine& line) const {
        return !division && !added && !removed && !line.has(u"import"_s);
    }
};

/// None after a complaint.
std::optional<HolidayWords> holidayWords(CommandLine& line) {
    HolidayWords words;
    const auto year = line.number(u"year"_s, 1978, 2200, QDate::currentDate().year());
    if (!year) {
        return {};
    }
    words.year = *year;
    const int changes =
        static_cast<int>(line.has(u"division"_s)) + static_cast<int>(line.has(u"add"_s)) +
        static_cast<int>(line.has(u"remove"_s)) + static_cast<int>(line.has(u"import"_s));
    if (changes > 1) {
        line.complain(HolidaysCommand::tr("Give one change at a time."));
        return {};
    }
    if (line.has(u"title"_s) && !line.has(u"add"_s)) {
        line.complain(HolidaysCommand::tr("--title goes with --add."));
        return {};
    }
    if (line.has(u"division"_s)) {
        words.division = divisionFromKey(line.value(u"division"_s));
        if (!words.division) {
            line.complain(HolidaysCommand::tr(
                "--division takes england-and-wales, scotland or northern-ireland."));
            return {};
        }
    }
    for (const auto& [name, date] :
         {std::pair(u"add"_s, &words.added), std::pair(u"remove"_s, &words.removed)}) {
        if (line.has(name) && !(*date = line.date(name))) {
            return {};
        }
    }
    return words;
}

/// Tells what an announced calendar changes.
void tellImport(const HolidayImport& import, qsizetype read) {
    for (const HolidayException& day : import.differing) {
        const QString sentence = day.isHoliday ? HolidaysCommand::tr("%1 is a bank holiday: %2")
                                               : HolidaysCommand::tr("%1 is none any more: %2");
        tell(filled(sentence, {day.date.toString(Qt::ISODate), day.title}));
    }
    tell(counted(read, HolidaysCommand::tr("%1 day read."), HolidaysCommand::tr("%1 days read.")));
}

/// The settings with the change that the words ask for.
Result<WorkingDaySettings> changed(WorkingDaySettings settings, const HolidayWords& words,
                                   const CommandLine& line) {
    if (words.division) {
        settings.division = *words.division;
        return settings;
    }
    if (words.added) {
        return withHoliday(settings, *words.added, line.value(u"title"_s));
    }
    if (words.removed) {
        return withoutHoliday(settings, *words.removed);
    }
    const auto announced = readHolidayCalendar(line.value(u"import"_s));
    if (!announced) {
        return announced.faults();
    }
    const HolidayImport import = importHolidays(settings, *announced);
    tellImport(import, static_cast<qsizetype>(announced->size()));
    return import.settings;
}

/// Makes the change that the words ask for.
ExitCode change(Session& session, const HolidayWords& words, const CommandLine& line) {
    const std::vector<Setting> standing = session.file().settings();
    const Result<WorkingDaySettings> before = workingDaySettings(standing);
    if (!before) {
        return refuse(before.faults());
    }
    const Result<WorkingDaySettings> after = changed(*before, words, line);
    if (!after) {
        return refuse(after.faults());
    }
    const Result<ChangeSet> changes = setWorkingDays(standing, *after);
    if (!changes) {
        return refuse(changes.faults());
    }
    const Result<Announcement> made = session.apply(*changes);
    return made ? done : refuse(made.faults());
}

ExitCode list(const Session& session, int year, bool asJson) {
    const Result<WorkingDaySettings> settings = workingDaySettings(session.file().settings());
    if (!settings) {
        return refuse(settings.faults());
    }
    const QMap<QDate, QString> days = session.workingDays().holidays(year);
    QJsonArray rows;
    for (const auto& [date, title] : days.asKeyValueRange()) {
        if (!asJson) {
            answer(date.toString(Qt::ISODate) + u'\t' + longDateWords(date) + u'\t' + title);
        }
        rows.append(QJsonObject{{u"date"_s, toJson(date)}, {u"title"_s, title}});
    }
    if (asJson) {
        answer(QJsonObject{{u"division"_s, divisionKey(settings->division)},
                           {u"year"_s, year},
                           {u"holidays"_s, rows}});
    }
    return done;
}

} // namespace

int holidaysCommand(const QStringList& words) {
    CommandLine line(u"holidays REGISTER [--year Y] [--division D | --add D [--title T] | "
                     "--remove D | --import FILE.ics] [--json]"_s,
                     {u"REGISTER"_s});
    for (const QString& name :
         {u"year"_s, u"division"_s, u"add"_s, u"title"_s, u"remove"_s, u"import"_s}) {
        line.option(name);
    }
    line.flag(u"json"_s);
    if (!line.parse(words)) {
        return line.ending();
    }
    const std::optional<HolidayWords> asked = holidayWords(line);
    if (!asked) {
        return line.ending();
    }
    const bool looks = asked->changesNothing(line);
    const auto session = openSession(
        line.positional(0), looks ? Access::ReadOnly : Access::ReadWrite, QDate::currentDate());
    if (!session) {
        return refused;
    }
    if (const ExitCode outcome = looks ? done : change(*session, *asked, line); outcome != done) {
        return outcome;
    }
    if (looks || line.has(u"json"_s)) {
        return list(*session, asked->year, line.has(u"json"_s));
    }
    return done;
}

} // namespace quarterlight
