// Series over periods, movements as better or worse, and what is no point of a chart.
#include "core/evaluation/trend.h"
#include "evaluation/contract_case.h"
#include "support/checks.h"

using namespace quarterlight;
using namespace Qt::StringLiterals;

namespace {

Trend trendOf(const ContractCase& contract, QStringView first, QStringView last) {
    return trend(contract.context(), u"K"_s, *Period::parse(first), *Period::parse(last));
}

} // namespace

class TestTrend : public Checks {
    Q_OBJECT
private slots:
    void movementIsBetterOrWorseByDirection_data();
    void movementIsBetterOrWorseByDirection();
    void movementComparesExactly();
    void movementWithoutAValueIsUnknown();
    void yesIsBetterThanNo();
    void everyPeriodIsAPoint();
    void lastYearStandsBesideEachPoint();
    void movementsAreTheLastPeriods();
    void thePeriodBeforeTheFirstCountsToo();
    void anUnreportedLastPeriodMovesNowhere();
    void thirteenMonthsMakeAProcessChart();
    void noActivityIsAGap();
    void aYearWithPartsMissingIsNotCompared();
    void aYearStillRunningIsNotCompared();
    void aStockNeedsOnlyItsLastPart();
    void aRollingTargetIsNotHeldAgainstSinglePeriods();
    void periodsWithoutTheIndicatorAreGaps();
    void nothingWithoutPeriodsInOrder();
};

void TestTrend::movementIsBetterOrWorseByDirection_data() {
    QTest::addColumn<int>("direction");
    QTest::addColumn<int>("before");
    QTest::addColumn<int>("now");
    QTest::addColumn<int>("moved");
    const auto row = [](const char* name, Direction direction, int before, int now,
                        Movement moved) {
        QTest::newRow(name) << int(direction) << before << now << int(moved);
    };
    row("higher, risen", Direction::Higher, 3, 4, Movement::Better);
    row("higher, fallen", Direction::Higher, 4, 3, Movement::Worse);
    row("lower, risen", Direction::Lower, 3, 4, Movement::Worse);
    row("lower, fallen", Direction::Lower, 4, 3, Movement::Better);
    row("neither, risen", Direction::Neither, 3, 4, Movement::Up);
    row("neither, fallen", Direction::Neither, 4, 3, Movement::Down);
    row("higher, same", Direction::Higher, 3, 3, Movement::Same);
    row("neither, same", Direction::Neither, 3, 3, Movement::Same);
}

void TestTrend::movementIsBetterOrWorseByDirection() {
    QFETCH(int, direction);
    QFETCH(int, before);
    QFETCH(int, now);
    QFETCH(int, moved);
    Indicator counted = indicator(Measure::Count, {Frequency::Monthly});
    counted.direction = Direction(direction);
    QCOMPARE(int(movement(counted, Quotient::plain(before), Quotient::plain(now))), moved);
}

void TestTrend::movementComparesExactly() {
    const Indicator rate = indicator(Measure::Percentage, {Frequency::Monthly}, 95);
    QCOMPARE(movement(rate, Quotient::percentage(1, 3), Quotient::percentage(2, 6)),
             Movement::Same);
    QCOMPARE(
        movement(rate, Quotient::percentage(333333333, 1000000000), Quotient::percentage(1, 3)),
        Movement::Better);
}

void TestTrend::movementWithoutAValueIsUnknown() {
    const Indicator rate = indicator(Measure::Percentage, {Frequency::Monthly}, 95);
    QCOMPARE(movement(rate, {}, Quotient::plain(1)), Movement::Unknown);
    QCOMPARE(movement(rate, Quotient::plain(1), {}), Movement::Unknown);
}

void TestTrend::yesIsBetterThanNo() {
    const Indicator question = indicator(Measure::YesNo, {Frequency::Monthly});
    QCOMPARE(movement(question, Quotient::plain(0), Quotient::plain(1)), Movement::Better);
    QCOMPARE(movement(question, Quotient::plain(1), Quotient::plain(0)), Movement::Worse);
}

