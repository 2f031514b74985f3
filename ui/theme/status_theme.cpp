#include "ui/theme/status_theme.h"

#include <QApplication>
#include <QPainter>
#include <QPainterPath>
#include <QPixmapCache>

namespace quarterlight {

using namespace Qt::StringLiterals;

bool isDark(const QPalette& palette) {
    return palette.color(QPalette::Window).lightness() <
           palette.color(QPalette::WindowText).lightness();
}

StatusColours statusColours(Status status, const QPalette& palette) {
    const bool dark = isDark(palette);
    const auto pick = [dark](QRgb text, QRgb tint, QRgb darkText, QRgb darkTint) {
        return dark ? StatusColours{QColor(darkText), QColor(darkTint)}
                    : StatusColours{QColor(text), QColor(tint)};
    };
    switch (status) {
    case Status::Met:
        return pick(0x17693A, 0xE2F3E8, 0x6CCB93, 0x1E3A2A);
    case Status::BelowTarget:
        return pick(0x7A4F00, 0xFFF1D0, 0xE9B44C, 0x3D300F);
    case Status::Failed:
        return pick(0xA5211B, 0xFBE3E1, 0xFF9A92, 0x4A211F);
    case Status::NoActivity:
    case Status::NotReported:
        return pick(0x566069, 0xECEEF0, 0xA6AFB8, 0x30363C);
    case Status::Benchmarking:
        return pick(0x1D5FA8, 0xE6EFF9, 0x7FB3EC, 0x22364D);
    case Status::NoTarget:
        break;
    }
    return {palette.color(QPalette::Text), QColor()};
}

namespace {

QPainterPath diamond(const QRectF& box) {
    QPainterPath path(QPointF(box.center().x(), box.top()));
    path.lineTo(box.right(), box.center().y());
    path.lineTo(box.center().x(), box.bottom());
    path.lineTo(box.left(), box.center().y());
    path.closeSubpath();
    return path;
}

QPainterPath triangle(const QRectF& box) {
    QPainterPath path(QPointF(box.center().x(), box.top()));
    path.lineTo(box.right(), box.bottom());
    path.lineTo(box.left(), box.bottom());
    path.closeSubpath();
    return path;
}

QRectF middle(const QRectF& box, qreal share) {
    const QSizeF size = box.size() * share;
    return {box.center() - QPointF(size.width() / 2, size.height() / 2), size};
}

void paintRing(QPainter& painter, const QRectF& box) {
    const qreal width = box.width() / 8;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(painter.pen().color(), width));
    painter.drawEllipse(box.adjusted(width / 2, width / 2, -width / 2, -width / 2));
}

void paintShape(QPainter& painter, const QRectF& box, Status status) {
    const QColor colour = painter.pen().color();
    switch (status) {
    case Status::Met:
        painter.setPen(Qt::NoPen);
        painter.drawEllipse(middle(box, 0.85));
        break;
    case Status::BelowTarget:
        painter.fillPath(triangle(middle(box, 0.95)), colour);
        break;
    case Status::Failed:
        painter.fillPath(diamond(box), colour);
        break;
    case Status::NoActivity:
        painter.fillRect(QRectF(box.left() + box.width() * 0.15,
                                box.center().y() - box.height() * 0.07, box.width() * 0.7,
                                box.height() * 0.14),
                         colour);
        break;
    case Status::NotReported:
        paintRing(painter, middle(box, 0.85));
        break;
    case Status::Benchmarking:
        paintRing(painter, middle(box, 0.85));
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawPie(middle(box, 0.85), 0, 90 * 16);
        break;
    case Status::NoTarget:
        painter.setPen(Qt::NoPen);
        painter.drawEllipse(middle(box, 0.25));
        break;
    }
}

} // namespace

void paintStatusSign(QPainter& painter, const QRectF& area, Status status, bool criticalFailure,
                     const QPalette& palette) {
    const qreal side = std::min(area.width(), area.height());
    const QRectF box(area.center() - QPointF(side / 2, side / 2), QSizeF(side, side));
    const QColor colour = statusColours(criticalFailure ? Status::Failed : status, palette).text;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colour);
    painter.setBrush(colour);
    if (criticalFailure) {
        // Two diamonds side by side, overlapping a little so that they fit the same square.
        const QSizeF half(side * 0.55, side * 0.8);
        const qreal top = box.center().y() - half.height() / 2;
        painter.fillPath(diamond({QPointF(box.left(), top), half}), colour);
        painter.fillPath(diamond({QPointF(box.right() - half.width(), top), half}), colour);
    } else {
        paintShape(painter, box, status);
    }
    painter.restore();
}

QIcon statusIcon(Status status, bool criticalFailure) {
    constexpr int side = 12;
    const QPalette normal = QApplication::palette();
    const qreal ratio = qApp->devicePixelRatio();
    const QPixmap sign = statusPixmap(status, criticalFailure, side, ratio, normal);
    QIcon icon(sign);
    icon.addPixmap(sign, QIcon::Selected);
    return icon;
}

QPixmap statusPixmap(Status status, bool criticalFailure, int side, qreal devicePixelRatio,
                     const QPalette& palette) {
    const QString key =
        u"status/%1/%2/%3/%4/%5"_s.arg(int(status))
            .arg(criticalFailure)
            .arg(side)
            .arg(devicePixelRatio)
            .arg(statusColours(criticalFailure ? Status::Failed : status, palette).text.rgba());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(QSize(side, side) * devicePixelRatio);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintStatusSign(painter, QRectF(0, 0, side, side), status, criticalFailure, palette);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

} // namespace quarterlight
