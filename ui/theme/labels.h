// Labels and scrolled forms as the whole window has them. A label shows what it is given as it
// stands, so that nothing in a value, from a file or a person, is taken for rich text.
#pragma once

#include <QString>

class QLabel;
class QScrollArea;
class QWidget;

namespace quarterlight {

/// A label of one line.
QLabel* plainLabel(QWidget* parent, const QString& text = {});
/// A label that wraps.
QLabel* wrappedLabel(QWidget* parent, const QString& text = {});
/// A label that wraps, and whose text can be marked with the mouse to copy it.
QLabel* copyableLabel(QWidget* parent, const QString& text = {});
/// The small heading over a group; its shortcut leads to the buddy.
QLabel* groupLabel(QWidget* parent, const QString& text, QWidget* buddy = nullptr);

/// What may be taller than its place, scrolled: no frame, and Tab leads past it into the content.
QScrollArea* scrolled(QWidget* content, QWidget* parent);

} // namespace quarterlight
