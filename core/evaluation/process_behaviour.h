// Process-behaviour (XmR) charts as NHS England's "Making data count" draws them: limits, special
// causes, variation and assurance. Pure numbers; reference: shared rules, section 2.
#pragma once

#include "core/framework/framework.h"

#include <optional>
#include <vector>

namespace quarterlight {

/// From so many points on there are limits; before that a run chart that says "n of 13".
inline constexpr int processPointsNeeded = 13;

struct ProcessLimits {
    double mean = 0;
    double meanMovingRange = 0;
    double upper = 0; ///< mean + 2.66 × mean moving range
    double lower = 0;
    double upperTwoSigma = 0; ///< mean + 1.7733 × mean moving range
    double lowerTwoSigma = 0;
};

/// Why a point is marked; a point can have several reasons.
struct ProcessMark {
    bool outsideLimit = false;
    bool runOnOneSide = false; ///< one of seven or more in a row strictly on one side of the mean
    bool trend = false;        ///< one of seven or more in a row rising, or falling
    bool twoOfThree = false;   ///< one of two of three beyond the same two-sigma line
    bool any() const { return outsideLimit || runOnOneSide || trend || twoOfThree; }
    /// True if the special cause points up (high side or rising).
    bool high = false;
    bool low = false;
};

enum class Variation : quint8 {
    CommonCause,
    Improvement,
    Concern,
    HighNeither,
    LowNeither,
    TooFewPoints
};
enum class Assurance : quint8 {
    HitOrMiss,
    ConsistentlyPasses,
    ConsistentlyFails,
    NoTarget,
    TooFewPoints
};

struct ProcessChart {
    int points = 0; ///< gaps not counted
    std::optional<ProcessLimits> limits;
    std::vector<ProcessMark> marks;                ///< one for each point given, gaps included
    std::vector<Variation> variations;             ///< each point's own
    Variation variation = Variation::TooFewPoints; ///< of the latest point
    Assurance assurance = Assurance::TooFewPoints;
};

/// The chart of a series in order of time; a missing period is a gap (none). `baseline` points form
/// the limits (all if 0); it never rebases by itself.
ProcessChart processChart(const std::vector<std::optional<double>>& values, Direction better,
                          std::optional<double> target, int baseline = 0);

/// Mean, moving range and limits of the points, gaps skipped. Needs two points.
std::optional<ProcessLimits> processLimits(const std::vector<std::optional<double>>& values);

} // namespace quarterlight
