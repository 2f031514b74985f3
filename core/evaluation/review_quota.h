// How many outcome reviews a period asks for, worked out from the residents that were reported.
#pragma once

#include "core/evaluation/evaluation.h"

#include <vector>

namespace quarterlight {

/// A share of residents, rounded up to whole people: 25% of 41 are 11.
struct ReviewQuota {
    int percent = 0;
    Decimal residents;
    Decimal reviews;
};

/// The quota that a schedule's outcome reviews set for an indicator in a period, by the last count
/// of residents in it: of all residents first, then of each part of them that is counted by itself
/// (schedules leave open whose residents count). Empty where no quota is set for such a period or
/// no residents are known.
std::vector<ReviewQuota> reviewQuotas(const EvaluationContext& context, const QString& indicator,
                                      const Period& period);

} // namespace quarterlight
