// The window's icons, in the colour of the text around them.
#pragma once

#include <QIcon>
#include <QString>

namespace quarterlight {

/// One of resources/icons by its file's name without ".svg". Drawn when needed, in the text colour
/// of the application's palette of that moment, so it stays right when light turns to dark.
QIcon icon(const QString& name);

} // namespace quarterlight
