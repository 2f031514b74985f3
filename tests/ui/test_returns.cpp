// The Returns tab: typed, clicked, undone, reopened.
#include "core/framework/shipped_frameworks.h"
#include "core/session/attention.h"
#include "core/session/return_log.h"
#include "support/checks.h"
#include "support/keyboard.h"
#include "support/test_register.h"
#include "ui/contract/contract_page.h"
#include "ui/contract/returns/receipt_strip.h"
#include "ui/contract/returns/return_actions.h"
#include "ui/contract/returns/returns_tab.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QToolButton>
#include <QTreeView>

using namespace quarterlight;
using namespace Qt::StringLiterals;

namespace {

constexpr Period october{Frequency::Monthly, 2026, 10};

QByteArray lifts() {
    return shippedFramework(u"lifts-and-hoists"_s).json;
}

/// The choice of that accessible name.
QComboBox* choice(const QWidget& within, const QString& name) {
    for (QComboBox* box : within.findChildren<QComboBox*>()) {
        if (box->accessibleName() == name) {
            return box;
        }
    }
    return nullptr;
}

/// The tab in a window of its own.
struct Log {
    explicit Log(TestSession& session) : tab(*session, navigator, session.contract()) {
        tab.resize(1050, 560);
        tab.show();
        // Keys of the list hold in the active window alone.
        (void)QTest::qWaitForWindowActive(&tab);
        list = tab.findChild<QTreeView*>();
        model = static_cast<ReturnLogModel*>(list->model());
        strip = tab.findChild<ReceiptStrip*>();
        list->setFocus();
    }
    void go(const QString& key, const Period& period) {
        tab.goTo({.indicator = key, .period = period});
    }
    void key(Qt::Key which) { QTest::keyClick(list, which); }
    QString text(ReturnLogModel::Column column) const {
        return list->currentIndex().siblingAtColumn(column).data().toString();
    }
    QString state() const { return text(ReturnLogModel::StateColumn); }
    bool says(const QString& words) const {
        for (const QLabel* label : tab.findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(words)) {
                return true;
            }
        }
        return false;
    }
    int children() const { return model->rowCount(list->currentIndex().siblingAtColumn(0)); }

    NotedNavigator navigator;
    ReturnsTab tab;
    QTreeView* list = nullptr;
    ReturnLogModel* model = nullptr;
    ReceiptStrip* strip = nullptr;
};

} // namespace

class TestReturns : public Checks {
    Q_OBJECT
private slots:
    void initTestCase();
    void listsWhatIsOwedNewestFirstWithTheReason();
    void receivesByKeyboardAndUndoes();
    void aDayToComeIsRefusedBesideTheField();
    void aReceiptBeforeThePeriodsEndIsTold();
    void rejectsWithAReasonAndTakesTheResubmission();
    void waivesWithAReason();
    void acceptsAndJudgesAccuracy();
    void correctsAndRemovesAReceipt();
    void filtersByKindYearAndMissing();
    void enterOpensTheFiguresAtTheFirstMissing();
    void digest55_anUndatedReturnGetsItsRuleOnce();
    void readingOnlyOffersNoStep();
    void choicesHoldForTheNextContractAndAfterReopening();
    void digest03_submissionKpisLeadToTheReturnsBehindThem();
    void digest04_threeMissesRunningAreShownWithTheClause();
    void modelKeepsItsPromises();
};

void TestReturns::initTestCase() {
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(u"quarterlight-test-returns"_s);
    QSettings().clear();
}

void TestReturns::listsWhatIsOwedNewestFirstWithTheReason() {
    TestSession session(lifts());
    Log log(session);
    const auto& rows = log.model->rows();
    QVERIFY(rows.size() > 30);
    QVERIFY(rows.front().owed.due->date > rows.back().owed.due->date);
    log.go(u"monthly"_s, october);
    QCOMPARE(log.text(ReturnLogModel::ReturnColumn), u"Monthly return, Oct 2026"_s);
    QCOMPARE(log.state(), u"Overdue"_s);
    QCOMPARE(log.text(ReturnLogModel::FiguresColumn), u"0 of 13"_s);
    // 15 November 2026 is a Sunday.
    QCOMPARE(log.text(ReturnLogModel::DueColumn), u"13 Nov 2026 (15 Nov: Sunday)"_s);
    QVERIFY(log.says(u"15 Nov is a Sunday: moved to 13 Nov"_s));
    QVERIFY(log.says(u"clause 3.1"_s));
    log.go(u"annual"_s, {Frequency::Annual, 2025, 1});
    QCOMPARE(log.text(ReturnLogModel::DueColumn), u"30 Apr 2026"_s);
}

