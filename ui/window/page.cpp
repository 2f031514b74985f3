#include "ui/window/page.h"

namespace quarterlight {

Page::Page(Session& session, Navigator& navigator, QWidget* parent)
    : QWidget(parent), m_session(&session), m_navigator(navigator) {
    connect(&session, &Session::changed, this, [this](const Announcement& announcement) {
        if (isTouchedBy(announcement))
            invalidate();
    });
    connect(&session, &Session::asOfChanged, this, &Page::invalidate);
}

Page::Page(Navigator& navigator, QWidget* parent) : QWidget(parent), m_navigator(navigator) {}

void Page::invalidate() {
    m_stale = true;
    if (isVisible())
        refreshIfStale();
}

void Page::refreshIfStale() {
    if (!m_stale)
        return;
    m_stale = false;
    refresh();
}

void Page::showEvent(QShowEvent* event) {
    refreshIfStale();
    QWidget::showEvent(event);
}

} // namespace quarterlight
