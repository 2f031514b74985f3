#include "core/evaluation/checks.h"
#include "core/framework/breakdown_values.h"
#include "core/framework/framework_reader.h"
#include "core/framework/shipped_frameworks.h"
#include "evaluation/contract_case.h"
#include "support/checks.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>

using namespace quarterlight;
using namespace Qt::StringLiterals;

namespace {

/// A contract under a shipped schedule, with the amendments given.
ContractCase under(const QString& key, std::vector<TermsChange> changes = {}) {
    const ShippedFramework shipped = shippedFramework(key);
    const auto terms = Terms::make(shipped.json, shipped.fileName, {}, std::move(changes));
    ContractCase contract({});
    if (terms) {
        contract.terms = *terms;
        contract.calendar.yearStartMonth = contract.terms->initial().yearStartMonth;
    }
    return contract;
}

/// The remarks on a figure of an indicator, as it would be put in.
std::vector<Remark> remarks(const ContractCase& contract, const QString& period, const QString& ref,
                            const Amount& amount) {
    return checkFigure(contract.context(), {{}, ref, *Period::parse(period), {}, Source::Reported},
                       amount);
}

/// The schedule's rule by that key, or an empty one.
Clause rule(const ContractCase& contract, const QString& key) {
    for (const Clause& one : contract.terms->initial().rules) {
        if (one.key == key) {
            return one;
        }
    }
    return {};
}

QStringList refs(const ContractCase& contract, const QString& period) {
    QStringList shown;
    for (const Evaluation& one : evaluateAll(contract.context(), *Period::parse(period))) {
        shown.append(one.indicator->ref);
    }
    return shown;
}

} // namespace

/// The schedules' rules about figures, by the frameworks that the program ships.
class TestShippedSchedules : public Checks {
    Q_OBJECT
private slots:
    void digest9_aPlanIsNothingThatAStatusIsWorkedOutFrom();
    void digest13_consequencesAreTheSchedulesOwn_data();
    void digest13_consequencesAreTheSchedulesOwn();
    void digest14_liftsRedLevels();
    void digest15_eitherStepLateFails();
    void digest18_liftsSatisfaction();
    void digest19_liftsMonthlyContents();
    void digest21_directPaymentsReferrals();
    void digest22_responsesShowMeanAndPercentage();
    void digest23_directPaymentsBenchmark();
    void digest24_directPaymentsAnnualContents();
    void digest25_directPaymentsFollowUps();
    void digest26_criticalFailuresAreRecordedWhateverTheFigures();
    void digest30_quotaOfOutcomeReviews();
    void digest33_criticalDomainBelowNinetyFive();
    void digest37_complaintsAreResolvedIn28DaysOrNot();
    void digest41_rotasHaveBothTargets();
    void digest44_advocacyBriefings();
    void digest49_exceptionAdvocacyIsCheshireWests();
    void digest49_exceptionAdvocacyIsNoTypeInCheshireEast();
    void digest50_homecareVisits();
    void digest51_everybodyTrainedOrMissed();
    void digest52_everybodyReviewedOrMissed();
    void digest53_endingsAndTheirReasonsDifferWithAWarning();
    void digest54_targetsAreDated();
    void nothingButMetIsGreenAndNothingReportedIsNothing();
};

// No plan goes into an evaluation, and the rule about plans gives nothing to work out.
void TestShippedSchedules::digest9_aPlanIsNothingThatAStatusIsWorkedOutFrom() {
    for (const QString& key : {u"lifts-and-hoists"_s, u"direct-payment-support"_s,
                               u"accommodation-with-care"_s, u"statutory-advocacy"_s}) {
        const Clause noRelief = rule(under(key), u"plan-no-relief"_s);
        QVERIFY(!noRelief.clause.isEmpty());
        QVERIFY(noRelief.parameters.isEmpty());
    }
}

