#include "evaluation/contract_case.h"
#include "support/checks.h"

using namespace quarterlight;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(quarterlight::Status)

namespace {

const std::vector<Frequency> monthly{Frequency::Monthly, Frequency::Annual};
const std::vector<Frequency> quarterly{Frequency::Quarterly};

Amount text(const QString& words) {
    Amount amount;
    amount.text = words;
    return amount;
}

Amount unreadable(const QString& typed) {
    Amount amount;
    amount.unreadable = typed;
    return amount;
}

} // namespace

class TestEvaluation : public Checks {
    Q_OBJECT
private slots:
    void digest3_sixteenOfSeventeenMissesNinetyFive();
    void digest13_aMissHasNoConsequenceThatTheScheduleLacks();
    void digest14_redLevel_data();
    void digest14_redLevel();
    void digest14_redLevelWhereLowerIsBetter();
    void digest18_goodRatingsOverAllRatings();
    void digest18_oneSideOfTheRatingsIsNoShare();
    void digest19_contentsOfAMonth();
    void digest23_benchmarkMonths_data();
    void digest23_benchmarkMonths();
    void digest25_twoCountsHaveNoTotal();
    void digest44_oneBriefingMisses();
    void digest49_indicatorOfAnotherAuthorityIsHidden();
    void digest50_visitsOfHalfTheTime();
    void comparesExactlyNeverAsPrinted();
    void zeroActivityIsItsOwnStatus();
    void aCountOfZeroIsACount();
    void missingIsNotZero();
    void unreadableCountsAsNotReported();
    void partsThatMakeNoSenseGiveNoValue_data();
    void partsThatMakeNoSenseGiveNoValue();
    void aPercentageWithoutItsPartsCounts();
    void durationIsTimeOverCases();
    void yesAndNo();
    void narrativeHasNoTarget();
    void verifiedCountsBeforeReported();
    void verifiedThatCantBeReadSupersedesNothing();
    void outsideTheTermNothingIsOwed();
    void aPeriodPartlyInTheTermIsJudged();
    void keysAndColours();
    void criticalFailuresComeFirst();
};

// The schedules: 95% of submissions on time; 16 of 17 is 94.1%.
void TestEvaluation::digest3_sixteenOfSeventeenMissesNinetyFive() {
    ContractCase contract({indicator(Measure::Percentage, quarterly, 95)});
    contract.put(u"2025-Q1"_s, parts(16, 17));
    contract.put(u"2025-Q2"_s, parts(19, 20));
    QCOMPARE(contract.status(u"2025-Q1"_s), Status::Failed);
    QCOMPARE(format(*contract.in(u"2025-Q1"_s).value, 1), u"94.1"_s);
    QCOMPARE(contract.status(u"2025-Q2"_s), Status::Met);
}

void TestEvaluation::digest13_aMissHasNoConsequenceThatTheScheduleLacks() {
    ContractCase contract({indicator(Measure::Percentage, quarterly, 80)});
    contract.put(u"2025-Q1"_s, parts(1, 2));
    QCOMPARE(contract.status(u"2025-Q1"_s), Status::Failed);
    QVERIFY(contract.in(u"2025-Q1"_s).indicator->consequence.isEmpty());
    QVERIFY(!contract.in(u"2025-Q1"_s).failedCritically());
}

void TestEvaluation::digest14_redLevel_data() {
    QTest::addColumn<int>("target");
    QTest::addColumn<int>("floor");
    QTest::addColumn<QString>("value");
    QTest::addColumn<Status>("status");
    QTest::newRow("100") << 100 << 90 << u"100"_s << Status::Met;
    QTest::newRow("just under the target") << 100 << 90 << u"99.99"_s << Status::BelowTarget;
    QTest::newRow("90") << 100 << 90 << u"90"_s << Status::BelowTarget;
    QTest::newRow("89.9") << 100 << 90 << u"89.9"_s << Status::Failed;
    QTest::newRow("survey 65") << 65 << 50 << u"65"_s << Status::Met;
    QTest::newRow("survey 64.9") << 65 << 50 << u"64.9"_s << Status::BelowTarget;
    QTest::newRow("survey 50") << 65 << 50 << u"50"_s << Status::BelowTarget;
    QTest::newRow("survey 49.9") << 65 << 50 << u"49.9"_s << Status::Failed;
}

