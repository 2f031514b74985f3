// Values from files and people where a control takes more than plain text: tooltips, which guess at
// rich text, and labels in which an ampersand marks a shortcut.
#pragma once

#include <QString>

namespace quarterlight {

/// A text as a tooltip: as it stands, with long lines broken; empty for none.
QString tipText(const QString& text);
/// A text as a menu's or button's, in which no character is a shortcut.
QString plainMenuText(QString text);
/// A label of ours without its shortcut's mark: "&Copy" is "Copy", "R && D" is "R & D".
QString withoutMnemonic(const QString& label);

} // namespace quarterlight
