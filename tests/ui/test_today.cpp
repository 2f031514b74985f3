// The Today page: what needs the officer, receiving a return below its row, ticking off.
#include "core/framework/shipped_frameworks.h"
#include "core/session/diary.h"
#include "support/checks.h"
#include "support/keyboard.h"
#include "support/test_register.h"
#include "ui/contract/returns/receipt_strip.h"
#include "ui/today/today_page.h"
#include "ui/window/summary_filler.h"

#include <QApplication>
#include <QLabel>
#include <QSettings>
#include <QStandardPaths>

using namespace quarterlight;
using namespace Qt::StringLiterals;

namespace {

constexpr Period october{Frequency::Monthly, 2026, 10};

QByteArray lifts() {
    return shippedFramework(u"lifts-and-hoists"_s).json;
}

} // namespace

class TestToday : public Checks {
    Q_OBJECT
private slots:
    void initTestCase();
    void todayReceivesInOneStep();
    void todayTicksOffAndShowsTheNextMeeting();
    void theFormStandsBelowItsRow();
    void theFormStaysWithItsRow();
    void theFormGoesFromOneListToTheOther();
    void rollingTargetsShowWhatIsJudged();
    void oneFillerServesALatePageToo();
};

void TestToday::initTestCase() {
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(u"quarterlight-test-today"_s);
    QSettings().clear();
}

void TestToday::todayReceivesInOneStep() {
    TestSession session(lifts());
    NotedNavigator navigator;
    TodayPage page(*session, navigator);
    SummaryFiller filler(*session, &page);
    page.follow(filler);
    page.resize(1050, 620);
    page.show();
    auto& due = const_cast<TaskList&>(page.due());
    QTRY_VERIFY(due.model()->rowCount() > 0);
    // November's is due on Tuesday 15 December.
    QVERIFY(due.tasks().tasks().front().what.contains(u"Monthly return, November 2026"_s));
    auto& needed = const_cast<TaskList&>(page.needed());
    const auto& tasks = needed.tasks().tasks();
    const auto missing = std::ranges::find_if(
        tasks, [](const Task& task) { return task.what.contains(u"Monthly return, Oct 2026"_s); });
    QVERIFY(missing != tasks.end());
    QCOMPARE(missing->step, u"Receive…"_s);
    needed.setFocus();
    needed.setCurrentIndex(needed.tasks().index(int(missing - tasks.begin()), 0));
    QTest::keyClick(&needed, Qt::Key_Space);
    auto* strip = page.findChild<ReceiptStrip*>();
    QVERIFY(strip->isVisible());
    keyboard::press(Qt::Key_Return);
    QVERIFY(!strip->isVisible());
    QCOMPARE(session.facts()->receipts.size(), size_t(1));
    QCOMPARE(session.facts()->receipts.front().period, october);
    QCOMPARE(navigator.messages.back().text,
             u"Lifts and hoists, Monthly return, October 2026: Received late."_s);
    // It came late, so the run of misses stands; there is nothing to receive any more.
    QTRY_VERIFY(std::ranges::any_of(needed.tasks().tasks(), [](const Task& task) {
        return task.what == u"missed 31 times running: Monthly return, Oct 2026"_s &&
               task.step == u"Open"_s && task.detail == u"clause 3.4"_s;
    }));
    // The button of a row does the same by mouse.
    const QModelIndex step = due.tasks().index(0, TaskModel::StepColumn);
    QTest::mouseClick(due.viewport(), Qt::LeftButton, {}, due.visualRect(step).center());
    QVERIFY(strip->isVisible());
    keyboard::press(Qt::Key_Escape);
    due.setFocus();
    due.setCurrentIndex(step);
    QTest::keyClick(&due, Qt::Key_Return);
    QCOMPARE(navigator.place.tab, ContractTab::Returns);
    QCOMPARE(navigator.place.indicator, u"monthly"_s);
}

