// The Pack page: what it chooses, what it shows, what it saves and prints.
#include "core/session/figure_entry.h"
#include "support/checks.h"
#include "support/test_register.h"
#include "ui/pack/pack_outline.h"
#include "ui/pack/pack_page.h"
#include "ui/pack/pack_preview.h"

#include <QComboBox>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QPrinter>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QTemporaryDir>
#include <QTreeWidget>

using namespace quarterlight;
using namespace Qt::StringLiterals;

namespace {

/// Three KPIs a quarter and nothing else, so that what is met and missed is plain.
const QByteArray schedule = R"({
    "key": "test", "title": "Test schedule", "authorities": ["Northshire"], "yearStartMonth": 4,
    "returns": [{"key": "quarterly", "title": "Quarterly return", "frequency": "quarterly",
                 "due": {"kind": "day-of-month", "day": 15, "months": 1}, "dueWords": "15th",
                 "content": "indicators", "clause": "1"}],
    "indicators": [
        {"ref": "1.1", "section": "Times", "title": "Calls answered", "kind": "percentage",
         "unit": "%", "target": 95, "floor": 90, "direction": "higher", "aggregation": "sum",
         "frequencies": ["quarterly"], "clause": "1.1"},
        {"ref": "1.2", "section": "Times", "title": "Visits made", "kind": "percentage",
         "unit": "%", "target": 95, "floor": 90, "direction": "higher", "aggregation": "sum",
         "frequencies": ["quarterly"], "clause": "1.2"},
        {"ref": "1.3", "section": "Times", "title": "Letters answered", "kind": "percentage",
         "unit": "%", "target": 95, "floor": 90, "direction": "higher", "aggregation": "sum",
         "frequencies": ["quarterly", "annual"], "clause": "1.3"}]
})";

const Period q1{Frequency::Quarterly, 2026, 1};
const Period q2{Frequency::Quarterly, 2026, 2};

/// A page over a contract whose second quarter has one KPI met, one failed, one not reported.
struct Opened {
    explicit Opened(QDate asOf = QDate(2026, 11, 22)) : session(schedule, asOf) {
        session.put({session.share(u"1.1"_s, q1, 96, 100), session.share(u"1.2"_s, q1, 97, 100),
                     session.share(u"1.3"_s, q1, 98, 100), session.share(u"1.1"_s, q2, 99, 100),
                     session.share(u"1.2"_s, q2, 41, 100)});
        page = std::make_unique<PackPage>(*session, navigator);
        page->resize(1100, 650);
    }

    void show() {
        page->show();
        QVERIFY(QTest::qWaitForWindowExposed(page.get()));
        QTRY_VERIFY(preview()->pageCount() > 0);
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
            if (each->text().remove(u'&').startsWith(words)) {
                return each;
            }
        }
        return nullptr;
    }
    QTreeWidget* sections() const { return named<QTreeWidget>(u"Sections of the pack"_s); }
    QListWidget* kpis() const {
        return named<QListWidget>(u"KPIs to chart besides those that missed their target"_s);
    }
    PackPreview* preview() const { return page->findChild<PackPreview*>(); }
    QTreeWidgetItem* section(const QString& title) const {
        return sections()->findItems(title, Qt::MatchExactly).value(0);
    }

    TestSession session;
    NotedNavigator navigator;
    std::unique_ptr<PackPage> page;
};

} // namespace

class TestPackPage : public Checks {
    Q_OBJECT
private slots:
    void latestJudgeablePeriodIsChosen();
    void placeChoosesContractAndPeriod();
    void lengthsOfPeriodsAreThoseOfTheIndicators();
    void missingFiguresLeadToTheIndicators();
    void missingCommentsAndReturnsLeadToTheirPlaces();
    void untickedSectionLeavesThePack();
    void ticksAreRememberedForEachContract();
    void tickedKpiIsCharted();
    void changeRedrawsWithoutLosingThePlace();
    void keysGoFromPageToPage();
    void keysZoomAndFitTheWidth();
    void packIsSavedUnderItsOwnName();
    void redactedCopyIsSavedUnderAnotherName();
    void keysPrintAndSave();
    void aFileThatCannotBeWrittenIsSaid();
    void registerWithoutContractsSaysSo();
    void packIsPrinted();
    void contractThatHasNotBegunSaysSo();
};

