#include "ui/forms/due_rule_editor.h"

#include "core/words/due_rule_words.h"
#include "core/words/period_words.h"
#include "ui/theme/labels.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QScopedValueRollback>
#include <QSpinBox>
#include <QVBoxLayout>

namespace quarterlight {

using namespace Qt::StringLiterals;
using Kind = DueRule::Kind;

namespace {

constexpr int quarters = 4;

bool hasDates(Kind kind) {
    return kind == Kind::FixedDate || kind == Kind::PerQuarter;
}

bool hasMonths(Kind kind) {
    return kind == Kind::DayOfMonth || kind == Kind::MonthsAfter;
}

bool hasDays(Kind kind) {
    return kind == Kind::DaysAfter || kind == Kind::WorkingDaysAfter || kind == Kind::AfterItem;
}

} // namespace

DueRuleEditor::DueRuleEditor(QWidget* parent)
    : QWidget(parent),
      m_kind(new QComboBox(this)),
      m_numbers(new QWidget(this)),
      m_day(makeNumber(tr("Day of the month"), 1, 31)),
      m_ofMonth(plainLabel(m_numbers, tr("of the month,"))),
      m_months(makeNumber(tr("Months later"), 0, mostMonthsAfter)),
      m_monthsLater(plainLabel(m_numbers, tr("months after the period’s end"))),
      m_days(makeNumber(tr("Days later"), -mostDaysFromItem, mostDaysAfter)),
      m_daysLater(plainLabel(m_numbers)),
      m_base(new QComboBox(m_numbers)),
      m_nonWorkingDay(new QComboBox(this)),
      m_words(wrappedLabel(this)) {
    for (const auto& [kind, words] : std::initializer_list<std::pair<Kind, QString>>{
             {Kind::Unset, tr("No date set")},
             {Kind::DayOfMonth, tr("On a day of the month")},
             {Kind::FixedDate, tr("On the same date each year")},
             {Kind::PerQuarter, tr("On a date for each quarter")},
             {Kind::DaysAfter, tr("Days after the period")},
             {Kind::WorkingDaysAfter, tr("Working days after the period")},
             {Kind::MonthsAfter, tr("Months after the period")}}) {
        m_kind->addItem(words, int(kind));
    }
    m_base->setAccessibleName(tr("Counted from"));
    m_nonWorkingDay->addItem(tr("If not a working day: keep the date"), int(NonWorkingDay::Keep));
    m_nonWorkingDay->addItem(tr("If not a working day: the last one before"),
                             int(NonWorkingDay::Previous));
    m_nonWorkingDay->addItem(tr("If not a working day: the next one"), int(NonWorkingDay::Next));
    m_nonWorkingDay->setAccessibleName(tr("On a day that isn't a working day"));

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(spacing::step);
    column->addWidget(m_kind);
    auto* numbers = new QHBoxLayout(m_numbers);
    numbers->setContentsMargins({});
    for (QWidget* part : std::initializer_list<QWidget*>{m_day, m_ofMonth, m_months, m_monthsLater,
                                                         m_days, m_daysLater, m_base}) {
        numbers->addWidget(part);
    }
    numbers->addStretch();
    column->addWidget(m_numbers);
    for (int number = 1; number <= quarters; ++number) {
        makeDateRow(number);
    }
    column->addWidget(m_nonWorkingDay);
    m_words->setForegroundRole(QPalette::PlaceholderText);
    column->addWidget(m_words);
    setFocusProxy(m_kind);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &DueRuleEditor::changed);
    connect(m_base, &QComboBox::currentIndexChanged, this, &DueRuleEditor::changed);
    connect(m_nonWorkingDay, &QComboBox::currentIndexChanged, this, &DueRuleEditor::changed);
    setRule({});
}

QSpinBox* DueRuleEditor::makeNumber(const QString& name, int lowest, int highest) {
    auto* number = new QSpinBox(m_numbers);
    number->setRange(lowest, highest);
    number->setAccessibleName(name);
    connect(number, &QSpinBox::valueChanged, this, &DueRuleEditor::changed);
    return number;
}

void DueRuleEditor::makeDateRow(int number) {
    DateRow made{new QWidget(this), new QSpinBox, new QComboBox};
    made.day->setRange(1, 31);
    made.day->setAccessibleName(tr("Day, date %1").arg(number));
    for (int month = 1; month <= 12; ++month) {
        made.month->addItem(QLocale::c().standaloneMonthName(month), month);
    }
    made.month->setAccessibleName(tr("Month, date %1").arg(number));
    auto* row = new QHBoxLayout(made.row);
    row->setContentsMargins({});
    row->addWidget(made.day);
    row->addWidget(made.month);
    row->addStretch();
    layout()->addWidget(made.row);
    connect(made.day, &QSpinBox::valueChanged, this, &DueRuleEditor::changed);
    connect(made.month, &QComboBox::currentIndexChanged, this, &DueRuleEditor::changed);
    m_dates.push_back(made);
}

