// Ends a program once its window is painted, and says when that was: on the clock that the one who
// started it reads too.
#pragma once

#include "benchmarks/stopwatch.h"

#include <QCoreApplication>
#include <QEvent>
#include <QWidget>
#include <QWindow>

#include <cstdio>

namespace quarterlight {

/// Prints the clock, and the processor time this program has taken, once the window's first
/// painting is done; then quits. The window must be shown already.
class FirstPaint : public QObject {
public:
    explicit FirstPaint(QWidget* window) : QObject(window) {
        window->windowHandle()->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() != QEvent::Expose || !static_cast<QWindow*>(watched)->isExposed()) {
            return false;
        }
        watched->removeEventFilter(this);
        watched->event(event); // paints the window and all in it, and flushes it
        const Cost now = costSoFar();
        std::printf("%.9f %.6f\n", now.wall, now.processor);
        std::fflush(stdout);
        QCoreApplication::quit();
        return true;
    }
};

} // namespace quarterlight
