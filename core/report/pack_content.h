// From a contract's evaluations to what its review pack says.
#pragma once

#include "core/evaluation/evaluation.h"
#include "core/model/contract.h"
#include "core/report/pack.h"
#include "core/time/due_rule.h"

namespace quarterlight {

/// What a pack is made from.
struct PackQuestion {
    const Contract& contract;
    EvaluationContext context;
    const std::vector<Comment>& comments;
    const std::vector<Receipt>& receipts;
    const WorkingCalendar& workingDays;
    Period period;
    /// KPIs to chart besides the exceptions, by ref.
    QStringList alsoChart;
};

/// The whole pack: cover, summary, exceptions, indicators, returns, outcomes, comments,
/// definitions.
Pack packContent(const PackQuestion& question);

/// One part of a pack and what is missing in it, for the Pack page.
struct PackSection {
    QString key;
    QString title;
    QStringList missing; ///< in words, empty if complete
};
std::vector<PackSection> packSections(const PackQuestion& question);

} // namespace quarterlight
