// Setting contracts up and amending them.
#include "session_case.h"

using namespace quarterlight;
using namespace Qt::StringLiterals;

class TestContractSetup : public Checks {
    Q_OBJECT
private slots:
    void namesEveryFieldThatIsWrong();
    void aJointContractNamesEachAuthorityOnce();
    void fourWeeklyReturnsNeedAnAnchor();
    void revisingKeepsTheAnchorOfFourWeeks();
    void keptFiguresHoldTheQuarters();
    void keptFourWeeksHoldTheirFirstDay();
    void keptFiguresStayWithinTheTerm();
    void anExtensionIsDecidedBeforeTheEnd();
    void aFrameworkIsReadOnceForADraft();
    void aTargetAgreedForJulyLeavesJuneAsItWas();
    void anIndicatorEndsFromADay();
    void anAmendmentOutsideTheTermIsRefused();
    void anAmendmentFromTheFirstDayHoldsInItsPartPeriod();
    void settlingTheStartMonthMovesTheQuarters();
    void digest55_aDueRuleIsSetOnceForTheContract();
};

namespace {

bool hasFaultAt(const Faults& faults, FaultCode code, const QString& place) {
    return std::any_of(faults.begin(), faults.end(), [&](const Fault& fault) {
        return fault.code == code && fault.place == place;
    });
}

} // namespace

void TestContractSetup::namesEveryFieldThatIsWrong() {
    ContractDraft draft = SessionCase::draftOf(u"homecare-dps"_s, u" "_s);
    draft.contract.provider.clear();
    draft.contract.end = draft.contract.start.addDays(-1);
    draft.contract.extensions = {{draft.contract.start, {}}};
    const Faults faults = draftFaults(draft, {});
    QVERIFY(hasFaultAt(faults, FaultCode::Required, u"reference"_s));
    QVERIFY(hasFaultAt(faults, FaultCode::Required, u"provider"_s));
    QVERIFY(hasFaultAt(faults, FaultCode::EndBeforeStart, u"end"_s));
    draft = SessionCase::draftOf(u"homecare-dps"_s, u"C-1"_s);
    QVERIFY(draftFaults(draft, {}).empty());
    Contract standing = draft.contract;
    standing.id = {7};
    standing.reference = u"c-1"_s;
    QVERIFY(hasFaultAt(draftFaults(draft, {standing}), FaultCode::Duplicate, u"reference"_s));
    draft.contract.end = draft.contract.start.addYears(51);
    QVERIFY(hasFaultAt(draftFaults(draft, {}), FaultCode::OutOfRange, u"end"_s));
}

void TestContractSetup::aJointContractNamesEachAuthorityOnce() {
    ContractDraft draft = SessionCase::draftOf(u"statutory-advocacy"_s, u"C-1"_s);
    QCOMPARE(draft.contract.authorities.size(), 2);
    QCOMPARE(draft.contract.yearStartMonth, 9); // V11: quarters begin in September
    draft.contract.authorities.append(draft.contract.authorities.first().toUpper());
    QVERIFY(hasFaultAt(draftFaults(draft, {}), FaultCode::Duplicate, u"authorities"_s));
    draft.contract.authorities.clear();
    QVERIFY(hasFaultAt(draftFaults(draft, {}), FaultCode::Required, u"authorities"_s));
}

void TestContractSetup::fourWeeklyReturnsNeedAnAnchor() {
    ContractDraft draft = SessionCase::draftOf(u"accommodation-with-care"_s, u"C-1"_s);
    QVERIFY(draftFaults(draft, {}).empty());
    draft.contract.fourWeekAnchor = {};
    QVERIFY(hasFaultAt(draftFaults(draft, {}), FaultCode::Required, u"fourWeekAnchor"_s));
}

