// Clocks that happenings start, the contract's own dates, and officers' dates, once and coming
// back. Every date was worked by hand.
#include "due_case.h"
#include "support/checks.h"

using namespace quarterlight;
using namespace Qt::StringLiterals;
using Unit = Recurrence::Unit;

namespace {

const QString lifts = u"lifts-and-hoists"_s;
const QString care = u"accommodation-with-care"_s;
const QString advocacy = u"statutory-advocacy"_s;
const QString end = u"contract/end"_s;
const QString assessment = u"contract/assessment"_s;

QStringList days(const std::vector<DueItem>& items) {
    QStringList texts;
    for (const DueItem& item : items) {
        texts.append(item.day().toString(Qt::ISODate));
    }
    return texts;
}

} // namespace

class TestDueHappenings : public Checks {
    Q_OBJECT
private slots:
    void digest_clocks_data();
    void digest_clocks();
    void digest36_inTimeAndADayLate();
    void digest16_elapsedHoursAcrossAClockChange();
    void oneHappeningOneClock();
    void contractEndAndExtension();
    void assessmentsOnlyWhereTheRegimeAsks_data();
    void assessmentsOnlyWhereTheRegimeAsks();
    void assessmentsEveryTwelveMonthsAndAtTheEnd();
    void ownDatesComeBack_data();
    void ownDatesComeBack();
    void aRecurrenceThatWouldNotMoveOnYieldsOneDay();
    void oneOccurrenceIsMovedDoneOrCalledOff();
    void anAgreedDayMovesAReturnAndItsLateness();
    void leadTimesTellUpcomingFromDue();
    void theRegistersOwnLeadTimeTellsThemToo();
    void ofNoContract();
};

void TestDueHappenings::digest_clocks_data() {
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("duty");
    QTest::addColumn<QDate>("on");
    QTest::addColumn<QDate>("due");
    const auto row = [](const char* name, const QString& key, const QString& duty, QDate on,
                        QDate due) { QTest::newRow(name) << key << duty << on << due; };
    row("11: process change, a month's notice", lifts, u"deadlines/process-change"_s,
        QDate(2026, 1, 31), QDate(2026, 2, 28));
    row("11: advocacy", advocacy, u"deadlines/process-change"_s, QDate(2026, 3, 15),
        QDate(2026, 4, 15));
    row("15: site survey, 5 days", lifts, u"deadlines/refurbished-survey"_s, QDate(2026, 5, 22),
        QDate(2026, 5, 27));
    row("17: urgent removal over Easter", lifts, u"deadlines/urgent-removal"_s, QDate(2026, 4, 2),
        QDate(2026, 4, 9));
    row("17: standard removal over Christmas", lifts, u"deadlines/standard-removal"_s,
        QDate(2025, 12, 18), QDate(2026, 1, 6));
    row("22: referral over New Year", u"direct-payment-support"_s, u"deadlines/referral-response"_s,
        QDate(2026, 12, 23), QDate(2027, 1, 4));
    row("32: review results", care, u"outcomeReviews/review-results"_s, QDate(2026, 1, 31),
        QDate(2026, 2, 28));
    row("32: leap year", care, u"outcomeReviews/review-results"_s, QDate(2028, 1, 31),
        QDate(2028, 2, 29));
    row("32: urgent need, at once", care, u"deadlines/urgent-need"_s, QDate(2026, 1, 31),
        QDate(2026, 1, 31));
    row("36: inspection report over a bank holiday", care, u"deadlines/inspection-report"_s,
        QDate(2026, 5, 22), QDate(2026, 5, 27));
    row("36: asked for on a Saturday", care, u"deadlines/inspection-report"_s, QDate(2026, 6, 6),
        QDate(2026, 6, 9));
    row("37: complaint, 28 days", care, u"deadlines/complaint-split"_s, QDate(2026, 3, 2),
        QDate(2026, 3, 30));
    row("45: triage over Easter", advocacy, u"deadlines/triage"_s, QDate(2026, 4, 2),
        QDate(2026, 4, 8));
    row("45: contact in calendar days", advocacy, u"deadlines/contact"_s, QDate(2026, 4, 2),
        QDate(2026, 4, 4));
}

