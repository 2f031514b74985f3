#include "ui/welcome/welcome_page.h"

#include "ui/theme/labels.h"
#include "ui/theme/theme.h"
#include "ui/window/actions.h"
#include "ui/window/recent_files.h"
#include "ui/words/plain_text.h"

#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace quarterlight {

namespace {

constexpr int columnWidth = 440;

/// A button that does what an action of the menu does, in the words of this page.
QPushButton* actionButton(QAction* action, const QString& text, QWidget* parent) {
    auto* button = new QPushButton(action->icon(), text, parent);
    button->setToolTip(action->shortcut().toString(QKeySequence::NativeText));
    button->setMinimumHeight(36);
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    return button;
}

} // namespace

WelcomePage::WelcomePage(Navigator& navigator, const WindowActions& actions, QWidget* parent)
    : Page(navigator, parent),
      m_recentTitle(plainLabel(this, tr("Recent registers"))),
      m_recent(new QListWidget(this)) {
    auto* name = plainLabel(this, tr("Quarterlight"));
    name->setFont(titleFont(font()));
    auto* purpose =
        wrappedLabel(this, tr("Contracts in, the quarter's figures in, the review pack out. "
                              "A register is one file that holds it all."));
    m_recentTitle->setFont(groupFont(font()));
    m_recent->setAccessibleName(m_recentTitle->text());
    m_recent->setTextElideMode(Qt::ElideMiddle);
    m_recentTitle->setBuddy(m_recent);

    auto* column = new QVBoxLayout;
    column->setSpacing(spacing::group);
    column->addWidget(name);
    column->addWidget(purpose);
    column->addWidget(actionButton(actions.openRegister, tr("Open a register…"), this));
    column->addWidget(actionButton(actions.newRegister, tr("Make a new register…"), this));
    auto* sample = actionButton(actions.newSample, tr("Try it with a sample register…"), this);
    column->addWidget(sample);
    connect(actions.newSample, &QAction::changed, sample,
            [sample, &actions] { sample->setVisible(actions.newSample->isVisible()); });
    column->addSpacing(spacing::page);
    column->addWidget(m_recentTitle);
    column->addWidget(m_recent, 1);

    auto* middle = new QHBoxLayout(this);
    middle->setContentsMargins(spacing::page, spacing::page * 2, spacing::page, spacing::page);
    auto* box = new QWidget(this);
    box->setLayout(column);
    column->setContentsMargins({});
    box->setMaximumWidth(columnWidth);
    middle->addStretch();
    middle->addWidget(box, 1);
    middle->addStretch();

    const auto choose = [this](const QListWidgetItem* item) {
        emit recentChosen(item->data(Qt::UserRole).toString());
    };
    connect(m_recent, &QListWidget::itemActivated, this, choose);
}

void WelcomePage::refresh() {
    m_recent->clear();
    for (const QString& path : recent_files::list()) {
        const QFileInfo file(path);
        auto* item =
            new QListWidgetItem(tr("%1 — %2").arg(file.fileName(), file.absolutePath()), m_recent);
        item->setData(Qt::UserRole, path);
        item->setToolTip(tipText(path));
    }
    m_recent->setCurrentRow(0);
    m_recentTitle->setVisible(m_recent->count() > 0);
    m_recent->setVisible(m_recent->count() > 0);
}

void WelcomePage::showEvent(QShowEvent* event) {
    invalidate();
    refreshIfStale();
    Page::showEvent(event);
}

} // namespace quarterlight
