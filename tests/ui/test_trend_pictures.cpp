// Charts leave the window as pictures and numbers: one, or all of a contract on one page.
#include "support/checks.h"
#include "ui/contract/trends/trend_overview.h"
#include "ui/contract/trends/trend_picture.h"
#include "ui/contract/trends/trend_view.h"
#include "ui/trend_case.h"

#include <QApplication>
#include <QClipboard>
#include <QImage>
#include <QMimeData>
#include <QSvgRenderer>

using namespace quarterlight;
using namespace Qt::StringLiterals;

class TestTrendPictures : public Checks {
    Q_OBJECT
private slots:
    void savesAPngAndAnSvg();
    void refusesAFolderThatIsNotThere();
    void copiesPictureAndNumbers();
    void allChartsAreOnePicture();
};

void TestTrendPictures::savesAPngAndAnSvg() {
    TestSession session(schedule());
    session.put(steady(session, 20));
    const auto content = contentOf(session);
    QVERIFY(savePicture(pictureOf(content), session.in(u"chart.png"_s)));
    QVERIFY(savePicture(pictureOf(content), session.in(u"chart.svg"_s)));
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

void TestTrendPictures::refusesAFolderThatIsNotThere() {
    TestSession session(schedule());
    session.put(steady(session, 2));
    const auto done = savePicture(pictureOf(contentOf(session)), session.in(u"none/chart.png"_s));
    QVERIFY(!done);
    QCOMPARE(done.fault().code, FaultCode::CannotWrite);
}

void TestTrendPictures::copiesPictureAndNumbers() {
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

void TestTrendPictures::allChartsAreOnePicture() {
    TestSession session(schedule());
    session.put(steady(session, 20));
    session.put({session.count(u"M1"_s, month(2026, 10), 12)});
    NotedNavigator navigator;
    const auto tab = shownTab(session, navigator);
    tab->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(tab.get()));
    auto* overview = tab->findChild<TrendOverview*>();
    overview->focusCard(u"1.2"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_C, Qt::ControlModifier);
    const QMimeData* copied = QGuiApplication::clipboard()->mimeData();
    // Three charts: a title, and two rows of two places.
    QCOMPARE(qvariant_cast<QImage>(copied->imageData()).size(), QSize(1920, 2 * (48 + 400 + 16)));
    QVERIFY(copied->text().contains(u"1.2 Faults put right\n"));
    QVERIFY(copied->text().contains(u"M1 Calls\n"));
    QCOMPARE(navigator.messages.size(), size_t(1));

    const auto contents = overview->shownContents();
    QCOMPARE(contents.size(), size_t(3));
    const QString path = session.in(u"page.svg"_s);
    QVERIFY(savePicture(pictureOf(u"C-1 · Lifts and hoists"_s, contents), path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray drawing = file.readAll();
    QVERIFY(QSvgRenderer(drawing).isValid());
    for (const char* words : {"C-1 · Lifts and hoists", "Faults put right", "Stock held", "Calls"})
        QVERIFY2(drawing.contains(words), words);
}

QTEST_MAIN(TestTrendPictures)
#include "test_trend_pictures.moc"
