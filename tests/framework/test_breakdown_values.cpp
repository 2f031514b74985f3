// Which values an indicator's slices may have, by what is listed and whom it concerns.
#include "core/framework/breakdown_values.h"
#include "support/checks.h"

using namespace quarterlight;
using namespace Qt::StringLiterals;

namespace {

const QString east = u"East"_s;
const QString west = u"West"_s;

Indicator referrals() {
    Indicator made;
    made.breakdowns = {
        {u"type"_s, {}, {u"IMCA"_s, u"by exception"_s}, false, true, {{u"by exception"_s, {west}}}},
        {u"source"_s, {}, {}, true, true}};
    return made;
}

} // namespace

class TestBreakdownValues : public Checks {
    Q_OBJECT
private slots:
    void valuesOfOneAuthorityAreAnothersNot();
    void refusesUnknownSlices_data();
    void refusesUnknownSlices();
    void authoritiesAreTheContracts();
    void ratingsHaveTheirLevels();
};

void TestBreakdownValues::valuesOfOneAuthorityAreAnothersNot() {
    const auto types = [](const QStringList& authorities) {
        return breakdownValues(referrals(), u"type"_s, authorities)->values;
    };
    QCOMPARE(types({east}), QStringList{u"IMCA"_s});
    QCOMPARE(types({west}), (QStringList{u"IMCA"_s, u"by exception"_s}));
    QCOMPARE(types({east, west}), (QStringList{u"IMCA"_s, u"by exception"_s}));
    QCOMPARE(types({}), (QStringList{u"IMCA"_s, u"by exception"_s}));
}

void TestBreakdownValues::refusesUnknownSlices_data() {
    QTest::addColumn<Slice>("slice");
    QTest::addColumn<int>("code"); // -1: none
    const int notOne = int(FaultCode::NotOneOf);
    QTest::newRow("listed") << Slice{{u"type"_s, u"IMCA"_s}} << -1;
    QTest::newRow("not listed") << Slice{{u"type"_s, u"other"_s}} << notOne;
    QTest::newRow("open") << Slice{{u"source"_s, u"other"_s}} << -1;
    QTest::newRow("no breakdown") << Slice{{u"colour"_s, u"red"_s}} << int(FaultCode::Unknown);
    QTest::newRow("an authority") << Slice{{u"authority"_s, west}} << -1;
    QTest::newRow("none of them") << Slice{{u"authority"_s, u"North"_s}} << notOne;
    QTest::newRow("West's own") << Slice{{u"authority"_s, west}, {u"type"_s, u"by exception"_s}}
                                << -1;
    QTest::newRow("East has none")
        << Slice{{u"authority"_s, east}, {u"type"_s, u"by exception"_s}} << notOne;
}

void TestBreakdownValues::refusesUnknownSlices() {
    QFETCH(Slice, slice);
    QFETCH(int, code);
    const Faults faults = sliceFaults(referrals(), slice, {east, west});
    QCOMPARE(faults.empty() ? -1 : int(faults.front().code), code);
    QVERIFY(faults.size() < 2);
}

void TestBreakdownValues::authoritiesAreTheContracts() {
    Indicator wests = referrals();
    wests.authorities = QStringList{west};
    const auto faults = [&](const QString& authority, const QStringList& served) {
        return sliceFaults(wests, {{u"authority"_s, authority}}, served).size();
    };
    QCOMPARE(faults(west, {east, west}), size_t(0));
    QCOMPARE(faults(east, {east, west}), size_t(1));
    QCOMPARE(faults(west, {east}), size_t(1));
    QCOMPARE(faults(west, {}), size_t(0));
}

void TestBreakdownValues::ratingsHaveTheirLevels() {
    Indicator satisfaction;
    satisfaction.measure = Measure::Ratings;
    satisfaction.ratingLevels = QStringList{u"good"_s, u"poor"_s};
    QVERIFY(sliceFaults(satisfaction, {{u"rating"_s, u"good"_s}}, {}).empty());
    QCOMPARE(sliceFaults(satisfaction, {{u"rating"_s, u"fair"_s}}, {}).size(), size_t(1));
}

QTEST_APPLESS_MAIN(TestBreakdownValues)
#include "test_breakdown_values.moc"
