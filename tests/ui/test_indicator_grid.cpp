// The indicator grid: typing, checks, details and history, each as an officer does it.
#include "support/checks.h"
#include "ui/grid_case.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QListWidget>
#include <QSettings>
#include <QTableWidget>

using namespace quarterlight;
using namespace Qt::StringLiterals;

class TestIndicatorGrid : public Checks {
    Q_OBJECT
private slots:
    void modelKeepsItsPromises();
    void typingBothPartsFillsThem();
    void enterGoesDownAndTabRight();
    void escapeLeavesWhatStood();
    void figureStandsInTheFileAfterReopening();
    void undoAndRedoAreFollowed();
    void unreadableStaysWithItsReason();
    void numeratorAboveDenominatorStaysAsText();
    void farFromHistoryWarnsUntilConfirmed();
    void breakdownThatDoesNotAddUpWarns();
    void partsAreTypedOneByOne();
    void verifiedCountsBesideReported();
    void totalsAreWorkedOutAndNotTypedInto();
    void newBreakdownValueIsTypedWithItsName();
    void indicatorOutOfForceIsBlank();
    void typingWhereNothingGoesLeadsNowhere();
    void historySaysWhereAFigureCameFrom();
    void historyOutlivesClearing();
    void commentIsPutIn();
    void problemsOnlyShowsProblems();
    void choicesAreRemembered();
    void periodsAreRememberedForEachSchedule();
    void anotherYearShowsTheSameMonth();
    void goingToAFigureShowsIt();
    void readOnlyRegisterIsNotTypedInto();
    void cellsSayTheirStatusToScreenReaders();
};

void TestIndicatorGrid::modelKeepsItsPromises() {
    TestSession session(lifts());
    Grid grid(*session, session.contract());
    QAbstractItemModelTester tester(grid.model,
                                    QAbstractItemModelTester::FailureReportingMode::QtTest);
    grid.go(u"2.9"_s, june);
    grid.key(Qt::Key_Space);
    grid.go(u"1.1"_s, june);
    grid.key(Qt::Key_Space);
    grid.type(u"9/10"_s);
    grid.go(u"1.1"_s, june);
    grid.key(Qt::Key_Space);
    auto* frequency = grid.tab.findChild<QComboBox*>();
    for (int choice = 0; choice < frequency->count(); ++choice)
        frequency->setCurrentIndex(choice);
    QCOMPARE(grid.model->row(0).kind, RowKind::Section);
}

void TestIndicatorGrid::typingBothPartsFillsThem() {
    TestSession session(lifts());
    Grid grid(*session, session.contract());
    grid.go(u"1.2"_s, june);
    grid.type(u"179/199"_s);
    const Figure* figure = stored(session, u"1.2"_s, june);
    QVERIFY(figure);
    QCOMPARE(figure->amount.numerator, Decimal(179));
    QCOMPARE(figure->amount.denominator, Decimal(199));
    QCOMPARE(figure->origin.kind, Origin::Kind::Typed);
    // 179 ÷ 199 = 89.9497…%: below the red level of 90, so it may not be printed as 90.
    QCOMPARE(grid.text(u"1.2"_s, june), u"89.9%"_s);
    QCOMPARE(grid.model->cell(grid.at(u"1.2"_s, june)).parts, u"179/199"_s);
    QCOMPARE(grid.model->cell(grid.at(u"1.2"_s, june)).status, Status::Failed);
    QCOMPARE(session->file().undoTitle(), u"Enter 1.2, June 2026"_s);
}

void TestIndicatorGrid::enterGoesDownAndTabRight() {
    TestSession session(lifts());
    Grid grid(*session, session.contract());
    grid.go(u"1.2"_s, june);
    grid.type(u"41/41"_s);
    QCOMPARE(grid.view->currentIndex(), grid.at(u"1.3"_s, june));
    grid.go(u"1.2"_s, june);
    grid.type(u"40/41"_s, Qt::Key_Tab);
    QCOMPARE(grid.view->currentIndex().row(), grid.at(u"1.2"_s, june).row());
    QCOMPARE(grid.view->currentIndex().column(), grid.at(u"1.2"_s, june).column() + 1);
    // Past a section's heading to the next indicator.
    grid.go(u"1.7"_s, june);
    grid.go(u"1.6"_s, june);
    grid.key(Qt::Key_Down);
    QCOMPARE(grid.model->row(grid.view->currentIndex().row()).indicator, u"2.1"_s);
    grid.key(Qt::Key_Up);
    QCOMPARE(grid.model->row(grid.view->currentIndex().row()).indicator, u"1.6"_s);
}

