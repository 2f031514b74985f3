// The Import page: what it recognises, what it shows before anything is
// changed, what it changes.
#include "support/checks.h"
#include "support/processor_time.h"
#include "support/test_register.h"
#include "ui/import/file_recognition.h"
#include "ui/import/import_page.h"
#include "ui/import/return_line.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFile>
#include <QKeyEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QTimer>
#include <QTreeView>

using namespace quarterlight;
using namespace Qt::StringLiterals;

namespace {

const QByteArray schedule = R"({
    "key": "test", "title": "Test schedule", "authorities": ["Northshire"], "yearStartMonth": 4,
    "returns": [{"key": "monthly", "title": "Monthly return", "frequency": "monthly",
                 "due": {"kind": "day-of-month", "day": 15, "months": 1}, "dueWords": "15th",
                 "content": "indicators", "clause": "1"}],
    "indicators": [
        {"ref": "1.1", "section": "Times", "title": "Calls answered", "kind": "percentage",
         "unit": "%", "target": 95, "floor": 90, "direction": "higher", "aggregation": "sum",
         "frequencies": ["monthly"], "clause": "1.1"},
        {"ref": "1.2", "section": "Times", "title": "Visits made", "kind": "count",
         "unit": "visits", "direction": "neither", "aggregation": "sum",
         "frequencies": ["monthly"], "clause": "1.2"},
        {"ref": "1.3", "section": "Times", "title": "Complaints", "kind": "count",
         "unit": "complaints", "direction": "neither", "aggregation": "sum",
         "frequencies": ["monthly"], "clause": "1.3"}]
})";

const Period october{Frequency::Monthly, 2026, 10};

struct Opened {
    Opened() : session(schedule) {
        page = std::make_unique<ImportPage>(*session, navigator);
        page->resize(1100, 650);
        page->show();
    }

    /// Writes a file and opens it, waiting until it is read.
    void open(const QByteArray& content, const QString& name = u"return.csv"_s,
              Id<Contract> contract = {}) {
        QFile file(session.in(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        page->goTo({.contract = contract, .name = file.fileName()});
        QTRY_VERIFY(!reading());
    }
    bool reading() const {
        const auto* bar = named<QProgressBar>(u"How much of the file is read"_s);
        return bar->isVisible();
    }
    template<class Widget>
    Widget* named(const QString& accessibleName) const {
        for (Widget* widget : page->findChildren<Widget*>()) {
            if (widget->accessibleName() == accessibleName) {
                return widget;
            }
        }
        return nullptr;
    }
    QPushButton* button(const QString& words) const {
        for (auto* each : page->findChildren<QPushButton*>()) {
            if (each->isVisible() && each->text().remove(u'&').startsWith(words)) {
                return each;
            }
        }
        return nullptr;
    }
    bool says(const QString& words) const {
        for (const auto* label : page->findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(words)) {
                return true;
            }
        }
        return false;
    }
    QTreeView* table() const { return named<QTreeView>(u"Changes that the import will make"_s); }
    QString cell(int row, ImportModel::Column column) const {
        return page->model().index(row, column).data().toString();
    }
    QCheckBox* log() const { return page->findChild<ReturnLine*>()->findChild<QCheckBox*>(); }
    std::optional<Decimal> value(const QString& indicator) const {
        const Figure* figure =
            session.facts()->figures.find(indicator, october, {}, Source::Reported);
        return figure ? figure->amount.value : std::nullopt;
    }

    TestSession session;
    NotedNavigator navigator;
    std::unique_ptr<ImportPage> page;
};

const QByteArray plainReturn = "Ref,Indicator,October 2026\n"
                               "1.2,Visits made,176\n"
                               "1.3,Complaints,4\n";

} // namespace

class TestImportPage : public Checks {
    Q_OBJECT
private slots:
    void fileNameTellsTheContract_data();
    void fileNameTellsTheContract();
    void everyChangeIsShownAndNoneMade();
    void importIsOneUndoStep();
    void undoOfTheMessageTakesTheImportBack();
    void replacedFigureShowsBoth();
    void leftOutFigureStays();
    void unreadableCellIsSaidWithItsPlace();
    void onlyToLookAtHidesTheRest();
    void percentageInDoubtIsChosen();
    void returnIsRecognisedAndLogged();
    void returnReceivedAlreadyIsNotTicked();
    void anImportIsCancelledWhileItIsMade_data();
    void anImportIsCancelledWhileItIsMade();
    void nothingElseHappensWhileAnImportIsMade();
    void fileThatVanishesAfterThePreviewIsImportedAllTheSame();
    void fileThatCannotBeReadIsSaidWithAWayOut();
    void otherChangesAreComparedAgain();
    void manyRowsStayQuick();
};

