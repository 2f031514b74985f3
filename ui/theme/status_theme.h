// How a status looks: its colours in light and dark, and its sign drawn as a shape. The word
// beside it comes from core/words/status_words.h; colour is never the only sign.
#pragma once

#include "core/evaluation/evaluation.h"

#include <QColor>
#include <QIcon>
#include <QPalette>
#include <QPixmap>
#include <QRectF>

class QPainter;

namespace quarterlight {

/// True if the palette is a dark one: its window is darker than its text.
bool isDark(const QPalette& palette);

/// The colours of a status: of its text and sign, and of the tint behind them.
struct StatusColours {
    QColor text;
    QColor tint;
};
/// The tokens for light or dark, as the palette is. A status without a target has none of its own:
/// the palette's text on no tint (an invalid colour).
StatusColours statusColours(Status status, const QPalette& palette);

/// Draws the sign of a status into the middle of the rectangle, as high as its shorter side.
void paintStatusSign(QPainter& painter, const QRectF& area, Status status, bool criticalFailure,
                     const QPalette& palette);

/// The sign as a square picture of so many pixels, sharp on the given screen ratio; kept, so that
/// lists may ask for it at every painting.
QPixmap statusPixmap(Status status, bool criticalFailure, int side, qreal devicePixelRatio,
                     const QPalette& palette);
/// The sign for a list's row in the application's palette: in the status's colour, selected or not.
QIcon statusIcon(Status status, bool criticalFailure);

} // namespace quarterlight
