// The reminders in the status bar: how many there are, and the list of them.
#pragma once

#include "ui/window/navigator.h"

#include <QToolButton>

namespace quarterlight {

class ReminderPanel;
class Reminders;
class Session;

/// "3 reminders": hidden while there are none. Opens the panel with the list of them.
class ReminderButton : public QToolButton {
    Q_OBJECT
public:
    explicit ReminderButton(Navigator& navigator, QWidget* parent = nullptr);

    /// Follows the reminders of an open register; null for none.
    void setReminders(Reminders* reminders, const Session* session);

    /// Made when it is first asked for: the window is painted sooner without it.
    ReminderPanel& panel();

private:
    void showCount();

    Navigator& m_navigator;
    Reminders* m_reminders = nullptr;
    const Session* m_session = nullptr;
    ReminderPanel* m_panel = nullptr;
};

} // namespace quarterlight
