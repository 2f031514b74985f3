// The reminders in the status bar: how many there are, and the list of them.
#pragma once

#include "ui/window/navigator.h"

#include <QToolButton>

namespace quarterlight {

class Reminders;
class Session;

/// "3 reminders": hidden while there are none. Its menu opens each thing, or puts all aside for the
/// day.
class ReminderButton : public QToolButton {
    Q_OBJECT
public:
    explicit ReminderButton(Navigator& navigator, QWidget* parent = nullptr);

    /// Follows the reminders of an open register; null for none.
    void setReminders(Reminders* reminders, const Session* session);

private:
    void showCount();
    void fillMenu();

    Navigator& m_navigator;
    Reminders* m_reminders = nullptr;
    const Session* m_session = nullptr;
};

} // namespace quarterlight
