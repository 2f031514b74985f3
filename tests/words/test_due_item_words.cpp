// A due date explains itself.
#include "core/words/due_item_words.h"
#include "core/words/due_rule_words.h"
#include "support/checks.h"

using namespace quarterlight;
using namespace Qt::StringLiterals;

namespace {

DueItem dueOn(QDate unadjusted, NonWorkingDay rule) {
    DueItem item;
    item.due = adjusted(unadjusted, rule, WorkingCalendar());
    return item;
}

} // namespace

class TestDueItemWords : public Checks {
    Q_OBJECT
private slots:
    void theDateSaysWhyItMoved_data();
    void theDateSaysWhyItMoved();
    void whatAnOfficerMovedIsNotKept();
    void anotherReturnIsNamedAsOne();
    void clauseRuleAndEventStandBeforeTheDate();
    void aRuleOfTheContractsOwnIsSaidInOurWords();
    void anAgreedDayIsNamed();
    void aRuleOfNoDaysIsThePeriodsEnd();
    void statusWords();
};

void TestDueItemWords::theDateSaysWhyItMoved_data() {
    QTest::addColumn<QDate>("day");
    QTest::addColumn<int>("rule");
    QTest::addColumn<QString>("line");
    QTest::newRow("a Saturday")
        << QDate(2026, 8, 15) << int(NonWorkingDay::Previous)
        << u"15 August 2026 is a Saturday; last working day before: Friday 14 August"_s;
    QTest::newRow("over a bank holiday")
        << QDate(2028, 4, 15) << int(NonWorkingDay::Previous)
        << u"15 April 2028 is a Saturday; last working day before: Thursday 13 April"_s;
    QTest::newRow("next")
        << QDate(2026, 12, 25) << int(NonWorkingDay::Next)
        << u"25 December 2026 is Christmas Day; next working day: Tuesday 29 December"_s;
    QTest::newRow("kept") << QDate(2028, 4, 30) << int(NonWorkingDay::Keep)
                          << u"Due on 30 April 2028, which is a Sunday: the date is kept"_s;
    QTest::newRow("a working day")
        << QDate(2026, 7, 15) << int(NonWorkingDay::Previous) << u"Due on Wednesday 15 July 2026"_s;
}

void TestDueItemWords::theDateSaysWhyItMoved() {
    QFETCH(QDate, day);
    QFETCH(int, rule);
    QTEST(dueExplanation(dueOn(day, NonWorkingDay(rule))).join(u'\n'), "line");
}

void TestDueItemWords::whatAnOfficerMovedIsNotKept() {
    DueItem item = dueOn(QDate(2028, 4, 30), NonWorkingDay::Keep);
    item.movedTo = QDate(2028, 5, 2);
    QCOMPARE(dueExplanation(item), (QStringList{u"Due on 30 April 2028, which is a Sunday"_s,
                                                u"Moved to Tuesday 2 May 2028"_s}));
}

void TestDueItemWords::anotherReturnIsNamedAsOne() {
    DueRule rule;
    rule.kind = DueRule::Kind::AfterItem;
    rule.item = u"returns/quarterly"_s;
    rule.days = 7;
    QCOMPARE(dueRuleWords(rule), u"7 days after “quarterly return” is due"_s);
    rule.item = u"returns/annual-return"_s;
    rule.days = -1;
    QCOMPARE(dueRuleWords(rule), u"1 day before “annual return” is due"_s);
}

void TestDueItemWords::clauseRuleAndEventStandBeforeTheDate() {
    DueItem item = dueOn(QDate(2026, 5, 27), NonWorkingDay::Keep);
    item.clause = u"3.5"_s;
    item.ruleWords = u"within 2 working days of the request"_s;
    item.rule.kind = DueRule::Kind::WorkingDaysAfter;
    item.rule.days = 2;
    item.happenedOn = QDate(2026, 5, 22);
    const QStringList lines = dueExplanation(item);
    QCOMPARE(lines.size(), 5);
    QCOMPARE(lines[0], u"Clause: 3.5"_s);
    QCOMPARE(lines[1], u"The schedule says: within 2 working days of the request"_s);
    QVERIFY(lines[2].startsWith(u"Rule: 2 working day"));
    QCOMPARE(lines[3], u"Counted from Friday 22 May 2026"_s);
    QCOMPARE(lines[4], u"Due on Wednesday 27 May 2026"_s);
    QCOMPARE(dueExplanation(DueItem()), QStringList{u"No date is set"_s});
}

void TestDueItemWords::aRuleOfTheContractsOwnIsSaidInOurWords() {
    DueItem item;
    item.ruleWords = u"quarterly"_s;
    item.rule.kind = DueRule::Kind::WorkingDaysAfter;
    item.rule.days = 10;
    QCOMPARE(dueRuleWords(item), u"quarterly"_s);
    item.ruleWords.clear();
    QCOMPARE(dueRuleWords(item), u"10 working days after the period"_s);
    item.rule = {};
    QVERIFY(dueRuleWords(item).isEmpty());
}

void TestDueItemWords::anAgreedDayIsNamed() {
    DueItem item = dueOn(QDate(2026, 7, 15), NonWorkingDay::Keep);
    item.movedTo = QDate(2026, 7, 20);
    QCOMPARE(dueExplanation(item).last(), u"Moved to Monday 20 July 2026"_s);
}

void TestDueItemWords::aRuleOfNoDaysIsThePeriodsEnd() {
    DueRule rule;
    rule.kind = DueRule::Kind::DaysAfter;
    QCOMPARE(dueRuleWords(rule), u"last day of the period"_s);
    rule.days = 1;
    QCOMPARE(dueRuleWords(rule), u"1 day after the period"_s);
}

void TestDueItemWords::statusWords() {
    DueItem item;
    item.kind = DueKind::Return;
    item.status = DueStatus::Late;
    QCOMPARE(dueStatusWord(item), u"Received late"_s);
    item.kind = DueKind::Deadline;
    QCOMPARE(dueStatusWord(item), u"Late"_s);
    item.status = DueStatus::Done;
    QCOMPARE(dueStatusWord(item), u"Done"_s);
    item.calledOff = true;
    QCOMPARE(dueStatusWord(item), u"Called off"_s);
    item.waived = true;
    QCOMPARE(dueStatusWord(item), u"Waived"_s);
    for (const DueKind kind :
         {DueKind::Return, DueKind::Meeting, DueKind::Visit, DueKind::Action, DueKind::Finding,
          DueKind::Survey, DueKind::Certificate, DueKind::Deadline}) {
        QCOMPARE(dueKindWord(kind).toLower(), dueKindKey(kind));
    }
}

QTEST_APPLESS_MAIN(TestDueItemWords)
#include "test_due_item_words.moc"
