#include "ui/contract/trends/trend_view.h"

#include <QEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <memory>

namespace quarterlight {

TrendView::TrendView(QWidget* parent)
    : QChartView(parent), m_chart(new TrendChart(ChartSize::Large, palette(), font())) {
    // The view made an empty chart for itself, which it hands to whoever puts another in.
    const std::unique_ptr<QChart> empty(chart());
    setChart(m_chart);
    setRenderHint(QPainter::Antialiasing);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumHeight(160);
    setBackgroundBrush(palette().base());
}

void TrendView::show(std::shared_ptr<const TrendContent> content) {
    m_chart->show(std::move(content));
    announce();
}

void TrendView::setCursorPoint(int index) {
    m_chart->setCursor(index);
    announce();
}

void TrendView::announce() {
    const auto& content = m_chart->content();
    if (!content)
        return;
    const int index = m_chart->cursor();
    // Changing the name makes a screen reader say it.
    const bool isRead = index >= 0 && index < content->size();
    setAccessibleName(isRead ? content->sentence(index) : content->title());
    setAccessibleDescription(content->description());
}

void TrendView::moveTo(int index) {
    const int last = m_chart->content() ? m_chart->content()->latest() : -1;
    if (last < 0)
        return;
    index = std::clamp(index, 0, last);
    if (index == m_chart->cursor())
        return;
    m_chart->setHovered(-1);
    setCursorPoint(index);
    emit cursorMoved(index);
}

int TrendView::pointUnder(const QPoint& place) const {
    return m_chart->isBlank() ? -1 : m_chart->pointAt(m_chart->mapFromScene(mapToScene(place)));
}

void TrendView::keyPressEvent(QKeyEvent* event) {
    const int at = m_chart->cursor();
    switch (event->key()) {
    case Qt::Key_Left:
        moveTo(at < 0 && m_chart->content() ? m_chart->content()->latest() : at - 1);
        return;
    case Qt::Key_Right:
        moveTo(at + 1);
        return;
    case Qt::Key_Home:
        moveTo(0);
        return;
    case Qt::Key_End:
        moveTo(m_chart->content() ? m_chart->content()->latest() : -1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (at >= 0)
            emit pointActivated(at);
        return;
    default:
        // Not the view's own: it would scroll.
        event->ignore();
    }
}

void TrendView::mouseMoveEvent(QMouseEvent* event) {
    m_chart->setHovered(pointUnder(event->pos()));
}

void TrendView::mousePressEvent(QMouseEvent* event) {
    if (const int index = pointUnder(event->pos()); index >= 0)
        moveTo(index);
}

void TrendView::mouseDoubleClickEvent(QMouseEvent* event) {
    if (const int index = pointUnder(event->pos()); index >= 0)
        emit pointActivated(index);
}

void TrendView::leaveEvent(QEvent* event) {
    m_chart->setHovered(-1);
    QChartView::leaveEvent(event);
}

void TrendView::focusInEvent(QFocusEvent* event) {
    QChartView::focusInEvent(event);
    viewport()->update();
}

void TrendView::focusOutEvent(QFocusEvent* event) {
    QChartView::focusOutEvent(event);
    viewport()->update();
}

void TrendView::paintEvent(QPaintEvent* event) {
    QChartView::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter painter(viewport());
    painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
    painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
}

void TrendView::changeEvent(QEvent* event) {
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        setBackgroundBrush(palette().base());
        m_chart->recolour(palette());
    } else if (event->type() == QEvent::FontChange) {
        m_chart->setFont(font());
        m_chart->recolour(palette());
    }
}

} // namespace quarterlight
