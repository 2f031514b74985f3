// Process-behaviour charts: limits from the moving range, the four rules for special causes, and
// what they say of the latest point and of the target.
#include "core/evaluation/process_behaviour.h"

#include <algorithm>
#include <cmath>

namespace quarterlight {

namespace {

using Values = std::vector<std::optional<double>>;

constexpr double limitFactor = 2.66;      // three sigma in moving ranges of two
constexpr double twoSigmaFactor = 1.7733; // two thirds of it
constexpr double equalWithin = 1e-9;      // as many decimals as figures have
constexpr size_t inARow = 7;
constexpr size_t groupOfThree = 3;

/// 1, 0 or -1: above, equal or below, rounding apart.
int side(double value, double line) {
    const double tolerance = equalWithin * std::max({1.0, std::abs(value), std::abs(line)});
    const double distance = value - line;
    return distance > tolerance ? 1 : distance < -tolerance ? -1 : 0;
}

void point(ProcessMark& mark, int direction) {
    (direction > 0 ? mark.high : mark.low) = true;
}

void markOutside(const Values& values, const ProcessLimits& limits,
                 std::vector<ProcessMark>& marks) {
    for (size_t i = 0; i < values.size(); ++i) {
        if (!values[i]) {
            continue;
        }
        const bool above = side(*values[i], limits.upper) > 0;
        if (above || side(*values[i], limits.lower) < 0) {
            marks[i].outsideLimit = true;
            point(marks[i], above ? 1 : -1);
        }
    }
}

/// Calls `found(first, end, direction)` for each longest stretch of the same direction; gaps and
/// ties have the direction 0 and are in none.
template<class Found>
void forEachStretch(const std::vector<int>& directions, Found found) {
    for (size_t first = 0; first < directions.size();) {
        size_t end = first + 1;
        while (end < directions.size() && directions[end] == directions[first]) {
            ++end;
        }
        if (directions[first] != 0) {
            found(first, end, directions[first]);
        }
        first = end;
    }
}

void markRuns(const Values& values, const ProcessLimits& limits, std::vector<ProcessMark>& marks) {
    std::vector<int> sides;
    for (const std::optional<double>& value : values) {
        sides.push_back(value ? side(*value, limits.mean) : 0);
    }
    forEachStretch(sides, [&](size_t first, size_t end, int direction) {
        for (size_t i = first; i < end && end - first >= inARow; ++i) {
            marks[i].runOnOneSide = true;
            point(marks[i], direction);
        }
    });
}

void markTrends(const Values& values, std::vector<ProcessMark>& marks) {
    std::vector<int> steps; // from each point to the next
    for (size_t i = 1; i < values.size(); ++i) {
        const bool neighbours = values[i] && values[i - 1];
        steps.push_back(neighbours ? side(*values[i], *values[i - 1]) : 0);
    }
    forEachStretch(steps, [&](size_t first, size_t end, int direction) {
        // So many equal steps join one point more.
        for (size_t i = first; i <= end && end - first + 1 >= inARow; ++i) {
            marks[i].trend = true;
            point(marks[i], direction);
        }
    });
}

/// Marks the points beyond one two-sigma line, on one side, where at least two of three are.
void markTwoOfThree(const Values& values, double line, int direction,
                    std::vector<ProcessMark>& marks) {
    for (size_t first = 0; first + groupOfThree <= values.size(); ++first) {
        std::vector<size_t> beyond;
        bool whole = true;
        for (size_t i = first; i < first + groupOfThree; ++i) {
            whole = whole && values[i];
            if (values[i] && side(*values[i], line) == direction) {
                beyond.push_back(i);
            }
        }
        if (!whole || beyond.size() < 2) {
            continue;
        }
        for (const size_t i : beyond) {
            marks[i].twoOfThree = true;
            point(marks[i], direction);
        }
    }
}

Variation variationOf(const ProcessMark& mark, Direction better) {
    if (!mark.any()) {
        return Variation::CommonCause;
    }
    switch (better) {
    case Direction::Higher:
        return mark.high ? Variation::Improvement : Variation::Concern;
    case Direction::Lower:
        return mark.low ? Variation::Improvement : Variation::Concern;
    case Direction::Neither:
        break;
    }
    return mark.high ? Variation::HighNeither : Variation::LowNeither;
}

Assurance assuranceOf(const ProcessLimits& limits, Direction better, std::optional<double> target) {
    if (!target || better == Direction::Neither) {
        return Assurance::NoTarget;
    }
    // Turned so that higher is better: how the target lies to each line.
    const int up = better == Direction::Higher ? 1 : -1;
    if (side(limits.meanMovingRange, 0) == 0) {
        return side(*target, limits.mean) * up > 0 ? Assurance::ConsistentlyFails
                                                   : Assurance::ConsistentlyPasses;
    }
    const double best = up > 0 ? limits.upper : limits.lower;
    const double worst = up > 0 ? limits.lower : limits.upper;
    if (side(*target, best) * up > 0) {
        return Assurance::ConsistentlyFails;
    }
    return side(*target, worst) * up < 0 ? Assurance::ConsistentlyPasses : Assurance::HitOrMiss;
}

/// The values up to and with the baseline's last point; all if the baseline is 0.
Values baselineOf(const Values& values, int baseline) {
    Values first;
    int points = 0;
    for (const std::optional<double>& value : values) {
        if (baseline > 0 && points == baseline) {
            break;
        }
        first.push_back(value);
        points += value ? 1 : 0;
    }
    return first;
}

} // namespace

std::optional<ProcessLimits> processLimits(const std::vector<std::optional<double>>& values) {
    double total = 0;
    int points = 0;
    double rangeTotal = 0;
    int ranges = 0;
    for (size_t i = 0; i < values.size(); ++i) {
        if (!values[i]) {
            continue;
        }
        total += *values[i];
        ++points;
        if (i > 0 && values[i - 1]) {
            rangeTotal += std::abs(*values[i] - *values[i - 1]);
            ++ranges;
        }
    }
    if (ranges == 0) {
        return {};
    }
    ProcessLimits limits;
    limits.mean = total / points;
    limits.meanMovingRange = rangeTotal / ranges;
    limits.upper = limits.mean + limitFactor * limits.meanMovingRange;
    limits.lower = limits.mean - limitFactor * limits.meanMovingRange;
    limits.upperTwoSigma = limits.mean + twoSigmaFactor * limits.meanMovingRange;
    limits.lowerTwoSigma = limits.mean - twoSigmaFactor * limits.meanMovingRange;
    return limits;
}

ProcessChart processChart(const std::vector<std::optional<double>>& values, Direction better,
                          std::optional<double> target, int baseline) {
    ProcessChart chart;
    chart.marks.resize(values.size());
    chart.variations.resize(values.size(), Variation::TooFewPoints);
    chart.points = static_cast<int>(std::count_if(
        values.begin(), values.end(), [](const auto& value) { return value.has_value(); }));
    if (chart.points < processPointsNeeded) {
        return chart;
    }
    chart.limits = processLimits(baselineOf(values, baseline));
    if (!chart.limits) {
        return chart;
    }
    markOutside(values, *chart.limits, chart.marks);
    markRuns(values, *chart.limits, chart.marks);
    markTrends(values, chart.marks);
    markTwoOfThree(values, chart.limits->upperTwoSigma, 1, chart.marks);
    markTwoOfThree(values, chart.limits->lowerTwoSigma, -1, chart.marks);
    for (size_t i = 0; i < values.size(); ++i) {
        chart.variations[i] = variationOf(chart.marks[i], better);
        if (values[i]) {
            chart.variation = chart.variations[i];
        }
    }
    chart.assurance = assuranceOf(*chart.limits, better, target);
    return chart;
}

} // namespace quarterlight