void TestEvaluation::digest14_redLevel() {
    QFETCH(int, target);
    QFETCH(int, floor);
    QFETCH(QString, value);
    QFETCH(Status, status);
    ContractCase contract({indicator(Measure::Percentage, monthly, target, floor)});
    contract.put(u"2025-05"_s, number(decimal(value)));
    contract.put(u"2025-06"_s, parts(decimal(value), 100));
    QCOMPARE(contract.status(u"2025-05"_s), status);
    QCOMPARE(contract.status(u"2025-06"_s), status);
}

void TestEvaluation::digest14_redLevelWhereLowerIsBetter() {
    Indicator waiting = indicator(Measure::Duration, monthly, 5, 10);
    waiting.direction = Direction::Lower;
    ContractCase contract({waiting});
    contract.put(u"2025-05"_s, number(5));
    contract.put(u"2025-06"_s, number(decimal(u"5.1")));
    contract.put(u"2025-07"_s, number(10));
    contract.put(u"2025-08"_s, number(decimal(u"10.1")));
    QCOMPARE(contract.status(u"2025-05"_s), Status::Met);
    QCOMPARE(contract.status(u"2025-06"_s), Status::BelowTarget);
    QCOMPARE(contract.status(u"2025-07"_s), Status::BelowTarget);
    QCOMPARE(contract.status(u"2025-08"_s), Status::Failed);
}

void TestEvaluation::digest18_goodRatingsOverAllRatings() {
    Indicator satisfaction = indicator(Measure::Ratings, monthly, 95);
    satisfaction.ratingLevels = {u"excellent"_s, u"good"_s, u"fair"_s, u"poor"_s};
    satisfaction.goodRatings = {u"excellent"_s, u"good"_s};
    ContractCase contract({satisfaction});
    const auto put = [&](const QString& period, int excellent, int good, int fair) {
        contract.put(period, number(excellent), {{u"rating"_s, u"excellent"_s}});
        contract.put(period, number(good), {{u"rating"_s, u"good"_s}});
        contract.put(period, number(fair), {{u"rating"_s, u"fair"_s}});
    };
    put(u"2025-05"_s, 40, 55, 5);
    put(u"2025-06"_s, 40, 54, 6);
    const Evaluation met = contract.in(u"2025-05"_s);
    QCOMPARE(met.status, Status::Met);
    QCOMPARE(*met.numerator, Decimal(95));
    QCOMPARE(*met.denominator, Decimal(100));
    QCOMPARE(contract.status(u"2025-06"_s), Status::Failed);
    contract.put(u"2025-07"_s, parts(95, 100));
    QCOMPARE(contract.status(u"2025-07"_s), Status::Met);
}

void TestEvaluation::digest18_oneSideOfTheRatingsIsNoShare() {
    Indicator satisfaction = indicator(Measure::Ratings, monthly, 95);
    satisfaction.ratingLevels = {u"good"_s, u"poor"_s};
    satisfaction.goodRatings = {u"good"_s};
    ContractCase contract({satisfaction});
    contract.put(u"2025-05"_s, number(40), {{u"rating"_s, u"good"_s}});
    QCOMPARE(contract.status(u"2025-05"_s), Status::NotReported);
    QVERIFY(!contract.in(u"2025-05"_s).value);
    contract.put(u"2025-05"_s, number(0), {{u"rating"_s, u"poor"_s}});
    QCOMPARE(contract.status(u"2025-05"_s), Status::Met);
}