void TestContractSetup::revisingKeepsTheAnchorOfFourWeeks() {
    SessionCase test(u"accommodation-with-care"_s);
    const Contract before = test.contract();
    Contract after = before;
    after.fourWeekAnchor = {};
    const Terms* terms = test.facts()->terms.get();
    const auto refused = revise(before, after, terms, {}, test.session().file());
    QVERIFY(!refused);
    QVERIFY(hasFaultAt(refused.faults(), FaultCode::Required, u"fourWeekAnchor"_s));
    after.fourWeekAnchor = QDate(2025, 4, 7);
    QVERIFY(revise(before, after, terms, {}, test.session().file()).ok());
    // Where nothing is four-weekly no first day is needed.
    SessionCase quarterly(u"lifts-and-hoists"_s);
    Contract plain = quarterly.contract();
    plain.fourWeekAnchor = {};
    QVERIFY(revise(quarterly.contract(), plain, quarterly.facts()->terms.get(), {},
                   quarterly.session().file())
                .ok());
}

// Annual 2026 and quarter 2026-Q1 begin in April; from September on they'd be other months. What is
// kept for a month stays that month.
void TestContractSetup::keptFiguresHoldTheQuarters() {
    SessionCase test(u"lifts-and-hoists"_s);
    const auto revised = [&](int month) {
        Contract after = test.contract();
        after.yearStartMonth = month;
        return revise(test.contract(), after, test.facts()->terms.get(), {}, test.session().file());
    };
    const auto keep = [&](const Record& record) {
        return test.session().apply({u"Keep"_s, {{{}, record}}}).ok();
    };
    QVERIFY(revised(9).ok());
    QVERIFY(test.put(u"1.2"_s, u"2026-06"_s, 95, 100).ok());
    DiaryMark own;
    own.contract = test.contract().id;
    own.series = u"own/1"_s;
    own.occurrence = u"2026-07-01"_s;
    own.doneOn = QDate(2026, 7, 1);
    QVERIFY(keep(own));
    QVERIFY(revised(9).ok());

    QVERIFY(test.put(u"1.2"_s, u"2026"_s, 950, 1000).ok());
    Receipt receipt;
    receipt.contract = test.contract().id;
    receipt.returnKey = u"quarterly"_s;
    receipt.period = *Period::parse(u"2026-Q1"_s);
    receipt.receivedOn = QDate(2026, 7, 10);
    QVERIFY(keep(receipt));
    DiaryMark agreed = own;
    agreed.series = u"returns/quarterly"_s;
    agreed.occurrence = u"2026-Q2"_s;
    QVERIFY(keep(agreed));
    QCOMPARE(
        revised(9).faults(),
        Faults{(Fault{FaultCode::PeriodsKept, u"yearStartMonth"_s, {u"1"_s, u"1"_s, u"1"_s}})});
    QVERIFY(revised(4).ok());
    for (int times = 0; times < 3; ++times) {
        QVERIFY(test.session().undo().ok());
    }
    QVERIFY(revised(9).ok());
}

void TestContractSetup::keptFourWeeksHoldTheirFirstDay() {
    SessionCase test(u"accommodation-with-care"_s);
    const auto revised = [&] {
        Contract after = test.contract();
        after.fourWeekAnchor = QDate(2025, 4, 7);
        return revise(test.contract(), after, test.facts()->terms.get(), {}, test.session().file());
    };
    Receipt receipt;
    receipt.contract = test.contract().id;
    receipt.returnKey = u"any"_s;
    receipt.period = *Period::parse(u"2026-05"_s);
    receipt.receivedOn = QDate(2026, 7, 10);
    QVERIFY(test.session().apply({u"Keep"_s, {{{}, receipt}}}).ok());
    QVERIFY(revised().ok());
    receipt.period = *Period::parse(u"2026-P02"_s);
    QVERIFY(test.session().apply({u"Keep"_s, {{{}, receipt}}}).ok());
    QCOMPARE(
        revised().faults(),
        Faults{(Fault{FaultCode::PeriodsKept, u"fourWeekAnchor"_s, {u"0"_s, u"1"_s, u"0"_s}})});
}