void TestShippedSchedules::digest13_consequencesAreTheSchedulesOwn_data() {
    QTest::addColumn<QString>("key");
    QTest::addColumn<QStringList>("withConsequence");
    QTest::addColumn<QStringList>("afterAMiss");
    const QStringList none;
    const QStringList plan{u"improvement-plan"_s};
    QTest::newRow("L") << u"lifts-and-hoists"_s << none << plan;
    QTest::newRow("D") << u"direct-payment-support"_s << none << plan;
    QTest::newRow("A") << u"accommodation-with-care"_s
                       << QStringList{u"Safe"_s, u"Effective"_s, u"Caring"_s, u"Well Led"_s}
                       << plan;
    QTest::newRow("V") << u"statutory-advocacy"_s << none << plan;
    QTest::newRow("H") << u"homecare-dps"_s << none << none; // names no consequence at all
}

void TestShippedSchedules::digest13_consequencesAreTheSchedulesOwn() {
    QFETCH(QString, key);
    const ContractCase contract = under(key);
    QStringList withConsequence;
    for (const Indicator& one : contract.terms->initial().indicators) {
        if (!one.consequence.isEmpty()) {
            withConsequence.append(one.ref);
        }
    }
    QTEST(withConsequence, "withConsequence");
    QStringList afterAMiss; // of the rules that any missed target meets
    for (const Clause& one : contract.terms->initial().rules) {
        if (one.parameters.value(u"anyKpi"_s).toBool()) {
            afterAMiss += one.parameters.value(u"next"_s).toVariant().toStringList();
        }
    }
    QTEST(afterAMiss, "afterAMiss");
}

void TestShippedSchedules::digest14_liftsRedLevels() {
    for (const QString& ref : {u"1.1"_s, u"1.2"_s, u"1.3"_s, u"1.4"_s, u"1.5"_s, u"1.6"_s}) {
        ContractCase contract = under(u"lifts-and-hoists"_s);
        const auto put = [&](const QString& period, const Amount& amount) {
            contract.put(period, amount, {}, Source::Reported, ref);
        };
        put(u"2025-05"_s, parts(10, 10));
        put(u"2025-06"_s, parts(9, 10));
        put(u"2025-07"_s, parts(899, 1000));
        QCOMPARE(contract.status(u"2025-05"_s, ref), Status::Met);
        QCOMPARE(contract.status(u"2025-06"_s, ref), Status::BelowTarget);
        QCOMPARE(contract.status(u"2025-07"_s, ref), Status::Failed);
    }
    ContractCase contract = under(u"lifts-and-hoists"_s);
    contract.put(u"2025"_s, parts(50, 100), {}, Source::Reported, u"1.7"_s);
    contract.put(u"2026"_s, parts(499, 1000), {}, Source::Reported, u"1.7"_s);
    contract.put(u"2027"_s, parts(65, 100), {}, Source::Reported, u"1.7"_s);
    QCOMPARE(contract.status(u"2025"_s, u"1.7"_s), Status::BelowTarget);
    QCOMPARE(contract.status(u"2026"_s, u"1.7"_s), Status::Failed);
    QCOMPARE(contract.status(u"2027"_s, u"1.7"_s), Status::Met);
}

// All ten surveyed in time, eight also installed in time: eight of ten, however the steps stand.
void TestShippedSchedules::digest15_eitherStepLateFails() {
    ContractCase contract = under(u"lifts-and-hoists"_s);
    const QString survey = u"Site survey within 5 days"_s;
    const QString installed = u"Installed within 10 days of agreement"_s;
    const auto put = [&](const QString& period, int both) {
        contract.put(period, parts(10, 10), {{u"step"_s, survey}}, Source::Reported, u"1.1"_s);
        contract.put(period, parts(both, 10), {{u"step"_s, installed}}, Source::Reported, u"1.1"_s);
        contract.put(period, parts(both, 10), {}, Source::Reported, u"1.1"_s);
    };
    put(u"2025-05"_s, 8);
    put(u"2025-06"_s, 10);
    QCOMPARE(contract.status(u"2025-05"_s, u"1.1"_s), Status::Failed);
    QCOMPARE(format(*contract.in(u"2025-05"_s, u"1.1"_s).value, 1), u"80.0"_s);
    QCOMPARE(contract.status(u"2025-06"_s, u"1.1"_s), Status::Met);
    // Without the whole, the steps give none: they don't add up.
    contract.put(u"2025-07"_s, parts(10, 10), {{u"step"_s, survey}}, Source::Reported, u"1.1"_s);
    QCOMPARE(contract.status(u"2025-07"_s, u"1.1"_s), Status::NotReported);
}