void TestReturns::receivesByKeyboardAndUndoes() {
    TestSession session(lifts());
    Log log(session);
    log.go(u"monthly"_s, october);
    log.key(Qt::Key_R);
    QVERIFY(log.strip->isVisible());
    QCOMPARE(QApplication::focusWidget()->accessibleName(), u"Received on"_s);
    QVERIFY(keyboard::fill(u"Received on"_s, u"13/11/26"_s));
    QVERIFY(keyboard::tabTo(u"How"_s));
    keyboard::type(u"p"_s); // Portal
    QVERIFY(keyboard::fill(u"By whom"_s, u"P. Shah"_s));
    QVERIFY(keyboard::fill(u"Note"_s, u"Two sheets"_s));
    keyboard::press(Qt::Key_Return);
    QVERIFY(!log.strip->isVisible());
    QCOMPARE(log.state(), u"Received"_s);
    QCOMPARE(log.text(ReturnLogModel::ReceivedColumn), u"13 Nov 2026, portal, P. Shah"_s);
    QCOMPARE(log.text(ReturnLogModel::NoteColumn), u"Two sheets"_s);
    QCOMPARE(QApplication::focusWidget(), log.list);
    QCOMPARE(log.navigator.messages.back().text, u"Monthly return, October 2026: Received."_s);
    QVERIFY(session->undo().ok());
    QCOMPARE(log.state(), u"Overdue"_s);
    QVERIFY(session->redo().ok());
    QCOMPARE(log.state(), u"Received"_s);
}

void TestReturns::aDayToComeIsRefusedBesideTheField() {
    TestSession session(lifts());
    Log log(session);
    log.go(u"monthly"_s, october);
    log.key(Qt::Key_R);
    QVERIFY(keyboard::fill(u"Received on"_s, u"23 Nov 2026"_s));
    keyboard::press(Qt::Key_Return);
    QVERIFY(log.strip->isVisible());
    QVERIFY(log.says(u"It must lie between 1 Oct 2026 and 22 Nov 2026"_s));
    QVERIFY(keyboard::fill(u"Received on"_s, u"31 Nov 2026"_s));
    keyboard::press(Qt::Key_Return);
    QVERIFY(log.says(u"“31 Nov 2026” isn't a date"_s));
    QVERIFY(session.facts()->receipts.empty());
    keyboard::press(Qt::Key_Escape);
    QVERIFY(!log.strip->isVisible());
    QCOMPARE(QApplication::focusWidget(), log.list);
}

void TestReturns::aReceiptBeforeThePeriodsEndIsTold() {
    TestSession session(lifts());
    Log log(session);
    log.go(u"monthly"_s, {Frequency::Monthly, 2026, 11});
    log.key(Qt::Key_R);
    QVERIFY(log.says(u"isn't over before 30 Nov 2026"_s));
    keyboard::press(Qt::Key_Return);
    QCOMPARE(session.facts()->receipts.size(), size_t(1));
}

void TestReturns::rejectsWithAReasonAndTakesTheResubmission() {
    TestSession session(lifts());
    Log log(session);
    log.go(u"monthly"_s, october);
    log.key(Qt::Key_R);
    QVERIFY(keyboard::fill(u"Received on"_s, u"10 Nov 2026"_s));
    keyboard::press(Qt::Key_Return);
    log.key(Qt::Key_J);
    QCOMPARE(QApplication::focusWidget()->accessibleName(), u"Reason"_s);
    keyboard::press(Qt::Key_Return);
    QVERIFY(log.says(u"Reason is missing"_s));
    keyboard::type(u"Figures of September"_s);
    keyboard::press(Qt::Key_Return);
    QCOMPARE(log.state(), u"Overdue, rejected"_s);
    QCOMPARE(log.children(), 0);
    log.key(Qt::Key_R);
    QVERIFY(log.says(u"Resubmitted: Monthly return, October 2026"_s));
    QVERIFY(keyboard::fill(u"Received on"_s, u"17 Nov 2026"_s));
    keyboard::press(Qt::Key_Return);
    QCOMPARE(log.state(), u"Received late"_s); // what was rejected didn't count
    QCOMPARE(log.children(), 2);
    const QModelIndex first = log.model->index(0, 0, log.list->currentIndex().siblingAtColumn(0));
    QVERIFY(log.list->isExpanded(first.parent()));
    QCOMPARE(first.data().toString(), u"Rejected"_s);
    QCOMPARE(first.siblingAtColumn(ReturnLogModel::NoteColumn).data().toString(),
             u"Figures of September"_s);
}

