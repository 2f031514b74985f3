// What an .xlsx number format makes of a number: the only sign of a percentage or a date there.
#pragma once

#include "core/exchange/workbook.h"

#include <QStringView>

namespace quarterlight {

/// Number, Percentage, Date or Duration, by the format's first section: "0.0%", "dd/mm/yyyy",
/// "[h]:mm". A time of day counts as a duration.
CellKind numberFormatKind(QStringView code);
/// The same of a format known by number alone (ECMA-376 part 1, 18.8.30).
CellKind builtinFormatKind(int id);

/// The day of a serial number; none where it names no day (serial 60 of the 1900 system, a
/// 29 February that never was).
std::optional<QDate> serialDay(double serial, bool since1904);

} // namespace quarterlight