void TestPackPage::latestJudgeablePeriodIsChosen() {
    Opened opened;
    opened.show();
    QCOMPARE(opened.named<QComboBox>(u"Period"_s)->currentData().toString(), u"2026-Q2"_s);
    QVERIFY(opened.preview()->pageCount() > 0);
}

void TestPackPage::placeChoosesContractAndPeriod() {
    Opened opened;
    opened.page->goTo({.contract = opened.session.contract(), .period = q1});
    opened.show();
    QCOMPARE(opened.named<QComboBox>(u"Period"_s)->currentData().toString(), u"2026-Q1"_s);
}

void TestPackPage::lengthsOfPeriodsAreThoseOfTheIndicators() {
    Opened opened;
    opened.show();
    auto* lengths = opened.named<QComboBox>(u"Length of the period"_s);
    QCOMPARE(lengths->count(), 2);
    QCOMPARE(lengths->currentText(), u"Quarters"_s);
    lengths->setFocus();
    QTest::keyClick(lengths, Qt::Key_Down);
    QCOMPARE(lengths->currentText(), u"Years"_s);
    // 2025-26 is over by November 2026, 2026-27 isn't.
    QCOMPARE(opened.named<QComboBox>(u"Period"_s)->currentData().toString(), u"2025"_s);
}

void TestPackPage::missingFiguresLeadToTheIndicators() {
    Opened opened;
    opened.show();
    const QTreeWidgetItem* summary = opened.section(u"Summary"_s);
    QVERIFY(summary);
    QCOMPARE(summary->childCount(), 1);
    QVERIFY(summary->child(0)->text(0).contains(u"not reported"_s));
    opened.sections()->setFocus();
    opened.sections()->setCurrentItem(summary->child(0));
    QTest::keyClick(opened.sections(), Qt::Key_Return);
    QCOMPARE(opened.navigator.place.contract, opened.session.contract());
    QCOMPARE(opened.navigator.place.tab, ContractTab::Indicators);
    QCOMPARE(opened.navigator.place.period, std::optional(q2));
}

void TestPackPage::missingCommentsAndReturnsLeadToTheirPlaces() {
    Opened opened;
    opened.show();
    const auto follow = [&](const QString& section) {
        opened.sections()->setFocus();
        opened.sections()->setCurrentItem(opened.section(section)->child(0));
        QTest::keyClick(opened.sections(), Qt::Key_Return);
    };
    follow(u"Exceptions"_s);
    QCOMPARE(opened.navigator.place.tab, ContractTab::Indicators);
    QCOMPARE(opened.navigator.place.indicator, u"1.2"_s);
    QCOMPARE(opened.navigator.place.period, std::optional(q2));
    follow(u"Returns"_s);
    QCOMPARE(opened.navigator.place.contract, opened.session.contract());
    QCOMPARE(opened.navigator.place.tab, ContractTab::Returns);
    QCOMPARE(opened.navigator.place.indicator, u"quarterly"_s);
    QCOMPARE(opened.navigator.place.period, std::optional(q2));
}

void TestPackPage::ticksAreRememberedForEachContract() {
    Opened opened;
    opened.show();
    opened.section(u"Annex: definitions"_s)->setCheckState(0, Qt::Unchecked);
    opened.kpis()->item(0)->setCheckState(Qt::Checked);
    QSettings settings(opened.session.in(u"state.ini"_s), QSettings::IniFormat);
    opened.page->saveState(settings);
    opened.page = std::make_unique<PackPage>(*opened.session, opened.navigator);
    opened.page->restoreState(settings);
    opened.show();
    QCOMPARE(opened.section(u"Annex: definitions"_s)->checkState(0), Qt::Unchecked);
    QCOMPARE(opened.section(u"Summary"_s)->checkState(0), Qt::Checked);
    QCOMPARE(opened.kpis()->item(0)->checkState(), Qt::Checked);
}

void TestPackPage::untickedSectionLeavesThePack() {
    Opened opened;
    opened.show();
    const int before = opened.preview()->pageCount();
    opened.sections()->setFocus();
    opened.sections()->setCurrentItem(opened.section(u"Annex: definitions"_s));
    QTest::keyClick(opened.sections(), Qt::Key_Space);
    QTRY_VERIFY(opened.preview()->pageCount() < before);
    QCOMPARE(opened.section(u"Annex: definitions"_s)->checkState(0), Qt::Unchecked);
}

