// Periods: what a figure covers, what it is called, and how a contract's calendar cuts its years.
#pragma once

#include "core/model/fault.h"

#include <QDate>
#include <QString>

#include <compare>
#include <optional>
#include <vector>

namespace quarterlight {

/// How often something is reported, from the shortest period to the longest.
enum class Frequency : quint8 { FourWeekly, Monthly, Quarterly, Annual };

/// "four-weekly", "monthly", "quarterly", "annual": as framework files and scripts spell them.
QString frequencyKey(Frequency frequency);
std::optional<Frequency> frequencyFromKey(QStringView key);

/// First and last day, both included.
struct DateRange {
    QDate first;
    QDate last;

    bool contains(QDate date) const { return first <= date && date <= last; }
    bool overlaps(const DateRange& other) const {
        return first <= other.last && other.first <= last;
    }
    friend bool operator==(const DateRange&, const DateRange&) = default;
};

/// One period by name: `2025-04` (April 2025), `2025-P01` (first four weeks of the contract's
/// 2025), `2025-Q1` (first quarter of the contract year that begins in 2025), `2025` (that year).
/// For a month, year and number are the calendar's. Which days it covers, a PeriodCalendar says.
struct Period {
    Frequency frequency = Frequency::Monthly;
    int year = 0;
    int number = 1;

    QString name() const;
    /// Fault: NotAPeriod.
    static Result<Period> parse(QStringView name);

    friend auto operator<=>(const Period&, const Period&) = default;
};

size_t qHash(const Period& period, size_t seed = 0);

/// How one contract cuts time: the month its quarters and years start in, and the day its
/// four-weekly periods are counted from. Four-weekly runs tile time without gap from the anchor,
/// thirteen to a named year: period n covers anchor + 28(n-1) to anchor + 28n - 1 (accommodation
/// schedule, 3.1.1).
struct PeriodCalendar {
    int yearStartMonth = 4;
    QDate fourWeekAnchor = {};

    DateRange dates(const Period& period) const;
    Period containing(QDate date, Frequency frequency) const;
    /// The period `steps` later (earlier if negative).
    Period shifted(const Period& period, int steps) const;
    Period next(const Period& period) const { return shifted(period, 1); }
    Period previous(const Period& period) const { return shifted(period, -1); }
    /// The same period one year before: P03 of the year before, July before.
    Period yearBefore(const Period& period) const;
    /// All periods of the frequency that share a day with the range, in order.
    std::vector<Period> overlapping(const DateRange& range, Frequency frequency) const;
    /// The shorter periods that make up a longer one: those whose last day falls in it, so that
    /// each belongs to exactly one. The period alone if it has the same frequency; none if it is
    /// shorter.
    std::vector<Period> parts(const Period& whole, Frequency frequency) const;

    friend bool operator==(const PeriodCalendar&, const PeriodCalendar&) = default;
};

} // namespace quarterlight