void TestReturns::waivesWithAReason() {
    TestSession session(lifts());
    Log log(session);
    log.go(u"monthly"_s, october);
    log.key(Qt::Key_W);
    keyboard::type(u"Service closed"_s);
    keyboard::press(Qt::Key_Return);
    QCOMPARE(log.state(), u"Waived"_s);
    QCOMPARE(session->file().undoTitle(), u"Waive Monthly return, October 2026"_s);
}

void TestReturns::acceptsAndJudgesAccuracy() {
    TestSession session(lifts());
    Log log(session);
    log.go(u"monthly"_s, october);
    log.key(Qt::Key_R);
    keyboard::press(Qt::Key_Return);
    log.key(Qt::Key_A);
    QCOMPARE(log.state(), u"Accepted, late"_s);
    QCOMPARE(log.text(ReturnLogModel::AccurateColumn), u"Yes"_s);
    log.key(Qt::Key_N);
    QCOMPARE(log.text(ReturnLogModel::AccurateColumn), u"No"_s);
    QVERIFY(session->undo().ok());
    QVERIFY(session->undo().ok());
    QCOMPARE(log.state(), u"Received late"_s);
    QCOMPARE(log.text(ReturnLogModel::AccurateColumn), QString());
}

void TestReturns::correctsAndRemovesAReceipt() {
    TestSession session(lifts());
    Log log(session);
    log.go(u"monthly"_s, october);
    log.key(Qt::Key_R);
    keyboard::press(Qt::Key_Return);
    QCOMPARE(log.state(), u"Received late"_s);
    log.key(Qt::Key_F2);
    QVERIFY(keyboard::fill(u"Received on"_s, u"12 Nov 2026"_s));
    keyboard::press(Qt::Key_Return);
    QCOMPARE(log.state(), u"Received"_s);
    QCOMPARE(session.facts()->receipts.size(), size_t(1));
    log.key(Qt::Key_Delete);
    QCOMPARE(log.state(), u"Overdue"_s);
    const Message& message = log.navigator.messages.back();
    QCOMPARE(message.actionText, u"Undo"_s);
    message.action();
    QCOMPARE(log.state(), u"Received"_s);
}

void TestReturns::filtersByKindYearAndMissing() {
    TestSession session(lifts());
    Log log(session);
    const size_t all = log.model->rows().size();
    auto* kind = choice(log.tab, u"Kind of return"_s);
    kind->setFocus();
    keyboard::type(u"q"_s); // Quarterly return
    QVERIFY(log.model->rows().size() < all);
    QCOMPARE(log.model->rows().front().owed.kind->key, u"quarterly"_s);
    auto* missing = log.tab.findChild<QCheckBox*>();
    missing->setFocus();
    keyboard::press(Qt::Key_Space);
    // Ten quarters from April 2024 to September 2026, none of which came.
    QCOMPARE(log.model->rows().size(), size_t(10));
    log.go(u"monthly"_s, october); // whoever is sent to a return sees it
    QCOMPARE(log.text(ReturnLogModel::ReturnColumn), u"Monthly return, Oct 2026"_s);
    QVERIFY(!missing->isChecked());
    auto* year = choice(log.tab, u"Contract year"_s);
    year->setCurrentIndex(year->findData(2024));
    QCOMPARE(log.model->rows().size(), size_t(17)); // 12 months, 4 quarters, 1 year
}

void TestReturns::enterOpensTheFiguresAtTheFirstMissing() {
    TestSession session(lifts());
    session.put({session.share(u"1.1"_s, october, 9, 10)});
    Log log(session);
    log.go(u"monthly"_s, october);
    QCOMPARE(log.text(ReturnLogModel::FiguresColumn), u"1 of 13"_s);
    log.key(Qt::Key_Return);
    QCOMPARE(log.navigator.place.tab, ContractTab::Indicators);
    QCOMPARE(log.navigator.place.indicator, u"1.2"_s);
    QCOMPARE(log.navigator.place.period, october);
}