void TestIndicatorGrid::escapeLeavesWhatStood() {
    TestSession session(lifts());
    session.put({session.share(u"1.2"_s, june, 41, 41)});
    Grid grid(*session, session.contract());
    grid.go(u"1.2"_s, june);
    const QString before = session->file().undoTitle();
    grid.type(u"7"_s, Qt::Key_Escape);
    QCOMPARE(stored(session, u"1.2"_s, june)->amount.numerator, Decimal(41));
    QCOMPARE(session->file().undoTitle(), before);
}

void TestIndicatorGrid::figureStandsInTheFileAfterReopening() {
    TestSession session(lifts());
    const Id<Contract> contract = session.contract();
    {
        Grid grid(*session, contract);
        grid.go(u"2.2"_s, june);
        grid.type(u"17"_s);
    }
    const auto look = Register::open(session->file().path(), Access::ReadOnly,
                                     {u"Reader"_s, [] { return QDateTime(); }});
    QVERIFY(look);
    const std::vector<Figure> figures = (*look)->figures(contract);
    QCOMPARE(figures.size(), size_t(1));
    QCOMPARE(figures.front().amount.value, Decimal(17));
}

void TestIndicatorGrid::undoAndRedoAreFollowed() {
    TestSession session(lifts());
    Grid grid(*session, session.contract());
    grid.go(u"1.2"_s, june);
    grid.type(u"41/41"_s);
    QCOMPARE(grid.text(u"1.2"_s, june), u"100.0%"_s);
    QVERIFY(session->undo());
    QCOMPARE(grid.text(u"1.2"_s, june), QString());
    QVERIFY(session->redo());
    QCOMPARE(grid.text(u"1.2"_s, june), u"100.0%"_s);
}

void TestIndicatorGrid::unreadableStaysWithItsReason() {
    TestSession session(lifts());
    Grid grid(*session, session.contract());
    grid.go(u"1.2"_s, june);
    grid.type(u"n/a see email"_s);
    QCOMPARE(stored(session, u"1.2"_s, june)->amount.unreadable, u"n/a see email"_s);
    QVERIFY(!stored(session, u"1.2"_s, june)->amount.value);
    QCOMPARE(grid.text(u"1.2"_s, june), u"n/a see email"_s);
    QVERIFY(grid.model->cell(grid.at(u"1.2"_s, june)).unreadable);
    grid.go(u"1.2"_s, june);
    QVERIFY2(grid.line->text().contains(u"isn't a number"_s), qPrintable(grid.line->text()));
}

void TestIndicatorGrid::numeratorAboveDenominatorStaysAsText() {
    TestSession session(lifts());
    Grid grid(*session, session.contract());
    grid.go(u"1.4"_s, june);
    grid.type(u"14/12"_s);
    QCOMPARE(stored(session, u"1.4"_s, june)->amount.unreadable, u"14/12"_s);
    grid.go(u"1.4"_s, june);
    QVERIFY2(grid.line->text().contains(u"14 is above 12"_s), qPrintable(grid.line->text()));
    grid.type(u"12/12"_s);
    QCOMPARE(stored(session, u"1.4"_s, june)->amount.numerator, Decimal(12));
}

