#include "ui/contract/trends/trend_chart.h"

#include "ui/contract/trends/trend_notes.h"
#include "ui/theme/status_theme.h"

#include <QGraphicsLayout>
#include <QLineSeries>
#include <QValueAxis>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

constexpr int stepsSmall = 3;
constexpr int stepsLarge = 5;

QColor blended(const QColor& over, const QColor& under, double share) {
    return QColor::fromRgbF(float(over.redF() * share + under.redF() * (1 - share)),
                            float(over.greenF() * share + under.greenF() * (1 - share)),
                            float(over.blueF() * share + under.blueF() * (1 - share)));
}

} // namespace

QColor quietColour(const QPalette& palette) {
    return statusColours(Status::NotReported, palette).text;
}

QColor causeColour(Variation variation, const QPalette& palette) {
    switch (variation) {
    case Variation::Improvement:
        return statusColours(Status::Benchmarking, palette).text;
    case Variation::Concern:
        return statusColours(Status::BelowTarget, palette).text;
    default:
        return quietColour(palette);
    }
}

TrendChart::TrendChart(ChartSize size, const QPalette& palette, const QFont& font)
    : m_size(size),
      m_colours(palette),
      m_periods(new QValueAxis(this)),
      m_values(new QValueAxis(this)),
      m_notes(new TrendNotes(*this)) {
    setAnimationOptions(QChart::NoAnimation);
    setBackgroundRoundness(0);
    setDropShadowEnabled(false);
    setMargins({});
    setFont(font);
    legend()->hide();
    for (QValueAxis* axis : {m_periods, m_values}) {
        axis->setLabelsVisible(false);
        axis->setLineVisible(false);
    }
    m_periods->setGridLineVisible(false);
    m_values->setTickType(QValueAxis::TicksDynamic);
    addAxis(m_periods, Qt::AlignBottom);
    addAxis(m_values, Qt::AlignLeft);
    connect(this, &QGraphicsWidget::geometryChanged, this, &TrendChart::arrange);
}

TrendChart::~TrendChart() = default;

void TrendChart::show(std::shared_ptr<const TrendContent> content, const QString& heading) {
    m_content = std::move(content);
    m_heading = heading;
    m_hovered = -1;
    m_cursor = m_content ? std::min(m_cursor, m_content->latest()) : -1;
    rebuild();
}

void TrendChart::recolour(const QPalette& palette) {
    m_colours = palette;
    rebuild();
}

void TrendChart::setCursor(int index) {
    if (index == m_cursor)
        return;
    m_cursor = index;
    m_notes->update();
}

void TrendChart::setHovered(int index) {
    if (index == m_hovered)
        return;
    m_hovered = index;
    m_notes->update();
}

int TrendChart::pointAt(const QPointF& place) const {
    const ChartFrame area = frame();
    if (area.periods == 0 || place.x() < area.plot.left() || place.x() > area.plot.right())
        return -1;
    const double share = (place.x() - area.plot.left()) / area.plot.width();
    return std::min(int(share * area.periods), area.periods - 1);
}

ChartFrame TrendChart::frame() const {
    return {m_notes->plot(), m_scale, m_content ? m_content->size() : 0};
}

void TrendChart::rebuild() {
    removeAllSeries();
    setBackgroundBrush(m_colours.base());
    setBackgroundPen(Qt::NoPen);
    const QColor quiet = quietColour(m_colours);
    m_values->setGridLinePen(QPen(blended(quiet, m_colours.base().color(), 0.22), 1));
    m_periods->setVisible(!isBlank());
    m_values->setVisible(!isBlank());
    if (!isBlank()) {
        m_scale = trendScale(*m_content, m_size == ChartSize::Small ? stepsSmall : stepsLarge);
        m_periods->setRange(-0.5, m_content->size() - 0.5);
        m_values->setRange(m_scale.low, m_scale.high);
        m_values->setTickAnchor(m_scale.low);
        m_values->setTickInterval(m_scale.step);
        if (m_size == ChartSize::Large)
            addLimits();
        addLevels();
        addValues();
    }
    arrange();
}

void TrendChart::arrange() {
    m_notes->place(QRectF(QPointF(), size()));
    if (!m_notes->plot().isValid())
        return;
    setPlotArea(m_notes->plot());
    // The lines follow the plot at once, the axes only when the layout places them.
    layout()->invalidate();
    layout()->activate();
}

void TrendChart::addLine(const QString& name, const QList<QPointF>& points, const QPen& pen) {
    if (points.isEmpty())
        return;
    auto* line = new QLineSeries(this);
    line->setName(name);
    line->setPen(pen);
    line->append(points);
    addSeries(line);
    line->attachAxis(m_periods);
    line->attachAxis(m_values);
}

void TrendChart::addStretches(const QString& name, const QPen& pen,
                              const std::function<QList<QPointF>(int)>& pointsAt) {
    QList<QPointF> stretch;
    for (int index = 0; index < m_content->size(); ++index) {
        const QList<QPointF> points = pointsAt(index);
        if (points.isEmpty()) {
            addLine(name, stretch, pen);
            stretch.clear();
        }
        stretch << points;
    }
    addLine(name, stretch, pen);
}

void TrendChart::addValues() {
    const QColor text = m_colours.text().color();
    const QColor base = m_colours.base().color();
    const auto place = [](int index, const std::optional<double>& value) {
        return value ? QList<QPointF>{{double(index), *value}} : QList<QPointF>();
    };
    addStretches(u"last-year"_s, QPen(blended(quietColour(m_colours), base, 0.6), 1),
                 [&](int index) { return place(index, m_content->lastYear(index)); });
    addStretches(u"value"_s, QPen(blended(text, base, 0.65), m_size == ChartSize::Small ? 1.5 : 2),
                 [&](int index) {
                     return m_content->isWhole(index) ? place(index, m_content->drawn(index))
                                                      : QList<QPointF>();
                 });
}

void TrendChart::addLevels() {
    const auto step = [](int index, std::optional<double> level) {
        return level ? QList<QPointF>{{index - 0.5, *level}, {index + 0.5, *level}}
                     : QList<QPointF>();
    };
    addStretches(u"target"_s, QPen(statusColours(Status::Met, m_colours).text, 1.5),
                 [&](int index) { return step(index, m_content->targetLine(index)); });
    addStretches(u"red-level"_s,
                 QPen(statusColours(Status::Failed, m_colours).text, 1.5, Qt::DashDotLine),
                 [&](int index) { return step(index, m_content->floorLine(index)); });
}

void TrendChart::addLimits() {
    const auto limits = m_content->limits();
    if (!limits)
        return;
    const QColor quiet = quietColour(m_colours);
    const double end = m_content->size() - 0.5;
    const auto add = [&](const QString& name, double value, const QPen& pen) {
        const double drawn = clippedToPossible(m_content->indicator(), value);
        addLine(name, {{-0.5, drawn}, {end, drawn}}, pen);
    };
    add(u"mean"_s, limits->mean, QPen(quiet, 1));
    add(u"limit"_s, limits->upper, QPen(quiet, 1.2, Qt::DashLine));
    add(u"limit"_s, limits->lower, QPen(quiet, 1.2, Qt::DashLine));
    const QPen dotted(blended(quiet, m_colours.base().color(), 0.7), 1, Qt::DotLine);
    add(u"two-sigma"_s, limits->upperTwoSigma, dotted);
    add(u"two-sigma"_s, limits->lowerTwoSigma, dotted);
}

} // namespace quarterlight
