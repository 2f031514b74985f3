// Due dates: the day that a rule names for a period, and where it goes when that isn't worked.
#include "core/time/due_rule.h"

#include "core/model/names.h"

#include <algorithm>
#include <array>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kindNames{
    Named<DueRule::Kind>{DueRule::Kind::Unset, QLatin1StringView("unset")},
    Named<DueRule::Kind>{DueRule::Kind::DayOfMonth, QLatin1StringView("day-of-month")},
    Named<DueRule::Kind>{DueRule::Kind::FixedDate, QLatin1StringView("fixed-date")},
    Named<DueRule::Kind>{DueRule::Kind::PerQuarter, QLatin1StringView("per-quarter")},
    Named<DueRule::Kind>{DueRule::Kind::DaysAfter, QLatin1StringView("days-after")},
    Named<DueRule::Kind>{DueRule::Kind::WorkingDaysAfter, QLatin1StringView("working-days-after")},
    Named<DueRule::Kind>{DueRule::Kind::MonthsAfter, QLatin1StringView("months-after")},
    Named<DueRule::Kind>{DueRule::Kind::AfterItem, QLatin1StringView("after-item")},
};

/// The first such date after `end`, in its year or the next.
QDate firstAfter(QDate end, const MonthDay& named) {
    const QDate sameYear = dayIn(end.year(), named);
    return sameYear > end ? sameYear : dayIn(end.year() + 1, named);
}

QDate afterQuarter(const DueRule& rule, QDate end, const PeriodCalendar& periods) {
    const Period quarter = periods.containing(end, Frequency::Quarterly);
    const auto index = static_cast<size_t>(quarter.number - 1);
    return index < rule.dates.size() ? firstAfter(periods.dates(quarter).last, rule.dates[index])
                                     : QDate();
}

/// The earliest of the dates that follows the day.
QDate firstOfAll(const std::vector<MonthDay>& dates, QDate end) {
    QDate first;
    for (const MonthDay& date : dates) {
        const QDate next = firstAfter(end, date);
        first = first.isValid() && !(next < first) ? first : next;
    }
    return first;
}

/// The day that the rule names after a day, before any adjustment; invalid if it names none.
QDate namedDay(const DueRule& rule, QDate end, const WorkingCalendar& workingDays) {
    if (!end.isValid()) {
        return {};
    }
    switch (rule.kind) {
    case DueRule::Kind::Unset:
    case DueRule::Kind::AfterItem:
        break;
    case DueRule::Kind::DayOfMonth: {
        const QDate month = QDate(end.year(), end.month(), 1).addMonths(rule.months);
        return dayIn(month.year(), {month.month(), rule.day});
    }
    case DueRule::Kind::FixedDate:
        return rule.dates.empty() ? QDate() : firstAfter(end, rule.dates.front());
    case DueRule::Kind::PerQuarter:
        return firstOfAll(rule.dates, end);
    case DueRule::Kind::DaysAfter:
        return end.addDays(rule.days);
    case DueRule::Kind::WorkingDaysAfter:
        return workingDays.addWorkingDays(end, rule.days);
    case DueRule::Kind::MonthsAfter:
        return end.addMonths(rule.months);
    }
    return {};
}

QString nonWorkingReason(QDate date, const WorkingCalendar& workingDays) {
    QString holiday = workingDays.holiday(date);
    if (!holiday.isEmpty() || workingDays.isWorkingDay(date)) {
        return holiday;
    }
    return date.dayOfWeek() == Qt::Saturday ? u"Saturday"_s : u"Sunday"_s;
}

} // namespace

QDate dayIn(int year, const MonthDay& named) {
    const QDate first(year, named.month, 1);
    return first.isValid() && named.day >= 1
               ? QDate(year, named.month, std::min(named.day, first.daysInMonth()))
               : QDate();
}

QString dueRuleKindKey(DueRule::Kind kind) {
    return keyOf(kindNames, kind);
}

std::optional<DueRule::Kind> dueRuleKindFromKey(QStringView key) {
    return valueOf(kindNames, key);
}

std::optional<DueDate> dueDate(const DueRule& rule, const Period& period,
                               const PeriodCalendar& periods, const WorkingCalendar& workingDays) {
    const QDate end = periods.dates(period).last;
    if (rule.kind != DueRule::Kind::PerQuarter || !end.isValid()) {
        return dueAfter(rule, end, workingDays);
    }
    const QDate named = afterQuarter(rule, end, periods);
    return named.isValid() ? std::optional(adjusted(named, rule.nonWorkingDay, workingDays))
                           : std::nullopt;
}

std::optional<DueDate> dueAfter(const DueRule& rule, QDate event,
                                const WorkingCalendar& workingDays) {
    const QDate named = namedDay(rule, event, workingDays);
    return named.isValid() ? std::optional(adjusted(named, rule.nonWorkingDay, workingDays))
                           : std::nullopt;
}

DueDate adjusted(QDate named, NonWorkingDay rule, const WorkingCalendar& workingDays) {
    DueDate due{named, named, nonWorkingReason(named, workingDays)};
    if (rule == NonWorkingDay::Previous) {
        due.date = workingDays.workingDayOnOrBefore(named);
    } else if (rule == NonWorkingDay::Next) {
        due.date = workingDays.workingDayOnOrAfter(named);
    }
    return due;
}

} // namespace quarterlight