void TestShippedSchedules::digest18_liftsSatisfaction() {
    ContractCase contract = under(u"lifts-and-hoists"_s);
    const Indicator* satisfaction = contract.terms->initial().indicator(u"2.9");
    QVERIFY(satisfaction);
    QCOMPARE(satisfaction->goodRatings.size(), 2);
    const std::vector<Decimal> counts{40, 55, 5};
    for (size_t i = 0; i < counts.size(); ++i) {
        contract.put(u"2025-05"_s, number(counts[i]),
                     {{u"rating"_s, satisfaction->ratingLevels[qsizetype(i)]}}, Source::Reported,
                     u"2.9"_s);
    }
    const Evaluation evaluation = contract.in(u"2025-05"_s, u"2.9"_s);
    QVERIFY(evaluation.value && evaluation.value->compare(95) == 0);
    QCOMPARE(evaluation.status, Status::Met);
}

void TestShippedSchedules::digest19_liftsMonthlyContents() {
    const QStringList month = refs(under(u"lifts-and-hoists"_s), u"2025-05"_s);
    QCOMPARE(month,
             QStringList({u"1.1"_s, u"1.2"_s, u"1.3"_s, u"1.4"_s, u"1.5"_s, u"1.6"_s, u"2.1"_s,
                          u"2.2"_s, u"2.3"_s, u"2.5"_s, u"2.6"_s, u"2.7"_s, u"2.9"_s}));
}

void TestShippedSchedules::digest21_directPaymentsReferrals() {
    ContractCase contract = under(u"direct-payment-support"_s);
    const std::vector<Decimal> counts{200, 220, 230, 240};
    for (int quarter = 1; quarter <= 4; ++quarter) {
        const Period period{Frequency::Quarterly, 2025, quarter};
        contract.put(period.name(), number(counts[size_t(quarter) - 1]), {}, Source::Reported,
                     u"1.2"_s);
    }
    QCOMPARE(contract.status(u"2025-Q3"_s, u"1.2"_s), Status::NoTarget); // incomplete
    const Evaluation missed = contract.in(u"2025-Q4"_s, u"1.2"_s);
    QCOMPARE(missed.rolling->sum, Decimal(890));
    QCOMPARE(missed.status, Status::Failed);
}

// The mean stands beside the share and is never scored: 58 working days over 20 answers are 2.9.
void TestShippedSchedules::digest22_responsesShowMeanAndPercentage() {
    ContractCase contract = under(u"direct-payment-support"_s);
    for (const QString& ref : {u"1.6"_s, u"1.7"_s, u"1.8"_s}) {
        const QString mean = ref + u" mean"_s;
        QVERIFY(refs(contract, u"2025-Q4"_s).contains(mean));
        contract.put(u"2025-Q3"_s, parts(18, 20), {}, Source::Reported, ref);
        contract.put(u"2025-Q4"_s, parts(19, 20), {}, Source::Reported, ref);
        contract.put(u"2025-Q4"_s, parts(58, 20), {}, Source::Reported, mean);
        QCOMPARE(contract.status(u"2025-Q3"_s, ref), Status::Failed);
        QCOMPARE(contract.status(u"2025-Q4"_s, ref), Status::Met);
        QCOMPARE(contract.status(u"2025-Q4"_s, mean), Status::NoTarget);
        const Evaluation shown = contract.in(u"2025-Q4"_s, mean);
        QCOMPARE(format(*shown.value, 1), u"2.9"_s);
        QCOMPARE(shown.indicator->unit, u"working days"_s);
        QCOMPARE(shown.indicator->beside, ref);
    }
}

