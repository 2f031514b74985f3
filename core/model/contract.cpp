// The spellings of a contract's enumerations.
#include "core/model/contract.h"

#include "core/model/names.h"

namespace quarterlight {

namespace {

constexpr std::array regimeNames{
    Named<Regime>{Regime::PreAct, QLatin1StringView("pre-act")},
    Named<Regime>{Regime::Ordinary, QLatin1StringView("ordinary")},
    Named<Regime>{Regime::LightTouch, QLatin1StringView("light-touch")},
    Named<Regime>{Regime::Health, QLatin1StringView("health")},
    Named<Regime>{Regime::BelowThreshold, QLatin1StringView("below-threshold")},
};

} // namespace

QString regimeKey(Regime regime) {
    return keyOf(regimeNames, regime);
}

std::optional<Regime> regimeFromKey(QStringView key) {
    return valueOf(regimeNames, key);
}

QStringList regimeKeys() {
    QStringList keys;
    for (const Named<Regime>& name : regimeNames) {
        keys.append(name.key);
    }
    return keys;
}

} // namespace quarterlight
