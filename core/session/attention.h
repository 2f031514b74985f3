// What needs the officer now: the latest period's failures, returns that are missing or due, and
// those missed several times running.
#pragma once

#include "core/evaluation/evaluation.h"
#include "core/evaluation/owed_returns.h"
#include "core/session/contract_facts.h"
#include "core/time/working_calendar.h"

#include <optional>
#include <vector>

namespace quarterlight {

/// One thing that needs the officer.
struct AttentionItem {
    enum class Kind : quint8 {
        CriticalFailure, ///< a critical KPI missed its target in the latest period
        MissedRun,       ///< a return was missed so often running that a rule applies
        Failure,         ///< a KPI failed in the latest period
        MissingReturn,   ///< a return is past its due date and not here
    };
    Kind kind = Kind::Failure;
    Id<Contract> contract;
    /// The indicator's ref, or the return's key.
    QString ref;
    QString title;
    QString clause;
    Period period; ///< of missing returns, the latest
    // Of failures:
    /// What was judged; its indicator lives as long as `terms`.
    std::optional<Evaluation> evaluation;
    std::shared_ptr<const Terms> terms;
    // Of missing returns and of those missed running:
    QString authority;      ///< where each is owed its own; else empty
    QDate due;              ///< of the latest
    int missing = 0;        ///< how many of this kind, due within the last year; how many running
    bool isOverdue = false; ///< the latest isn't here
};

/// What a contract needs, worst first. `latest` is the period that its summary judges.
std::vector<AttentionItem> attention(const ContractFacts& facts, std::optional<Period> latest,
                                     QDate asOf, const WorkingCalendar& workingDays);

/// The returns that are due from `asOf` on, and within so many days: not here yet, and still in
/// time.
std::vector<OwedReturn> dueReturns(const ContractFacts& facts, QDate asOf, int days,
                                   const WorkingCalendar& workingDays);

/// The next return that isn't here and still in time, by its date; none within the next year.
std::optional<OwedReturn> nextReturn(const ContractFacts& facts, QDate asOf,
                                     const WorkingCalendar& workingDays);

} // namespace quarterlight
