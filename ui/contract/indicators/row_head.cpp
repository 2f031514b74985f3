#include "ui/contract/indicators/row_head.h"

#include "core/words/value_words.h"
#include "ui/contract/indicators/indicator_grid_model.h"
#include "ui/theme/status_theme.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QMouseEvent>
#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

constexpr int gap = spacing::step;
/// The share of the grid that the head takes at most.
constexpr double largestShare = 0.45;
constexpr int widestTitle = 320;
constexpr int narrowestTitle = 120;
constexpr int trendWidth = 64;

/// More lines of a title are cut.
constexpr int mostLines = 3;

/// The title as it fits, its last words given way to dots where it is too long.
QString fittedTitle(const QString& title, const QFontMetrics& metrics, const QSize& size) {
    QString fitted = title;
    const auto fits = [&] {
        return metrics
                   .boundingRect(QRect(QPoint(), QSize(size.width(), 10 * size.height())),
                                 Qt::TextWordWrap, fitted)
                   .height() <= size.height();
    };
    while (!fits() && fitted.contains(u' '))
        fitted = fitted.first(fitted.lastIndexOf(u' ')) + u'…';
    return fitted;
}

QString targetOf(const IndicatorGridModel& model, int row) {
    const Indicator* indicator = model.indicator(row);
    return indicator ? targetCell(indicator->target, indicator->floor) : QString();
}

} // namespace

RowHead::RowHead(const IndicatorGridModel& model, QWidget* parent)
    : QHeaderView(Qt::Vertical, parent), m_model(model) {
    setSectionsClickable(true);
    setHighlightSections(false);
    setSectionResizeMode(QHeaderView::Fixed);
    setMinimumSectionSize(1);
    setAccessibleName(tr("Indicators"));
}

void RowHead::fitTo(int gridWidth) {
    const QFontMetrics metrics = fontMetrics();
    m_widths.arrow = metrics.height() + gap;
    m_widths.ref = metrics.horizontalAdvance(u"0.0.0"_s);
    m_widths.target = metrics.horizontalAdvance(tr("target"));
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (m_model.row(row).kind != RowKind::Indicator)
            continue;
        m_widths.ref =
            std::max(m_widths.ref, metrics.horizontalAdvance(m_model.row(row).indicator));
        m_widths.target =
            std::max(m_widths.target, metrics.horizontalAdvance(targetOf(m_model, row)));
    }
    m_widths.ref += 2 * gap;
    m_widths.target += 2 * gap;
    m_widths.trend = trendWidth + 2 * gap;
    const int rest = m_widths.arrow + m_widths.ref + m_widths.target + m_widths.trend;
    m_widths.title = std::clamp(int(gridWidth * largestShare) - rest, narrowestTitle, widestTitle);
    const int width = rest + m_widths.title;
    if (minimumWidth() != width || maximumWidth() != width)
        setFixedWidth(width);
}

int RowHead::heightOf(int row) const {
    const QFontMetrics metrics = fontMetrics();
    const int line = metrics.height() + 2 * gap;
    if (m_model.row(row).kind != RowKind::Indicator)
        return line;
    const Indicator* indicator = m_model.indicator(row);
    const bool hasParts = indicator && (indicator->measure == Measure::Percentage ||
                                        indicator->measure == Measure::Duration ||
                                        indicator->measure == Measure::Ratings);
    const QRect all(0, 0, m_widths.title - 2 * gap, mostLines * metrics.height());
    const int words = metrics.boundingRect(all, Qt::TextWordWrap, m_model.rowTitle(row)).height();
    const int lines =
        std::clamp((words + metrics.height() / 2) / metrics.height(), hasParts ? 2 : 1, mostLines);
    return lines * metrics.height() + 2 * gap;
}

bool RowHead::isCurrent(int row) const {
    const auto* view = qobject_cast<const QAbstractItemView*>(parentWidget());
    return view && view->currentIndex().row() == row;
}

void RowHead::paintSection(QPainter* painter, const QRect& area, int row) const {
    if (row >= m_model.rowCount())
        return;
    painter->save();
    const GridRow& at = m_model.row(row);
    const bool isSection = at.kind == RowKind::Section;
    painter->fillRect(area, palette().color(isSection       ? QPalette::Window
                                            : at.isDetail() ? QPalette::AlternateBase
                                                            : QPalette::Base));
    if (isCurrent(row)) {
        painter->fillRect(QRect(area.topLeft(), QSize(3, area.height())),
                          palette().color(QPalette::Highlight));
    }
    painter->setPen(palette().color(QPalette::Text));
    if (at.kind == RowKind::Indicator) {
        paintIndicator(*painter, area, row);
    } else {
        const int indent = isSection ? 2 * gap : m_widths.arrow + m_widths.ref;
        const QRect place = area.adjusted(indent, 0, -gap, 0);
        if (isSection)
            painter->setFont(groupFont(font()));
        else if (at.kind == RowKind::NewPart)
            painter->setPen(palette().color(QPalette::PlaceholderText));
        const QString title =
            painter->fontMetrics().elidedText(m_model.rowTitle(row), Qt::ElideRight, place.width());
        painter->drawText(place, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, title);
    }
    painter->setPen(palette().color(QPalette::Mid));
    if (!isSection) {
        painter->setOpacity(0.5);
        painter->drawLine(area.bottomLeft(), area.bottomRight());
        painter->setOpacity(1);
        painter->drawLine(area.topRight(), area.bottomRight());
    }
    painter->restore();
}

