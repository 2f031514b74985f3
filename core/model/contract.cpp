#include "core/model/contract.h"

#include <array>

namespace quarterlight {

namespace {

struct RegimeName {
    Regime regime;
    QLatin1StringView key;
};
constexpr std::array regimeNames{
    RegimeName{Regime::PreAct, QLatin1StringView("pre-act")},
    RegimeName{Regime::Ordinary, QLatin1StringView("ordinary")},
    RegimeName{Regime::LightTouch, QLatin1StringView("light-touch")},
    RegimeName{Regime::Health, QLatin1StringView("health")},
    RegimeName{Regime::BelowThreshold, QLatin1StringView("below-threshold")},
};

} // namespace

QString regimeKey(Regime regime) {
    for (const RegimeName& name : regimeNames) {
        if (name.regime == regime) {
            return name.key;
        }
    }
    return {};
}

std::optional<Regime> regimeFromKey(QStringView key) {
    for (const RegimeName& name : regimeNames) {
        if (name.key == key) {
            return name.regime;
        }
    }
    return {};
}

} // namespace quarterlight
