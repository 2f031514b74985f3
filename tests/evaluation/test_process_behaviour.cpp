// Limits, special causes, variation and assurance, worked by hand.
#include "core/evaluation/process_behaviour.h"
#include "support/checks.h"

using namespace quarterlight;
using namespace Qt::StringLiterals;

namespace {

using Values = std::vector<std::optional<double>>;
constexpr std::nullopt_t gap = std::nullopt;

/// Mean 50, mean moving range 20: limits 103.2 and -3.2, two-sigma lines 85.466 and 14.534. Its
/// last point is below the mean.
const Values steady{60, 40, 60, 40, 60, 40};
constexpr int steadyPoints = 6;

Values steadyThen(const Values& more) {
    Values values = steady;
    values.insert(values.end(), more.begin(), more.end());
    return values;
}

ProcessChart chartOf(const Values& more, Direction better = Direction::Higher,
                     std::optional<double> target = {}) {
    return processChart(steadyThen(more), better, target, steadyPoints);
}

/// Which of the values after the steady ones satisfy `wanted`, as "0011".
template<class Wanted>
QString pattern(const ProcessChart& chart, Wanted wanted) {
    QString marks;
    for (size_t i = 0; i < chart.marks.size(); ++i) {
        marks += wanted(chart.marks[i]) ? u'1' : u'0';
    }
    return marks.sliced(steadyPoints - 1); // with the last steady point, which may be the first
}
QString any(const ProcessChart& chart) {
    return pattern(chart, [](const ProcessMark& mark) { return mark.any(); });
}
QString none(const ProcessChart& chart) {
    return QString(qsizetype(chart.marks.size()) - steadyPoints + 1, u'0');
}

} // namespace

class TestProcessBehaviour : public Checks {
    Q_OBJECT
private slots:
    void theReferencesWorkedExample();
    void limitsKeepOutlyingRanges();
    void aGapBreaksTheMovingRange();
    void noLimitsWithoutNeighbours();
    void thirteenPointsAreNeeded();
    void gapsAreNotPoints();
    void baselineFormsTheLimitsForGood();
    void baselineCountsPointsNotGaps();
    void baselineLongerThanTheSeriesIsAllOfIt();
    void rule1_strictlyOutsideALimit_data();
    void rule1_strictlyOutsideALimit();
    void rule2_sevenOnOneSide_data();
    void rule2_sevenOnOneSide();
    void rule3_sevenRisingOrFalling_data();
    void rule3_sevenRisingOrFalling();
    void rule4_twoOfThreeBeyondTwoSigma_data();
    void rule4_twoOfThreeBeyondTwoSigma();
    void theDirectionDecidesWhatARunMeans_data();
    void theDirectionDecidesWhatARunMeans();
    void improvementWinsOverConcern();
    void variationSpeaksOfTheLatestPoint();
    void aTrailingGapLeavesTheLatestPoint();
    void assuranceComparesTargetWithLimits_data();
    void assuranceComparesTargetWithLimits();
    void withoutVariationTheMeanIsCompared_data();
    void withoutVariationTheMeanIsCompared();
    void roundingMakesNoSignal();
    void anyDepartureFromNoVariationIsOutside();
    void anEmptySeries();
};

void TestProcessBehaviour::theReferencesWorkedExample() {
    Values values{96, 94, 97, 95, 93, 96, 98, 95, 94, 96, 95, 97};
    const std::optional<ProcessLimits> limits = processLimits(values);
    QVERIFY(limits);
    QCOMPARE(limits->mean, 95.5);
    QCOMPARE(limits->meanMovingRange, 23.0 / 11);
    QCOMPARE(QString::number(limits->upper, 'f', 2), u"101.06"_s);
    QCOMPARE(QString::number(limits->lower, 'f', 2), u"89.94"_s);
    QCOMPARE(QString::number(limits->upperTwoSigma, 'f', 2), u"99.21"_s);
    QCOMPARE(QString::number(limits->lowerTwoSigma, 'f', 2), u"91.79"_s);

    values.push_back(88);
    const ProcessChart chart = processChart(values, Direction::Higher, 95, 12);
    QCOMPARE(chart.points, 13);
    QCOMPARE(QString::number(chart.limits->lower, 'f', 2), u"89.94"_s);
    QVERIFY(chart.marks.back().outsideLimit && chart.marks.back().low && !chart.marks.back().high);
    QCOMPARE(chart.variation, Variation::Concern);
    QCOMPARE(chart.assurance, Assurance::HitOrMiss);
    for (size_t i = 0; i < 12; ++i) {
        QVERIFY(!chart.marks[i].any());
        QCOMPARE(chart.variations[i], Variation::CommonCause);
    }
}

