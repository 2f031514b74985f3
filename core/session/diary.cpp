// Planning, moving, finishing and calling off what falls due: each the changes that do it.
#include "core/session/diary.h"

#include "core/framework/duties.h"
#include "core/framework/framework_reader.h"
#include "core/session/contract_setup.h"
#include "core/words/date_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

struct DiaryChanges {
    Q_DECLARE_TR_FUNCTIONS(DiaryChanges)
};

constexpr int mostRepeats = 1000;
constexpr int minutesInDay = 24 * 60;
/// How long a meeting is taken to be where nobody said.
constexpr int usualMinutes = 60;
const QDate& firstDay() {
    static const QDate day(1900, 1, 1);
    return day;
}
const QDate& lastDay() {
    static const QDate day(2200, 12, 31);
    return day;
}

Fault outOfRange(const QString& field, qint64 number, qint64 lowest, qint64 highest) {
    return {FaultCode::OutOfRange,
            field,
            {QString::number(number), QString::number(lowest), QString::number(highest)}};
}

void checkDay(Faults& faults, const QString& field, QDate day) {
    if (!day.isValid()) {
        faults.push_back({FaultCode::NotADate, field, {QString()}});
    } else if (day < firstDay() || day > lastDay()) {
        faults.push_back({FaultCode::OutOfRange,
                          field,
                          {dayArgument(day), dayArgument(firstDay()), dayArgument(lastDay())}});
    }
}

void checkRecurrence(Faults& faults, const DiaryItem& item) {
    if (item.recurrence.unit == Recurrence::Unit::Once) {
        return;
    }
    if (item.recurrence.every < 1 || item.recurrence.every > mostRepeats) {
        faults.push_back(outOfRange(u"every"_s, item.recurrence.every, 1, mostRepeats));
    }
    if (item.recurrence.until.isValid() && item.recurrence.until < item.on) {
        faults.push_back({FaultCode::EndBeforeStart,
                          u"until"_s,
                          {dayArgument(item.on), dayArgument(item.recurrence.until)}});
    }
}

/// That the duty is there, and that its rule yields a date from that day.
void checkDuty(Faults& faults, const ContractFacts* facts, const DiaryItem& item,
               const WorkingCalendar& workingDays) {
    const DutyAt at = facts ? dutyAt(facts->terms->on(item.on), item.duty) : DutyAt();
    if (!at.duty) {
        faults.push_back({FaultCode::Unknown, u"duty"_s, {u"duty"_s, item.duty}});
        return;
    }
    if (!countsFromEvent(*at.duty)) {
        return;
    }
    if (item.recurrence.unit != Recurrence::Unit::Once) {
        faults.push_back(
            {FaultCode::NotOneOf,
             u"recurrence"_s,
             {recurrenceUnitKey(item.recurrence.unit), recurrenceUnitKey(Recurrence::Unit::Once)}});
    }
    const bool ruled = at.duty->due.kind != DueRule::Kind::Unset;
    if (ruled && !dueAfter(at.duty->due, item.on, workingDays)) {
        faults.push_back({FaultCode::NotFound, u"duty"_s, {item.duty}});
    }
}

Faults itemFaults(const ContractFacts* facts, const DiaryItem& item,
                  const WorkingCalendar& workingDays) {
    Faults faults;
    if (item.title.trimmed().isEmpty() && item.duty.isEmpty()) {
        faults.push_back({FaultCode::Required, u"title"_s, {u"title"_s}});
    }
    checkDay(faults, u"on"_s, item.on);
    checkRecurrence(faults, item);
    if (item.minutes < 0 || item.minutes > minutesInDay) {
        faults.push_back(outOfRange(u"minutes"_s, item.minutes, 0, minutesInDay));
    }
    if (!item.duty.isEmpty() && item.on.isValid()) {
        checkDuty(faults, facts, item, workingDays);
    }
    return faults;
}

const DiaryMark* markOf(const DueItem& item, const std::vector<DiaryMark>& marks) {
    for (const DiaryMark& mark : marks) {
        if (mark.series == item.series && mark.occurrence == item.occurrence) {
            return &mark;
        }
    }
    return nullptr;
}

