// The left edge of the indicator grid, which stays while the periods scroll: reference, indicator,
// target and a small trend.
#pragma once

#include <QHeaderView>

namespace quarterlight {

class IndicatorGridModel;

/// The vertical header of the grid. A click on a row's arrow opens its details.
class RowHead : public QHeaderView {
    Q_OBJECT
public:
    RowHead(const IndicatorGridModel& model, QWidget* parent);

    /// The widths of its columns, for the titles above them.
    struct Widths {
        int arrow = 0;
        int ref = 0;
        int title = 0;
        int target = 0;
        int trend = 0;
    };
    const Widths& widths() const { return m_widths; }
    /// Lays its columns out for a grid that is so wide.
    void fitTo(int gridWidth);
    /// The height that a row needs.
    int heightOf(int row) const;

signals:
    /// The arrow of a row was clicked.
    void toggled(int row);
    void clicked(int row);

protected:
    void paintSection(QPainter* painter, const QRect& area, int row) const override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
    void paintIndicator(QPainter& painter, const QRect& area, int row) const;
    void paintTrend(QPainter& painter, const QRect& area, int row) const;
    bool isCurrent(int row) const;

    const IndicatorGridModel& m_model;
    Widths m_widths;
};

} // namespace quarterlight
