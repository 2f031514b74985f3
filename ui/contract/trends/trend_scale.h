// The value axis of a chart: which values it spans and where its lines stand. Pure numbers.
#pragma once

#include "ui/contract/trends/trend_content.h"

#include <vector>

namespace quarterlight {

/// From the lowest to the highest line of an axis, in even steps.
struct TrendScale {
    double low = 0;
    double high = 1;
    double step = 1;

    /// The values of its lines, lowest first.
    std::vector<double> lines() const;
};

/// The scale that holds the values, last year's, and the lines that are drawn with them, in about
/// so many steps. Shares stay within 0 to 100; counts have whole steps; yes and no are 1 and 0.
TrendScale trendScale(const TrendContent& content, int steps);
/// A number of the axis in words: "95%", "1,200", "Yes".
QString scaleWords(const Indicator& indicator, double value);
/// A limit as it is drawn: within what is possible for the measure.
double clippedToPossible(const Indicator& indicator, double value);

} // namespace quarterlight