void TestDueHappenings::digest_clocks() {
    QFETCH(QString, key);
    QFETCH(QString, duty);
    QFETCH(QDate, on);
    QFETCH(QDate, due);
    DueCase test(key, {QDate(2025, 9, 1), QDate(2029, 8, 31)});
    test.note(on, duty);
    const DueItem item = test.item(duty, u"own/1"_s);
    QCOMPARE(item.day(), due);
    QCOMPARE(item.happenedOn, on);
    test.asOf = due;
    QCOMPARE(test.item(duty, u"own/1"_s).status, DueStatus::Due);
    test.asOf = due.addDays(1);
    QCOMPARE(test.item(duty, u"own/1"_s).status, DueStatus::Overdue);
}

void TestDueHappenings::digest36_inTimeAndADayLate() {
    DueCase test(care);
    const QString duty = u"deadlines/inspection-report"_s;
    test.note(QDate(2026, 5, 22), duty);
    test.mark(duty, u"own/1"_s).doneOn = QDate(2026, 5, 27);
    QCOMPARE(test.item(duty, u"own/1"_s).status, DueStatus::Done);
    test.marks.back().doneOn = QDate(2026, 5, 28);
    QCOMPARE(test.item(duty, u"own/1"_s).status, DueStatus::Late);
    test.asOf = QDate(2026, 5, 27); // not known yet
    QCOMPARE(test.item(duty, u"own/1"_s).status, DueStatus::Due);
}

void TestDueHappenings::digest16_elapsedHoursAcrossAClockChange() {
    DueCase test(lifts);
    const QString urgent = u"deadlines/high-priority-fault"_s;
    const QString medium = u"deadlines/medium-priority-fault"_s;
    test.note(QDate(2026, 6, 1), urgent).at = QTime(9, 0);
    test.note(QDate(2026, 3, 28), urgent).at = QTime(23, 30); // clocks go on at 01:00
    test.note(QDate(2026, 3, 28), medium).at = QTime(9, 0);
    test.note(QDate(2026, 6, 1), medium);
    QCOMPARE(test.item(urgent, u"own/1"_s).at, QTime(12, 0));
    QCOMPARE(test.item(urgent, u"own/2"_s).day(), QDate(2026, 3, 29));
    QCOMPARE(test.item(urgent, u"own/2"_s).at, QTime(3, 30));
    QCOMPARE(test.item(medium, u"own/3"_s).day(), QDate(2026, 3, 29));
    QCOMPARE(test.item(medium, u"own/3"_s).at, QTime(10, 0));
    QCOMPARE(test.day(medium, u"own/4"_s), QDate(2026, 6, 2)); // no time noted: a day
}

void TestDueHappenings::oneHappeningOneClock() {
    DueCase test(care);
    test.note(QDate(2026, 1, 31),
              u"deadlines/review-results"_s); // says again what stands elsewhere
    QCOMPARE(test.day(u"outcomeReviews/review-results"_s, u"own/1"_s), QDate(2026, 2, 28));
    QVERIFY(test.ofSeries(u"deadlines/review-results"_s).empty());
    QVERIFY(test.ofSeries(u"own/1"_s).empty());
    // A duty without a clock of its own: the day noted is the day it is due.
    test.note(QDate(2026, 7, 10), u"deadlines/remedial-action"_s);
    QCOMPARE(test.day(u"own/2"_s, u"2026-07-10"_s), QDate(2026, 7, 10));
    QCOMPARE(test.item(u"own/2"_s, u"2026-07-10"_s).clause, u"4.2"_s);
}