void TestPackPage::tickedKpiIsCharted() {
    Opened opened;
    opened.show();
    QVERIFY(!opened.section(u"Other charts"_s));
    // 1.2 missed its target: it is charted anyway.
    QCOMPARE(opened.kpis()->count(), 2);
    opened.kpis()->setFocus();
    opened.kpis()->setCurrentRow(0);
    QTest::keyClick(opened.kpis(), Qt::Key_Space);
    QTRY_VERIFY(opened.section(u"Other charts"_s));
    QCOMPARE(opened.kpis()->item(0)->checkState(), Qt::Checked);
}

void TestPackPage::changeRedrawsWithoutLosingThePlace() {
    Opened opened;
    opened.show();
    opened.preview()->goToPage(2);
    const int place = opened.preview()->verticalScrollBar()->value();
    QVERIFY(place > 0);
    const QImage before = opened.preview()->grab().toImage();
    opened.session.put({opened.session.share(u"1.3"_s, q2, 50, 100)});
    QVERIFY(opened.section(u"Summary"_s)->childCount() == 0);
    QCOMPARE(opened.preview()->verticalScrollBar()->value(), place);
    QTRY_VERIFY(opened.preview()->grab().toImage() != before);
    QCOMPARE(opened.preview()->verticalScrollBar()->value(), place);
}

void TestPackPage::keysGoFromPageToPage() {
    Opened opened;
    opened.show();
    opened.preview()->setFocus();
    QCOMPARE(opened.preview()->currentPage(), 0);
    QTest::keyClick(opened.preview(), Qt::Key_PageDown);
    QCOMPARE(opened.preview()->currentPage(), 1);
    QTest::keyClick(opened.preview(), Qt::Key_End);
    QCOMPARE(opened.preview()->currentPage(), opened.preview()->pageCount() - 1);
    QTest::keyClick(opened.preview(), Qt::Key_PageUp);
    QTest::keyClick(opened.preview(), Qt::Key_Home);
    QCOMPARE(opened.preview()->currentPage(), 0);
    QCOMPARE(opened.preview()->accessibleDescription(),
             u"Page 1 of %1"_s.arg(opened.preview()->pageCount()));
}