void TestEvaluation::digest19_contentsOfAMonth() {
    Indicator month = indicator(Measure::Count, monthly);
    Indicator quarter = indicator(Measure::Count, {Frequency::Quarterly, Frequency::Annual});
    Indicator year = indicator(Measure::Percentage, {Frequency::Annual}, 65, 50);
    Indicator unnamed = indicator(Measure::Count, {});
    Indicator story = indicator(Measure::Narrative, {Frequency::Quarterly});
    month.ref = u"2.1"_s;
    quarter.ref = u"2.4"_s;
    year.ref = u"1.7"_s;
    unnamed.ref = u"2.8"_s;
    story.ref = u"3.1"_s;
    const ContractCase contract({month, quarter, year, unnamed, story});
    const auto refs = [&](const QString& period) {
        QStringList shown;
        for (const Evaluation& one : evaluateAll(contract.context(), *Period::parse(period))) {
            shown.append(one.indicator->ref);
        }
        return shown;
    };
    QCOMPARE(refs(u"2025-05"_s), QStringList({u"2.1"_s}));
    QCOMPARE(refs(u"2025-Q1"_s), QStringList({u"2.1"_s, u"2.4"_s, u"2.8"_s, u"3.1"_s}));
    // Digest 24: a text that is asked for quarterly alone isn't part of the year.
    QCOMPARE(refs(u"2025"_s), QStringList({u"2.1"_s, u"2.4"_s, u"1.7"_s, u"2.8"_s}));
}

void TestEvaluation::digest23_benchmarkMonths_data() {
    QTest::addColumn<QString>("period");
    QTest::addColumn<Status>("status");
    QTest::newRow("first quarter") << u"2025-Q1"_s << Status::Benchmarking;
    QTest::newRow("second quarter") << u"2025-Q2"_s << Status::Benchmarking;
    QTest::newRow("third quarter") << u"2025-Q3"_s << Status::Failed;
    QTest::newRow("nothing reported") << u"2025-Q4"_s << Status::NotReported;
}

void TestEvaluation::digest23_benchmarkMonths() {
    QFETCH(QString, period);
    QFETCH(Status, status);
    Indicator responding = indicator(Measure::Percentage, quarterly, 95);
    responding.benchmark = BenchmarkRule{6};
    ContractCase contract({responding});
    contract.put(u"2025-Q1"_s, parts(1, 20));
    contract.put(u"2025-Q2"_s, parts(1, 20));
    contract.put(u"2025-Q3"_s, parts(1, 20));
    QCOMPARE(contract.status(period), status);
}

void TestEvaluation::digest25_twoCountsHaveNoTotal() {
    Indicator followUps = indicator(Measure::Count, quarterly);
    followUps.breakdowns = {{u"after"_s, {}, {u"4 weeks"_s, u"4 months"_s}, false, false}};
    ContractCase contract({followUps});
    contract.put(u"2025-Q1"_s, number(12), {{u"after"_s, u"4 weeks"_s}});
    QCOMPARE(contract.status(u"2025-Q1"_s), Status::NotReported);
    contract.put(u"2025-Q1"_s, number(7), {{u"after"_s, u"4 months"_s}});
    QCOMPARE(contract.status(u"2025-Q1"_s), Status::NoTarget);
    QVERIFY(!contract.in(u"2025-Q1"_s).value);
    const std::vector<SliceEvaluation> counts =
        evaluateSlices(contract.context(), u"K"_s, u"after"_s, *Period::parse(u"2025"));
    QCOMPARE(counts.size(), size_t(2));
    QCOMPARE(counts[0].value, u"4 weeks"_s);
    QVERIFY(counts[0].evaluation.value->compare(12) == 0);
    QVERIFY(counts[1].evaluation.value->compare(7) == 0);
}

void TestEvaluation::digest44_oneBriefingMisses() {
    ContractCase contract({indicator(Measure::Count, quarterly, 2)});
    contract.put(u"2025-Q1"_s, number(1));
    contract.put(u"2025-Q2"_s, number(2));
    QCOMPARE(contract.status(u"2025-Q1"_s), Status::Failed);
    QCOMPARE(contract.status(u"2025-Q2"_s), Status::Met);
}

