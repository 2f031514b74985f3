// The window on a register with contracts: opened, walked through with the keyboard, undone.
#include "core/framework/shipped_frameworks.h"
#include "core/session/contract_setup.h"
#include "core/session/sample.h"
#include "support/checks.h"
#include "ui/contract/contract_page.h"
#include "ui/help/help_page.h"
#include "ui/portfolio/portfolio_model.h"
#include "ui/theme/theme.h"
#include "ui/today/today_page.h"
#include "ui/window/main_window.h"
#include "ui/window/message_bar.h"
#include "ui/window/search_box.h"
#include "ui/window/side_list.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QSettings>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTreeWidget>

using namespace quarterlight;
using namespace Qt::StringLiterals;

namespace {

const QDate sampleDay(2026, 11, 22);

RegisterUser tester() {
    return {u"tester"_s, [] { return QDateTime(sampleDay, QTime(10, 42), Qt::UTC); }};
}

} // namespace

class TestWindow : public Checks {
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanup();
    void withoutARegisterTheWelcomePageIsShown();
    void opensOnToday();
    void sideListFiltersByTypingAndOpensWithEnter();
    void contractsHaveTheirStatusAsAWord();
    void searchFindsAContractByAFewLetters();
    void f6MovesBetweenTheParts();
    void f1OpensThePagesTopicAndEscapeGoesBack();
    void anotherDayIsMarkedAndJudged();
    void refusedFileLeavesTheWindowAsItWas();
    void secondOpenerReadsOnly();
    void undoIsNamedAndTakesBack();
    void aContractThatIsGoneShowsNothingOfItself();
    void modelsKeepTheirPromises();

private:
    void show();
    void open();

    QTemporaryDir m_folder;
    QString m_sample;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<MainWindow> m_window;
};

void TestWindow::initTestCase() {
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(u"quarterlight-test"_s);
    QSettings().clear();
    m_theme = std::make_unique<Theme>();
    m_sample = m_folder.filePath(u"Sample.qlight"_s);
    auto file = Register::create(m_sample, tester());
    QVERIFY(file.ok());
    Session session(std::move(*file), sampleDay);
    QVERIFY(fillWithSample(session).ok());
}

