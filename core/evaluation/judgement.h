// A value against its target and red level. Used inside evaluation alone.
#pragma once

#include "core/evaluation/aggregation.h"

namespace quarterlight {

/// What the status rests on besides the value itself.
struct Circumstances {
    const PeriodReading& reading;
    /// Of an indicator with a rolling rule; the target is then the window's.
    const std::optional<RollingReading>& rolling;
    /// The period begins in the schedule's first months, in which nothing is scored.
    bool benchmarking = false;
};

/// The status of an evaluation whose values and targets are filled in.
Status statusOf(const Evaluation& evaluation, const Circumstances& circumstances);

} // namespace quarterlight
