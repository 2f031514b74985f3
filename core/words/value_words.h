// Values and targets in words and digits: one text for the grid, the chart, the command line and
// the pack.
#pragma once

#include "core/evaluation/evaluation.h"

#include <QString>

namespace quarterlight {

/// "1.2 High-priority faults", or the title alone where it begins with the ref ("Safe: …").
QString indicatorName(const Indicator& indicator);
/// "89.9%", "12", "3.5 hours", "Yes": never rounded onto or across the target or the red level.
/// Empty if there is no value.
QString valueWords(const Indicator& indicator, const std::optional<Quotient>& value,
                   std::optional<Decimal> target = {}, std::optional<Decimal> floor = {});
/// The evaluation's counting value.
QString valueWords(const Evaluation& evaluation);
/// "179/199" where the value has two parts, else empty.
QString partsWords(const Evaluation& evaluation);
/// Value with its parts, or its rolling sum: "89.9% (179/199)", "214 (854 in 12 months)".
QString fullValueWords(const Evaluation& evaluation);
/// "100%", "900 in 12 months", "at most 5 days"; empty without a target.
QString targetWords(const Indicator& indicator, std::optional<Decimal> target);
/// What is judged of a rolling sum: "854 of 900 in 12 months", with the periods it is from while
/// some are missing; empty for what isn't judged by one.
QString rollingWords(const Evaluation& evaluation);
/// Target and red level as the grid shows them: "100/90".
QString targetCell(std::optional<Decimal> target, std::optional<Decimal> floor);

} // namespace quarterlight
