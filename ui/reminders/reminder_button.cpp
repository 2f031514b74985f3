#include "ui/reminders/reminder_button.h"

#include "core/words/counted.h"
#include "core/words/date_words.h"
#include "ui/reminders/reminders.h"
#include "ui/today/today_tasks.h"
#include "ui/window/actions.h"

#include <QMenu>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

/// More would not fit on a laptop's screen; Today has them all.
constexpr size_t mostListed = 15;

QString lineOf(const DueItem& item, const Contract* contract) {
    return u"%1  %2"_s.arg(dayWords(item.day()), dueWords(contract, item));
}

} // namespace

ReminderButton::ReminderButton(Navigator& navigator, QWidget* parent)
    : QToolButton(parent), m_navigator(navigator) {
    setAutoRaise(true);
    setFocusPolicy(Qt::StrongFocus);
    setPopupMode(QToolButton::InstantPopup);
    setMenu(new QMenu(this));
    setToolTip(tr("What is due within its lead time, or overdue"));
    connect(menu(), &QMenu::aboutToShow, this, &ReminderButton::fillMenu);
    hide();
}

void ReminderButton::setReminders(Reminders* reminders, const Session* session) {
    m_reminders = reminders;
    m_session = session;
    if (reminders) {
        connect(reminders, &Reminders::changed, this, &ReminderButton::showCount);
    }
    showCount();
}

void ReminderButton::showCount() {
    const qsizetype count = m_reminders ? qsizetype(m_reminders->standing().size()) : 0;
    setText(counted(count, tr("%1 reminder"), tr("%1 reminders")));
    setAccessibleName(text());
    setVisible(count > 0);
}

void ReminderButton::fillMenu() {
    menu()->clear();
    if (!m_reminders) {
        return;
    }
    const std::vector<DueItem>& standing = m_reminders->standing();
    for (size_t at = 0; at < std::min(standing.size(), mostListed); ++at) {
        const DueItem& item = standing[at];
        QAction* action =
            menu()->addAction(plainMenuText(lineOf(item, m_session->contract(item.contract))));
        connect(action, &QAction::triggered, this, [this, item] { openDue(m_navigator, item); });
    }
    if (standing.size() > mostListed) {
        connect(menu()->addAction(tr("and %1 more: Today").arg(standing.size() - mostListed)),
                &QAction::triggered, this, [this] { m_navigator.openToday(); });
    }
    menu()->addSeparator();
    connect(menu()->addAction(tr("Put all aside until tomorrow")), &QAction::triggered, m_reminders,
            &Reminders::dismissAll);
}

} // namespace quarterlight
