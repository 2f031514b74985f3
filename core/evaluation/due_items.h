// Everything that falls due in a contract, with the reason for each date: a pure function of the
// terms, what was noted, and a day.
#pragma once

#include "core/evaluation/owed_returns.h"
#include "core/model/diary.h"

#include <QMap>

namespace quarterlight {

/// Where a due item stands on a day.
enum class DueStatus : quint8 {
    Upcoming, ///< may not come yet, or its day is further off than its lead time
    Due,      ///< open and not past its day
    Received, ///< a return that came in time
    Late,     ///< came or was done after its day
    Overdue,  ///< past its day, not here, not done
    Done,     ///< done, waived or called off
};
/// "upcoming", "due" …: as scripts read them.
QString dueStatusKey(DueStatus status);

/// So many days before its day a thing of each kind is due rather than upcoming, and worth a
/// reminder: every kind once, 0 on the day itself, negative for no reminder (and due on its day).
/// A return is due from the end of its period, when it may come, whatever its reminder.
using LeadTimes = QMap<DueKind, int>;
/// Those of a register that says nothing else.
int leadDays(DueKind kind);
LeadTimes usualLeadTimes();

/// One thing on one day.
struct DueItem {
    Id<Contract> contract; ///< 0 where of no contract
    DueKind kind = DueKind::Deadline;
    /// What it is an occurrence of, and which: "returns/monthly" and "2026-11" (with
    /// "/Cheshire East" where each authority is owed its own), "meetings/contract-meeting" and
    /// "2026-Q2", "surveys/satisfaction-survey/results" and "2026", "deadlines/inspection-report"
    /// and "own/12" (the happening), "own/12" and "2026-12-03", "contract/end" and "". Never
    /// changes when the date is moved: calendars elsewhere know it by these.
    QString series;
    QString occurrence;
    QString title;
    std::optional<Period> period;
    QString authority;
    /// The date with its unadjusted day and why it was moved or kept; none where none is set.
    std::optional<DueDate> due;
    DueRule rule;  ///< that the date follows from; unset for own dates and the contract's
    QDate movedTo; ///< by the officer; invalid if not
    QTime at;      ///< invalid: all day
    int minutes = 0;
    QString place;
    QString clause;
    /// The schedule's rule in its framework's words; empty for own dates and where the contract set
    /// its own rule.
    QString ruleWords;
    bool assumed = false;
    QDate happenedOn; ///< the event that started its clock; invalid if none
    QDate cameOn;     ///< received or done on; invalid if not
    DueStatus status = DueStatus::Upcoming;
    bool calledOff = false;
    bool waived = false;
    QString note;
    Id<DiaryItem> item; ///< the own date or happening it comes from, if any

    /// The day it stands on in a calendar; invalid where it has none.
    QDate day() const { return movedTo.isValid() ? movedTo : due ? due->date : QDate(); }
    bool isOpen() const {
        return status == DueStatus::Upcoming || status == DueStatus::Due ||
               status == DueStatus::Overdue;
    }
};

/// What a contract's due items are worked out from.
struct DueQuestion {
    const Terms& terms;
    const Contract& contract;
    const std::vector<Receipt>& receipts;
    const std::vector<DiaryItem>& diary;
    const std::vector<DiaryMark>& marks;
    const WorkingCalendar& workingDays;
    QDate asOf;
    LeadTimes leadTimes = usualLeadTimes();

    PeriodCalendar calendar() const { return {contract.yearStartMonth, contract.fourWeekAnchor}; }
    DateRange term() const { return {contract.start, contract.end}; }
    OwedQuestion owed() const { return {terms, contract, receipts, workingDays, asOf, &marks}; }
};

/// Everything whose day lies within the range (first to last), in order of day; undated things are
/// left out. Over the whole contract term, its close-down returns and deadlines after it included.
std::vector<DueItem> dueItems(const DueQuestion& question, const DateRange& days);

/// What the schedule asks for without a date, until the officer sets a rule or plans days for it:
/// one line a series. What waits for an event isn't among them.
std::vector<DueItem> undatedDuties(const DueQuestion& question);

/// Own dates that belong to no contract, within the range, in order of day. Without an end of their
/// own they come back for ten years.
std::vector<DueItem> ownDates(const std::vector<DiaryItem>& diary,
                              const std::vector<DiaryMark>& marks,
                              const WorkingCalendar& workingDays, QDate asOf, const DateRange& days,
                              const LeadTimes& leadTimes = usualLeadTimes());

} // namespace quarterlight
