// How an indicator moves: its series over periods, and each period against the one before and the
// same one last year, as better or worse rather than up or down.
#pragma once

#include "core/evaluation/evaluation.h"
#include "core/evaluation/process_behaviour.h"

#include <vector>

namespace quarterlight {

/// Better or worse by the indicator's direction; up or down where it has none; unknown where one of
/// the two values is missing.
enum class Movement : quint8 { Better, Worse, Same, Up, Down, Unknown };

/// One period of a series.
struct TrendPoint {
    /// Not reported where the terms of that day don't have the indicator, which is then that of the
    /// latest ones in the series that do.
    Evaluation evaluation;
    /// The value of the same period one year before, if it is whole.
    std::optional<Quotient> lastYear;
    /// The value, if it stands for the whole of the period: what lines are drawn through.
    std::optional<Quotient> whole;
};

/// A series of one indicator. Only whole periods are compared and drawn into the process chart: a
/// year of which three months are there is no smaller year, but a gap.
struct Trend {
    std::vector<TrendPoint> points; ///< one for each period, reported or not
    /// Judged by the latest period's direction and target; without a target where that is one of a
    /// rolling sum, which single periods can't be held against.
    ProcessChart process;
    Movement sincePrevious = Movement::Unknown; ///< of the last period, against the one before it
    Movement sinceLastYear = Movement::Unknown; ///< of the last period, against that of last year
};

/// The movement from `before` to `now` in the indicator's direction, compared exactly. A yes-or-no
/// question without a direction wants a yes.
Movement movement(const Indicator& indicator, const std::optional<Quotient>& before,
                  const std::optional<Quotient>& now);

/// The series of one indicator over the periods from `first` to `last`; empty if these are not in
/// order or not of the same frequency, or if the terms have no such indicator in any of them.
Trend trend(const EvaluationContext& context, const QString& indicator, const Period& first,
            const Period& last);

} // namespace quarterlight
