// Everything that falls due under the five shipped schedules. Every date here was worked by hand
// from a calendar and the schedule.
#include "due_case.h"
#include "support/checks.h"

#include <QJsonObject>

using namespace quarterlight;
using namespace Qt::StringLiterals;

namespace {

const QString lifts = u"lifts-and-hoists"_s;
const QString payments = u"direct-payment-support"_s;
const QString care = u"accommodation-with-care"_s;
const QString advocacy = u"statutory-advocacy"_s;
const QString homecare = u"homecare-dps"_s;
const QString survey = u"surveys/satisfaction-survey"_s;

/// The advocacy contract's years begin in September.
const DateRange advocacyTerm{QDate(2025, 9, 1), QDate(2028, 8, 31)};

} // namespace

class TestDueItems : public Checks {
    Q_OBJECT
private slots:
    void digest01_fifteenthOrLastWorkingDayBefore_data();
    void digest01_fifteenthOrLastWorkingDayBefore();
    void digest01_theItemSaysWhyItMoved();
    void digest02_annualReturnKeepsASunday_data();
    void digest02_annualReturnKeepsASunday();
    void digest06_surveyResultsTheEarlierDateCounts_data();
    void digest06_surveyResultsTheEarlierDateCounts();
    void digest06_resultsInTimeAndADayLate();
    void digest06_withoutSurveyResultsAreDueThe30thOfApril();
    void digest07_aSurveyInEachCalendarYear();
    void digest29_fourWeeklyPeriodsFromTheAnchor();
    void digest42_fourteenthIsNotMoved();
    void digest43_quarterThreeReturnsNarrativesAndMeeting();
    void digest48_qualityMarkWithinTheFirstYear_data();
    void digest48_qualityMarkWithinTheFirstYear();
    void digest54_kpisAgreedThreeMonthsAfterAward();
    void digest55_noDateUntilTheOfficerSetsOne();
    void undatedDutiesAreOneLineASeries();
    void aPlannedDayTakesThePlaceOfTheRulesNearest();
    void rulesFollowAmendmentsFromTheirDay();
    void everyItemNamesItselfOnce_data();
    void everyItemNamesItselfOnce();
};

void TestDueItems::digest01_fifteenthOrLastWorkingDayBefore_data() {
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("series");
    QTest::addColumn<QString>("period");
    QTest::addColumn<QDate>("day");
    const QString monthly = u"returns/monthly"_s;
    const QString quarterly = u"returns/quarterly"_s;
    QTest::newRow("L May 2025, a Sunday") << lifts << monthly << u"2025-05"_s << QDate(2025, 6, 13);
    QTest::newRow("L January 2026") << lifts << monthly << u"2026-01"_s << QDate(2026, 2, 13);
    QTest::newRow("L March 2025, a Tuesday")
        << lifts << monthly << u"2025-03"_s << QDate(2025, 4, 15);
    QTest::newRow("L March 2028, after Good Friday and the contract's end")
        << lifts << monthly << u"2028-03"_s << QDate(2028, 4, 13);
    QTest::newRow("L quarter 1") << lifts << quarterly << u"2026-Q1"_s << QDate(2026, 7, 15);
    QTest::newRow("D quarter 2, a Thursday")
        << payments << quarterly << u"2026-Q2"_s << QDate(2026, 10, 15);
    QTest::newRow("D quarter 3 of 2027, a Saturday")
        << payments << quarterly << u"2027-Q3"_s << QDate(2028, 1, 14);
}

void TestDueItems::digest01_fifteenthOrLastWorkingDayBefore() {
    QFETCH(QString, key);
    QFETCH(QString, series);
    QFETCH(QString, period);
    const DueCase test(key, {QDate(2025, 3, 1), QDate(2028, 3, 31)});
    QTEST(test.day(series, period), "day");
}

void TestDueItems::digest01_theItemSaysWhyItMoved() {
    const DueCase test(lifts);
    const DueItem item = test.item(u"returns/monthly"_s, u"2026-07"_s);
    QCOMPARE(item.due->date, QDate(2026, 8, 14));
    QCOMPARE(item.due->unadjusted, QDate(2026, 8, 15));
    QCOMPARE(item.due->nonWorkingReason, u"Saturday"_s);
    QCOMPARE(item.clause, u"3.1.1"_s);
    QCOMPARE(item.kind, DueKind::Return);
}

