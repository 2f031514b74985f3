// How an indicator moves: its series over periods, and each period against the one before and the
// same one last year, as better or worse rather than up or down.
#pragma once

#include "core/evaluation/evaluation.h"
#include "core/evaluation/process_behaviour.h"

#include <vector>

namespace quarterlight {

enum class Movement : quint8 { Better, Worse, Same, Up, Down, Unknown };

struct TrendPoint {
    Evaluation evaluation;
    std::optional<Quotient> lastYear;
};

struct Trend {
    std::vector<TrendPoint> points; ///< one for each period, reported or not
    ProcessChart process;
    Movement sincePrevious = Movement::Unknown;
    Movement sinceLastYear = Movement::Unknown;
};

/// The movement from `before` to `now` in the indicator's direction.
Movement movement(const Indicator& indicator, const std::optional<Quotient>& before,
                  const std::optional<Quotient>& now);

/// The series of one indicator over the periods from `first` to `last` (same frequency).
Trend trend(const EvaluationContext& context, const QString& indicator, const Period& first,
            const Period& last);

} // namespace quarterlight
