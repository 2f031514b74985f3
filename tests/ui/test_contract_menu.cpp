// The Contract menu of the window, by keyboard: a contract's fields and its amendments typed,
// saved, undone, made again and still there after reopening.
#include "core/session/sample.h"
#include "support/checks.h"
#include "support/keyboard.h"
#include "ui/help/help_text.h"
#include "ui/setup/amendments_dialog.h"
#include "ui/setup/contract_wizard.h"
#include "ui/setup/edit_contract_dialog.h"
#include "ui/theme/theme.h"
#include "ui/window/main_window.h"

#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace quarterlight;
using namespace Qt::StringLiterals;

namespace {

const QDate sampleDay(2026, 11, 22);

RegisterUser tester() {
    return {u"tester"_s, [] { return QDateTime(sampleDay, QTime(10, 42), Qt::UTC); }};
}

} // namespace

class TestContractMenu : public Checks {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void editedContractIsStoredAndUndone();
    void whatIsTypedInAnOpenCellCounts();
    void nothingChangedIsNothingStored();
    void leavingAsksBeforeWhatWasTypedIsLost();
    void keptFiguresHoldTheQuarters();
    void amendmentIsStoredAndUndone();
    void wizardOpensByItsKeys();
    void f1OpensTheDialogsTopic();

private:
    void open();
    /// Opens the Contract menu and presses an entry's letter.
    void choose(Qt::Key letter);
    template<class Dialog>
    Dialog* dialog() const;
    /// Waits until the dialog is gone and the window has the keyboard again.
    template<class Dialog>
    bool isClosed() const;
    Contract contract() const;
    std::shared_ptr<const ContractFacts> facts() const;

    QTemporaryDir m_folder;
    QString m_path;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<MainWindow> m_window;
};

void TestContractMenu::initTestCase() {
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(u"quarterlight-menu-test"_s);
    QSettings().clear();
    m_theme = std::make_unique<Theme>();
    auto file = Register::create(m_folder.filePath(u"Sample.qlight"_s), tester());
    QVERIFY(file.ok());
    Session session(std::move(*file), sampleDay);
    QVERIFY(fillWithSample(session).ok());
}

void TestContractMenu::init() {
    Checks::init();
    m_path = m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()) + u".qlight");
    QVERIFY(QFile::copy(m_folder.filePath(u"Sample.qlight"_s), m_path));
    open();
}

void TestContractMenu::cleanup() {
    m_window.reset();
}

void TestContractMenu::open() {
    m_window.reset();
    m_window = std::make_unique<MainWindow>(
        WindowOptions{.user = tester(), .today = [] { return sampleDay; }, .makeSample = {}},
        *m_theme);
    m_window->show();
    m_window->openRegister(m_path);
    QVERIFY(m_window->session());
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_window->openContract(contract().id);
}

Contract TestContractMenu::contract() const {
    for (const Contract& one : m_window->session()->contracts()) {
        const auto found = m_window->session()->facts(one.id);
        if (found && (*found)->terms->initial().key == u"lifts-and-hoists") {
            return one;
        }
    }
    return {};
}

std::shared_ptr<const ContractFacts> TestContractMenu::facts() const {
    return m_window->session()->facts(contract().id).value();
}

void TestContractMenu::choose(Qt::Key letter) {
    QTest::keyClick(m_window.get(), Qt::Key_C, Qt::AltModifier);
    QTRY_VERIFY(QApplication::activePopupWidget());
    QTest::keyClick(QApplication::activePopupWidget(), letter);
}

template<class Dialog>
Dialog* TestContractMenu::dialog() const {
    auto* found = m_window->findChild<Dialog*>();
    // The menu gives the focus back to where it was; then the dialog takes it.
    const bool isReady =
        found && QTest::qWaitForWindowActive(found) && QTest::qWaitFor([found] {
            const QWidget* focus = QApplication::focusWidget();
            return !QApplication::activePopupWidget() && focus && found->isAncestorOf(focus);
        });
    if (found && !isReady)
        qWarning() << "focus" << QApplication::focusWidget() << QApplication::activePopupWidget()
                   << QApplication::activeWindow();
    return isReady ? found : nullptr;
}

template<class Dialog>
bool TestContractMenu::isClosed() const {
    const bool gone = QTest::qWaitFor([this] { return !m_window->findChild<Dialog*>(); });
    m_window->activateWindow(); // what a desktop does by itself
    return gone && QTest::qWaitForWindowActive(m_window.get());
}

void TestContractMenu::editedContractIsStoredAndUndone() {
    const QString before = contract().provider;
    choose(Qt::Key_E);
    QVERIFY(dialog<EditContractDialog>());
    QVERIFY(keyboard::fill(u"Provider"_s, u"New Lifts Ltd"_s));
    keyboard::press(Qt::Key_C, Qt::AltModifier);
    QTRY_COMPARE(contract().provider, u"New Lifts Ltd"_s);
    QVERIFY(isClosed<EditContractDialog>());
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(contract().provider, before);
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(contract().provider, u"New Lifts Ltd"_s);
    open();
    QCOMPARE(contract().provider, u"New Lifts Ltd"_s);
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(contract().provider, before);
}

