// iCalendar files (RFC 5545), through libical: events out, bank holidays in.
#pragma once

#include "core/model/fault.h"
#include "core/time/working_calendar.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <vector>

namespace quarterlight {

/// One event of a calendar file, as another calendar is to see it.
struct CalendarEvent {
    QString uid;      ///< stable over exports
    int sequence = 0; ///< grows when the event changes
    QDateTime stamp;  ///< when it last changed, UTC
    QDate day;
    QTime at;        ///< invalid: all day (VALUE=DATE, stays on its day in every time zone)
    int minutes = 0; ///< how long; 0 where not said
    QString title;
    QString description;
    QString place;
    QStringList categories;
    int alarmDaysBefore = -1; ///< none if negative; of an all-day event at nine in the morning
    bool calledOff = false;   ///< STATUS:CANCELLED, without alarm
};

/// A whole calendar under a name. Times of day are in the IANA time zone given and are written as
/// UTC, right on both sides of a clock change (a time that the clocks leave out is taken an hour
/// later). Events without a day are left out. No METHOD: the file is a calendar, not an invitation.
QByteArray calendarText(const QString& name, const std::vector<CalendarEvent>& events,
                        const QByteArray& timeZone);

/// What a calendar of holidays is held to.
struct HolidayFileLimits {
    qint64 fileBytes = 16LL << 20;
    int events = 20'000;
    int eventDays = 31; ///< of one event
};

/// Bank holidays of a government calendar file (.ics): the days of its events as they are written,
/// whatever their time zone, one per day, in order. Called-off events are left out; of two for a
/// day the first one counts. Faults, the path as their place: CannotRead; NotThatFormat (with
/// "html", "zip", "pdf" … for what else it is); Damaged ("empty", "text", a line's or an event's
/// number; also an event that recurs, which no announced holiday does); EndBeforeStart; TooBig
/// ("file-bytes", "events"); NothingRecognised where there is no event.
Result<std::vector<HolidayException>> readHolidayCalendar(const QString& path,
                                                          const HolidayFileLimits& limits = {});
/// The same of a file's bytes.
Result<std::vector<HolidayException>> holidaysOf(const QByteArray& bytes,
                                                 const HolidayFileLimits& limits = {});

} // namespace quarterlight
