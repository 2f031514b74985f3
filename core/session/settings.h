// The register's settings by key.
#pragma once

#include "core/model/change.h"

#include <vector>

namespace quarterlight {

/// The setting of a key; nullptr if it was never set.
const Setting* settingOf(const std::vector<Setting>& settings, const QString& key);
/// The change that gives a setting a value.
Change settingChange(const std::vector<Setting>& settings, const QString& key,
                     const QString& value);

} // namespace quarterlight