void TestContractMenu::whatIsTypedInAnOpenCellCounts() {
    choose(Qt::Key_E);
    QVERIFY(dialog<EditContractDialog>());
    QVERIFY(keyboard::tabTo(u"Authorities"_s));
    keyboard::press(Qt::Key_Home);
    keyboard::type(u"Zedshire"_s); // the cell is open still
    keyboard::press(Qt::Key_C, Qt::AltModifier);
    QTRY_VERIFY(contract().authorities.contains(u"Zedshire"_s));
}

void TestContractMenu::nothingChangedIsNothingStored() {
    const auto newest = [this] { return m_window->session()->file().log(1).front().sequence; };
    const qint64 before = newest();
    choose(Qt::Key_E);
    QVERIFY(dialog<EditContractDialog>());
    keyboard::press(Qt::Key_C, Qt::AltModifier);
    QVERIFY(isClosed<EditContractDialog>());
    QCOMPARE(newest(), before);
}

void TestContractMenu::leavingAsksBeforeWhatWasTypedIsLost() {
    const QString before = contract().provider;
    choose(Qt::Key_E);
    auto* edit = dialog<EditContractDialog>();
    QVERIFY(edit);
    QVERIFY(keyboard::fill(u"Provider"_s, u"New Lifts Ltd"_s));
    keyboard::press(Qt::Key_Escape);
    QVERIFY(edit->isVisible());
    QCOMPARE(qobject_cast<QPushButton*>(QApplication::focusWidget())->text(),
             u"&Discard what was typed"_s);
    keyboard::press(Qt::Key_Escape);
    QVERIFY(isClosed<EditContractDialog>());
    QCOMPARE(contract().provider, before);
}

// The sample has returns of quarters, so the dialog says why they can't start in another month.
void TestContractMenu::keptFiguresHoldTheQuarters() {
    const int before = contract().yearStartMonth;
    choose(Qt::Key_E);
    auto* edit = dialog<EditContractDialog>();
    QVERIFY(edit);
    keyboard::press(Qt::Key_Backtab, Qt::ControlModifier | Qt::ShiftModifier); // to the last page
    QVERIFY(keyboard::tabTo(u"Quarters and years start in"_s));
    keyboard::type(u"Sep"_s);
    keyboard::press(Qt::Key_C, Qt::AltModifier);
    const auto isSaid = [edit] {
        return std::ranges::any_of(edit->findChildren<QLabel*>(), [](const QLabel* label) {
            return label->isVisible() && label->text().contains(u"stand for other days");
        });
    };
    QTRY_VERIFY(isSaid());
    QCOMPARE(contract().yearStartMonth, before);
    keyboard::press(Qt::Key_Home);
    for (int month = 1; month < before; ++month) {
        keyboard::press(Qt::Key_Down);
    }
    QVERIFY(!isSaid());
    keyboard::press(Qt::Key_Escape);
    QVERIFY(isClosed<EditContractDialog>());
}

void TestContractMenu::amendmentIsStoredAndUndone() {
    const size_t before = facts()->amendments.size();
    const QDate from = contract().start.addYears(1);
    choose(Qt::Key_M);
    QVERIFY(dialog<AmendmentsDialog>());
    keyboard::press(Qt::Key_A, Qt::AltModifier);
    QTRY_VERIFY(keyboard::tabTo(u"Of"_s)); // a button pressed by its letter acts a moment later
    keyboard::press(Qt::Key_Home);
    keyboard::press(Qt::Key_Down); // 1.2, whose target is 100
    QVERIFY(keyboard::fill(u"Target"_s, u"97.5"_s));
    QVERIFY(keyboard::fill(u"From the day"_s, from.toString(u"d/M/yyyy")));
    QVERIFY(keyboard::fill(u"Agreed"_s, u"Variation 3"_s));
    keyboard::press(Qt::Key_A, Qt::AltModifier);
    QTRY_COMPARE(facts()->amendments.size(), before + 1);
    keyboard::press(Qt::Key_Escape);
    QVERIFY(isClosed<AmendmentsDialog>());
    const auto target = [&](QDate day) {
        return facts()->terms->on(day).indicator(u"1.2"_s)->target;
    };
    QCOMPARE(target(from), Decimal::parse(u"97.5").value());
    QCOMPARE(target(from.addDays(-1)), std::optional<Decimal>(100));
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(target(from), std::optional<Decimal>(100));
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    open();
    QCOMPARE(target(from), Decimal::parse(u"97.5").value());
}

void TestContractMenu::wizardOpensByItsKeys() {
    QTest::keyClick(m_window.get(), Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    auto* wizard = dialog<ContractWizard>();
    QVERIFY(wizard);
    keyboard::press(Qt::Key_F1);
    const auto* help = wizard->findChild<HelpText*>();
    QVERIFY(help);
    QVERIFY(help->toPlainText().startsWith(u"Setting up a contract"));
    keyboard::press(Qt::Key_Escape);
}

void TestContractMenu::f1OpensTheDialogsTopic() {
    choose(Qt::Key_M);
    auto* amendments = dialog<AmendmentsDialog>();
    QVERIFY(amendments);
    keyboard::press(Qt::Key_F1);
    const auto* help = amendments->findChild<HelpText*>();
    QVERIFY(help);
    QVERIFY(help->toPlainText().startsWith(u"Amendments"));
    keyboard::press(Qt::Key_Escape);
    for (const QString& topic : helpTopics()) {
        QVERIFY2(!helpTitle(topic).isEmpty(), qPrintable(topic));
    }
}

QTEST_MAIN(TestContractMenu)
#include "test_contract_menu.moc"
