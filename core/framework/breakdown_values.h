// Which values the breakdowns of an indicator have for a contract.
#pragma once

#include "core/framework/framework.h"
#include "core/model/fault.h"
#include "core/model/figure.h"

#include <optional>

namespace quarterlight {

/// The values that a breakdown has, and whether others may be given.
struct BreakdownValues {
    QStringList values;
    bool open = false;
};

/// The values of the breakdown `key` that concern these authorities (none given: all of the
/// framework's); for `authority` the authorities themselves, for `rating` the levels. None if the
/// indicator has no such breakdown.
std::optional<BreakdownValues> breakdownValues(const Indicator& indicator, const QString& key,
                                               const QStringList& authorities);

/// What is wrong with a slice of the indicator. A value that doesn't concern the authority of the
/// slice itself is none of its values. Faults, the breakdown as their place: Unknown ("breakdown",
/// key), NotOneOf.
Faults sliceFaults(const Indicator& indicator, const Slice& slice, const QStringList& authorities);

} // namespace quarterlight
