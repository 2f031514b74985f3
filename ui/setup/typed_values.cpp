#include "ui/setup/typed_values.h"

namespace quarterlight {

Result<std::optional<Decimal>> typedLevel(const QString& text) {
    const QString typed = text.trimmed();
    if (typed.isEmpty()) {
        return std::optional<Decimal>();
    }
    const Result<Decimal> level = Decimal::parse(typed);
    return level ? Result<std::optional<Decimal>>(std::optional(*level)) : level.faults();
}

QStringList typedNames(const QString& text) {
    QStringList names;
    for (const QString& name : text.split(u',')) {
        if (!name.trimmed().isEmpty()) {
            names.append(name.trimmed());
        }
    }
    return names;
}

} // namespace quarterlight
