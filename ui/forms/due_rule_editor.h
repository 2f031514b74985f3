// A due rule in fields: its kind, and what that kind needs.
#pragma once

#include "core/framework/duties.h"

#include <QWidget>

#include <optional>
#include <vector>

class QComboBox;
class QLabel;
class QSpinBox;

namespace quarterlight {

/// For which period a rule's date is shown beneath the fields.
struct DueExample {
    Period period;
    PeriodCalendar calendar;
    const WorkingCalendar* workingDays = nullptr;
    /// Where what a rule counts from stands; may be null.
    const Framework* framework = nullptr;
};

/// Edits one due rule; the fields are those of its kind. A line beneath says it in words.
class DueRuleEditor : public QWidget {
    Q_OBJECT
public:
    explicit DueRuleEditor(QWidget* parent = nullptr);

    DueRule rule() const;
    void setRule(const DueRule& rule);
    /// What a rule may count from; without any, only a rule set before can.
    void setBases(const std::vector<DuePlace>& bases);
    /// What the rule comes to in one period, shown as an example.
    void setExample(const DueExample& example);

signals:
    void edited();

private:
    struct DateRow {
        QWidget* row;
        QSpinBox* day;
        QComboBox* month;
    };
    QSpinBox* makeNumber(const QString& name, int lowest, int highest);
    void makeDateRow(int number);
    void offerBase(const DuePlace& base);
    void limitDays(DueRule::Kind kind);
    void showFields();
    void changed();

    QComboBox* m_kind;
    QWidget* m_numbers;
    QSpinBox* m_day;
    QLabel* m_ofMonth;
    QSpinBox* m_months;
    QLabel* m_monthsLater;
    QSpinBox* m_days;
    QLabel* m_daysLater;
    QComboBox* m_base;
    std::vector<DateRow> m_dates;
    QComboBox* m_nonWorkingDay;
    QLabel* m_words;
    std::optional<DueExample> m_example;
    bool m_setting = false;
};

} // namespace quarterlight
