#include "core/framework/framework_reader.h"
#include "core/framework/shipped_frameworks.h"
#include "evaluation/contract_case.h"
#include "support/checks.h"

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
    void digest14_liftsRedLevels();
    void digest18_liftsSatisfaction();
    void digest19_liftsMonthlyContents();
    void digest21_directPaymentsReferrals();
    void digest23_directPaymentsBenchmark();
    void digest24_directPaymentsAnnualContents();
    void digest25_directPaymentsFollowUps();
    void digest41_rotasHaveBothTargets();
    void digest44_advocacyBriefings();
    void digest49_exceptionAdvocacyIsCheshireWests();
    void digest50_homecareVisits();
    void digest54_targetsAreDated();
    void nothingButMetIsGreenAndNothingReportedIsNothing();
};

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

void TestShippedSchedules::digest50_homecareVisits() {
    ContractCase contract = under(u"homecare-dps"_s);
    contract.put(u"2025-Q1"_s, parts(4900, 5100), {}, Source::Reported, u"1.1"_s);
    QCOMPARE(format(*contract.in(u"2025-Q1"_s, u"1.1"_s).value, 2), u"96.08"_s);
    QCOMPARE(contract.status(u"2025-Q1"_s, u"1.1"_s), Status::Met);
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
