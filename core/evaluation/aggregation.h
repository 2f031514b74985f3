// Longer periods from shorter ones, and windows that move with the period. Used inside evaluation
// alone.
#pragma once

#include "core/evaluation/evaluation.h"
#include "core/evaluation/tally.h"

namespace quarterlight {

/// True if the schedule has the indicator reported for periods of this length.
bool isListed(const Indicator& indicator, Frequency frequency);
/// True if longer periods can be formed from its shorter ones: texts and distinct people can't.
bool isFormedFromParts(const Indicator& indicator);

/// What one indicator comes to in a period, and how much of what should be there is.
struct PeriodReading {
    PeriodTally tally;
    int held = 0;
    int expected = 0;
    bool fromParts = false;
    /// Everything is there that the value needs.
    bool enough = false;
};

/// The period's own figure, or where it has none and is longer than the indicator's shortest one,
/// what its parts come to by the indicator's aggregation; of the slice `part` alone, if it isn't
/// empty.
PeriodReading readPeriod(const EvaluationContext& context, const Indicator& indicator,
                         const Period& period, const Slice& part = {});

/// What the parts of a longer period come to, its own figure left aside.
PeriodReading formFromParts(const EvaluationContext& context, const Indicator& indicator,
                            const Period& period, const Slice& part = {});

/// A rolling sum, and why it may not be whole.
struct RollingReading {
    RollingValue value;
    bool anyUnreported = false;
    bool anyOutsideTerm = false;
};

/// The window of the indicator's rolling rule that ends with the period (with its last part, if it
/// is longer than the indicator's shortest one). None for an indicator without such a rule or whose
/// numbers don't add up, and where the sum is too large to hold.
std::optional<RollingReading> readRolling(const EvaluationContext& context,
                                          const Indicator& indicator, const Period& period,
                                          const PeriodReading& own);

} // namespace quarterlight
