// The latest position of a contract in one line.
#pragma once

#include "core/session/contract_facts.h"
#include "core/time/working_calendar.h"

namespace quarterlight {

/// One line of the side list and of the portfolio.
struct ContractSummary {
    Id<Contract> id;
    QString reference;
    QString title;
    QString provider;
    /// The latest one that has figures, or whose return is due, by the day of judging; none before.
    std::optional<Period> period;
    int met = 0, below = 0, failed = 0, notReported = 0, other = 0;
    std::optional<Status> worst; ///< none where nothing could be judged
    bool criticalFailure = false;
};

/// The frequency at which most of the contract's KPIs are reported.
Frequency mainFrequency(const Framework& framework);

/// The latest period that a contract can be judged on by a day: ended, and with figures or its
/// return already due. None if there is none yet.
std::optional<Period> latestPeriod(const ContractFacts& facts, QDate asOf,
                                   const WorkingCalendar& workingDays);

ContractSummary summarise(const ContractFacts& facts, QDate asOf,
                          const WorkingCalendar& workingDays);

} // namespace quarterlight