void TestContractSetup::keptFiguresStayWithinTheTerm() {
    SessionCase test(u"lifts-and-hoists"_s);
    const auto revised = [&](QDate start, QDate end) {
        Contract after = test.contract();
        after.start = start;
        after.end = end;
        return revise(test.contract(), after, test.facts()->terms.get(), {}, test.session().file());
    };
    const QDate start = test.contract().start;
    const QDate end = test.contract().end;
    QVERIFY(test.put(u"1.2"_s, u"2026-06"_s, 95, 100).ok());
    QVERIFY(revised(QDate(2026, 6, 30), end).ok());
    QVERIFY(hasFaultAt(revised(QDate(2026, 7, 1), end).faults(), FaultCode::KeptOutsideTerm,
                       u"start"_s));
    QVERIFY(revised(start, QDate(2026, 6, 1)).ok());
    const Faults refused = revised(start, QDate(2026, 5, 31)).faults();
    QCOMPARE(refused, Faults{(Fault{FaultCode::KeptOutsideTerm, u"end"_s, {u"1"_s, u"0"_s}})});
}

void TestContractSetup::anExtensionIsDecidedBeforeTheEnd() {
    ContractDraft draft = SessionCase::draftOf(u"homecare-dps"_s, u"C-1"_s);
    const QDate end = draft.contract.end;
    const auto faultsWith = [&](std::vector<ExtensionOption> extensions) {
        draft.contract.extensions = std::move(extensions);
        return draftFaults(draft, {});
    };
    QVERIFY(faultsWith({{end.addYears(1), end}}).empty());
    QVERIFY(hasFaultAt(faultsWith({{end.addYears(1), end.addDays(1)}}), FaultCode::OutOfRange,
                       u"extensions"_s));
    // The second one is decided before the first one ends.
    QVERIFY(faultsWith({{end.addYears(1), end}, {end.addYears(2), end.addYears(1)}}).empty());
    QVERIFY(hasFaultAt(
        faultsWith({{end.addYears(1), end}, {end.addYears(2), end.addYears(1).addDays(1)}}),
        FaultCode::OutOfRange, u"extensions"_s));
    QVERIFY(faultsWith({{end.addYears(1), {}}}).empty());
}

void TestContractSetup::aFrameworkIsReadOnceForADraft() {
    ContractDraft draft = SessionCase::draftOf(u"homecare-dps"_s, u"C-1"_s);
    DraftTerms known;
    const auto first = known.of(draft).value();
    draft.contract.title = u"Typed"_s;
    QVERIFY(draftFaults(draft, {}, &known).empty());
    QCOMPARE(known.of(draft).value(), first);
    draft.contract.settled = {{u"H9"_s, 7}};
    QVERIFY(known.of(draft).value() != first);
    QCOMPARE(known.of(draft).value()->initial().yearStartMonth, 7);
}

void TestContractSetup::aTargetAgreedForJulyLeavesJuneAsItWas() {
    SessionCase test(u"lifts-and-hoists"_s);
    QVERIFY(test.put(u"1.2"_s, u"2026-06"_s, 95, 100).ok());
    QVERIFY(test.put(u"1.2"_s, u"2026-07"_s, 95, 100).ok());
    QCOMPARE(test.status(u"1.2"_s, u"2026-07"_s), Status::BelowTarget);
    const Amendment amendment{{},
                              test.contract().id,
                              QDate(2026, 7, 1),
                              u"indicators/1.2/target"_s,
                              95,
                              u"Agreed at the June meeting"_s};
    const auto changes = amend(*test.facts(), amendment, test.session().file());
    QVERIFY(changes.ok());
    QVERIFY(test.session().apply(*changes).ok());
    QCOMPARE(test.status(u"1.2"_s, u"2026-06"_s), Status::BelowTarget);
    QCOMPARE(test.status(u"1.2"_s, u"2026-07"_s), Status::Met);
    QVERIFY(test.session().undo().ok());
    QCOMPARE(test.status(u"1.2"_s, u"2026-07"_s), Status::BelowTarget);
}

void TestContractSetup::anIndicatorEndsFromADay() {
    SessionCase test(u"lifts-and-hoists"_s);
    const Amendment amendment{
        {}, test.contract().id, QDate(2026, 7, 1), u"indicators/1.4"_s, QJsonValue(), {}};
    const auto changes = amend(*test.facts(), amendment, test.session().file());
    QVERIFY(changes.ok());
    QVERIFY(test.session().apply(*changes).ok());
    const auto context = test.facts()->context(test.session().asOf());
    QVERIFY(evaluate(context, u"1.4"_s, *Period::parse(u"2026-06"_s)));
    QVERIFY(!evaluate(context, u"1.4"_s, *Period::parse(u"2026-07"_s)));
}

