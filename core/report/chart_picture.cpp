// Draws a pack's charts: a line of points shaped by status over its target, red level, process
// limits and last year's line, with every line named where it ends.
#include "core/report/chart_picture.h"

#include "core/report/chart_scale.h"
#include "core/report/laid_text.h"
#include "core/report/status_sign.h"
#include "core/words/status_words.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

constexpr TextStyle tickStyle{7.4, false, page::quiet};
constexpr TextStyle labelStyle{7.4, false, page::ink};
constexpr QRgb seriesColour = 0xff33414e;
constexpr QRgb lastYearColour = 0xffa3adb6;
constexpr QRgb limitColour = 0xff7d8892;

/// A horizontal line and the name that stands at its right end.
struct NamedLine {
    double value;
    QString name;
    QRgb colour;
    Qt::PenStyle style;
    double width; ///< points
    /// The level of each period; empty for one that never changes.
    std::vector<std::optional<double>> levels = {};
    double labelY = 0;
};

/// The levels where at least two differ, else none.
std::vector<std::optional<double>> changing(const std::vector<std::optional<double>>& levels) {
    const bool changes = std::any_of(levels.begin(), levels.end(),
                                     [&](const auto& level) { return level != levels.front(); });
    return changes ? levels : std::vector<std::optional<double>>();
}

class ChartDrawing {
    Q_DECLARE_TR_FUNCTIONS(ChartPicture)
public:
    ChartDrawing(QPainter& painter, const PackChart& chart, const QRectF& box)
        : m_painter(painter), m_chart(chart), m_scale(chartScale(chart)) {
        nameLines();
        double widest = 0;
        for (const NamedLine& line : m_lines)
            widest = qMax(widest, textWidth(line.name, labelStyle));
        if (hasLastYear())
            widest = qMax(widest, textWidth(lastYearName(), labelStyle));
        double ticks = 0;
        for (const double tick : m_scale.ticks)
            ticks = qMax(ticks, textWidth(tickText(tick), tickStyle));
        const double right = widest > 0 ? widest + dots(10) : dots(10);
        const double below = dots(m_chart.years.isEmpty() ? 18 : 27);
        m_plot = box.adjusted(ticks + dots(8), dots(20), -right, -below);
        m_box = box;
    }

    void draw() {
        drawKey();
        drawTicks();
        drawPeriods();
        for (const NamedLine& line : m_lines)
            drawNamedLine(line);
        drawSeries(lastYear(), lastYearColour, 1.0);
        drawSeries(values(), seriesColour, 1.3);
        drawPoints();
        drawLabels();
        drawLatest();
    }

private:
    static QString lastYearName() { return tr("Last year"); }
    QString unitAfter(const QString& number) const {
        return m_chart.unit == u"%"_s ? number + u'%' : number;
    }
    QString tickText(double value) const { return unitAfter(chartNumber(value, 2, {})); }
    QString exactText(double value) const {
        return unitAfter(chartNumber(value, 1, {m_chart.target, m_chart.floor}));
    }

    double x(size_t index) const {
        const size_t count = qMax(m_chart.points.size(), size_t(1));
        const double step = m_plot.width() / double(count);
        return m_plot.left() + step * (double(index) + 0.5);
    }
    double y(double value) const {
        const double part = (value - m_scale.low) / (m_scale.high - m_scale.low);
        return m_plot.bottom() - qBound(0.0, part, 1.0) * m_plot.height();
    }

    std::vector<std::optional<double>> values() const {
        std::vector<std::optional<double>> list;
        for (const PackChart::Point& point : m_chart.points)
            list.push_back(point.whole ? point.value : std::nullopt);
        return list;
    }
    std::vector<std::optional<double>> lastYear() const {
        std::vector<std::optional<double>> list = m_chart.lastYear;
        list.resize(m_chart.points.size());
        return list;
    }
    bool hasLastYear() const {
        const auto list = lastYear();
        return std::any_of(list.begin(), list.end(), [](const auto& value) { return !!value; });
    }

    void nameLines() {
        if (m_chart.limits) {
            const ProcessLimits& limits = *m_chart.limits;
            const auto add = [this](double value, const QString& name, Qt::PenStyle style) {
                if (value >= m_scale.low && value <= m_scale.high)
                    m_lines.push_back(
                        {value, name + u' ' + exactText(value), limitColour, style, 0.8});
            };
            add(limits.upper, tr("Upper limit"), Qt::DashLine);
            add(limits.mean, tr("Mean"), Qt::SolidLine);
            add(limits.lower, tr("Lower limit"), Qt::DashLine);
        }
        if (m_chart.target) {
            m_lines.push_back({*m_chart.target, tr("Target %1").arg(exactText(*m_chart.target)),
                               statusColours(Status::Met).text, Qt::SolidLine, 1.1,
                               changing(m_chart.targets)});
        }
        if (m_chart.floor) {
            m_lines.push_back({*m_chart.floor, tr("Red level %1").arg(exactText(*m_chart.floor)),
                               statusColours(Status::Failed).text, Qt::DashDotLine, 1.1,
                               changing(m_chart.floors)});
        }
    }

