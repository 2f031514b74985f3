// How long before its day each kind of thing is due, and is to be reminded of: by the window while
// it runs, by the officer's own calendar from an export.
#pragma once

#include "core/evaluation/due_items.h"
#include "core/model/change.h"

#include <vector>

namespace quarterlight {

/// Further ahead than this nothing is reminded of.
inline constexpr int mostLeadDays = 365;

/// Those of the setting "lead-times"; where it says nothing of a kind, the
/// usual days.
LeadTimes leadTimes(const std::vector<Setting>& settings);
/// The change that sets them, each at most `mostLeadDays`.
ChangeSet changeLeadTimes(const std::vector<Setting>& settings, const LeadTimes& leadTimes);

} // namespace quarterlight
