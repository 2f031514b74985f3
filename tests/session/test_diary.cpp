// The diary's commands through the open register: planned, moved, done, called off, undone; and
// what falls due following each change.
#include "core/session/diary.h"
#include "core/session/working_days.h"
#include "session_case.h"

using namespace quarterlight;
using namespace Qt::StringLiterals;
using Unit = Recurrence::Unit;

namespace {

const DateRange always{QDate(2000, 1, 1), QDate(2100, 1, 1)};

DiaryItem itemOn(const Contract& contract, QDate on, const QString& title = u"Meeting"_s) {
    DiaryItem item;
    item.contract = contract.id;
    item.kind = DueKind::Meeting;
    item.title = title;
    item.on = on;
    return item;
}

/// The occurrence of that name; an empty one if there is none.
DueItem named(const std::vector<DueItem>& items, const QString& series, const QString& occurrence) {
    for (const DueItem& item : items) {
        if (item.series == series && item.occurrence == occurrence) {
            return item;
        }
    }
    return {};
}

QStringList ownDays(const std::vector<DueItem>& items) {
    QStringList days;
    for (const DueItem& item : items) {
        if (item.item.isStored()) {
            days.append(item.day().toString(Qt::ISODate));
        }
    }
    return days;
}

} // namespace

class TestDiary : public Checks {
    Q_OBJECT
private slots:
    void refusesWhatNoDiaryCanHold_data();
    void refusesWhatNoDiaryCanHold();
    void refusesAnUnknownDutyAndAHappeningThatComesBack();
    void dueItemsFollowEachChange();
    void marksAreOfOneOccurrence();
    void anOccurrenceMovedBackIsAsItWas();
    void anOwnSeriesMovesFromAnOccurrenceOn();
    void theFirstOccurrenceMovesTheWholeSeries();
    void aScheduledSeriesMovesByAnAmendment();
    void aRuleCannotSayEveryDay();
    void aSeriesMovesAsFarAsItsRuleReaches_data();
    void aSeriesMovesAsFarAsItsRuleReaches();
    void datesOfQuartersMoveTogether();
    void aSeriesMovesByTheRegistersWorkingDays();
    void ofNoContract();
    void concernsAreNamed();
    void workingDaysFollowTheSettings();
    void badWorkingDaySettingsAreAFault_data();
    void badWorkingDaySettingsAreAFault();

private:
    static std::vector<DueItem> all(SessionCase& test) {
        return test.session().dueItems(test.contract().id, always);
    }
    template<class Set>
    static bool apply(SessionCase& test, const Set& set) {
        return set.ok() && test.session().apply(*set).ok();
    }
};

void TestDiary::refusesWhatNoDiaryCanHold_data() {
    QTest::addColumn<QDate>("on");
    QTest::addColumn<int>("every");
    QTest::addColumn<QDate>("until");
    QTest::addColumn<int>("minutes");
    QTest::addColumn<QString>("title");
    QTest::addColumn<int>("code");
    const QDate day(2026, 7, 1);
    const auto row = [](const char* name, QDate on, int every, QDate until, int minutes,
                        const QString& title, FaultCode code) {
        QTest::newRow(name) << on << every << until << minutes << title << int(code);
    };
    row("no date", {}, 1, {}, 0, u"x"_s, FaultCode::NotADate);
    row("an impossible date", QDate(2026, 2, 30), 1, {}, 0, u"x"_s, FaultCode::NotADate);
    row("a year no calendar has", QDate(9999, 1, 1), 1, {}, 0, u"x"_s, FaultCode::OutOfRange);
    row("no title", day, 1, {}, 0, u"  "_s, FaultCode::Required);
    row("never moves on", day, 0, {}, 0, u"x"_s, FaultCode::OutOfRange);
    row("goes back", day, -7, {}, 0, u"x"_s, FaultCode::OutOfRange);
    row("ends before it starts", day, 1, day.addDays(-1), 0, u"x"_s, FaultCode::EndBeforeStart);
    row("less than no time", day, 1, {}, -1, u"x"_s, FaultCode::OutOfRange);
    row("longer than a day", day, 1, {}, 1441, u"x"_s, FaultCode::OutOfRange);
}