    void text(const QString& words, const TextStyle& style, QPointF at, Qt::Alignment alignment) {
        const QString shown = printable(words);
        const double width = textWidth(shown, style);
        double left = at.x();
        if (alignment & Qt::AlignRight)
            left -= width;
        else if (alignment & Qt::AlignHCenter)
            left -= width / 2;
        const LaidText laid(shown, style, width + dots(20));
        laid.draw(m_painter, {left, at.y() - laid.firstLineHeight() / 2}, 0,
                  qMin(1, laid.lineCount()));
    }

    void pen(QRgb colour, double points, Qt::PenStyle style = Qt::SolidLine) {
        QPen pen(QColor::fromRgb(colour), dots(points), style, Qt::FlatCap, Qt::RoundJoin);
        if (style == Qt::DashLine)
            pen.setDashPattern({4, 3});
        else if (style == Qt::DashDotLine)
            pen.setDashPattern({7, 2.5, 1.5, 2.5});
        m_painter.setPen(pen);
        m_painter.setBrush(Qt::NoBrush);
    }

    /// The unit, and the shapes that occur with their words.
    void drawKey() {
        const double middle = m_box.top() + dots(6);
        if (!m_chart.unit.isEmpty() && m_chart.unit != u"%"_s)
            text(m_chart.unit, tickStyle, {m_box.left(), middle}, Qt::AlignLeft);
        static constexpr Status order[] = {Status::NotReported,  Status::NoActivity,
                                           Status::Benchmarking, Status::Failed,
                                           Status::BelowTarget,  Status::Met};
        double right = m_box.right();
        if (std::any_of(m_chart.points.begin(), m_chart.points.end(), isPart)) {
            const QString words = tr("Part only");
            text(words, labelStyle, {right, middle}, Qt::AlignRight);
            right -= textWidth(words, labelStyle) + dots(6.5);
            drawPart({right, middle}, dots(5.6));
            right -= dots(15);
        }
        for (const Status status : order) {
            const bool occurs = std::any_of(
                m_chart.points.begin(), m_chart.points.end(), [status](const auto& point) {
                    return !isPart(point) && shownStatus(point) == status;
                });
            if (!occurs)
                continue;
            const QString word = statusWord(status);
            text(word, labelStyle, {right, middle}, Qt::AlignRight);
            right -= textWidth(word, labelStyle) + dots(6.5);
            drawStatusSign(m_painter, status, false, {right, middle}, dots(5.6));
            right -= dots(15);
        }
    }

    /// A value that doesn't stand for its whole period is no point of the line: a dotted ring.
    static bool isPart(const PackChart::Point& point) { return point.value && !point.whole; }
    void drawPart(QPointF at, double size) {
        QPen ring(QColor::fromRgb(page::quiet), dots(0.9));
        ring.setDashPattern({1, 1});
        ring.setCapStyle(Qt::FlatCap);
        m_painter.setPen(ring);
        m_painter.setBrush(Qt::white);
        m_painter.drawEllipse(at, size * 0.42, size * 0.42);
    }

    /// A point without a value is a gap, whatever else is known of it.
    static Status shownStatus(const PackChart::Point& point) {
        if (point.value || point.status == Status::NoActivity)
            return point.status;
        return Status::NotReported;
    }

    void drawTicks() {
        for (const double tick : m_scale.ticks) {
            pen(tick == m_scale.low ? page::line : page::faintLine, 0.6);
            m_painter.drawLine(QPointF(m_plot.left(), y(tick)), QPointF(m_plot.right(), y(tick)));
            text(tickText(tick), tickStyle, {m_plot.left() - dots(5), y(tick)}, Qt::AlignRight);
        }
    }

    /// As many period names as fit, counted back from the latest.
    void drawPeriods() {
        const size_t count = m_chart.points.size();
        double widest = 0;
        for (const QString& period : m_chart.periods)
            widest = qMax(widest, textWidth(period, tickStyle));
        if (count == 0)
            return;
        const double step = m_plot.width() / double(count);
        const auto every = size_t(qMax(1.0, std::ceil((widest + dots(5)) / step)));
        for (size_t index = 0; index < count; ++index) {
            if ((count - 1 - index) % every == 0) {
                text(m_chart.periods.value(qsizetype(index)), tickStyle,
                     {x(index), m_plot.bottom() + dots(10)}, Qt::AlignHCenter);
            }
        }
        drawYears();
    }

    /// Each year once, below its first period, where there is room for it.
    void drawYears() {
        double free = m_box.left();
        for (qsizetype index = 0; index < m_chart.years.size(); ++index) {
            const QString& year = m_chart.years[index];
            const double half = textWidth(year, tickStyle) / 2;
            const double middle = x(size_t(index));
            const bool isFirst = index == 0 || m_chart.years[index - 1] != year;
            if (isFirst && middle - half >= free) {
                text(year, tickStyle, {middle, m_plot.bottom() + dots(19)}, Qt::AlignHCenter);
                free = middle + half + dots(5);
            }
        }
    }

