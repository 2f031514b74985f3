// A contract's terms changed from a day on, by keyboard: what past periods came to stays.
#include "core/framework/duties.h"
#include "core/framework/shipped_frameworks.h"
#include "core/words/amendment_words.h"
#include "support/checks.h"
#include "support/keyboard.h"
#include "support/test_register.h"
#include "ui/setup/amendment_form.h"
#include "ui/setup/amendments_dialog.h"
#include "ui/setup/contract_forms.h"
#include "ui/setup/edit_contract_dialog.h"

#include <QTableWidget>

using namespace quarterlight;
using namespace Qt::StringLiterals;

class TestAmendments : public Checks {
    Q_OBJECT
private slots:
    void targetFromJulyLeavesJuneAsItWas();
    void addedIndicatorCountsFromItsDay();
    void indicatorMeasuredByRatingsIsAdded();
    void endedIndicatorKeepsItsPast();
    void aMeetingFollowsTheQuarterlyReturn();
    void onlyWhatWasTypedIsAmended();
    void shortcutsLeadIntoDateFields();
    void nothingIsAddedWithAFault();
    void removingIsUndoable();
    void contractsOwnFieldsAreChanged();
    void wordsOfAnAmendmentNobodyMadeHere();
};

namespace {

const Period june{Frequency::Monthly, 2026, 6};
const Period july{Frequency::Monthly, 2026, 7};

QByteArray lifts() {
    return shippedFramework(u"lifts-and-hoists").json;
}

Status statusIn(TestSession& session, const Period& period) {
    const auto facts = session.facts();
    return evaluate(facts->context(session->asOf()), u"1.2"_s, period)->status;
}

/// Presses a button by its letter; buttons act once they were seen to go down.
void pressButton(Qt::Key letter) {
    constexpr int animation = 150;
    keyboard::press(letter, Qt::AltModifier);
    QTest::qWait(animation);
}

bool open(QWidget& dialog) {
    dialog.show();
    return QTest::qWaitForWindowActive(&dialog);
}

/// Opens the form and chooses the kind of change by its place in the list.
void startAmendment(AmendmentKind kind) {
    pressButton(Qt::Key_A);
    QVERIFY(keyboard::tabTo(u"What changes"_s));
    for (int step = 0; step < int(kind); ++step) {
        keyboard::press(Qt::Key_Down);
    }
}

/// The first indicator of lifts and hoists is 1.1, the second 1.2.
void chooseSecondIndicator() {
    QVERIFY(keyboard::tabTo(u"Of"_s));
    keyboard::press(Qt::Key_Home);
    keyboard::press(Qt::Key_Down);
}

} // namespace

void TestAmendments::targetFromJulyLeavesJuneAsItWas() {
    TestSession session(lifts());
    // 1.2: target 100, red level 90. 96 of 100 is between the two.
    session.put({session.share(u"1.2"_s, june, 96, 100), session.share(u"1.2"_s, july, 96, 100)});
    QCOMPARE(statusIn(session, june), Status::BelowTarget);
    QCOMPARE(statusIn(session, july), Status::BelowTarget);

    AmendmentsDialog dialog(*session, session.contract());
    QVERIFY(open(dialog));
    startAmendment(AmendmentKind::Levels);
    chooseSecondIndicator();
    QVERIFY(keyboard::fill(u"Target"_s, u"95"_s));
    QVERIFY(keyboard::fill(u"From the day"_s, u"1 Jul 2026"_s));
    QVERIFY(keyboard::fill(u"Agreed"_s, u"Variation 2"_s));
    pressButton(Qt::Key_A);

    QCOMPARE(session.facts()->amendments.size(), size_t(1));
    QCOMPARE(statusIn(session, june), Status::BelowTarget);
    QCOMPARE(statusIn(session, july), Status::Met);
    const auto* list = dialog.findChild<QTableWidget*>();
    QVERIFY(list->isVisible());
    QCOMPARE(list->item(0, 0)->text(), u"1 Jul 2026"_s);
    QCOMPARE(list->item(0, 1)->text(), u"Target of 1.2: 95%"_s);
    QCOMPARE(list->item(0, 2)->text(), u"Variation 2"_s);

    QVERIFY(session->undo().ok());
    QCOMPARE(statusIn(session, july), Status::BelowTarget);
    QCOMPARE(list->rowCount(), 0);
    QVERIFY(!list->isVisible()); // words say that nothing is amended
}

