// Finding a setting, and the change that gives it a value.
#include "core/session/settings.h"

#include <algorithm>

namespace quarterlight {

const Setting* settingOf(const std::vector<Setting>& settings, const QString& key) {
    const auto found = std::find_if(settings.begin(), settings.end(),
                                    [&](const Setting& setting) { return setting.key == key; });
    return found == settings.end() ? nullptr : &*found;
}

Change settingChange(const std::vector<Setting>& settings, const QString& key,
                     const QString& value) {
    const Setting* before = settingOf(settings, key);
    Setting after = before ? *before : Setting{{}, key, {}};
    after.value = value;
    return {before ? std::optional<Record>(*before) : std::nullopt, after};
}

} // namespace quarterlight
