// A chart on the screen: read with the keyboard and the mouse, and said to screen readers.
#pragma once

#include "ui/contract/trends/trend_chart.h"

#include <QChartView>

namespace quarterlight {

/// A chart whose points can be read one by one: Left, Right, Home and End move a cursor, the mouse
/// reads what it is over. The accessible name follows what is read.
class TrendView : public QChartView {
    Q_OBJECT
public:
    explicit TrendView(QWidget* parent = nullptr);

    void show(std::shared_ptr<const TrendContent> content);
    TrendChart& trendChart() const { return *m_chart; }
    /// Moves the cursor without telling; -1 for none.
    void setCursorPoint(int index);

signals:
    /// The person moved the cursor to a point.
    void cursorMoved(int index);
    /// The person wants to go to what a point was made of.
    void pointActivated(int index);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    int pointUnder(const QPoint& place) const;
    void moveTo(int index);
    void announce();

    TrendChart* m_chart;
};

} // namespace quarterlight