void TestAmendments::addedIndicatorCountsFromItsDay() {
    TestSession session(lifts());
    AmendmentsDialog dialog(*session, session.contract());
    QVERIFY(open(dialog));
    startAmendment(AmendmentKind::AddIndicator);
    QVERIFY(keyboard::fill(u"Reference"_s, u"9.1"_s));
    QVERIFY(keyboard::fill(u"Title"_s, u"Calls answered"_s));
    QVERIFY(keyboard::fill(u"Target"_s, u"95"_s));
    QVERIFY(keyboard::tabTo(u"Reported for"_s)); // four weeks, and beside it months
    keyboard::press(Qt::Key_Tab);
    keyboard::press(Qt::Key_Space);
    QVERIFY(keyboard::fill(u"From the day"_s, u"1/7/2026"_s));
    pressButton(Qt::Key_A);
    const auto facts = session.facts();
    QVERIFY(!facts->terms->on(QDate(2026, 6, 30)).indicator(u"9.1"_s));
    const Indicator* added = facts->terms->on(QDate(2026, 7, 1)).indicator(u"9.1"_s);
    QVERIFY(added);
    QCOMPARE(added->target, std::optional<Decimal>(95));
    QCOMPARE(added->frequencies, std::vector{Frequency::Monthly});
}

void TestAmendments::indicatorMeasuredByRatingsIsAdded() {
    TestSession session(lifts());
    AmendmentsDialog dialog(*session, session.contract());
    QVERIFY(open(dialog));
    startAmendment(AmendmentKind::AddIndicator);
    QVERIFY(keyboard::fill(u"Reference"_s, u"9.2"_s));
    QVERIFY(keyboard::fill(u"Title"_s, u"Users content"_s));
    QVERIFY(keyboard::tabTo(u"Kind"_s));
    keyboard::type(u"R"_s); // of the kinds, ratings come first with that letter
    QVERIFY(keyboard::fill(u"Ratings, best first"_s, u"Good, Fair , Poor"_s));
    QVERIFY(keyboard::fill(u"Of these good"_s, u"Good, Fine"_s));
    QVERIFY(keyboard::tabTo(u"Reported for"_s));
    keyboard::press(Qt::Key_Tab);
    keyboard::press(Qt::Key_Space);
    QVERIFY(keyboard::fill(u"From the day"_s, u"1/7/2026"_s));
    pressButton(Qt::Key_A);
    auto* form = dialog.findChild<AmendmentForm*>();
    QVERIFY2(form->faultText(u"goodRatings"_s).contains(u"“Fine” isn't one"_s),
             qPrintable(form->faultText(u"goodRatings"_s)));
    QVERIFY(keyboard::fill(u"Of these good"_s, u"Good, Fair"_s));
    pressButton(Qt::Key_A);
    const auto facts = session.facts();
    const Indicator* added = facts->terms->on(QDate(2026, 7, 1)).indicator(u"9.2"_s);
    QVERIFY(added);
    QCOMPARE(added->measure, Measure::Ratings);
    QCOMPARE(added->ratingLevels, (QStringList{u"Good"_s, u"Fair"_s, u"Poor"_s}));
    QCOMPARE(added->goodRatings, (QStringList{u"Good"_s, u"Fair"_s}));
}

void TestAmendments::endedIndicatorKeepsItsPast() {
    TestSession session(lifts());
    session.put({session.share(u"1.2"_s, june, 100, 100)});
    AmendmentsDialog dialog(*session, session.contract());
    QVERIFY(open(dialog));
    startAmendment(AmendmentKind::EndIndicator);
    chooseSecondIndicator();
    QVERIFY(keyboard::fill(u"From the day"_s, u"1/7/2026"_s));
    pressButton(Qt::Key_A);
    QCOMPARE(statusIn(session, june), Status::Met);
    const auto facts = session.facts();
    QVERIFY(!evaluate(facts->context(session->asOf()), u"1.2"_s, july));
}

void TestAmendments::aMeetingFollowsTheQuarterlyReturn() {
    TestSession session(lifts());
    AmendmentsDialog dialog(*session, session.contract());
    QVERIFY(open(dialog));
    startAmendment(AmendmentKind::DueRule);
    QVERIFY(keyboard::tabTo(u"Of"_s));
    keyboard::type(u"Contract"_s); // after the returns, the contract meeting
    QVERIFY(keyboard::tabTo(u"Due"_s));
    keyboard::press(Qt::Key_End);
    QVERIFY(keyboard::fill(u"Days later"_s, u"7"_s));
    QVERIFY(keyboard::tabTo(u"Counted from"_s));
    keyboard::type(u"Quarterly"_s);
    QVERIFY(keyboard::fill(u"From the day"_s, u"1/7/2026"_s));
    pressButton(Qt::Key_A);
    const auto facts = session.facts();
    QCOMPARE(facts->amendments.size(), size_t(1));
    const DueRule* rule =
        dueRuleAt(facts->terms->on(QDate(2026, 7, 1)), u"meetings/contract-meeting");
    QCOMPARE(rule->kind, DueRule::Kind::AfterItem);
    QCOMPARE(rule->days, 7);
    QCOMPARE(rule->item, u"returns/quarterly"_s);
    const auto* list = dialog.findChild<QTableWidget*>();
    QVERIFY2(list->item(0, 1)->text().startsWith(u"Contract management and quality assurance "
                                                 "meeting is due: 7 days after"_s),
             qPrintable(list->item(0, 1)->text()));
}