void TestShippedSchedules::digest23_directPaymentsBenchmark() {
    ContractCase contract = under(u"direct-payment-support"_s);
    for (const QString& ref : {u"1.6"_s, u"1.7"_s, u"1.8"_s}) {
        for (const QString& period : {u"2025-Q2"_s, u"2025-Q3"_s}) {
            contract.put(period, parts(18, 20), {}, Source::Reported, ref);
        }
        contract.put(u"2025-Q4"_s, parts(19, 20), {}, Source::Reported, ref);
        QCOMPARE(contract.status(u"2025-Q2"_s, ref), Status::Benchmarking);
        QCOMPARE(contract.status(u"2025-Q3"_s, ref), Status::Failed);
        QCOMPARE(contract.status(u"2025-Q4"_s, ref), Status::Met);
    }
}

void TestShippedSchedules::digest24_directPaymentsAnnualContents() {
    const ContractCase contract = under(u"direct-payment-support"_s);
    QVERIFY(refs(contract, u"2025-Q1"_s).contains(u"1.15"_s));
    QVERIFY(!refs(contract, u"2025"_s).contains(u"1.15"_s));
    QVERIFY(refs(contract, u"2025"_s).contains(u"1.14"_s));
}

void TestShippedSchedules::digest25_directPaymentsFollowUps() {
    const ContractCase contract = under(u"direct-payment-support"_s);
    const Indicator* followUps = contract.terms->initial().indicator(u"1.11");
    QVERIFY(followUps);
    const auto stages = std::find_if(followUps->breakdowns.begin(), followUps->breakdowns.end(),
                                     [](const Breakdown& breakdown) { return !breakdown.addsUp; });
    QVERIFY(stages != followUps->breakdowns.end());
    QCOMPARE(evaluateSlices(contract.context(), u"1.11"_s, stages->key, *Period::parse(u"2025-Q1"))
                 .size(),
             size_t(2));
}

void TestShippedSchedules::digest26_criticalFailuresAreRecordedWhateverTheFigures() {
    const ContractCase contract = under(u"direct-payment-support"_s);
    for (const QString& key :
         {u"critical-data"_s, u"critical-delay"_s, u"critical-refusal"_s}) { // 2.2.2 (a)-(c)
        const Clause critical = rule(contract, key);
        QVERIFY(critical.clause.startsWith(u"2.2.2"));
        QCOMPARE(
            critical.parameters,
            (QJsonObject{{u"recorded"_s, true}, {u"next"_s, QJsonArray{u"contractual-action"_s}}}));
    }
    for (const Indicator& one : contract.terms->initial().indicators) {
        QVERIFY(!one.critical);
    }
}

// 41 residents: a quarter is 10.25 reviews, so 11. Reviews without an outcome aren't counted in.
void TestShippedSchedules::digest30_quotaOfOutcomeReviews() {
    ContractCase contract = under(u"accommodation-with-care"_s);
    const auto put = [&](const QString& period, int counting) {
        contract.put(period, parts(counting, 11), {}, Source::Reported, u"2.2.1(a)"_s);
    };
    put(u"2025-Q1"_s, 11);
    put(u"2025-Q2"_s, 10);
    put(u"2025-Q3"_s, 12); // more than the quota
    QCOMPARE(contract.status(u"2025-Q1"_s, u"2.2.1(a)"_s), Status::Met);
    QCOMPARE(contract.status(u"2025-Q2"_s, u"2.2.1(a)"_s), Status::Failed);
    QCOMPARE(contract.status(u"2025-Q3"_s, u"2.2.1(a)"_s), Status::Met);
    QCOMPARE(format(*contract.in(u"2025-Q3"_s, u"2.2.1(a)"_s).value, 1), u"109.1"_s);
    QVERIFY(remarks(contract, u"2025-Q4"_s, u"2.2.1(a)"_s, parts(12, 11)).empty());
    QVERIFY(remarks(contract, u"2025-P01"_s, u"Effective"_s, parts(4, 3)).empty());
    QCOMPARE(remarks(contract, u"2025-P01"_s, u"Safe"_s, parts(4, 3)).size(), size_t(1));
}