void TestProcessBehaviour::limitsKeepOutlyingRanges() {
    // Ranges 1, 1, 98, 98: a mean of 49.5, however far two of them lie out.
    const std::optional<ProcessLimits> limits = processLimits({1, 2, 1, 99, 1});
    QCOMPARE(limits->meanMovingRange, 49.5);
    QCOMPARE(limits->mean, 20.8);
    QCOMPARE(limits->upper, 20.8 + 131.67);
}

void TestProcessBehaviour::aGapBreaksTheMovingRange() {
    const std::optional<ProcessLimits> limits = processLimits({1, gap, 50, 53, gap, gap, 10, 11});
    QCOMPARE(limits->mean, 25.0);
    QCOMPARE(limits->meanMovingRange, 2.0); // 3 and 1
}

void TestProcessBehaviour::noLimitsWithoutNeighbours() {
    QVERIFY(!processLimits({}));
    QVERIFY(!processLimits({5}));
    QVERIFY(!processLimits({5, gap, 7}));
    QVERIFY(processLimits({5, 7}));
    Values apart;
    for (int i = 0; i < 13; ++i) {
        apart.insert(apart.end(), {i, gap});
    }
    const ProcessChart chart = processChart(apart, Direction::Higher, 5);
    QCOMPARE(chart.points, 13);
    QVERIFY(!chart.limits);
    QCOMPARE(chart.variation, Variation::TooFewPoints);
    QCOMPARE(chart.assurance, Assurance::TooFewPoints);
}

void TestProcessBehaviour::thirteenPointsAreNeeded() {
    Values values{1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 200};
    const ProcessChart run = processChart(values, Direction::Higher, 5);
    QCOMPARE(run.points, 12);
    QVERIFY(!run.limits);
    QCOMPARE(int(run.marks.size()), 12);
    QVERIFY(!run.marks.back().any());
    QCOMPARE(run.variations.back(), Variation::TooFewPoints);
    QCOMPARE(run.variation, Variation::TooFewPoints);
    QCOMPARE(run.assurance, Assurance::TooFewPoints);

    values.push_back(1);
    const ProcessChart whole = processChart(values, Direction::Higher, 5);
    QCOMPARE(whole.points, 13);
    QVERIFY(whole.limits);
    QCOMPARE(whole.variation, Variation::CommonCause);
}

void TestProcessBehaviour::gapsAreNotPoints() {
    Values values{1, 2, 1, 2, 1, 2, gap, 1, 2, 1, 2, 1, 2};
    QCOMPARE(processChart(values, Direction::Higher, {}).points, 12);
    QVERIFY(!processChart(values, Direction::Higher, {}).limits);
    values.push_back(1);
    const ProcessChart chart = processChart(values, Direction::Higher, {});
    QVERIFY(chart.limits);
    QCOMPARE(int(chart.marks.size()), 14);
    QVERIFY(!chart.marks[6].any());
    QCOMPARE(chart.variations[6], Variation::CommonCause);
}

void TestProcessBehaviour::baselineFormsTheLimitsForGood() {
    Values values = steady;
    for (int i = 0; i < 40; ++i) {
        values.push_back(i % 2 == 0 ? 200 : 210);
    }
    const ProcessChart chart = processChart(values, Direction::Higher, {}, steadyPoints);
    QCOMPARE(chart.limits->mean, 50.0);
    QVERIFY(chart.marks.back().outsideLimit && chart.marks.back().runOnOneSide);
    QVERIFY(processChart(values, Direction::Higher, {}).limits->mean > 180);
}

void TestProcessBehaviour::baselineCountsPointsNotGaps() {
    const Values values{gap, 60, 40, gap, 60, 40, 90, 90, 90, 90, 90, 90, 90, 90, 90};
    const ProcessChart chart = processChart(values, Direction::Higher, {}, 4);
    QCOMPARE(chart.limits->mean, 50.0);
    QCOMPARE(chart.limits->meanMovingRange, 20.0);
}

void TestProcessBehaviour::baselineLongerThanTheSeriesIsAllOfIt() {
    const Values values = steadyThen({1, 2, 3, 4, 3, 2, 1});
    QCOMPARE(processChart(values, Direction::Higher, {}, 99).limits->mean,
             processChart(values, Direction::Higher, {}).limits->mean);
}

