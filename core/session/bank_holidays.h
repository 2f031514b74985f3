// Changing the bank holidays that a register counts by: a day added or taken out by hand, an
// announced calendar taken over. (What it counts by: working_days.h.)
#pragma once

#include "core/session/working_days.h"

namespace quarterlight {

/// The settings with a bank holiday more. Faults: NotADate, Duplicate (it is one already).
Result<WorkingDaySettings> withHoliday(const WorkingDaySettings& settings, QDate date,
                                       const QString& title);
/// The settings with a bank holiday, shipped or added, made a day like any other. Fault: Unknown.
Result<WorkingDaySettings> withoutHoliday(const WorkingDaySettings& settings, QDate date);

/// What an announced calendar changes.
struct HolidayImport {
    WorkingDaySettings settings;
    std::vector<HolidayException> differing; ///< from what the register counted by; in order
};
/// Takes announced days over. Where they name all of a year's holidays but for two at most, and no
/// fewer days than the year has, those that they don't name were moved away and are none any more.
HolidayImport importHolidays(const WorkingDaySettings& settings,
                             const std::vector<HolidayException>& announced);

} // namespace quarterlight
