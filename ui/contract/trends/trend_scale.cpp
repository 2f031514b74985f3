#include "ui/contract/trends/trend_scale.h"

#include "core/report/chart_scale.h"
#include "core/words/value_words.h"

#include <QLocale>

#include <cmath>

namespace quarterlight {

namespace {

struct Extent {
    double low = std::numeric_limits<double>::max();
    double high = std::numeric_limits<double>::lowest();

    void take(double value) {
        low = std::min(low, value);
        high = std::max(high, value);
    }
    void take(const std::optional<double>& value) {
        if (value)
            take(*value);
    }
};

Extent extentOf(const TrendContent& content) {
    Extent extent;
    for (int index = 0; index < content.size(); ++index) {
        extent.take(content.drawn(index));
        extent.take(content.lastYear(index));
        extent.take(content.targetLine(index));
        extent.take(content.floorLine(index));
    }
    if (const auto limits = content.limits()) {
        extent.take(clippedToPossible(content.indicator(), limits->upper));
        extent.take(clippedToPossible(content.indicator(), limits->lower));
    }
    return extent;
}

} // namespace

std::vector<double> TrendScale::lines() const {
    std::vector<double> values;
    const int count = int(std::lround((high - low) / step));
    for (int index = 0; index <= count; ++index)
        values.push_back(low + index * step);
    return values;
}

TrendScale trendScale(const TrendContent& content, int steps) {
    const Indicator& indicator = content.indicator();
    Extent extent = extentOf(content);
    if (indicator.measure == Measure::YesNo || extent.low > extent.high)
        return {};
    // Counts and times are read against nothing at all unless they lie far above it.
    if (!isShare(indicator.measure) && extent.low >= 0 && extent.low < extent.high * 0.6)
        extent.low = 0;
    double range = extent.high - extent.low;
    if (range <= 0)
        range = std::max(std::abs(extent.high) * 0.2, 1.0);
    double step = roundStep(range / steps);
    if (isCounted(indicator.measure))
        step = std::max(step, 1.0);
    TrendScale scale{std::floor(extent.low / step) * step, std::ceil(extent.high / step) * step,
                     step};
    if (scale.low >= extent.low && scale.low > 0)
        scale.low -= step;
    const bool isFull = indicator.endsAtAll() && scale.high >= 100;
    if (scale.high <= extent.high && !isFull)
        scale.high += step;
    if (isShare(indicator.measure)) {
        scale.low = std::max(scale.low, 0.0);
        if (indicator.endsAtAll())
            scale.high = std::min(scale.high, 100.0);
    }
    return scale;
}

QString scaleWords(const Indicator& indicator, double value) {
    if (indicator.measure == Measure::YesNo || isShare(indicator.measure)) {
        const auto exact = Decimal::fromDouble(value);
        const Quotient quotient = Quotient::plain(exact.value_or(Decimal()));
        if (indicator.measure == Measure::YesNo)
            return valueWords(indicator, quotient);
    }
    const QLocale british(QLocale::English, QLocale::UnitedKingdom);
    const double rounded = std::round(value * 1e6) / 1e6;
    const QString number = british.toString(rounded, 'g', 8);
    return isShare(indicator.measure) ? number + u'%' : number;
}

double clippedToPossible(const Indicator& indicator, double value) {
    const double atLeast = std::max(value, 0.0);
    return indicator.endsAtAll() ? std::min(atLeast, 100.0) : atLeast;
}

} // namespace quarterlight
