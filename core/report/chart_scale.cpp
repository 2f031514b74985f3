// Chooses round ticks for a chart and prints its numbers.
#include "core/report/chart_scale.h"

#include <QLocale>

#include <cmath>

namespace quarterlight {

namespace {

constexpr int ticksWanted = 4;

struct Extent {
    double low = std::numeric_limits<double>::infinity();
    double high = -std::numeric_limits<double>::infinity();
    void take(const std::optional<double>& value) {
        if (value && std::isfinite(*value)) {
            low = std::min(low, *value);
            high = std::max(high, *value);
        }
    }
    bool empty() const { return low > high; }
};

} // namespace

double roundStep(double atLeast) {
    const double power = std::pow(10, std::floor(std::log10(atLeast)));
    for (const double factor : {1.0, 2.0, 2.5, 5.0}) {
        const bool isWhole = factor != 2.5 || power >= 10;
        if (isWhole && factor * power >= atLeast * (1 - 1e-9))
            return factor * power;
    }
    return 10 * power;
}

ChartScale chartScale(const PackChart& chart) {
    Extent extent;
    for (const PackChart::Point& point : chart.points)
        extent.take(point.value);
    for (const std::optional<double>& value : chart.lastYear)
        extent.take(value);
    extent.take(chart.target);
    extent.take(chart.floor);
    for (const auto& levels : {chart.targets, chart.floors}) {
        for (const std::optional<double>& level : levels)
            extent.take(level);
    }
    if (extent.empty())
        extent = {0, 1};
    const bool percentage = chart.unit == QLatin1StringView("%");
    const double least = extent.low >= 0 ? 0 : -std::numeric_limits<double>::infinity();
    const double most =
        percentage && extent.high <= 100 ? 100 : std::numeric_limits<double>::infinity();
    if (chart.limits) {
        extent.take(std::max(chart.limits->lower, least));
        extent.take(std::min(chart.limits->upper, most));
    }
    // A flat line stands in the middle rather than on the edge; so does one whose changes are too
    // small beside its numbers for ticks to tell them apart.
    const double largest = std::max(std::abs(extent.low), std::abs(extent.high));
    if (extent.high - extent.low < 1e-9 * std::max(largest, 1.0)) {
        const double half = std::max(std::abs(extent.high) * 0.1, 0.5);
        extent = {std::max(extent.low - half, least), std::min(extent.high + half, most)};
    }
    const double step = roundStep((extent.high - extent.low) / ticksWanted);
    ChartScale scale;
    const auto first = qint64(std::floor(extent.low / step + 1e-9));
    const auto last = qint64(std::ceil(extent.high / step - 1e-9));
    for (qint64 number = first; number <= last; ++number)
        scale.ticks.push_back(double(number) * step);
    scale.low = scale.ticks.front();
    scale.high = scale.ticks.back();
    return scale;
}

QString chartNumber(double value, int places, const std::vector<std::optional<double>>& watched) {
    const std::optional<Decimal> decimal = Decimal::fromDouble(value);
    if (!decimal)
        return QLocale::c().toString(value, 'g', 4);
    std::vector<Decimal> others;
    for (const std::optional<double>& other : watched) {
        if (const auto watchedDecimal = other ? Decimal::fromDouble(*other) : std::nullopt)
            others.push_back(*watchedDecimal);
    }
    QString text = format(Quotient::plain(*decimal), places, others);
    if (text.contains(u'.')) {
        while (text.endsWith(u'0'))
            text.chop(1);
        if (text.endsWith(u'.'))
            text.chop(1);
    }
    return text;
}

} // namespace quarterlight
