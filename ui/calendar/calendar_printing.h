// The calendar on paper: a month on one A4 landscape sheet, an agenda on A4 portrait ones.
#pragma once

#include "core/model/fault.h"
#include "ui/calendar/calendar_entries.h"
#include "ui/calendar/calendar_painting.h"

#include <memory>
#include <vector>

class QPrinter;

namespace quarterlight {

/// What is printed; the look's palette and font are those of paper.
struct CalendarSheet {
    std::shared_ptr<const CalendarEntries> entries;
    std::vector<CalendarEntry> undated; ///< at an agenda's end
    QString title;
    QString summary;
    QDate shown; ///< of a month: any day of it
    CalendarLook look;
};

/// A4, the title as the job's name; the month lies across the sheet.
void prepareCalendarPrinter(QPrinter& printer, const QString& title, bool asMonth);

/// Each prints what the window shows, in the same words. Fault: CannotWrite.
Result<Done> printMonth(QPrinter& printer, CalendarSheet sheet);
Result<Done> printAgenda(QPrinter& printer, CalendarSheet sheet);

} // namespace quarterlight