void TestContractSetup::anAmendmentFromTheFirstDayHoldsInItsPartPeriod() {
    SessionCase test(u"lifts-and-hoists"_s);
    Contract late = test.contract();
    late.start = QDate(2025, 5, 12);
    QVERIFY(test.session().apply({u"Start"_s, {{test.contract(), late}}}).ok());
    const auto amendFrom = [&test](QDate day, int target) {
        const Amendment amendment{{},     test.contract().id, day, u"indicators/1.2/target"_s,
                                  target, u"Agreed"_s};
        const auto set = amend(*test.facts(), amendment, test.session().file());
        return set.ok() && test.session().apply(*set).ok();
    };
    const auto target = [&test](const QString& month) {
        return evaluate(test.facts()->context(QDate(2026, 11, 22)), u"1.2"_s, *Period::parse(month))
            ->target;
    };
    QVERIFY(amendFrom(QDate(2025, 5, 12), 95));
    QVERIFY(amendFrom(QDate(2025, 5, 13), 96));
    QCOMPARE(target(u"2025-05"_s), Decimal(95));
    QCOMPARE(target(u"2025-06"_s), Decimal(96));
}

void TestContractSetup::anAmendmentOutsideTheTermIsRefused() {
    SessionCase test(u"lifts-and-hoists"_s);
    Amendment amendment{{}, test.contract().id, QDate(2025, 3, 31), u"indicators/1.2/target"_s, 95,
                        {}};
    QCOMPARE(amend(*test.facts(), amendment, test.session().file()).fault().code,
             FaultCode::OutOfRange);
    amendment.from = QDate(2025, 4, 1);
    QVERIFY(amend(*test.facts(), amendment, test.session().file()).ok());
    amendment.path = u"indicators/9.9/target"_s;
    QVERIFY(!amend(*test.facts(), amendment, test.session().file()).ok());
    amendment.path = u"indicators/1.2/target"_s;
    amendment.value = u"ninety-five"_s;
    QVERIFY(!amend(*test.facts(), amendment, test.session().file()).ok());
}

void TestContractSetup::settlingTheStartMonthMovesTheQuarters() {
    SessionCase test(u"lifts-and-hoists"_s);
    ContractDraft draft = SessionCase::draftOf(u"homecare-dps"_s, u"C-2"_s);
    draft.contract.settled = {{u"H9"_s, 7}};
    QVERIFY(test.session().apply(*setUp(draft, test.session().file())).ok());
    const Contract* contract = test.session().contract(u"C-2"_s);
    QCOMPARE(contract->yearStartMonth, 7);
    const auto facts = test.session().facts(contract->id).value();
    QCOMPARE(facts->calendar().dates(*Period::parse(u"2025-Q1"_s)).first, QDate(2025, 7, 1));
}

void TestContractSetup::digest55_aDueRuleIsSetOnceForTheContract() {
    SessionCase test(u"homecare-dps"_s);
    const QString key = u"quarterly-workbook"_s;
    const auto due = [&](const QString& period) {
        const ReturnKind* kind = test.facts()->terms->on(QDate(2025, 4, 1)).returnKind(key);
        return dueDate(kind->due, *Period::parse(period), test.facts()->calendar(),
                       WorkingCalendar());
    };
    QVERIFY(!due(u"2025-Q1"_s));
    const auto refused = setDueRule(*test.facts(), key, {}, test.session().file());
    QCOMPARE(refused.fault().code, FaultCode::Required);
    DueRule rule;
    rule.kind = DueRule::Kind::WorkingDaysAfter;
    rule.days = 10;
    const auto changes = setDueRule(*test.facts(), key, rule, test.session().file());
    QVERIFY(changes.ok());
    QVERIFY(test.session().apply(*changes).ok());
    // Ten working days after Monday 30 June 2025.
    QCOMPARE(due(u"2025-Q1"_s)->date, QDate(2025, 7, 14));
    QVERIFY(test.session().undo().ok());
    QVERIFY(!due(u"2025-Q1"_s));
}

QTEST_GUILESS_MAIN(TestContractSetup)
#include "test_contract_setup.moc"