void TestReturns::digest55_anUndatedReturnGetsItsRuleOnce() {
    TestSession session(shippedFramework(u"homecare-dps"_s).json);
    Log log(session);
    log.go(u"quarterly-workbook"_s, {Frequency::Quarterly, 2026, 2});
    QCOMPARE(log.text(ReturnLogModel::DueColumn), u"No date set"_s);
    QCOMPARE(log.state(), u"No date set"_s);
    log.key(Qt::Key_D);
    QVERIFY(log.says(u"Quarterly monitoring workbook"_s));
    QCOMPARE(QApplication::focusWidget()->accessibleName(), u"When it is due"_s);
    keyboard::press(Qt::Key_Return);
    // Ten working days after 30 September 2026.
    QCOMPARE(log.text(ReturnLogModel::DueColumn), u"14 Oct 2026"_s);
    QCOMPARE(log.state(), u"Overdue"_s);
    QVERIFY(session->undo().ok());
    QCOMPARE(log.text(ReturnLogModel::DueColumn), u"No date set"_s);
}

void TestReturns::readingOnlyOffersNoStep() {
    TestSession session(lifts());
    RegisterUser reader{u"Somebody else"_s, [] { return QDateTime::fromSecsSinceEpoch(0); }};
    auto file = Register::open(session->file().path(), Access::ReadOnly, reader);
    QVERIFY(file.ok());
    Session reading(std::move(*file), QDate(2026, 11, 22));
    NotedNavigator navigator;
    ReturnsTab tab(reading, navigator, session.contract());
    tab.show();
    QVERIFY(QTest::qWaitForWindowActive(&tab));
    auto* list = tab.findChild<QTreeView*>();
    QVERIFY(list->model()->rowCount() > 0);
    for (const QToolButton* button :
         tab.findChild<ReturnActions*>()->findChildren<QToolButton*>()) {
        QVERIFY(!button->isEnabled() || !button->isVisible());
    }
    list->setFocus();
    QTest::keyClick(list, Qt::Key_R);
    QVERIFY(!tab.findChild<ReceiptStrip*>()->isVisible());
}

void TestReturns::choicesHoldForTheNextContractAndAfterReopening() {
    TestSession session(lifts());
    auto draft = draftFrom(lifts(), u"test.json"_s);
    draft->contract.reference = u"C-2"_s;
    draft->contract.title = u"Another"_s;
    draft->contract.provider = u"Other Ltd"_s;
    draft->contract.authorities = QStringList{u"Northgate Council"_s};
    draft->contract.start = QDate(2024, 4, 1);
    draft->contract.end = QDate(2028, 3, 31);
    QVERIFY(session->apply(*setUp(*draft, session->file())).ok());
    NotedNavigator navigator;
    const auto kindOf = [](const ContractPage& page) {
        const auto* tab = page.findChildren<ReturnsTab*>().last();
        return choice(*tab, u"Kind of return"_s);
    };
    QSettings settings;
    settings.beginGroup(u"pages/contract"_s);
    {
        ContractPage page(*session, navigator);
        page.restoreState(settings);
        page.show();
        page.goTo({.contract = session.contract(), .tab = ContractTab::Returns});
        kindOf(page)->setCurrentIndex(kindOf(page)->findData(u"quarterly"_s));
        page.goTo({.contract = session->contract(u"C-2")->id, .tab = ContractTab::Returns});
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCOMPARE(kindOf(page)->currentData().toString(), u"quarterly"_s);
        page.saveState(settings);
    }
    ContractPage reopened(*session, navigator);
    reopened.restoreState(settings);
    reopened.show();
    reopened.goTo({.contract = session.contract(), .tab = ContractTab::Returns});
    QCOMPARE(kindOf(reopened)->currentData().toString(), u"quarterly"_s);
}