void TestIndicatorGrid::farFromHistoryWarnsUntilConfirmed() {
    TestSession session(lifts());
    std::vector<Figure> figures;
    for (int month = 1; month <= 12; ++month)
        figures.push_back(session.count(u"2.2"_s, {Frequency::Monthly, 2025, month}, 20));
    session.put(figures);
    Grid grid(*session, session.contract());
    const Period next{Frequency::Monthly, 2026, 4};
    grid.go(u"2.2"_s, next);
    grid.type(u"400"_s);
    QCOMPARE(stored(session, u"2.2"_s, next)->amount.value, Decimal(400));
    QVERIFY(grid.model->cell(grid.at(u"2.2"_s, next)).warned);
    grid.go(u"2.2"_s, next);
    QVERIFY2(grid.line->text().contains(u"far from earlier"_s), qPrintable(grid.line->text()));
    QVERIFY(grid.button(u"&Undo"_s));
    QPushButton* keep = grid.button(u"&Keep it"_s);
    QVERIFY(keep);
    keep->click();
    QVERIFY(!grid.model->cell(grid.at(u"2.2"_s, next)).warned);
    QCOMPARE(stored(session, u"2.2"_s, next)->amount.value, Decimal(400));
    // It is a step that can be taken back.
    QCOMPARE(session->file().undoTitle(), u"Keep 2.2, April 2026"_s);
    QVERIFY(session->undo());
    QVERIFY(grid.model->cell(grid.at(u"2.2"_s, next)).warned);
    QVERIFY(session->redo());
    QVERIFY(!grid.model->cell(grid.at(u"2.2"_s, next)).warned);
    {
        // Nobody who opens the register is asked again.
        auto look = Register::open(session->file().path(), Access::ReadOnly,
                                   {u"Reader"_s, [] { return QDateTime(); }});
        QVERIFY(look);
        Session later(std::move(look).value(), QDate(2026, 11, 22));
        const Grid seen(later, session.contract());
        QVERIFY(!seen.model->cell(seen.at(u"2.2"_s, next)).warned);
    }
    // Changed to another one that is just as far: it is asked about again.
    grid.go(u"2.2"_s, next);
    grid.type(u"500"_s);
    QVERIFY(grid.model->cell(grid.at(u"2.2"_s, next)).warned);
    grid.go(u"2.2"_s, next);
    grid.button(u"&Undo"_s)->click();
    QCOMPARE(stored(session, u"2.2"_s, next)->amount.value, Decimal(400));
}

void TestIndicatorGrid::breakdownThatDoesNotAddUpWarns() {
    TestSession session(lifts());
    Figure self = session.count(u"2.2"_s, june, 7);
    self.key.slice = {{u"source"_s, u"Self"_s}};
    Figure hospital = session.count(u"2.2"_s, june, 5);
    hospital.key.slice = {{u"source"_s, u"Hospital"_s}};
    session.put({self, hospital});
    Grid grid(*session, session.contract());
    grid.go(u"2.2"_s, june);
    grid.type(u"12"_s);
    QVERIFY(!grid.model->cell(grid.at(u"2.2"_s, june)).warned);
    grid.go(u"2.2"_s, june);
    grid.type(u"11"_s);
    QVERIFY(grid.model->cell(grid.at(u"2.2"_s, june)).warned);
    grid.go(u"2.2"_s, june);
    QVERIFY2(grid.line->text().contains(u"adds up to 12"_s), qPrintable(grid.line->text()));
}

void TestIndicatorGrid::partsAreTypedOneByOne() {
    TestSession session(lifts());
    Grid grid(*session, session.contract());
    grid.go(u"1.2"_s, june);
    grid.key(Qt::Key_Space);
    grid.go(u"1.2"_s, june, RowKind::Numerator);
    grid.type(u"9"_s);
    QCOMPARE(stored(session, u"1.2"_s, june)->amount.numerator, Decimal(9));
    QVERIFY(!stored(session, u"1.2"_s, june)->amount.denominator);
    QCOMPARE(grid.view->currentIndex(), grid.at(u"1.2"_s, june, RowKind::Denominator));
    grid.type(u"10"_s);
    QCOMPARE(grid.text(u"1.2"_s, june), u"90.0%"_s);
    QCOMPARE(grid.text(u"1.2"_s, june, RowKind::Reported), u"9/10"_s);
    QCOMPARE(session->file().undoCount(), 3); // the contract and the two parts
}

void TestIndicatorGrid::verifiedCountsBesideReported() {
    TestSession session(lifts());
    session.put({session.share(u"1.2"_s, june, 199, 199)});
    Grid grid(*session, session.contract());
    grid.go(u"1.2"_s, june);
    grid.key(Qt::Key_Space);
    grid.go(u"1.2"_s, june, RowKind::Verified);
    grid.type(u"176/199"_s);
    QCOMPARE(stored(session, u"1.2"_s, june, {}, Source::Verified)->amount.numerator, Decimal(176));
    QCOMPARE(stored(session, u"1.2"_s, june)->amount.numerator, Decimal(199));
    const GridCell& cell = grid.model->cell(grid.at(u"1.2"_s, june));
    QCOMPARE(cell.parts, u"176/199"_s);
    QCOMPARE(cell.status, Status::Failed);
    QVERIFY(cell.verified && cell.differs);
    QCOMPARE(grid.text(u"1.2"_s, june, RowKind::Reported), u"199/199"_s);
    grid.go(u"1.2"_s, june);
    grid.key(Qt::Key_Return, Qt::AltModifier);
    const auto* sources = grid.tab.findChild<FigurePanel*>()->findChild<QTableWidget*>();
    QCOMPARE(sources->item(0, 0)->text(), u"199"_s);
    QCOMPARE(sources->item(0, 1)->text(), u"176"_s);
    QCOMPARE(sources->item(0, 2)->text(), u"-23"_s);
}

