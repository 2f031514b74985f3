// Due dates by each kind of rule, and what happens on a day that isn't worked.
#include "core/time/due_rule.h"
#include "support/checks.h"

using namespace quarterlight;
using namespace Qt::StringLiterals;

namespace {

DueRule dayOfMonth(int day, NonWorkingDay nonWorkingDay = NonWorkingDay::Keep, int months = 1) {
    DueRule rule;
    rule.kind = DueRule::Kind::DayOfMonth;
    rule.day = day;
    rule.months = months;
    rule.nonWorkingDay = nonWorkingDay;
    return rule;
}

DueRule onDates(DueRule::Kind kind, std::vector<MonthDay> dates) {
    DueRule rule;
    rule.kind = kind;
    rule.dates = std::move(dates);
    return rule;
}

DueRule after(DueRule::Kind kind, int count) {
    DueRule rule;
    rule.kind = kind;
    (kind == DueRule::Kind::MonthsAfter ? rule.months : rule.days) = count;
    return rule;
}

} // namespace

class TestDueRule : public Checks {
    Q_OBJECT
private slots:
    void digest1_fifteenthOrLastWorkingDayBefore_data();
    void digest1_fifteenthOrLastWorkingDayBefore();
    void digest2_annualReturnKeepsASunday();
    void digest42_advocacyFourteenthIsNotMoved();
    void digest43_quarterDatesFollowTheContractsYear_data();
    void digest43_quarterDatesFollowTheContractsYear();
    void aDayPastTheMonthsEndIsItsLast_data();
    void aDayPastTheMonthsEndIsItsLast();
    void monthsAfterThePeriodsMonth();
    void fixedDateIsTheFirstAfterThePeriod_data();
    void fixedDateIsTheFirstAfterThePeriod();
    void perQuarterServesOtherPeriodsByTheQuarterTheyEndIn();
    void countsFromThePeriodsLastDay_data();
    void countsFromThePeriodsLastDay();
    void nextWorkingDay();
    void theReasonIsSaid_data();
    void theReasonIsSaid();
    void anOfficersDayMovesADueDate();
    void noRuleNoDate();
    void aRuleThatNamesNoDayGivesNone();
    void previousWorkingDayNeverLateNorOnADayOff();
    void nextWorkingDayNeverEarlyNorOnADayOff();
    void fixedDatesFallAfterThePeriodWithinAYear();
    void kindsHaveTheirSpelling();

private:
    std::optional<DueDate> due(const DueRule& rule, QStringView period,
                               const PeriodCalendar& periods = {}) const {
        return dueDate(rule, *Period::parse(period), periods, m_workingDays);
    }

    WorkingCalendar m_workingDays;
};

void TestDueRule::digest1_fifteenthOrLastWorkingDayBefore_data() {
    QTest::addColumn<QString>("period");
    QTest::addColumn<QDate>("due");
    QTest::newRow("May 2025: 15 June is a Sunday") << u"2025-05"_s << QDate(2025, 6, 13);
    QTest::newRow("January 2026: 15 February is a Sunday") << u"2026-01"_s << QDate(2026, 2, 13);
    QTest::newRow("March 2025: a Tuesday") << u"2025-03"_s << QDate(2025, 4, 15);
    QTest::newRow("March 2028: Saturday after Good Friday") << u"2028-03"_s << QDate(2028, 4, 13);
    QTest::newRow("July 2026: a Saturday") << u"2026-07"_s << QDate(2026, 8, 14);
    QTest::newRow("October 2026: a Sunday") << u"2026-10"_s << QDate(2026, 11, 13);
    QTest::newRow("December: the year after") << u"2025-12"_s << QDate(2026, 1, 15);
    QTest::newRow("quarter to June 2026") << u"2026-Q1"_s << QDate(2026, 7, 15);
    QTest::newRow("quarter to March 2028") << u"2027-Q4"_s << QDate(2028, 4, 13);
}

void TestDueRule::digest1_fifteenthOrLastWorkingDayBefore() {
    QFETCH(QString, period);
    QFETCH(QDate, due);
    const DueRule rule = dayOfMonth(15, NonWorkingDay::Previous);
    const std::optional<DueDate> found = this->due(rule, period);
    QVERIFY(found);
    QCOMPARE(found->date, due);
    QCOMPARE(found->unadjusted.day(), 15);
    QCOMPARE(found->moved(), due.day() != 15);
    QCOMPARE(found->nonWorkingReason.isEmpty(), due.day() == 15);
}

