// Reads bank holidays from a calendar.
#include "core/exchange/calendar_component.h"
#include "core/exchange/calendar_file.h"
#include "core/exchange/calendar_lines.h"
#include "core/exchange/file_format.h"

#include <QFile>
#include <QFileInfo>
#include <QMap>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype headBytes = 4096;
constexpr qsizetype titleLength = 200;
/// Working days are known for these years.
constexpr int firstYear = 1900;
constexpr int lastYear = 2200;

struct EventDays {
    QDate first;
    QDate last;
};

icalproperty* propertyOf(icalcomponent* event, icalproperty_kind kind) {
    return icalcomponent_get_first_property(event, kind);
}

/// The day as it is written: no time zone is looked at, so none can shift it.
QDate dayOf(const icaltimetype& time) {
    const bool hasTime = icaltime_is_date(time) || (time.hour < 24 && time.minute < 60);
    const QDate day(time.year, time.month, time.day);
    return hasTime && day.year() >= firstYear && day.year() <= lastYear ? day : QDate();
}

/// What an event covers. Its end is the day after its last, or midnight of it.
Result<EventDays> daysOf(icalcomponent* event, const Fault& damaged) {
    icalproperty* const start = propertyOf(event, ICAL_DTSTART_PROPERTY);
    const QDate first = start ? dayOf(icalproperty_get_dtstart(start)) : QDate();
    if (!first.isValid()) {
        return damaged;
    }
    if (icalproperty* const end = propertyOf(event, ICAL_DTEND_PROPERTY)) {
        const icaltimetype time = icalproperty_get_dtend(end);
        const QDate day = dayOf(time);
        if (!day.isValid()) {
            return damaged;
        }
        if (day < first) {
            return Fault{FaultCode::EndBeforeStart,
                         {},
                         {first.toString(Qt::ISODate), day.toString(Qt::ISODate)}};
        }
        const bool isMidnight =
            icaltime_is_date(time) || (time.hour == 0 && time.minute == 0 && time.second == 0);
        return EventDays{first, isMidnight && day > first ? day.addDays(-1) : day};
    }
    if (icalproperty* const length = propertyOf(event, ICAL_DURATION_PROPERTY)) {
        const icaldurationtype duration = icalproperty_get_duration(length);
        // Fields this large add up to what no number of seconds holds.
        if (duration.is_neg || duration.weeks > lastYear || duration.days > lastYear) {
            return damaged;
        }
        const qint64 days = qint64{duration.weeks} * 7 + duration.days;
        return EventDays{first, first.addDays(std::max<qint64>(days - 1, 0))};
    }
    return EventDays{first, first};
}

QString titleOf(icalcomponent* event) {
    icalproperty* const summary = propertyOf(event, ICAL_SUMMARY_PROPERTY);
    QString title = summary ? QString::fromUtf8(icalproperty_get_summary(summary)) : QString();
    title.removeIf([](QChar character) {
        return character.category() == QChar::Other_Control && !character.isSpace();
    });
    title = title.simplified().left(titleLength);
    if (title.size() == titleLength && title.back().isHighSurrogate()) {
        title.chop(1); // half a character
    }
    return title.trimmed();
}

bool isCalledOff(icalcomponent* event) {
    icalproperty* const status = propertyOf(event, ICAL_STATUS_PROPERTY);
    return status && icalproperty_get_status(status) == ICAL_STATUS_CANCELLED;
}

bool recurs(icalcomponent* event) {
    return propertyOf(event, ICAL_RRULE_PROPERTY) || propertyOf(event, ICAL_RDATE_PROPERTY);
}

/// Puts an event's days in.
std::optional<Fault> collect(icalcomponent* event, int number, const HolidayFileLimits& limits,
                             QMap<QDate, HolidayException>& days) {
    if (isCalledOff(event)) {
        return {};
    }
    const Fault damaged{FaultCode::Damaged, {}, {u"event "_s + QString::number(number)}};
    const Result<EventDays> covered = daysOf(event, damaged);
    if (!covered) {
        return covered.fault();
    }
    if (recurs(event) || covered->first.daysTo(covered->last) >= limits.eventDays) {
        return damaged;
    }
    for (QDate day = covered->first; day <= covered->last; day = day.addDays(1)) {
        if (!days.contains(day)) {
            days.insert(day, {day, titleOf(event), true});
        }
    }
    return {};
}

/// What a file that isn't a calendar is.
std::optional<Fault> foreignFault(const QByteArray& bytes) {
    const QByteArray head = bytes.left(headBytes);
    if (head.isEmpty()) {
        return Fault{FaultCode::Damaged, {}, {u"empty"_s}};
    }
    const QString is = formatByContent(head);
    QByteArray start = head.startsWith("\xef\xbb\xbf") ? head.sliced(3) : head;
    start = start.trimmed().left(15).toUpper();
    if (is != u"text" || start != "BEGIN:VCALENDAR") {
        return Fault{FaultCode::NotThatFormat, {}, {u"ics"_s, is}};
    }
    return {};
}

} // namespace

Result<std::vector<HolidayException>> holidaysOf(const QByteArray& bytes,
                                                 const HolidayFileLimits& limits) {
    if (bytes.size() > limits.fileBytes) {
        return Fault{FaultCode::TooBig, {}, {u"file-bytes"_s, QString::number(limits.fileBytes)}};
    }
    if (const std::optional<Fault> foreign = foreignFault(bytes)) {
        return *foreign;
    }
    const Result<QByteArray> lines = holidayLines(bytes, limits);
    if (!lines) {
        return lines.faults();
    }
    // A root of its own, so that one calendar after another in a file is found as well.
    const CalendarComponent calendar = parsedCalendar(
        QByteArray("BEGIN:VCALENDAR\r\n" + *lines + "END:VCALENDAR\r\n").constData());
    QMap<QDate, HolidayException> days;
    int number = 0;
    for (icalcomponent* inner =
             calendar ? icalcomponent_get_first_component(calendar.get(), ICAL_VCALENDAR_COMPONENT)
                      : nullptr;
         inner;
         inner = icalcomponent_get_next_component(calendar.get(), ICAL_VCALENDAR_COMPONENT)) {
        for (icalcomponent* event = icalcomponent_get_first_component(inner, ICAL_VEVENT_COMPONENT);
             event; event = icalcomponent_get_next_component(inner, ICAL_VEVENT_COMPONENT)) {
            if (const std::optional<Fault> fault = collect(event, ++number, limits, days)) {
                return *fault;
            }
        }
    }
    if (days.isEmpty()) {
        return Fault{FaultCode::NothingRecognised, {}, {}};
    }
    return std::vector<HolidayException>(days.cbegin(), days.cend());
}

Result<std::vector<HolidayException>> readHolidayCalendar(const QString& path,
                                                          const HolidayFileLimits& limits) {
    QFile file(path);
    // A folder or a pipe has no end to read to.
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) {
        return Fault{FaultCode::CannotRead, path, {file.errorString()}};
    }
    Result<std::vector<HolidayException>> days =
        holidaysOf(file.read(limits.fileBytes + 1), limits);
    if (days) {
        return days;
    }
    Faults faults = days.faults();
    for (Fault& fault : faults) {
        fault.place = path;
    }
    return faults;
}

} // namespace quarterlight