void TestShippedSchedules::digest33_criticalDomainBelowNinetyFive() {
    ContractCase contract = under(u"accommodation-with-care"_s);
    for (const QString& ref : {u"Safe"_s, u"Effective"_s, u"Caring"_s, u"Well Led"_s}) {
        contract.put(u"2025-P01"_s, parts(95, 100), {}, Source::Reported, ref);
        contract.put(u"2025-P02"_s, parts(949, 1000), {}, Source::Reported, ref);
        QVERIFY(!contract.in(u"2025-P01"_s, ref).failedCritically());
        const Evaluation missed = contract.in(u"2025-P02"_s, ref);
        QVERIFY(missed.failedCritically());
        QVERIFY(!missed.indicator->consequence.isEmpty());
    }
    contract.put(u"2025"_s, parts(1, 100), {}, Source::Reported, u"2.2.1(b)"_s);
    QVERIFY(!contract.in(u"2025"_s, u"2.2.1(b)"_s).failedCritically());
    const QStringList next =
        rule(contract, u"critical-kpi"_s).parameters.value(u"next"_s).toVariant().toStringList();
    QCOMPARE(next.first(), u"written-notice"_s);
}

// A complaint is resolved within 28 days or it isn't: one still open has no third place to go.
void TestShippedSchedules::digest37_complaintsAreResolvedIn28DaysOrNot() {
    ContractCase contract = under(u"accommodation-with-care"_s);
    const Indicator* complaints = contract.terms->initial().indicator(u"CC.d");
    QVERIFY(complaints);
    const auto faults = [&](const QString& value) {
        return sliceFaults(*complaints, {{u"resolution"_s, value}}, {}).size();
    };
    QCOMPARE(faults(u"Resolved within 28 days"_s), size_t(0));
    QCOMPARE(faults(u"Not resolved within 28 days"_s), size_t(0));
    QCOMPARE(faults(u"Still open"_s), size_t(1));
    const auto put = [&](const QString& value, int count) {
        contract.put(u"2025-P01"_s, number(count), {{u"resolution"_s, value}}, Source::Reported,
                     u"CC.d"_s);
    };
    put(u"Resolved within 28 days"_s, 3);
    put(u"Not resolved within 28 days"_s, 2);
    QVERIFY(remarks(contract, u"2025-P01"_s, u"CC.d"_s, number(5)).empty());
    QCOMPARE(remarks(contract, u"2025-P01"_s, u"CC.d"_s, number(6)).size(), size_t(1));
}

void TestShippedSchedules::digest41_rotasHaveBothTargets() {
    const ContractCase contract = under(u"accommodation-with-care"_s);
    QCOMPARE(contract.in(u"2025"_s, u"2.2.1(c)"_s).target, std::optional<Decimal>(90));
    QCOMPARE(contract.in(u"2025-P01"_s, u"Well Led"_s).target, std::optional<Decimal>(95));
    QVERIFY(contract.in(u"2025-P01"_s, u"Well Led"_s).critical());
}

void TestShippedSchedules::digest44_advocacyBriefings() {
    ContractCase contract = under(u"statutory-advocacy"_s);
    const QString east = u"Cheshire East"_s;
    contract.authorities = {east};
    const auto put = [&](const QString& period, int briefings) {
        contract.put(period, number(briefings), {{u"authority"_s, east}}, Source::Reported,
                     u"K1"_s);
    };
    put(u"2025-Q1"_s, 1);
    put(u"2025-Q2"_s, 2);
    QCOMPARE(contract.status(u"2025-Q1"_s, u"K1"_s), Status::Failed);
    QCOMPARE(contract.status(u"2025-Q2"_s, u"K1"_s), Status::Met);
    contract.authorities = {};
    QCOMPARE(contract.status(u"2025-Q2"_s, u"K1"_s), Status::NotReported); // one of two
}