/// The change that makes `edit` to what stands of the occurrence; a mark that says nothing goes.
template<class Edit>
ChangeSet marked(const QString& title, const DueItem& item, const std::vector<DiaryMark>& marks,
                 Edit&& edit) {
    const DiaryMark* before = markOf(item, marks);
    DiaryMark after = before ? *before : DiaryMark{};
    after.contract = item.contract;
    after.series = item.series;
    after.occurrence = item.occurrence;
    edit(after);
    const bool says = after.movedTo.isValid() || after.at.isValid() || after.doneOn.isValid() ||
                      after.calledOff || !after.note.isEmpty();
    Change change;
    if (before) {
        change.before = *before;
    }
    if (says) {
        change.after = after;
    }
    if (!before && !says) {
        return {title, {}};
    }
    return {title, {change}};
}

/// Ends the item before the occurrence and lets it go on from the new day; what was noted of later
/// occurrences goes with them.
ChangeSet movedOwnSeries(const DiaryItem& standing, const std::vector<DiaryMark>& marks,
                         const DueItem& item, QDate to, QTime at) {
    ChangeSet set{DiaryChanges::tr("Move %1 to %2").arg(item.title, dateWords(to)), {}};
    const QDate from = QDate::fromString(item.occurrence, Qt::ISODate);
    DiaryItem moved = standing;
    moved.on = to;
    if (at.isValid()) {
        moved.at = at;
    }
    if (moved.recurrence.until.isValid() && moved.recurrence.until < to) {
        moved.recurrence.until = to;
    }
    if (from > standing.on) {
        DiaryItem ended = standing;
        ended.recurrence.until = from.addDays(-1);
        moved.id = {};
        set.changes.push_back({standing, ended});
        set.changes.push_back({{}, moved});
    } else {
        set.changes.push_back({standing, moved});
    }
    for (const DiaryMark& mark : marks) {
        if (mark.series == item.series && QDate::fromString(mark.occurrence, Qt::ISODate) >= from) {
            set.changes.push_back({mark, {}});
        }
    }
    return set;
}

int monthsBetween(QDate from, QDate to) {
    return (to.year() - from.year()) * 12 + to.month() - from.month();
}

/// The days to which a due day may be moved so that each of the year's quarters keeps its own date,
/// in the year that follows it.
DateRange reachOfQuarters(const DueRule& rule, QDate due, const Period& quarter,
                          const PeriodCalendar& periods, const WorkingCalendar& workingDays) {
    DateRange reach{firstDay(), lastDay()};
    for (int step = 0; step < 4; ++step) {
        const Period other = periods.shifted(quarter, step);
        const QDate end = periods.dates(other).last;
        const std::optional<DueDate> named = dueDate(rule, other, periods, workingDays);
        if (named) {
            const QDate standing = named->unadjusted;
            reach.first = std::max(reach.first, due.addDays(standing.daysTo(end) + 1));
            reach.last = std::min(reach.last, due.addDays(standing.daysTo(end.addYears(1))));
        }
    }
    return reach;
}

/// The days that a rule of that kind can name for the item's period.
DateRange reachOf(const DueItem& item, const PeriodCalendar& periods,
                  const WorkingCalendar& workingDays) {
    const QDate end = periods.dates(*item.period).last;
    const QDate due = item.due->unadjusted;
    switch (item.rule.kind) {
    case DueRule::Kind::Unset:
        break;
    case DueRule::Kind::DayOfMonth:
    case DueRule::Kind::MonthsAfter: {
        const QDate month(end.year(), end.month(), 1);
        return {month, month.addMonths(mostMonthsAfter + 1).addDays(-1)};
    }
    case DueRule::Kind::FixedDate:
        return {end.addDays(1), end.addYears(1)};
    case DueRule::Kind::PerQuarter:
        return reachOfQuarters(item.rule, due, periods.containing(end, Frequency::Quarterly),
                               periods, workingDays);
    case DueRule::Kind::DaysAfter:
    case DueRule::Kind::WorkingDaysAfter:
        return {end, end.addDays(mostDaysAfter)};
    case DueRule::Kind::AfterItem: {
        const QDate other = due.addDays(-item.rule.days);
        return {other.addDays(-mostDaysFromItem), other.addDays(mostDaysFromItem)};
    }
    }
    return {due, due};
}