void TestTrend::everyPeriodIsAPoint() {
    ContractCase contract({indicator(Measure::Percentage, {Frequency::Monthly}, 95)});
    contract.put(u"2026-04"_s, parts(19, 20));
    contract.put(u"2026-06"_s, parts(18, 20));
    const Trend series = trendOf(contract, u"2026-04", u"2026-06");
    QCOMPARE(int(series.points.size()), 3);
    QCOMPARE(series.points[0].evaluation.status, Status::Met);
    QCOMPARE(series.points[1].evaluation.status, Status::NotReported);
    QCOMPARE(series.points[1].evaluation.period.name(), u"2026-05"_s);
    QCOMPARE(series.points[2].evaluation.status, Status::Failed);
    QCOMPARE(series.process.points, 2);
    QCOMPARE(series.process.variation, Variation::TooFewPoints);
}

void TestTrend::lastYearStandsBesideEachPoint() {
    ContractCase contract({indicator(Measure::Percentage, {Frequency::Quarterly}, 95)});
    contract.put(u"2025-Q1"_s, parts(9, 10));
    contract.put(u"2026-Q1"_s, parts(10, 10));
    const Trend series = trendOf(contract, u"2026-Q1", u"2026-Q2");
    QVERIFY(series.points[0].lastYear);
    QCOMPARE(series.points[0].lastYear->toDouble(), 90.0);
    QVERIFY(!series.points[1].lastYear);
}

void TestTrend::movementsAreTheLastPeriods() {
    ContractCase contract({indicator(Measure::Percentage, {Frequency::Monthly}, 95)});
    contract.put(u"2025-06"_s, parts(20, 20));
    contract.put(u"2026-05"_s, parts(17, 20));
    contract.put(u"2026-06"_s, parts(18, 20));
    const Trend series = trendOf(contract, u"2026-04", u"2026-06");
    QCOMPARE(series.sincePrevious, Movement::Better);
    QCOMPARE(series.sinceLastYear, Movement::Worse);
}

void TestTrend::thePeriodBeforeTheFirstCountsToo() {
    ContractCase contract({indicator(Measure::Percentage, {Frequency::Monthly}, 95)});
    contract.put(u"2026-05"_s, parts(17, 20));
    contract.put(u"2026-06"_s, parts(18, 20));
    QCOMPARE(trendOf(contract, u"2026-06", u"2026-06").sincePrevious, Movement::Better);
}

void TestTrend::anUnreportedLastPeriodMovesNowhere() {
    ContractCase contract({indicator(Measure::Percentage, {Frequency::Monthly}, 95)});
    contract.put(u"2026-05"_s, parts(17, 20));
    const Trend series = trendOf(contract, u"2026-04", u"2026-06");
    QCOMPARE(series.sincePrevious, Movement::Unknown);
    QCOMPARE(series.sinceLastYear, Movement::Unknown);
}

void TestTrend::thirteenMonthsMakeAProcessChart() {
    ContractCase contract({indicator(Measure::Percentage, {Frequency::Monthly}, 95)});
    const Period first = *Period::parse(u"2025-04");
    for (int month = 0; month < 13; ++month) {
        contract.put(contract.calendar.shifted(first, month).name(),
                     parts(month % 2 == 0 ? 80 : 82, 100));
    }
    QCOMPARE(trendOf(contract, u"2025-04", u"2026-03").process.points, 12);
    QVERIFY(!trendOf(contract, u"2025-04", u"2026-03").process.limits);
    // Mean 80.923, moving ranges of 2: limits 86.243 and 75.603, so 95% is out of reach.
    const Trend whole = trendOf(contract, u"2025-04", u"2026-04");
    QCOMPARE(QString::number(whole.process.limits->upper, 'f', 3), u"86.243"_s);
    QCOMPARE(QString::number(whole.process.limits->lower, 'f', 3), u"75.603"_s);
    QCOMPARE(whole.process.variation, Variation::CommonCause);
    QCOMPARE(whole.process.assurance, Assurance::ConsistentlyFails);
}

void TestTrend::noActivityIsAGap() {
    ContractCase contract({indicator(Measure::Percentage, {Frequency::Monthly}, 95)});
    contract.put(u"2026-05"_s, parts(0, 0));
    contract.put(u"2026-06"_s, parts(20, 20));
    const Trend series = trendOf(contract, u"2026-05", u"2026-06");
    QCOMPARE(series.points[0].evaluation.status, Status::NoActivity);
    QCOMPARE(series.process.points, 1);
    QCOMPARE(series.sincePrevious, Movement::Unknown);
}

