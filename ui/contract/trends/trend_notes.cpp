#include "ui/contract/trends/trend_notes.h"

#include "core/words/value_words.h"
#include "ui/contract/trends/trend_chart.h"
#include "ui/theme/status_theme.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

struct ChartNotes {
    Q_DECLARE_TR_FUNCTIONS(ChartNotes)
};

constexpr double gap = spacing::step;
constexpr double markRoom = 4; ///< between a sign and the mark around it
constexpr double headingLine = 1.2;

double widthOf(const QFontMetricsF& metrics, const QString& text) {
    return metrics.horizontalAdvance(text);
}

/// Every so many periods have a label; a stretch of a year divides evenly.
int labelStride(double room, double needed) {
    for (const int stride : {1, 2, 3, 4, 6, 12}) {
        if (room * stride >= needed)
            return stride;
    }
    return 24;
}

} // namespace

TrendNotes::TrendNotes(TrendChart& chart) : QGraphicsItem(&chart), m_chart(chart) {
    setZValue(100);
    setAcceptedMouseButtons(Qt::NoButton);
}

bool TrendNotes::isLarge() const {
    return m_chart.chartSize() == ChartSize::Large;
}

void TrendNotes::place(const QRectF& area) {
    prepareGeometryChange();
    m_area = area;
    m_plot = QRectF();
    m_labels.clear();
    if (m_chart.isBlank())
        return;
    const QFontMetricsF metrics(m_chart.font());
    double left = 0;
    const TrendScale scale = m_chart.frame().scale;
    for (const double value : scale.lines())
        left = std::max(left, widthOf(metrics, scaleWords(m_chart.content()->indicator(), value)));
    findLineLabels();
    double right = 0;
    for (const LineLabel& label : m_labels)
        right = std::max(right, widthOf(metrics, label.text));
    const double line = metrics.height();
    // Room for the marks of points at the top, and the word over them.
    double top = isLarge() ? line * 1.8 : line * 0.6;
    if (!m_chart.heading().isEmpty())
        top = line * (headingLine * double(m_chart.heading().count(u'\n') + 1) + 1.4);
    const bool hasYears = !m_chart.content()->words(0).year.isEmpty();
    const double bottom = line * (hasYears ? 2 : 1) + 2 * gap;
    m_plot = area.adjusted(left + 3 * gap, top, -right - 3 * gap, -bottom);
    spreadLineLabels();
    update();
}

void TrendNotes::findLineLabels() {
    const TrendContent& content = *m_chart.content();
    const QPalette& palette = m_chart.colours();
    const Indicator& indicator = content.indicator();
    const auto lastOf = [&](std::optional<double> (TrendContent::*level)(int) const) {
        int index = content.latest();
        while (index >= 0 && !(content.*level)(index))
            --index;
        return index;
    };
    if (const int index = lastOf(&TrendContent::targetLine); index >= 0) {
        m_labels.push_back(
            {*content.targetLine(index),
             ChartNotes::tr("Target %1").arg(targetWords(indicator, content.at(index).target)),
             statusColours(Status::Met, palette).text});
    }
    if (const int index = lastOf(&TrendContent::floorLine); index >= 0) {
        m_labels.push_back(
            {*content.floorLine(index),
             ChartNotes::tr("Red level %1").arg(targetWords(indicator, content.at(index).floor)),
             statusColours(Status::Failed, palette).text});
    }
    if (!isLarge())
        return;
    if (const int index = lastOf(&TrendContent::lastYear); index >= 0) {
        m_labels.push_back(
            {*content.lastYear(index), ChartNotes::tr("Last year"), quietColour(palette)});
    }
    if (const int index = lastOf(&TrendContent::drawn); content.isRolling() && index >= 0) {
        m_labels.push_back({*content.drawn(index),
                            ChartNotes::tr("Sum of %1 months").arg(indicator.rolling->months),
                            palette.text().color()});
    }
    addLimitLabels();
}

void TrendNotes::addLimitLabels() {
    const TrendContent& content = *m_chart.content();
    const auto limits = content.limits();
    if (!limits)
        return;
    const auto add = [&](const QString& name, double value) {
        const double drawn = clippedToPossible(content.indicator(), value);
        const double rounded = std::round(drawn * 10) / 10;
        m_labels.push_back({drawn, name.arg(scaleWords(content.indicator(), rounded)),
                            quietColour(m_chart.colours())});
    };
    add(ChartNotes::tr("Upper limit %1"), limits->upper);
    add(ChartNotes::tr("Mean %1"), limits->mean);
    add(ChartNotes::tr("Lower limit %1"), limits->lower);
}

