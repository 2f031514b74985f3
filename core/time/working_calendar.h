// Working days: Monday to Friday less the bank holidays of a division of the United Kingdom.
#pragma once

#include <QDate>
#include <QMap>
#include <QString>

#include <optional>
#include <vector>

namespace quarterlight {

/// Which part of the United Kingdom's bank holidays count.
enum class Division : quint8 { EnglandAndWales, Scotland, NorthernIreland };

/// "england-and-wales", "scotland", "northern-ireland", as the government's data spells them.
QString divisionKey(Division division);
std::optional<Division> divisionFromKey(QStringView key);

/// A day that differs from the rules: proclaimed or moved (a holiday), or moved away (not one).
struct HolidayException {
    QDate date;
    QString title;
    bool isHoliday = true;

    friend bool operator==(const HolidayException&, const HolidayException&) = default;
};

/// How many announcements the shipped exceptions hold, of all divisions. It grows with those that a
/// new version of the program brings, so it tells whether dates may have moved by one.
int shippedAnnouncements();

/// Bank holidays by the standing rules and their substitutes, with the announced exceptions, any
/// year from 1978 (for earlier ones the same rules are taken, which history did not keep); and
/// counting in working days. A pure function of dates: nothing changes after construction, so
/// threads may share one. An invalid date is no working day, and none is found from it.
class WorkingCalendar {
public:
    /// The rules of the division with the shipped exceptions (resources/holidays), and `added`
    /// on top: days that an officer added or imported. Of two for one date the later one holds.
    explicit WorkingCalendar(Division division = Division::EnglandAndWales,
                             const std::vector<HolidayException>& added = {});

    /// The holiday's title, or an empty string on any other day (weekends included).
    QString holiday(QDate date) const;
    bool isWorkingDay(QDate date) const;
    /// The date itself if it is a working day, else the last one before it.
    QDate workingDayOnOrBefore(QDate date) const;
    QDate workingDayOnOrAfter(QDate date) const;
    /// The end of a limit of so many working days: counting starts the day after `start`. With 0
    /// days that is `start` itself, working day or not; negative days count back from the day
    /// before.
    QDate addWorkingDays(QDate start, int days) const;
    /// The holidays of a calendar year with their titles, in order.
    QMap<QDate, QString> holidays(int year) const;

private:
    Division m_division;
    QMap<QDate, HolidayException> m_exceptions;
    /// The holidays of the years in which periods can lie, worked out ahead.
    QMap<QDate, QString> m_known;
};

} // namespace quarterlight
