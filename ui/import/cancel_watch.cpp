#include "ui/import/cancel_watch.h"

#include <QApplication>
#include <QKeyEvent>
#include <QWidget>

namespace quarterlight {

namespace {

/// What a person or a timer sets off, as it comes to a widget or a shortcut.
bool setsSomethingOff(const QEvent& event) {
    switch (event.type()) {
    case QEvent::Close:
    case QEvent::ContextMenu:
    case QEvent::DragEnter:
    case QEvent::Drop:
    case QEvent::KeyPress:
    case QEvent::KeyRelease:
    case QEvent::MouseButtonDblClick:
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::Shortcut:
    case QEvent::ShortcutOverride:
    case QEvent::Timer:
    case QEvent::TouchBegin:
    case QEvent::Wheel:
        return true;
    default:
        return false;
    }
}

} // namespace

CancelWatch::CancelWatch(QWidget* button) : m_button(button) {
    qApp->installEventFilter(this);
}

CancelWatch::~CancelWatch() {
    qApp->removeEventFilter(this);
}

bool CancelWatch::goesOn() {
    QCoreApplication::processEvents();
    return !m_cancelled;
}

bool CancelWatch::asksToCancel(QObject* watched, QEvent* event) const {
    switch (event->type()) {
    case QEvent::Shortcut:
        return static_cast<QShortcutEvent*>(event)->key() == QKeySequence(Qt::Key_Escape);
    case QEvent::KeyPress: {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const bool presses = key == Qt::Key_Space || key == Qt::Key_Return || key == Qt::Key_Enter;
        return key == Qt::Key_Escape || (presses && watched == m_button);
    }
    case QEvent::MouseButtonRelease:
        return watched == m_button;
    default:
        return false;
    }
}

bool CancelWatch::eventFilter(QObject* watched, QEvent* event) {
    // What comes to a window's own object goes on to a widget of it, and is met there; a timer is
    // held back whoever it is for, and rings again.
    if (watched->isWindowType() || !setsSomethingOff(*event)) {
        return false;
    }
    m_cancelled = m_cancelled || asksToCancel(watched, event);
    event->ignore();
    return true;
}

} // namespace quarterlight
