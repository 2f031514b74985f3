// The signs of the statuses as vector shapes: a shape says without colour what its word says.
#pragma once

#include "core/report/pack.h"

#include <QPointF>

class QPainter;

namespace quarterlight {

/// Width of a status's sign of this size: two diamonds for a critical failure, none for NoTarget.
double statusSignWidth(Status status, bool critical, double size);

/// Draws the sign around `centre`, `size` across: met a disc, below target a triangle, failed a
/// diamond (critical: two), no activity a dash, not reported a ring, benchmarking a ring with a
/// quarter filled. Units are the painter's.
void drawStatusSign(QPainter& painter, Status status, bool critical, QPointF centre, double size);

/// Draws an arrow up, down or to the right around `centre`, `size` across: which way a value went,
/// which alone doesn't say whether that is better.
void drawArrow(QPainter& painter, PackArrow arrow, QPointF centre, double size);

} // namespace quarterlight
