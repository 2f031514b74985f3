#include "ui/window/status_line.h"

#include "core/words/date_words.h"
#include "ui/forms/date_field.h"
#include "ui/theme/labels.h"
#include "ui/theme/status_theme.h"
#include "ui/theme/theme.h"

#include <QCalendarWidget>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWidgetAction>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

constexpr int arrowSize = 10;

} // namespace

StatusLine::StatusLine(QWidget* parent)
    : QWidget(parent),
      m_saved(plainLabel(this)),
      m_asOf(new QToolButton(this)),
      m_marking(plainLabel(this)) {
    m_saved->setAccessibleName(tr("Saved"));
    m_marking->setFont(groupFont(font()));
    m_marking->setAccessibleName(tr("Marking"));
    m_asOf->setAutoRaise(true);
    // Drawn by the style: few fonts have arrows, and looking through the others takes long.
    m_asOf->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_asOf->setArrowType(Qt::DownArrow);
    m_asOf->setIconSize({arrowSize, arrowSize});
    m_asOf->setAutoFillBackground(true);
    m_asOf->setFocusPolicy(Qt::StrongFocus);
    m_asOf->setToolTip(tr("The day by which due, overdue and statuses are judged"));
    connect(m_asOf, &QToolButton::clicked, this, &StatusLine::openPicker);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(spacing::group, 0, spacing::group, 0);
    row->setSpacing(spacing::page);
    row->addWidget(m_saved, 1);
    row->addWidget(m_asOf);
    row->addWidget(m_marking);
    setFocusProxy(m_asOf);
}

void StatusLine::addTool(QWidget* tool) {
    auto* row = static_cast<QHBoxLayout*>(layout());
    row->insertWidget(row->indexOf(m_asOf), tool);
}

void StatusLine::setSession(Session* session) {
    m_session = session;
    m_asOf->setVisible(session != nullptr);
    if (session) {
        connect(session, &Session::changed, this, &StatusLine::showSaved);
        connect(session, &Session::asOfChanged, this, &StatusLine::showAsOf);
    } else {
        setMarking({});
    }
    showSaved();
    showAsOf();
}

void StatusLine::setToday(QDate today) {
    m_today = today;
    showAsOf();
}

void StatusLine::setMarking(const QString& marking) {
    m_marking->setText(marking);
}

void StatusLine::showSaved() {
    if (!m_session) {
        m_saved->clear();
        return;
    }
    const std::vector<LogEntry> last = m_session->file().log(1);
    QStringList words;
    if (m_session->isReadOnly()) {
        words << tr("Read only");
    } else if (!last.empty()) {
        const QDateTime at = last.front().at.toLocalTime();
        words << (at.date() == m_today ? tr("Saved %1").arg(timeWords(at))
                                       : tr("Saved %1").arg(dateWords(at.date())));
    }
    if (const int undoable = m_session->file().undoCount();
        undoable > 0 && !m_session->isReadOnly()) {
        words << (undoable == 1 ? tr("1 change can be undone")
                                : tr("%1 changes can be undone").arg(undoable));
    }
    m_saved->setText(words.join(u" · "_s));
}

void StatusLine::showAsOf() {
    if (!m_session) {
        return;
    }
    const QDate asOf = m_session->asOf();
    const bool today = asOf == m_today;
    m_asOf->setText(today ? tr("As of %1").arg(dateWords(asOf))
                          : tr("▲ As of %1, not today").arg(dateWords(asOf)));
    m_asOf->setAccessibleName(today ? tr("As of %1, today").arg(dateWords(asOf))
                                    : tr("As of %1, not today").arg(dateWords(asOf)));
    QPalette colours = palette();
    if (!today) {
        const StatusColours marked = statusColours(Status::BelowTarget, colours);
        colours.setColor(QPalette::Button, marked.tint);
        colours.setColor(QPalette::Window, marked.tint);
        colours.setColor(QPalette::ButtonText, marked.text);
    }
    m_asOf->setPalette(colours);
}

void StatusLine::openPicker() {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto* panel = new QWidget(menu);
    auto* column = new QVBoxLayout(panel);
    QCalendarWidget* days = dayPicker(m_session->asOf(), tr("As of"), panel);
    auto* today = new QPushButton(tr("Back to today, %1").arg(dateWords(m_today)), panel);
    column->addWidget(days);
    column->addWidget(today);
    auto* action = new QWidgetAction(menu);
    action->setDefaultWidget(panel);
    menu->addAction(action);
    const auto pick = [this, menu](QDate date) {
        menu->close();
        m_session->setAsOf(date);
    };
    connect(days, &QCalendarWidget::activated, menu, pick);
    connect(days, &QCalendarWidget::clicked, menu, pick);
    connect(today, &QPushButton::clicked, menu, [this, pick] { pick(m_today); });
    menu->popup(m_asOf->mapToGlobal(QPoint(0, -menu->sizeHint().height())));
    days->setFocus();
}

void StatusLine::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange) {
        showAsOf();
    }
    QWidget::changeEvent(event);
}

} // namespace quarterlight