void TestImportPage::fileNameTellsTheContract_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("reference");
    QTest::newRow("as written") << u"Return LH-2024-03 Nov.xlsx"_s << u"LH-2024-03"_s;
    QTest::newRow("other separators") << u"acme_lh_2024_03_nov.xlsx"_s << u"LH-2024-03"_s;
    QTest::newRow("no separators") << u"LH202403.csv"_s << u"LH-2024-03"_s;
    QTest::newRow("the longer one") << u"LH-2024-03 return.csv"_s << u"LH-2024-03"_s;
    QTest::newRow("the shorter one") << u"LH-2024 return.csv"_s << u"LH-2024"_s;
    QTest::newRow("part of a word") << u"ALH-2024-033.csv"_s << QString();
    QTest::newRow("none") << u"November.csv"_s << QString();
}

void TestImportPage::fileNameTellsTheContract() {
    QFETCH(QString, name);
    QFETCH(QString, reference);
    std::vector<Contract> contracts(2);
    contracts[0].reference = u"LH-2024-03"_s;
    contracts[1].reference = u"LH-2024"_s;
    const Contract* named = contractNamed(name, contracts);
    QCOMPARE(named ? named->reference : QString(), reference);
}

void TestImportPage::everyChangeIsShownAndNoneMade() {
    Opened opened;
    opened.open(plainReturn);
    QCOMPARE(opened.page->model().rowCount(), 2);
    QCOMPARE(opened.cell(0, ImportModel::KindColumn), u"New"_s);
    QCOMPARE(opened.cell(0, ImportModel::IndicatorColumn), u"1.2 Visits made"_s);
    QCOMPARE(opened.cell(0, ImportModel::PeriodColumn), u"October 2026"_s);
    QCOMPARE(opened.cell(0, ImportModel::BeforeColumn), u"–"_s);
    QCOMPARE(opened.cell(0, ImportModel::AfterColumn), u"176"_s);
    QVERIFY(opened.cell(0, ImportModel::WhereColumn).endsWith(u"C2"_s));
    QVERIFY(opened.says(u"✓ 2 new"_s));
    QVERIFY(!opened.value(u"1.2"_s));
}

void TestImportPage::importIsOneUndoStep() {
    Opened opened;
    opened.open(plainReturn);
    const int before = opened.session->file().undoCount();
    QTest::mouseClick(opened.button(u"Import 2 figures"_s), Qt::LeftButton);
    QCOMPARE(opened.value(u"1.2"_s), std::optional(Decimal(176)));
    QCOMPARE(opened.value(u"1.3"_s), std::optional(Decimal(4)));
    QCOMPARE(opened.session->file().undoCount(), before + 1);
    QCOMPARE(opened.navigator.place.contract, opened.session.contract());
    QCOMPARE(opened.navigator.place.tab, ContractTab::Indicators);
    QCOMPARE(opened.navigator.place.period, std::optional(october));
    QCOMPARE(opened.navigator.messages.back().text, u"Imported 2 figures."_s);
}

void TestImportPage::undoOfTheMessageTakesTheImportBack() {
    Opened opened;
    opened.open(plainReturn);
    QTest::mouseClick(opened.button(u"Import 2 figures"_s), Qt::LeftButton);
    QCOMPARE(opened.navigator.messages.back().actionText, u"Undo"_s);
    const auto undo = opened.navigator.messages.back().action;
    undo();
    QVERIFY(!opened.value(u"1.2"_s));
    // A second time it would take something else back: it doesn't.
    const int left = opened.session->file().undoCount();
    undo();
    QCOMPARE(opened.session->file().undoCount(), left);
}

void TestImportPage::replacedFigureShowsBoth() {
    Opened opened;
    opened.session.put({opened.session.count(u"1.2"_s, october, 179)});
    opened.open(plainReturn);
    QCOMPARE(opened.cell(0, ImportModel::KindColumn), u"Replaces"_s);
    QCOMPARE(opened.cell(0, ImportModel::BeforeColumn), u"179"_s);
    QCOMPARE(opened.cell(0, ImportModel::AfterColumn), u"176"_s);
    QVERIFY(opened.says(u"✓ 1 replaced"_s));
}