void TestShippedSchedules::digest49_exceptionAdvocacyIsCheshireWests() {
    ContractCase contract = under(u"statutory-advocacy"_s);
    QString exception;
    for (const Indicator& one : contract.terms->initial().indicators) {
        if (!one.authorities.isEmpty()) {
            QCOMPARE(one.authorities, QStringList({u"Cheshire West and Chester"_s}));
            exception = one.ref;
        }
    }
    QVERIFY(!exception.isEmpty());
    contract.authorities = {u"Cheshire East"_s};
    QVERIFY(!refs(contract, u"2025-Q1"_s).contains(exception));
    contract.authorities = {u"Cheshire West and Chester"_s};
    QVERIFY(refs(contract, u"2025-Q1"_s).contains(exception));
}

void TestShippedSchedules::digest49_exceptionAdvocacyIsNoTypeInCheshireEast() {
    ContractCase contract = under(u"statutory-advocacy"_s);
    const QString exception = u"Exception Advocacy"_s;
    const auto types = [&](const QStringList& authorities) {
        contract.authorities = authorities;
        QStringList shown;
        for (const SliceEvaluation& one :
             evaluateSlices(contract.context(), u"M1"_s, u"type"_s, *Period::parse(u"2025-10"))) {
            shown.append(one.value);
        }
        return shown;
    };
    const QString east = u"Cheshire East"_s;
    const QString west = u"Cheshire West and Chester"_s;
    QCOMPARE(types({east}).size(), 5);
    QVERIFY(!types({east}).contains(exception));
    QVERIFY(types({west}).contains(exception));
    QVERIFY(types({east, west}).contains(exception));
    const auto offered = [&](const QStringList& authorities, QLatin1StringView kind) {
        const auto all = contract.terms->initial().socialValueFor(authorities);
        return std::count_if(all.begin(), all.end(),
                             [&](const SocialValueMeasure* one) { return one->kind == kind; });
    };
    QCOMPARE(offered({east}, "metric"_L1), 27);
    QCOMPARE(offered({east}, "priority"_L1), 0);
    QCOMPARE(offered({west}, "priority"_L1), 7);
    QCOMPARE(offered({west}, "metric"_L1), 0);
    QCOMPARE(contract.terms->initial().socialValueFor({}).size(), size_t(34));
}

void TestShippedSchedules::digest50_homecareVisits() {
    ContractCase contract = under(u"homecare-dps"_s);
    contract.put(u"2025-Q1"_s, parts(4900, 5100), {}, Source::Reported, u"1.1"_s);
    QCOMPARE(format(*contract.in(u"2025-Q1"_s, u"1.1"_s).value, 2), u"96.08"_s);
    QCOMPARE(contract.status(u"2025-Q1"_s, u"1.1"_s), Status::Met);
}

// Somebody with mandatory training alone isn't among those counted: 49 of 50.
void TestShippedSchedules::digest51_everybodyTrainedOrMissed() {
    ContractCase contract = under(u"homecare-dps"_s);
    contract.put(u"2025-Q1"_s, parts(50, 50), {}, Source::Reported, u"2.1"_s);
    contract.put(u"2025-Q2"_s, parts(49, 50), {}, Source::Reported, u"2.1"_s);
    QCOMPARE(contract.status(u"2025-Q1"_s, u"2.1"_s), Status::Met);
    QCOMPARE(contract.status(u"2025-Q2"_s, u"2.1"_s), Status::Failed);
}

