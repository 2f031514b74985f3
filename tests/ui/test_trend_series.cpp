// What a chart shows of an indicator: points, gaps, targets, limits and their words, by the range
// chosen.
#include "support/checks.h"
#include "ui/contract/trends/trend_table_model.h"
#include "ui/theme/status_theme.h"
#include "ui/theme/theme.h"
#include "ui/trend_case.h"

#include <QAbstractItemModelTester>
#include <QApplication>

using namespace quarterlight;
using namespace Qt::StringLiterals;

class TestTrendSeries : public Checks {
    Q_OBJECT
private slots:
    void pointsAndGapsAreThoseOfTheSeries();
    void aYearStillRunningIsNoPointOfTheLine();
    void aTargetStepsOnTheDayItChanges();
    void twelvePointsHaveNoLimitsThirteenDo();
    void aPointOutsideTheLimitsIsConcern();
    void rangesCropTheSeries();
    void frequenciesAreThoseThatCanBeFormed();
    void aRollingTargetIsDrawnWithItsSum();
    void darkChartsHaveDarkColours();
    void tableIsASoundModel();
};

void TestTrendSeries::pointsAndGapsAreThoseOfTheSeries() {
    TestSession session(schedule());
    session.put({session.share(u"1.2"_s, month(2026, 5), 96, 100),
                 session.share(u"1.2"_s, month(2026, 6), 92, 100),
                 session.share(u"1.2"_s, month(2026, 8), 0, 0),
                 session.share(u"1.2"_s, month(2026, 9), 80, 100),
                 session.share(u"1.2"_s, month(2026, 10), 97, 100)});
    TrendChart chart(ChartSize::Large, lightPalette(), QApplication::font());
    chart.show(contentOf(session, {RangePreset::ThisYear, {}}));
    // April to October: April and July weren't reported, in August nothing happened.
    const auto values = lines(chart, u"value");
    QCOMPARE(chart.content()->size(), 7);
    QCOMPARE(values.size(), size_t(2));
    QCOMPARE(values[0], (QList<QPointF>{{1, 96}, {2, 92}}));
    QCOMPARE(values[1], (QList<QPointF>{{5, 80}, {6, 97}}));
    QCOMPARE(lines(chart, u"target").front().front().y(), 95.0);
    QCOMPARE(lines(chart, u"red-level").front().front().y(), 90.0);
    const QStringList statuses{u"Not reported"_s, u"Met"_s,    u"Below target"_s, u"Not reported"_s,
                               u"No activity"_s,  u"Failed"_s, u"Met"_s};
    for (int index = 0; index < 7; ++index)
        QCOMPARE(chart.content()->words(index).status, statuses[index]);
}

void TestTrendSeries::aYearStillRunningIsNoPointOfTheLine() {
    TestSession session(schedule());
    session.put(steady(session, 24));
    const TrendScope scope = scopeOf(session);
    const Indicator& indicator = *scope.indicator(u"1.2"_s);
    TrendChart chart(ChartSize::Large, lightPalette(), QApplication::font());
    chart.show(std::make_shared<const TrendContent>(
        scope, indicator, Frequency::Annual,
        scope.span(indicator, Frequency::Annual, {RangePreset::All, {}})));
    // November 2024 to October 2026: only 2025-26 is whole.
    QCOMPARE(chart.content()->size(), 3);
    QCOMPARE(lines(chart, u"value"), (std::vector<QList<QPointF>>{{{1, 96}}}));
    QVERIFY(chart.content()->at(2).value);
}

void TestTrendSeries::aTargetStepsOnTheDayItChanges() {
    TestSession session(schedule());
    session.put(steady(session, 3));
    Amendment amendment;
    amendment.contract = session.contract();
    amendment.from = QDate(2026, 10, 1);
    amendment.path = u"indicators/1.2/target"_s;
    amendment.value = 97;
    amendment.reason = u"Agreed in September"_s;
    const auto changes = amend(*session.facts(), amendment, session->file());
    QVERIFY(changes);
    QVERIFY(session->apply(*changes));
    TrendChart chart(ChartSize::Large, lightPalette(), QApplication::font());
    chart.show(contentOf(session, {RangePreset::ThisYear, {}}));
    const QList<QPointF> target = lines(chart, u"target").front();
    QCOMPARE(target[target.size() - 3], QPointF(5.5, 95));
    QCOMPARE(target[target.size() - 2], QPointF(5.5, 97));
    QCOMPARE(target.last(), QPointF(6.5, 97));
}

void TestTrendSeries::twelvePointsHaveNoLimitsThirteenDo() {
    TestSession session(schedule());
    session.put(steady(session, 12));
    TrendChart chart(ChartSize::Large, lightPalette(), QApplication::font());
    chart.show(contentOf(session));
    QVERIFY(lines(chart, u"limit").empty());
    QCOMPARE(chart.content()->limitsWords(), u"12 of 13 points: too few for limits"_s);
    QVERIFY(chart.content()->variationWords().isEmpty());
    session.put({session.share(u"1.2"_s, month(2025, 10), 97, 100)});
    chart.show(contentOf(session));
    QCOMPARE(lines(chart, u"limit").size(), size_t(2));
    QCOMPARE(lines(chart, u"two-sigma").size(), size_t(2));
    QCOMPARE(chart.content()->limitsWords(), u"Limits from 13 points"_s);
    // Mean 96.077, moving ranges of 2: limits 101.397, drawn at 100, and 90.757.
    QCOMPARE(lines(chart, u"limit")[0].front().y(), 100.0);
    QCOMPARE(QString::number(lines(chart, u"limit")[1].front().y(), 'f', 3), u"90.757"_s);
    QCOMPARE(chart.content()->variationWords(), u"No significant change"_s);
    QCOMPARE(chart.content()->assuranceWords(), u"May hit or miss the target"_s);
}

