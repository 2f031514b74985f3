// Figures drawn by each indicator's pattern, the same on every machine.
#include "core/session/sample_figures.h"

#include "core/framework/breakdown_values.h"

#include <QJsonArray>

#include <cmath>
#include <random>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

/// Where a pattern says nothing: what such a figure usually looks like.
constexpr int usualLowest = 3;
constexpr int usualHighest = 18;
constexpr double usualShare = 0.93;
constexpr double spread = 0.02;

/// A generator that depends on what it is drawn for and nothing else.
std::mt19937 generatorFor(const QString& indicator, const Period& period, const Slice& slice) {
    std::uint32_t seed = 2166136261U;
    const QByteArray name = (indicator + u'|' + period.name() + u'|' + sliceName(slice)).toUtf8();
    for (const char byte : name) {
        seed = (seed ^ static_cast<unsigned char>(byte)) * 16777619U;
    }
    return std::mt19937(seed);
}

/// Uniform between two numbers, both included. The standard's distributions differ between
/// libraries; this one doesn't.
int draw(std::mt19937& generator, int lowest, int highest) {
    const auto span = static_cast<std::uint32_t>(std::max(0, highest - lowest) + 1);
    return lowest + static_cast<int>(generator() % span);
}

struct Numbers {
    int lowest;
    int highest;
};

Numbers numbers(const QJsonObject& pattern, const QString& key) {
    const QJsonArray pair = pattern[key].toArray();
    return pair.size() == 2 ? Numbers{pair[0].toInt(), pair[1].toInt()}
                            : Numbers{usualLowest, usualHighest};
}

/// The share of good cases in a period: the pattern's, or the target's with a little to spare.
double shareFor(const Indicator& indicator, const QJsonObject& pattern, int back,
                std::mt19937& generator) {
    const QJsonValue dip = pattern[u"dips"_s].toObject()[QString::number(back)];
    if (dip.isDouble()) {
        return dip.toDouble();
    }
    double share =
        indicator.target ? std::min(1.0, indicator.target->toDouble() / 100 + spread) : usualShare;
    share = pattern[u"share"_s].toDouble(share);
    return std::clamp(share + spread * (draw(generator, -10, 10) / 10.0), 0.0, 1.0);
}

Amount partsAmount(int numerator, int denominator) {
    Amount amount;
    amount.numerator = Decimal(numerator);
    amount.denominator = Decimal(denominator);
    return amount;
}

Amount amountFor(const Indicator& indicator, const QJsonObject& pattern, int back,
                 std::mt19937& generator) {
    switch (indicator.measure) {
    case Measure::Percentage:
    case Measure::Ratings: {
        const Numbers of = numbers(pattern, u"of"_s);
        const int denominator = draw(generator, of.lowest, of.highest);
        const double share = shareFor(indicator, pattern, back, generator);
        return partsAmount(static_cast<int>(std::lround(share * denominator)), denominator);
    }
    case Measure::Duration: {
        if (pattern.contains(u"tenths"_s)) { // a time given without its parts, in tenths
            const Numbers tenths = numbers(pattern, u"tenths"_s);
            Amount amount;
            amount.value = Decimal::fromUnits(draw(generator, tenths.lowest, tenths.highest) *
                                              (Decimal::unit / 10));
            return amount;
        }
        const Numbers of = numbers(pattern, u"of"_s);
        const int cases = draw(generator, of.lowest, of.highest);
        const Numbers each = numbers(pattern, u"range"_s);
        return partsAmount(cases * draw(generator, each.lowest, each.highest), cases);
    }
    case Measure::Count:
    case Measure::Records: {
        const QJsonValue dip = pattern[u"dips"_s].toObject()[QString::number(back)];
        const Numbers range = numbers(pattern, u"range"_s);
        Amount amount;
        amount.value =
            Decimal(dip.isDouble() ? dip.toInt() : draw(generator, range.lowest, range.highest));
        return amount;
    }
    case Measure::YesNo: {
        Amount amount;
        amount.value = Decimal(1);
        return amount;
    }
    case Measure::Narrative:
        break;
    }
    return {};
}

Amount textFor(const Indicator& indicator, int back, const SamplePattern& pattern) {
    const QJsonArray texts = pattern.texts[indicator.ref].toArray();
    Amount amount;
    if (!texts.isEmpty()) {
        amount.text = texts[back % texts.size()].toString();
    }
    return amount;
}

/// The parts that this figure comes in: for each authority where it is split by authority, and for
/// each of the counts that stand side by side.
std::vector<Slice> slicesOf(const Indicator& indicator, const QStringList& authorities) {
    std::vector<Slice> slices{{}};
    for (const Breakdown& breakdown : indicator.breakdowns) {
        const bool beside = !breakdown.addsUp && indicator.measure == Measure::Count;
        QStringList values;
        if (breakdown.key == authorityBreakdown) {
            values = authorities;
        } else if (beside) {
            values = breakdown.values;
        }
        if (values.isEmpty()) {
            continue;
        }
        std::vector<Slice> split;
        for (const Slice& slice : slices) {
            for (const QString& value : values) {
                Slice part = slice;
                part[breakdown.key] = value;
                if (sliceFaults(indicator, part, authorities).empty()) {
                    split.push_back(part);
                }
            }
        }
        slices = std::move(split);
    }
    return slices;
}

} // namespace

std::vector<SampleFigure> sampleFigures(const Indicator& indicator, const Period& period, int back,
                                        const SamplePattern& pattern) {
    const QJsonObject numbersOf = pattern.indicators[indicator.ref].toObject();
    if (indicator.measure == Measure::Narrative) {
        const Amount amount = textFor(indicator, back, pattern);
        return amount.isEmpty() ? std::vector<SampleFigure>()
                                : std::vector<SampleFigure>{{{}, amount}};
    }
    std::vector<SampleFigure> figures;
    for (const Slice& slice : slicesOf(indicator, pattern.authorities)) {
        std::mt19937 generator = generatorFor(indicator.ref, period, slice);
        figures.push_back({slice, amountFor(indicator, numbersOf, back, generator)});
    }
    return figures;
}

} // namespace quarterlight
