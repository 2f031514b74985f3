#include "ui/window/focus_zones.h"

#include <QApplication>
#include <QWidget>

namespace quarterlight::focus_zones {

namespace {

bool takesFocus(const QWidget* widget) {
    return widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus);
}

} // namespace

void enter(QWidget* zone) {
    if (zone->focusProxy()) {
        zone->focusProxy()->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (QWidget* last = zone->focusWidget(); last && last != zone && zone->isAncestorOf(last) &&
                                             last->isVisibleTo(zone) && takesFocus(last)) {
        last->setFocus(Qt::OtherFocusReason);
        return;
    }
    for (QWidget* next = zone->nextInFocusChain(); next && next != zone;
         next = next->nextInFocusChain()) {
        if (zone->isAncestorOf(next) && takesFocus(next) && next->isVisibleTo(zone)) {
            next->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    zone->setFocus(Qt::OtherFocusReason);
}

void step(const std::vector<QWidget*>& zones, int steps) {
    const QWidget* focused = QApplication::focusWidget();
    const int count = int(zones.size());
    int at = -1;
    for (int zone = 0; zone < count; ++zone) {
        if (focused &&
            (zones[size_t(zone)] == focused || zones[size_t(zone)]->isAncestorOf(focused))) {
            at = zone;
        }
    }
    int next = at < 0 && steps < 0 ? 0 : at;
    for (int tried = 0; tried < count; ++tried) {
        next = (next + steps + count) % count;
        if (zones[size_t(next)]->isVisible()) {
            enter(zones[size_t(next)]);
            return;
        }
    }
}

} // namespace quarterlight::focus_zones
