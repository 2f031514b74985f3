// A return of 100,000 figures for the import's benchmark: its framework, and its file as .csv and
// .xlsx, written without any of the program's own code.
#pragma once

#include <QByteArray>
#include <QString>

namespace quarterlight {

inline constexpr int returnIndicators = 1000;
inline constexpr int returnMonths = 100;
inline constexpr int returnStartYear = 2018; ///< the first month is April

/// A framework with that many counts, reported monthly.
QByteArray bigReturnFramework();
/// One row an indicator, one column a month.
QByteArray bigReturnCsv();
QByteArray bigReturnXlsx();

} // namespace quarterlight
