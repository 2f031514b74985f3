#include "ui/contract/trends/trend_card.h"

#include "ui/contract/trends/trend_chart.h"
#include "ui/contract/trends/trend_picture.h"
#include "ui/theme/status_theme.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

constexpr int padding = spacing::group;
constexpr int chartHeight = 124;
constexpr double chartFontShare = 0.88;

} // namespace

TrendCard::TrendCard(const QString& indicator, const QString& title, Read read, QWidget* parent)
    : QWidget(parent), m_indicator(indicator), m_title(title), m_read(std::move(read)) {
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(title);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize TrendCard::sizeHint() const {
    return {320, 2 * padding + fontMetrics().height() * 2 + 2 * spacing::step + chartHeight};
}

void TrendCard::invalidate() {
    m_content.reset();
    m_chart = {};
    update();
}

const std::shared_ptr<const TrendContent>& TrendCard::content() {
    if (!m_content) {
        m_content = m_read();
        setAccessibleDescription(m_content->description());
    }
    return m_content;
}

void TrendCard::build() {
    content();
    const QSize size = chartArea().size();
    if (m_chart.deviceIndependentSize() != QSizeF(size)) {
        m_chart = QPixmap(size * devicePixelRatioF());
        m_chart.setDevicePixelRatio(devicePixelRatioF());
        m_chart.fill(palette().base().color());
        QPainter painter(&m_chart);
        paintChart(painter, m_content, {ChartSize::Small, size, palette(), chartFont(), {}});
    }
}

QFont TrendCard::chartFont() const {
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * chartFontShare);
    return small;
}

QRect TrendCard::chartArea() const {
    return {padding, height() - padding / 2 - chartHeight, width() - 2 * padding, chartHeight};
}

void TrendCard::paintEvent(QPaintEvent*) {
    build();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isFocused = hasFocus();
    const QColor edge = isFocused      ? palette().color(QPalette::Highlight)
                        : underMouse() ? quietColour(palette())
                                       : palette().color(QPalette::Mid);
    const double width = isFocused ? 2 : 1;
    painter.setPen(QPen(edge, width));
    painter.setBrush(palette().base());
    const double inset = width / 2;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), spacing::step,
                            spacing::step);
    paintWords(painter, QRectF(rect()).adjusted(padding, padding, -padding, 0));
    painter.drawPixmap(chartArea().topLeft(), m_chart);
}

void TrendCard::paintWords(QPainter& painter, const QRectF& area) const {
    painter.setFont(groupFont(font()));
    painter.setPen(palette().color(QPalette::Text));
    const QFontMetricsF metrics(painter.font());
    const QRectF row(area.left(), area.top(), area.width(), metrics.height());
    painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(m_title, Qt::ElideRight, row.width()));
    painter.setFont(font());
    if (m_content->latest() >= 0)
        paintLatest(painter, row.translated(0, metrics.height() + spacing::step));
}

void TrendCard::paintLatest(QPainter& painter, const QRectF& row) const {
    const Evaluation& latest = m_content->at(m_content->latest());
    const PointWords& words = m_content->words(m_content->latest());
    const QFontMetricsF metrics(font());
    const double side = metrics.ascent();
    paintStatusSign(painter, {row.left(), row.center().y() - side / 2, side, side}, latest.status,
                    latest.failedCritically(), palette());
    const QString value = m_content->latestWords();
    const double left = row.left() + side + 2 * spacing::step;
    painter.setFont(groupFont(font()));
    painter.setPen(statusColours(latest.status, palette()).text);
    painter.drawText(QRectF(left, row.top(), row.right() - left, row.height()),
                     Qt::AlignLeft | Qt::AlignVCenter, value);
    const double used = QFontMetricsF(painter.font()).horizontalAdvance(value);
    painter.setFont(font());
    painter.setPen(quietColour(palette()));
    const QRectF rest(left + used + spacing::group, row.top(),
                      row.right() - left - used - spacing::group, row.height());
    QStringList more{words.shortPeriod + u' ' + words.year, m_content->movementWords()};
    more.removeAll(QString());
    painter.drawText(rest, Qt::AlignRight | Qt::AlignVCenter,
                     metrics.elidedText(more.join(u" · "_s), Qt::ElideRight, rest.width()));
}

void TrendCard::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        emit opened(m_indicator);
        return;
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
        emit arrowPressed(event->key());
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void TrendCard::mouseDoubleClickEvent(QMouseEvent*) {
    emit opened(m_indicator);
}

void TrendCard::focusInEvent(QFocusEvent* event) {
    build();
    QWidget::focusInEvent(event);
}

void TrendCard::enterEvent(QEnterEvent* event) {
    QWidget::enterEvent(event);
    update();
}

void TrendCard::leaveEvent(QEvent* event) {
    QWidget::leaveEvent(event);
    update();
}

void TrendCard::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        m_chart = {};
        updateGeometry();
        update();
    }
}

} // namespace quarterlight
