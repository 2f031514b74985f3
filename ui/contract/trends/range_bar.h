// The choice of the stretch of time that charts show.
#pragma once

#include "ui/contract/trends/trend_range.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace quarterlight {

/// "This year", "two years", "all", and where one chart is shown also from one period to another.
class RangeBar : public QWidget {
    Q_OBJECT
public:
    explicit RangeBar(QWidget* parent = nullptr);

    /// Shows a range. `periods`: those to choose from one by one, with those shown; empty where
    /// charts of several frequencies share the range.
    void show(const TrendRange& range, const std::vector<Period>& periods,
              std::optional<PeriodSpan> shown, const PeriodCalendar& calendar);

signals:
    void rangeChosen(const quarterlight::TrendRange& range);

private:
    void choosePreset();
    void choosePeriods(bool fromMoved);

    QComboBox* m_preset;
    QLabel* m_fromLabel;
    QComboBox* m_from;
    QLabel* m_toLabel;
    QComboBox* m_to;
    std::vector<Period> m_periods;
    PeriodCalendar m_calendar;
};

} // namespace quarterlight