// One review thirteen months old among 120 people.
void TestShippedSchedules::digest52_everybodyReviewedOrMissed() {
    ContractCase contract = under(u"homecare-dps"_s);
    contract.put(u"2025-Q3"_s, parts(120, 120), {}, Source::Reported, u"3.1"_s);
    contract.put(u"2025-Q4"_s, parts(119, 120), {}, Source::Reported, u"3.1"_s);
    QCOMPARE(contract.status(u"2025-Q3"_s, u"3.1"_s), Status::Met);
    QCOMPARE(contract.status(u"2025-Q4"_s, u"3.1"_s), Status::Failed);
}

void TestShippedSchedules::digest53_endingsAndTheirReasonsDifferWithAWarning() {
    ContractCase contract = under(u"homecare-dps"_s);
    const QString reasons = u"6.1, 6.2, 6.3, 6.4, 6.5, 6.6"_s;
    for (const QString& ref : reasons.split(u", "_s)) {
        QVERIFY(remarks(contract, u"2025-Q1"_s, u"5.4"_s, number(13)).empty()); // not all are there
        contract.put(u"2025-Q1"_s, number(2), {}, Source::Reported, ref);
    }
    QVERIFY(remarks(contract, u"2025-Q1"_s, u"5.4"_s, number(12)).empty());
    const auto differ = [&](const QString& sum, const QString& ended) {
        return std::vector<Remark>{
            {FigureRemark::IndicatorsDoNotAddUp, false, {reasons, sum, u"5.4"_s, ended}}};
    };
    QCOMPARE(remarks(contract, u"2025-Q1"_s, u"5.4"_s, number(13)), differ(u"12"_s, u"13"_s));
    contract.put(u"2025-Q1"_s, number(12), {}, Source::Reported, u"5.4"_s);
    QVERIFY(remarks(contract, u"2025-Q1"_s, u"6.5"_s, number(2)).empty());
    QCOMPARE(remarks(contract, u"2025-Q1"_s, u"6.5"_s, number(3)), differ(u"13"_s, u"12"_s));
    QVERIFY(remarks(contract, u"2025-Q1"_s, u"5.1"_s, number(3)).empty());
}

// A target agreed from July leaves June's status, and the quarter that began before, as they were.
void TestShippedSchedules::digest54_targetsAreDated() {
    ContractCase contract =
        under(u"lifts-and-hoists"_s, {{QDate(2025, 7, 1), u"indicators/1.2/target"_s, 95}});
    for (const QString& period : {u"2025-05"_s, u"2025-06"_s, u"2025-07"_s, u"2025-08"_s}) {
        contract.put(period, parts(95, 100), {}, Source::Reported, u"1.2"_s);
    }
    QCOMPARE(contract.status(u"2025-06"_s, u"1.2"_s), Status::BelowTarget);
    QCOMPARE(contract.status(u"2025-07"_s, u"1.2"_s), Status::Met);
    QCOMPARE(contract.in(u"2025-Q1"_s, u"1.2"_s).target, std::optional<Decimal>(100));
    QCOMPARE(contract.in(u"2025-Q2"_s, u"1.2"_s).target, std::optional<Decimal>(95));
}

void TestShippedSchedules::nothingButMetIsGreenAndNothingReportedIsNothing() {
    const std::vector<ShippedFramework> all = shippedFrameworks();
    QCOMPARE(all.size(), size_t(5));
    for (const ShippedFramework& shipped : all) {
        const ContractCase contract = under(shipped.key);
        for (const QString& period : {u"2025-P01"_s, u"2025-05"_s, u"2025-Q1"_s, u"2025"_s}) {
            for (const Evaluation& one : evaluateAll(contract.context(), *Period::parse(period))) {
                QCOMPARE(one.status, Status::NotReported);
                QCOMPARE(rag(one.status), Rag::None);
                QVERIFY(!one.value);
            }
        }
    }
}

QTEST_APPLESS_MAIN(TestShippedSchedules)
#include "test_shipped_schedules.moc"