void TestEvaluation::digest49_indicatorOfAnotherAuthorityIsHidden() {
    Indicator exception = indicator(Measure::Count, quarterly);
    exception.authorities = {u"Cheshire West and Chester"_s};
    ContractCase contract({exception});
    const Period quarter = *Period::parse(u"2025-Q1");
    contract.authorities = {u"Cheshire East"_s};
    QVERIFY(!evaluate(contract.context(), u"K"_s, quarter));
    QVERIFY(evaluateAll(contract.context(), quarter).empty());
    contract.authorities = {u"Cheshire East"_s, u"Cheshire West and Chester"_s};
    QVERIFY(evaluate(contract.context(), u"K"_s, quarter));
    QCOMPARE(evaluateAll(contract.context(), quarter).size(), size_t(1));
}

// 5100 visits, 200 of them too short: 4900/5100 = 96.08%.
void TestEvaluation::digest50_visitsOfHalfTheTime() {
    ContractCase contract({indicator(Measure::Percentage, quarterly, 80)});
    contract.put(u"2025-Q1"_s, parts(4900, 5100));
    contract.put(u"2025-Q2"_s, parts(4079, 5100));
    QCOMPARE(format(*contract.in(u"2025-Q1"_s).value, 2), u"96.08"_s);
    QCOMPARE(contract.status(u"2025-Q1"_s), Status::Met);
    QCOMPARE(contract.status(u"2025-Q2"_s), Status::Failed); // 4080 are 80%
}

void TestEvaluation::comparesExactlyNeverAsPrinted() {
    ContractCase contract({indicator(Measure::Percentage, quarterly, 95)});
    contract.put(u"2025-Q1"_s, parts(2374, 2500));            // 94.96%
    contract.put(u"2025-Q2"_s, parts(949999999, 1000000000)); // 94.9999999%
    QCOMPARE(contract.status(u"2025-Q1"_s), Status::Failed);
    QCOMPARE(contract.status(u"2025-Q2"_s), Status::Failed);
}

void TestEvaluation::zeroActivityIsItsOwnStatus() {
    ContractCase contract({indicator(Measure::Percentage, quarterly, 95)});
    Amount noCases;
    noCases.denominator = 0;
    contract.put(u"2025-Q1"_s, parts(0, 0));
    contract.put(u"2025-Q2"_s, noCases);
    contract.put(u"2025-Q3"_s, parts(0, 1));
    QCOMPARE(contract.status(u"2025-Q1"_s), Status::NoActivity);
    QVERIFY(!contract.in(u"2025-Q1"_s).value);
    QCOMPARE(contract.status(u"2025-Q2"_s), Status::NoActivity);
    QCOMPARE(contract.status(u"2025-Q3"_s), Status::Failed);
}

void TestEvaluation::aCountOfZeroIsACount() {
    ContractCase contract({indicator(Measure::Count, quarterly, 2)});
    contract.put(u"2025-Q1"_s, number(0));
    QCOMPARE(contract.status(u"2025-Q1"_s), Status::Failed);
}

void TestEvaluation::missingIsNotZero() {
    ContractCase contract({indicator(Measure::Count, quarterly, 2)});
    contract.asOf = QDate(2025, 9, 29);
    const Evaluation owed = contract.in(u"2025-Q1"_s);
    QCOMPARE(owed.status, Status::NotReported);
    QVERIFY(!owed.value);
    QCOMPARE(owed.held, 0);
    QCOMPARE(owed.expected, 1);
    QCOMPARE(contract.in(u"2025-Q2"_s).expected, 0); // ends on 30 September
    contract.asOf = QDate(2025, 9, 30);
    QCOMPARE(contract.in(u"2025-Q2"_s).expected, 1);
}