void TestDueItems::digest02_annualReturnKeepsASunday_data() {
    QTest::addColumn<QString>("key");
    for (const QString& key : {lifts, payments, care}) {
        QTest::newRow(qPrintable(key)) << key;
    }
}

void TestDueItems::digest02_annualReturnKeepsASunday() {
    QFETCH(QString, key);
    const DueItem item = DueCase(key).item(u"returns/annual"_s, u"2027"_s);
    QCOMPARE(item.due->date, QDate(2028, 4, 30));
    QVERIFY(!item.due->moved());
    QCOMPARE(item.due->nonWorkingReason, u"Sunday"_s); // kept, with a warning
}

void TestDueItems::digest06_surveyResultsTheEarlierDateCounts_data() {
    QTest::addColumn<QDate>("completed");
    QTest::addColumn<QDate>("due");
    QTest::newRow("31 December: February's last day") << QDate(2025, 12, 31) << QDate(2026, 2, 28);
    QTest::newRow("31 December before a leap year") << QDate(2027, 12, 31) << QDate(2028, 2, 29);
    QTest::newRow("28 February: two months") << QDate(2026, 2, 28) << QDate(2026, 4, 28);
    QTest::newRow("1 March: 30 April comes first") << QDate(2026, 3, 1) << QDate(2026, 4, 30);
    QTest::newRow("29 April: 30 April") << QDate(2026, 4, 29) << QDate(2026, 4, 30);
    QTest::newRow("30 April: two months") << QDate(2026, 4, 30) << QDate(2026, 6, 30);
}

void TestDueItems::digest06_surveyResultsTheEarlierDateCounts() {
    QFETCH(QDate, completed);
    for (const QString& key : {lifts, payments, care}) {
        for (const QString& duty : {survey, u"deadlines/survey-results"_s}) {
            DueCase test(key);
            test.asOf = QDate(2028, 3, 31);
            test.note(completed, duty);
            const QString year = QString::number(completed.year());
            QTEST(test.day(survey + u"/results"_s, year), "due");
            QCOMPARE(test.item(survey, year).status, DueStatus::Done);
        }
    }
}

void TestDueItems::digest06_resultsInTimeAndADayLate() {
    DueCase test(lifts);
    test.note(QDate(2025, 12, 31), survey);
    const QString results = survey + u"/results"_s;
    test.asOf = QDate(2026, 2, 28);
    QCOMPARE(test.item(results, u"2025"_s).status, DueStatus::Due);
    test.asOf = QDate(2026, 3, 1);
    QCOMPARE(test.item(results, u"2025"_s).status, DueStatus::Overdue);
    test.mark(results, u"2025"_s).doneOn = QDate(2026, 2, 28);
    QCOMPARE(test.item(results, u"2025"_s).status, DueStatus::Done);
    test.marks.back().doneOn = QDate(2026, 3, 1);
    QCOMPARE(test.item(results, u"2025"_s).status, DueStatus::Late);
}

void TestDueItems::digest06_withoutSurveyResultsAreDueThe30thOfApril() {
    const DueCase test(lifts);
    QCOMPARE(test.day(survey + u"/results"_s, u"2025"_s), QDate(2026, 4, 30));
    QCOMPARE(test.day(survey + u"/results"_s, u"2026"_s), QDate(2027, 4, 30));
}

void TestDueItems::digest07_aSurveyInEachCalendarYear() {
    DueCase test(lifts);
    QCOMPARE(test.ofSeries(survey).size(), size_t{4}); // 2025 to 2028, whatever the contract's year
    QCOMPARE(test.day(survey, u"2026"_s), QDate(2026, 12, 31));
    QCOMPARE(test.day(survey, u"2028"_s), QDate(2028, 3, 31)); // the contract ends before the year
    test.asOf = QDate(2026, 12, 31);
    QCOMPARE(test.item(survey, u"2026"_s).status, DueStatus::Due);
    test.asOf = QDate(2027, 1, 1);
    QCOMPARE(test.item(survey, u"2026"_s).status, DueStatus::Overdue);
    test.note(QDate(2027, 1, 1), survey); // that is next year's
    QCOMPARE(test.item(survey, u"2026"_s).status, DueStatus::Overdue);
    QCOMPARE(test.item(survey, u"2027"_s).status, DueStatus::Done);
    test.note(QDate(2026, 12, 31), survey);
    QCOMPARE(test.item(survey, u"2026"_s).status, DueStatus::Done);
}

