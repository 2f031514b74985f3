// The returns that a contract owes, when each is due, and whether it came on time: from the terms
// and the log of returns alone.
#pragma once

#include "core/framework/terms.h"
#include "core/model/contract.h"
#include "core/model/diary.h"
#include "core/model/figure.h"
#include "core/time/due_rule.h"

#include <optional>
#include <vector>

namespace quarterlight {

/// Where a return stands on a day.
enum class OwedState : quint8 {
    Upcoming, ///< its period is not over
    Due,      ///< its period is over and it may still come on time
    Overdue,  ///< past its due date and not here
    Received, ///< here on time, or no date is set
    Late,     ///< here, after its due date
    Waived,
    Undated, ///< not here, and the schedule sets no date
};

/// "upcoming", "due" …: as scripts read them.
QString owedStateKey(OwedState state);

/// One return for one period, of one authority where each is owed its own.
struct OwedReturn {
    const ReturnKind* kind = nullptr; ///< of the terms in force on the period's first day
    Period period;
    QString authority;
    std::optional<DueDate> due;
    QDate agreed = {}; ///< another day that was agreed for this one; invalid if none
    /// The last receipt by the day of judging, if any; a rejected return counts as not here until
    /// it comes again.
    std::optional<Receipt> receipt;
    OwedState state = OwedState::Upcoming;
    /// The day that counts for timeliness: of the first receipt that wasn't rejected, so that a
    /// correction sent later makes no return late. Invalid if it isn't here.
    QDate cameOn = {};

    /// The last day on which it comes in time; invalid where none is set.
    QDate lastDay() const { return agreed.isValid() ? agreed : due ? due->date : QDate(); }
    bool isHere() const { return state == OwedState::Received || state == OwedState::Late; }
    bool isMissing() const { return state == OwedState::Overdue || state == OwedState::Undated; }
};

/// What names one return among all that is due in a contract: "returns/monthly", and "2026-11" or,
/// where each authority is owed its own, "2026-11/Cheshire East".
QString owedSeries(const ReturnKind& kind);
QString owedOccurrence(const Period& period, const QString& authority);

/// True if a log entry is of that return.
bool isOf(const Receipt& receipt, const QString& returnKey, const Period& period,
          const QString& authority);
/// The log's entries of one owed return, in the order in which they came.
std::vector<Receipt> receiptsOf(const OwedReturn& owed, const std::vector<Receipt>& receipts);

/// What the returns of a contract are worked out from.
struct OwedQuestion {
    const Terms& terms;
    const Contract& contract;
    const std::vector<Receipt>& receipts;
    const WorkingCalendar& workingDays;
    QDate asOf;
    /// Agreed later days; may be null.
    const std::vector<DiaryMark>* marks = nullptr;

    PeriodCalendar calendar() const { return {contract.yearStartMonth, contract.fourWeekAnchor}; }
};

/// Every return whose period ends within the days given, in order of due date (undated ones by
/// their period's end).
std::vector<OwedReturn> owedReturns(const OwedQuestion& question, const DateRange& periodsEnding);

/// The owed return that a log entry is of; none where the terms don't ask for it.
std::optional<OwedReturn> owedReturn(const OwedQuestion& question, const Receipt& entry);

} // namespace quarterlight
