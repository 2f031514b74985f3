#include "ui/window/main_window.h"

#include "core/session/attention.h"
#include "core/words/status_words.h"
#include "ui/help/help_page.h"
#include "ui/reminders/reminder_button.h"
#include "ui/reminders/reminders.h"
#include "ui/reminders/tray_note.h"
#include "ui/setup/contract_wizard.h"
#include "ui/theme/theme.h"
#include "ui/welcome/welcome_page.h"
#include "ui/window/actions.h"
#include "ui/window/focus_zones.h"
#include "ui/window/message_bar.h"
#include "ui/window/pages.h"
#include "ui/window/recent_files.h"
#include "ui/window/register_door.h"
#include "ui/window/search_box.h"
#include "ui/window/side_list.h"
#include "ui/window/status_line.h"
#include "ui/window/summary_filler.h"
#include "ui/words/fault_words.h"

#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMenuBar>
#include <QMimeData>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

namespace quarterlight {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr QSize firstSize(1180, 680);
constexpr int sideWidth = 210;

} // namespace

MainWindow::MainWindow(WindowOptions options, Theme& theme)
    : m_options(std::move(options)),
      m_theme(theme),
      m_today(m_options.today()),
      m_actions(new WindowActions(*this)) {
    // Before anything needs a text, which waits for the fonts (FontReading).
    auto first = m_options.path.isEmpty()
                     ? std::nullopt
                     : std::optional(openedRegister(m_options.path, m_options.user, m_today));
    setAcceptDrops(true);
    setWindowTitle(tr("Quarterlight"));
    layOut();
    connectFileActions();
    connectEditActions();
    connectViewActions();
    connectContractActions();
    connect(&m_clock, &QTimer::timeout, this, &MainWindow::noticeNewDay);
    m_clock.start(1min);
    connect(&m_watch, &QTimer::timeout, this, &MainWindow::watchFile);
    m_status->setToday(m_today);
    restoreWindow();
    if (first) {
        takeOpened(m_options.path, std::move(*first));
    }
    if (!m_session) {
        presentWelcome();
    }
}

MainWindow::~MainWindow() {
    closePages();
}

void MainWindow::layOut() {
    m_search = new SearchBox(
        [this] { return searchEntries(m_session.get(), *this, m_actions->all()); }, this);
    menuBar()->setCornerWidget(m_search, Qt::TopRightCorner);

    m_side = new SideList(this);
    m_stack = new QStackedWidget(this);
    m_messages = new MessageBar(this);
    m_banner = new MessageBar(this);
    m_banner->setPermanent();

    auto* right = new QWidget(this);
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_banner);
    column->addWidget(m_messages);
    column->addWidget(m_stack, 1);

    m_splitter = new QSplitter(this);
    m_splitter->addWidget(m_side);
    m_splitter->addWidget(right);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes({sideWidth, firstSize.width() - sideWidth});
    setCentralWidget(m_splitter);

    m_status = new StatusLine(this);
    m_reminderButton = new ReminderButton(*this, m_status);
    m_status->addTool(m_reminderButton);
    m_trayNote = new TrayNote(this);
    statusBar()->addWidget(m_status, 1);
    statusBar()->setSizeGripEnabled(false);
    m_side->hide();
    m_status->setSession(nullptr);

    connect(m_side, &SideList::pageChosen, this, &MainWindow::openPage);
    connect(m_side, &SideList::contractChosen, this,
            [this](Id<Contract> contract) { openContract(contract); });
    connect(m_trayNote, &TrayNote::clicked, this, [this] {
        activateWindow();
        raise();
        openToday();
    });
}

void MainWindow::presentWelcome() {
    if (!m_welcome) {
        m_welcome = new WelcomePage(*this, *m_actions, m_stack);
        m_stack->addWidget(m_welcome);
        connect(m_welcome, &WelcomePage::recentChosen, this, &MainWindow::openRegister);
    }
    present(m_welcome);
}

// Files

void MainWindow::openRegister(const QString& path) {
    if (m_session && QFileInfo(m_session->file().path()) == QFileInfo(path)) {
        return;
    }
    takeOpened(path, openedRegister(path, m_options.user, m_today));
}

void MainWindow::takeOpened(const QString& path, Result<OpenedRegister> opened) {
    if (!opened) {
        showFaults(opened.faults());
        return;
    }
    takeRegister(std::move(opened->session));
    recent_files::add(path);
    warnOfPlace();
    if (opened->readOnlyBecause) {
        Fault because = *opened->readOnlyBecause;
        because.place.clear(); // the window's title says which file
        m_banner->show({Message::Kind::Warning, tr("Read only. %1").arg(faultWords(because)),
                        tr("Try again"), [this, path] {
                            closeRegister();
                            openRegister(path);
                        }});
    }
}