void TestWindow::show() {
    m_window = std::make_unique<MainWindow>(
        WindowOptions{.user = tester(), .today = [] { return sampleDay; }, .makeSample = {}},
        *m_theme);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestWindow::open() {
    show();
    m_window->openRegister(m_sample);
    QVERIFY(m_window->session());
}

void TestWindow::cleanup() {
    m_window.reset();
}

void TestWindow::withoutARegisterTheWelcomePageIsShown() {
    show();
    QCOMPARE(m_window->currentPage()->title(), u"Welcome"_s);
    QVERIFY(!m_window->findChild<SideList*>()->isVisible());
}

void TestWindow::opensOnToday() {
    open();
    auto* today = qobject_cast<TodayPage*>(m_window->currentPage());
    QVERIFY(today);
    QTRY_VERIFY(today->due().model()->rowCount() + today->needed().model()->rowCount() > 0);
    QVERIFY(m_window->windowTitle().contains(u"Sample.qlight"_s));
}

void TestWindow::sideListFiltersByTypingAndOpensWithEnter() {
    open();
    auto* side = m_window->findChild<SideList*>();
    const Contract wanted = m_window->session()->contracts().back();
    side->setFocus();
    QTest::keyClicks(QApplication::focusWidget(), wanted.title);
    auto* filter = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    QVERIFY(filter);
    QCOMPARE(filter->text(), wanted.title);
    QTest::keyClick(filter, Qt::Key_Return);
    auto* page = qobject_cast<ContractPage*>(m_window->currentPage());
    QVERIFY(page);
    QCOMPARE(page->contract(), wanted.id);
    QCOMPARE(page->title(), wanted.title);
}

void TestWindow::contractsHaveTheirStatusAsAWord() {
    open();
    auto& model = m_window->findChild<SideList*>()->model();
    const Contract& contract = m_window->session()->contracts().front();
    QTRY_VERIFY(m_window->session()->summaryIfKnown(contract.id));
    const QString words = model.contractIndex(contract.id).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(words.startsWith(contract.title + u", "_s), qPrintable(words));
}

void TestWindow::searchFindsAContractByAFewLetters() {
    open();
    auto* search = m_window->findChild<SearchBox*>();
    const Contract wanted = m_window->session()->contracts().front();
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    QCOMPARE(QApplication::focusWidget(), search);
    QTest::keyClicks(search, wanted.title.left(6).toLower());
    QVERIFY(search->results()->isVisible());
    QCOMPARE(search->results()->topLevelItem(0)->text(0), wanted.title);
    QTest::keyClick(search, Qt::Key_Return);
    QVERIFY(!search->results()->isVisible());
    QCOMPARE(m_window->currentPage()->title(), wanted.title);
}

void TestWindow::f6MovesBetweenTheParts() {
    open();
    auto* side = m_window->findChild<SideList*>();
    side->setFocus();
    QTest::keyClick(m_window.get(), Qt::Key_F6);
    QVERIFY(m_window->currentPage()->isAncestorOf(QApplication::focusWidget()) ||
            m_window->currentPage() == QApplication::focusWidget());
    QTest::keyClick(m_window.get(), Qt::Key_F6);
    QTest::keyClick(m_window.get(), Qt::Key_F6);
    QVERIFY(side->isAncestorOf(QApplication::focusWidget()));
}

void TestWindow::f1OpensThePagesTopicAndEscapeGoesBack() {
    open();
    Page* before = m_window->currentPage();
    QTest::keyClick(m_window.get(), Qt::Key_F1);
    auto* help = qobject_cast<HelpPage*>(m_window->currentPage());
    QVERIFY(help);
    QCOMPARE(help->topic(), u"today"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QCOMPARE(m_window->currentPage(), before);
}

void TestWindow::anotherDayIsMarkedAndJudged() {
    open();
    m_window->session()->setAsOf(sampleDay.addMonths(-3));
    bool marked = false;
    for (const QWidget* widget : m_window->findChildren<QWidget*>()) {
        marked |= widget->accessibleName() == u"As of 22 Aug 2026, not today"_s;
    }
    QVERIFY(marked);
}

void TestWindow::refusedFileLeavesTheWindowAsItWas() {
    open();
    const QString path = m_folder.filePath(u"letter.qlight"_s);
    QFile letter(path);
    QVERIFY(letter.open(QIODevice::WriteOnly));
    letter.write("Dear Sir or Madam");
    letter.close();
    m_window->openRegister(path);
    QVERIFY(m_window->message().contains(u"isn't a Quarterlight register"_s));
    QVERIFY(m_window->session());
    QVERIFY(m_window->windowTitle().contains(u"Sample.qlight"_s));
}

void TestWindow::secondOpenerReadsOnly() {
    open();
    MainWindow second({.user = tester(), .today = [] { return sampleDay; }, .makeSample = {}},
                      *m_theme);
    second.openRegister(m_sample);
    QVERIFY(second.session());
    QVERIFY(second.session()->isReadOnly());
}

void TestWindow::undoIsNamedAndTakesBack() {
    open();
    Session& session = *m_window->session();
    const Contract before = session.contracts().front();
    Contract after = before;
    after.officer = u"Somebody else"_s;
    QVERIFY(session.apply({u"Change officer"_s, {{before, after}}}).ok());
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(session.contract(before.id)->officer, before.officer);
    QCOMPARE(m_window->message(), u"Undone: Change officer"_s);
}

void TestWindow::aContractThatIsGoneShowsNothingOfItself() {
    open();
    Session& session = *m_window->session();
    const QString key = u"homecare-dps"_s;
    ContractDraft draft = *draftFrom(shippedFramework(key).json, key);
    draft.contract.reference = u"ZZ-1"_s;
    draft.contract.title = u"Zed care"_s;
    draft.contract.provider = u"Zed Ltd"_s;
    draft.contract.start = QDate(2026, 4, 1);
    draft.contract.end = QDate(2029, 3, 31);
    QVERIFY(session.apply(*setUp(draft, session.file())).ok());
    m_window->openContract(session.contract(u"ZZ-1")->id, ContractTab::Indicators);
    const auto* page = m_window->findChild<ContractPage*>();
    const auto* tabs = page->findChild<QTabWidget*>();
    QVERIFY(tabs->isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!session.contract(u"ZZ-1"));
    QVERIFY(!tabs->isVisible());
    QVERIFY(m_window->message().startsWith(u"Undone: "));
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(session.contract(u"ZZ-1"));
    QVERIFY(tabs->isVisible());
}

void TestWindow::modelsKeepTheirPromises() {
    open();
    Session& session = *m_window->session();
    SideListModel side;
    const QAbstractItemModelTester sideTester(
        &side, QAbstractItemModelTester::FailureReportingMode::QtTest);
    side.setSession(&session);
    side.setFilter(u"a"_s);
    PortfolioModel portfolio(session);
    PortfolioOrder order;
    order.setSourceModel(&portfolio);
    const QAbstractItemModelTester portfolioTester(
        &order, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (const Contract& contract : session.contracts()) {
        portfolio.update(contract.id);
        side.update(contract.id);
    }
    order.sort(PortfolioModel::StatusColumn);
    order.setFilter(session.contracts().front().provider);
    QVERIFY(order.rowCount() >= 1);
    TaskModel tasks;
    const QAbstractItemModelTester taskTester(
        &tasks, QAbstractItemModelTester::FailureReportingMode::QtTest);
    tasks.setTasks({{.lead = u"a"_s}, {.lead = u"b"_s}});
    QCOMPARE(tasks.rowCount(), 2);
}

QTEST_MAIN(TestWindow)
#include "test_window.moc"
