// One chart enlarged, read point by point with keys, table and mouse.
#include "support/checks.h"
#include "ui/contract/trends/range_bar.h"
#include "ui/contract/trends/trend_detail.h"
#include "ui/contract/trends/trend_view.h"
#include "ui/trend_case.h"

#include <QComboBox>
#include <QTableView>

using namespace quarterlight;
using namespace Qt::StringLiterals;

class TestTrendDetail : public Checks {
    Q_OBJECT
private slots:
    void keysMoveCursorAndTableTogether();
    void aTableRowMovesTheCursor();
    void enterOnAPointOpensItsFigure();
    void chosenPeriodsAreShown();
    void aChangeRedrawsTheChart();
    void nothingReportedSaysSo();
    void nearestPointIsFoundUnderTheMouse();
};

void TestTrendDetail::keysMoveCursorAndTableTogether() {
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

void TestTrendDetail::aTableRowMovesTheCursor() {
    TestSession session(schedule());
    session.put(steady(session, 5));
    TrendDetail detail;
    detail.show(scopeOf(session), u"1.2"_s, Frequency::Monthly, {});
    auto* table = detail.findChild<QTableView*>();
    QTest::keyClick(table, Qt::Key_Up);
    QCOMPARE(detail.findChild<TrendView*>()->trendChart().cursor(), detail.content()->latest() - 1);
}

void TestTrendDetail::enterOnAPointOpensItsFigure() {
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

void TestTrendDetail::chosenPeriodsAreShown() {
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

void TestTrendDetail::aChangeRedrawsTheChart() {
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

void TestTrendDetail::nothingReportedSaysSo() {
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

void TestTrendDetail::nearestPointIsFoundUnderTheMouse() {
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

QTEST_MAIN(TestTrendDetail)
#include "test_trend_detail.moc"
