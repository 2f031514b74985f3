// Bank holidays of each division of the United Kingdom: the standing rules of the Banking and
// Financial Dealings Act 1971 and the yearly proclamations, and the shipped exceptions to them.
#include "core/time/working_calendar.h"

#include "core/model/names.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

/// The exceptions are compiled into a static library, which needs them named once. Qt's macro only
/// works outside of namespaces.
static void nameResources() {
    Q_INIT_RESOURCE(holidays);
}

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

constexpr int firstKnownYear = 1978;
constexpr int lastKnownYear = 2200;
constexpr int firstStAndrewsDay = 2007; // St Andrew's Day Bank Holiday (Scotland) Act 2007

constexpr std::array divisionNames{
    Named<Division>{Division::EnglandAndWales, QLatin1StringView("england-and-wales")},
    Named<Division>{Division::Scotland, QLatin1StringView("scotland")},
    Named<Division>{Division::NorthernIreland, QLatin1StringView("northern-ireland")},
};

bool isWeekend(QDate date) {
    return date.dayOfWeek() >= Qt::Saturday;
}

/// Easter Sunday of the Gregorian calendar, by the steps of the anonymous computus of 1876.
QDate easterSunday(int year) {
    const int golden = year % 19;
    const int century = year / 100;
    const int ofCentury = year % 100;
    const int moonCorrection = (century - (century + 8) / 25 + 1) / 3;
    const int epact = (19 * golden + century - century / 4 - moonCorrection + 15) % 30;
    const int toSunday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7;
    const int lateMoon = (golden + 11 * epact + 22 * toSunday) / 451;
    const int days = epact + toSunday - 7 * lateMoon + 114;
    return {year, days / 31, days % 31 + 1};
}

QDate firstMonday(int year, int month) {
    const QDate first(year, month, 1);
    return first.addDays((Qt::Monday - first.dayOfWeek() + 7) % 7);
}

QDate lastMonday(int year, int month) {
    const QDate last = QDate(year, month, 1).addMonths(1).addDays(-1);
    return last.addDays(Qt::Monday - last.dayOfWeek());
}

/// Holidays that stand on a day of the month and have a substitute when it is at a weekend.
std::vector<HolidayException> daysOfTheMonth(Division division, int year) {
    std::vector<HolidayException> days{{QDate(year, 1, 1), u"New Year’s Day"_s},
                                       {QDate(year, 12, 25), u"Christmas Day"_s},
                                       {QDate(year, 12, 26), u"Boxing Day"_s}};
    if (division == Division::Scotland) {
        days.push_back({QDate(year, 1, 2), u"2nd January"_s});
        if (year >= firstStAndrewsDay) {
            days.push_back({QDate(year, 11, 30), u"St Andrew’s Day"_s});
        }
    } else if (division == Division::NorthernIreland) {
        days.push_back({QDate(year, 3, 17), u"St Patrick’s Day"_s});
        days.push_back({QDate(year, 7, 12), u"Battle of the Boyne (Orangemen’s Day)"_s});
    }
    return days;
}

/// Those that are on their own day keep it; each that is at a weekend then takes the next weekday
/// that is still free: Christmas Day on a Sunday goes past Boxing Day to Tuesday.
void putDaysOfTheMonth(Division division, int year, QMap<QDate, QString>& holidays) {
    const std::vector<HolidayException> days = daysOfTheMonth(division, year);
    for (const HolidayException& day : days) {
        if (!isWeekend(day.date)) {
            holidays.insert(day.date, day.title);
        }
    }
    for (const HolidayException& day : days) {
        if (!isWeekend(day.date)) {
            continue;
        }
        QDate substitute = day.date;
        while (isWeekend(substitute) || holidays.contains(substitute)) {
            substitute = substitute.addDays(1);
        }
        holidays.insert(substitute, day.title + u" (substitute day)");
    }
}

