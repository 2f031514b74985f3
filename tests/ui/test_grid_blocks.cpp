// Blocks of cells in the indicator grid: pasted, copied, filled and cleared, each one undo step.
#include "support/checks.h"
#include "ui/grid_case.h"

using namespace quarterlight;
using namespace Qt::StringLiterals;

class TestGridBlocks : public Checks {
    Q_OBJECT
private slots:
    void blockPastesAsOneUndoStep();
    void pasteReportsWhatHasNoPlace();
    void copyIsReadBySpreadsheetsAndByTheGrid();
    void fillsDownAndRight();
    void deleteClearsTheSelection();
};

void TestGridBlocks::blockPastesAsOneUndoStep() {
    TestSession session(lifts());
    Grid grid(*session, session.contract());
    // May, June, the total of quarter 1 between them and July, July: two rows of three.
    grid.go(u"1.2"_s, {Frequency::Monthly, 2026, 5});
    const int before = session->file().undoCount();
    grid.paste(u"8/8\t9/10\t7/7\n1/2\tlots\t3/3\n"_s);
    QCOMPARE(session->file().undoCount(), before + 1);
    QCOMPARE(session->file().undoTitle(), u"Paste 6 figures"_s);
    QCOMPARE(stored(session, u"1.2"_s, june)->amount.numerator, Decimal(9));
    QCOMPARE(stored(session, u"1.2"_s, june)->origin.kind, Origin::Kind::Pasted);
    QCOMPARE(stored(session, u"1.2"_s, july)->amount.numerator, Decimal(7));
    QCOMPARE(stored(session, u"1.3"_s, june)->amount.unreadable, u"lots"_s);
    QCOMPARE(stored(session, u"1.3"_s, july)->amount.denominator, Decimal(3));
    QVERIFY(session->undo());
    QVERIFY(!stored(session, u"1.2"_s, june));
    QVERIFY(!stored(session, u"1.3"_s, july));
}

void TestGridBlocks::pasteReportsWhatHasNoPlace() {
    TestSession session(lifts());
    Grid grid(*session, session.contract());
    grid.go(u"2.2"_s, {Frequency::Monthly, 2027, 3});
    grid.paste(u"5\t6\n"_s);
    QCOMPARE(stored(session, u"2.2"_s, {Frequency::Monthly, 2027, 3})->amount.value, Decimal(5));
    QVERIFY2(grid.line->text().contains(u"no place"_s), qPrintable(grid.line->text()));
}

void TestGridBlocks::copyIsReadBySpreadsheetsAndByTheGrid() {
    TestSession session(lifts());
    session.put({session.share(u"1.2"_s, june, 9, 10), session.share(u"1.3"_s, june, 1, 3)});
    Grid grid(*session, session.contract());
    grid.go(u"1.2"_s, june);
    grid.key(Qt::Key_Down, Qt::ShiftModifier);
    grid.key(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text().split(u'\n').first(), u"90.00%"_s);
    QVERIFY(!QApplication::clipboard()->text().contains(u'/'));
    grid.go(u"1.2"_s, july);
    grid.key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(stored(session, u"1.2"_s, july)->amount.numerator, Decimal(9));
    QCOMPARE(stored(session, u"1.3"_s, july)->amount.denominator, Decimal(3));
}

void TestGridBlocks::fillsDownAndRight() {
    TestSession session(lifts());
    session.put({session.share(u"1.2"_s, june, 5, 5)});
    Grid grid(*session, session.contract());
    grid.go(u"1.2"_s, june);
    grid.key(Qt::Key_Down, Qt::ShiftModifier);
    grid.key(Qt::Key_Down, Qt::ShiftModifier);
    const int before = session->file().undoCount();
    grid.key(Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(stored(session, u"1.3"_s, june)->amount.numerator, Decimal(5));
    QCOMPARE(stored(session, u"1.4"_s, june)->amount.numerator, Decimal(5));
    QCOMPARE(session->file().undoCount(), before + 1);
    // A single cell is filled from the one before it, past the quarter's total.
    grid.go(u"1.2"_s, july);
    grid.key(Qt::Key_R, Qt::ControlModifier);
    QCOMPARE(stored(session, u"1.2"_s, july)->amount.numerator, Decimal(5));
}

void TestGridBlocks::deleteClearsTheSelection() {
    TestSession session(lifts());
    session.put({session.share(u"1.2"_s, june, 5, 5), session.share(u"1.3"_s, june, 6, 6)});
    Grid grid(*session, session.contract());
    grid.go(u"1.2"_s, june);
    grid.key(Qt::Key_Down, Qt::ShiftModifier);
    const int before = session->file().undoCount();
    grid.key(Qt::Key_Delete);
    QVERIFY(!stored(session, u"1.2"_s, june));
    QVERIFY(!stored(session, u"1.3"_s, june));
    QCOMPARE(session->file().undoCount(), before + 1);
}

QTEST_MAIN(TestGridBlocks)
#include "test_grid_blocks.moc"
