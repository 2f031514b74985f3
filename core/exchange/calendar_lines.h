// The lines of a calendar file that holidays are read from, picked out before a parser sees any.
#pragma once

#include "core/exchange/calendar_file.h"

namespace quarterlight {

/// Of an untrusted file's bytes, the events with the few lines of each that say when it is and what
/// it is called; whatever else there is, however long, deep or odd, is passed over. What is left is
/// well nested and small: each line within 8 KiB and 8 parameters, 32 lines an event. Faults:
/// Damaged with the line's number or "text" (not UTF-8, a NUL), TooBig "events".
Result<QByteArray> holidayLines(const QByteArray& bytes, const HolidayFileLimits& limits);

} // namespace quarterlight
