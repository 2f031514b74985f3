// Draws a pack's charts as vectors.
#pragma once

#include "core/report/pack.h"

#include <QRectF>

class QPainter;

namespace quarterlight {

/// Draws the chart into a box; the painter's unit is a dot. Title and note are not part of it.
void drawPackChart(QPainter& painter, const PackChart& chart, const QRectF& box);

} // namespace quarterlight
