// The list behind the reminders' button: each opens its thing or is put aside, alone or with all.
#pragma once

#include "ui/window/navigator.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace quarterlight {

class Reminders;
class Session;
class TaskList;

/// Pops up over the window. Enter opens a thing, Space or Delete puts it aside until tomorrow;
/// closes by itself once nothing stands, and with Escape.
class ReminderPanel : public QFrame {
    Q_OBJECT
public:
    ReminderPanel(Navigator& navigator, QWidget* parent);

    /// Follows the reminders of an open register; null for none, and then it closes.
    void setReminders(Reminders* reminders, const Session* session);
    /// Shows itself above a point of the screen, its right edge there.
    void popUp(QPoint bottomRight);

    TaskList& list() { return *m_list; }
    QPushButton& putAllAside() { return *m_all; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showStanding();
    void place();

    Navigator& m_navigator;
    Reminders* m_reminders = nullptr;
    const Session* m_session = nullptr;
    QPoint m_bottomRight;
    TaskList* m_list;
    QLabel* m_keys;
    QPushButton* m_more;
    QPushButton* m_all;
};

} // namespace quarterlight