void TestDueRule::digest2_annualReturnKeepsASunday() {
    const DueRule rule = onDates(DueRule::Kind::FixedDate, {{4, 30}});
    const std::optional<DueDate> found = due(rule, u"2027"); // April 2027 to March 2028
    QVERIFY(found);
    QCOMPARE(found->date, QDate(2028, 4, 30));
    QVERIFY(!found->moved());
    QCOMPARE(found->nonWorkingReason, u"Sunday"_s);
}

void TestDueRule::digest42_advocacyFourteenthIsNotMoved() {
    const PeriodCalendar fromSeptember{9, {}};
    const std::optional<DueDate> monthly = due(dayOfMonth(14), u"2025-11", fromSeptember);
    QCOMPARE(monthly->date, QDate(2025, 12, 14));
    QCOMPARE(monthly->nonWorkingReason, u"Sunday"_s);
    const DueRule quarterly =
        onDates(DueRule::Kind::PerQuarter, {{12, 14}, {3, 14}, {6, 14}, {9, 14}});
    QCOMPARE(due(quarterly, u"2025-Q1", fromSeptember), monthly);
}

void TestDueRule::digest43_quarterDatesFollowTheContractsYear_data() {
    QTest::addColumn<QString>("period");
    QTest::addColumn<QDate>("due");
    QTest::newRow("September to November") << u"2025-Q1"_s << QDate(2025, 12, 14);
    QTest::newRow("December to February") << u"2025-Q2"_s << QDate(2026, 3, 14);
    QTest::newRow("March to May 2026") << u"2025-Q3"_s << QDate(2026, 6, 14);
    QTest::newRow("June to August 2026") << u"2025-Q4"_s << QDate(2026, 9, 14);
    QTest::newRow("the next year") << u"2026-Q1"_s << QDate(2026, 12, 14);
}

void TestDueRule::digest43_quarterDatesFollowTheContractsYear() {
    QFETCH(QString, period);
    QFETCH(QDate, due);
    const DueRule rule = onDates(DueRule::Kind::PerQuarter, {{12, 14}, {3, 14}, {6, 14}, {9, 14}});
    QCOMPARE(this->due(rule, period, {9, {}})->date, due);
}

void TestDueRule::aDayPastTheMonthsEndIsItsLast_data() {
    QTest::addColumn<int>("day");
    QTest::addColumn<QString>("period");
    QTest::addColumn<QDate>("due");
    QTest::newRow("31st in April") << 31 << u"2026-03"_s << QDate(2026, 4, 30);
    QTest::newRow("31st in May") << 31 << u"2026-04"_s << QDate(2026, 5, 31);
    QTest::newRow("30th in February") << 30 << u"2026-01"_s << QDate(2026, 2, 28);
    QTest::newRow("30th in a leap February") << 30 << u"2028-01"_s << QDate(2028, 2, 29);
    QTest::newRow("29th in a leap February") << 29 << u"2028-01"_s << QDate(2028, 2, 29);
    QTest::newRow("29th in February 2100") << 29 << u"2100-01"_s << QDate(2100, 2, 28);
}

void TestDueRule::aDayPastTheMonthsEndIsItsLast() {
    QFETCH(int, day);
    QFETCH(QString, period);
    QFETCH(QDate, due);
    QCOMPARE(this->due(dayOfMonth(day), period)->unadjusted, due);
    const DueRule fixed = onDates(DueRule::Kind::FixedDate, {{due.month(), day}});
    QCOMPARE(this->due(fixed, period)->unadjusted, due);
}

void TestDueRule::monthsAfterThePeriodsMonth() {
    QCOMPARE(due(dayOfMonth(28, NonWorkingDay::Keep, 0), u"2026-06")->date, QDate(2026, 6, 28));
    QCOMPARE(due(dayOfMonth(15, NonWorkingDay::Keep, 2), u"2026-11")->date, QDate(2027, 1, 15));
    // A four-week run that ends on 27 April counts as April's.
    const PeriodCalendar periods{4, QDate(2026, 3, 31)};
    QCOMPARE(due(dayOfMonth(15), u"2026-P01", periods)->date, QDate(2026, 5, 15));
}

void TestDueRule::fixedDateIsTheFirstAfterThePeriod_data() {
    QTest::addColumn<int>("yearStartMonth");
    QTest::addColumn<QString>("period");
    QTest::addColumn<int>("month");
    QTest::addColumn<int>("day");
    QTest::addColumn<QDate>("due");
    QTest::newRow("year from April") << 4 << u"2025"_s << 4 << 30 << QDate(2026, 4, 30);
    QTest::newRow("year from September") << 9 << u"2025"_s << 4 << 30 << QDate(2027, 4, 30);
    QTest::newRow("calendar year") << 1 << u"2025"_s << 4 << 30 << QDate(2026, 4, 30);
    QTest::newRow("on the period's last day is not after")
        << 5 << u"2025"_s << 4 << 30 << QDate(2027, 4, 30);
    QTest::newRow("the day after is") << 5 << u"2025"_s << 5 << 1 << QDate(2026, 5, 1);
    QTest::newRow("29 February in an ordinary year")
        << 1 << u"2025"_s << 2 << 29 << QDate(2026, 2, 28);
    QTest::newRow("29 February in a leap year") << 1 << u"2027"_s << 2 << 29 << QDate(2028, 2, 29);
}

