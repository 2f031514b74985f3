// The preview: each page painted once for a zoom, kept while it is near.
#include "ui/pack/pack_preview.h"

#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <cmath>

namespace quarterlight {

namespace {

constexpr int gap = spacing::group;
/// Pages kept as pictures: those that fit a tall screen at the smallest zoom that is legible.
constexpr int picturesKept = 8;
constexpr double zoomStep = 1.25;
constexpr double smallestZoom = 0.25;
constexpr double largestZoom = 5;

} // namespace

PackPreview::PackPreview(QWidget* parent) : QAbstractScrollArea(parent), m_pictures(picturesKept) {
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Preview of the pack"));
    viewport()->setBackgroundRole(QPalette::Mid);
    viewport()->setAutoFillBackground(true);
    verticalScrollBar()->setSingleStep(gap * 3);
    // The width must not depend on whether the bar is needed, or fitting it would go to and fro.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
}

void PackPreview::setPages(std::shared_ptr<const PackPages> pages) {
    m_pages = std::move(pages);
    m_message.clear();
    m_pictures.clear();
    layOut();
}

void PackPreview::setMessage(const QString& text) {
    m_pages.reset();
    m_message = text;
    m_pictures.clear();
    layOut();
}

QSize PackPreview::pageSize() const {
    return m_pages ? (m_pages->pageSize() * m_zoom).toSize() : QSize();
}

int PackPreview::pageTop(int page) const {
    return gap + page * (pageSize().height() + gap);
}

int PackPreview::currentPage() const {
    const int height = pageSize().height() + gap;
    // A page counts as current once most of the one before has gone.
    const int page = (verticalScrollBar()->value() + height / 3) / height;
    return std::clamp(page, 0, std::max(0, pageCount() - 1));
}

void PackPreview::goToPage(int page) {
    verticalScrollBar()->setValue(pageTop(std::clamp(page, 0, std::max(0, pageCount() - 1))) - gap);
}

void PackPreview::zoomIn() {
    m_fitsWidth = false;
    setZoom(m_zoom * zoomStep);
}

void PackPreview::zoomOut() {
    m_fitsWidth = false;
    setZoom(m_zoom / zoomStep);
}

void PackPreview::fitWidth() {
    m_fitsWidth = true;
    layOut();
}

void PackPreview::setZoom(double zoom) {
    const double height = pageSize().height() + gap;
    const double place = verticalScrollBar()->value() / height;
    const double before = m_zoom;
    m_zoom = std::clamp(zoom, smallestZoom, largestZoom);
    if (!qFuzzyCompare(before, m_zoom)) {
        m_pictures.clear();
    }
    const QSize page = pageSize();
    const QSize room = viewport()->size();
    const QSize whole(page.width() + 2 * gap, pageTop(pageCount()));
    verticalScrollBar()->setPageStep(room.height());
    verticalScrollBar()->setRange(0, m_pages ? std::max(0, whole.height() - room.height()) : 0);
    horizontalScrollBar()->setPageStep(room.width());
    horizontalScrollBar()->setRange(0, m_pages ? std::max(0, whole.width() - room.width()) : 0);
    if (!qFuzzyCompare(before, m_zoom)) {
        verticalScrollBar()->setValue(int(std::lround(place * (page.height() + gap))));
    }
    viewport()->update();
    describe();
}

void PackPreview::layOut() {
    const bool fits = m_fitsWidth && m_pages;
    setZoom(fits ? (viewport()->width() - 2 * gap) / m_pages->pageSize().width() : m_zoom);
}

void PackPreview::describe() {
    const QString place =
        m_pages ? tr("Page %1 of %2").arg(currentPage() + 1).arg(pageCount()) : m_message;
    if (place != accessibleDescription()) {
        setAccessibleDescription(place);
    }
    emit placeChanged();
}

QPixmap PackPreview::picture(int page) {
    if (const QPixmap* kept = m_pictures.object(page)) {
        return *kept;
    }
    QPixmap drawn(pageSize() * devicePixelRatioF());
    drawn.setDevicePixelRatio(devicePixelRatioF());
    drawn.fill(Qt::white);
    QPainter painter(&drawn);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing |
                           QPainter::SmoothPixmapTransform);
    painter.scale(m_zoom, m_zoom);
    m_pages->paint(painter, page);
    painter.end();
    m_pictures.insert(page, new QPixmap(drawn)); // kept, or let go at once
    return drawn;
}

void PackPreview::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    if (!m_pages) {
        painter.setPen(palette().color(QPalette::WindowText));
        painter.fillRect(event->rect(), palette().window());
        painter.drawText(viewport()->rect().adjusted(gap, gap, -gap, -gap),
                         Qt::AlignCenter | Qt::TextWordWrap, m_message);
        return;
    }
    const QSize size = pageSize();
    const int left =
        std::max(gap, (viewport()->width() - size.width()) / 2) - horizontalScrollBar()->value();
    for (int page = 0; page < m_pages->count(); ++page) {
        const QRect area(QPoint(left, pageTop(page) - verticalScrollBar()->value()), size);
        if (area.intersects(event->rect())) {
            painter.drawPixmap(area.topLeft(), picture(page));
        }
    }
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
        painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
    }
}

void PackPreview::resizeEvent(QResizeEvent*) {
    layOut();
}

void PackPreview::scrollContentsBy(int, int) {
    // The frame of the focus must not scroll with the pages.
    viewport()->update();
    describe();
}

bool PackPreview::event(QEvent* event) {
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        viewport()->update();
    }
    return QAbstractScrollArea::event(event);
}

void PackPreview::keyPressEvent(QKeyEvent* event) {
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    switch (event->key()) {
    case Qt::Key_PageDown:
        goToPage(currentPage() + 1);
        break;
    case Qt::Key_PageUp: {
        const bool atTop = verticalScrollBar()->value() <= pageTop(currentPage()) - gap;
        goToPage(atTop ? currentPage() - 1 : currentPage());
        break;
    }
    case Qt::Key_Home:
        verticalScrollBar()->setValue(0);
        break;
    case Qt::Key_End:
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
    case Qt::Key_Minus:
    case Qt::Key_0:
        if (!control) {
            QAbstractScrollArea::keyPressEvent(event);
        } else if (event->key() == Qt::Key_0) {
            fitWidth();
        } else if (event->key() == Qt::Key_Minus) {
            zoomOut();
        } else {
            zoomIn();
        }
        break;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void PackPreview::wheelEvent(QWheelEvent* event) {
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
    } else if (event->angleDelta().y() > 0) {
        zoomIn();
    } else if (event->angleDelta().y() < 0) {
        zoomOut();
    }
}

} // namespace quarterlight