void TestDueHappenings::contractEndAndExtension() {
    DueCase test(lifts);
    test.contract.extensions = {{QDate(2029, 3, 31), QDate(2027, 9, 30)}, {QDate(2030, 3, 31), {}}};
    QCOMPARE(test.day(end), QDate(2028, 3, 31));
    QCOMPARE(test.day(u"contract/extension"_s, u"2029-03-31"_s), QDate(2027, 9, 30));
    QCOMPARE(test.ofSeries(u"contract/extension"_s).size(), size_t{1});
    test.asOf = QDate(2028, 4, 1);
    QCOMPARE(test.item(end).status, DueStatus::Done); // it came by itself
    // Extended: the end moves, the decision is behind, returns go on.
    test.contract.end = QDate(2029, 3, 31);
    QCOMPARE(test.day(end), QDate(2029, 3, 31));
    QVERIFY(test.ofSeries(u"contract/extension"_s).empty());
    QCOMPARE(test.day(u"returns/monthly"_s, u"2028-06"_s), QDate(2028, 7, 14)); // 15th: a Saturday
}

void TestDueHappenings::assessmentsOnlyWhereTheRegimeAsks_data() {
    QTest::addColumn<int>("regime");
    QTest::addColumn<qint64>("pounds");
    QTest::addColumn<bool>("asked");
    const auto row = [](const char* name, Regime regime, qint64 pounds, bool asked) {
        QTest::newRow(name) << int(regime) << pounds << asked;
    };
    row("ordinary, worth more", Regime::Ordinary, 5'000'001, true);
    row("ordinary, worth five million", Regime::Ordinary, 5'000'000, false);
    row("ordinary, value not known", Regime::Ordinary, 0, true);
    row("light touch", Regime::LightTouch, 9'000'000, false);
    row("before the Act", Regime::PreAct, 9'000'000, false);
    row("health", Regime::Health, 9'000'000, false);
    row("below threshold", Regime::BelowThreshold, 9'000'000, false);
}

void TestDueHappenings::assessmentsOnlyWhereTheRegimeAsks() {
    QFETCH(int, regime);
    QFETCH(qint64, pounds);
    DueCase test(lifts);
    test.contract.regime = Regime(regime);
    test.contract.valuePence = pounds > 0 ? std::optional(pounds * 100) : std::nullopt;
    const bool found = !test.ofSeries(assessment).empty();
    QTEST(found, "asked");
}

void TestDueHappenings::assessmentsEveryTwelveMonthsAndAtTheEnd() {
    DueCase test(lifts, {QDate(2025, 6, 1), QDate(2028, 2, 29)});
    test.contract.regime = Regime::Ordinary;
    QCOMPARE(days(test.ofSeries(assessment)),
             (QStringList{u"2026-05-31"_s, u"2027-05-31"_s, u"2028-02-29"_s}));
    // None before section 71 was in force, on 1 January 2026.
    test.contract.start = QDate(2024, 6, 1);
    QCOMPARE(days(test.ofSeries(assessment)),
             (QStringList{u"2026-05-31"_s, u"2027-05-31"_s, u"2028-02-29"_s}));
}

void TestDueHappenings::ownDatesComeBack_data() {
    QTest::addColumn<QDate>("on");
    QTest::addColumn<int>("unit");
    QTest::addColumn<int>("every");
    QTest::addColumn<QDate>("until");
    QTest::addColumn<QStringList>("days");
    const auto row = [](const char* name, QDate on, Unit unit, int every, QDate until,
                        const QStringList& expected) {
        QTest::newRow(name) << on << int(unit) << every << until << expected;
    };
    row("once", QDate(2026, 2, 3), Unit::Once, 1, {}, {u"2026-02-03"_s});
    row("every 10 days", QDate(2026, 2, 20), Unit::Days, 10, QDate(2026, 3, 12),
        {u"2026-02-20"_s, u"2026-03-02"_s, u"2026-03-12"_s});
    row("every 4 weeks", QDate(2026, 2, 3), Unit::Weeks, 4, QDate(2026, 4, 27),
        {u"2026-02-03"_s, u"2026-03-03"_s, u"2026-03-31"_s});
    row("the 31st each month", QDate(2026, 1, 31), Unit::Months, 1, QDate(2026, 4, 30),
        {u"2026-01-31"_s, u"2026-02-28"_s, u"2026-03-31"_s, u"2026-04-30"_s});
    row("each 29 February", QDate(2028, 2, 29), Unit::Years, 1, QDate(2032, 2, 29),
        {u"2028-02-29"_s, u"2029-02-28"_s, u"2030-02-28"_s, u"2031-02-28"_s, u"2032-02-29"_s});
    row("to the contract's end", QDate(2027, 3, 1), Unit::Months, 6, {},
        {u"2027-03-01"_s, u"2027-09-01"_s, u"2028-03-01"_s});
    row("until its own first day", QDate(2026, 2, 3), Unit::Weeks, 1, QDate(2026, 2, 3),
        {u"2026-02-03"_s});
}