void TestPackPage::keysZoomAndFitTheWidth() {
    Opened opened;
    opened.show();
    const double fitted = opened.preview()->zoom();
    QVERIFY(opened.preview()->fitsWidth());
    QTest::keyClick(opened.preview(), Qt::Key_Plus, Qt::ControlModifier);
    QVERIFY(opened.preview()->zoom() > fitted);
    QVERIFY(!opened.preview()->fitsWidth());
    QTest::keyClick(opened.preview(), Qt::Key_Minus, Qt::ControlModifier);
    QCOMPARE(opened.preview()->zoom(), fitted);
    QTest::keyClick(opened.preview(), Qt::Key_Plus, Qt::ControlModifier);
    QTest::keyClick(opened.preview(), Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(opened.preview()->zoom(), fitted);
    QVERIFY(opened.preview()->fitsWidth());
}

void TestPackPage::packIsSavedUnderItsOwnName() {
    Opened opened;
    opened.show();
    QString suggestion;
    const QString path = opened.session.in(u"pack.pdf"_s);
    opened.page->choosePath = [&](const QString& suggested) {
        suggestion = QFileInfo(suggested).fileName();
        return path;
    };
    QTest::mouseClick(opened.button(u"Save PDF"_s), Qt::LeftButton);
    QTRY_COMPARE(opened.navigator.messages.size(), size_t(1));
    QCOMPARE(suggestion, u"C-1 review pack 2026-Q2.pdf"_s);
    QCOMPARE(opened.navigator.messages.front().text, u"Saved pack.pdf."_s);
    QCOMPARE(opened.navigator.messages.front().actionText, u"Open folder"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith("%PDF-"));
    QVERIFY(opened.button(u"Save PDF"_s)->isEnabled());
}

void TestPackPage::redactedCopyIsSavedUnderAnotherName() {
    Opened opened;
    opened.show();
    QString suggestion;
    const QString path = opened.session.in(u"copy.pdf"_s);
    opened.page->choosePath = [&](const QString& suggested) {
        suggestion = QFileInfo(suggested).fileName();
        return path;
    };
    QTest::mouseClick(opened.button(u"Save redacted copy"_s), Qt::LeftButton);
    QTRY_COMPARE(opened.navigator.messages.size(), size_t(1));
    QCOMPARE(suggestion, u"C-1 review pack 2026-Q2 redacted.pdf"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith("%PDF-"));
    // What is seen and saved next is the whole pack again.
    QTest::mouseClick(opened.button(u"Save PDF"_s), Qt::LeftButton);
    QTRY_COMPARE(opened.navigator.messages.size(), size_t(2));
    QCOMPARE(suggestion, u"C-1 review pack 2026-Q2.pdf"_s);
}

void TestPackPage::keysPrintAndSave() {
    Opened opened;
    opened.show();
    int printed = 0;
    int saved = 0;
    opened.page->confirmPrint = [&](QPrinter&) {
        ++printed;
        return false;
    };
    opened.page->choosePath = [&](const QString&) {
        ++saved;
        return QString();
    };
    const QWidgetList places{opened.preview(), opened.sections(), opened.kpis()};
    for (QWidget* place : places) {
        QTest::keyClick(place, Qt::Key_P, Qt::ControlModifier);
        QTest::keyClick(place, Qt::Key_S, Qt::ControlModifier);
    }
    QCOMPARE(printed, 3);
    QCOMPARE(saved, 3);
    // The window's own meaning of the keys gives way on this page.
    QKeyEvent asked(QEvent::ShortcutOverride, Qt::Key_P, Qt::ControlModifier);
    asked.ignore();
    QCoreApplication::sendEvent(opened.page.get(), &asked);
    QVERIFY(asked.isAccepted());
}

void TestPackPage::registerWithoutContractsSaysSo() {
    QTemporaryDir folder;
    const RegisterUser user{u"Tess"_s, [] { return QDateTime(QDate(2026, 11, 22), QTime(9, 0)); }};
    auto file = Register::create(folder.filePath(u"Empty.qlight"_s), user);
    QVERIFY(file.ok());
    Session session(std::move(file).value(), QDate(2026, 11, 22));
    NotedNavigator navigator;
    PackPage page(session, navigator);
    page.show();
    const auto* preview = page.findChild<PackPreview*>();
    QCOMPARE(preview->accessibleDescription(), u"There is no contract in this register yet."_s);
    for (const auto* button : page.findChildren<QPushButton*>())
        QVERIFY(!button->isEnabled() || !button->isVisible());
}

void TestPackPage::aFileThatCannotBeWrittenIsSaid() {
    Opened opened;
    opened.show();
    opened.page->choosePath = [&](const QString&) {
        return opened.session.in(u"no such folder/pack.pdf"_s);
    };
    QTest::mouseClick(opened.button(u"Save PDF"_s), Qt::LeftButton);
    QTRY_VERIFY(!opened.navigator.faults.empty());
    QVERIFY(opened.navigator.messages.empty());
}

void TestPackPage::packIsPrinted() {
    Opened opened;
    opened.show();
    const QString path = opened.session.in(u"print.pdf"_s);
    opened.page->confirmPrint = [&](QPrinter& printer) {
        printer.setOutputFileName(path);
        printer.setFromTo(1, 2);
        return true;
    };
    QTest::mouseClick(opened.button(u"Print"_s), Qt::LeftButton);
    QCOMPARE(opened.navigator.messages.size(), size_t(1));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count("/Type /Page\n"), 2);
}

void TestPackPage::contractThatHasNotBegunSaysSo() {
    TestSession session(schedule, QDate(2024, 3, 1));
    NotedNavigator navigator;
    PackPage page(*session, navigator);
    page.show();
    const auto* preview = page.findChild<PackPreview*>();
    QCOMPARE(preview->pageCount(), 0);
    QCOMPARE(preview->accessibleDescription(),
             u"Nothing to review yet: the contract starts on 1 Apr 2024."_s);
}

QTEST_MAIN(TestPackPage)
#include "test_pack_page.moc"
