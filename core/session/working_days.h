// Which days are worked, as the register's settings say: the division, and days added by hand or
// imported.
#pragma once

#include "core/model/change.h"
#include "core/model/fault.h"
#include "core/time/working_calendar.h"

#include <vector>

namespace quarterlight {

/// What differs from the shipped calendar of England and Wales.
struct WorkingDaySettings {
    Division division = Division::EnglandAndWales;
    std::vector<HolidayException> added; ///< in order of date, each once

    WorkingCalendar calendar() const { return WorkingCalendar(division, added); }
    friend bool operator==(const WorkingDaySettings&, const WorkingDaySettings&) = default;
};

/// The settings "division" and "holidays" (a JSON list of {date, title, isHoliday}). Faults, at
/// those names: NotOneOf, NotJson, WrongType, NotADate, Duplicate.
Result<WorkingDaySettings> workingDaySettings(const std::vector<Setting>& settings);

/// The change that sets them; `standing` are the register's settings. Faults, as "holidays": as
/// above, OutOfRange for a year no calendar has, TooLarge for more days than anybody has.
Result<ChangeSet> setWorkingDays(const std::vector<Setting>& standing,
                                 const WorkingDaySettings& after);

/// The settings with days put in, those of a date that has one already taking its place: an
/// imported calendar, a day added by hand.
WorkingDaySettings withDays(WorkingDaySettings settings, const std::vector<HolidayException>& days);

} // namespace quarterlight
