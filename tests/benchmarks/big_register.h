// The register that the benchmarks stand on: many contracts with many years of returns, the same
// each time it is made.
#pragma once

#include "core/register/register.h"

#include <QDate>
#include <QString>

namespace quarterlight {

inline constexpr int bigContracts = 200;
inline constexpr int bigYears = 10;
/// The day by which the big register is judged: the end of the last year of its returns.
inline const QDate bigDay(2026, 4, 1);

/// Who changes it, by a clock that stands still.
RegisterUser bigUser();

/// The path of the big register in that directory; made there if there is none of this size yet,
/// through the same commands that an officer's work goes through. That takes a while.
QString bigRegister(const QString& directory);

/// A register of more contracts that holds no figures: for what follows from their terms alone.
inline constexpr int wideContracts = 500;
QString wideRegister(const QString& directory);

/// A copy of it to change, at that path in the same directory.
QString bigRegisterCopy(const QString& directory, const QString& name);

} // namespace quarterlight
