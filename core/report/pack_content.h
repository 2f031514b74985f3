// From a contract's evaluations to what its review pack says.
#pragma once

#include "core/evaluation/evaluation.h"
#include "core/evaluation/owed_returns.h"
#include "core/model/contract.h"
#include "core/report/pack.h"
#include "core/time/working_calendar.h"

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
    /// The sections to leave out, by key.
    QStringList without;
};

/// One part of a pack and what is missing in it, for the Pack page.
struct PackSection {
    QString key;
    QString title;
    QStringList missing; ///< in words, empty if complete
};

/// The sections a pack of this contract has, in order.
std::vector<PackSection> packSections(const PackQuestion& question);

/// The whole pack: cover, summary, exceptions, indicators, charts, returns, outcomes, comments,
/// definitions, less the sections left out.
Pack packContent(const PackQuestion& question);

} // namespace quarterlight