void RowHead::paintIndicator(QPainter& painter, const QRect& area, int row) const {
    QRect place(area.left(), area.top(), m_widths.arrow, area.height());
    QStyleOption arrow;
    arrow.initFrom(this);
    arrow.rect = QRect(0, 0, m_widths.arrow / 2, m_widths.arrow / 2);
    arrow.rect.moveCenter(place.center());
    style()->drawPrimitive(m_model.isOpen(row) ? QStyle::PE_IndicatorArrowDown
                                               : QStyle::PE_IndicatorArrowRight,
                           &arrow, &painter, this);
    const Indicator* indicator = m_model.indicator(row);
    const QFontMetrics metrics = painter.fontMetrics();

    place = QRect(place.right() + 1, area.top(), m_widths.ref, area.height());
    if (indicator && indicator->critical)
        painter.setFont(groupFont(font()));
    painter.drawText(place.adjusted(0, 0, -gap, 0), Qt::AlignVCenter | Qt::AlignLeft,
                     m_model.row(row).indicator);
    painter.setFont(font());

    place = QRect(place.right() + 1, area.top(), m_widths.title, area.height());
    const QRect words = place.adjusted(0, gap / 2, -2 * gap, -gap / 2);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextWordWrap,
                     fittedTitle(m_model.rowTitle(row), metrics, words.size()));

    place = QRect(place.right() + 1, area.top(), m_widths.target, area.height());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(place.adjusted(0, 0, -2 * gap, 0), Qt::AlignVCenter | Qt::AlignRight,
                     targetOf(m_model, row));
    place = QRect(place.right() + 1, area.top(), m_widths.trend, area.height());
    paintTrend(painter, place.adjusted(gap, 2 * gap, -2 * gap, -2 * gap), row);
}

void RowHead::paintTrend(QPainter& painter, const QRect& area, int row) const {
    const QString& ref = m_model.row(row).indicator;
    const auto& values = m_model.cells().trend(ref);
    double lowest = 0;
    double highest = 0;
    bool any = false;
    for (const std::optional<double>& value : values) {
        if (!value)
            continue;
        lowest = any ? std::min(lowest, *value) : *value;
        highest = any ? std::max(highest, *value) : *value;
        any = true;
    }
    if (!any)
        return;
    const double span = highest - lowest;
    const auto point = [&](size_t place) {
        const double share = span > 0 ? (*values[place] - lowest) / span : 0.5;
        return QPointF(area.left() + area.width() * double(place) / double(values.size() - 1),
                       area.bottom() - area.height() * share);
    };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::PlaceholderText), 1.5));
    for (size_t place = 0; place < values.size(); ++place) {
        if (!values[place])
            continue;
        if (place > 0 && values[place - 1])
            painter.drawLine(point(place - 1), point(place));
        else if (place + 1 == values.size() || !values[place + 1])
            painter.drawPoint(point(place));
    }
    const std::optional<Evaluation> latest = m_model.cells().latest(ref);
    if (latest && values.back()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(statusColours(latest->status, palette()).text);
        painter.drawEllipse(point(values.size() - 1), 2.5, 2.5);
    }
    painter.restore();
}

void RowHead::mousePressEvent(QMouseEvent* event) {
    const int row = logicalIndexAt(event->position().toPoint());
    if (row < 0 || m_model.row(row).kind == RowKind::Section)
        return;
    const bool onArrow = event->position().x() < m_widths.arrow;
    if (onArrow && m_model.row(row).kind == RowKind::Indicator)
        emit toggled(row);
    else
        emit clicked(row);
}

void RowHead::mouseMoveEvent(QMouseEvent* event) {
    event->accept(); // nothing is dragged here
}

void RowHead::mouseDoubleClickEvent(QMouseEvent* event) {
    const int row = logicalIndexAt(event->position().toPoint());
    if (row >= 0 && m_model.row(row).kind == RowKind::Indicator &&
        event->position().x() >= m_widths.arrow)
        emit toggled(row);
}

} // namespace quarterlight
