// The window's menus: every action with its words, shortcut and icon.
#pragma once

#include <QAction>
#include <QObject>

#include <vector>

class QMainWindow;
class QMenu;

namespace quarterlight {

/// The actions, unconnected; the window says what they do. Those that need a register, or one that
/// may be changed, are disabled otherwise.
class WindowActions : public QObject {
    Q_OBJECT
public:
    explicit WindowActions(QMainWindow& window);

    QAction* newRegister;
    QAction* newSample;
    QAction* openRegister;
    QMenu* recent;
    QAction* closeRegister;
    QAction* importFile;
    QAction* reminders;
    QAction* quit;

    QAction* undo;
    QAction* redo;
    QAction* search;
    QAction* filterContracts;

    QMenu* goTo;
    QAction* nextPart;
    QAction* previousPart;
    QAction* systemTheme;
    QAction* lightTheme;
    QAction* darkTheme;

    QAction* newContract;
    QAction* editContract;
    QAction* amendments;
    QAction* previousContract;
    QAction* nextContract;
    QAction* pack;
    std::vector<QAction*> tabs; ///< one for each of contractTabs()

    QAction* help;
    QAction* shortcuts;
    QAction* about;

    /// All actions that a search may offer.
    std::vector<QAction*> all() const;
    /// Enables what fits: a register is open, it may be changed, a contract is shown.
    void setState(bool open, bool writable, bool contractShown);

    /// Names what undo and redo would do; disabled where the title is empty.
    void setUndo(const QString& undoTitle, const QString& redoTitle, bool writable);

private:
    QAction* make(QMenu* menu, const QString& text, const QKeySequence& shortcut = {},
                  const QString& iconName = {});
    void makeFileMenu(QMenu* menu);
    void makeEditMenu(QMenu* menu);
    void makeViewMenu(QMenu* menu);
    void makeContractMenu(QMenu* menu);
    void makeHelpMenu(QMenu* menu);

    QMainWindow& m_window;
    std::vector<QAction*> m_all;
};

} // namespace quarterlight
