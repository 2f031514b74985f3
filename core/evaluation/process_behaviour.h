// Process-behaviour (XmR) charts as NHS England's "Making data count" draws them: limits, special
// causes, variation and assurance. Pure numbers.
//
// Where the method leaves room, this is what is done:
// - A gap (a missing period) parts its neighbours: no moving range spans it, no run, trend or group
//   of three goes across it. What went on meanwhile is unknown, so it can't prove a signal.
// - Two numbers count as equal when they differ by no more than a thousand-millionth (of the larger
//   one, above 1), as nine decimals do: rounding in a mean never puts a point outside a limit.
// - A point that is both an improvement and a concern counts as improvement. Where neither
//   direction is better, one that is both high and low counts as high.
#pragma once

#include "core/framework/framework.h"

#include <optional>
#include <vector>

namespace quarterlight {

/// From so many points on there are limits; before that a run chart that says "n of 13".
inline constexpr int processPointsNeeded = 13;

/// The lines of a chart, as worked out: clip them to the possible range (0 to 100%) in drawing
/// only.
struct ProcessLimits {
    double mean = 0;
    double meanMovingRange = 0; ///< outlying ranges are kept
    double upper = 0;           ///< mean + 2.66 × mean moving range
    double lower = 0;
    double upperTwoSigma = 0; ///< mean + 1.7733 × mean moving range
    double lowerTwoSigma = 0;
};

/// Why a point is marked; a point can have several reasons.
struct ProcessMark {
    bool outsideLimit = false; ///< strictly
    bool runOnOneSide = false; ///< one of seven or more in a row strictly on one side of the mean
    bool trend = false; ///< one of seven or more in a row rising, or falling; a tie ends them
    /// One of two or three out of three in a row strictly beyond the same two-sigma line; the third
    /// that isn't beyond it is not marked.
    bool twoOfThree = false;
    bool any() const { return outsideLimit || runOnOneSide || trend || twoOfThree; }
    /// True if a special cause points up: on the high side, or rising. Both can be true.
    bool high = false;
    bool low = false;
};

/// What a point's marks mean in the better direction.
enum class Variation : quint8 {
    CommonCause,
    Improvement,
    Concern,
    HighNeither, ///< a special cause upwards where neither direction is better
    LowNeither,
    TooFewPoints
};

/// Whether the target lies within what the process can be expected to bring.
enum class Assurance : quint8 {
    HitOrMiss,
    ConsistentlyPasses, ///< the target is past the limit on the worse side
    ConsistentlyFails,  ///< the target is past the limit on the better side
    NoTarget,           ///< none, or neither direction is better
    TooFewPoints
};

/// A series with its limits and marks. With too few points there are none of them.
struct ProcessChart {
    int points = 0; ///< gaps not counted
    std::optional<ProcessLimits> limits;
    std::vector<ProcessMark> marks;                ///< one for each value given; a gap's is empty
    std::vector<Variation> variations;             ///< each value's own; a gap's is common cause
    Variation variation = Variation::TooFewPoints; ///< of the latest point
    Assurance assurance = Assurance::TooFewPoints;
};

/// The chart of a series in order of time; a missing period is a gap (none). The first `baseline`
/// points, gaps not counted, form the limits (all if 0); it never rebases by itself.
ProcessChart processChart(const std::vector<std::optional<double>>& values, Direction better,
                          std::optional<double> target, int baseline = 0);

/// Mean, moving range and limits of all points. None without two neighbouring points.
std::optional<ProcessLimits> processLimits(const std::vector<std::optional<double>>& values);

} // namespace quarterlight
