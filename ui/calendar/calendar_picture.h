// Where everything stands in a picture of a month or a week: laid out from the entries and a size
// alone, so that the window, paper and tests ask the same function.
#pragma once

#include "ui/calendar/calendar_entries.h"

#include <QRect>
#include <QSize>

#include <functional>

namespace quarterlight {

/// The room a picture has, in its own units.
struct PictureMeasure {
    QSize size;
    int line = 0;    ///< the height of an entry's line
    int heading = 0; ///< the height of a day's number, and of the names of the weekdays
    /// Whether one line of that width is too short for an entry's words; unset: never.
    std::function<bool(const CalendarEntry& entry, int width)> needsTwoLines = {};
};

/// One day and the parts of its area.
struct PicturedDay {
    QDate day;
    QRect area;
    QRect heading;          ///< number, marks, the bank holiday's name
    QRect more = {};        ///< "+3"; empty where everything fits
    int hidden = 0;         ///< how many that stands for
    bool isOutside = false; ///< of another month than the one shown
};

/// One entry's line, or two of them, or its block among the hours of a week.
struct PicturedEntry {
    const CalendarEntry* entry = nullptr; ///< of the entries it was laid out from
    QRect area;
    bool isBlock = false;
};

struct CalendarPicture {
    QSize size;
    QRect weekdays; ///< the row with the names of the weekdays; empty in a week
    QRect hours;    ///< of a week: from the first to the last hour, gutter included; else empty
    int gutter = 0; ///< of a week: the width of the hours' names
    int firstHour = 0, lastHour = 0; ///< of a week: the last one ends below
    std::vector<PicturedDay> days;
    std::vector<PicturedEntry> entries;

    const PicturedDay* dayAt(QPoint point) const;
    const PicturedDay* day(QDate day) const;
    const CalendarEntry* entryAt(QPoint point) const;
    /// The time at a height among the hours of a week, on a quarter of an hour; invalid elsewhere.
    QTime timeAt(QPoint point) const;
    /// The height of a time among the hours.
    int yOf(QTime time) const;
};

/// The whole weeks around the month of `shown`. A day with room for it gives each of its entries
/// two lines, if one of them needs them.
CalendarPicture monthPicture(const CalendarEntries& entries, QDate shown,
                             const PictureMeasure& measure);
/// The week of `shown`: all-day entries in a band above the hours.
CalendarPicture weekPicture(const CalendarEntries& entries, QDate shown,
                            const PictureMeasure& measure);

} // namespace quarterlight
