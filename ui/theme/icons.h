// The window's icons, in the colour of the text around them.
#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QString>

namespace quarterlight {

/// One of resources/icons by its file's name without ".svg". Drawn when needed, in the text colour
/// of the application's palette of that moment, so it stays right when light turns to dark.
QIcon icon(const QString& name);

/// The same as a square picture in any colour, sharp on the given screen ratio; kept, so that a
/// painting may ask for it at every line.
QPixmap tintedIcon(const QString& name, const QColor& colour, int side, qreal devicePixelRatio);

} // namespace quarterlight