/// The rule that names the new day, which is within its reach, for the same period.
DueRule ruleFor(DueRule rule, QDate due, QDate periodEnd, QDate to) {
    const int shift = static_cast<int>(due.daysTo(to));
    switch (rule.kind) {
    case DueRule::Kind::Unset:
        break;
    case DueRule::Kind::DayOfMonth:
    case DueRule::Kind::MonthsAfter:
        rule.kind = DueRule::Kind::DayOfMonth;
        rule.day = to.day();
        rule.months = monthsBetween(periodEnd, to);
        break;
    case DueRule::Kind::FixedDate:
    case DueRule::Kind::PerQuarter:
        for (MonthDay& date : rule.dates) {
            const QDate moved = dayIn(due.year(), date).addDays(shift);
            date = {moved.month(), moved.day()};
        }
        break;
    case DueRule::Kind::DaysAfter:
    case DueRule::Kind::WorkingDaysAfter:
        rule.kind = DueRule::Kind::DaysAfter;
        rule.days = static_cast<int>(periodEnd.daysTo(to));
        break;
    case DueRule::Kind::AfterItem:
        rule.days += shift;
        break;
    }
    return rule;
}

Result<ChangeSet> amendedRule(const ContractFacts& facts, const DueItem& item, QDate to,
                              const WorkingCalendar& workingDays, const Register& file) {
    const DateRange covered = facts.calendar().dates(*item.period);
    const DateRange reach = reachOf(item, facts.calendar(), workingDays);
    Amendment amendment;
    amendment.contract = facts.contract.id;
    amendment.from = std::max(covered.first, facts.contract.start);
    const DueRule rule = ruleFor(item.rule, item.due->unadjusted, covered.last, to);
    const auto named =
        dueDate(facts.terms->on(amendment.from), rule, *item.period, facts.calendar(), workingDays);
    if (!reach.contains(to) || !named || named->unadjusted != to) {
        return Fault{FaultCode::OutOfRange,
                     u"to"_s,
                     {dayArgument(to), dayArgument(reach.first), dayArgument(reach.last)}};
    }
    amendment.path = item.series + u"/due"_s;
    amendment.value = dueRuleJson(rule);
    amendment.reason = DiaryChanges::tr("Moved in the calendar to %1").arg(dateWords(to));
    Result<ChangeSet> changes = amend(facts, amendment, file);
    if (changes) {
        changes->title =
            DiaryChanges::tr("Move %1 to %2 from then on").arg(item.title, dateWords(to));
    }
    return changes;
}

bool isMeeting(const DueItem& item) {
    return item.kind == DueKind::Meeting || item.kind == DueKind::Visit;
}

bool overlap(const DueItem& moved, QTime at, const DueItem& other) {
    if (!at.isValid() || !other.at.isValid()) {
        return true;
    }
    const auto minutes = [](const DueItem& item) {
        return item.minutes > 0 ? item.minutes : usualMinutes;
    };
    const int start = at.msecsSinceStartOfDay() / 60000;
    const int otherStart = other.at.msecsSinceStartOfDay() / 60000;
    return start < otherStart + minutes(other) && otherStart < start + minutes(moved);
}

} // namespace

DueQuestion dueQuestion(const ContractFacts& facts, const WorkingCalendar& workingDays, QDate asOf,
                        const LeadTimes& leadTimes) {
    return {*facts.terms, facts.contract, facts.receipts, facts.diary,
            facts.marks,  workingDays,    asOf,           leadTimes};
}

Result<ChangeSet> addDiaryItem(const ContractFacts* facts, const DiaryItem& item,
                               const WorkingCalendar& workingDays) {
    Faults faults = itemFaults(facts, item, workingDays);
    if (!faults.empty()) {
        return faults;
    }
    return ChangeSet{DiaryChanges::tr("Add %1").arg(item.title.isEmpty() ? item.duty : item.title),
                     {{{}, item}}};
}

Result<ChangeSet> changeDiaryItem(const ContractFacts* facts, const DiaryItem& before,
                                  const DiaryItem& after, const WorkingCalendar& workingDays) {
    Faults faults = itemFaults(facts, after, workingDays);
    if (!faults.empty()) {
        return faults;
    }
    return ChangeSet{
        DiaryChanges::tr("Change %1").arg(after.title.isEmpty() ? after.duty : after.title),
        {{before, after}}};
}

ChangeSet removeDiaryItem(const DiaryItem& item) {
    return {DiaryChanges::tr("Remove %1").arg(item.title.isEmpty() ? item.duty : item.title),
            {{item, {}}}};
}

