// Reminders: what stands on a day, told once, put aside, by a clock that the test turns.
#include "core/framework/shipped_frameworks.h"
#include "core/session/lead_times.h"
#include "support/checks.h"
#include "support/test_register.h"
#include "ui/reminders/reminder_book.h"
#include "ui/reminders/reminder_button.h"
#include "ui/reminders/reminder_panel.h"
#include "ui/reminders/reminders.h"
#include "ui/today/task_list.h"
#include "ui/window/summary_filler.h"

#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>

using namespace quarterlight;
using namespace Qt::StringLiterals;

namespace {

DueItem due(DueKind kind, QDate day, DueStatus status = DueStatus::Upcoming) {
    DueItem item;
    item.kind = kind;
    item.series = u"own/1"_s;
    item.occurrence = day.toString(Qt::ISODate);
    item.due = DueDate{day, day, {}};
    item.status = status;
    return item;
}

const QDate today(2026, 11, 22);

} // namespace

class TestReminders : public Checks {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void leadTimeIsCountedByKindAndInclusive();
    void whatIsDoneOrWithoutReminderIsLeftOut();
    void eachThingIsToldOnceADay();
    void putAsideUntilTomorrow();
    void theBookIsKeptOverRestarts();
    void wordsCountWhatStands();
    void aRegisterIsLookedThroughAtTheStartAndWhenTheDayChanges();
    void oneIsPutAsideAlone();
};

void TestReminders::initTestCase() {
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(u"quarterlight-test-reminders"_s);
}

void TestReminders::init() {
    Checks::init();
    QSettings().clear();
}

void TestReminders::leadTimeIsCountedByKindAndInclusive() {
    const LeadTimes lead{{DueKind::Return, 7}, {DueKind::Meeting, 2}};
    const std::vector<DueItem> items{
        due(DueKind::Return, today.addDays(8)), due(DueKind::Return, today.addDays(7)),
        due(DueKind::Meeting, today.addDays(3)), due(DueKind::Meeting, today.addDays(2)),
        due(DueKind::Return, today.addDays(-1), DueStatus::Overdue)};
    const auto standing = ReminderBook().standing(items, lead, today);
    QCOMPARE(standing.size(), size_t(3));
    QCOMPARE(standing[0].day(), today.addDays(-1)); // in order of day
    QCOMPARE(standing[1].kind, DueKind::Meeting);
    QCOMPARE(standing[2].day(), today.addDays(7));
}

void TestReminders::whatIsDoneOrWithoutReminderIsLeftOut() {
    const LeadTimes lead{{DueKind::Return, 7}, {DueKind::Meeting, -1}};
    const std::vector<DueItem> items{due(DueKind::Return, today, DueStatus::Received),
                                     due(DueKind::Return, today, DueStatus::Done),
                                     due(DueKind::Meeting, today, DueStatus::Due)};
    QVERIFY(ReminderBook().standing(items, lead, today).empty());
}

void TestReminders::eachThingIsToldOnceADay() {
    ReminderBook book;
    std::vector<DueItem> items{due(DueKind::Return, today)};
    book.noteTold(items, today);
    QVERIFY(book.fresh(items, today).empty());
    items.push_back(due(DueKind::Return, today.addDays(1)));
    QCOMPARE(book.fresh(items, today).size(), size_t(1));
    QCOMPARE(book.fresh(items, today.addDays(1)).size(), size_t(2));
    items.front().movedTo = today.addDays(3); // moved, it is worth telling again
    QCOMPARE(book.fresh(items, today).size(), size_t(2));
}

void TestReminders::putAsideUntilTomorrow() {
    const LeadTimes lead{{DueKind::Return, 7}};
    ReminderBook book;
    const std::vector<DueItem> items{due(DueKind::Return, today)};
    book.dismiss(items, today);
    QVERIFY(book.standing(items, lead, today).empty());
    QCOMPARE(book.standing(items, lead, today.addDays(1)).size(), size_t(1));
}