void TestIndicatorGrid::totalsAreWorkedOutAndNotTypedInto() {
    TestSession session(lifts());
    // Quarter 1: 41/41, 9/10 and 179/199 make 229 of 250, which is 91.6% (and not the mean of the
    // three, 93.3%).
    session.put({session.share(u"1.2"_s, {Frequency::Monthly, 2026, 4}, 41, 41),
                 session.share(u"1.2"_s, {Frequency::Monthly, 2026, 5}, 9, 10),
                 session.share(u"1.2"_s, june, 179, 199)});
    Grid grid(*session, session.contract());
    const Period quarter{Frequency::Quarterly, 2026, 1};
    grid.go(u"1.2"_s, quarter);
    QCOMPARE(grid.model->column(grid.view->currentIndex().column()).period, quarter);
    QCOMPARE(grid.text(u"1.2"_s, quarter), u"91.6%"_s);
    QTest::keyClicks(grid.view, u"5"_s);
    QVERIFY(!grid.view->viewport()->findChild<QLineEdit*>());
    QVERIFY2(grid.line->text().contains(u"shorter periods"_s), qPrintable(grid.line->text()));
}

void TestIndicatorGrid::newBreakdownValueIsTypedWithItsName() {
    TestSession session(lifts());
    Grid grid(*session, session.contract());
    grid.go(u"2.2"_s, june);
    grid.key(Qt::Key_Space);
    grid.go(u"2.2"_s, june, RowKind::NewPart);
    grid.type(u"Self-referral = 4"_s);
    const Slice slice{{u"source"_s, u"Self-referral"_s}};
    QVERIFY(stored(session, u"2.2"_s, june, slice));
    QCOMPARE(stored(session, u"2.2"_s, june, slice)->amount.value, Decimal(4));
    QCOMPARE(grid.text(u"2.2"_s, june, RowKind::Part), u"4"_s);
    grid.go(u"2.2"_s, june, RowKind::NewPart);
    grid.type(u"4"_s);
    QVERIFY2(grid.line->text().contains(u"name = figure"_s), qPrintable(grid.line->text()));
}

void TestIndicatorGrid::indicatorOutOfForceIsBlank() {
    TestSession session(lifts());
    Amendment ending{{},
                     session.contract(),
                     QDate(2026, 7, 1),
                     u"indicators/1.4"_s,
                     QJsonValue::Null,
                     u"Removals ended"_s};
    const auto changes = amend(*session.facts(), ending, session->file());
    QVERIFY(changes);
    QVERIFY(session->apply(*changes));
    Grid grid(*session, session.contract());
    QVERIFY(grid.model->flags(grid.at(u"1.4"_s, june)) & Qt::ItemIsEditable);
    QVERIFY(!(grid.model->flags(grid.at(u"1.4"_s, july)) & Qt::ItemIsEditable));
    QCOMPARE(grid.text(u"1.4"_s, july), QString());
    QVERIFY(!grid.model->cell(grid.at(u"1.4"_s, july)).status);
}

void TestIndicatorGrid::typingWhereNothingGoesLeadsNowhere() {
    TestSession session(lifts());
    const Amendment ending{{},
                           session.contract(),
                           QDate(2026, 7, 1),
                           u"indicators/1.4"_s,
                           QJsonValue::Null,
                           u"Removals ended"_s};
    QVERIFY(session->apply(*amend(*session.facts(), ending, session->file())).ok());
    session.put({session.share(u"1.1"_s, july, 10, 10), session.share(u"1.5"_s, july, 10, 10)});
    Grid grid(*session, session.contract());
    grid.go(u"1.4"_s, july);
    const QModelIndex here = grid.view->currentIndex();
    QTest::keyClicks(grid.view, u"15"_s);
    grid.key(Qt::Key_Return);
    QCOMPARE(grid.text(u"1.1"_s, july), u"100.0%"_s);
    QCOMPARE(grid.text(u"1.5"_s, july), u"100.0%"_s);
    QCOMPARE(session.facts()->figures.size(), 2);
    QVERIFY(!grid.view->viewport()->findChild<QLineEdit*>());
    grid.go(u"1.4"_s, july);
    QCOMPARE(grid.view->currentIndex(), here);
}

