// Due items in words, for the calendar's lines, its explanations and screen readers.
#pragma once

#include "core/time/working_calendar.h"
#include "ui/calendar/calendar_entries.h"

#include <QString>

namespace quarterlight {

/// "Returns", "Meetings" …: for a choice of kinds.
QString kindPlural(DueKind kind);
/// "Monthly return, October 2026, Northshire".
QString entryTitle(const CalendarEntry& entry);
/// What a line of the month says before the kind's word: the contract, or the title where only one
/// contract is shown or the thing is of none.
QString lineLead(const CalendarEntry& entry, bool oneContract);
/// "14:00", "14:00–15:30"; empty for all day.
QString entryTimeWords(const CalendarEntry& entry);
/// Why the day is what it is: the rule, why moved or kept, moved by the officer. For the second
/// line of the agenda; empty for an own date that stands where it was put.
QString reasonWords(const CalendarEntry& entry);
/// Everything in one sentence, for a tooltip and a screen reader.
QString spokenEntry(const CalendarEntry& entry);
/// "Monday 23 November 2026, today. Bank holiday: … . 3 things."
QString spokenDay(QDate day, QDate today, QDate asOf, const WorkingCalendar& workingDays,
                  std::span<const CalendarEntry> entries);
/// "November 2026".
QString monthWords(QDate day);

} // namespace quarterlight