void TestDueItems::digest29_fourWeeklyPeriodsFromTheAnchor() {
    Framework framework = DueCase(care).terms->initial();
    framework.returns.front().due.kind = DueRule::Kind::DaysAfter;
    framework.returns.front().due.days = 10;
    DueCase test(framework, {QDate(2025, 4, 7), QDate(2026, 4, 5)});
    const std::vector<DueItem> items = test.ofSeries(u"returns/four-weekly"_s);
    QCOMPARE(items.size(), size_t{13});                // 364 days exactly
    QCOMPARE(items.front().occurrence, u"2025-P01"_s); // 7 April to 4 May
    QCOMPARE(items.front().day(), QDate(2025, 5, 14));
    QCOMPARE(items.back().occurrence, u"2025-P13"_s); // 9 March to 5 April
    QCOMPARE(items.back().day(), QDate(2026, 4, 15));
}

void TestDueItems::digest42_fourteenthIsNotMoved() {
    const DueCase test(advocacy, advocacyTerm);
    for (const QString& authority : test.contract.authorities) {
        const DueItem monthly = test.item(u"returns/monthly"_s, QString(u"2025-11/" + authority));
        QCOMPARE(monthly.day(), QDate(2025, 12, 14));
        QCOMPARE(monthly.due->nonWorkingReason, u"Sunday"_s);
        QCOMPARE(test.day(u"returns/quarterly"_s, QString(u"2025-Q1/" + authority)),
                 QDate(2025, 12, 14));
    }
}

void TestDueItems::digest43_quarterThreeReturnsNarrativesAndMeeting() {
    const DueCase test(advocacy, advocacyTerm); // quarter 3 is March to May
    QCOMPARE(test.contract.authorities.size(), 2);
    QStringList narratives;
    for (const DueItem& item : test.ofSeries(u"returns/narrative"_s)) {
        if (item.period->name() == u"2025-Q3") {
            QCOMPARE(item.day(), QDate(2026, 6, 14));
            narratives.append(item.authority);
        }
    }
    QCOMPARE(narratives, test.contract.authorities);
    const DueItem meeting = test.item(u"meetings/contract-meeting"_s, u"2025-Q3"_s);
    QCOMPARE(meeting.day(), QDate(2026, 6, 21)); // a week after the return
    QCOMPARE(meeting.kind, DueKind::Meeting);
}

void TestDueItems::digest48_qualityMarkWithinTheFirstYear_data() {
    QTest::addColumn<QDate>("start");
    QTest::addColumn<QDate>("due");
    QTest::newRow("September") << QDate(2025, 9, 1) << QDate(2026, 8, 31);
    QTest::newRow("first year with 29 February") << QDate(2027, 3, 1) << QDate(2028, 2, 29);
    QTest::newRow("from a 29 February") << QDate(2028, 2, 29) << QDate(2029, 2, 28);
}

void TestDueItems::digest48_qualityMarkWithinTheFirstYear() {
    QFETCH(QDate, start);
    QFETCH(QDate, due);
    DueCase test(advocacy, {start, start.addYears(3)});
    const QString series = u"deadlines/quality-mark"_s;
    QCOMPARE(test.day(series), due);
    QCOMPARE(test.item(series).kind, DueKind::Certificate);
    test.asOf = due;
    QCOMPARE(test.item(series).status, DueStatus::Due);
    test.asOf = due.addDays(1);
    QCOMPARE(test.item(series).status, DueStatus::Overdue);
}

void TestDueItems::digest54_kpisAgreedThreeMonthsAfterAward() {
    DueCase test(homecare);
    const QString series = u"deadlines/kpis-agreed"_s;
    QVERIFY(test.undated().contains(series)); // until the day of award is noted
    test.note(QDate(2026, 1, 15), series);
    QCOMPARE(test.day(series, u"own/1"_s), QDate(2026, 4, 15));
    QVERIFY(!test.undated().contains(series));
}

