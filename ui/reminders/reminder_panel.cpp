#include "ui/reminders/reminder_panel.h"

#include "core/words/date_words.h"
#include "ui/reminders/reminders.h"
#include "ui/theme/labels.h"
#include "ui/theme/theme.h"
#include "ui/today/task_list.h"
#include "ui/today/today_tasks.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

/// More would not fit on a laptop's screen; Today has them all.
constexpr size_t mostListed = 15;
constexpr int panelWidth = 720;

} // namespace

ReminderPanel::ReminderPanel(Navigator& navigator, QWidget* parent)
    : QFrame(parent, Qt::Popup),
      m_navigator(navigator),
      m_list(new TaskList(this)),
      m_keys(plainLabel(this, tr("Enter opens, Space puts aside until tomorrow"))),
      m_more(new QPushButton(this)),
      m_all(new QPushButton(tr("Put &all aside until tomorrow"), this)) {
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(tr("Reminders"));
    m_list->setAccessibleName(tr("Reminders"));
    m_list->installEventFilter(this);
    m_keys->setForegroundRole(QPalette::PlaceholderText);
    m_more->setFlat(true);
    auto* below = new QHBoxLayout;
    below->addWidget(m_keys, 1);
    below->addWidget(m_more);
    below->addWidget(m_all);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::group, spacing::group, spacing::group, spacing::group);
    column->setSpacing(spacing::group);
    column->addWidget(m_list, 1);
    column->addLayout(below);
    connect(m_more, &QPushButton::clicked, this, [this] {
        close();
        m_navigator.openToday();
    });
    connect(m_all, &QPushButton::clicked, this, [this] { m_reminders->dismissAll(); });
}

void ReminderPanel::setReminders(Reminders* reminders, const Session* session) {
    m_reminders = reminders;
    m_session = session;
    if (reminders) {
        connect(reminders, &Reminders::changed, this, &ReminderPanel::showStanding);
    } else {
        m_list->setTasks({});
        close();
    }
}

void ReminderPanel::popUp(QPoint bottomRight) {
    m_bottomRight = bottomRight;
    show();
    showStanding();
    m_list->setFocus(Qt::PopupFocusReason);
}

/// As high as its rows, within the screen.
void ReminderPanel::place() {
    const QRect screen = parentWidget()->screen()->availableGeometry();
    layout()->activate();
    const QSize size(std::min(panelWidth, screen.width()),
                     std::min(sizeHint().height(), screen.height()));
    const QPoint corner(m_bottomRight.x() - size.width(), m_bottomRight.y() - size.height());
    setGeometry({{std::max(screen.left(), corner.x()), std::max(screen.top(), corner.y())}, size});
}

void ReminderPanel::showStanding() {
    if (!isVisible()) {
        return;
    }
    std::vector<Task> tasks;
    const std::vector<DueItem>& standing = m_reminders->standing();
    for (size_t at = 0; at < std::min(standing.size(), mostListed); ++at) {
        const DueItem& item = standing[at];
        Task task;
        if (item.status == DueStatus::Overdue) {
            task.status = Status::Failed;
        }
        task.lead = dayWords(item.day());
        task.what = dueWords(m_session->contract(item.contract), item);
        task.step = tr("Put aside");
        task.open = [this, item] {
            close();
            openDue(m_navigator, item);
        };
        task.act = [this, item] { m_reminders->dismiss(item); };
        tasks.push_back(std::move(task));
    }
    m_more->setText(tr("and %1 more: Today").arg(standing.size() - tasks.size()));
    m_more->setVisible(standing.size() > tasks.size());
    m_list->setTasks(std::move(tasks));
    if (standing.empty()) {
        close();
        return;
    }
    place();
}

bool ReminderPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_list && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Delete) {
        m_list->takeStep();
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace quarterlight
