// What holds of every term, start month and rule, over ninety years: periods tile the term, and a
// date moved back to a working day is one and never late.
#include "due_case.h"
#include "support/checks.h"

using namespace quarterlight;
using namespace Qt::StringLiterals;

namespace {

ReturnKind returnOf(Frequency frequency, NonWorkingDay nonWorkingDay) {
    ReturnKind kind;
    kind.key = frequencyKey(frequency);
    kind.title = kind.key;
    kind.frequency = frequency;
    kind.due.kind = DueRule::Kind::DayOfMonth;
    kind.due.day = 15;
    kind.due.months = 1;
    kind.due.nonWorkingDay = nonWorkingDay;
    return kind;
}

DueCase caseOf(int startMonth, const DateRange& term, NonWorkingDay nonWorkingDay) {
    Framework framework;
    framework.yearStartMonth = startMonth;
    for (const Frequency frequency :
         {Frequency::FourWeekly, Frequency::Monthly, Frequency::Quarterly, Frequency::Annual}) {
        framework.returns.push_back(returnOf(frequency, nonWorkingDay));
    }
    return DueCase(framework, term);
}

} // namespace

class TestDueProperties : public Checks {
    Q_OBJECT
private slots:
    void periodsTileAnyTerm_data();
    void periodsTileAnyTerm();
    void movedBackIsWorkedAndNeverLate();
    void everyMonthOfNinetyYearsIsOwedOnce();
};

void TestDueProperties::periodsTileAnyTerm_data() {
    QTest::addColumn<QDate>("first");
    QTest::addColumn<QDate>("last");
    QTest::newRow("whole years") << QDate(2025, 4, 1) << QDate(2029, 3, 31);
    QTest::newRow("within months") << QDate(2025, 5, 17) << QDate(2028, 11, 3);
    QTest::newRow("from a leap day to one") << QDate(2024, 2, 29) << QDate(2028, 2, 29);
    QTest::newRow("a fortnight") << QDate(2027, 12, 24) << QDate(2028, 1, 6);
    QTest::newRow("one day") << QDate(2028, 2, 29) << QDate(2028, 2, 29);
    QTest::newRow("past the century's missing leap day")
        << QDate(2099, 1, 31) << QDate(2100, 12, 31);
}

void TestDueProperties::periodsTileAnyTerm() {
    QFETCH(QDate, first);
    QFETCH(QDate, last);
    for (int startMonth = 1; startMonth <= 12; ++startMonth) {
        const DueCase test = caseOf(startMonth, {first, last}, NonWorkingDay::Keep);
        const PeriodCalendar calendar = test.question().calendar();
        for (const ReturnKind& kind : test.terms->initial().returns) {
            std::vector<DueItem> items = test.ofSeries(owedSeries(kind));
            QVERIFY(!items.empty());
            // In order of date they follow each other without gap or overlap, and hold the term.
            QDate next = calendar.dates(*items.front().period).first;
            QVERIFY(next <= first);
            for (const DueItem& item : items) {
                QCOMPARE(calendar.dates(*item.period).first, next);
                next = calendar.dates(*item.period).last.addDays(1);
            }
            QVERIFY(calendar.dates(*items.front().period).contains(first));
            QVERIFY(calendar.dates(*items.back().period).contains(last));
        }
    }
}

void TestDueProperties::movedBackIsWorkedAndNeverLate() {
    for (int startMonth = 1; startMonth <= 12; ++startMonth) {
        const DueCase test =
            caseOf(startMonth, {QDate(2010, 1, 1), QDate(2099, 12, 31)}, NonWorkingDay::Previous);
        for (const DueItem& item : test.all()) {
            if (item.kind == DueKind::Return) {
                QVERIFY(test.workingDays.isWorkingDay(item.due->date));
                QVERIFY(item.due->date <= item.due->unadjusted);
                QCOMPARE(item.due->moved(), !item.due->nonWorkingReason.isEmpty());
            }
        }
    }
}

void TestDueProperties::everyMonthOfNinetyYearsIsOwedOnce() {
    const DueCase test =
        caseOf(4, {QDate(2010, 1, 1), QDate(2099, 12, 31)}, NonWorkingDay::Previous);
    QCOMPARE(test.ofSeries(u"returns/monthly"_s).size(), size_t{90 * 12});
    QCOMPARE(test.ofSeries(u"returns/quarterly"_s).size(), size_t{90 * 4});
    // 1 January 2010 and 31 December 2099 lie within years that begin in April.
    QCOMPARE(test.ofSeries(u"returns/annual"_s).size(), size_t{91});
    // 32,872 days are 1,174 times 28.
    QCOMPARE(test.ofSeries(u"returns/four-weekly"_s).size(), size_t{1174});
}

QTEST_APPLESS_MAIN(TestDueProperties)
#include "test_due_properties.moc"
