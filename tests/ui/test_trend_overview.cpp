// All charts of a contract on one page, walked through by keyboard.
#include "support/checks.h"
#include "ui/contract/trends/trend_card.h"
#include "ui/contract/trends/trend_detail.h"
#include "ui/contract/trends/trend_overview.h"
#include "ui/contract/trends/trend_view.h"
#include "ui/trend_case.h"

#include <QApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPushButton>

using namespace quarterlight;
using namespace Qt::StringLiterals;

class TestTrendOverview : public Checks {
    Q_OBJECT
private slots:
    void kpisComeFirstAndAloneOnRequest();
    void onlyVisibleChartsAreBuilt();
    void arrowsMoveBetweenChartsAndEnterEnlarges();
    void escapeGoesBackToTheChartLeft();
    void textsAloneSayTheyCannotBeCharted();
};

void TestTrendOverview::kpisComeFirstAndAloneOnRequest() {
    TestSession session(schedule());
    NotedNavigator navigator;
    const auto tab = shownTab(session, navigator);
    auto* overview = tab->findChild<TrendOverview*>();
    QCOMPARE(overview->shownIndicators(), (QStringList{u"1.2"_s, u"2.1"_s, u"M1"_s}));
    overview->setKpisOnly(true);
    QCOMPARE(overview->shownIndicators(), (QStringList{u"1.2"_s, u"2.1"_s}));
}

void TestTrendOverview::onlyVisibleChartsAreBuilt() {
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

void TestTrendOverview::arrowsMoveBetweenChartsAndEnterEnlarges() {
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

void TestTrendOverview::escapeGoesBackToTheChartLeft() {
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

void TestTrendOverview::textsAloneSayTheyCannotBeCharted() {
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

QTEST_MAIN(TestTrendOverview)
#include "test_trend_overview.moc"
