// Working a window by keyboard alone, as an officer does.
#pragma once

#include <QApplication>
#include <QTest>
#include <QWidget>

namespace quarterlight::keyboard {

constexpr int mostTabs = 80;

inline void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    if (QWidget* focus = QApplication::focusWidget()) {
        QTest::keyClick(focus, key, modifiers);
    }
}

inline void type(const QString& text) {
    for (const QChar character : text) {
        if (QWidget* focus = QApplication::focusWidget()) {
            QTest::keyClicks(focus, QString(character));
        }
    }
}

/// Presses Tab until the widget of that accessible name has the focus; false if none comes.
inline bool tabTo(const QString& accessibleName) {
    for (int presses = 0; presses < mostTabs; ++presses) {
        const QWidget* focus = QApplication::focusWidget();
        if (focus && focus->accessibleName() == accessibleName) {
            return true;
        }
        press(Qt::Key_Tab);
    }
    return false;
}

/// Goes to a field and types over what is there.
inline bool fill(const QString& accessibleName, const QString& text) {
    if (!tabTo(accessibleName)) {
        return false;
    }
    press(Qt::Key_A, Qt::ControlModifier);
    type(text);
    return true;
}

} // namespace quarterlight::keyboard
