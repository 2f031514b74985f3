// Values listed, values that an authority hasn't, and the two breakdowns that every framework
// shares.
#include "core/framework/breakdown_values.h"

#include <algorithm>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

/// The authorities that the contract serves, else those listed, as far as they are concerned.
QStringList authorityValues(const Indicator& indicator, const Breakdown* listed,
                            const QStringList& authorities) {
    QStringList values = authorities;
    if (values.isEmpty()) {
        values = listed ? listed->values : indicator.authorities;
    }
    if (!indicator.authorities.isEmpty()) {
        values.removeIf(
            [&](const QString& authority) { return !indicator.authorities.contains(authority); });
    }
    return values;
}

} // namespace

std::optional<BreakdownValues> breakdownValues(const Indicator& indicator, const QString& key,
                                               const QStringList& authorities) {
    const auto found = std::ranges::find(indicator.breakdowns, key, &Breakdown::key);
    const Breakdown* listed = found == indicator.breakdowns.end() ? nullptr : &*found;
    if (key == authorityBreakdown) {
        const QStringList values = authorityValues(indicator, listed, authorities);
        return BreakdownValues{values, values.isEmpty() && indicator.authorities.isEmpty()};
    }
    if (key == ratingBreakdown && indicator.measure == Measure::Ratings) {
        return BreakdownValues{indicator.ratingLevels, indicator.ratingLevels.isEmpty()};
    }
    return listed ? std::optional(BreakdownValues{listed->valuesFor(authorities), listed->open})
                  : std::nullopt;
}

Faults sliceFaults(const Indicator& indicator, const Slice& slice, const QStringList& authorities) {
    Faults faults;
    const QString own = slice.value(authorityBreakdown);
    for (auto part = slice.begin(); part != slice.end(); ++part) {
        const bool isOwn = part.key() == authorityBreakdown || own.isEmpty();
        const auto known =
            breakdownValues(indicator, part.key(), isOwn ? authorities : QStringList{own});
        if (!known) {
            faults.push_back({FaultCode::Unknown, u"breakdown"_s, {u"breakdown"_s, part.key()}});
            continue;
        }
        const auto listed = std::ranges::find(indicator.breakdowns, part.key(), &Breakdown::key);
        const bool elsewhere = listed != indicator.breakdowns.end() &&
                               listed->values.contains(part.value()); // another authority's
        if (!known->values.contains(part.value()) && (!known->open || elsewhere)) {
            faults.push_back(
                {FaultCode::NotOneOf, part.key(), {part.value(), known->values.join(u", "_s)}});
        }
    }
    return faults;
}

} // namespace quarterlight