void TestAmendments::onlyWhatWasTypedIsAmended() {
    TestSession session(lifts());
    const Amendment later{{}, session.contract(), QDate(2027, 4, 1), u"indicators/1.2/target"_s,
                          95, u"Next year"_s};
    QVERIFY(session->apply(*amend(*session.facts(), later, session->file())).ok());
    AmendmentsDialog dialog(*session, session.contract());
    QVERIFY(open(dialog));
    startAmendment(AmendmentKind::Levels);
    chooseSecondIndicator();
    QVERIFY(keyboard::fill(u"Red level"_s, u"80"_s));
    QVERIFY(keyboard::fill(u"From the day"_s, u"1 Jan 2027"_s));
    QVERIFY(keyboard::fill(u"Agreed"_s, u"Variation 3"_s));
    pressButton(Qt::Key_A);
    QCOMPARE(session.facts()->amendments.size(), size_t(2));
    const auto on = [&session](QDate day) {
        return session.facts()->terms->on(day).indicator(u"1.2"_s);
    };
    QCOMPARE(on(QDate(2027, 1, 1))->target, Decimal(100));
    QCOMPARE(on(QDate(2027, 1, 1))->floor, Decimal(80));
    QCOMPARE(on(QDate(2027, 4, 1))->target, Decimal(95));
}

void TestAmendments::shortcutsLeadIntoDateFields() {
    TestSession session(lifts());
    AmendmentsDialog dialog(*session, session.contract());
    QVERIFY(open(dialog));
    startAmendment(AmendmentKind::Levels);
    QVERIFY(keyboard::tabTo(u"Target"_s));
    keyboard::press(Qt::Key_Y, Qt::AltModifier);
    QCOMPARE(QApplication::focusWidget()->accessibleName(), u"From the day"_s);
}

void TestAmendments::nothingIsAddedWithAFault() {
    TestSession session(lifts());
    AmendmentsDialog dialog(*session, session.contract());
    QVERIFY(open(dialog));
    startAmendment(AmendmentKind::Levels);
    chooseSecondIndicator();
    QVERIFY(keyboard::fill(u"From the day"_s, u"1/7/2030"_s)); // the contract ends in 2028
    pressButton(Qt::Key_A);
    auto* form = dialog.findChild<AmendmentForm*>();
    QVERIFY(!form->faultText(u"target"_s).isEmpty()); // the target is the one that holds
    QVERIFY(keyboard::fill(u"Target"_s, u"95"_s));
    pressButton(Qt::Key_A);
    QVERIFY2(form->faultText(u"from"_s).contains(u"outside the range"_s),
             qPrintable(form->faultText(u"from"_s)));
    QVERIFY(session.facts()->amendments.empty());
}

void TestAmendments::removingIsUndoable() {
    TestSession session(lifts());
    Amendment amendment;
    amendment.contract = session.contract();
    amendment.from = QDate(2026, 7, 1);
    amendment.path = u"indicators/1.2/target"_s;
    amendment.value = 95;
    const auto changes = amend(*session.facts(), amendment, session->file());
    QVERIFY(changes.ok());
    QVERIFY(session->apply(*changes).ok());

    AmendmentsDialog dialog(*session, session.contract());
    QVERIFY(open(dialog));
    QVERIFY(keyboard::tabTo(u"Amendments"_s)); // its first line is chosen
    pressButton(Qt::Key_M);
    QVERIFY(session.facts()->amendments.empty());
    QVERIFY(session->undo().ok());
    QCOMPARE(session.facts()->amendments.size(), size_t(1));
}

void TestAmendments::contractsOwnFieldsAreChanged() {
    TestSession session(lifts());
    EditContractDialog dialog(*session, *session->contract(session.contract()));
    QVERIFY(open(dialog));
    const auto* form = dialog.findChild<PartiesForm*>();
    QVERIFY(keyboard::fill(u"Provider"_s, u" "_s));
    pressButton(Qt::Key_C);
    QVERIFY(form->faultText(u"provider"_s).contains(u"missing"_s));
    QVERIFY(keyboard::fill(u"Provider"_s, u"New Lifts Ltd"_s));
    pressButton(Qt::Key_C);
    QCOMPARE(session->contract(session.contract())->provider, u"New Lifts Ltd"_s);
    QVERIFY(session->undo().ok());
    QCOMPARE(session->contract(session.contract())->provider, u"Acme Lifts Ltd"_s);
}

void TestAmendments::wordsOfAnAmendmentNobodyMadeHere() {
    Amendment amendment;
    amendment.path = u"rules/three-misses/parameters/consecutiveMissed"_s;
    amendment.value = 4;
    QCOMPARE(amendmentWords(amendment, Framework()),
             u"rules/three-misses/parameters/consecutiveMissed: 4"_s);
}

QTEST_MAIN(TestAmendments)
#include "test_amendments.moc"