void TestToday::todayTicksOffAndShowsTheNextMeeting() {
    TestSession session(lifts());
    DiaryItem meeting;
    meeting.contract = session.contract();
    meeting.kind = DueKind::Meeting;
    meeting.title = u"Quarterly review"_s;
    meeting.on = QDate(2026, 11, 23);
    meeting.at = QTime(14, 0);
    DiaryItem certificate = meeting;
    certificate.kind = DueKind::Certificate;
    certificate.title = u"Insurance certificate"_s;
    certificate.on = QDate(2026, 11, 20);
    certificate.at = {};
    for (const DiaryItem& item : {meeting, certificate}) {
        QVERIFY(session->apply(*addDiaryItem(session.facts().get(), item, session->workingDays()))
                    .ok());
    }
    NotedNavigator navigator;
    TodayPage page(*session, navigator);
    SummaryFiller filler(*session, &page);
    page.follow(filler);
    page.resize(1050, 620);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    auto& list = const_cast<TaskList&>(page.due());
    const auto find = [&](const QString& words) {
        const auto& tasks = list.tasks().tasks();
        const auto found = std::ranges::find_if(
            tasks, [&](const Task& task) { return task.what.contains(words); });
        return found == tasks.end() ? -1 : int(found - tasks.begin());
    };
    QTRY_VERIFY(find(u"Insurance certificate"_s) >= 0);
    bool told = false;
    for (const QLabel* label : page.findChildren<QLabel*>()) {
        told |=
            label->isVisible() &&
            label->text() == u"Next meeting: Lifts and hoists, Quarterly review, tomorrow 14:00"_s;
    }
    QVERIFY(told);
    list.setFocus();
    list.setCurrentIndex(list.tasks().index(find(u"Insurance certificate"_s), 0));
    QTest::keyClick(&list, Qt::Key_Space);
    QTRY_COMPARE(find(u"Insurance certificate"_s), -1);
    QCOMPARE(navigator.messages.back().actionText, u"Undo"_s);
    const Message done = navigator.messages.back();
    done.action();
    QTRY_VERIFY(find(u"Insurance certificate"_s) >= 0);

    // Where something else was done since, the button takes nothing back.
    list.setCurrentIndex(list.tasks().index(find(u"Insurance certificate"_s), 0));
    QTest::keyClick(&list, Qt::Key_Space);
    QTRY_COMPARE(find(u"Insurance certificate"_s), -1);
    const Message again = navigator.messages.back();
    session.put({session.share(u"1.2"_s, october, 9, 10)});
    again.action();
    QCOMPARE(find(u"Insurance certificate"_s), -1);
    QCOMPARE(session.facts()->figures.size(), 1);
    QVERIFY(navigator.messages.back().text.startsWith(u"Other changes were made since."));
}

namespace {

/// The page of a session in a window of its own, once its lists are filled.
struct Shown {
    explicit Shown(TestSession& session) : page(*session, navigator), filler(*session, &page) {
        page.follow(filler);
        page.resize(1050, 620);
        page.show();
        [&] { QVERIFY(QTest::qWaitForWindowActive(&page)); }();
        [&] { QTRY_VERIFY(!filler.isRunning()); }();
        strip = page.findChild<ReceiptStrip*>();
    }
    TaskList& due() { return const_cast<TaskList&>(page.due()); }
    TaskList& needed() { return const_cast<TaskList&>(page.needed()); }
    /// Where the form begins, in the list's own measure.
    QRect formIn(const TaskList& list) const {
        return {strip->mapTo(list.viewport(), QPoint()), strip->size()};
    }

    NotedNavigator navigator;
    TodayPage page;
    SummaryFiller filler;
    ReceiptStrip* strip = nullptr;
};

} // namespace

void TestToday::theFormStandsBelowItsRow() {
    TestSession session(lifts());
    Shown shown(session);
    TaskList& due = shown.due();
    const auto& tasks = due.tasks().tasks();
    const auto found = std::ranges::find(tasks, u"Receive…"_s, &Task::step);
    QVERIFY(found != tasks.end() && tasks.size() > 1);
    const int row = int(found - tasks.begin());
    due.setFocus();
    due.setCurrentIndex(due.tasks().index(row, 0));
    const int rowTop = due.visualRect(due.currentIndex()).top();
    QTest::keyClick(&due, Qt::Key_Space);
    QVERIFY(shown.strip->isVisible());
    QCOMPARE(shown.strip->parentWidget(), due.viewport());
    // Directly below the row, all of it in sight, and the next row below the form.
    QRect form = shown.formIn(due);
    QTRY_VERIFY(due.viewport()->rect().contains(shown.formIn(due)));
    form = shown.formIn(due);
    const QRect whole = due.visualRect(due.currentIndex());
    QVERIFY(form.top() > whole.top());
    QCOMPARE(form.bottom(), whole.bottom());
    QVERIFY(whole.top() <= rowTop);
    if (row + 1 < due.tasks().rowCount()) {
        QVERIFY(due.visualRect(due.tasks().index(row + 1, 0)).top() > form.bottom());
    }
    // The keyboard is in the form; the row stays marked; the list's keys are asleep.
    QVERIFY(shown.strip->isAncestorOf(QApplication::focusWidget()));
    QVERIFY(due.selectionModel()->isRowSelected(row));
    keyboard::press(Qt::Key_Down);
    QCOMPARE(due.currentIndex().row(), row);
    // Escape goes back to the row, and the room is given back.
    keyboard::press(Qt::Key_Escape);
    QVERIFY(!shown.strip->isVisible());
    QCOMPARE(QApplication::focusWidget(), &due);
    QCOMPARE(due.currentIndex().row(), row);
    QVERIFY(due.visualRect(due.currentIndex()).height() < whole.height());
}