void TrendNotes::spreadLineLabels() {
    const ChartFrame frame = m_chart.frame();
    const double line = QFontMetricsF(m_chart.font()).height();
    for (LineLabel& label : m_labels)
        label.y = frame.y(label.value);
    std::stable_sort(m_labels.begin(), m_labels.end(),
                     [](const LineLabel& a, const LineLabel& b) { return a.y < b.y; });
    // Down until none touch, then back up from the bottom where they ran over it.
    for (size_t index = 1; index < m_labels.size(); ++index)
        m_labels[index].y = std::max(m_labels[index].y, m_labels[index - 1].y + line);
    double lowest = m_plot.bottom();
    for (auto label = m_labels.rbegin(); label != m_labels.rend(); ++label) {
        label->y = std::min(label->y, lowest);
        lowest = label->y - line;
    }
}

void TrendNotes::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(m_chart.font());
    if (!m_chart.heading().isEmpty())
        paintHeading(*painter);
    if (m_chart.isBlank()) {
        painter->setPen(quietColour(m_chart.colours()));
        painter->drawText(m_area, Qt::AlignCenter | Qt::TextWordWrap,
                          ChartNotes::tr("Nothing reported yet"));
        return;
    }
    paintValueAxis(*painter);
    paintPeriodAxis(*painter);
    paintLineLabels(*painter);
    paintCursor(*painter);
    for (int index = 0; index < m_chart.content()->size(); ++index)
        paintPoint(*painter, index);
    if (isLarge())
        paintMarks(*painter);
    if (m_chart.hovered() >= 0)
        paintReading(*painter, m_chart.hovered());
}

void TrendNotes::paintHeading(QPainter& painter) const {
    const QStringList lines = m_chart.heading().split(u'\n');
    const double line = QFontMetricsF(m_chart.font()).height();
    QRectF row = m_area.adjusted(3 * gap, 2 * gap, -3 * gap, 0);
    for (int index = 0; index < lines.size(); ++index) {
        painter.setFont(index == 0 ? groupFont(m_chart.font()) : m_chart.font());
        painter.setPen(index == 0 ? m_chart.colours().text().color()
                                  : quietColour(m_chart.colours()));
        const QFontMetricsF metrics(painter.font());
        painter.drawText(QRectF(row.left(), row.top() + index * line * headingLine, row.width(),
                                line * headingLine),
                         Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(lines[index], Qt::ElideRight, row.width()));
    }
    painter.setFont(m_chart.font());
}

void TrendNotes::paintValueAxis(QPainter& painter) const {
    const ChartFrame frame = m_chart.frame();
    const double line = QFontMetricsF(m_chart.font()).height();
    painter.setPen(quietColour(m_chart.colours()));
    for (const double value : frame.scale.lines()) {
        const QRectF cell(m_area.left(), frame.y(value) - line / 2,
                          m_plot.left() - 2 * gap - m_area.left(), line);
        painter.drawText(cell, Qt::AlignRight | Qt::AlignVCenter,
                         scaleWords(m_chart.content()->indicator(), value));
    }
}

void TrendNotes::paintPeriodAxis(QPainter& painter) const {
    const TrendContent& content = *m_chart.content();
    const ChartFrame frame = m_chart.frame();
    const QFontMetricsF metrics(m_chart.font());
    double widest = 0;
    for (int index = 0; index < content.size(); ++index)
        widest = std::max(widest, widthOf(metrics, content.words(index).shortPeriod));
    const int stride = labelStride(frame.x(1) - frame.x(0), widest + 2 * gap);
    painter.setPen(quietColour(m_chart.colours()));
    painter.drawLine(m_plot.bottomLeft(), m_plot.bottomRight());
    const double line = metrics.height();
    QString year;
    double yearEnd = m_area.left();
    for (int index = 0; index < content.size(); ++index) {
        const PointWords& words = content.words(index);
        if ((content.at(index).period.number - 1) % stride != 0)
            continue;
        const QRectF cell(frame.x(index) - widest, m_plot.bottom() + gap, 2 * widest, line);
        painter.drawText(cell, Qt::AlignCenter, words.shortPeriod);
        const double width = widthOf(metrics, words.year);
        if (words.year == year || frame.x(index) - width / 2 < yearEnd)
            continue;
        year = words.year;
        painter.drawText(QRectF(frame.x(index) - width, cell.bottom(), 2 * width, line),
                         Qt::AlignCenter, year);
        yearEnd = frame.x(index) + width / 2 + gap;
    }
}

