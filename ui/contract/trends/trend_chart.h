// One chart of an indicator over its periods.
#pragma once

#include "ui/contract/trends/trend_content.h"
#include "ui/contract/trends/trend_scale.h"

#include <QChart>
#include <QPalette>

#include <functional>
#include <memory>

class QValueAxis;

namespace quarterlight {

class TrendNotes;

/// How much a chart shows: the small one leaves limits to the large one.
enum class ChartSize : quint8 { Small, Large };

/// Where a chart's values and periods lie on it.
struct ChartFrame {
    QRectF plot; ///< the area between the axes
    TrendScale scale;
    int periods = 0;

    double x(double index) const {
        return plot.left() + (index + 0.5) / std::max(periods, 1) * plot.width();
    }
    double y(double value) const {
        return plot.bottom() - (value - scale.low) / (scale.high - scale.low) * plot.height();
    }
};

/// A chart of Qt Charts: the lines are its series, each stretch between gaps one of its own, named
/// "value", "last-year", "target", "red-level", "mean", "limit" or "two-sigma". Signs, marks and
/// the labels at the lines are drawn over them, in the colours of the palette.
class TrendChart : public QChart {
    Q_OBJECT
public:
    TrendChart(ChartSize size, const QPalette& palette, const QFont& font);
    ~TrendChart() override;

    /// `heading`: the title and its words above the chart, for a picture that stands alone.
    void show(std::shared_ptr<const TrendContent> content, const QString& heading = {});
    const std::shared_ptr<const TrendContent>& content() const { return m_content; }

    /// The colours of another palette, when light turns to dark.
    void recolour(const QPalette& palette);

    /// The point that is read, and the one under the mouse; -1 for none.
    void setCursor(int index);
    void setHovered(int index);
    int cursor() const { return m_cursor; }
    int hovered() const { return m_hovered; }
    /// The point nearest to a place on the chart; -1 outside it.
    int pointAt(const QPointF& place) const;
    ChartFrame frame() const;
    const QPalette& colours() const { return m_colours; }
    /// True if it has no value to draw.
    bool isBlank() const { return !m_content || !m_content->hasValues(); }
    ChartSize chartSize() const { return m_size; }
    const QString& heading() const { return m_heading; }

private:
    void rebuild();
    void arrange();
    void addLine(const QString& name, const QList<QPointF>& points, const QPen& pen);
    /// One line for each run of periods with points; a period without any is a gap.
    void addStretches(const QString& name, const QPen& pen,
                      const std::function<QList<QPointF>(int)>& pointsAt);
    void addValues();
    void addLevels();
    void addLimits();

    ChartSize m_size;
    QPalette m_colours;
    std::shared_ptr<const TrendContent> m_content;
    QString m_heading;
    TrendScale m_scale;
    int m_cursor = -1;
    int m_hovered = -1;
    QValueAxis* m_periods;
    QValueAxis* m_values;
    TrendNotes* m_notes;
};

/// The colours of a chart's lines, by the palette.
QColor quietColour(const QPalette& palette);
QColor causeColour(Variation variation, const QPalette& palette);

} // namespace quarterlight
