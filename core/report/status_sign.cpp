// Draws the signs of the statuses.
#include "core/report/status_sign.h"

#include "core/report/page_measure.h"

#include <QPainter>
#include <QPolygonF>

namespace quarterlight {

namespace {

void drawDiamond(QPainter& painter, QPointF centre, double half) {
    painter.drawPolygon(QPolygonF{centre + QPointF(0, -half), centre + QPointF(half, 0),
                                  centre + QPointF(0, half), centre + QPointF(-half, 0)});
}

void drawTriangle(QPainter& painter, QPointF centre, double half) {
    painter.drawPolygon(QPolygonF{centre + QPointF(0, -half), centre + QPointF(half, half * 0.8),
                                  centre + QPointF(-half, half * 0.8)});
}

void drawRing(QPainter& painter, QPointF centre, double half, const QColor& colour) {
    const double edge = half * 0.28;
    painter.setPen(QPen(colour, edge));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(centre, half - edge / 2, half - edge / 2);
}

} // namespace

double statusSignWidth(Status status, bool critical, double size) {
    if (status == Status::NoTarget)
        return 0;
    return isCriticalFailure(status, critical) ? 2 * size : size;
}

void drawStatusSign(QPainter& painter, Status status, bool critical, QPointF centre, double size) {
    const double half = size / 2;
    if (isCriticalFailure(status, critical))
        status = Status::Failed;
    else
        critical = false;
    const QColor colour = QColor::fromRgb(statusColours(status).text);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    switch (status) {
    case Status::Met:
        painter.drawEllipse(centre, half * 0.9, half * 0.9);
        break;
    case Status::BelowTarget:
        drawTriangle(painter, centre, half);
        break;
    case Status::Failed:
        if (critical) {
            drawDiamond(painter, centre - QPointF(half, 0), half);
            drawDiamond(painter, centre + QPointF(half, 0), half);
        } else {
            drawDiamond(painter, centre, half * 1.1);
        }
        break;
    case Status::NoActivity:
        painter.drawRect(
            QRectF(centre.x() - half * 0.9, centre.y() - half * 0.16, half * 1.8, half * 0.32));
        break;
    case Status::NotReported:
        drawRing(painter, centre, half, colour);
        break;
    case Status::Benchmarking:
        painter.drawPie(
            QRectF(centre.x() - half * 0.9, centre.y() - half * 0.9, half * 1.8, half * 1.8), 0,
            90 * 16);
        drawRing(painter, centre, half, colour);
        break;
    case Status::NoTarget:
        break;
    }
}

void drawArrow(QPainter& painter, PackArrow arrow, QPointF centre, double size) {
    const QColor colour = QColor::fromRgb(page::quiet);
    const double half = size * 0.46;
    const double head = size * 0.3;
    painter.setPen(QPen(colour, size * 0.14, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    // `along` points where the arrow does, `across` is square to it.
    const QPointF along = arrow == PackArrow::Up     ? QPointF(0, -1)
                          : arrow == PackArrow::Down ? QPointF(0, 1)
                                                     : QPointF(1, 0);
    const QPointF across(along.y(), along.x());
    const QPointF tip = centre + along * half;
    painter.drawLine(centre - along * half, tip);
    painter.drawPolyline(
        QPolygonF{tip - along * head + across * head, tip, tip - along * head - across * head});
}

} // namespace quarterlight