void TestEvaluation::unreadableCountsAsNotReported() {
    ContractCase contract({indicator(Measure::Count, quarterly, 2)});
    contract.put(u"2025-Q1"_s, unreadable(u"see email"_s));
    const Evaluation evaluation = contract.in(u"2025-Q1"_s);
    QCOMPARE(evaluation.status, Status::NotReported);
    QCOMPARE(evaluation.unreadable, u"see email"_s);
    QVERIFY(!evaluation.value);
}

void TestEvaluation::partsThatMakeNoSenseGiveNoValue_data() {
    QTest::addColumn<QString>("numerator");
    QTest::addColumn<QString>("denominator");
    QTest::newRow("some of none") << u"1"_s << u"0"_s;
    QTest::newRow("negative whole") << u"1"_s << u"-1"_s;
    QTest::newRow("numerator alone") << u"1"_s << QString();
    QTest::newRow("denominator alone") << QString() << u"5"_s;
}

void TestEvaluation::partsThatMakeNoSenseGiveNoValue() {
    QFETCH(QString, numerator);
    QFETCH(QString, denominator);
    ContractCase contract({indicator(Measure::Percentage, quarterly, 95)});
    Amount amount;
    if (!numerator.isEmpty()) {
        amount.numerator = decimal(numerator);
    }
    if (!denominator.isEmpty()) {
        amount.denominator = decimal(denominator);
    }
    contract.put(u"2025-Q1"_s, amount);
    QCOMPARE(contract.status(u"2025-Q1"_s), Status::NotReported);
    QVERIFY(!contract.in(u"2025-Q1"_s).value);
}

void TestEvaluation::aPercentageWithoutItsPartsCounts() {
    ContractCase contract({indicator(Measure::Percentage, monthly, 95)});
    contract.put(u"2025-05"_s, number(95));
    const Evaluation evaluation = contract.in(u"2025-05"_s);
    QCOMPARE(evaluation.status, Status::Met);
    QVERIFY(!evaluation.numerator && !evaluation.denominator);
    QVERIFY(evaluation.value->compare(95) == 0);
}

void TestEvaluation::durationIsTimeOverCases() {
    Indicator open = indicator(Measure::Duration, quarterly, 30);
    open.direction = Direction::Lower;
    ContractCase contract({open});
    contract.put(u"2025-Q1"_s, parts(301, 10));
    contract.put(u"2025-Q2"_s, parts(300, 10));
    contract.put(u"2025-Q3"_s, parts(0, 0));
    QVERIFY(contract.in(u"2025-Q1"_s).value->compare(decimal(u"30.1")) == 0);
    QCOMPARE(contract.status(u"2025-Q1"_s), Status::Failed);
    QCOMPARE(contract.status(u"2025-Q2"_s), Status::Met);
    QCOMPARE(contract.status(u"2025-Q3"_s), Status::NoActivity);
}

void TestEvaluation::yesAndNo() {
    ContractCase contract({indicator(Measure::YesNo, quarterly, 1)});
    contract.put(u"2025-Q1"_s, number(1));
    contract.put(u"2025-Q2"_s, number(0));
    contract.put(u"2025-Q3"_s, number(2));
    QCOMPARE(contract.status(u"2025-Q1"_s), Status::Met);
    QCOMPARE(contract.status(u"2025-Q2"_s), Status::Failed);
    QCOMPARE(contract.status(u"2025-Q3"_s), Status::NotReported);
    QCOMPARE(contract.status(u"2025"_s), Status::NotReported);
}

void TestEvaluation::narrativeHasNoTarget() {
    ContractCase contract({indicator(Measure::Narrative, quarterly)});
    contract.put(u"2025-Q1"_s, text(u"Residents chose the menu."_s));
    QCOMPARE(contract.status(u"2025-Q1"_s), Status::NoTarget);
    QCOMPARE(contract.in(u"2025-Q1"_s).text, u"Residents chose the menu."_s);
    QCOMPARE(contract.status(u"2025-Q2"_s), Status::NotReported);
    QVERIFY(contract.in(u"2025"_s).text.isEmpty());
}

