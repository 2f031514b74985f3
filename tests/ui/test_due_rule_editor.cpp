// The due rule in fields: what is set comes back, and rules may count from another due item.
#include "support/checks.h"
#include "ui/forms/due_rule_editor.h"

#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QSpinBox>

using namespace quarterlight;
using namespace Qt::StringLiterals;
using Kind = DueRule::Kind;

namespace {

DueRule afterItem(const QString& item, int days) {
    DueRule rule;
    rule.kind = Kind::AfterItem;
    rule.item = item;
    rule.days = days;
    return rule;
}

QComboBox* combo(const DueRuleEditor& editor, const QString& name) {
    for (QComboBox* each : editor.findChildren<QComboBox*>()) {
        if (each->accessibleName() == name) {
            return each;
        }
    }
    return nullptr;
}

} // namespace

class TestDueRuleEditor : public Checks {
    Q_OBJECT
private slots:
    void whatIsSetComesBack_data();
    void whatIsSetComesBack();
    void anotherItemIsOfferedOnceThereIsOne();
    void aRuleKeepsTheItemItCountsFrom();
    void theExampleFollowsTheOtherItem();
};

void TestDueRuleEditor::whatIsSetComesBack_data() {
    QTest::addColumn<int>("kind");
    for (int kind = 0; kind <= int(Kind::AfterItem); ++kind) {
        QTest::newRow(qPrintable(dueRuleKindKey(Kind(kind)))) << kind;
    }
}

void TestDueRuleEditor::whatIsSetComesBack() {
    QFETCH(int, kind);
    DueRule rule;
    rule.kind = Kind(kind);
    const auto is = [&](Kind one, Kind other) { return rule.kind == one || rule.kind == other; };
    rule.day = rule.kind == Kind::DayOfMonth ? 20 : 0;
    rule.months = is(Kind::DayOfMonth, Kind::MonthsAfter) ? mostMonthsAfter : 0;
    rule.days = is(Kind::DaysAfter, Kind::WorkingDaysAfter) ? mostDaysAfter : 0;
    if (rule.kind == Kind::AfterItem) {
        rule.item = u"returns/quarterly"_s;
        rule.days = -7;
    }
    if (rule.kind == Kind::FixedDate) {
        rule.dates = {{4, 30}};
    } else if (rule.kind == Kind::PerQuarter) {
        rule.dates = {{12, 14}, {3, 14}, {6, 14}, {9, 14}};
    }
    rule.nonWorkingDay = rule.kind == Kind::Unset ? NonWorkingDay::Keep : NonWorkingDay::Previous;
    DueRuleEditor editor;
    editor.setRule(rule);
    QCOMPARE(editor.rule(), rule);
}

void TestDueRuleEditor::anotherItemIsOfferedOnceThereIsOne() {
    DueRuleEditor editor;
    auto* kinds = editor.findChild<QComboBox*>();
    QCOMPARE(kinds->findData(int(Kind::AfterItem)), -1);
    editor.setBases({{u"returns/quarterly"_s, u"Quarterly return"_s}});
    const QSignalSpy edited(&editor, &DueRuleEditor::edited);
    kinds->setCurrentIndex(kinds->findData(int(Kind::AfterItem)));
    QCOMPARE(edited.size(), 1);
    QCOMPARE(editor.rule().kind, Kind::AfterItem);
    QCOMPARE(editor.rule().item, u"returns/quarterly"_s);
    QCOMPARE(combo(editor, u"Counted from"_s)->currentText(), u"Quarterly return"_s);
    editor.setRule({});
    editor.setBases({});
    QCOMPARE(kinds->findData(int(Kind::AfterItem)), -1);
}

void TestDueRuleEditor::aRuleKeepsTheItemItCountsFrom() {
    DueRuleEditor editor;
    editor.setRule(afterItem(u"returns/old"_s, 7));
    QCOMPARE(editor.rule(), afterItem(u"returns/old"_s, 7));
    editor.setBases({{u"returns/quarterly"_s, u"Quarterly return"_s}});
    QCOMPARE(editor.rule(), afterItem(u"returns/old"_s, 7));
}

void TestDueRuleEditor::theExampleFollowsTheOtherItem() {
    Framework framework;
    ReturnKind quarterly;
    quarterly.key = u"quarterly"_s;
    quarterly.frequency = Frequency::Quarterly;
    quarterly.due.kind = Kind::DayOfMonth;
    quarterly.due.day = 15;
    quarterly.due.months = 1;
    framework.returns.push_back(quarterly);
    const WorkingCalendar workingDays;
    DueRuleEditor editor;
    editor.setRule(afterItem(u"returns/quarterly"_s, 7));
    editor.setExample({*Period::parse(u"2026-Q1"), {}, &workingDays, &framework});
    QStringList texts;
    for (const QLabel* label : editor.findChildren<QLabel*>()) {
        texts.append(label->text());
    }
    QVERIFY2(texts.join(u'|').contains(u"due 22 Jul 2026"), qPrintable(texts.join(u'|')));
}

QTEST_MAIN(TestDueRuleEditor)
#include "test_due_rule_editor.moc"
