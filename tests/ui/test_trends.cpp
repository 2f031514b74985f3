// Trends: charts show the series that evaluation gives, are read point by point, and leave the
// window as pictures and numbers.
#include "support/checks.h"
#include "support/test_register.h"
#include "ui/contract/trends/range_bar.h"
#include "ui/contract/trends/trend_card.h"
#include "ui/contract/trends/trend_detail.h"
#include "ui/contract/trends/trend_overview.h"
#include "ui/contract/trends/trend_picture.h"
#include "ui/contract/trends/trend_table_model.h"
#include "ui/contract/trends/trend_view.h"
#include "ui/contract/trends/trends_tab.h"
#include "ui/theme/status_theme.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QImage>
#include <QLineSeries>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QTableView>

using namespace quarterlight;
using namespace Qt::StringLiterals;

namespace {

QByteArray schedule() {
    return R"({
  "key": "test", "title": "Test",
  "returns": [{"key": "monthly", "title": "Monthly", "frequency": "monthly",
               "content": "indicators",
               "due": {"kind": "day-of-month", "day": 15, "months": 1}}],
  "indicators": [
    {"ref": "M1", "title": "Calls", "kind": "count", "frequencies": ["monthly"]},
    {"ref": "1.2", "title": "Faults put right", "kind": "percentage", "target": 95, "floor": 90,
     "direction": "higher", "frequencies": ["monthly", "annual"]},
    {"ref": "2.1", "title": "Stock held", "kind": "percentage", "target": 80,
     "direction": "higher", "aggregation": "none", "frequencies": ["monthly"]},
    {"ref": "T", "title": "In words", "kind": "narrative", "frequencies": ["monthly"]}
  ]
})";
}

QByteArray onlyWords() {
    return R"({"key": "words", "title": "Words",
  "indicators": [{"ref": "T", "title": "In words", "kind": "narrative"}]})";
}

Period month(int year, int number) {
    return {Frequency::Monthly, year, number};
}

/// Alternates between 97% and 95% a month, so many months up to October 2026.
std::vector<Figure> steady(const TestSession& session, int months) {
    std::vector<Figure> figures;
    const PeriodCalendar calendar;
    for (int back = 0; back < months; ++back)
        figures.push_back(session.share(u"1.2"_s, calendar.shifted(month(2026, 10), -back),
                                        back % 2 == 0 ? 97 : 95, 100));
    return figures;
}

TrendScope scopeOf(TestSession& session) {
    return {session.facts(), session->asOf(), session->workingDays()};
}

std::shared_ptr<const TrendContent> contentOf(TestSession& session, const TrendRange& range = {}) {
    const TrendScope scope = scopeOf(session);
    const Indicator& indicator = *scope.indicator(u"1.2"_s);
    return std::make_shared<const TrendContent>(scope, indicator, Frequency::Monthly,
                                                scope.span(indicator, Frequency::Monthly, range));
}

/// The lines of a chart by that name.
std::vector<QList<QPointF>> lines(const TrendChart& chart, QStringView name) {
    std::vector<QList<QPointF>> found;
    for (QAbstractSeries* series : chart.series()) {
        if (series->name() == name)
            found.push_back(static_cast<QLineSeries*>(series)->points());
    }
    return found;
}

/// A tab as large as on a small laptop, shown.
std::unique_ptr<TrendsTab> shownTab(TestSession& session, NotedNavigator& navigator) {
    auto tab = std::make_unique<TrendsTab>(*session, navigator, session.contract());
    tab->resize(1060, 600);
    tab->show();
    return tab;
}

} // namespace

class TestTrends : public Checks {
    Q_OBJECT
private slots:
    void pointsAndGapsAreThoseOfTheSeries();
    void aYearStillRunningIsNoPointOfTheLine();
    void aTargetStepsOnTheDayItChanges();
    void twelvePointsHaveNoLimitsThirteenDo();
    void aPointOutsideTheLimitsIsConcern();
    void keysMoveCursorAndTableTogether();
    void aTableRowMovesTheCursor();
    void enterOnAPointOpensItsFigure();
    void rangesCropTheSeries();
    void chosenPeriodsAreShown();
    void frequenciesAreThoseThatCanBeFormed();
    void savesAPngAndAnSvg();
    void refusesAFolderThatIsNotThere();
    void copiesPictureAndNumbers();
    void kpisComeFirstAndAloneOnRequest();
    void onlyVisibleChartsAreBuilt();
    void arrowsMoveBetweenChartsAndEnterEnlarges();
    void escapeGoesBackToTheChartLeft();
    void aChangeRedrawsTheChart();
    void nothingReportedSaysSo();
    void textsAloneSayTheyCannotBeCharted();
    void darkChartsHaveDarkColours();
    void tableIsASoundModel();
    void nearestPointIsFoundUnderTheMouse();
};