void TestReminders::theBookIsKeptOverRestarts() {
    const std::vector<DueItem> items{due(DueKind::Return, today)};
    QSettings settings;
    {
        ReminderBook book;
        book.noteTold(items, today);
        book.save(settings);
    }
    ReminderBook book;
    book.restore(settings);
    QVERIFY(book.fresh(items, today).empty());
}

void TestReminders::wordsCountWhatStands() {
    const std::vector<DueItem> items{
        due(DueKind::Return, today.addDays(-1)), due(DueKind::Return, today),
        due(DueKind::Return, today.addDays(6)), due(DueKind::Return, today.addDays(7))};
    QCOMPARE(reminderWords(items, today),
             u"2 things are due in the next seven days, 1 is due soon after, 1 is overdue."_s);
    QCOMPARE(reminderWords({items.front()}, today), u"1 thing is overdue."_s);
    QCOMPARE(reminderWords({}, today), QString());
}

void TestReminders::aRegisterIsLookedThroughAtTheStartAndWhenTheDayChanges() {
    TestSession session(shippedFramework(u"lifts-and-hoists"_s).json);
    QWidget window;
    SummaryFiller filler(*session, &window);
    QDate day = today;
    Reminders reminders(
        *session, filler, [&day] { return day; }, &window);
    QSignalSpy told(&reminders, &Reminders::told);
    QTRY_COMPARE(told.size(), 1);
    const size_t before = reminders.standing().size();
    QVERIFY(before > 0);
    reminders.look();
    QCOMPARE(told.size(), 1); // nothing new
    NotedNavigator navigator;
    ReminderButton button(navigator);
    button.setReminders(&reminders, &*session);
    QVERIFY(button.text().endsWith(u"reminders"_s) || button.text() == u"1 reminder"_s);
    button.panel().putAllAside().click();
    QVERIFY(reminders.standing().empty());
    QVERIFY(button.isHidden());
    day = day.addDays(1);
    reminders.look();
    QVERIFY(reminders.standing().empty()); // the window still judges by yesterday
    session->setAsOf(day);
    QTRY_COMPARE(told.size(), 2);
    QVERIFY(reminders.standing().size() >= before);
}

void TestReminders::oneIsPutAsideAlone() {
    TestSession session(shippedFramework(u"lifts-and-hoists"_s).json);
    QWidget window;
    SummaryFiller filler(*session, &window);
    Reminders reminders(
        *session, filler, [] { return today; }, &window);
    QTRY_VERIFY(reminders.standing().size() >= 3);
    const std::vector<DueItem> before = reminders.standing();
    NotedNavigator navigator;
    ReminderButton button(navigator);
    button.setReminders(&reminders, &*session);
    button.show();
    QTest::mouseClick(&button, Qt::LeftButton);
    TaskList& list = button.panel().list();
    QVERIFY(button.panel().isVisible());
    QVERIFY(list.hasFocus());
    // By the row's button …
    const QModelIndex second = list.tasks().index(1, TaskModel::StepColumn);
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.visualRect(second).center());
    QCOMPARE(reminders.standing().size(), before.size() - 1);
    QCOMPARE(reminders.standing()[1].occurrence, before[2].occurrence);
    // … and by key: the row under the cursor.
    list.setCurrentIndex(list.tasks().index(0, 0));
    QTest::keyClick(&list, Qt::Key_Delete);
    QCOMPARE(reminders.standing().size(), before.size() - 2);
    QCOMPARE(reminders.standing()[0].occurrence, before[2].occurrence);
    QVERIFY(button.panel().isVisible());
    // What was put aside stays so when the window is opened again on that day.
    Reminders again(
        *session, filler, [] { return today; }, &window);
    session->setAsOf(today.addDays(1));
    session->setAsOf(today);
    QTRY_COMPARE(again.standing().size(), before.size() - 2);
    // Enter opens a thing and closes the list.
    QTest::keyClick(&list, Qt::Key_Return);
    QVERIFY(!button.panel().isVisible());
}

QTEST_MAIN(TestReminders)
#include "test_reminders.moc"
