// The window: menus, side list, the page, the status bar; and what pages ask of it.
#pragma once

#include "core/session/session.h"
#include "ui/window/navigator.h"
#include "ui/window/page.h"

#include <QHash>
#include <QMainWindow>
#include <QTimer>

#include <functional>
#include <memory>

class QSplitter;
class QStackedWidget;

namespace quarterlight {

class HelpPage;
class ReminderButton;
class Reminders;
class TrayNote;
class MessageBar;
class SearchBox;
class SideList;
class StatusLine;
class SummaryFiller;
class Theme;
class WelcomePage;
class WindowActions;
struct OpenedRegister;

/// What the window is given by the one who starts it.
struct WindowOptions {
    /// Who changes the register, for its log and lock.
    RegisterUser user;
    /// The clock: the only one that window and pages read.
    std::function<QDate()> today;
    /// Makes a register with made-up contracts at a path; none where there is no such thing.
    std::function<Result<Done>(const QString& path, QDate asOf)> makeSample = {};
    /// The register to begin with; empty: the welcome page.
    QString path = {};
};

class MainWindow final : public QMainWindow, public Navigator {
    Q_OBJECT
public:
    MainWindow(WindowOptions options, Theme& theme);
    ~MainWindow() override;

    /// Opens a register in the place of the one that is open. What stands in the way is shown as a
    /// message; then the window stays as it was.
    void openRegister(const QString& path);
    /// Makes a new register and opens it.
    void createRegister(const QString& path);
    void createSample(const QString& path);
    void closeRegister();

    Session* session() const { return m_session.get(); }
    Page* currentPage() const;
    /// The contract whose page is open; none on any other page.
    Id<Contract> shownContract() const;
    QString message() const;

    void openContract(Id<Contract> contract, ContractTab tab = ContractTab::Overview,
                      const QString& indicator = {}, std::optional<Period> period = {},
                      const QString& authority = {}) override;
    void openPack(Id<Contract> contract, std::optional<Period> period = {}) override;
    void openImport(const QString& path, Id<Contract> contract = {}) override;
    void openToday() override;
    void openPortfolio(const QString& filter) override;
    void openNewContract() override;
    void openCalendar(const DueItem& item) override;
    void openPage(const QString& key) override;
    void openHelp(const QString& topic) override;
    void showMessage(const Message& message) override;
    void showFaults(const Faults& faults) override;

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void layOut();
    void presentWelcome();
    void connectFileActions();
    void connectEditActions();
    void connectViewActions();
    void connectContractActions();
    void fillRecentMenu();
    void takeOpened(const QString& path, Result<OpenedRegister> opened);
    void takeRegister(std::unique_ptr<Session> session);
    /// Says so where the register lies in a place that puts it at risk, and offers a copy.
    void warnOfPlace();
    void copyRegister();
    /// Says once that something of the register couldn't be read.
    void tellReadFault();
    void followSession();
    void watchFile();
    void noticeNewDay();
    void showPage(const QString& key, const Place& place);
    void present(Page* page);
    void closePages();
    void updateActions();
    void updateMarking();
    void remind();
    void countAttention(Id<Contract> contract);
    void undo();
    void redo();
    void stepZone(int steps);
    void restoreWindow();
    void saveWindow();

    WindowOptions m_options;
    Theme& m_theme;
    QDate m_today;
    WindowActions* m_actions;
    SearchBox* m_search = nullptr;
    SideList* m_side = nullptr;
    QSplitter* m_splitter = nullptr;
    QStackedWidget* m_stack = nullptr;
    MessageBar* m_messages = nullptr;
    MessageBar* m_banner = nullptr;
    StatusLine* m_status = nullptr;
    WelcomePage* m_welcome = nullptr; ///< made when first shown
    HelpPage* m_help = nullptr;
    Page* m_beforeHelp = nullptr;
    /// The pages of the open register that were built so far, by key.
    QHash<QString, Page*> m_pages;
    QHash<qint64, int> m_attention;
    Id<Contract> m_contract; ///< the one shown, if any
    std::unique_ptr<Session> m_session;
    SummaryFiller* m_filler = nullptr;
    Reminders* m_reminders = nullptr;
    ReminderButton* m_reminderButton = nullptr;
    TrayNote* m_trayNote = nullptr;
    QTimer m_clock;
    QTimer m_watch;
    int m_dataVersion = 0;
    bool m_readFaultTold = false;
};

} // namespace quarterlight