void TestDiary::refusesWhatNoDiaryCanHold() {
    QFETCH(QDate, on);
    QFETCH(int, every);
    QFETCH(QDate, until);
    QFETCH(int, minutes);
    QFETCH(QString, title);
    SessionCase test(u"lifts-and-hoists"_s);
    DiaryItem item = itemOn(test.contract(), on, title);
    item.recurrence = {Unit::Days, every, until};
    item.minutes = minutes;
    const auto refused = addDiaryItem(test.facts().get(), item, test.session().workingDays());
    QVERIFY(!refused.ok());
    QTEST(int(refused.fault().code), "code");
    QVERIFY(!changeDiaryItem(test.facts().get(), {}, item, test.session().workingDays()).ok());
}

void TestDiary::refusesAnUnknownDutyAndAHappeningThatComesBack() {
    SessionCase test(u"lifts-and-hoists"_s);
    DiaryItem item = itemOn(test.contract(), QDate(2026, 7, 1));
    item.duty = u"deadlines/none"_s;
    QCOMPARE(addDiaryItem(test.facts().get(), item, test.session().workingDays()).fault().code,
             FaultCode::Unknown);
    item.duty = u"deadlines/urgent-removal"_s;
    QVERIFY(addDiaryItem(test.facts().get(), item, test.session().workingDays()).ok());
    QCOMPARE(addDiaryItem(nullptr, item, test.session().workingDays()).fault().code,
             FaultCode::Unknown); // of no contract
    item.recurrence.unit = Unit::Weeks;
    QCOMPARE(addDiaryItem(test.facts().get(), item, test.session().workingDays()).fault().code,
             FaultCode::NotOneOf);
}

void TestDiary::dueItemsFollowEachChange() {
    SessionCase test(u"lifts-and-hoists"_s);
    QVERIFY(ownDays(all(test)).isEmpty());
    const size_t before = all(test).size();
    QVERIFY(apply(test, addDiaryItem(test.facts().get(), itemOn(test.contract(), QDate(2026, 7, 1)),
                                     test.session().workingDays())));
    QCOMPARE(ownDays(all(test)), QStringList{u"2026-07-01"_s});
    DiaryItem changed = test.facts()->diary.front();
    changed.on = QDate(2026, 7, 2);
    QVERIFY(apply(test, changeDiaryItem(test.facts().get(), test.facts()->diary.front(), changed,
                                        test.session().workingDays())));
    QCOMPARE(ownDays(all(test)), QStringList{u"2026-07-02"_s});
    QVERIFY(test.session().undo().ok());
    QCOMPARE(ownDays(all(test)), QStringList{u"2026-07-01"_s});
    QVERIFY(test.session().apply(removeDiaryItem(test.facts()->diary.front())).ok());
    QCOMPARE(all(test).size(), before);
    QVERIFY(test.session().undo().ok());
    QCOMPARE(all(test).size(), before + 1);
    // The day of judging, and a receipt.
    test.session().setAsOf(QDate(2026, 6, 20));
    QCOMPARE(named(all(test), u"returns/monthly"_s, u"2026-05"_s).status, DueStatus::Overdue);
    Receipt receipt;
    receipt.contract = test.contract().id;
    receipt.returnKey = u"monthly"_s;
    receipt.period = *Period::parse(u"2026-05"_s);
    receipt.receivedOn = QDate(2026, 6, 15);
    QVERIFY(test.session().apply({u"Receive"_s, {{{}, receipt}}}).ok());
    QCOMPARE(named(all(test), u"returns/monthly"_s, u"2026-05"_s).status, DueStatus::Received);
}

