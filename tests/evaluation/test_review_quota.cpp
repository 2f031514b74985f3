// The quota of outcome reviews, worked out from the residents, and a figure beside it.
#include "core/evaluation/checks.h"
#include "core/evaluation/review_quota.h"
#include "core/framework/shipped_frameworks.h"
#include "evaluation/contract_case.h"
#include "support/checks.h"

using namespace quarterlight;
using namespace Qt::StringLiterals;

namespace {

/// A contract of accommodation with care whose four weeks run from 1 April 2025: P03 ends on 23
/// June, P04 on 21 July.
ContractCase accommodation() {
    const ShippedFramework shipped = shippedFramework(u"accommodation-with-care"_s);
    ContractCase contract({});
    contract.terms = Terms::make(shipped.json, shipped.fileName, {}, {}).value();
    contract.calendar.fourWeekAnchor = QDate(2025, 4, 1);
    return contract;
}

void putResidents(ContractCase& contract, const QString& period, int count,
                  const Slice& slice = {}) {
    contract.put(period, number(count), slice, Source::Reported, u"SP.a"_s);
}

QStringList quotas(const ContractCase& contract) {
    QStringList found;
    for (const ReviewQuota& quota :
         reviewQuotas(contract.context(), u"2.2.1(a)"_s, *Period::parse(u"2025-Q1"))) {
        found.append(quota.reviews.toString());
    }
    return found;
}

std::vector<Remark> remarks(const ContractCase& contract, int reviews, int quota) {
    return checkFigure(contract.context(),
                       {{}, u"2.2.1(a)"_s, *Period::parse(u"2025-Q1"), {}, Source::Reported},
                       parts(reviews, quota));
}

} // namespace

class TestReviewQuota : public Checks {
    Q_OBJECT
private slots:
    void digest30_quotaFollowsFromTheResidents_data();
    void digest30_quotaFollowsFromTheResidents();
    void theLastCountOfTheQuarterCounts();
    void digest30_anotherDenominatorThanTheQuotaIsAskedAbout();
    void nothingIsSaidWithoutResidents();
};

void TestReviewQuota::digest30_quotaFollowsFromTheResidents_data() {
    QTest::addColumn<int>("residents");
    QTest::addColumn<QString>("quota");
    QTest::newRow("a quarter exactly") << 40 << u"10"_s;
    QTest::newRow("one more: rounded up") << 41 << u"11"_s;
    QTest::newRow("up to the next whole") << 44 << u"11"_s;
    QTest::newRow("beyond it") << 45 << u"12"_s;
    QTest::newRow("one resident") << 1 << u"1"_s;
    QTest::newRow("nobody") << 0 << u"0"_s;
}

void TestReviewQuota::digest30_quotaFollowsFromTheResidents() {
    QFETCH(int, residents);
    QFETCH(QString, quota);
    ContractCase contract = accommodation();
    putResidents(contract, u"2025-P03"_s, residents);
    QCOMPARE(quotas(contract), QStringList{quota});
}

void TestReviewQuota::theLastCountOfTheQuarterCounts() {
    ContractCase contract = accommodation();
    putResidents(contract, u"2025-P02"_s, 40);
    QCOMPARE(quotas(contract), QStringList{u"10"_s});
    putResidents(contract, u"2025-P03"_s, 60);
    QCOMPARE(quotas(contract), QStringList{u"15"_s});
    putResidents(contract, u"2025-P04"_s, 80); // ends in the next quarter
    QCOMPARE(quotas(contract), QStringList{u"15"_s});
}

void TestReviewQuota::digest30_anotherDenominatorThanTheQuotaIsAskedAbout() {
    ContractCase contract = accommodation();
    putResidents(contract, u"2025-P03"_s, 41);
    QVERIFY(remarks(contract, 11, 11).empty());
    QVERIFY(remarks(contract, 14, 11).empty()); // more reviews than the quota
    const std::vector<Remark> asked{
        {FigureRemark::DiffersFromQuota, false, {u"10"_s, u"11"_s, u"25"_s, u"41"_s}}};
    QCOMPARE(remarks(contract, 10, 10), asked);
    // Whether all residents count or the Council's own, the schedule leaves open.
    putResidents(contract, u"2025-P03"_s, 38, {{u"funding"_s, u"Council-funded"_s}});
    putResidents(contract, u"2025-P03"_s, 3, {{u"funding"_s, u"Self-funded"_s}});
    QVERIFY(remarks(contract, 10, 10).empty());
    QCOMPARE(remarks(contract, 9, 9).size(), size_t(1));
}

void TestReviewQuota::nothingIsSaidWithoutResidents() {
    const ContractCase contract = accommodation();
    QVERIFY(quotas(contract).isEmpty());
    QVERIFY(remarks(contract, 9, 9).empty());
}

QTEST_APPLESS_MAIN(TestReviewQuota)
#include "test_review_quota.moc"
