// The words with which files and scripts spell the values of an enumeration.
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace quarterlight {

/// One value and its spelling.
template<class Value>
struct Named {
    Value value;
    QLatin1StringView key;
};

/// How a value is spelled; empty if the names leave it out.
template<class Value, size_t count>
QString keyOf(const std::array<Named<Value>, count>& names, Value value) {
    for (const Named<Value>& name : names) {
        if (name.value == value) {
            return name.key;
        }
    }
    return {};
}

/// The value so spelled, or none.
template<class Value, size_t count>
std::optional<Value> valueOf(const std::array<Named<Value>, count>& names, QStringView key) {
    for (const Named<Value>& name : names) {
        if (name.key == key) {
            return name.value;
        }
    }
    return {};
}

} // namespace quarterlight