void TestIndicatorGrid::historySaysWhereAFigureCameFrom() {
    TestSession session(lifts());
    const SourceFile file{session->file().newId<SourceFile>(), u"Acme_return_Jun.xlsx"_s,
                          QString(64, u'a'), 1000};
    Figure figure = session.share(u"1.2"_s, june, 179, 199);
    figure.origin = {Origin::Kind::Imported, file.id, u"KPIs"_s, u"C9"_s};
    QVERIFY(session->apply({u"Import Acme_return_Jun.xlsx"_s, {{{}, file}, {{}, figure}}}));
    Grid grid(*session, session.contract());
    grid.go(u"1.2"_s, june);
    grid.type(u"176/199"_s);
    grid.go(u"1.2"_s, june);
    grid.key(Qt::Key_Return, Qt::AltModifier);
    const auto* history = grid.tab.findChild<FigurePanel*>()->findChild<QListWidget*>();
    QVERIFY(history->isVisible());
    QCOMPARE(history->count(), 2);
    const QString newest = history->item(0)->text();
    QVERIFY2(newest.contains(u"Tess Officer"_s) && newest.contains(u"176/199, typed"_s) &&
                 newest.contains(u"before: 179/199"_s) && newest.contains(u"22 Nov 2026"_s),
             qPrintable(newest));
    const QString oldest = history->item(1)->text();
    QVERIFY2(oldest.contains(u"imported from Acme_return_Jun.xlsx, sheet KPIs, cell C9"_s),
             qPrintable(oldest));
}

void TestIndicatorGrid::historyOutlivesClearing() {
    TestSession session(lifts());
    Grid grid(*session, session.contract());
    grid.go(u"1.2"_s, june);
    grid.type(u"9/10"_s);
    grid.go(u"1.2"_s, june);
    grid.key(Qt::Key_Delete);
    QCOMPARE(grid.line->text(), u"1 cell cleared."_s);
    grid.type(u"10/10"_s);
    grid.go(u"1.2"_s, june);
    grid.key(Qt::Key_Return, Qt::AltModifier);
    const auto* history = grid.tab.findChild<FigurePanel*>()->findChild<QListWidget*>();
    QCOMPARE(history->count(), 3);
    QVERIFY(history->item(0)->text().contains(u"Reported: 10/10, typed"_s));
    QVERIFY(history->item(1)->text().endsWith(u"Reported: Cleared; before: 9/10"_s));
    QVERIFY(history->item(2)->text().contains(u"Reported: 9/10, typed"_s));
}