void TestDueItems::digest55_noDateUntilTheOfficerSetsOne() {
    const DueCase test(homecare);
    for (const DueItem& item : test.all()) {
        QVERIFY2(item.kind != DueKind::Return, qPrintable(item.series));
    }
    const QStringList undated = test.undated();
    for (const ReturnKind& kind : test.terms->initial().returns) {
        QVERIFY2(undated.contains(owedSeries(kind)), qPrintable(kind.key));
    }
    Framework settled = test.terms->initial();
    settled.returns.front().due.kind = DueRule::Kind::DayOfMonth;
    settled.returns.front().due.day = 20;
    settled.returns.front().due.months = 1;
    const DueCase after(settled);
    QCOMPARE(after.day(u"returns/monthly-workbook"_s, u"2026-01"_s), QDate(2026, 2, 20));
    QVERIFY(!after.undated().contains(u"returns/monthly-workbook"_s));
}

void TestDueItems::undatedDutiesAreOneLineASeries() {
    DueCase test(lifts);
    QCOMPARE(test.undated(), (QStringList{u"meetings/contract-meeting"_s,
                                          u"meetings/annual-review"_s, u"deadlines/policies"_s}));
    // Officers plan the meetings themselves instead of a rule.
    DiaryItem& planned = test.note(QDate(2026, 7, 22), u"meetings/contract-meeting"_s);
    planned.recurrence = {Recurrence::Unit::Months, 3, {}};
    QVERIFY(!test.undated().contains(u"meetings/contract-meeting"_s));
    const std::vector<DueItem> meetings = test.ofSeries(u"own/1"_s);
    QCOMPARE(meetings.size(), size_t{7}); // to January 2028
    QCOMPARE(meetings[1].day(), QDate(2026, 10, 22));
    QCOMPARE(meetings[1].title, u"Contract management and quality assurance meeting"_s);
    QCOMPARE(meetings[1].kind, DueKind::Meeting);
    // A day that is past plans nothing.
    test.diary.front().recurrence = {};
    QVERIFY(test.undated().contains(u"meetings/contract-meeting"_s));
}

void TestDueItems::aPlannedDayTakesThePlaceOfTheRulesNearest() {
    DueCase test(advocacy, advocacyTerm);
    const QString series = u"meetings/contract-meeting"_s;
    QCOMPARE(test.ofSeries(series).size(), size_t{12});
    test.note(QDate(2026, 6, 25), series).kind = DueKind::Meeting;
    QCOMPARE(test.ofSeries(series).size(), size_t{11});
    QCOMPARE(test.item(series, u"2025-Q3"_s).series, QString());
    QCOMPARE(test.day(series, u"2025-Q2"_s), QDate(2026, 3, 21));
    QCOMPARE(test.day(u"own/1"_s, u"2026-06-25"_s), QDate(2026, 6, 25));
}

void TestDueItems::rulesFollowAmendmentsFromTheirDay() {
    DueCase test(lifts);
    const QJsonObject rule{{u"kind"_s, u"day-of-month"_s}, {u"day"_s, 20}, {u"months"_s, 1}};
    test.terms = *Terms::make(shippedFramework(lifts).json, lifts, {},
                              {{QDate(2026, 7, 1), u"returns/monthly/due"_s, rule}});
    QCOMPARE(test.day(u"returns/monthly"_s, u"2026-06"_s), QDate(2026, 7, 15));
    QCOMPARE(test.day(u"returns/monthly"_s, u"2026-07"_s), QDate(2026, 8, 20));
}

void TestDueItems::everyItemNamesItselfOnce_data() {
    QTest::addColumn<QString>("key");
    for (const QString& key : {lifts, payments, care, advocacy, homecare}) {
        QTest::newRow(qPrintable(key)) << key;
    }
}

void TestDueItems::everyItemNamesItselfOnce() {
    QFETCH(QString, key);
    DueCase test(key);
    QSet<QString> seen;
    QDate before;
    for (const DueItem& item : test.all()) {
        const QString name = item.series + u'|' + item.occurrence;
        QVERIFY2(!seen.contains(name), qPrintable(name));
        seen.insert(name);
        QVERIFY(!item.title.isEmpty());
        QVERIFY(item.day().isValid());
        QVERIFY(!before.isValid() || before <= item.day());
        before = item.day();
    }
    // Asked month by month, the same items come, each once.
    qsizetype count = 0;
    for (QDate month(2025, 1, 1); month < QDate(2040, 1, 1); month = month.addMonths(1)) {
        count +=
            qsizetype(dueItems(test.question(), {month, month.addMonths(1).addDays(-1)}).size());
    }
    QCOMPARE(count, seen.size());
}

QTEST_APPLESS_MAIN(TestDueItems)
#include "test_due_items.moc"