void TestDiary::marksAreOfOneOccurrence() {
    SessionCase test(u"lifts-and-hoists"_s);
    DiaryItem weekly = itemOn(test.contract(), QDate(2026, 7, 1));
    weekly.recurrence = {Unit::Weeks, 1, QDate(2026, 7, 15)};
    QVERIFY(apply(test, addDiaryItem(test.facts().get(), weekly, test.session().workingDays())));
    const QString series = all(test).empty() ? QString() : u"own/1"_s;
    const auto marks = [&] { return test.facts()->marks; };
    const DueItem second = named(all(test), series, u"2026-07-08"_s);
    QVERIFY(apply(test, moveOccurrence(second, marks(), QDate(2026, 7, 9), QTime(10, 0))));
    QCOMPARE(named(all(test), series, u"2026-07-08"_s).day(), QDate(2026, 7, 9));
    QVERIFY(apply(test, markDone(second, marks(), QDate(2026, 7, 9), u"Minutes sent"_s)));
    QCOMPARE(marks().size(), size_t{1}); // one mark says both
    QCOMPARE(named(all(test), series, u"2026-07-08"_s).status, DueStatus::Done);
    QCOMPARE(callOff(second, marks(), u" "_s).fault().code, FaultCode::Required);
    const DueItem third = named(all(test), series, u"2026-07-15"_s);
    QVERIFY(apply(test, callOff(third, marks(), u"Strike"_s)));
    QVERIFY(named(all(test), series, u"2026-07-15"_s).calledOff);
    QVERIFY(test.session().apply(restoreOccurrence(third, marks())).ok());
    QVERIFY(!named(all(test), series, u"2026-07-15"_s).calledOff);
    // A return isn't done but received.
    const DueItem owed = named(all(test), u"returns/monthly"_s, u"2026-05"_s);
    QVERIFY(!markDone(owed, marks(), QDate(2026, 6, 1), {}).ok());
    QCOMPARE(moveOccurrence(second, marks(), {}, {}).fault().code, FaultCode::NotADate);
}

void TestDiary::anOccurrenceMovedBackIsAsItWas() {
    SessionCase test(u"lifts-and-hoists"_s);
    const DueItem owed = named(all(test), u"returns/monthly"_s, u"2026-05"_s);
    QVERIFY(apply(test, moveOccurrence(owed, {}, QDate(2026, 6, 19), {})));
    QCOMPARE(named(all(test), owed.series, owed.occurrence).day(), QDate(2026, 6, 19));
    QVERIFY(apply(test, moveOccurrence(owed, test.facts()->marks, QDate(2026, 6, 15), {})));
    QVERIFY(test.facts()->marks.empty());
    QCOMPARE(named(all(test), owed.series, owed.occurrence).day(), QDate(2026, 6, 15));
}

void TestDiary::anOwnSeriesMovesFromAnOccurrenceOn() {
    SessionCase test(u"lifts-and-hoists"_s);
    DiaryItem weekly = itemOn(test.contract(), QDate(2026, 7, 1));
    weekly.recurrence = {Unit::Weeks, 1, QDate(2026, 7, 22)};
    QVERIFY(apply(test, addDiaryItem(test.facts().get(), weekly, test.session().workingDays())));
    const DueItem last = named(all(test), u"own/1"_s, u"2026-07-22"_s);
    QVERIFY(apply(test, moveOccurrence(last, test.facts()->marks, QDate(2026, 7, 30), {})));
    const DueItem third = named(all(test), u"own/1"_s, u"2026-07-15"_s);
    QVERIFY(apply(test, moveSeries(*test.facts(), third, QDate(2026, 7, 16), QTime(9, 30),
                                   test.session().workingDays(), test.session().file())));
    QCOMPARE(ownDays(all(test)), (QStringList{u"2026-07-01"_s, u"2026-07-08"_s, u"2026-07-16"_s}));
    QCOMPARE(all(test).empty(), false);
    QVERIFY(test.session().undo().ok());
    QCOMPARE(ownDays(all(test)),
             (QStringList{u"2026-07-01"_s, u"2026-07-08"_s, u"2026-07-15"_s, u"2026-07-30"_s}));
}