void TestImportPage::leftOutFigureStays() {
    Opened opened;
    opened.open(plainReturn);
    opened.table()->setCurrentIndex(opened.page->model().index(1, 0));
    QTest::keyClick(opened.table(), Qt::Key_Space);
    QTest::mouseClick(opened.button(u"Import 1 figure"_s), Qt::LeftButton);
    QCOMPARE(opened.value(u"1.2"_s), std::optional(Decimal(176)));
    QVERIFY(!opened.value(u"1.3"_s));
}

void TestImportPage::unreadableCellIsSaidWithItsPlace() {
    Opened opened;
    opened.open("Ref,Indicator,October 2026\n1.2,Visits made,see "
                "email\n1.3,Complaints,4\n");
    QCOMPARE(opened.cell(0, ImportModel::KindColumn), u"Unreadable"_s);
    QVERIFY(opened.cell(0, ImportModel::LookColumn).contains(u"see email"_s));
    QVERIFY(opened.cell(0, ImportModel::WhereColumn).endsWith(u"C2"_s));
    QVERIFY(opened.says(u"✕ 1 not taken"_s));
    QVERIFY(opened.button(u"Import 1 figure"_s));
}

void TestImportPage::onlyToLookAtHidesTheRest() {
    Opened opened;
    opened.open("Ref,Indicator,October 2026\n1.2,Visits made,see "
                "email\n1.3,Complaints,4\n");
    QCOMPARE(opened.page->model().rowCount(), 2);
    for (auto* box : opened.page->findChildren<QCheckBox*>()) {
        if (box->text().contains(u"only"_s)) {
            box->click();
        }
    }
    QCOMPARE(opened.page->model().rowCount(), 1);
    // What is hidden is imported all the same.
    QVERIFY(opened.button(u"Import 1 figure"_s));
}

void TestImportPage::percentageInDoubtIsChosen() {
    Opened opened;
    opened.open("Ref,Indicator,October 2026\n1.1,Calls answered,0.95\n");
    QVERIFY(opened.says(u"▲ 1 to look at"_s));
    const auto radios = opened.page->findChildren<QRadioButton*>();
    QCOMPARE(radios.size(), 2);
    for (auto* radio : radios) {
        QVERIFY(radio->isVisible());
        radio->click();
        QCOMPARE(opened.cell(0, ImportModel::AfterColumn), radio->text());
    }
    QStringList readings{radios[0]->text(), radios[1]->text()};
    readings.sort();
    QCOMPARE(readings, QStringList({u"0.95%"_s, u"95%"_s}));
}

void TestImportPage::returnIsRecognisedAndLogged() {
    Opened opened;
    opened.open(plainReturn);
    QVERIFY(opened.log()->isChecked());
    QCOMPARE(opened.named<QComboBox>(u"Period of the return"_s)->currentText(), u"October 2026"_s);
    opened.named<QDateEdit>(u"Received on"_s)->setDate(QDate(2026, 11, 13));
    const int before = opened.session->file().undoCount();
    QTest::mouseClick(opened.button(u"Import 2 figures"_s), Qt::LeftButton);
    const auto receipts = opened.session->file().receipts(opened.session.contract());
    QCOMPARE(receipts.size(), size_t(1));
    QCOMPARE(receipts.front().returnKey, u"monthly"_s);
    QCOMPARE(receipts.front().period, october);
    QCOMPARE(receipts.front().receivedOn, QDate(2026, 11, 13));
    QCOMPARE(opened.session->file().undoCount(), before + 1);
}

void TestImportPage::returnReceivedAlreadyIsNotTicked() {
    Opened opened;
    opened.open(plainReturn);
    QTest::mouseClick(opened.button(u"Import 2 figures"_s), Qt::LeftButton);
    opened.open("Ref,Indicator,October 2026\n1.2,Visits made,177\n");
    QVERIFY(!opened.log()->isChecked());
    QVERIFY(opened.says(u"Already received on 22 Nov 2026"_s));
}

void TestImportPage::anImportIsCancelledWhileItIsMade_data() {
    QTest::addColumn<bool>("byMouse");
    QTest::newRow("Escape") << false;
    QTest::newRow("Cancel") << true;
}