void TestDueHappenings::ownDatesComeBack() {
    QFETCH(QDate, on);
    QFETCH(int, unit);
    QFETCH(int, every);
    QFETCH(QDate, until);
    DueCase test(lifts);
    DiaryItem& noted = test.note(on, {}, u"Insurance certificate"_s);
    noted.kind = DueKind::Certificate;
    noted.recurrence = {Unit(unit), every, until};
    const std::vector<DueItem> items = test.ofSeries(u"own/1"_s);
    QTEST(days(items), "days");
    QCOMPARE(items.front().occurrence, on.toString(Qt::ISODate));
}

void TestDueHappenings::aRecurrenceThatWouldNotMoveOnYieldsOneDay() {
    DueCase test(lifts);
    test.note(QDate(2026, 2, 3)).recurrence = {Unit::Days, 0, {}};
    test.note(QDate(2026, 2, 3)).recurrence = {Unit::Months, -1, {}};
    QCOMPARE(test.ofSeries(u"own/1"_s).size(), size_t{1});
    QCOMPARE(test.ofSeries(u"own/2"_s).size(), size_t{1});
}

void TestDueHappenings::oneOccurrenceIsMovedDoneOrCalledOff() {
    DueCase test(lifts);
    DiaryItem& noted = test.note(QDate(2026, 7, 6), {}, u"Meeting"_s);
    noted.kind = DueKind::Meeting;
    noted.recurrence = {Unit::Weeks, 1, QDate(2026, 8, 3)};
    const QString own = u"own/1"_s;
    DiaryMark& moved = test.mark(own, u"2026-07-13"_s);
    moved.movedTo = QDate(2026, 9, 1);
    moved.at = QTime(14, 0);
    test.mark(own, u"2026-07-20"_s).calledOff = true;
    test.mark(own, u"2026-07-27"_s).doneOn = QDate(2026, 7, 27);
    const DueItem item = test.item(own, u"2026-07-13"_s); // its name stays
    QCOMPARE(item.day(), QDate(2026, 9, 1));
    QCOMPARE(item.due->date, QDate(2026, 7, 13));
    QCOMPARE(item.at, QTime(14, 0));
    QVERIFY(test.item(own, u"2026-07-20"_s).calledOff);
    QCOMPARE(test.item(own, u"2026-07-20"_s).status, DueStatus::Done);
    QCOMPARE(test.item(own, u"2026-07-27"_s).status, DueStatus::Done);
    QCOMPARE(test.item(own, u"2026-08-03"_s).status, DueStatus::Overdue);
    // It is found in the month it was moved to, and gone from the one it came from.
    const auto within = [&](QDate first, QDate last) {
        qsizetype count = 0;
        for (const DueItem& each : dueItems(test.question(), {first, last})) {
            count += each.series == own ? 1 : 0;
        }
        return count;
    };
    QCOMPARE(within(QDate(2026, 9, 1), QDate(2026, 9, 30)), 1);
    QCOMPARE(within(QDate(2026, 7, 1), QDate(2026, 7, 31)), 3);
}