void TestDiary::theFirstOccurrenceMovesTheWholeSeries() {
    SessionCase test(u"lifts-and-hoists"_s);
    DiaryItem monthly = itemOn(test.contract(), QDate(2026, 7, 1));
    monthly.recurrence = {Unit::Months, 1, QDate(2026, 9, 30)};
    QVERIFY(apply(test, addDiaryItem(test.facts().get(), monthly, test.session().workingDays())));
    const DueItem first = named(all(test), u"own/1"_s, u"2026-07-01"_s);
    QVERIFY(apply(test, moveSeries(*test.facts(), first, QDate(2026, 7, 3), {},
                                   test.session().workingDays(), test.session().file())));
    QCOMPARE(test.facts()->diary.size(), size_t{1});
    QCOMPARE(ownDays(all(test)), (QStringList{u"2026-07-03"_s, u"2026-08-03"_s, u"2026-09-03"_s}));
}

void TestDiary::aScheduledSeriesMovesByAnAmendment() {
    SessionCase test(u"statutory-advocacy"_s); // meetings a week after the quarterly return
    const auto meeting = [&](const QString& period) {
        return named(all(test), u"meetings/contract-meeting"_s, period);
    };
    QCOMPARE(meeting(u"2025-Q3"_s).day(), QDate(2026, 6, 21));
    QVERIFY(apply(test, moveSeries(*test.facts(), meeting(u"2025-Q3"_s), QDate(2026, 6, 24), {},
                                   test.session().workingDays(), test.session().file())));
    QCOMPARE(meeting(u"2025-Q2"_s).day(), QDate(2026, 3, 21));
    QCOMPARE(meeting(u"2025-Q3"_s).day(), QDate(2026, 6, 24));
    QCOMPARE(meeting(u"2025-Q4"_s).day(), QDate(2026, 9, 24));
    QCOMPARE(test.facts()->amendments.size(), size_t{1});
    QCOMPARE(test.facts()->amendments.front().from, QDate(2026, 3, 1));
}

void TestDiary::aRuleCannotSayEveryDay() {
    SessionCase test(u"lifts-and-hoists"_s);
    const DueItem owed = named(all(test), u"returns/monthly"_s, u"2026-05"_s);
    QCOMPARE(moveSeries(*test.facts(), owed, QDate(2026, 4, 20), {}, test.session().workingDays(),
                        test.session().file())
                 .fault()
                 .code,
             FaultCode::OutOfRange); // before the period's month
    QVERIFY(moveSeries(*test.facts(), owed, QDate(2026, 7, 1), {}, test.session().workingDays(),
                       test.session().file())
                .ok());
    const DueItem end = named(all(test), u"contract/end"_s, {});
    QCOMPARE(moveSeries(*test.facts(), end, QDate(2026, 7, 1), {}, test.session().workingDays(),
                        test.session().file())
                 .fault()
                 .code,
             FaultCode::NotFound);
}

// No rule names a day more than 120 months, 3660 days, or 366 days from another item, away.
void TestDiary::aSeriesMovesAsFarAsItsRuleReaches_data() {
    QTest::addColumn<QString>("framework");
    QTest::addColumn<QString>("series");
    QTest::addColumn<QString>("occurrence");
    QTest::addColumn<QDate>("first");
    QTest::addColumn<QDate>("last");
    // By the month after May 2026: May itself, and May 2036.
    QTest::newRow("day of month") << u"lifts-and-hoists"_s << u"returns/monthly"_s << u"2026-05"_s
                                  << QDate(2026, 5, 1) << QDate(2036, 5, 31);
    // The first 30 April after March 2027.
    QTest::newRow("fixed date") << u"lifts-and-hoists"_s << u"returns/annual"_s << u"2026"_s
                                << QDate(2027, 4, 1) << QDate(2028, 3, 31);
    // The return is due on 14 June 2026.
    QTest::newRow("after an item") << u"statutory-advocacy"_s << u"meetings/contract-meeting"_s
                                   << u"2025-Q3"_s << QDate(2025, 6, 13) << QDate(2027, 6, 15);
    // From 30 June 2026: ten years with three leap days are 3653 days.
    QTest::newRow("days after") << u"homecare-dps"_s << u"returns/quarterly-workbook"_s
                                << u"2026-Q1"_s << QDate(2026, 6, 30) << QDate(2036, 7, 7);
}

