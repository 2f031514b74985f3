// The shipped framework of the direct payment support schedule.
#include "framework/schedule_checks.h"

using namespace quarterlight;
using namespace Qt::StringLiterals;

namespace {

constexpr ScheduleRow rows[] = {
    {"1.1", "", "", "QA"},   {"1.2", "900", "", "QA"}, {"1.3", "", "", "QA"},
    {"1.4", "", "", "QA"},   {"1.5", "", "", "QA"},    {"1.6", "95", "", "QA"},
    {"1.7", "95", "", "QA"}, {"1.8", "95", "", "QA"},  {"1.9", "", "", "QA"},
    {"1.10", "", "", "QA"},  {"1.11", "", "", "QA"},   {"1.12", "", "", "QA"},
    {"1.13", "", "", "QA"},  {"1.14", "", "", "QA"},   {"1.15", "", "", "Q"},
    {"2.1", "", "", "QA"},   {"2.2", "", "", "QA"},    {"2.3", "", "", "QA"},
    {"2.4", "", "", "QA"},   {"2.5", "", "", "QA"},    {"2.6", "", "", "QA"},
    {"2.7", "", "", "QA"},   {"2.8", "", "", "QA"},    {"2.9", "", "", "QA"},
};

} // namespace

class TestDirectPaymentSupport : public ScheduleChecks {
    Q_OBJECT
public:
    TestDirectPaymentSupport() : ScheduleChecks(u"direct-payment-support"_s) {}
private slots:
    void everyIndicatorRowByRow_data() {
        rowColumns();
        addRows(rows);
    }
    void everyIndicatorRowByRow() { checkRow(); }
    void holdsWhatTheScheduleLists();
    void digest1_quarters();
    void digest2_theAnnualReturnKeepsASunday();
    void digest21_rollingWindowOfReferrals();
    void digest22_meanTimesBesideTheirShares();
    void digest23_benchmarkOfResponses();
    void digest27_strategicOutcomes();
};

void TestDirectPaymentSupport::holdsWhatTheScheduleLists() {
    ScheduleCounts expected;
    expected.indicators = 24;
    expected.returns = 2;
    expected.outcomes = 9;
    expected.socialOutcomes = 6;
    expected.records = 6;
    expected.triggers = 11;
    expected.policies = 24; // 20 of the governance framework
    expected.annualEvidence = 19;
    checkCounts(expected);
    QCOMPARE(criticalOnes(), QStringList());
    QCOMPARE(withRedLevel(), QStringList());
}

void TestDirectPaymentSupport::digest1_quarters() {
    QCOMPARE(due(u"quarterly"_s, u"2025-Q4"_s), u"2026-04-15"_s);
    QCOMPARE(due(u"quarterly"_s, u"2025-Q2"_s), u"2025-10-15"_s);
}

void TestDirectPaymentSupport::digest2_theAnnualReturnKeepsASunday() {
    QCOMPARE(due(u"annual"_s, u"2027"_s), u"2028-04-30"_s);
}

void TestDirectPaymentSupport::digest21_rollingWindowOfReferrals() {
    QCOMPARE(refsWhere([](const Indicator& one) { return one.rolling.has_value(); }),
             QStringList{u"1.2"_s});
    QCOMPARE(framework().indicator(u"1.2")->rolling->months, 12);
}

void TestDirectPaymentSupport::digest22_meanTimesBesideTheirShares() {
    QCOMPARE(refsWhere([](const Indicator& one) { return !one.beside.isEmpty(); }),
             (QStringList{u"1.6 mean"_s, u"1.7 mean"_s, u"1.8 mean"_s}));
    const auto at = [&](const QString& ref) {
        return std::ranges::find(framework().indicators, ref, &Indicator::ref);
    };
    for (const QString& ref : {u"1.6"_s, u"1.7"_s, u"1.8"_s}) {
        const auto share = at(ref);
        const auto mean = std::next(share);
        QCOMPARE(mean->beside, ref);
        QCOMPARE(mean->measure, Measure::Duration);
        QCOMPARE(mean->frequencies, share->frequencies);
        QVERIFY(!mean->target);
    }
}

void TestDirectPaymentSupport::digest23_benchmarkOfResponses() {
    QCOMPARE(refsWhere([](const Indicator& one) { return one.benchmark.has_value(); }),
             (QStringList{u"1.6"_s, u"1.7"_s, u"1.8"_s}));
    for (const QString& ref : {u"1.6"_s, u"1.7"_s, u"1.8"_s}) {
        QCOMPARE(framework().indicator(ref)->benchmark->months, 6);
    }
}

void TestDirectPaymentSupport::digest27_strategicOutcomes() {
    const QStringList expected{u"5"_s,   u"2,5"_s, u"2,3"_s, u"1,5"_s, u"5"_s,
                               u"3,5"_s, u"1"_s,   u"1"_s,   u"1,3"_s};
    QStringList mapped;
    for (const Outcome& outcome : framework().outcomes) {
        mapped.append(outcome.strategic.join(u','));
    }
    QCOMPARE(mapped, expected);
    QStringList strategic;
    for (const StrategicOutcome& outcome : framework().strategicOutcomes) {
        strategic.append(outcome.ref);
    }
    QCOMPARE(strategic, (QStringList{u"1"_s, u"2"_s, u"3"_s, u"5"_s})); // no 4: not invented
}

QTEST_APPLESS_MAIN(TestDirectPaymentSupport)
#include "test_direct_payment_support.moc"