void TestTrend::aYearWithPartsMissingIsNotCompared() {
    ContractCase contract({indicator(Measure::Count, {Frequency::Quarterly})});
    for (const QString& quarter : {u"2025-Q1"_s, u"2025-Q2"_s, u"2025-Q3"_s, u"2025-Q4"_s,
                                   u"2026-Q1"_s, u"2026-Q2"_s, u"2026-Q3"_s}) {
        contract.put(quarter, number(10));
    }
    const Trend missing = trendOf(contract, u"2025", u"2026");
    QCOMPARE(missing.process.points, 1);
    QVERIFY(missing.points[0].whole);
    QVERIFY(missing.points[1].evaluation.value);
    QVERIFY(!missing.points[1].whole);
    QCOMPARE(missing.sincePrevious, Movement::Unknown);
    contract.put(u"2026-Q4"_s, number(11));
    const Trend whole = trendOf(contract, u"2025", u"2026");
    QCOMPARE(whole.process.points, 2);
    QCOMPARE(whole.sincePrevious, Movement::Up);
}

void TestTrend::aYearStillRunningIsNotCompared() {
    ContractCase contract({indicator(Measure::Count, {Frequency::Quarterly})});
    for (const QString& quarter :
         {u"2025-Q1"_s, u"2025-Q2"_s, u"2025-Q3"_s, u"2025-Q4"_s, u"2026-Q1"_s}) {
        contract.put(quarter, number(10));
    }
    contract.asOf = QDate(2026, 7, 15); // all that is due is there
    QCOMPARE(trendOf(contract, u"2025", u"2026").sincePrevious, Movement::Unknown);
    QCOMPARE(trendOf(contract, u"2025-Q4", u"2026-Q1").sincePrevious, Movement::Same);
}

void TestTrend::aStockNeedsOnlyItsLastPart() {
    Indicator people = indicator(Measure::Count, {Frequency::Quarterly});
    people.aggregation = Aggregation::Last;
    ContractCase contract({people});
    contract.put(u"2025-Q4"_s, number(41));
    contract.put(u"2026-Q4"_s, number(39));
    QCOMPARE(trendOf(contract, u"2025", u"2026").sincePrevious, Movement::Down);
}

void TestTrend::aRollingTargetIsNotHeldAgainstSinglePeriods() {
    Indicator referrals = indicator(Measure::Count, {Frequency::Monthly}, 900);
    referrals.rolling = RollingRule{12};
    ContractCase contract({referrals});
    const Period first = *Period::parse(u"2025-04");
    for (int month = 0; month < 13; ++month) {
        contract.put(contract.calendar.shifted(first, month).name(), number(month % 2 ? 80 : 82));
    }
    const Trend series = trendOf(contract, u"2025-04", u"2026-04");
    QVERIFY(series.process.limits);
    QCOMPARE(series.process.assurance, Assurance::NoTarget);
}

void TestTrend::periodsWithoutTheIndicatorAreGaps() {
    ContractCase contract({indicator(Measure::Count, {Frequency::Monthly})});
    contract.put(u"2025-04"_s, number(1));
    const Trend series = trendOf(contract, u"2025-02", u"2025-04");
    QCOMPARE(int(series.points.size()), 3);
    QCOMPARE(series.points[0].evaluation.indicator, series.points[2].evaluation.indicator);
    QCOMPARE(series.points[0].evaluation.period.name(), u"2025-02"_s);
    QCOMPARE(series.points[0].evaluation.status, Status::NotReported);
    QCOMPARE(series.points[2].evaluation.value->toDouble(), 1.0);
    QCOMPARE(series.process.points, 1);
}

void TestTrend::nothingWithoutPeriodsInOrder() {
    const ContractCase contract({indicator(Measure::Count, {Frequency::Monthly})});
    QVERIFY(trendOf(contract, u"2025-06", u"2025-05").points.empty());
    QVERIFY(trendOf(contract, u"2025-06", u"2026").points.empty());
    QVERIFY(
        trend(contract.context(), u"X"_s, *Period::parse(u"2025-04"), *Period::parse(u"2025-06"))
            .points.empty());
}

QTEST_APPLESS_MAIN(TestTrend)
#include "test_trend.moc"
