// What a framework answers about itself, and how files spell its enumerations.
#include "core/framework/framework.h"

#include <algorithm>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

template<class Item>
const Item* find(const std::vector<Item>& items, QStringView name, QString Item::*identifier) {
    const auto found =
        std::ranges::find_if(items, [&](const Item& item) { return (item.*identifier) == name; });
    return found == items.end() ? nullptr : &*found;
}

} // namespace

QString measureKey(Measure measure) {
    switch (measure) {
    case Measure::Percentage:
        return u"percentage"_s;
    case Measure::Count:
        return u"count"_s;
    case Measure::Duration:
        return u"duration"_s;
    case Measure::Ratings:
        return u"ratings"_s;
    case Measure::YesNo:
        return u"yes-no"_s;
    case Measure::Narrative:
        return u"narrative"_s;
    case Measure::Records:
        return u"records"_s;
    }
    return {};
}

QString directionKey(Direction direction) {
    switch (direction) {
    case Direction::Higher:
        return u"higher"_s;
    case Direction::Lower:
        return u"lower"_s;
    case Direction::Neither:
        return u"neither"_s;
    }
    return {};
}

QString aggregationKey(Aggregation aggregation) {
    switch (aggregation) {
    case Aggregation::Sum:
        return u"sum"_s;
    case Aggregation::Last:
        return u"last"_s;
    case Aggregation::None:
        return u"none"_s;
    }
    return {};
}

Frequency Indicator::baseFrequency() const {
    // Frequency counts from the shortest period to the longest.
    return frequencies.empty() ? Frequency::Quarterly : *std::ranges::min_element(frequencies);
}

bool Breakdown::concerns(const QString& value, const QStringList& ofAuthorities) const {
    const auto scope = std::ranges::find(scopes, value, &ValueScope::value);
    return scope == scopes.end() || ofAuthorities.isEmpty() ||
           std::ranges::any_of(ofAuthorities, [&](const QString& authority) {
               return scope->authorities.contains(authority);
           });
}

QStringList Breakdown::valuesFor(const QStringList& ofAuthorities) const {
    QStringList concerned = values;
    if (!scopes.empty()) {
        concerned.removeIf([&](const QString& value) { return !concerns(value, ofAuthorities); });
    }
    return concerned;
}

const Indicator* Framework::indicator(QStringView name) const {
    return find(indicators, name, &Indicator::ref);
}

const ReturnKind* Framework::returnKind(QStringView name) const {
    return find(returns, name, &ReturnKind::key);
}

std::vector<const SocialValueMeasure*>
Framework::socialValueFor(const QStringList& ofAuthorities) const {
    std::vector<const SocialValueMeasure*> concerned;
    for (const SocialValueMeasure& measure : socialValue) {
        if (measure.authority.isEmpty() || ofAuthorities.isEmpty() ||
            ofAuthorities.contains(measure.authority)) {
            concerned.push_back(&measure);
        }
    }
    return concerned;
}

} // namespace quarterlight