    void drawNamedLine(const NamedLine& line) {
        pen(line.colour, line.width, line.style);
        if (!line.levels.empty()) {
            drawLevels(line.levels);
            return;
        }
        m_painter.drawLine(QPointF(m_plot.left(), y(line.value)),
                           QPointF(m_plot.right(), y(line.value)));
    }

    /// A line with steps where a level changed from a period on.
    void drawLevels(const std::vector<std::optional<double>>& levels) {
        const double half = m_plot.width() / double(qMax(m_chart.points.size(), size_t(1))) / 2;
        QPolygonF stretch;
        for (size_t index = 0; index <= levels.size(); ++index) {
            if (index < levels.size() && levels[index]) {
                stretch << QPointF(x(index) - half, y(*levels[index]))
                        << QPointF(x(index) + half, y(*levels[index]));
                continue;
            }
            if (!stretch.isEmpty())
                m_painter.drawPolyline(stretch);
            stretch.clear();
        }
    }

    /// A line through neighbours only: a gap stays open.
    void drawSeries(const std::vector<std::optional<double>>& series, QRgb colour, double points) {
        pen(colour, points);
        QPolygonF stretch;
        const auto finish = [this, &stretch] {
            if (stretch.size() > 1)
                m_painter.drawPolyline(stretch);
            stretch.clear();
        };
        for (size_t index = 0; index < series.size(); ++index) {
            if (series[index])
                stretch << QPointF(x(index), y(*series[index]));
            else
                finish();
        }
        finish();
    }

    void drawPoints() {
        const double size = dots(m_chart.points.size() > 30 ? 4.6 : 6);
        for (size_t index = 0; index < m_chart.points.size(); ++index) {
            const PackChart::Point& point = m_chart.points[index];
            const QPointF at(x(index), point.value ? y(*point.value) : m_plot.bottom());
            if (isPart(point)) {
                drawPart(at, size);
                continue;
            }
            if (point.value && point.status == Status::NoTarget) {
                m_painter.setPen(Qt::NoPen);
                m_painter.setBrush(QColor::fromRgb(seriesColour));
                m_painter.drawEllipse(at, size * 0.4, size * 0.4);
                continue;
            }
            if (!point.value || point.status == Status::Benchmarking) {
                // Open shapes hide the line they stand on.
                m_painter.setPen(Qt::NoPen);
                m_painter.setBrush(Qt::white);
                m_painter.drawEllipse(at, size * 0.62, size * 0.5);
            }
            drawStatusSign(m_painter, shownStatus(point), false, at, size);
        }
    }

    /// The lines' names at their right ends, moved apart where they would overlap.
    void drawLabels() {
        std::vector<NamedLine> labels = m_lines;
        const auto past = lastYear();
        const auto latest = std::find_if(past.rbegin(), past.rend(),
                                         [](const auto& value) { return value.has_value(); });
        if (latest != past.rend())
            labels.push_back({**latest, lastYearName(), page::quiet, Qt::SolidLine, 1});
        std::stable_sort(labels.begin(), labels.end(), [](const auto& one, const auto& other) {
            return one.value > other.value;
        });
        const double pitch = dots(9.4);
        double least = m_plot.top() - dots(4);
        for (NamedLine& label : labels) {
            label.labelY = qMax(y(label.value), least);
            least = label.labelY + pitch;
        }
        double most = m_plot.bottom() + dots(2);
        for (auto label = labels.rbegin(); label != labels.rend(); ++label) {
            label->labelY = qMin(label->labelY, most);
            most = label->labelY - pitch;
        }
        for (const NamedLine& label : labels) {
            TextStyle style = labelStyle;
            style.colour = label.colour == limitColour ? page::quiet : label.colour;
            text(label.name, style, {m_plot.right() + dots(6), label.labelY}, Qt::AlignLeft);
        }
    }

    /// The latest value in figures beside its point.
    void drawLatest() {
        for (size_t index = m_chart.points.size(); index-- > 0;) {
            const PackChart::Point& point = m_chart.points[index];
            if (!point.value)
                continue;
            const bool fromAbove = index > 0 && m_chart.points[index - 1].value > point.value;
            const double up = y(*point.value) - dots(10);
            const bool fits = !fromAbove && up > m_plot.top() - dots(4);
            TextStyle style = labelStyle;
            style.strong = true;
            const QPointF at(x(index), fits ? up : up + dots(20));
            const QString figure = exactText(*point.value);
            // Whatever line runs behind the figure stops at it.
            const double half = textWidth(figure, style) / 2 + dots(1.5);
            m_painter.setPen(Qt::NoPen);
            m_painter.setBrush(Qt::white);
            m_painter.drawRect(QRectF(at.x() - half, at.y() - dots(4), 2 * half, dots(8)));
            text(figure, style, at, Qt::AlignHCenter);
            return;
        }
    }

    QPainter& m_painter;
    const PackChart& m_chart;
    ChartScale m_scale;
    std::vector<NamedLine> m_lines;
    QRectF m_box;
    QRectF m_plot;
};

} // namespace

void drawPackChart(QPainter& painter, const PackChart& chart, const QRectF& box) {
    ChartDrawing(painter, chart, box).draw();
}

} // namespace quarterlight
