// The verb add of meeting and diary: an own date, once or coming back, or a happening that starts
// a clock.
#include "app/commands/diary_words.h"
#include "app/commands/due_listing.h"
#include "core/framework/duties.h"
#include "core/session/diary.h"
#include "core/words/due_item_words.h"

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

struct DiaryAdd {
    Q_DECLARE_TR_FUNCTIONS(DiaryAdd)
};

constexpr int minutesInDay = 24 * 60;
constexpr int monthsInQuarter = 3;
/// The first occurrence of what was added is at most this far off.
constexpr int yearsAhead = 12;

/// "4 weeks", "month", "3-months", "quarter" …; none if it says nothing of that kind.
std::optional<Recurrence> recurrenceFrom(const QString& text) {
    static const QRegularExpression form(
        u"^(?:(\\d{1,4})[ -]?)?(day|week|month|quarter|year)s?$"_s);
    const QRegularExpressionMatch match = form.match(text.trimmed().toLower());
    if (!match.hasMatch()) {
        return {};
    }
    const QString unit = match.captured(2);
    Recurrence recurrence;
    recurrence.every = match.captured(1).isEmpty() ? 1 : match.captured(1).toInt();
    if (unit == u"quarter") {
        recurrence.unit = Recurrence::Unit::Months;
        recurrence.every *= monthsInQuarter;
    } else {
        recurrence.unit = *recurrenceUnitFromKey(QString(unit + u's'));
    }
    return recurrence;
}

/// How often it comes back; none after a complaint.
std::optional<Recurrence> recurrence(CommandLine& line) {
    if (!line.has(u"every"_s)) {
        if (line.has(u"until"_s)) {
            line.complain(DiaryAdd::tr("--until goes with --every."));
            return {};
        }
        return Recurrence();
    }
    std::optional<Recurrence> recurrence = recurrenceFrom(line.value(u"every"_s));
    if (!recurrence) {
        line.complain(DiaryAdd::tr("--every takes week, “4 weeks”, “3 months”, quarter, year …"));
        return {};
    }
    if (line.has(u"until"_s)) {
        const auto until = line.date(u"until"_s);
        if (!until) {
            return {};
        }
        recurrence->until = *until;
    }
    return recurrence;
}

/// What the words describe, its contract still to be found; none after a complaint.
std::optional<DiaryItem> itemFrom(const DiaryCommand& command, CommandLine& line) {
    const auto kind = diaryKind(command, line);
    const auto on = kind ? line.date(u"on"_s) : std::nullopt;
    const auto at = on ? line.time(u"at"_s) : std::nullopt;
    const auto minutes = at ? line.number(u"for"_s, 0, minutesInDay, 0) : std::nullopt;
    const auto often = minutes ? recurrence(line) : std::nullopt;
    if (!often) {
        return {};
    }
    DiaryItem item;
    item.kind = *kind;
    item.title = line.value(u"title"_s);
    if (!line.has(u"title"_s) && !line.has(u"duty"_s)) {
        item.title = dueKindWord(*kind);
    }
    item.duty = line.value(u"duty"_s);
    item.on = *on;
    item.at = *at;
    item.minutes = *minutes;
    item.recurrence = *often;
    item.place = line.value(u"place"_s);
    item.note = line.value(u"note"_s);
    return item;
}

/// A duty may be called by its key alone.
QString dutyPath(const ContractFacts& facts, const DiaryItem& item) {
    if (item.duty.contains(u'/')) {
        return item.duty;
    }
    for (const DutyAt& at : dutiesOf(facts.terms->on(item.on))) {
        if (at.duty->key == item.duty) {
            return at.path;
        }
    }
    return item.duty;
}

/// Tells what speaks against its first day, and answers with that occurrence.
void answerAdded(const Session& session, const DiaryItem& item, bool asJson) {
    const DateRange days{item.on, item.on.addYears(yearsAhead)};
    const std::vector<DueItem> items =
        item.contract.isStored() ? session.dueItems(item.contract, days) : session.dueItems(days);
    for (const DueItem& found : items) {
        if (found.item == item.id) {
            tellConcerns(session, found, found.day(), found.at);
            if (asJson) {
                answer(dueJson(session, found));
            }
            return;
        }
    }
}

} // namespace

ExitCode diaryAdd(const DiaryCommand& command, const QStringList& words) {
    CommandLine line(command.name + u" add REGISTER [--contract REF]" +
                         (command.kind ? u""_s : u" --kind K"_s) +
                         u" --on D [--at T] [--for MINUTES] [--title T] [--duty KEY] "
                         "[--every UNIT [--until D]] [--place P] [--note T] [--json]",
                     {u"REGISTER"_s});
    for (const QString& name : {u"contract"_s, u"kind"_s, u"on"_s, u"at"_s, u"for"_s, u"title"_s,
                                u"duty"_s, u"every"_s, u"until"_s, u"place"_s, u"note"_s}) {
        line.option(name);
    }
    line.flag(u"json"_s);
    if (!line.parse(words)) {
        return line.ending();
    }
    std::optional<DiaryItem> item = itemFrom(command, line);
    if (!item) {
        return line.ending();
    }
    const auto session = openSession(line.positional(0), Access::ReadWrite, QDate::currentDate());
    const bool hasContract = line.has(u"contract"_s);
    const auto facts =
        session && hasContract ? findContract(*session, line.value(u"contract"_s)) : nullptr;
    if (!session || (hasContract && !facts)) {
        return refused;
    }
    if (facts) {
        item->contract = facts->contract.id;
        item->duty = item->duty.isEmpty() ? QString() : dutyPath(*facts, *item);
    }
    const Result<ChangeSet> changes = addDiaryItem(facts.get(), *item, session->workingDays());
    if (!changes) {
        return refuse(changes.faults());
    }
    const Result<Announcement> made = session->apply(*changes);
    if (!made) {
        return refuse(made.faults());
    }
    answerAdded(*session, std::get<DiaryItem>(*made->changes.front().after), line.has(u"json"_s));
    return done;
}

} // namespace quarterlight