QMap<QDate, QString> holidaysByRule(Division division, int year) {
    QMap<QDate, QString> holidays;
    putDaysOfTheMonth(division, year, holidays);
    const QDate easter = easterSunday(year);
    holidays.insert(easter.addDays(-2), u"Good Friday"_s);
    if (division != Division::Scotland) {
        holidays.insert(easter.addDays(1), u"Easter Monday"_s);
    }
    holidays.insert(firstMonday(year, 5), u"Early May bank holiday"_s);
    holidays.insert(lastMonday(year, 5), u"Spring bank holiday"_s);
    holidays.insert(division == Division::Scotland ? firstMonday(year, 8) : lastMonday(year, 8),
                    u"Summer bank holiday"_s);
    return holidays;
}

/// The file of exceptions. It is compiled in, so it is as the tests saw it.
QJsonArray shippedEntries() {
    nameResources();
    QFile file(u":/holidays/exceptions.json"_s);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).array()
                                          : QJsonArray();
}

/// The shipped exceptions of a division.
std::vector<HolidayException> shippedExceptions(Division division) {
    std::vector<HolidayException> exceptions;
    const QJsonArray entries = shippedEntries();
    for (const QJsonValue entry : entries) {
        if (!entry["divisions"_L1].toArray().contains(divisionKey(division))) {
            continue;
        }
        const QString title = entry["title"_L1].toString();
        const auto day = [&](QLatin1StringView member) {
            return QDate::fromString(entry[member].toString(), Qt::ISODate);
        };
        exceptions.push_back({day("date"_L1), title, true});
        if (const QDate movedFrom = day("movedFrom"_L1); movedFrom.isValid()) {
            exceptions.push_back({movedFrom, title, false});
        }
    }
    return exceptions;
}

} // namespace

QString divisionKey(Division division) {
    return keyOf(divisionNames, division);
}

std::optional<Division> divisionFromKey(QStringView key) {
    return valueOf(divisionNames, key);
}

int shippedAnnouncements() {
    return static_cast<int>(shippedEntries().size());
}

WorkingCalendar::WorkingCalendar(Division division, const std::vector<HolidayException>& added)
    : m_division(division) {
    for (const HolidayException& exception : shippedExceptions(division)) {
        m_exceptions.insert(exception.date, exception);
    }
    for (const HolidayException& exception : added) {
        m_exceptions.insert(exception.date, exception);
    }
    for (int year = firstKnownYear; year <= lastKnownYear; ++year) {
        for (const auto& [date, title] : holidays(year).asKeyValueRange()) {
            m_known.insert(m_known.cend(), date, title);
        }
    }
}

QMap<QDate, QString> WorkingCalendar::holidays(int year) const {
    QMap<QDate, QString> days = holidaysByRule(m_division, year);
    const auto end = m_exceptions.lowerBound(QDate(year + 1, 1, 1));
    for (auto exception = m_exceptions.lowerBound(QDate(year, 1, 1)); exception != end;
         ++exception) {
        if (exception->isHoliday) {
            days.insert(exception->date,
                        exception->title.isEmpty() ? u"Bank holiday"_s : exception->title);
        } else {
            days.remove(exception->date);
        }
    }
    return days;
}

QString WorkingCalendar::holiday(QDate date) const {
    const bool known = date.year() >= firstKnownYear && date.year() <= lastKnownYear;
    return known || !date.isValid() ? m_known.value(date) : holidays(date.year()).value(date);
}

bool WorkingCalendar::isWorkingDay(QDate date) const {
    return date.isValid() && !isWeekend(date) && holiday(date).isEmpty();
}

QDate WorkingCalendar::workingDayOnOrBefore(QDate date) const {
    while (date.isValid() && !isWorkingDay(date)) {
        date = date.addDays(-1);
    }
    return date;
}

QDate WorkingCalendar::workingDayOnOrAfter(QDate date) const {
    while (date.isValid() && !isWorkingDay(date)) {
        date = date.addDays(1);
    }
    return date;
}

QDate WorkingCalendar::addWorkingDays(QDate start, int days) const {
    const int step = days < 0 ? -1 : 1;
    QDate date = start;
    for (int left = qAbs(days); left > 0 && date.isValid(); left -= isWorkingDay(date) ? 1 : 0) {
        date = date.addDays(step);
    }
    return date;
}

} // namespace quarterlight