void MainWindow::createRegister(const QString& path) {
    auto made = Register::create(path, m_options.user);
    if (!made) {
        showFaults(made.faults());
        return;
    }
    takeRegister(std::make_unique<Session>(std::move(*made), m_today));
    recent_files::add(path);
    warnOfPlace();
}

void MainWindow::createSample(const QString& path) {
    if (const auto made = m_options.makeSample(path, m_today); !made) {
        showFaults(made.faults());
        return;
    }
    openRegister(path);
}

void MainWindow::takeRegister(std::unique_ptr<Session> session) {
    closeRegister();
    m_readFaultTold = false;
    m_session = std::move(session);
    m_dataVersion = m_session->file().dataVersion();
    setWindowTitle(tr("Quarterlight — %1").arg(QFileInfo(m_session->file().path()).fileName()));
    m_side->setSession(m_session.get());
    m_side->show();
    m_status->setSession(m_session.get());
    followSession();
    updateMarking();
    openToday();
}

void MainWindow::followSession() {
    connect(m_session.get(), &Session::changed, this, [this] {
        updateActions();
        updateMarking();
    });
    connect(m_session.get(), &Session::asOfChanged, this, [this] { m_attention.clear(); });
    m_filler = new SummaryFiller(*m_session, this);
    connect(m_filler, &SummaryFiller::filled, this, [this](Id<Contract> contract) {
        m_side->model().update(contract);
        countAttention(contract);
        tellReadFault();
    });
    remind();
    if (m_session->isReadOnly()) {
        m_watch.start(2s);
    }
}

/// Tells of what is due, once a day each: a line above the page, and a note on the desktop.
void MainWindow::remind() {
    m_reminders = new Reminders(*m_session, *m_filler, m_options.today, m_filler);
    m_reminderButton->setReminders(m_reminders, m_session.get());
    connect(m_reminders, &Reminders::told, this, [this](const QString& words) {
        // What another message says is more pressing; the list below says this too.
        if (message().isEmpty()) {
            showMessage({Message::Kind::Note, words, tr("Show"), [this] { openToday(); }});
        }
        m_trayNote->show(words);
    });
}

void MainWindow::closeRegister() {
    if (!m_session) {
        return;
    }
    presentWelcome();
    m_beforeHelp = m_welcome;
    closePages();
    m_watch.stop();
    m_messages->dismiss();
    m_banner->dismiss();
    m_side->hide();
    m_side->setSession(nullptr);
    m_status->setSession(nullptr);
    m_session.reset();
    setWindowTitle(tr("Quarterlight"));
    updateActions();
}

void MainWindow::closePages() {
    m_reminderButton->setReminders(nullptr, nullptr);
    delete std::exchange(m_filler, nullptr); // and the reminders with it
    QSettings settings;
    for (auto page = m_pages.cbegin(); page != m_pages.cend(); ++page) {
        settings.beginGroup(u"pages/"_s + page.key());
        page.value()->saveState(settings);
        settings.endGroup();
        delete page.value();
    }
    m_pages.clear();
    m_attention.clear();
    m_contract = {};
}

void MainWindow::watchFile() {
    const int version = m_session->file().dataVersion();
    if (std::exchange(m_dataVersion, version) != version) {
        m_session->reread();
    }
}

void MainWindow::noticeNewDay() {
    const QDate before = std::exchange(m_today, m_options.today());
    if (m_today == before) {
        return;
    }
    m_status->setToday(m_today);
    // Who looks at another day on purpose keeps it.
    if (m_session && m_session->asOf() == before) {
        m_session->setAsOf(m_today);
    }
}

// What pages ask for

Page* MainWindow::currentPage() const {
    return static_cast<Page*>(m_stack->currentWidget());
}

Id<Contract> MainWindow::shownContract() const {
    const bool isShown = m_session && m_session->contract(m_contract) &&
                         m_pages.contains(page_key::contract) &&
                         currentPage() == m_pages.value(page_key::contract);
    return isShown ? m_contract : Id<Contract>();
}

QString MainWindow::message() const {
    return m_messages->text();
}

void MainWindow::openContract(Id<Contract> contract, ContractTab tab, const QString& indicator,
                              std::optional<Period> period, const QString& authority) {
    m_contract = contract;
    showPage(page_key::contract, {contract, tab, indicator, period, authority});
    m_side->markContract(contract);
}

void MainWindow::openPack(Id<Contract> contract, std::optional<Period> period) {
    showPage(page_key::packs, {.contract = contract, .period = period});
}

void MainWindow::openImport(const QString& path, Id<Contract> contract) {
    showPage(page_key::import, {.contract = contract, .name = path});
}

void MainWindow::openToday() {
    openPage(page_key::today);
}

void MainWindow::openPortfolio(const QString& filter) {
    showPage(page_key::portfolio, {.name = filter});
}