void TestReturns::digest03_submissionKpisLeadToTheReturnsBehindThem() {
    TestSession session(lifts());
    // Of what was due in the twelve months before 22 November 2026, 12 monthly, 4 quarterly and one
    // annual return, all came in time but October's.
    const auto known = session.facts();
    ChangeSet all{u"Receive"_s, {}};
    for (const OwedReturn& owed :
         owedReturns(known->owed(session->workingDays(), session->asOf()), known->term())) {
        if (owed.due && owed.due->date <= session->asOf()) {
            Receipt receipt = receiptFor(*known, owed, owed.due->date);
            receipt.accurate = true;
            if (owed.period == october) {
                receipt.receivedOn = owed.due->date.addDays(1);
            }
            all.changes.push_back({{}, receipt});
        }
    }
    QVERIFY(session->apply(all).ok());
    Log log(session);
    QToolButton* timeliness = nullptr;
    QToolButton* late = nullptr;
    for (auto* button : log.tab.findChildren<QToolButton*>()) {
        timeliness = button->text().startsWith(u"Timeliness"_s) ? button : timeliness;
        late = button->text().endsWith(u"late or missing"_s) ? button : late;
    }
    QVERIFY(timeliness && late);
    // 16 of 17 is 94.1%, below 95%.
    QCOMPARE(timeliness->text(), u"Timeliness 94.1% (16 of 17), target 95%"_s);
    const size_t every = log.model->rows().size();
    QTest::mouseClick(timeliness, Qt::LeftButton);
    QCOMPARE(log.model->rows().size(), size_t(17));
    QVERIFY(log.says(u"The returns behind timeliness"_s));
    QTest::mouseClick(late, Qt::LeftButton);
    QCOMPARE(log.model->rows().size(), size_t(1));
    QCOMPARE(log.model->rows().front().owed.period, october);
    for (auto* button : log.tab.findChildren<QPushButton*>()) {
        if (button->text() == u"S&how all"_s) {
            QTest::mouseClick(button, Qt::LeftButton);
        }
    }
    QCOMPARE(log.model->rows().size(), every);
}

void TestReturns::digest04_threeMissesRunningAreShownWithTheClause() {
    TestSession session(lifts());
    const auto known = session.facts();
    // August to October 2026 are missing, and nothing else.
    ChangeSet all{u"Receive"_s, {}};
    for (const OwedReturn& owed :
         owedReturns(known->owed(session->workingDays(), session->asOf()), known->term())) {
        const bool missed =
            owed.period >= Period{Frequency::Monthly, 2026, 8} && owed.period <= october;
        if (owed.due && owed.due->date <= session->asOf() && !missed) {
            all.changes.push_back({{}, receiptFor(*known, owed, owed.due->date)});
        }
    }
    QVERIFY(session->apply(all).ok());
    Log log(session);
    const auto shown = [&] {
        for (auto* button : log.tab.findChildren<QToolButton*>()) {
            if (button->isVisible() &&
                button->text() == u"Monthly return missed 3 times running, clause 3.4"_s) {
                return true;
            }
        }
        return false;
    };
    QVERIFY(shown());
    const auto needs = attention(*session.facts(), {}, session->asOf(), session->workingDays());
    QCOMPARE(needs.size(), size_t(1));
    QCOMPARE(needs.front().kind, AttentionItem::Kind::MissedRun);
    QCOMPARE(needs.front().missing, 3);
    QCOMPARE(needs.front().clause, u"3.4"_s);
    // September comes in time after all: miss, in time, miss is no run.
    Receipt september = receiptFor(*known,
                                   *owedReturn(known->owed(session->workingDays(), session->asOf()),
                                               [&] {
                                                   Receipt one;
                                                   one.returnKey = u"monthly"_s;
                                                   one.period = {Frequency::Monthly, 2026, 9};
                                                   return one;
                                               }()),
                                   QDate(2026, 10, 15));
    QVERIFY(session->apply(*logReturn(*session.facts(), september, session->asOf())).ok());
    QVERIFY(!shown());
    QCOMPARE(attention(*session.facts(), {}, session->asOf(), session->workingDays()).front().kind,
             AttentionItem::Kind::MissingReturn);
}

void TestReturns::modelKeepsItsPromises() {
    TestSession session(lifts());
    Log log(session);
    const QAbstractItemModelTester tester(log.model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    log.go(u"monthly"_s, october);
    for (int times = 0; times < 2; ++times) {
        log.key(Qt::Key_R);
        keyboard::press(Qt::Key_Return);
    }
    QCOMPARE(log.children(), 2);
}

QTEST_MAIN(TestReturns)
#include "test_returns.moc"
