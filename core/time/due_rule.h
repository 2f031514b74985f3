// When something is due, as data, and the reason for each date that the rule yields.
#pragma once

#include "core/time/period.h"
#include "core/time/working_calendar.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace quarterlight {

/// What to do when the day that a rule names isn't a working day.
enum class NonWorkingDay : quint8 { Keep, Previous, Next };

/// A month and a day in it; a day past the month's end means its last day.
struct MonthDay {
    int month = 1;
    int day = 1;

    friend bool operator==(const MonthDay&, const MonthDay&) = default;
};

/// That day in a year, the month's last one if the month is shorter; invalid if there is no such
/// month or day.
QDate dayIn(int year, const MonthDay& named);

/// The furthest that rules may name a day from a period's end, or from another due item either way;
/// what lies further is mistyped.
inline constexpr int mostMonthsAfter = 120;
inline constexpr int mostDaysAfter = 3660;
inline constexpr int mostDaysFromItem = 366;

/// How a due date follows from a period, from an event, or from something else that is due.
struct DueRule {
    enum class Kind : quint8 {
        Unset,            ///< the schedule sets no date: none until the officer settles one
        DayOfMonth,       ///< day `day` of the month `months` after the month the period ends in
        FixedDate,        ///< the first `dates[0]` after the period's end
        PerQuarter,       ///< the first `dates[n-1]` after the end of quarter n, which is that
                          ///< of the contract year in which the period ends
        DaysAfter,        ///< `days` calendar days after the period's last day
        WorkingDaysAfter, ///< `days` working days after the period's last day
        MonthsAfter,      ///< `months` after the period's last day, clamped to the month's end
        AfterItem, ///< `days` calendar days after (before, if negative) `item` is due for the
                   ///< same period
    };
    Kind kind = Kind::Unset;
    int day = 0;
    int months = 0;
    int days = 0;
    std::vector<MonthDay> dates;
    /// Another due thing of the framework by its place: "returns/quarterly".
    QString item;
    NonWorkingDay nonWorkingDay = NonWorkingDay::Keep;

    friend bool operator==(const DueRule&, const DueRule&) = default;
};

/// "unset", "day-of-month" …: as framework files spell the kinds.
QString dueRuleKindKey(DueRule::Kind kind);
std::optional<DueRule::Kind> dueRuleKindFromKey(QStringView key);

/// A due date with its reason.
struct DueDate {
    QDate date;
    /// The day that the rule names, before any adjustment.
    QDate unadjusted;
    /// Why `unadjusted` isn't a working day: a bank holiday's title, "Saturday", "Sunday"; empty if
    /// it is one. A date kept although it isn't a working day carries this too, as a warning.
    QString nonWorkingReason;

    bool moved() const { return date != unadjusted; }
    friend bool operator==(const DueDate&, const DueDate&) = default;
};

/// When the rule makes something due for a period; none where the rule is unset or names no date
/// that there is (month 13, no date for the quarter). Of AfterItem, which needs a framework to know
/// the other date, none: ask duties.h.
std::optional<DueDate> dueDate(const DueRule& rule, const Period& period,
                               const PeriodCalendar& periods, const WorkingCalendar& workingDays);

/// When the rule makes something due after an event: as after a period whose last day is the
/// event's. Day 0 is the event's day. A date for each quarter means the first of them.
std::optional<DueDate> dueAfter(const DueRule& rule, QDate event,
                                const WorkingCalendar& workingDays);

/// A date with what the rule says of days that aren't worked.
DueDate adjusted(QDate named, NonWorkingDay rule, const WorkingCalendar& workingDays);

} // namespace quarterlight
