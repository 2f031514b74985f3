// The periods above the columns of the indicator grid.
#pragma once

#include <QHeaderView>

namespace quarterlight {

class IndicatorGridModel;

/// The horizontal header: the period's short name and, smaller, the year or days that it covers.
/// The latest period that is over stands out.
class PeriodHead : public QHeaderView {
    Q_OBJECT
public:
    PeriodHead(const IndicatorGridModel& model, QWidget* parent);
    QSize sizeHint() const override;

protected:
    void paintSection(QPainter* painter, const QRect& area, int column) const override;

private:
    const IndicatorGridModel& m_model;
};

} // namespace quarterlight