void TestToday::theFormStaysWithItsRow() {
    TestSession session(lifts());
    Shown shown(session);
    TaskList& due = shown.due();
    due.setFocus();
    const auto rowOf = [&](const QString& words) {
        const auto& tasks = due.tasks().tasks();
        return int(std::ranges::find_if(
                       tasks, [&](const Task& task) { return task.what.contains(words); }) -
                   tasks.begin());
    };
    const QString november = u"Monthly return, November 2026"_s;
    due.setCurrentIndex(due.tasks().index(rowOf(november), 0));
    QTest::keyClick(&due, Qt::Key_Space);
    QVERIFY(shown.strip->isVisible());
    // A new row comes in above it.
    DiaryItem item;
    item.contract = session.contract();
    item.kind = DueKind::Certificate;
    item.title = u"Insurance certificate"_s;
    item.on = session->asOf();
    QVERIFY(
        session->apply(*addDiaryItem(session.facts().get(), item, session->workingDays())).ok());
    QTRY_COMPARE(rowOf(item.title), 0);
    QVERIFY(shown.strip->isVisible());
    const QRect row = due.visualRect(due.tasks().index(rowOf(november), 0));
    QCOMPARE(shown.formIn(due).bottom(), row.bottom());
    // The row goes, as when someone else received the return: so does the form.
    Receipt receipt;
    receipt.contract = session.contract();
    receipt.returnKey = u"monthly"_s;
    receipt.period = {Frequency::Monthly, 2026, 11};
    receipt.receivedOn = session->asOf();
    QVERIFY(session->apply({u"Receive"_s, {{{}, receipt}}}).ok());
    QTRY_VERIFY(!shown.strip->isVisible());
}

void TestToday::theFormGoesFromOneListToTheOther() {
    TestSession session(lifts());
    Shown shown(session);
    TaskList& needed = shown.needed();
    const QWidget& whole = needed;
    const int height = whole.sizeHint().height();
    const auto clickOn = [](TaskList& list) {
        const auto& tasks = list.tasks().tasks();
        const auto found = std::ranges::find(tasks, u"Receive…"_s, &Task::step);
        QVERIFY(found != tasks.end());
        const QModelIndex step =
            list.tasks().index(int(found - tasks.begin()), TaskModel::StepColumn);
        list.scrollTo(step);
        const QPoint top = list.visualRect(step).topLeft();
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, top + QPoint(9, 9));
    };
    clickOn(needed);
    QCOMPARE(shown.strip->parentWidget(), needed.viewport());
    QVERIFY(whole.sizeHint().height() > height);
    clickOn(shown.due());
    QVERIFY(shown.strip->isVisible());
    QCOMPARE(shown.strip->parentWidget(), shown.due().viewport());
    QCOMPARE(whole.sizeHint().height(), height);
    // Where it is open it may be opened for another row.
    clickOn(shown.due());
    QVERIFY(shown.strip->isVisible());
    QVERIFY(shown.strip->isAncestorOf(QApplication::focusWidget()));
    QCOMPARE(whole.sizeHint().height(), height);
}

void TestToday::rollingTargetsShowWhatIsJudged() {
    TestSession session(shippedFramework(u"direct-payment-support"_s).json);
    // Four quarters of 213 and once 215: 854 of the 900 referrals a year, so the target is missed.
    std::vector<Figure> figures;
    for (const Period& quarter :
         {Period{Frequency::Quarterly, 2025, 3}, Period{Frequency::Quarterly, 2025, 4},
          Period{Frequency::Quarterly, 2026, 1}, Period{Frequency::Quarterly, 2026, 2}}) {
        figures.push_back(session.count(
            u"1.2"_s, quarter, quarter == Period{Frequency::Quarterly, 2026, 2} ? 215 : 213));
    }
    session.put(figures);
    Shown shown(session);
    const auto& tasks = shown.needed().tasks().tasks();
    QVERIFY(std::ranges::any_of(tasks, [](const Task& task) {
        return task.what.startsWith(u"854 of 900 in 12 months · 1.2 "_s);
    }));
}

void TestToday::oneFillerServesALatePageToo() {
    TestSession session(lifts());
    QWidget window;
    SummaryFiller filler(*session, &window);
    QTRY_VERIFY(!filler.isRunning());
    NotedNavigator navigator;
    TodayPage page(*session, navigator);
    page.follow(filler);
    QTRY_VERIFY(page.due().model()->rowCount() > 0);
}

QTEST_MAIN(TestToday)
#include "test_today.moc"
