// Working days: Monday to Friday less the bank holidays of a division of the United Kingdom.
#pragma once

#include "core/model/fault.h"

#include <QDate>
#include <QMap>
#include <QString>

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

/// Bank holidays by the standing rules and their substitutes, with the announced exceptions, any
/// year from 1978; and counting in working days. A pure function of dates.
class WorkingCalendar {
public:
    /// The rules of the division with the shipped exceptions (resources/holidays), and `added`
    /// on top: days that an officer added or imported.
    explicit WorkingCalendar(Division division = Division::EnglandAndWales,
                             const std::vector<HolidayException>& added = {});

    /// The holiday's title, or an empty string on any other day (weekends included).
    QString holiday(QDate date) const;
    bool isWorkingDay(QDate date) const;
    /// The date itself if it is a working day, else the last one before it.
    QDate workingDayOnOrBefore(QDate date) const;
    QDate workingDayOnOrAfter(QDate date) const;
    /// The end of a limit of so many working days: counting starts the day after `start`.
    QDate addWorkingDays(QDate start, int days) const;
    /// The holidays of a calendar year, in order.
    QMap<QDate, QString> holidays(int year) const;

private:
    Division m_division;
    QMap<QDate, QString> m_added;
    QMap<QDate, QString> m_removed;
    mutable QMap<int, QMap<QDate, QString>> m_years;
};

} // namespace quarterlight