void TestTrendSeries::aPointOutsideTheLimitsIsConcern() {
    TestSession session(schedule());
    std::vector<Figure> figures = steady(session, 24);
    figures[0].amount.numerator = 80;
    session.put(figures);
    const auto content = contentOf(session);
    QCOMPARE(content->variationWords(), u"Concern: low"_s);
    QVERIFY(content->words(content->latest()).mark.contains(u"outside the limits"));
    QVERIFY(content->sentence(content->latest()).startsWith(u"October 2026: 80.0% (80/100), fail"));
}

void TestTrendSeries::rangesCropTheSeries() {
    TestSession session(schedule());
    session.put(steady(session, 20));
    const auto firstOf = [&](RangePreset preset) {
        return contentOf(session, {preset, {}})->at(0).period;
    };
    QCOMPARE(firstOf(RangePreset::ThisYear), month(2026, 4));
    QCOMPARE(firstOf(RangePreset::TwoYears), month(2024, 11));
    QCOMPARE(firstOf(RangePreset::All), month(2024, 4));
    const auto chosen =
        contentOf(session, {RangePreset::Chosen, {QDate(2026, 2, 1), QDate(2026, 5, 31)}});
    QCOMPARE(chosen->size(), 4);
    QCOMPARE(chosen->at(0).period, month(2026, 2));
    QCOMPARE(chosen->at(3).period, month(2026, 5));
}

void TestTrendSeries::frequenciesAreThoseThatCanBeFormed() {
    TestSession session(schedule());
    const TrendScope scope = scopeOf(session);
    using Frequencies = std::vector<Frequency>;
    QCOMPARE(scope.frequencies(*scope.indicator(u"1.2"_s)),
             (Frequencies{Frequency::Monthly, Frequency::Quarterly, Frequency::Annual}));
    QCOMPARE(scope.frequencies(*scope.indicator(u"2.1"_s)), (Frequencies{Frequency::Monthly}));
}

void TestTrendSeries::aRollingTargetIsDrawnWithItsSum() {
    TestSession session(R"({"key": "rolling", "title": "Rolling", "indicators": [
        {"ref": "R", "title": "New users", "kind": "count", "target": 30, "direction": "higher",
         "frequencies": ["monthly"], "rolling": {"months": 12}}]})");
    // Three a month from November 2025 to October 2026: 36 in the twelve months, 33 in the eleven
    // that September's window holds.
    std::vector<Figure> figures;
    for (int back = 0; back < 12; ++back)
        figures.push_back(
            session.count(u"R"_s, PeriodCalendar().shifted(month(2026, 10), -back), 3));
    session.put(figures);
    const TrendScope scope = scopeOf(session);
    const Indicator& indicator = *scope.indicator(u"R"_s);
    TrendChart chart(ChartSize::Large, lightPalette(), QApplication::font());
    chart.show(std::make_shared<const TrendContent>(
        scope, indicator, Frequency::Monthly,
        scope.span(indicator, Frequency::Monthly, {RangePreset::ThisYear, {}})));
    const TrendContent& content = *chart.content();
    QCOMPARE(content.latest(), 6); // April to October
    QCOMPARE(content.drawn(6), std::optional(36.0));
    QVERIFY(content.isWhole(6));
    QCOMPARE(content.drawn(5), std::optional(33.0));
    QVERIFY(!content.isWhole(5));
    QCOMPARE(lines(chart, u"value"), (std::vector<QList<QPointF>>{{{6, 36}}}));
    QCOMPARE(lines(chart, u"target").front().front().y(), 30.0);
    QVERIFY(lines(chart, u"limit").empty());
    QCOMPARE(content.words(6).value, u"3"_s);
    QCOMPARE(content.words(6).status, u"Met"_s);
    QCOMPARE(content.limitsWords(), u"Sum of 12 months, with its target"_s);
}

void TestTrendSeries::darkChartsHaveDarkColours() {
    TestSession session(schedule());
    session.put(steady(session, 3));
    TrendChart chart(ChartSize::Large, lightPalette(), QApplication::font());
    chart.show(contentOf(session));
    chart.recolour(darkPalette());
    QCOMPARE(chart.backgroundBrush().color(), darkPalette().color(QPalette::Base));
    for (QAbstractSeries* series : chart.series()) {
        if (series->name() == u"target")
            QCOMPARE(static_cast<QLineSeries*>(series)->color(),
                     statusColours(Status::Met, darkPalette()).text);
    }
    QCOMPARE(lines(chart, u"value").size(), size_t(1));
}

void TestTrendSeries::tableIsASoundModel() {
    TestSession session(schedule());
    session.put(steady(session, 3));
    TrendTableModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.show(contentOf(session));
    QCOMPARE(model.rowCount(), 24);
    QCOMPARE(model.index(23, 1).data().toString(), u"97.0%"_s);
    QCOMPARE(model.index(23, 6).data().toString(), u"better"_s);
    QCOMPARE(model.index(22, 6).data().toString(), u"worse"_s);
    QCOMPARE(model.index(21, 6).data().toString(), QString());
}

QTEST_MAIN(TestTrendSeries)
#include "test_trend_series.moc"
