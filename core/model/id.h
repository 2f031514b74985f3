// Typed row ids, so that a contract's id can't be passed where an indicator's figure is meant.
#pragma once

#include <QHashFunctions>

#include <compare>
#include <functional>

namespace quarterlight {

/// The id of a stored record of one kind; 0 stands for a record that isn't stored yet.
template<class Record>
struct Id {
    qint64 value = 0;

    bool isStored() const { return value > 0; }
    friend auto operator<=>(const Id&, const Id&) = default;
};

template<class Record>
size_t qHash(Id<Record> id, size_t seed = 0) {
    return ::qHash(id.value, seed);
}

} // namespace quarterlight

template<class Record>
struct std::hash<quarterlight::Id<Record>> {
    size_t operator()(quarterlight::Id<Record> id) const { return std::hash<qint64>()(id.value); }
};
