// What is typed into the setup forms, read as values.
#pragma once

#include "core/model/decimal.h"
#include "core/model/fault.h"

#include <QStringList>

#include <optional>

namespace quarterlight {

/// A target or red level; none for an empty text. Faults: those of Decimal::parse.
Result<std::optional<Decimal>> typedLevel(const QString& text);

/// Names with commas between them; empty ones are left out.
QStringList typedNames(const QString& text);

} // namespace quarterlight