void TestProcessBehaviour::rule1_strictlyOutsideALimit_data() {
    QTest::addColumn<double>("value");
    QTest::addColumn<bool>("outside");
    QTest::newRow("on the upper limit") << 103.2 << false;
    QTest::newRow("just above") << 103.201 << true;
    QTest::newRow("on the lower limit") << -3.2 << false;
    QTest::newRow("just below") << -3.201 << true;
}

void TestProcessBehaviour::rule1_strictlyOutsideALimit() {
    QFETCH(double, value);
    QFETCH(bool, outside);
    const ProcessChart chart = chartOf({60, 40, 60, 40, 60, 40, value});
    const ProcessMark& mark = chart.marks.back();
    QCOMPARE(mark.outsideLimit, outside);
    QCOMPARE(mark.any(), outside);
    QCOMPARE(mark.high, outside && value > 50);
    QCOMPARE(mark.low, outside && value < 50);
    QCOMPARE(chart.variation, !outside     ? Variation::CommonCause
                              : value > 50 ? Variation::Improvement
                                           : Variation::Concern);
}

void TestProcessBehaviour::rule2_sevenOnOneSide_data() {
    QTest::addColumn<Values>("values");
    QTest::addColumn<QString>("marks"); // the last steady point's first
    QTest::newRow("six above") << Values{55, 52, 55, 52, 55, 52, 45} << u"00000000"_s;
    QTest::newRow("seven above") << Values{55, 52, 55, 52, 55, 52, 55, 45} << u"011111110"_s;
    QTest::newRow("eight above") << Values{55, 52, 55, 52, 55, 52, 55, 52} << u"011111111"_s;
    QTest::newRow("one on the mean breaks it")
        << Values{55, 52, 55, 50, 55, 52, 55, 52} << u"000000000"_s;
    QTest::newRow("a gap breaks it") << Values{55, 52, 55, gap, 55, 52, 55, 52} << u"000000000"_s;
    QTest::newRow("six below, after one below")
        << Values{45, 48, 45, 48, 45, 48, 55} << u"11111110"_s;
    QTest::newRow("five below, after one below")
        << Values{45, 48, 45, 48, 45, 55, 45} << u"00000000"_s;
}

void TestProcessBehaviour::rule2_sevenOnOneSide() {
    QFETCH(Values, values);
    QFETCH(QString, marks);
    const ProcessChart chart = chartOf(values);
    QCOMPARE(any(chart), marks);
    QCOMPARE(pattern(chart, [](const ProcessMark& mark) { return mark.runOnOneSide; }), marks);
    const bool above = values.front() > 50;
    QCOMPARE(pattern(chart, [](const ProcessMark& mark) { return mark.high; }),
             above ? marks : none(chart));
    QCOMPARE(pattern(chart, [](const ProcessMark& mark) { return mark.low; }),
             above ? none(chart) : marks);
}

void TestProcessBehaviour::rule3_sevenRisingOrFalling_data() {
    QTest::addColumn<Values>("values");
    QTest::addColumn<QString>("marks"); // the last steady point, 40, first
    QTest::addColumn<bool>("rising");
    QTest::newRow("six rising") << Values{42, 44, 47, 52, 55, 50, 48} << u"00000000"_s << true;
    QTest::newRow("seven rising") << Values{42, 44, 47, 52, 55, 58, 50} << u"11111110"_s << true;
    QTest::newRow("eight rising") << Values{42, 44, 47, 52, 55, 58, 60} << u"11111111"_s << true;
    QTest::newRow("a tie breaks it") << Values{42, 44, 47, 47, 52, 55, 58} << u"00000000"_s << true;
    QTest::newRow("a gap breaks it")
        << Values{42, 44, 47, gap, 52, 55, 58, 60} << u"000000000"_s << true;
    QTest::newRow("seven falling") << Values{60, 58, 55, 52, 47, 44, 42} << u"01111111"_s << false;
    QTest::newRow("six falling") << Values{58, 55, 52, 47, 44, 42, 52} << u"00000000"_s << false;
}

void TestProcessBehaviour::rule3_sevenRisingOrFalling() {
    QFETCH(Values, values);
    QFETCH(QString, marks);
    QFETCH(bool, rising);
    const ProcessChart chart = chartOf(values);
    QCOMPARE(any(chart), marks);
    QCOMPARE(pattern(chart, [](const ProcessMark& mark) { return mark.trend; }), marks);
    QCOMPARE(pattern(chart, [](const ProcessMark& mark) { return mark.high; }),
             rising ? marks : none(chart));
    QCOMPARE(pattern(chart, [](const ProcessMark& mark) { return mark.low; }),
             rising ? none(chart) : marks);
}