void TestDiary::aSeriesMovesAsFarAsItsRuleReaches() {
    QFETCH(QString, framework);
    QFETCH(QString, series);
    QFETCH(QString, occurrence);
    QFETCH(QDate, first);
    QFETCH(QDate, last);
    SessionCase test(framework);
    if (framework == u"homecare-dps") { // sets no date by itself
        DueRule rule;
        rule.kind = DueRule::Kind::DaysAfter;
        rule.days = 10;
        QVERIFY(apply(
            test, setDueRule(*test.facts(), u"quarterly-workbook"_s, rule, test.session().file())));
    }
    const auto moved = [&](QDate to) {
        return moveSeries(*test.facts(), named(all(test), series, occurrence), to, {},
                          test.session().workingDays(), test.session().file());
    };
    for (const QDate beyond : {first.addDays(-1), last.addDays(1)}) {
        const auto refused = moved(beyond);
        QVERIFY(!refused.ok());
        QCOMPARE(refused.faults(),
                 Faults{(Fault{FaultCode::OutOfRange,
                               u"to"_s,
                               {beyond.toString(Qt::ISODate), first.toString(Qt::ISODate),
                                last.toString(Qt::ISODate)}})});
    }
    for (const QDate within : {first, last}) {
        QVERIFY(apply(test, moved(within)));
        test.reopen(); // what was stored can be read
        QCOMPARE(named(all(test), series, occurrence).due->unadjusted, within);
        QVERIFY(test.session().undo().ok());
    }
}

// A month after each quarter, 31 April being the 30th. Five days later: 5 August, 5 November,
// 5 February, 5 May.
void TestDiary::datesOfQuartersMoveTogether() {
    SessionCase test(u"homecare-dps"_s);
    DueRule rule;
    rule.kind = DueRule::Kind::PerQuarter;
    rule.dates = {{7, 31}, {10, 31}, {1, 31}, {4, 31}};
    QVERIFY(apply(test,
                  setDueRule(*test.facts(), u"quarterly-workbook"_s, rule, test.session().file())));
    const auto owed = [&](const QString& period) {
        return named(all(test), u"returns/quarterly-workbook"_s, period);
    };
    const auto moved = [&](QDate to) {
        return moveSeries(*test.facts(), owed(u"2026-Q1"_s), to, {}, test.session().workingDays(),
                          test.session().file());
    };
    QCOMPARE(owed(u"2026-Q4"_s).day(), QDate(2027, 4, 30));
    QVERIFY(apply(test, moved(QDate(2026, 8, 5))));
    test.reopen();
    QCOMPARE(owed(u"2026-Q1"_s).day(), QDate(2026, 8, 5));
    QCOMPARE(owed(u"2026-Q2"_s).day(), QDate(2026, 11, 5));
    QCOMPARE(owed(u"2026-Q3"_s).day(), QDate(2027, 2, 5));
    QCOMPARE(owed(u"2026-Q4"_s).day(), QDate(2027, 5, 5));
    QVERIFY(test.session().undo().ok());
    // Thirty days back the fourth quarter's would be 31 March, its own last day.
    QCOMPARE(moved(QDate(2026, 7, 1)).fault().arguments.value(1), u"2026-07-02"_s);
    QVERIFY(apply(test, moved(QDate(2026, 7, 2))));
    QCOMPARE(owed(u"2026-Q4"_s).day(), QDate(2027, 4, 1));
}

