// The verbs of meeting and diary that change what stands on a day: move, done, cancel, restore,
// remove.
#include "app/commands/diary_words.h"
#include "core/session/diary.h"

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

/// How the words say which thing is meant.
constexpr QLatin1StringView meantWords{" REGISTER --on D [--contract REF] [--title T]"};

CommandLine& takeMeantOptions(CommandLine& line) {
    return line.option(u"on"_s).option(u"contract"_s).option(u"title"_s);
}

struct DiaryMarks {
    Q_DECLARE_TR_FUNCTIONS(DiaryMarks)
};

/// The own date that the thing comes from; a thing of the schedule's can't be removed.
Result<ChangeSet> removal(const DiaryScene& scene) {
    for (const DiaryItem& item : scene.diary()) {
        if (item.id == scene.item.item) {
            return removeDiaryItem(item);
        }
    }
    return Fault{FaultCode::NotFound, {}, {}};
}

} // namespace

ExitCode diaryMove(const DiaryCommand& command, const QStringList& words) {
    CommandLine line(command.name + u" move" + meantWords + u" --to D [--at T] [--series]",
                     {u"REGISTER"_s});
    takeMeantOptions(line).option(u"to"_s).option(u"at"_s).flag(u"series"_s);
    if (!line.parse(words)) {
        return line.ending();
    }
    const auto on = line.date(u"on"_s);
    const auto to = on ? line.date(u"to"_s) : std::nullopt;
    const auto at = to ? line.time(u"at"_s) : std::nullopt;
    if (!at) {
        return line.ending();
    }
    const auto scene = findOnDay(command, line, *on);
    if (!scene) {
        return refused;
    }
    tellConcerns(*scene->session, scene->item, *to, at->isValid() ? *at : scene->item.at);
    if (!line.has(u"series"_s)) {
        return applyOrRefuse(*scene->session,
                             moveOccurrence(scene->item, scene->marks(), *to, *at));
    }
    Session& session = *scene->session;
    return applyOrRefuse(
        session, scene->facts ? moveSeries(*scene->facts, scene->item, *to, *at,
                                           session.workingDays(), session.file())
                              : moveSeries(scene->diary(), scene->marks(), scene->item, *to, *at));
}

ExitCode diaryMark(const DiaryCommand& command, const QString& verb, const QStringList& words) {
    const QString more = verb == u"done"     ? u" [--done D] [--note T] [--as-of D]"_s
                         : verb == u"cancel" ? u" --reason T"_s
                                             : QString();
    CommandLine line(command.name + u' ' + verb + meantWords + more, {u"REGISTER"_s});
    takeMeantOptions(line);
    if (verb == u"done") {
        line.option(u"done"_s).option(u"note"_s).option(u"as-of"_s);
    } else if (verb == u"cancel") {
        line.option(u"reason"_s);
    }
    if (!line.parse(words)) {
        return line.ending();
    }
    const auto on = line.date(u"on"_s);
    const auto doneOn = on && verb == u"done" ? line.date(u"done"_s, on) : on;
    const auto reason = doneOn && verb == u"cancel" ? line.required(u"reason"_s) : QString();
    const auto asOf = doneOn && verb == u"done" ? line.asOf() : doneOn;
    if (!doneOn || !reason || !asOf) {
        return line.ending();
    }
    const auto scene = findOnDay(command, line, *on);
    if (!scene) {
        return refused;
    }
    if (verb == u"done") {
        if (*doneOn > *asOf) {
            tell(DiaryMarks::tr("This can't have been done on %1, after %2.")
                     .arg(doneOn->toString(Qt::ISODate), asOf->toString(Qt::ISODate)));
            return refused;
        }
        return applyOrRefuse(*scene->session,
                             markDone(scene->item, scene->marks(), *doneOn, line.value(u"note"_s)));
    }
    if (verb == u"cancel") {
        return applyOrRefuse(*scene->session, callOff(scene->item, scene->marks(), *reason));
    }
    return applyOrRefuse(*scene->session, verb == u"restore"
                                              ? restoreOccurrence(scene->item, scene->marks())
                                              : removal(*scene));
}

} // namespace quarterlight