void TestProcessBehaviour::rule4_twoOfThreeBeyondTwoSigma_data() {
    QTest::addColumn<Values>("values");
    QTest::addColumn<QString>("marks");
    const auto row = [](const char* name, Values first, const QString& marks) {
        first.insert(first.end(), {60, 40, 60, 40});
        QTest::newRow(name) << first << marks + u"0000";
    };
    row("one", {90, 60, 40}, u"0000"_s);
    row("two in a row", {90, 90, 40}, u"0110"_s);
    row("two about one", {90, 50, 90}, u"0101"_s);
    row("three in a row", {90, 90, 90}, u"0111"_s);
    row("two about two", {90, 60, 40, 90}, u"00000"_s);
    row("on either side", {90, 50, 10}, u"0000"_s);
    row("two below", {10, 50, 10}, u"0101"_s);
    row("one of them on the line", {85.466, 50, 90}, u"0000"_s);
    row("one of them just past the line", {85.467, 50, 90}, u"0101"_s);
    row("one of them past the limit", {104, 50, 90}, u"0101"_s);
    row("a gap between", {90, gap, 90}, u"0000"_s);
}

void TestProcessBehaviour::rule4_twoOfThreeBeyondTwoSigma() {
    QFETCH(Values, values);
    QFETCH(QString, marks);
    const ProcessChart chart = chartOf(values);
    QCOMPARE(pattern(chart, [](const ProcessMark& mark) { return mark.twoOfThree; }), marks);
    QCOMPARE(any(chart), marks);
    const bool above = values.front() > 50;
    QCOMPARE(pattern(chart, [](const ProcessMark& mark) { return mark.high; }),
             above ? marks : none(chart));
    QCOMPARE(chart.marks[steadyPoints].outsideLimit, values.front() == 104);
}

void TestProcessBehaviour::theDirectionDecidesWhatARunMeans_data() {
    QTest::addColumn<bool>("above");
    QTest::addColumn<int>("better");
    QTest::addColumn<int>("variation");
    QTest::newRow("above, higher") << true << int(Direction::Higher) << int(Variation::Improvement);
    QTest::newRow("below, higher") << false << int(Direction::Higher) << int(Variation::Concern);
    QTest::newRow("above, lower") << true << int(Direction::Lower) << int(Variation::Concern);
    QTest::newRow("below, lower") << false << int(Direction::Lower) << int(Variation::Improvement);
    QTest::newRow("above, neither")
        << true << int(Direction::Neither) << int(Variation::HighNeither);
    QTest::newRow("below, neither")
        << false << int(Direction::Neither) << int(Variation::LowNeither);
}

void TestProcessBehaviour::theDirectionDecidesWhatARunMeans() {
    QFETCH(bool, above);
    QFETCH(int, better);
    QFETCH(int, variation);
    const Values run =
        above ? Values{55, 52, 55, 52, 55, 52, 55} : Values{45, 48, 45, 48, 45, 48, 45};
    QCOMPARE(int(chartOf(run, Direction(better)).variation), variation);
}

void TestProcessBehaviour::improvementWinsOverConcern() {
    // Seven above the mean, and falling.
    const Values values{80, 78, 76, 74, 72, 70, 68};
    for (const auto& [better, variation] :
         {std::pair{Direction::Higher, Variation::Improvement},
          std::pair{Direction::Lower, Variation::Improvement},
          std::pair{Direction::Neither, Variation::HighNeither}}) {
        const ProcessChart chart = chartOf(values, better);
        QVERIFY(chart.marks.back().runOnOneSide && chart.marks.back().trend);
        QVERIFY(chart.marks.back().high && chart.marks.back().low);
        QCOMPARE(chart.variation, variation);
    }
}

void TestProcessBehaviour::variationSpeaksOfTheLatestPoint() {
    const ProcessChart chart = chartOf({110, 40, 60, 40, 60, 40, 60});
    QCOMPARE(chart.variations[steadyPoints], Variation::Improvement);
    QCOMPARE(chart.variation, Variation::CommonCause);
}

void TestProcessBehaviour::aTrailingGapLeavesTheLatestPoint() {
    const ProcessChart chart = chartOf({60, 40, 60, 40, 60, 40, 110, gap});
    QCOMPARE(chart.variation, Variation::Improvement);
}

