// Periods: their names, the days they cover, and which of them make up a longer one.
#include "core/time/period.h"

#include "core/model/names.h"

#include <QHashFunctions>

#include <array>

namespace quarterlight {

namespace {

constexpr int fourWeeks = 28;
constexpr int runsInYear = 13;

constexpr std::array frequencyNames{
    Named<Frequency>{Frequency::FourWeekly, QLatin1StringView("four-weekly")},
    Named<Frequency>{Frequency::Monthly, QLatin1StringView("monthly")},
    Named<Frequency>{Frequency::Quarterly, QLatin1StringView("quarterly")},
    Named<Frequency>{Frequency::Annual, QLatin1StringView("annual")},
};

int inYear(Frequency frequency) {
    switch (frequency) {
    case Frequency::FourWeekly:
        return runsInYear;
    case Frequency::Monthly:
        return 12;
    case Frequency::Quarterly:
        return 4;
    case Frequency::Annual:
        break;
    }
    return 1;
}

qint64 floorDivide(qint64 dividend, qint64 divisor) {
    return dividend / divisor - (dividend % divisor < 0 ? 1 : 0);
}

/// Periods of one frequency counted from that of the year 0, so that neighbours differ by one.
qint64 ordinal(const Period& period) {
    return qint64{period.year} * inYear(period.frequency) + period.number - 1;
}

Period fromOrdinal(Frequency frequency, qint64 ordinal) {
    const qint64 year = floorDivide(ordinal, inYear(frequency));
    return {frequency, static_cast<int>(year),
            static_cast<int>(ordinal - year * inYear(frequency)) + 1};
}

QDate anchorOf(const PeriodCalendar& calendar) {
    // Without an anchor of its own, a contract's runs are counted from the start of its year 2025.
    return calendar.fourWeekAnchor.isValid() ? calendar.fourWeekAnchor
                                             : QDate(2025, calendar.yearStartMonth, 1);
}

std::optional<int> digits(QStringView text, int lowest, int highest) {
    int number = 0;
    for (const QChar character : text) {
        if (character < u'0' || character > u'9') {
            return {};
        }
        number = number * 10 + (character.unicode() - u'0');
    }
    return !text.isEmpty() && number >= lowest && number <= highest ? std::optional(number)
                                                                    : std::nullopt;
}

} // namespace

QString frequencyKey(Frequency frequency) {
    return keyOf(frequencyNames, frequency);
}

std::optional<Frequency> frequencyFromKey(QStringView key) {
    return valueOf(frequencyNames, key);
}

QString Period::name() const {
    QString yearName = QString::number(year).rightJustified(4, u'0');
    switch (frequency) {
    case Frequency::FourWeekly:
        return yearName + u"-P" + QString::number(number).rightJustified(2, u'0');
    case Frequency::Monthly:
        return yearName + u'-' + QString::number(number).rightJustified(2, u'0');
    case Frequency::Quarterly:
        return yearName + u"-Q" + QString::number(number);
    case Frequency::Annual:
        break;
    }
    return yearName;
}

Result<Period> Period::parse(QStringView name) {
    const Fault fault{FaultCode::NotAPeriod, {}, {name.toString()}};
    const std::optional<int> year =
        digits(name.first(std::min<qsizetype>(4, name.size())), 1900, 2199);
    if (!year || name.size() < 4) {
        return fault;
    }
    if (name.size() == 4) {
        return Period{Frequency::Annual, *year, 1};
    }
    const QStringView rest = name.sliced(4);
    std::optional<int> number;
    if (rest.size() == 4 && rest.startsWith(u"-P") && (number = digits(rest.sliced(2), 1, 13))) {
        return Period{Frequency::FourWeekly, *year, *number};
    }
    if (rest.size() == 3 && rest.startsWith(u"-Q") && (number = digits(rest.sliced(2), 1, 4))) {
        return Period{Frequency::Quarterly, *year, *number};
    }
    if (rest.size() == 3 && rest.startsWith(u'-') && (number = digits(rest.sliced(1), 1, 12))) {
        return Period{Frequency::Monthly, *year, *number};
    }
    return fault;
}

size_t qHash(const Period& period, size_t seed) {
    return qHashMulti(seed, static_cast<int>(period.frequency), period.year, period.number);
}

DateRange PeriodCalendar::dates(const Period& period) const {
    switch (period.frequency) {
    case Frequency::FourWeekly: {
        const QDate anchor = anchorOf(*this);
        const qint64 runs = ordinal(period) - qint64{anchor.year()} * runsInYear;
        const QDate first = anchor.addDays(runs * fourWeeks);
        return {first, first.addDays(fourWeeks - 1)};
    }
    case Frequency::Monthly: {
        const QDate first(period.year, period.number, 1);
        return {first, first.addMonths(1).addDays(-1)};
    }
    case Frequency::Quarterly: {
        const QDate first =
            QDate(period.year, yearStartMonth, 1).addMonths(3 * (period.number - 1));
        return {first, first.addMonths(3).addDays(-1)};
    }
    case Frequency::Annual:
        break;
    }
    const QDate first(period.year, yearStartMonth, 1);
    return {first, first.addYears(1).addDays(-1)};
}

Period PeriodCalendar::containing(QDate date, Frequency frequency) const {
    if (frequency == Frequency::Monthly) {
        return {frequency, date.year(), date.month()};
    }
    if (frequency == Frequency::FourWeekly) {
        const QDate anchor = anchorOf(*this);
        return fromOrdinal(frequency, qint64{anchor.year()} * runsInYear +
                                          floorDivide(anchor.daysTo(date), fourWeeks));
    }
    const int year = date.month() >= yearStartMonth ? date.year() : date.year() - 1;
    if (frequency == Frequency::Annual) {
        return {frequency, year, 1};
    }
    const int months = (date.year() - year) * 12 + date.month() - yearStartMonth;
    return {frequency, year, months / 3 + 1};
}

Period PeriodCalendar::shifted(const Period& period, int steps) const {
    return fromOrdinal(period.frequency, ordinal(period) + steps);
}

Period PeriodCalendar::yearBefore(const Period& period) const {
    return {period.frequency, period.year - 1, period.number};
}

std::vector<Period> PeriodCalendar::overlapping(const DateRange& range, Frequency frequency) const {
    std::vector<Period> periods;
    if (!range.first.isValid() || !range.last.isValid() || range.last < range.first) {
        return periods;
    }
    const Period last = containing(range.last, frequency);
    for (Period period = containing(range.first, frequency); period <= last;
         period = next(period)) {
        periods.push_back(period);
    }
    return periods;
}

std::vector<Period> PeriodCalendar::parts(const Period& whole, Frequency frequency) const {
    if (frequency == whole.frequency) {
        return {whole};
    }
    if (frequency > whole.frequency) {
        return {};
    }
    const DateRange days = dates(whole);
    std::vector<Period> periods = overlapping(days, frequency);
    std::erase_if(periods, [&](const Period& part) { return !days.contains(dates(part).last); });
    return periods;
}

} // namespace quarterlight