void TestDueHappenings::anAgreedDayMovesAReturnAndItsLateness() {
    DueCase test(lifts);
    const QString series = u"returns/monthly"_s;
    test.receive(u"monthly"_s, u"2026-05"_s, QDate(2026, 6, 19));
    QCOMPARE(test.item(series, u"2026-05"_s).status, DueStatus::Late); // 15 June, a Monday
    test.mark(series, u"2026-05"_s).movedTo = QDate(2026, 6, 19);
    QCOMPARE(test.item(series, u"2026-05"_s).status, DueStatus::Received);
    QCOMPARE(test.item(series, u"2026-05"_s).day(), QDate(2026, 6, 19));
    test.marks.back().movedTo = QDate(2026, 6, 18);
    QCOMPARE(test.item(series, u"2026-05"_s).status, DueStatus::Late);
    // The same by the one source of returns' state.
    const auto owed = owedReturns(test.question().owed(), {QDate(2026, 5, 31), QDate(2026, 5, 31)});
    QCOMPARE(owed.front().state, OwedState::Late);
}

void TestDueHappenings::leadTimesTellUpcomingFromDue() {
    DueCase test(lifts);
    test.note(QDate(2026, 12, 31)).kind = DueKind::Certificate;
    const QString own = u"own/1"_s;
    test.asOf = QDate(2026, 12, 31).addDays(-leadDays(DueKind::Certificate));
    QCOMPARE(test.item(own, u"2026-12-31"_s).status, DueStatus::Due);
    test.asOf = test.asOf.addDays(-1);
    QCOMPARE(test.item(own, u"2026-12-31"_s).status, DueStatus::Upcoming);
    // A return is due once its period is over.
    test.asOf = QDate(2026, 10, 31);
    QCOMPARE(test.item(u"returns/monthly"_s, u"2026-10"_s).status, DueStatus::Upcoming);
    test.asOf = QDate(2026, 11, 1);
    QCOMPARE(test.item(u"returns/monthly"_s, u"2026-10"_s).status, DueStatus::Due);
}

void TestDueHappenings::theRegistersOwnLeadTimeTellsThemToo() {
    DueCase test(lifts);
    test.note(QDate(2026, 12, 31)).kind = DueKind::Certificate;
    const QString own = u"own/1"_s;
    const auto statusAhead = [&](int lead, int days) {
        test.leadTimes[DueKind::Certificate] = lead;
        test.asOf = QDate(2026, 12, 31).addDays(-days);
        return test.item(own, u"2026-12-31"_s).status;
    };
    QCOMPARE(statusAhead(90, 90), DueStatus::Due);
    QCOMPARE(statusAhead(90, 91), DueStatus::Upcoming);
    QCOMPARE(statusAhead(0, 1), DueStatus::Upcoming);
    QCOMPARE(statusAhead(0, 0), DueStatus::Due);
    // Of what nobody wants to be reminded, the day itself is when it is due.
    QCOMPARE(statusAhead(-1, 0), DueStatus::Due);
    QCOMPARE(statusAhead(-1, 1), DueStatus::Upcoming);
}

void TestDueHappenings::ofNoContract() {
    DiaryItem board;
    board.id.value = 7;
    board.title = u"Commissioning board"_s;
    board.kind = DueKind::Meeting;
    board.on = QDate(2026, 1, 5);
    board.recurrence = {Unit::Weeks, 2, {}};
    DiaryMark moved;
    moved.series = u"own/7"_s;
    moved.occurrence = u"2026-02-02"_s;
    moved.movedTo = QDate(2026, 3, 3);
    const DateRange march{QDate(2026, 3, 1), QDate(2026, 3, 31)};
    const std::vector<DueItem> items =
        ownDates({board}, {moved}, WorkingCalendar(), QDate(2026, 1, 1), march);
    QCOMPARE(days(items),
             (QStringList{u"2026-03-02"_s, u"2026-03-03"_s, u"2026-03-16"_s, u"2026-03-30"_s}));
    QVERIFY(!items.front().contract.isStored());
}

QTEST_APPLESS_MAIN(TestDueHappenings)
#include "test_due_happenings.moc"
