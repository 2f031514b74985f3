#include "ui/reminders/reminder_button.h"

#include "core/words/counted.h"
#include "ui/reminders/reminder_panel.h"
#include "ui/reminders/reminders.h"

namespace quarterlight {

ReminderButton::ReminderButton(Navigator& navigator, QWidget* parent)
    : QToolButton(parent), m_navigator(navigator) {
    setAutoRaise(true);
    setFocusPolicy(Qt::StrongFocus);
    setToolTip(tr("What is due within its lead time, or overdue"));
    connect(this, &QToolButton::clicked, this,
            [this] { panel().popUp(mapToGlobal(QPoint(width(), 0))); });
    hide();
}

void ReminderButton::setReminders(Reminders* reminders, const Session* session) {
    m_reminders = reminders;
    m_session = session;
    if (m_panel) {
        m_panel->setReminders(reminders, session);
    }
    if (reminders) {
        connect(reminders, &Reminders::changed, this, &ReminderButton::showCount);
    }
    showCount();
}

ReminderPanel& ReminderButton::panel() {
    if (!m_panel) {
        m_panel = new ReminderPanel(m_navigator, this);
        m_panel->setReminders(m_reminders, m_session);
    }
    return *m_panel;
}

void ReminderButton::showCount() {
    const qsizetype count = m_reminders ? qsizetype(m_reminders->standing().size()) : 0;
    setText(counted(count, tr("%1 reminder"), tr("%1 reminders")));
    setAccessibleName(text());
    setVisible(count > 0);
}

} // namespace quarterlight
