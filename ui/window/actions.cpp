#include "ui/window/actions.h"

#include "ui/contract/tabs.h"
#include "ui/theme/icons.h"
#include "ui/window/pages.h"
#include "ui/words/plain_text.h"

#include <QActionGroup>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

namespace quarterlight {

using namespace Qt::StringLiterals;

WindowActions::WindowActions(QMainWindow& window) : QObject(&window), m_window(window) {
    QMenuBar* bar = window.menuBar();
    makeFileMenu(bar->addMenu(tr("&File")));
    makeEditMenu(bar->addMenu(tr("&Edit")));
    makeViewMenu(bar->addMenu(tr("&View")));
    makeContractMenu(bar->addMenu(tr("&Contract")));
    makeHelpMenu(bar->addMenu(tr("&Help")));
}

QAction* WindowActions::make(QMenu* menu, const QString& text, const QKeySequence& shortcut,
                             const QString& iconName) {
    QAction* action = menu->addAction(text);
    action->setShortcut(shortcut);
    if (!iconName.isEmpty()) {
        action->setIcon(icon(iconName));
    }
    m_all.push_back(action);
    return action;
}

void WindowActions::makeFileMenu(QMenu* menu) {
    newRegister = make(menu, tr("&New register…"), QKeySequence::New, u"document-new"_s);
    newSample = make(menu, tr("New &sample register…"));
    openRegister = make(menu, tr("&Open register…"), QKeySequence::Open, u"document-open"_s);
    recent = menu->addMenu(tr("Open &recent"));
    menu->addSeparator();
    importFile = make(menu, tr("&Import a return…"), QKeySequence(Qt::CTRL | Qt::Key_I),
                      u"document-import"_s);
    importFile->setVisible(pageKind(page_key::import) != nullptr);
    menu->addSeparator();
    reminders = make(menu, tr("Re&minders…"));
    menu->addSeparator();
    closeRegister = make(menu, tr("&Close register"), QKeySequence::Close);
    quit = make(menu, tr("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q));
}

void WindowActions::makeEditMenu(QMenu* menu) {
    undo = make(menu, tr("&Undo"), QKeySequence::Undo, u"edit-undo"_s);
    redo = make(menu, tr("&Redo"), {}, u"edit-redo"_s);
    // Both, whichever of them the desktop calls its own.
    redo->setShortcuts(
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    menu->addSeparator();
    search =
        make(menu, tr("&Search everything"), QKeySequence(Qt::CTRL | Qt::Key_K), u"edit-find"_s);
    filterContracts = make(menu, tr("&Filter contracts"), QKeySequence(Qt::CTRL | Qt::Key_L));
}

void WindowActions::makeViewMenu(QMenu* menu) {
    goTo = menu;
    int number = 0;
    for (const PageKind& page : pages()) {
        if (page.inSideList()) {
            QAction* action = menu->addAction(icon(page.icon), page.title);
            action->setShortcut(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + number++)));
            action->setData(page.key);
        }
    }
    menu->addSeparator();
    nextPart = make(menu, tr("&Next part of the window"), QKeySequence(Qt::Key_F6));
    previousPart =
        make(menu, tr("&Previous part of the window"), QKeySequence(Qt::SHIFT | Qt::Key_F6));
    menu->addSeparator();
    auto* themes = new QActionGroup(this);
    systemTheme = make(menu, tr("Colours as the &desktop's"));
    lightTheme = make(menu, tr("&Light colours"));
    darkTheme = make(menu, tr("Dar&k colours"));
    for (QAction* theme : {systemTheme, lightTheme, darkTheme}) {
        theme->setCheckable(true);
        themes->addAction(theme);
    }
}

void WindowActions::makeContractMenu(QMenu* menu) {
    newContract = make(menu, tr("&New contract…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N),
                       u"document-new"_s);
    editContract = make(menu, tr("&Edit contract…"));
    amendments = make(menu, tr("A&mendments…"));
    menu->addSeparator();
    int number = 0;
    for (const ContractTabKind& tab : contractTabs()) {
        QAction* action =
            make(menu, tab.title, QKeySequence(Qt::ALT | Qt::Key(Qt::Key_1 + number++)));
        action->setData(int(tab.tab));
        tabs.push_back(action);
    }
    pack = make(menu, tr("&Pack"), QKeySequence(Qt::CTRL | Qt::Key_P), u"office-report"_s);
    pack->setVisible(pageKind(page_key::packs) != nullptr);
    menu->addSeparator();
    previousContract =
        make(menu, tr("Pre&vious contract"), QKeySequence(Qt::CTRL | Qt::Key_PageUp));
    nextContract = make(menu, tr("Ne&xt contract"), QKeySequence(Qt::CTRL | Qt::Key_PageDown));
}

void WindowActions::makeHelpMenu(QMenu* menu) {
    help = make(menu, tr("&Help for this page"), QKeySequence(Qt::Key_F1), u"help-contents"_s);
    shortcuts = make(menu, tr("&Keyboard shortcuts"), QKeySequence(Qt::CTRL | Qt::Key_F1));
    about = make(menu, tr("&About Quarterlight"), {}, u"dialog-information"_s);
}

std::vector<QAction*> WindowActions::all() const {
    return m_all;
}

void WindowActions::setState(bool open, bool writable, bool contractShown) {
    for (QAction* action : goTo->actions()) {
        if (action->data().isValid()) {
            action->setEnabled(open);
        }
    }
    for (QAction* action :
         {closeRegister, reminders, filterContracts, previousContract, nextContract}) {
        action->setEnabled(open);
    }
    for (QAction* action : {importFile, newContract}) {
        action->setEnabled(open && writable);
    }
    for (QAction* action : tabs) {
        action->setEnabled(contractShown);
    }
    editContract->setEnabled(contractShown && writable);
    amendments->setEnabled(contractShown);
    pack->setEnabled(open && contractShown);
}

void WindowActions::setUndo(const QString& undoTitle, const QString& redoTitle, bool writable) {
    undo->setText(undoTitle.isEmpty() ? tr("&Undo")
                                      : tr("&Undo “%1”").arg(plainMenuText(undoTitle)));
    redo->setText(redoTitle.isEmpty() ? tr("&Redo")
                                      : tr("&Redo “%1”").arg(plainMenuText(redoTitle)));
    undo->setEnabled(writable && !undoTitle.isEmpty());
    redo->setEnabled(writable && !redoTitle.isEmpty());
}

} // namespace quarterlight
