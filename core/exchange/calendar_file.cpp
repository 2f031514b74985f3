// Writes calendars. What libical is given is clean text and whole days, so that nothing of it can
// be refused half-way.
#include "core/exchange/calendar_file.h"

#include "core/exchange/calendar_component.h"

#include <QTimeZone>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

/// All-day items would ring at midnight: nine in the morning is when someone hears it.
constexpr int morningHour = 9;
constexpr int secondsInHour = 3600;
constexpr int secondsInDay = 24 * secondsInHour;

/// Text as a calendar may hold it: lines end in one sign, no control characters.
QByteArray plain(QString text) {
    text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n').replace(u'\t', u' ');
    text.removeIf([](QChar character) {
        return character != u'\n' && character.category() == QChar::Other_Control;
    });
    return text.toUtf8();
}

QByteArray oneLine(const QString& text) {
    return plain(text.simplified());
}

/// The name of a calendar has no place in RFC 5545 and is written as Outlook and Thunderbird read
/// it; libical leaves the escaping of such members to us.
icalproperty* calendarName(const QString& name) {
    QByteArray text = oneLine(name);
    text.replace('\\', "\\\\").replace(',', "\\,").replace(';', "\\;");
    icalproperty* property = icalproperty_new_x(text.constData());
    icalproperty_set_x_name(property, "X-WR-CALNAME");
    return property;
}

icaltimetype dateOf(QDate day) {
    icaltimetype date = icaltime_null_date();
    date.year = day.year();
    date.month = day.month();
    date.day = day.day();
    return date;
}

icaltimetype instantOf(const QDateTime& moment) {
    const QDateTime utc = moment.toUTC();
    icaltimetype instant = dateOf(utc.date());
    instant.is_date = 0;
    instant.hour = utc.time().hour();
    instant.minute = utc.time().minute();
    instant.second = utc.time().second();
    instant.zone = icaltimezone_get_utc_timezone();
    return instant;
}

/// Makes one event.
class EventWriter {
public:
    EventWriter(const CalendarEvent& event, const QTimeZone& zone)
        : m_event(event), m_zone(zone), m_component(icalcomponent_new_vevent()) {}

    icalcomponent* component() {
        addIdentity();
        addTimes();
        addWords();
        if (m_event.alarmDaysBefore >= 0 && !m_event.calledOff) {
            addAlarm();
        }
        return m_component;
    }

private:
    void add(icalproperty* property) { icalcomponent_add_property(m_component, property); }
    bool isAllDay() const { return !m_event.at.isValid(); }

    void addIdentity() {
        const QDateTime stamp =
            m_event.stamp.isValid() ? m_event.stamp : QDateTime(m_event.day, QTime(0, 0), Qt::UTC);
        add(icalproperty_new_uid(oneLine(m_event.uid).constData()));
        add(icalproperty_new_dtstamp(instantOf(stamp)));
        add(icalproperty_new_lastmodified(instantOf(stamp)));
        add(icalproperty_new_sequence(m_event.sequence));
        add(icalproperty_new_status(m_event.calledOff ? ICAL_STATUS_CANCELLED
                                                      : ICAL_STATUS_CONFIRMED));
    }

    void addTimes() {
        if (isAllDay()) {
            add(icalproperty_new_dtstart(dateOf(m_event.day)));
            add(icalproperty_new_dtend(dateOf(m_event.day.addDays(1))));
            // Something that falls due takes nobody's day up.
            add(icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
            return;
        }
        const QDateTime start(m_event.day, m_event.at, m_zone);
        add(icalproperty_new_dtstart(instantOf(start)));
        if (m_event.minutes > 0) {
            add(icalproperty_new_dtend(instantOf(start.addSecs(qint64{m_event.minutes} * 60))));
        }
        add(icalproperty_new_transp(ICAL_TRANSP_OPAQUE));
    }

    void addWords() {
        add(icalproperty_new_summary(oneLine(m_event.title).constData()));
        if (const QByteArray text = plain(m_event.description); !text.isEmpty()) {
            add(icalproperty_new_description(text.constData()));
        }
        if (const QByteArray text = oneLine(m_event.place); !text.isEmpty()) {
            add(icalproperty_new_location(text.constData()));
        }
        for (const QString& category : m_event.categories) {
            // A comma would part it in two: libical takes the value for a list.
            const QByteArray text = oneLine(QString(category).replace(u',', u' '));
            if (!text.isEmpty()) {
                add(icalproperty_new_categories(text.constData()));
            }
        }
    }

    void addAlarm() {
        const int morning = isAllDay() ? morningHour * secondsInHour : 0;
        icaltriggertype trigger = icaltriggertype_from_int(0);
        trigger.duration =
            icaldurationtype_from_int(morning - m_event.alarmDaysBefore * secondsInDay);
        icalcomponent* alarm = icalcomponent_new_valarm();
        icalcomponent_add_property(alarm, icalproperty_new_action(ICAL_ACTION_DISPLAY));
        icalcomponent_add_property(
            alarm, icalproperty_new_description(oneLine(m_event.title).constData()));
        icalcomponent_add_property(alarm, icalproperty_new_trigger(trigger));
        icalcomponent_add_component(m_component, alarm);
    }

    const CalendarEvent& m_event;
    const QTimeZone& m_zone;
    icalcomponent* m_component;
};

} // namespace

QByteArray calendarText(const QString& name, const std::vector<CalendarEvent>& events,
                        const QByteArray& timeZone) {
    const QTimeZone named(timeZone);
    const QTimeZone zone = named.isValid() ? named : QTimeZone::utc();
    const CalendarComponent calendar = newCalendar();
    icalcomponent_add_property(calendar.get(), icalproperty_new_version("2.0"));
    icalcomponent_add_property(calendar.get(),
                               icalproperty_new_prodid("-//Quarterlight//Calendar//EN"));
    icalcomponent_add_property(calendar.get(), icalproperty_new_calscale("GREGORIAN"));
    icalcomponent_add_property(calendar.get(), calendarName(name));
    for (const CalendarEvent& event : events) {
        if (event.day.isValid()) {
            icalcomponent_add_component(calendar.get(), EventWriter(event, zone).component());
        }
    }
    const CalendarCharacters text(icalcomponent_as_ical_string_r(calendar.get()));
    return QByteArray(text.get());
}

} // namespace quarterlight