void TestDueRule::fixedDateIsTheFirstAfterThePeriod() {
    QFETCH(int, yearStartMonth);
    QFETCH(QString, period);
    QFETCH(int, month);
    QFETCH(int, day);
    QFETCH(QDate, due);
    const DueRule rule = onDates(DueRule::Kind::FixedDate, {{month, day}});
    QCOMPARE(this->due(rule, period, {yearStartMonth, {}})->date, due);
}

void TestDueRule::perQuarterServesOtherPeriodsByTheQuarterTheyEndIn() {
    const DueRule rule = onDates(DueRule::Kind::PerQuarter, {{7, 31}, {10, 31}, {1, 31}, {4, 30}});
    QCOMPARE(due(rule, u"2026-05")->date, QDate(2026, 7, 31));
    QCOMPARE(due(rule, u"2026")->date, QDate(2027, 4, 30));
}

void TestDueRule::countsFromThePeriodsLastDay_data() {
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("period");
    QTest::addColumn<QDate>("due");
    using Kind = DueRule::Kind;
    QTest::newRow("28 days") << int(Kind::DaysAfter) << 28 << u"2026-03"_s << QDate(2026, 4, 28);
    QTest::newRow("0 days") << int(Kind::DaysAfter) << 0 << u"2026-03"_s << QDate(2026, 3, 31);
    QTest::newRow("10 working days over Easter")
        << int(Kind::WorkingDaysAfter) << 10 << u"2026-03"_s << QDate(2026, 4, 16);
    QTest::newRow("1 working day after a Friday")
        << int(Kind::WorkingDaysAfter) << 1 << u"2026-07"_s << QDate(2026, 8, 3);
    QTest::newRow("digest 6, two months after 31 December")
        << int(Kind::MonthsAfter) << 2 << u"2025-12"_s << QDate(2026, 2, 28);
    QTest::newRow("two months after 31 December, leap year")
        << int(Kind::MonthsAfter) << 2 << u"2027-12"_s << QDate(2028, 2, 29);
    QTest::newRow("one month after 28 February")
        << int(Kind::MonthsAfter) << 1 << u"2026-02"_s << QDate(2026, 3, 28);
}

void TestDueRule::countsFromThePeriodsLastDay() {
    QFETCH(int, kind);
    QFETCH(int, count);
    QFETCH(QString, period);
    QFETCH(QDate, due);
    QCOMPARE(this->due(after(DueRule::Kind(kind), count), period)->date, due);
}

void TestDueRule::nextWorkingDay() {
    const DueRule rule = dayOfMonth(15, NonWorkingDay::Next);
    QCOMPARE(due(rule, u"2028-03")->date, QDate(2028, 4, 18)); // past Easter Monday
    QCOMPARE(due(rule, u"2025-05")->date, QDate(2025, 6, 16));
    QCOMPARE(due(rule, u"2025-03")->date, QDate(2025, 4, 15));
}

void TestDueRule::theReasonIsSaid_data() {
    QTest::addColumn<int>("day");
    QTest::addColumn<QString>("reason");
    QTest::newRow("Thursday") << 13 << QString();
    QTest::newRow("bank holiday") << 14 << u"Good Friday"_s;
    QTest::newRow("Saturday") << 15 << u"Saturday"_s;
    QTest::newRow("Sunday") << 16 << u"Sunday"_s;
    QTest::newRow("Monday after") << 17 << u"Easter Monday"_s;
    QTest::newRow("Tuesday") << 18 << QString();
}

void TestDueRule::theReasonIsSaid() {
    QFETCH(int, day);
    QFETCH(QString, reason);
    for (const NonWorkingDay treatment :
         {NonWorkingDay::Keep, NonWorkingDay::Previous, NonWorkingDay::Next}) {
        const std::optional<DueDate> found = due(dayOfMonth(day, treatment), u"2028-03");
        QCOMPARE(found->nonWorkingReason, reason);
        QCOMPARE(found->unadjusted, QDate(2028, 4, day));
        QCOMPARE(found->moved(), !reason.isEmpty() && treatment != NonWorkingDay::Keep);
    }
}