void TestEvaluation::verifiedCountsBeforeReported() {
    ContractCase contract({indicator(Measure::Percentage, quarterly, 95)});
    contract.put(u"2025-Q1"_s, parts(20, 20));
    QVERIFY(!contract.in(u"2025-Q1"_s).verified);
    contract.put(u"2025-Q1"_s, parts(18, 20), {}, Source::Verified);
    const Evaluation evaluation = contract.in(u"2025-Q1"_s);
    QCOMPARE(evaluation.status, Status::Failed);
    QCOMPARE(*evaluation.numerator, Decimal(18));
    QVERIFY(evaluation.reported->compare(100) == 0);
    QVERIFY(evaluation.verified->compare(90) == 0);
    QVERIFY(evaluation.value->compare(90) == 0);
}

void TestEvaluation::verifiedThatCantBeReadSupersedesNothing() {
    ContractCase contract({indicator(Measure::Count, quarterly, 2)});
    contract.put(u"2025-Q1"_s, number(3));
    contract.put(u"2025-Q1"_s, unreadable(u"?"_s), {}, Source::Verified);
    QCOMPARE(contract.status(u"2025-Q1"_s), Status::Met);
    QVERIFY(!contract.in(u"2025-Q1"_s).verified);
}

void TestEvaluation::outsideTheTermNothingIsOwed() {
    const ContractCase contract({indicator(Measure::Count, quarterly, 2)});
    const auto evaluated = [&](QStringView period) {
        return evaluate(contract.context(), u"K"_s, *Period::parse(period)).has_value();
    };
    QVERIFY(!evaluated(u"2024-Q4"));
    QVERIFY(evaluated(u"2025-Q1"));
    QVERIFY(evaluated(u"2027-Q4"));
    QVERIFY(!evaluated(u"2028-Q1"));
    QVERIFY(!evaluate(contract.context(), u"unknown"_s, *Period::parse(u"2025-Q1")));
}

void TestEvaluation::aPeriodPartlyInTheTermIsJudged() {
    ContractCase contract({indicator(Measure::Percentage, quarterly, 95)},
                          {QDate(2025, 5, 12), QDate(2026, 5, 11)});
    contract.put(u"2025-Q1"_s, parts(19, 20));
    QCOMPARE(contract.status(u"2025-Q1"_s), Status::Met);
}

void TestEvaluation::keysAndColours() {
    QCOMPARE(statusKey(Status::Met), u"met"_s);
    QCOMPARE(statusKey(Status::BelowTarget), u"below-target"_s);
    QCOMPARE(statusKey(Status::Failed), u"failed"_s);
    QCOMPARE(statusKey(Status::NoActivity), u"no-activity"_s);
    QCOMPARE(statusKey(Status::NotReported), u"not-reported"_s);
    QCOMPARE(statusKey(Status::Benchmarking), u"benchmarking"_s);
    QCOMPARE(statusKey(Status::NoTarget), u"no-target"_s);
    QCOMPARE(ragKey(rag(Status::Met)), u"green"_s);
    QCOMPARE(ragKey(rag(Status::BelowTarget)), u"amber"_s);
    QCOMPARE(ragKey(rag(Status::Failed)), u"red"_s);
    QCOMPARE(ragKey(rag(Status::NotReported)), u"none"_s);
    QCOMPARE(ragKey(rag(Status::NoActivity)), u"none"_s);
}

void TestEvaluation::criticalFailuresComeFirst() {
    QVERIFY(severity(Status::BelowTarget, true) < severity(Status::Failed, false));
    QVERIFY(severity(Status::Failed, true) < severity(Status::BelowTarget, true));
    QVERIFY(severity(Status::Failed, false) < severity(Status::NotReported, false));
    QVERIFY(severity(Status::NoTarget, true) < severity(Status::Met, true));
}

QTEST_APPLESS_MAIN(TestEvaluation)
#include "test_evaluation.moc"