// The return's Sunday 14 June 2026 moves to Monday, and past a local holiday there to Tuesday 16
// June; the meeting is a week after it. Moved to 26 June, it is ten days after.
void TestDiary::aSeriesMovesByTheRegistersWorkingDays() {
    SessionCase test(u"statutory-advocacy"_s);
    DueRule rule = test.facts()->terms->initial().returnKind(u"quarterly")->due;
    rule.nonWorkingDay = NonWorkingDay::Next;
    QVERIFY(apply(test, setDueRule(*test.facts(), u"quarterly"_s, rule, test.session().file())));
    const auto settings = test.session().file().settings();
    QVERIFY(apply(
        test, setWorkingDays(settings, withDays(*workingDaySettings(settings),
                                                {{QDate(2026, 6, 15), u"Local day"_s, true}}))));
    const auto meeting = [&](const QString& period) {
        return named(all(test), u"meetings/contract-meeting"_s, period);
    };
    QCOMPARE(meeting(u"2025-Q3"_s).day(), QDate(2026, 6, 23));
    QVERIFY(apply(test, moveSeries(*test.facts(), meeting(u"2025-Q3"_s), QDate(2026, 6, 26), {},
                                   test.session().workingDays(), test.session().file())));
    QCOMPARE(meeting(u"2025-Q3"_s).day(), QDate(2026, 6, 26));
    QCOMPARE(meeting(u"2025-Q4"_s).day(), QDate(2026, 9, 24)); // Monday 14 September, and ten
}

void TestDiary::ofNoContract() {
    SessionCase test(u"lifts-and-hoists"_s);
    DiaryItem board = itemOn({}, QDate(2026, 7, 1), u"Board"_s);
    board.recurrence = {Unit::Weeks, 1, QDate(2026, 7, 15)};
    QVERIFY(apply(test, addDiaryItem(nullptr, board, test.session().workingDays())));
    const DateRange july{QDate(2026, 7, 1), QDate(2026, 7, 31)};
    QCOMPARE(ownDays(test.session().dueItems(july)).size(), 3);
    QVERIFY(ownDays(all(test)).isEmpty());
    // Together with the contract's, in order of day.
    const std::vector<DueItem> together = test.session().dueItems(july);
    QVERIFY(together.size() > 3);
    QVERIFY(std::is_sorted(together.begin(), together.end(),
                           [](const auto& a, const auto& b) { return a.day() < b.day(); }));
    const DueItem second = named(together, u"own/1"_s, u"2026-07-08"_s);
    QVERIFY(apply(test, moveSeries(test.session().ownDiary(), test.session().ownMarks(), second,
                                   QDate(2026, 7, 9), {})));
    QCOMPARE(ownDays(test.session().dueItems(july)),
             (QStringList{u"2026-07-01"_s, u"2026-07-09"_s}));
}

void TestDiary::concernsAreNamed() {
    const WorkingCalendar days;
    DueItem meeting;
    meeting.kind = DueKind::Meeting;
    meeting.series = u"own/1"_s;
    meeting.minutes = 60;
    DueItem other = meeting;
    other.series = u"own/2"_s;
    other.title = u"Board"_s;
    other.at = QTime(11, 0);
    other.due = DueDate{QDate(2026, 7, 1), QDate(2026, 7, 1), {}};
    const auto kinds = [&](QDate day, QTime at) {
        QList<int> found;
        for (const DayConcern& each : concerns(meeting, day, at, {meeting, other}, days)) {
            found.append(int(each.kind));
        }
        return found;
    };
    using Kind = DayConcern::Kind;
    QCOMPARE(kinds(QDate(2026, 7, 2), QTime(11, 0)), QList<int>{});
    QCOMPARE(kinds(QDate(2026, 7, 4), {}), QList<int>{int(Kind::Weekend)});
    QCOMPARE(kinds(QDate(2026, 12, 28), {}), QList<int>{int(Kind::BankHoliday)});
    QCOMPARE(kinds(QDate(2026, 7, 1), QTime(11, 59)), QList<int>{int(Kind::Clash)});
    QCOMPARE(kinds(QDate(2026, 7, 1), QTime(12, 0)), QList<int>{});
    QCOMPARE(kinds(QDate(2026, 7, 1), QTime(10, 0)), QList<int>{});
    QCOMPARE(kinds(QDate(2026, 7, 1), {}), QList<int>{int(Kind::Clash)}); // all day
    QCOMPARE(concerns(meeting, QDate(2026, 7, 1), {}, {other}, days).front().what, u"Board"_s);
}