void TrendNotes::paintLineLabels(QPainter& painter) const {
    const double line = QFontMetricsF(m_chart.font()).height();
    for (const LineLabel& label : m_labels) {
        painter.setPen(label.colour);
        painter.drawText(QRectF(m_plot.right() + 2 * gap, label.y - line / 2,
                                m_area.right() - m_plot.right() - 2 * gap, line),
                         Qt::AlignLeft | Qt::AlignVCenter, label.text);
    }
}

double TrendNotes::signSide() const {
    const ChartFrame frame = m_chart.frame();
    const double room = (frame.x(1) - frame.x(0)) * 0.9;
    return std::clamp(room, 5.0, isLarge() ? 12.0 : 8.0);
}

QPointF TrendNotes::placeOf(int index) const {
    const ChartFrame frame = m_chart.frame();
    const auto value = m_chart.content()->drawn(index);
    // Where there is no value the sign stands on the axis.
    const double y = value ? frame.y(*value) : m_plot.bottom() - signSide();
    return {frame.x(index), y};
}

void TrendNotes::paintCursor(QPainter& painter) const {
    const QColor accent = m_chart.colours().color(QPalette::Link);
    for (const int index : {m_chart.cursor(), m_chart.hovered()}) {
        if (index < 0 || index >= m_chart.content()->size())
            continue;
        const QPointF place = placeOf(index);
        const bool isCursor = index == m_chart.cursor();
        painter.setPen(QPen(accent, isCursor ? 1.5 : 1, isCursor ? Qt::SolidLine : Qt::DotLine));
        painter.drawLine(QPointF(place.x(), m_plot.top()), QPointF(place.x(), m_plot.bottom()));
    }
}

void TrendNotes::paintPoint(QPainter& painter, int index) const {
    const TrendContent& content = *m_chart.content();
    const Evaluation& evaluation = content.at(index);
    const QPalette& palette = m_chart.colours();
    // The sign of "no target" is a small dot inside its square.
    const double side = signSide() * (evaluation.status == Status::NoTarget ? 2 : 1);
    const QPointF place = placeOf(index);
    const QRectF box(place - QPointF(side / 2, side / 2), QSizeF(side, side));
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette.base());
    const double halo = signSide() * 0.65;
    painter.drawEllipse(place, halo, halo);
    if (content.drawn(index) && !content.isWhole(index)) {
        const double radius = signSide() * 0.4;
        painter.setPen(QPen(statusColours(evaluation.status, palette).text, 1.5, Qt::DotLine));
        painter.drawEllipse(place, radius, radius);
        return;
    }
    paintStatusSign(painter, box, evaluation.status, evaluation.failedCritically(), palette);
}

void TrendNotes::paintMarks(QPainter& painter) const {
    const TrendContent& content = *m_chart.content();
    const ProcessChart& process = content.trend().process;
    if (!content.limits())
        return;
    std::vector<QRectF> words;
    for (int index = 0; index < int(process.marks.size()); ++index) {
        const ProcessMark& mark = process.marks[size_t(index)];
        if (!mark.any())
            continue;
        const Variation variation = process.variations[size_t(index)];
        paintMark(painter, index, variation);
        // A run of marks is named once, at its beginning, on the side that it points to.
        if (index > 0 && process.marks[size_t(index) - 1].any() &&
            process.variations[size_t(index) - 1] == variation)
            continue;
        const QString word = content.causeWord(index);
        words.push_back(wordPlace(index, word, mark.high, words));
        QColor behind = m_chart.colours().base().color();
        behind.setAlphaF(0.8F);
        painter.fillRect(words.back(), behind);
        painter.drawText(words.back(), Qt::AlignCenter, word);
    }
}