void TestProcessBehaviour::assuranceComparesTargetWithLimits_data() {
    QTest::addColumn<int>("better");
    QTest::addColumn<std::optional<double>>("target");
    QTest::addColumn<int>("assurance");
    const auto row = [](const char* name, Direction better, std::optional<double> target,
                        Assurance assurance) {
        QTest::newRow(name) << int(better) << target << int(assurance);
    };
    row("higher, above the upper", Direction::Higher, 103.3, Assurance::ConsistentlyFails);
    row("higher, on the upper", Direction::Higher, 103.2, Assurance::HitOrMiss);
    row("higher, within", Direction::Higher, 50, Assurance::HitOrMiss);
    row("higher, on the lower", Direction::Higher, -3.2, Assurance::HitOrMiss);
    row("higher, below the lower", Direction::Higher, -3.3, Assurance::ConsistentlyPasses);
    row("lower, above the upper", Direction::Lower, 103.3, Assurance::ConsistentlyPasses);
    row("lower, on the upper", Direction::Lower, 103.2, Assurance::HitOrMiss);
    row("lower, on the lower", Direction::Lower, -3.2, Assurance::HitOrMiss);
    row("lower, below the lower", Direction::Lower, -3.3, Assurance::ConsistentlyFails);
    row("no target", Direction::Higher, {}, Assurance::NoTarget);
    row("no better direction", Direction::Neither, 50, Assurance::NoTarget);
}

void TestProcessBehaviour::assuranceComparesTargetWithLimits() {
    QFETCH(int, better);
    QFETCH(std::optional<double>, target);
    QFETCH(int, assurance);
    const ProcessChart chart = chartOf({60, 40, 60, 40, 60, 40, 60}, Direction(better), target);
    QCOMPARE(int(chart.assurance), assurance);
}

void TestProcessBehaviour::withoutVariationTheMeanIsCompared_data() {
    QTest::addColumn<int>("better");
    QTest::addColumn<double>("target");
    QTest::addColumn<int>("assurance");
    const int passes = int(Assurance::ConsistentlyPasses);
    const int fails = int(Assurance::ConsistentlyFails);
    QTest::newRow("higher, met exactly") << int(Direction::Higher) << 95.0 << passes;
    QTest::newRow("higher, met") << int(Direction::Higher) << 94.0 << passes;
    QTest::newRow("higher, missed") << int(Direction::Higher) << 96.0 << fails;
    QTest::newRow("lower, met exactly") << int(Direction::Lower) << 95.0 << passes;
    QTest::newRow("lower, met") << int(Direction::Lower) << 96.0 << passes;
    QTest::newRow("lower, missed") << int(Direction::Lower) << 94.0 << fails;
}

void TestProcessBehaviour::withoutVariationTheMeanIsCompared() {
    QFETCH(int, better);
    QFETCH(double, target);
    QFETCH(int, assurance);
    const ProcessChart chart = processChart(Values(13, 95), Direction(better), target);
    QCOMPARE(chart.limits->meanMovingRange, 0.0);
    QCOMPARE(int(chart.assurance), assurance);
    QCOMPARE(chart.variation, Variation::CommonCause);
}

void TestProcessBehaviour::roundingMakesNoSignal() {
    // The mean of equal numbers isn't always that number in binary.
    for (const double value : {94.7, 0.1, 33.3333333333, 99.99, 1e9 / 3}) {
        for (size_t points = 13; points < 60; ++points) {
            const ProcessChart chart =
                processChart(Values(points, value), Direction::Higher, value);
            QVERIFY(std::none_of(chart.marks.begin(), chart.marks.end(),
                                 [](const ProcessMark& mark) { return mark.any(); }));
            QCOMPARE(chart.assurance, Assurance::ConsistentlyPasses);
        }
    }
}

void TestProcessBehaviour::anyDepartureFromNoVariationIsOutside() {
    Values values(13, 95);
    values.push_back(94.99);
    const ProcessChart chart = processChart(values, Direction::Higher, {}, 12);
    QVERIFY(chart.marks.back().outsideLimit);
    QCOMPARE(chart.variation, Variation::Concern);
}

void TestProcessBehaviour::anEmptySeries() {
    const ProcessChart chart = processChart({}, Direction::Higher, 95);
    QCOMPARE(chart.points, 0);
    QVERIFY(chart.marks.empty() && chart.variations.empty() && !chart.limits);
    QCOMPARE(chart.variation, Variation::TooFewPoints);
}

QTEST_APPLESS_MAIN(TestProcessBehaviour)
#include "test_process_behaviour.moc"