void DueRuleEditor::offerBase(const DuePlace& base) {
    if (m_base->findData(base.path) < 0) {
        m_base->addItem(base.title, base.path);
    }
    if (m_kind->findData(int(Kind::AfterItem)) < 0) {
        m_kind->addItem(tr("Days after something else is due"), int(Kind::AfterItem));
    }
}

/// A report may be due before a meeting, but nothing before its period's end.
void DueRuleEditor::limitDays(DueRule::Kind kind) {
    const QScopedValueRollback setting(m_setting, true);
    const bool isFromItem = kind == Kind::AfterItem;
    m_days->setRange(isFromItem ? -mostDaysFromItem : 0,
                     isFromItem ? mostDaysFromItem : mostDaysAfter);
}

void DueRuleEditor::setBases(const std::vector<DuePlace>& bases) {
    {
        const QScopedValueRollback setting(m_setting, true);
        const DueRule current = rule();
        m_base->clear();
        if (bases.empty()) {
            m_kind->removeItem(m_kind->findData(int(Kind::AfterItem)));
        }
        for (const DuePlace& base : bases) {
            offerBase(base);
        }
        if (current.kind == Kind::AfterItem) {
            setRule(current);
        }
    }
    showFields();
}

DueRule DueRuleEditor::rule() const {
    DueRule rule;
    rule.kind = Kind(m_kind->currentData().toInt());
    if (rule.kind == Kind::Unset) {
        return rule;
    }
    rule.nonWorkingDay = NonWorkingDay(m_nonWorkingDay->currentData().toInt());
    rule.day = rule.kind == Kind::DayOfMonth ? m_day->value() : 0;
    rule.months = hasMonths(rule.kind) ? m_months->value() : 0;
    rule.days = hasDays(rule.kind) ? m_days->value() : 0;
    rule.item = rule.kind == Kind::AfterItem ? m_base->currentData().toString() : QString();
    if (hasDates(rule.kind)) {
        const size_t count = rule.kind == Kind::PerQuarter ? m_dates.size() : 1;
        for (size_t index = 0; index < count; ++index) {
            rule.dates.push_back(
                {m_dates[index].month->currentData().toInt(), m_dates[index].day->value()});
        }
    }
    return rule;
}

void DueRuleEditor::setRule(const DueRule& rule) {
    {
        const QScopedValueRollback setting(m_setting, true);
        if (rule.kind == Kind::AfterItem) {
            offerBase({rule.item, rule.item});
            m_base->setCurrentIndex(m_base->findData(rule.item));
        }
        m_kind->setCurrentIndex(m_kind->findData(int(rule.kind)));
        m_nonWorkingDay->setCurrentIndex(m_nonWorkingDay->findData(int(rule.nonWorkingDay)));
        m_day->setValue(rule.kind == Kind::DayOfMonth ? rule.day : 15);
        m_months->setValue(hasMonths(rule.kind) ? rule.months : 1);
        limitDays(rule.kind);
        m_days->setValue(hasDays(rule.kind) ? rule.days : 10);
        for (size_t index = 0; index < m_dates.size(); ++index) {
            const MonthDay date = index < rule.dates.size() ? rule.dates[index] : MonthDay{};
            m_dates[index].day->setValue(date.day);
            m_dates[index].month->setCurrentIndex(date.month - 1);
        }
    }
    showFields();
}

void DueRuleEditor::setExample(const DueExample& example) {
    m_example = example;
    showFields();
}

void DueRuleEditor::changed() {
    if (!m_setting) {
        showFields();
        emit edited();
    }
}

void DueRuleEditor::showFields() {
    const DueRule current = rule();
    m_numbers->setVisible(hasMonths(current.kind) || hasDays(current.kind));
    m_day->setVisible(current.kind == Kind::DayOfMonth);
    m_ofMonth->setVisible(current.kind == Kind::DayOfMonth);
    m_months->setVisible(hasMonths(current.kind));
    m_monthsLater->setVisible(hasMonths(current.kind));
    m_days->setVisible(hasDays(current.kind));
    const bool afterItem = current.kind == Kind::AfterItem;
    limitDays(current.kind);
    m_daysLater->setText(afterItem ? tr("days after this is due:")
                                   : tr("days after the period’s end"));
    m_daysLater->setVisible(hasDays(current.kind));
    m_base->setVisible(afterItem);
    for (size_t index = 0; index < m_dates.size(); ++index) {
        m_dates[index].row->setVisible(index < current.dates.size());
    }
    m_nonWorkingDay->setVisible(current.kind != Kind::Unset);
    QString words;
    if (m_example && m_example->workingDays && current.kind != Kind::Unset) {
        const Framework none;
        const Framework& framework = m_example->framework ? *m_example->framework : none;
        words = tr("%1: due %2")
                    .arg(periodWords(m_example->period, m_example->calendar),
                         dueDateWords(dueDate(framework, current, m_example->period,
                                              m_example->calendar, *m_example->workingDays)));
    }
    m_words->setText(words);
    m_words->setVisible(!words.isEmpty());
}

} // namespace quarterlight
