// What stands on a chart besides its lines: signs of status, marks of special causes, labels of
// lines and axes, the reading of a point.
#pragma once

#include "core/evaluation/process_behaviour.h"

#include <QColor>
#include <QGraphicsItem>

#include <vector>

namespace quarterlight {

class TrendChart;
struct ChartFrame;

/// Drawn over the lines of a chart that it belongs to, at places which it works out for the
/// chart's size.
class TrendNotes : public QGraphicsItem {
public:
    explicit TrendNotes(TrendChart& chart);

    /// Finds room for the labels in the area; what is left is the plot.
    void place(const QRectF& area);
    const QRectF& plot() const { return m_plot; }

    QRectF boundingRect() const override { return m_area; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    /// A line's name at its right end.
    struct LineLabel {
        double value;
        QString text;
        QColor colour;
        double y = 0; ///< of its middle, moved apart from the others
    };

    void findLineLabels();
    void addLimitLabels();
    void spreadLineLabels();
    void paintHeading(QPainter& painter) const;
    void paintValueAxis(QPainter& painter) const;
    void paintPeriodAxis(QPainter& painter) const;
    void paintLineLabels(QPainter& painter) const;
    void paintCursor(QPainter& painter) const;
    void paintPoint(QPainter& painter, int index) const;
    void paintMarks(QPainter& painter) const;
    /// The place of a word by a point, above or below it, where it covers no line, sign or other
    /// word; else where it covers least.
    QRectF wordPlace(int index, const QString& word, bool above,
                     const std::vector<QRectF>& taken) const;
    /// How many lines and signs a rectangle covers.
    int covered(const QRectF& area) const;
    void paintMark(QPainter& painter, int index, Variation variation) const;
    void paintReading(QPainter& painter, int index) const;
    QPointF placeOf(int index) const;
    double signSide() const;
    bool isLarge() const;

    TrendChart& m_chart;
    QRectF m_area;
    QRectF m_plot;
    std::vector<LineLabel> m_labels;
};

} // namespace quarterlight