Result<ChangeSet> moveOccurrence(const DueItem& item, const std::vector<DiaryMark>& marks, QDate to,
                                 QTime at) {
    Faults faults;
    checkDay(faults, u"to"_s, to);
    if (!faults.empty()) {
        return faults;
    }
    return marked(DiaryChanges::tr("Move %1 to %2").arg(item.title, dateWords(to)), item, marks,
                  [&](DiaryMark& mark) {
                      mark.movedTo = item.due && item.due->date == to ? QDate() : to;
                      if (at.isValid()) {
                          mark.at = at;
                      }
                  });
}

Result<ChangeSet> moveSeries(const ContractFacts& facts, const DueItem& item, QDate to, QTime at,
                             const WorkingCalendar& workingDays, const Register& file) {
    if (item.series.startsWith("own/"_L1)) {
        return moveSeries(facts.diary, facts.marks, item, to, at);
    }
    Faults faults;
    checkDay(faults, u"to"_s, to);
    if (!faults.empty()) {
        return faults;
    }
    if (!item.period || !item.due || !dueRuleAt(facts.terms->latest(), item.series)) {
        return Fault{FaultCode::NotFound, u"series"_s, {item.series}};
    }
    return amendedRule(facts, item, to, workingDays, file);
}

Result<ChangeSet> moveSeries(const std::vector<DiaryItem>& diary,
                             const std::vector<DiaryMark>& marks, const DueItem& item, QDate to,
                             QTime at) {
    Faults faults;
    checkDay(faults, u"to"_s, to);
    if (!faults.empty()) {
        return faults;
    }
    for (const DiaryItem& standing : diary) {
        if (standing.id == item.item && item.series.startsWith("own/"_L1)) {
            return movedOwnSeries(standing, marks, item, to, at);
        }
    }
    return Fault{FaultCode::NotFound, u"series"_s, {item.series}};
}

Result<ChangeSet> markDone(const DueItem& item, const std::vector<DiaryMark>& marks, QDate on,
                           const QString& note) {
    if (item.series.startsWith("returns/"_L1)) {
        return Fault{FaultCode::NotOneOf, u"kind"_s, {dueKindKey(item.kind), QString()}};
    }
    Faults faults;
    checkDay(faults, u"on"_s, on);
    if (!faults.empty()) {
        return faults;
    }
    return marked(DiaryChanges::tr("Done: %1").arg(item.title), item, marks, [&](DiaryMark& mark) {
        mark.doneOn = on;
        mark.calledOff = false;
        mark.note = note.isEmpty() ? mark.note : note;
    });
}

Result<ChangeSet> callOff(const DueItem& item, const std::vector<DiaryMark>& marks,
                          const QString& reason) {
    if (reason.trimmed().isEmpty()) {
        return Fault{FaultCode::Required, u"reason"_s, {u"reason"_s}};
    }
    return marked(DiaryChanges::tr("Call off %1").arg(item.title), item, marks,
                  [&](DiaryMark& mark) {
                      mark.calledOff = true;
                      mark.doneOn = {};
                      mark.note = reason;
                  });
}

ChangeSet restoreOccurrence(const DueItem& item, const std::vector<DiaryMark>& marks) {
    const QString title = DiaryChanges::tr("As it was: %1").arg(item.title);
    const DiaryMark* standing = markOf(item, marks);
    return standing ? ChangeSet{title, {{*standing, {}}}} : ChangeSet{title, {}};
}

std::vector<DayConcern> concerns(const DueItem& item, QDate day, QTime at,
                                 const std::vector<DueItem>& sameDay,
                                 const WorkingCalendar& workingDays) {
    std::vector<DayConcern> found;
    if (day.dayOfWeek() >= Qt::Saturday) {
        found.push_back({DayConcern::Kind::Weekend, QLocale::c().dayName(day.dayOfWeek())});
    }
    if (const QString holiday = workingDays.holiday(day); !holiday.isEmpty()) {
        found.push_back({DayConcern::Kind::BankHoliday, holiday});
    }
    for (const DueItem& other : sameDay) {
        const bool itself = other.contract == item.contract && other.series == item.series &&
                            other.occurrence == item.occurrence;
        if (!itself && isMeeting(item) && isMeeting(other) && !other.calledOff &&
            other.day() == day && overlap(item, at, other)) {
            found.push_back({DayConcern::Kind::Clash, other.title});
        }
    }
    return found;
}

} // namespace quarterlight