QRectF TrendNotes::wordPlace(int index, const QString& word, bool above,
                             const std::vector<QRectF>& taken) const {
    const QFontMetricsF metrics(m_chart.font());
    const QSizeF size(widthOf(metrics, word) + 2, metrics.height());
    const QPointF place = placeOf(index);
    const double left = std::clamp(place.x() - size.width() / 2, m_plot.left(),
                                   std::max(m_plot.left(), m_plot.right() - size.width()));
    const double away = signSide() / 2 + markRoom + metrics.height() * 0.7;
    QRectF best;
    int least = std::numeric_limits<int>::max();
    for (const bool isAbove : {above, !above}) {
        for (const double further : {0.0, 0.5, 1.0, 1.5}) {
            const double apart = away + further * metrics.height();
            const double middle = place.y() + (isAbove ? -apart : apart);
            const QRectF area(QPointF(left, middle - size.height() / 2), size);
            if (area.top() < m_area.top() || area.bottom() > m_plot.bottom())
                continue;
            const auto words = std::count_if(taken.begin(), taken.end(), [&](const QRectF& other) {
                return other.intersects(area);
            });
            const int covers = covered(area) + int(words);
            if (covers < least) {
                least = covers;
                best = area;
            }
        }
    }
    return best;
}

int TrendNotes::covered(const QRectF& area) const {
    const TrendContent& content = *m_chart.content();
    const ChartFrame frame = m_chart.frame();
    const auto crosses = [&](std::optional<double> value) {
        return value && frame.y(*value) > area.top() && frame.y(*value) < area.bottom() ? 1 : 0;
    };
    int count = 0;
    const QPointF half(signSide() / 2, signSide() / 2);
    for (int index = 0; index < content.size(); ++index) {
        if (frame.x(index + 0.5) < area.left() || frame.x(index - 0.5) > area.right())
            continue;
        count += crosses(content.targetLine(index)) + crosses(content.floorLine(index));
        count += QRectF(placeOf(index) - half, placeOf(index) + half).intersects(area) ? 1 : 0;
    }
    if (const auto limits = content.limits()) {
        for (const double value : {limits->mean, limits->upper, limits->lower})
            count += crosses(clippedToPossible(content.indicator(), value));
    }
    return count;
}

void TrendNotes::paintMark(QPainter& painter, int index, Variation variation) const {
    const double side = signSide() + 2 * markRoom;
    const QRectF box(placeOf(index) - QPointF(side / 2, side / 2), QSizeF(side, side));
    painter.setPen(QPen(causeColour(variation, m_chart.colours()), 1.5));
    painter.setBrush(Qt::NoBrush);
    if (variation == Variation::Concern)
        painter.drawRect(box);
    else
        painter.drawEllipse(box);
}

void TrendNotes::paintReading(QPainter& painter, int index) const {
    const PointWords& words = m_chart.content()->words(index);
    const QFontMetricsF metrics(m_chart.font());
    QStringList lines{words.period};
    if (!words.value.isEmpty())
        lines << (words.parts.isEmpty() ? words.value
                                        : ChartNotes::tr("%1 (%2)").arg(words.value, words.parts));
    lines << words.status;
    if (!words.target.isEmpty())
        lines << ChartNotes::tr("Target %1").arg(words.target);
    if (!words.lastYear.isEmpty())
        lines << ChartNotes::tr("Last year %1").arg(words.lastYear);
    if (!words.mark.isEmpty())
        lines << words.mark;
    double width = 0;
    for (const QString& text : lines)
        width = std::max(width, widthOf(metrics, text));
    QRectF box(0, 0, width + 5 * gap, double(lines.size()) * metrics.height() + 3 * gap);
    const QPointF place = placeOf(index);
    const double apart = signSide() + 2 * gap;
    const bool fitsRight = place.x() + apart + box.width() < m_area.right();
    box.moveTopLeft({fitsRight ? place.x() + apart : place.x() - apart - box.width(),
                     std::clamp(place.y() - box.height() / 2, m_area.top(),
                                std::max(m_area.top(), m_area.bottom() - box.height()))});
    painter.setPen(QPen(m_chart.colours().color(QPalette::Mid), 1));
    painter.setBrush(m_chart.colours().color(QPalette::ToolTipBase));
    painter.drawRoundedRect(box, gap, gap);
    painter.setPen(m_chart.colours().color(QPalette::ToolTipText));
    for (int row = 0; row < lines.size(); ++row) {
        painter.setFont(row == 0 ? groupFont(m_chart.font()) : m_chart.font());
        painter.drawText(QPointF(box.left() + 2.5 * gap,
                                 box.top() + 1.5 * gap + metrics.ascent() + row * metrics.height()),
                         lines[row]);
    }
}

} // namespace quarterlight
