// Ends a program once its window is painted, and says when that was: on the clock that the one who
// started it reads too.
#pragma once

#include "benchmarks/stopwatch.h"

#include <QCoreApplication>
#include <QEvent>
#include <QMetaObject>

#include <cstdio>

namespace quarterlight {

/// Prints the clock, and the processor time this program has taken, once the window's first
/// painting is done; then quits.
class FirstPaint : public QObject {
public:
    explicit FirstPaint(QObject* window) : QObject(window) { window->installEventFilter(this); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::Paint) {
            watched->removeEventFilter(this);
            // A window and all in it are painted and flushed before the next event is taken.
            QMetaObject::invokeMethod(this, &FirstPaint::finish, Qt::QueuedConnection);
        }
        return false;
    }

private:
    void finish() {
        const Cost now = costSoFar();
        std::printf("%.9f %.6f\n", now.wall, now.processor);
        std::fflush(stdout);
        QCoreApplication::quit();
    }
};

} // namespace quarterlight
