#include "core/words/period_words.h"

#include "core/words/date_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

struct PeriodWords {
    Q_DECLARE_TR_FUNCTIONS(PeriodWords)
};

QString monthName(int month, QLocale::FormatType format) {
    return QLocale::c().standaloneMonthName(month, format);
}

/// "Apr–Jun 2025", or "Dec 2025–Feb 2026" across the turn of a year.
QString monthsWords(const DateRange& dates) {
    const QString first = monthName(dates.first.month(), QLocale::ShortFormat);
    const QString last = QLocale::c().toString(dates.last, u"MMM yyyy");
    if (dates.first.year() == dates.last.year())
        return u"%1–%2"_s.arg(first, last);
    return u"%1 %2–%3"_s.arg(first, QString::number(dates.first.year()), last);
}

/// "26 May–22 Jun 2025", or "15 Dec 2025–11 Jan 2026" across the turn of a year.
QString daysWords(const DateRange& dates) {
    const bool oneYear = dates.first.year() == dates.last.year();
    return u"%1–%2"_s.arg(oneYear ? dayWords(dates.first) : dateWords(dates.first),
                          dateWords(dates.last));
}

} // namespace

QString yearWords(int year, const PeriodCalendar& calendar) {
    if (calendar.yearStartMonth == 1)
        return QString::number(year);
    return u"%1-%2"_s.arg(year).arg((year + 1) % 100, 2, 10, QChar(u'0'));
}

QString periodWords(const Period& period, const PeriodCalendar& calendar) {
    switch (period.frequency) {
    case Frequency::FourWeekly:
        return PeriodWords::tr("Four weeks %1, %2")
            .arg(QString::number(period.number), daysWords(calendar.dates(period)));
    case Frequency::Monthly:
        return u"%1 %2"_s.arg(monthName(period.number, QLocale::LongFormat),
                              QString::number(period.year));
    case Frequency::Quarterly:
        return PeriodWords::tr("Quarter %1, %2")
            .arg(QString::number(period.number), monthsWords(calendar.dates(period)));
    case Frequency::Annual:
        break;
    }
    return yearWords(period.year, calendar);
}

QString shortPeriodWords(const Period& period, const PeriodCalendar& calendar) {
    switch (period.frequency) {
    case Frequency::FourWeekly:
        return PeriodWords::tr("P%1").arg(period.number);
    case Frequency::Monthly:
        return monthName(period.number, QLocale::ShortFormat);
    case Frequency::Quarterly:
        return PeriodWords::tr("Q%1").arg(period.number);
    case Frequency::Annual:
        break;
    }
    return yearWords(period.year, calendar);
}

QString datedPeriodWords(const Period& period, const PeriodCalendar& calendar) {
    const QString words = shortPeriodWords(period, calendar);
    if (period.frequency == Frequency::Annual) {
        return words;
    }
    return words + u' ' +
           (period.frequency == Frequency::Monthly ? QString::number(period.year)
                                                   : yearWords(period.year, calendar));
}

QString frequencyWord(Frequency frequency) {
    switch (frequency) {
    case Frequency::FourWeekly:
        return PeriodWords::tr("four-weekly");
    case Frequency::Monthly:
        return PeriodWords::tr("monthly");
    case Frequency::Quarterly:
        return PeriodWords::tr("quarterly");
    case Frequency::Annual:
        break;
    }
    return PeriodWords::tr("annual");
}

QString frequencyPlural(Frequency frequency) {
    switch (frequency) {
    case Frequency::FourWeekly:
        return PeriodWords::tr("Four weeks");
    case Frequency::Monthly:
        return PeriodWords::tr("Months");
    case Frequency::Quarterly:
        return PeriodWords::tr("Quarters");
    case Frequency::Annual:
        break;
    }
    return PeriodWords::tr("Years");
}

} // namespace quarterlight