void TestTrends::pointsAndGapsAreThoseOfTheSeries() {
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

void TestTrends::aYearStillRunningIsNoPointOfTheLine() {
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

void TestTrends::aTargetStepsOnTheDayItChanges() {
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

void TestTrends::twelvePointsHaveNoLimitsThirteenDo() {
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
    QCOMPARE(chart.content()->assuranceWords(), u"Hit or miss"_s);
}

void TestTrends::aPointOutsideTheLimitsIsConcern() {
    TestSession session(schedule());
    std::vector<Figure> figures = steady(session, 24);
    figures[0].amount.numerator = 80;
    session.put(figures);
    const auto content = contentOf(session);
    QCOMPARE(content->variationWords(), u"Concern: low"_s);
    QVERIFY(content->words(content->latest()).mark.contains(u"outside the limits"));
    QVERIFY(content->sentence(content->latest()).startsWith(u"October 2026: 80.0% (80/100), fail"));
}

void TestTrends::keysMoveCursorAndTableTogether() {
    TestSession session(schedule());
    session.put(steady(session, 20));
    TrendDetail detail;
    detail.show(scopeOf(session), u"1.2"_s, Frequency::Monthly, {});
    auto* view = detail.findChild<TrendView*>();
    auto* table = detail.findChild<QTableView*>();
    const int last = detail.content()->latest();
    QCOMPARE(view->trendChart().cursor(), last);
    QTest::keyClick(view, Qt::Key_Left);
    QCOMPARE(view->trendChart().cursor(), last - 1);
    QCOMPARE(table->currentIndex().row(), last - 1);
    QVERIFY(view->accessibleName().startsWith(u"September 2026: 95.0%"));
    QTest::keyClick(view, Qt::Key_Home);
    QCOMPARE(table->currentIndex().row(), 0);
    QTest::keyClick(view, Qt::Key_Left);
    QCOMPARE(view->trendChart().cursor(), 0);
    QTest::keyClick(view, Qt::Key_Right);
    QCOMPARE(table->currentIndex().row(), 1);
    QTest::keyClick(view, Qt::Key_End);
    QCOMPARE(table->currentIndex().row(), last);
}

void TestTrends::aTableRowMovesTheCursor() {
    TestSession session(schedule());
    session.put(steady(session, 5));
    TrendDetail detail;
    detail.show(scopeOf(session), u"1.2"_s, Frequency::Monthly, {});
    auto* table = detail.findChild<QTableView*>();
    QTest::keyClick(table, Qt::Key_Up);
    QCOMPARE(detail.findChild<TrendView*>()->trendChart().cursor(), detail.content()->latest() - 1);
}

void TestTrends::enterOnAPointOpensItsFigure() {
    TestSession session(schedule());
    session.put(steady(session, 5));
    NotedNavigator navigator;
    const auto tab = shownTab(session, navigator);
    tab->goTo({session.contract(), ContractTab::Trends, u"1.2"_s, month(2026, 8)});
    QTest::keyClick(tab->findChild<TrendView*>(), Qt::Key_Return);
    QCOMPARE(navigator.place.tab, ContractTab::Indicators);
    QCOMPARE(navigator.place.indicator, u"1.2"_s);
    QCOMPARE(navigator.place.period, month(2026, 8));
}

void TestTrends::rangesCropTheSeries() {
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

void TestTrends::chosenPeriodsAreShown() {
    TestSession session(schedule());
    session.put(steady(session, 20));
    NotedNavigator navigator;
    const auto tab = shownTab(session, navigator);
    tab->goTo({session.contract(), ContractTab::Trends, u"1.2"_s, {}});
    auto* detail = tab->findChild<TrendDetail*>();
    auto* bar = detail->findChild<RangeBar*>();
    QComboBox* from = nullptr;
    for (QComboBox* choice : bar->findChildren<QComboBox*>()) {
        if (choice->accessibleName() == u"First period shown")
            from = choice;
    }
    QVERIFY(from);
    QCOMPARE(from->currentText(), u"Nov 2024"_s);
    from->setFocus();
    QTest::keyClick(from, Qt::Key_Down);
    QCOMPARE(detail->content()->at(0).period, month(2024, 12));
    QCOMPARE(detail->content()->at(detail->content()->latest()).period, month(2026, 10));
}

void TestTrends::frequenciesAreThoseThatCanBeFormed() {
    TestSession session(schedule());
    const TrendScope scope = scopeOf(session);
    using Frequencies = std::vector<Frequency>;
    QCOMPARE(scope.frequencies(*scope.indicator(u"1.2"_s)),
             (Frequencies{Frequency::Monthly, Frequency::Quarterly, Frequency::Annual}));
    QCOMPARE(scope.frequencies(*scope.indicator(u"2.1"_s)), (Frequencies{Frequency::Monthly}));
}

void TestTrends::savesAPngAndAnSvg() {
    TestSession session(schedule());
    session.put(steady(session, 20));
    const auto content = contentOf(session);
    QVERIFY(saveTrend(content, session.in(u"chart.png"_s)));
    QVERIFY(saveTrend(content, session.in(u"chart.svg"_s)));
    const QImage image(session.in(u"chart.png"_s));
    QCOMPARE(image.size(), QSize(1920, 960));
    QCOMPARE(image.pixelColor(2, 2), QColor(Qt::white));
    QFile file(session.in(u"chart.svg"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray drawing = file.readAll();
    QVERIFY(QSvgRenderer(drawing).isValid());
    QVERIFY(drawing.contains("Faults put right"));
    QVERIFY(!drawing.contains("<image"));
}

void TestTrends::refusesAFolderThatIsNotThere() {
    TestSession session(schedule());
    session.put(steady(session, 2));
    const auto done = saveTrend(contentOf(session), session.in(u"none/chart.png"_s));
    QVERIFY(!done);
    QCOMPARE(done.fault().code, FaultCode::CannotWrite);
}

void TestTrends::copiesPictureAndNumbers() {
    TestSession session(schedule());
    session.put(steady(session, 3));
    NotedNavigator navigator;
    const auto tab = shownTab(session, navigator);
    tab->activateWindow();
    tab->goTo({session.contract(), ContractTab::Trends, u"1.2"_s, {}});
    QVERIFY(QTest::qWaitForWindowActive(tab.get()));
    QTest::keyClick(tab->findChild<TrendView*>(), Qt::Key_C, Qt::ControlModifier);
    const QMimeData* copied = QGuiApplication::clipboard()->mimeData();
    QVERIFY(copied->hasImage());
    const QStringList rows = copied->text().split(u'\n');
    QCOMPARE(rows[0], u"1.2 Faults put right"_s);
    QVERIFY(rows[1].startsWith(u"Period\tValue\tParts"));
    QVERIFY(rows[rows.size() - 2].startsWith(u"October 2026\t97.0%\t97/100\t95%\tMet"));
    QCOMPARE(navigator.messages.size(), size_t(1));
}

void TestTrends::kpisComeFirstAndAloneOnRequest() {
    TestSession session(schedule());
    NotedNavigator navigator;
    const auto tab = shownTab(session, navigator);
    auto* overview = tab->findChild<TrendOverview*>();
    QCOMPARE(overview->shownIndicators(), (QStringList{u"1.2"_s, u"2.1"_s, u"M1"_s}));
    overview->setKpisOnly(true);
    QCOMPARE(overview->shownIndicators(), (QStringList{u"1.2"_s, u"2.1"_s}));
}

void TestTrends::onlyVisibleChartsAreBuilt() {
    QJsonObject document = QJsonDocument::fromJson(schedule()).object();
    QJsonArray indicators;
    for (int number = 0; number < 69; ++number) {
        indicators.append(QJsonObject{{u"ref"_s, u"N%1"_s.arg(number)},
                                      {u"title"_s, u"Number %1"_s.arg(number)},
                                      {u"kind"_s, u"count"_s},
                                      {u"frequencies"_s, QJsonArray{u"monthly"_s}}});
    }
    document[u"indicators"_s] = indicators;
    TestSession session(QJsonDocument(document).toJson());
    NotedNavigator navigator;
    const auto tab = shownTab(session, navigator);
    QVERIFY(QTest::qWaitForWindowExposed(tab.get()));
    tab->grab();
    const auto cards = tab->findChildren<TrendCard*>();
    QCOMPARE(cards.size(), 69);
    const auto built = std::count_if(cards.begin(), cards.end(),
                                     [](const TrendCard* card) { return card->isBuilt(); });
    QVERIFY2(built >= 4 && built <= 12, qPrintable(QString::number(built)));
}

void TestTrends::arrowsMoveBetweenChartsAndEnterEnlarges() {
    TestSession session(schedule());
    session.put(steady(session, 3));
    NotedNavigator navigator;
    const auto tab = shownTab(session, navigator);
    tab->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(tab.get()));
    auto* overview = tab->findChild<TrendOverview*>();
    const auto focused = [] {
        auto* card = qobject_cast<TrendCard*>(QApplication::focusWidget());
        return card ? card->indicator() : QString();
    };
    overview->focusCard(u"1.2"_s);
    QCOMPARE(focused(), u"1.2"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    QCOMPARE(focused(), u"2.1"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QCOMPARE(focused(), u"M1"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up);
    QCOMPARE(focused(), u"1.2"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    auto* detail = tab->findChild<TrendDetail*>();
    QVERIFY(detail->isVisible());
    QCOMPARE(detail->content()->indicator().ref, u"1.2"_s);
    QVERIFY(qobject_cast<TrendView*>(QApplication::focusWidget()));
}

void TestTrends::escapeGoesBackToTheChartLeft() {
    TestSession session(schedule());
    session.put(steady(session, 3));
    NotedNavigator navigator;
    const auto tab = shownTab(session, navigator);
    tab->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(tab.get()));
    tab->goTo({session.contract(), ContractTab::Trends, u"1.2"_s, {}});
    QTest::keyClick(tab->findChild<TrendView*>(), Qt::Key_PageDown);
    QCOMPARE(tab->findChild<TrendDetail*>()->content()->indicator().ref, u"2.1"_s);
    QTest::keyClick(tab->findChild<TrendView*>(), Qt::Key_Escape);
    QVERIFY(tab->findChild<TrendOverview*>()->isVisible());
    auto* card = qobject_cast<TrendCard*>(QApplication::focusWidget());
    QVERIFY(card);
    QCOMPARE(card->indicator(), u"2.1"_s);
}

void TestTrends::aChangeRedrawsTheChart() {
    TestSession session(schedule());
    session.put({session.share(u"1.2"_s, month(2026, 9), 96, 100)});
    NotedNavigator navigator;
    const auto tab = shownTab(session, navigator);
    tab->goTo({session.contract(), ContractTab::Trends, u"1.2"_s, month(2026, 9)});
    auto* detail = tab->findChild<TrendDetail*>();
    QCOMPARE(detail->content()->trend().process.points, 1);
    session.put({session.share(u"1.2"_s, month(2026, 10), 97, 100)});
    QCOMPARE(detail->content()->trend().process.points, 2);
    // What was read stays read.
    const int cursor = detail->findChild<TrendView*>()->trendChart().cursor();
    QCOMPARE(detail->content()->at(cursor).period, month(2026, 9));
}

void TestTrends::nothingReportedSaysSo() {
    TestSession session(schedule(), QDate(2024, 4, 20));
    NotedNavigator navigator;
    const auto tab = shownTab(session, navigator);
    tab->goTo({session.contract(), ContractTab::Trends, u"1.2"_s, {}});
    auto* detail = tab->findChild<TrendDetail*>();
    QVERIFY(!detail->content()->hasValues());
    QVERIFY(detail->content()->description().contains(u"nothing reported"));
    QTest::keyClick(tab->findChild<TrendView*>(), Qt::Key_Left);
    tab->grab();
}

void TestTrends::textsAloneSayTheyCannotBeCharted() {
    TestSession session(onlyWords());
    NotedNavigator navigator;
    const auto tab = shownTab(session, navigator);
    auto* overview = tab->findChild<TrendOverview*>();
    QVERIFY(overview->shownIndicators().isEmpty());
    QPushButton* way = nullptr;
    for (QPushButton* button : overview->findChildren<QPushButton*>()) {
        if (button->isVisible())
            way = button;
    }
    QVERIFY(way);
    way->click();
    QCOMPARE(navigator.place.tab, ContractTab::Indicators);
}

void TestTrends::darkChartsHaveDarkColours() {
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

void TestTrends::tableIsASoundModel() {
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

void TestTrends::nearestPointIsFoundUnderTheMouse() {
    TestSession session(schedule());
    session.put(steady(session, 24));
    TrendDetail detail;
    detail.resize(1000, 600);
    detail.show(scopeOf(session), u"1.2"_s, Frequency::Monthly, {});
    auto* view = detail.findChild<TrendView*>();
    detail.grab();
    TrendChart& chart = view->trendChart();
    const ChartFrame frame = chart.frame();
    QCOMPARE(chart.pointAt({frame.x(7), frame.plot.center().y()}), 7);
    QCOMPARE(chart.pointAt({frame.plot.left() - 20, frame.plot.center().y()}), -1);
    const QPointF place(frame.x(3), frame.plot.center().y());
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
                      view->mapFromScene(chart.mapToScene(place)));
    QCOMPARE(chart.cursor(), 3);
    QCOMPARE(detail.findChild<QTableView*>()->currentIndex().row(), 3);
}

QTEST_MAIN(TestTrends)
#include "test_trends.moc"