void TestIndicatorGrid::commentIsPutIn() {
    TestSession session(lifts());
    session.put({session.share(u"1.2"_s, june, 9, 10)});
    Grid grid(*session, session.contract());
    grid.go(u"1.2"_s, june);
    grid.key(Qt::Key_Return, Qt::AltModifier);
    auto* comment = grid.tab.findChild<FigurePanel*>()->findChild<QPlainTextEdit*>();
    comment->setFocus();
    QTest::keyClicks(comment, u"Engineer was ill"_s);
    QTest::keyClick(comment, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(session.facts()->comments.size(), size_t(1));
    QCOMPARE(session.facts()->comments.front().text, u"Engineer was ill"_s);
    QVERIFY(grid.model->cell(grid.at(u"1.2"_s, june)).commented);
    QVERIFY(session->undo());
    QCOMPARE(comment->toPlainText(), QString());
}

void TestIndicatorGrid::problemsOnlyShowsProblems() {
    TestSession session(lifts());
    session.put({session.share(u"1.2"_s, june, 5, 10), session.share(u"1.3"_s, june, 10, 10)});
    Grid grid(*session, session.contract());
    const auto boxes = grid.tab.findChildren<QCheckBox*>();
    boxes.at(1)->setChecked(true);
    QVERIFY(grid.at(u"1.2"_s, june).isValid());
    QVERIFY(!grid.at(u"1.3"_s, june).isValid());
    // Mended, it stays in sight until the choice is made again.
    grid.go(u"1.2"_s, june);
    grid.type(u"10/10"_s);
    QVERIFY(grid.at(u"1.2"_s, june).isValid());
    boxes.at(1)->setChecked(false);
    boxes.at(1)->setChecked(true);
    QVERIFY(!grid.at(u"1.2"_s, june).isValid());
}

void TestIndicatorGrid::choicesAreRemembered() {
    TestSession session(lifts());
    QSettings settings(session.in(u"state.ini"_s), QSettings::IniFormat);
    {
        Grid grid(*session, session.contract());
        grid.tab.findChildren<QCheckBox*>().at(0)->setChecked(true);
        grid.tab.findChild<QComboBox*>()->setCurrentIndex(1);
        grid.tab.saveState(settings);
    }
    NotedNavigator navigator;
    IndicatorsTab tab(*session, navigator, session.contract());
    tab.restoreState(settings);
    tab.show();
    QVERIFY(tab.findChildren<QCheckBox*>().at(0)->isChecked());
    QCOMPARE(tab.findChild<QComboBox*>()->currentText(), u"Quarters"_s);
}

void TestIndicatorGrid::periodsAreRememberedForEachSchedule() {
    TestSession payments(shippedFramework(u"direct-payment-support").json);
    TestSession lift(lifts());
    QSettings settings(lift.in(u"state.ini"_s), QSettings::IniFormat);
    {
        Grid grid(*payments, payments.contract());
        QCOMPARE(grid.tab.findChild<QComboBox*>()->currentText(), u"Quarters"_s);
        grid.tab.saveState(settings);
    }
    NotedNavigator navigator;
    IndicatorsTab tab(*lift, navigator, lift.contract());
    tab.restoreState(settings);
    tab.show();
    QVERIFY(tab.findChild<QComboBox*>()->findText(u"Quarters"_s) >= 0);
    QCOMPARE(tab.findChild<QComboBox*>()->currentText(), u"Months"_s);
}

void TestIndicatorGrid::anotherYearShowsTheSameMonth() {
    TestSession session(lifts());
    Grid grid(*session, session.contract());
    grid.go(u"1.2"_s, june);
    auto* year = grid.tab.findChildren<QComboBox*>().at(1);
    year->setCurrentIndex(year->findText(u"2025-26"_s));
    const QModelIndex current = grid.view->currentIndex();
    const Period juneBefore{Frequency::Monthly, 2025, 6};
    QCOMPARE(grid.model->column(current.column()).period, juneBefore);
    QCOMPARE(grid.model->row(current.row()).indicator, u"1.2"_s);
}

void TestIndicatorGrid::goingToAFigureShowsIt() {
    TestSession session(lifts());
    Grid grid(*session, session.contract());
    grid.tab.findChildren<QCheckBox*>().at(1)->setChecked(true);
    const Period quarter{Frequency::Quarterly, 2025, 2};
    grid.tab.goTo({session.contract(), ContractTab::Indicators, u"2.4"_s, quarter});
    const QModelIndex current = grid.view->currentIndex();
    QVERIFY(current.isValid());
    QCOMPARE(grid.model->column(current.column()).period, quarter);
    QCOMPARE(grid.model->row(current.row()).indicator, u"2.4"_s);
}

void TestIndicatorGrid::readOnlyRegisterIsNotTypedInto() {
    TestSession written(lifts());
    written.put({written.share(u"1.2"_s, june, 9, 10)});
    auto look = Register::open(written->file().path(), Access::ReadOnly,
                               {u"Reader"_s, [] { return QDateTime(); }});
    QVERIFY(look);
    Session session(std::move(look).value(), QDate(2026, 11, 22));
    Grid grid(session, written.contract());
    grid.go(u"1.2"_s, june);
    QCOMPARE(grid.text(u"1.2"_s, june), u"90.0%"_s);
    QTest::keyClicks(grid.view, u"5"_s);
    QVERIFY(!grid.view->viewport()->findChild<QLineEdit*>());
    QVERIFY2(grid.line->text().contains(u"reading only"_s), qPrintable(grid.line->text()));
}

void TestIndicatorGrid::cellsSayTheirStatusToScreenReaders() {
    TestSession session(lifts());
    session.put({session.share(u"1.2"_s, june, 179, 199)});
    Grid grid(*session, session.contract());
    const QModelIndex cell = grid.at(u"1.2"_s, june);
    QCOMPARE(cell.data(Qt::AccessibleTextRole).toString(),
             u"1.2, June 2026, Failed, 89.9%, 179/199"_s);
    QVERIFY(cell.data(Qt::AccessibleDescriptionRole).toString().contains(u"Target 100%"_s));
}

QTEST_MAIN(TestIndicatorGrid)
#include "test_indicator_grid.moc"
