#include "core/words/due_rule_words.h"

#include "core/words/counted.h"
#include "core/words/date_words.h"
#include "core/words/due_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

struct DueRuleWords {
    Q_DECLARE_TR_FUNCTIONS(DueRuleWords)
};

/// "1st", "22nd", "15th".
QString ordinal(int number) {
    const int tens = number % 100 / 10;
    const int ones = number % 10;
    if (tens == 1 || ones == 0 || ones > 3) {
        return DueRuleWords::tr("%1th").arg(number);
    }
    return ones == 1   ? DueRuleWords::tr("%1st").arg(number)
           : ones == 2 ? DueRuleWords::tr("%1nd").arg(number)
                       : DueRuleWords::tr("%1rd").arg(number);
}

QString monthDayWords(const MonthDay& date) {
    return u"%1 %2"_s.arg(QString::number(date.day), QLocale::c().standaloneMonthName(date.month));
}

QString dayOfMonthWords(const DueRule& rule) {
    if (rule.months == 0) {
        return DueRuleWords::tr("%1 of the month in which the period ends").arg(ordinal(rule.day));
    }
    if (rule.months == 1) {
        return DueRuleWords::tr("%1 of the month after").arg(ordinal(rule.day));
    }
    return DueRuleWords::tr("%1, %2 months after").arg(ordinal(rule.day)).arg(rule.months);
}

/// The rule without what happens on days that aren't working days.
QString dayWordsOf(const DueRule& rule) {
    switch (rule.kind) {
    case DueRule::Kind::Unset:
        break;
    case DueRule::Kind::DayOfMonth:
        return dayOfMonthWords(rule);
    case DueRule::Kind::FixedDate:
    case DueRule::Kind::PerQuarter: {
        QStringList dates;
        for (const MonthDay& date : rule.dates) {
            dates.append(monthDayWords(date));
        }
        return dates.join(u", "_s);
    }
    case DueRule::Kind::DaysAfter:
        if (rule.days == 0) {
            return DueRuleWords::tr("last day of the period");
        }
        return counted(rule.days, DueRuleWords::tr("%1 day after the period"),
                       DueRuleWords::tr("%1 days after the period"));
    case DueRule::Kind::WorkingDaysAfter:
        return counted(rule.days, DueRuleWords::tr("%1 working day after the period"),
                       DueRuleWords::tr("%1 working days after the period"));
    case DueRule::Kind::MonthsAfter:
        return counted(rule.months, DueRuleWords::tr("%1 month after the period"),
                       DueRuleWords::tr("%1 months after the period"));
    case DueRule::Kind::AfterItem: {
        QString item = rule.item.section(u'/', -1).replace(u'-', u' ');
        if (rule.item.startsWith(u"returns/") && !item.contains(u"return")) {
            item = DueRuleWords::tr("%1 return").arg(item);
        }
        const QString days = rule.days < 0 ? counted(-rule.days, DueRuleWords::tr("%1 day before"),
                                                     DueRuleWords::tr("%1 days before"))
                                           : counted(rule.days, DueRuleWords::tr("%1 day after"),
                                                     DueRuleWords::tr("%1 days after"));
        return DueRuleWords::tr("%1 “%2” is due").arg(days, item);
    }
    }
    return DueRuleWords::tr("no date set");
}

} // namespace

QString dueRuleWords(const DueRule& rule) {
    const QString days = dayWordsOf(rule);
    if (rule.kind == DueRule::Kind::Unset) {
        return days;
    }
    switch (rule.nonWorkingDay) {
    case NonWorkingDay::Keep:
        break;
    case NonWorkingDay::Previous:
        return DueRuleWords::tr("%1, or the last working day before").arg(days);
    case NonWorkingDay::Next:
        return DueRuleWords::tr("%1, or the next working day").arg(days);
    }
    return days;
}

QString dueDateWords(const std::optional<DueDate>& due) {
    if (!due) {
        return DueRuleWords::tr("no date set");
    }
    const QString reason = dueReasonWords(*due);
    return reason.isEmpty() ? dateWords(due->date) : u"%1 (%2)"_s.arg(dateWords(due->date), reason);
}

} // namespace quarterlight
