// Which figures a return carries, by the shipped schedules, and which are missing.
#include "core/evaluation/return_content.h"
#include "core/framework/framework_reader.h"
#include "core/framework/shipped_frameworks.h"
#include "evaluation/contract_case.h"
#include "support/checks.h"

using namespace quarterlight;
using namespace Qt::StringLiterals;

namespace {

/// A contract under a shipped schedule, without figures.
struct Carried {
    explicit Carried(const QString& framework)
        : terms(Terms::fromFramework(*readFramework(shippedFramework(framework).json, framework))) {
    }

    ReturnContent of(const QString& returnKey, const QString& period) const {
        const EvaluationContext context{*terms,
                                        figures,
                                        {terms->initial().yearStartMonth, QDate(2025, 4, 1)},
                                        {QDate(2025, 4, 1), QDate(2029, 3, 31)},
                                        QDate(2026, 11, 22)};
        return returnContent(context, *terms->initial().returnKind(returnKey),
                             *Period::parse(period));
    }
    static QStringList refs(const std::vector<const Indicator*>& indicators) {
        QStringList refs;
        for (const Indicator* indicator : indicators) {
            refs.append(indicator->ref);
        }
        return refs;
    }

    std::shared_ptr<const Terms> terms;
    FigureTable figures;
};

} // namespace

class TestReturnContent : public Checks {
    Q_OBJECT
private slots:
    void digest19_monthlyReturnLeavesOutYearlyAndQuarterlyFigures();
    void digest24_annualReturnLeavesOutCaseStudies();
    void whatIsNotReportedIsMissing();
    void aNarrativeCarriesNoFigures();
};

void TestReturnContent::digest19_monthlyReturnLeavesOutYearlyAndQuarterlyFigures() {
    const Carried test(u"lifts-and-hoists"_s);
    const QStringList monthly{u"1.1"_s, u"1.2"_s, u"1.3"_s, u"1.4"_s, u"1.5"_s, u"1.6"_s, u"2.1"_s,
                              u"2.2"_s, u"2.3"_s, u"2.5"_s, u"2.6"_s, u"2.7"_s, u"2.9"_s};
    QCOMPARE(Carried::refs(test.of(u"monthly"_s, u"2026-10"_s).asked), monthly);
    const QStringList quarterly = Carried::refs(test.of(u"quarterly"_s, u"2026-Q2"_s).asked);
    QVERIFY(quarterly.contains(u"2.4"_s) && quarterly.contains(u"3.1"_s));
    QVERIFY(!quarterly.contains(u"1.2"_s));
}

void TestReturnContent::digest24_annualReturnLeavesOutCaseStudies() {
    const Carried test(u"direct-payment-support"_s);
    QVERIFY(Carried::refs(test.of(u"quarterly"_s, u"2026-Q2"_s).asked).contains(u"1.15"_s));
    const QStringList annual = Carried::refs(test.of(u"annual"_s, u"2025"_s).asked);
    QCOMPARE(annual.size(), 23 + 3); // of 24, and the mean times beside 1.6, 1.7 and 1.8
    QVERIFY(!annual.contains(u"1.15"_s));
}

void TestReturnContent::whatIsNotReportedIsMissing() {
    Carried test(u"lifts-and-hoists"_s);
    const Period october = *Period::parse(u"2026-10"_s);
    test.figures.put({{}, {{}, u"1.2"_s, october, {}, Source::Reported}, parts(9, 10), {}});
    test.figures.put({{}, {{}, u"1.3"_s, october, {}, Source::Reported}, parts(0, 0), {}});
    const ReturnContent content = test.of(u"monthly"_s, u"2026-10"_s);
    QCOMPARE(content.in(), 2); // none of none is a figure too: no activity
    QCOMPARE(content.missing.size(), size_t(11));
    QVERIFY(!Carried::refs(content.missing).contains(u"1.2"_s));
}

void TestReturnContent::aNarrativeCarriesNoFigures() {
    const Carried test(u"statutory-advocacy"_s);
    QVERIFY(test.of(u"narrative"_s, u"2025-Q4"_s).asked.empty());
}

QTEST_GUILESS_MAIN(TestReturnContent)
#include "test_return_content.moc"
