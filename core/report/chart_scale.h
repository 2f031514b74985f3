// The vertical scale of a pack's chart and its numbers in digits: pure, without any drawing.
#pragma once

#include "core/report/pack.h"

namespace quarterlight {

/// From `low` to `high` with a few round ticks, both ends among them.
struct ChartScale {
    double low = 0;
    double high = 1;
    std::vector<double> ticks;
};

/// The least even step between an axis's lines that is at least so large: 1, 2 or 5 times a power
/// of ten, or 25, 250 and so on, so that whole numbers keep whole steps.
double roundStep(double atLeast);

/// The scale that holds every value, target, red level and limit of a chart. A percentage's scale
/// doesn't leave 0 to 100 unless its values do, nor a count's fall below 0: limits may lie outside.
ChartScale chartScale(const PackChart& chart);

/// A number with up to `places` decimals, more where fewer would make it read as on the other side
/// of a watched number; no trailing zeros.
QString chartNumber(double value, int places, const std::vector<std::optional<double>>& watched);

} // namespace quarterlight
