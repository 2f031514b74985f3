// The lines of a pack's chart: round, few, and holding every value.
#include "core/report/chart_scale.h"
#include "support/checks.h"

#include <QTest>

using namespace quarterlight;
using namespace Qt::StringLiterals;

namespace {

PackChart chartOf(const QString& unit, std::initializer_list<double> values) {
    PackChart chart;
    chart.unit = unit;
    for (const double value : values)
        chart.points.push_back({value});
    return chart;
}

} // namespace

class TestChartScale : public Checks {
    Q_OBJECT
private slots:
    void stepsAreRound_data();
    void stepsAreRound();
    void shareStaysWithinAllAndNothing();
    void flatLineStandsInTheMiddle();
    void scaleHoldsEveryValueInFewLines_data();
    void scaleHoldsEveryValueInFewLines();
};

void TestChartScale::stepsAreRound_data() {
    QTest::addColumn<double>("atLeast");
    QTest::addColumn<double>("step");
    QTest::newRow("one") << 1.0 << 1.0;
    QTest::newRow("just above one") << 1.01 << 2.0;
    QTest::newRow("no half faults") << 2.4 << 5.0;
    QTest::newRow("a quarter of all") << 25.0 << 25.0;
    QTest::newRow("just above a quarter") << 25.1 << 50.0;
    QTest::newRow("a next power") << 51.0 << 100.0;
    QTest::newRow("below one") << 0.03 << 0.05;
}

void TestChartScale::stepsAreRound() {
    QFETCH(double, atLeast);
    QFETCH(double, step);
    QCOMPARE(roundStep(atLeast), step);
}

void TestChartScale::shareStaysWithinAllAndNothing() {
    const ChartScale scale = chartScale(chartOf(u"%"_s, {3, 100}));
    QCOMPARE(scale.ticks, (std::vector<double>{0, 25, 50, 75, 100}));
}

void TestChartScale::flatLineStandsInTheMiddle() {
    const ChartScale scale = chartScale(chartOf({}, {50, 50, 50}));
    QVERIFY(scale.low < 50);
    QVERIFY(scale.high > 50);
}

void TestChartScale::scaleHoldsEveryValueInFewLines_data() {
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::newRow("nothing at all") << 0.0 << 0.0;
    QTest::newRow("minutes") << 12.5 << 61.0;
    QTest::newRow("below nothing") << -7.0 << 3.0;
    QTest::newRow("next to each other and large") << 1e17 << 1e17 + 16;
    QTest::newRow("far apart") << -9e18 << 9e18;
    QTest::newRow("tiny") << 0.0001 << 0.0003;
}

void TestChartScale::scaleHoldsEveryValueInFewLines() {
    QFETCH(double, low);
    QFETCH(double, high);
    const ChartScale scale = chartScale(chartOf({}, {low, high}));
    QVERIFY(scale.low <= low);
    QVERIFY(scale.high >= high);
    QVERIFY(scale.low < scale.high);
    QVERIFY2(scale.ticks.size() >= 2 && scale.ticks.size() <= 8,
             qPrintable(QString::number(scale.ticks.size())));
    QCOMPARE(scale.ticks.front(), scale.low);
    QCOMPARE(scale.ticks.back(), scale.high);
}

QTEST_MAIN(TestChartScale)
#include "test_chart_scale.moc"