void TestDueRule::anOfficersDayMovesADueDate() {
    const WorkingCalendar calendar(Division::EnglandAndWales,
                                   {{QDate(2026, 6, 15), u"Proclaimed"_s, true}});
    const std::optional<DueDate> found =
        dueDate(dayOfMonth(15, NonWorkingDay::Previous), *Period::parse(u"2026-05"), {}, calendar);
    QCOMPARE(found, (DueDate{QDate(2026, 6, 12), QDate(2026, 6, 15), u"Proclaimed"_s}));
}

void TestDueRule::noRuleNoDate() {
    // Digest 55: no date is shown until somebody sets one.
    QVERIFY(!due(DueRule{}, u"2026-Q1"));
}

void TestDueRule::aRuleThatNamesNoDayGivesNone() {
    QVERIFY(!due(dayOfMonth(0), u"2026-05"));
    QVERIFY(!due(onDates(DueRule::Kind::FixedDate, {}), u"2026"));
    QVERIFY(!due(onDates(DueRule::Kind::FixedDate, {{13, 1}}), u"2026"));
    QVERIFY(!due(onDates(DueRule::Kind::PerQuarter, {{7, 31}}), u"2026-Q2"));
    QVERIFY(due(onDates(DueRule::Kind::PerQuarter, {{7, 31}}), u"2026-Q1"));
}

void TestDueRule::previousWorkingDayNeverLateNorOnADayOff() {
    const PeriodCalendar periods;
    for (int day = 1; day <= 31; ++day) {
        const DueRule rule = dayOfMonth(day, NonWorkingDay::Previous);
        Period period{Frequency::Monthly, 2018, 1};
        for (int month = 0; month < 90 * 12; ++month, period = periods.next(period)) {
            const std::optional<DueDate> found = dueDate(rule, period, periods, m_workingDays);
            QVERIFY(found && m_workingDays.isWorkingDay(found->date));
            QVERIFY(found->date <= found->unadjusted);
            // Christmas with its substitutes and Easter, the longest closures, are four days.
            QVERIFY(found->date.daysTo(found->unadjusted) <= 4);
        }
    }
}

void TestDueRule::nextWorkingDayNeverEarlyNorOnADayOff() {
    const PeriodCalendar periods;
    const DueRule rule = dayOfMonth(25, NonWorkingDay::Next, 0);
    Period period{Frequency::Monthly, 2018, 1};
    for (int month = 0; month < 90 * 12; ++month, period = periods.next(period)) {
        const std::optional<DueDate> found = dueDate(rule, period, periods, m_workingDays);
        QVERIFY(found && m_workingDays.isWorkingDay(found->date));
        QVERIFY(found->date >= found->unadjusted);
        QVERIFY(found->unadjusted.daysTo(found->date) <= 4);
    }
}

void TestDueRule::fixedDatesFallAfterThePeriodWithinAYear() {
    for (int startMonth = 1; startMonth <= 12; ++startMonth) {
        const PeriodCalendar periods{startMonth, {}};
        Period period{Frequency::Annual, 2018, 1};
        for (; period.year < 2108; period = periods.next(period)) {
            const QDate end = periods.dates(period).last;
            for (const MonthDay named : {MonthDay{4, 30}, MonthDay{2, 29}, MonthDay{12, 31}}) {
                const DueRule rule = onDates(DueRule::Kind::FixedDate, {named});
                const QDate date = dueDate(rule, period, periods, m_workingDays)->date;
                QVERIFY(date > end && date <= end.addYears(1).addDays(1));
                QCOMPARE(date.month(), named.month);
            }
        }
    }
}

void TestDueRule::kindsHaveTheirSpelling() {
    using Kind = DueRule::Kind;
    const QMap<Kind, QString> spellings{{Kind::Unset, u"unset"_s},
                                        {Kind::DayOfMonth, u"day-of-month"_s},
                                        {Kind::FixedDate, u"fixed-date"_s},
                                        {Kind::PerQuarter, u"per-quarter"_s},
                                        {Kind::DaysAfter, u"days-after"_s},
                                        {Kind::WorkingDaysAfter, u"working-days-after"_s},
                                        {Kind::MonthsAfter, u"months-after"_s},
                                        {Kind::AfterItem, u"after-item"_s}};
    for (const auto& [kind, spelling] : spellings.asKeyValueRange()) {
        QCOMPARE(dueRuleKindKey(kind), spelling);
        QCOMPARE(dueRuleKindFromKey(spelling), kind);
    }
    QVERIFY(!dueRuleKindFromKey(u"weekly"));
    QVERIFY(!dueRuleKindFromKey(u""));
}

QTEST_APPLESS_MAIN(TestDueRule)
#include "test_due_rule.moc"