void TestImportPage::anImportIsCancelledWhileItIsMade() {
    QFETCH(bool, byMouse);
    Opened opened;
    opened.open(plainReturn);
    const int before = opened.session->file().undoCount();
    QPushButton* cancel = opened.button(u"Cancel"_s);
    // Pressed once the import has begun: events wait until it lets the window hear.
    if (byMouse) {
        const QPointF middle = cancel->rect().center();
        for (const auto type : {QEvent::MouseButtonPress, QEvent::MouseButtonRelease}) {
            QCoreApplication::postEvent(
                cancel, new QMouseEvent(type, middle, cancel->mapToGlobal(middle), Qt::LeftButton,
                                        Qt::LeftButton, Qt::NoModifier));
        }
    } else {
        QCoreApplication::postEvent(
            cancel, new QKeyEvent(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier));
    }
    opened.button(u"Import 2 figures"_s)->click();
    QCOMPARE(opened.session->file().undoCount(), before);
    QVERIFY(!opened.value(u"1.2"_s));
    QCOMPARE(opened.navigator.messages.back().text, u"Cancelled. Nothing was imported."_s);
    // The preview stands as it was, and the import can be made after all.
    QTest::mouseClick(opened.button(u"Import 2 figures"_s), Qt::LeftButton);
    QCOMPARE(opened.value(u"1.2"_s), std::optional(Decimal(176)));
}

void TestImportPage::nothingElseHappensWhileAnImportIsMade() {
    Opened opened;
    opened.open(plainReturn);
    int rung = 0;
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &timer, [&] { ++rung; });
    timer.start(0);
    auto* choice = opened.page->findChild<QComboBox*>();
    QCoreApplication::postEvent(choice,
                                new QKeyEvent(QEvent::KeyPress, Qt::Key_F4, Qt::NoModifier));
    opened.button(u"Import 2 figures"_s)->click();
    QCOMPARE(rung, 0);
    QVERIFY(!QApplication::activePopupWidget());
    QCOMPARE(opened.value(u"1.2"_s), std::optional(Decimal(176)));
    QTRY_VERIFY(rung > 0);
}

void TestImportPage::fileThatVanishesAfterThePreviewIsImportedAllTheSame() {
    Opened opened;
    opened.open(plainReturn);
    QVERIFY(QFile::remove(opened.session.in(u"return.csv"_s)));
    QTest::mouseClick(opened.button(u"Import 2 figures"_s), Qt::LeftButton);
    QCOMPARE(opened.value(u"1.2"_s), std::optional(Decimal(176)));
}

void TestImportPage::fileThatCannotBeReadIsSaidWithAWayOut() {
    Opened opened;
    opened.open("%PDF-1.7 nothing of a workbook", u"return.xlsx"_s);
    QVERIFY(opened.says(u"Save it again"_s));
    QVERIFY(!opened.button(u"Import"_s));
    QFile better(opened.session.in(u"better.csv"_s));
    QVERIFY(better.open(QIODevice::WriteOnly));
    better.write(plainReturn);
    better.close();
    opened.page->choosePath = [&] { return better.fileName(); };
    QTest::mouseClick(opened.button(u"Choose another file"_s), Qt::LeftButton);
    QTRY_VERIFY(opened.button(u"Import 2 figures"_s));
}

void TestImportPage::otherChangesAreComparedAgain() {
    Opened opened;
    opened.open(plainReturn);
    opened.table()->setCurrentIndex(opened.page->model().index(1, 0));
    QTest::keyClick(opened.table(), Qt::Key_Space);
    opened.session.put({opened.session.count(u"1.2"_s, october, 176)});
    QCOMPARE(opened.cell(0, ImportModel::KindColumn), u"Same"_s);
    QCOMPARE(opened.page->model().counts().chosen, 0);
}

void TestImportPage::manyRowsStayQuick() {
    TestSession session(schedule);
    FoundFigures found;
    FoundFigure figure;
    figure.key = {session.contract(), u"1.2"_s, october, {}, Source::Reported};
    for (int row = 0; row < 100'000; ++row) {
        figure.amount.value = row;
        found.figures.push_back(figure);
    }
    ImportModel model;
    model.setPlan(planImport(*session.facts(), std::move(found), session->asOf()), session.facts(),
                  session->asOf());
    QTreeView table;
    table.setUniformRowHeights(true);
    table.setModel(&model);
    table.show();
    ProcessorTime clock;
    model.toggle({50'000});
    model.setOnlyToLookAt(true);
    model.setOnlyToLookAt(false);
    table.scrollToBottom();
    table.grab();
    // A hundredth of a second each on a laptop; the bound leaves room for a busy
    // machine.
    QVERIFY2(clock.isBelow(2000), qPrintable(QString::number(clock.taken())));
    QCOMPARE(model.counts().chosen, 99'999);
}

QTEST_MAIN(TestImportPage)
#include "test_import_page.moc"