void TestDiary::workingDaysFollowTheSettings() {
    SessionCase test(u"lifts-and-hoists"_s);
    const auto day = [&] { return named(all(test), u"returns/monthly"_s, u"2026-05"_s).day(); };
    QCOMPARE(day(), QDate(2026, 6, 15)); // a Monday
    const auto settings = [&] { return *workingDaySettings(test.session().file().settings()); };
    QCOMPARE(settings(), WorkingDaySettings());
    WorkingDaySettings after = withDays(settings(), {{QDate(2026, 6, 15), u"Local day"_s, true}});
    QVERIFY(apply(test, setWorkingDays(test.session().file().settings(), after)));
    QCOMPARE(day(), QDate(2026, 6, 12));
    QCOMPARE(settings(), after);
    // Another division; the added day stays. 2 January is a holiday in Scotland alone.
    after.division = Division::Scotland;
    QVERIFY(apply(test, setWorkingDays(test.session().file().settings(), after)));
    QVERIFY(!test.session().workingDays().isWorkingDay(QDate(2025, 1, 2)));
    QVERIFY(test.session().undo().ok());
    QVERIFY(test.session().workingDays().isWorkingDay(QDate(2025, 1, 2)));
    test.reopen();
    QCOMPARE(day(), QDate(2026, 6, 12));
    QVERIFY(!test.session().workingDaysFault());
    const std::vector<HolidayException> twice{{QDate(2026, 6, 15), {}, true},
                                              {QDate(2026, 6, 15), {}, true}};
    QCOMPARE(setWorkingDays({}, {Division::Scotland, twice}).fault().code, FaultCode::Duplicate);
    QCOMPARE(withDays({}, twice).added.size(), size_t{1});
}

void TestDiary::badWorkingDaySettingsAreAFault_data() {
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<int>("code");
    const auto row = [](const char* name, const QString& key, const QString& value,
                        FaultCode code) { QTest::newRow(name) << key << value << int(code); };
    row("division", u"division"_s, u"wales"_s, FaultCode::NotOneOf);
    row("no JSON", u"holidays"_s, u"[{"_s, FaultCode::NotJson);
    row("no list", u"holidays"_s, u"{}"_s, FaultCode::WrongType);
    row("no date", u"holidays"_s, uR"([{"date":"2026-02-30"}])"_s, FaultCode::NotADate);
    row("a year", u"holidays"_s, uR"([{"date":"9000-01-01"}])"_s, FaultCode::OutOfRange);
    row("twice", u"holidays"_s, uR"([{"date":"2026-06-15"},{"date":"2026-06-15"}])"_s,
        FaultCode::Duplicate);
}

void TestDiary::badWorkingDaySettingsAreAFault() {
    QFETCH(QString, key);
    QFETCH(QString, value);
    SessionCase test(u"lifts-and-hoists"_s);
    QVERIFY(test.session().apply({u"Set"_s, {{{}, Setting{{}, key, value}}}}).ok());
    QVERIFY(test.session().workingDaysFault());
    QTEST(int(test.session().workingDaysFault()->code), "code");
    QVERIFY(!test.session().workingDays().isWorkingDay(QDate(2026, 12, 28))); // England and Wales
}

QTEST_GUILESS_MAIN(TestDiary)
#include "test_diary.moc"