void MainWindow::openNewContract() {
    if (!m_session || m_session->isReadOnly()) {
        return;
    }
    auto* wizard = new ContractWizard(*m_session, this);
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    connect(wizard, &QDialog::accepted, this, [this, wizard] { openContract(wizard->contract()); });
    wizard->open();
}

void MainWindow::openCalendar(const DueItem& item) {
    showPage(page_key::calendar, {.due = item});
}

void MainWindow::openPage(const QString& key) {
    showPage(key, {});
}

void MainWindow::openHelp(const QString& topic) {
    if (!m_help) {
        m_help = new HelpPage(*this, m_stack);
        m_stack->addWidget(m_help);
        connect(m_help, &HelpPage::closed, this, [this] { present(m_beforeHelp); });
    }
    if (currentPage() != m_help) {
        m_beforeHelp = currentPage();
    }
    m_help->goTo({.name = topic});
    present(m_help);
}

void MainWindow::showPage(const QString& key, const Place& place) {
    const PageKind* kind = pageKind(key);
    if (!m_session || !kind) {
        return;
    }
    Page*& page = m_pages[key];
    if (!page) {
        page = kind->make(*m_session, *this);
        page->follow(*m_filler);
        QSettings settings;
        settings.beginGroup(u"pages/"_s + key);
        page->restoreState(settings);
        m_stack->addWidget(page);
    }
    if (key != page_key::contract) {
        m_side->markPage(key);
    }
    page->goTo(place);
    present(page);
}

void MainWindow::present(Page* page) {
    m_stack->setCurrentWidget(page);
    m_stack->setAccessibleName(page->title());
    focus_zones::enter(page);
    updateActions();
    tellReadFault();
}

void MainWindow::showMessage(const Message& message) {
    m_messages->show(message);
}

void MainWindow::showFaults(const Faults& faults) {
    m_messages->show({Message::Kind::Error, faultWords(faults)});
}

// State

void MainWindow::updateActions() {
    const bool open = m_session != nullptr;
    const bool contractShown = shownContract().isStored();
    m_actions->setState(open, open && !m_session->isReadOnly(), contractShown);
    m_actions->setUndo(open ? m_session->file().undoTitle() : QString(),
                       open ? m_session->file().redoTitle() : QString(),
                       open && !m_session->isReadOnly());
}

void MainWindow::updateMarking() {
    Marking strongest = Marking::Official;
    for (const Contract& contract : m_session->contracts()) {
        strongest = std::max(strongest, contract.marking);
    }
    m_status->setMarking(markingWord(strongest));
}

void MainWindow::countAttention(Id<Contract> contract) {
    m_attention[contract.value] = int(m_session->attention(contract).size());
    int count = 0;
    for (const int items : m_attention) {
        count += items;
    }
    m_side->model().setPageCount(page_key::today, count);
}

void MainWindow::undo() {
    const QString title = m_session->file().undoTitle();
    if (const auto undone = m_session->undo(); !undone) {
        showFaults(undone.faults());
    } else {
        showMessage({Message::Kind::Done, tr("Undone: %1").arg(title)});
    }
}

void MainWindow::redo() {
    const QString title = m_session->file().redoTitle();
    if (const auto redone = m_session->redo(); !redone) {
        showFaults(redone.faults());
    } else {
        showMessage({Message::Kind::Done, tr("Done again: %1").arg(title)});
    }
}

void MainWindow::restoreWindow() {
    const QSettings settings;
    resize(firstSize);
    restoreGeometry(settings.value(u"window/geometry").toByteArray());
    m_splitter->restoreState(settings.value(u"window/splitter").toByteArray());
}

void MainWindow::saveWindow() {
    QSettings settings;
    settings.setValue(u"window/geometry", saveGeometry());
    settings.setValue(u"window/splitter", m_splitter->saveState());
}

void MainWindow::closeEvent(QCloseEvent* event) {
    saveWindow();
    event->accept();
}

namespace {

/// The one local file that is being dragged; empty for anything else.
QString draggedFile(const QMimeData* data) {
    return data->urls().size() == 1 ? data->urls().constFirst().toLocalFile() : QString();
}

} // namespace

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    const QString path = draggedFile(event->mimeData());
    const bool isRegister = path.endsWith(registerSuffix, Qt::CaseInsensitive);
    if (!path.isEmpty() && (isRegister || m_actions->importFile->isEnabled())) {
        event->acceptProposedAction();
    }
}

void MainWindow::dropEvent(QDropEvent* event) {
    const QString path = draggedFile(event->mimeData());
    event->acceptProposedAction();
    if (path.endsWith(registerSuffix, Qt::CaseInsensitive)) {
        openRegister(path);
    } else {
        openImport(path, shownContract());
    }
}

} // namespace quarterlight
