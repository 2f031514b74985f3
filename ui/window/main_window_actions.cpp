// What the window's actions do.
#include "ui/reminders/lead_times_dialog.h"
#include "ui/setup/setup_actions.h"
#include "ui/theme/theme.h"
#include "ui/window/actions.h"
#include "ui/window/focus_zones.h"
#include "ui/window/main_window.h"
#include "ui/window/pages.h"
#include "ui/window/recent_files.h"
#include "ui/window/register_door.h"
#include "ui/window/search_box.h"
#include "ui/window/side_list.h"
#include "ui/window/status_line.h"
#include "ui/words/plain_text.h"

#include <QFileInfo>
#include <QMenu>
#include <QStackedWidget>

namespace quarterlight {

using namespace Qt::StringLiterals;

void MainWindow::connectFileActions() {
    const auto on = [this](QAction* action, auto&& what) {
        connect(action, &QAction::triggered, this, what);
    };
    on(m_actions->newRegister, [this] {
        const QString path =
            askForNewRegister(this, tr("Make a new register"), tr("Contracts.qlight"));
        if (!path.isEmpty()) {
            createRegister(path);
        }
    });
    m_actions->newSample->setVisible(bool(m_options.makeSample));
    on(m_actions->newSample, [this] {
        const QString path =
            askForNewRegister(this, tr("Make a sample register"), tr("Sample.qlight"));
        if (!path.isEmpty()) {
            createSample(path);
        }
    });
    on(m_actions->openRegister, [this] {
        const QString path = askForRegister(this);
        if (!path.isEmpty()) {
            openRegister(path);
        }
    });
    connect(m_actions->recent, &QMenu::aboutToShow, this, &MainWindow::fillRecentMenu);
    on(m_actions->closeRegister, [this] { closeRegister(); });
    on(m_actions->importFile, [this] {
        const QString path = askForReturn(this);
        if (!path.isEmpty()) {
            openImport(path, shownContract());
        }
    });
    on(m_actions->reminders, [this] {
        auto* dialog = new LeadTimesDialog(*m_session, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    on(m_actions->quit, [this] { close(); });
}

void MainWindow::fillRecentMenu() {
    m_actions->recent->clear();
    for (const QString& path : recent_files::list()) {
        QAction* action = m_actions->recent->addAction(plainMenuText(path));
        connect(action, &QAction::triggered, this, [this, path] { openRegister(path); });
    }
    if (m_actions->recent->isEmpty()) {
        m_actions->recent->addAction(tr("None yet"))->setEnabled(false);
    }
}

void MainWindow::connectEditActions() {
    connect(m_actions->undo, &QAction::triggered, this, &MainWindow::undo);
    connect(m_actions->redo, &QAction::triggered, this, &MainWindow::redo);
    connect(m_actions->search, &QAction::triggered, m_search, &SearchBox::start);
    connect(m_actions->filterContracts, &QAction::triggered, m_side, &SideList::startFilter);
}

void MainWindow::connectViewActions() {
    for (QAction* action : m_actions->goTo->actions()) {
        if (action->data().isValid()) {
            connect(action, &QAction::triggered, this,
                    [this, key = action->data().toString()] { openPage(key); });
        }
    }
    const auto step = [this](int steps) { focus_zones::step({m_side, m_stack, m_status}, steps); };
    connect(m_actions->nextPart, &QAction::triggered, this, [step] { step(1); });
    connect(m_actions->previousPart, &QAction::triggered, this, [step] { step(-1); });
    const std::pair<QAction*, ThemeChoice> themes[] = {
        {m_actions->systemTheme, ThemeChoice::System},
        {m_actions->lightTheme, ThemeChoice::Light},
        {m_actions->darkTheme, ThemeChoice::Dark}};
    for (const auto& [action, choice] : themes) {
        action->setChecked(m_theme.choice() == choice);
        connect(action, &QAction::triggered, this,
                [this, wanted = choice] { m_theme.choose(wanted); });
    }
    connect(m_actions->help, &QAction::triggered, this,
            [this] { openHelp(currentPage()->helpTopic()); });
    connect(m_actions->shortcuts, &QAction::triggered, this, [this] { openHelp(u"keyboard"_s); });
    connect(m_actions->about, &QAction::triggered, this, [this] { openHelp(u"about"_s); });
}

void MainWindow::connectContractActions() {
    connect(m_actions->newContract, &QAction::triggered, this, [this] { openNewContract(); });
    connect(m_actions->editContract, &QAction::triggered, this,
            [this] { openContractEditor(*m_session, m_contract, this); });
    connect(m_actions->amendments, &QAction::triggered, this,
            [this] { openAmendments(*m_session, m_contract, this); });
    for (QAction* action : m_actions->tabs) {
        connect(action, &QAction::triggered, this, [this, tab = action->data().toInt()] {
            openContract(m_contract, ContractTab(tab));
        });
    }
    connect(m_actions->pack, &QAction::triggered, this, [this] { openPack(m_contract); });
    connect(m_actions->previousContract, &QAction::triggered, m_side,
            [this] { m_side->stepContract(-1); });
    connect(m_actions->nextContract, &QAction::triggered, m_side,
            [this] { m_side->stepContract(1); });
}

} // namespace quarterlight
