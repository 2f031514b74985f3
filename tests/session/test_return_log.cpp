// The log of returns: receiving, accepting, rejecting, resubmitting, waiving, and taking back.
#include "core/session/return_log.h"
#include "session_case.h"

using namespace quarterlight;
using namespace Qt::StringLiterals;

namespace {

const QDate asOf(2026, 11, 22);

/// A lifts contract: monthly returns are due on the 15th after, or the last working day before. For
/// October 2026 that is Friday 13 November, since the 15th is a Sunday.
class LogCase : public SessionCase {
public:
    explicit LogCase(const QString& framework = u"lifts-and-hoists"_s) : SessionCase(framework) {}

    static Receipt monthly(const QString& period, QDate on) {
        Receipt receipt;
        receipt.returnKey = u"monthly"_s;
        receipt.period = *Period::parse(period);
        receipt.receivedOn = on;
        return receipt;
    }
    Receipt october(QDate on) const {
        Receipt receipt = monthly(u"2026-10"_s, on);
        receipt.contract = contract().id;
        return receipt;
    }
    void log(const Receipt& receipt) {
        const auto changes = logReturn(*facts(), receipt, asOf);
        QVERIFY(changes.ok());
        QVERIFY(session().apply(*changes).ok());
    }
    void change(const Receipt& before, const Receipt& after) {
        const auto changes = changeReceipt(*facts(), before, after, asOf);
        QVERIFY(changes.ok());
        QVERIFY(session().apply(*changes).ok());
    }
    OwedReturn owed(QDate day = asOf, const QString& key = u"monthly"_s,
                    const QString& period = u"2026-10"_s) const {
        const auto known = facts();
        const OwedQuestion question{*known->terms, known->contract, known->receipts, m_workingDays,
                                    day};
        for (const OwedReturn& one : owedReturns(question, known->term())) {
            if (one.kind->key == key && one.period.name() == period) {
                return one;
            }
        }
        return {};
    }
    FaultCode refusal(const Receipt& receipt, const QString& field) const {
        const Faults faults = receiptFaults(*facts(), receipt, asOf);
        return faults.size() == 1 && faults.front().place == field ? faults.front().code
                                                                   : FaultCode::Cancelled;
    }

private:
    WorkingCalendar m_workingDays;
};

} // namespace

class TestReturnLog : public Checks {
    Q_OBJECT
private slots:
    void receivedOnTheLastDayIsInTimeAndADayLaterLate();
    void aRejectedReturnIsOwedUntilItComesAgain();
    void aCorrectionSentLaterMakesNoReturnLate();
    void whatCameAfterTheDayOfJudgingIsNotKnownYet();
    void waivingNeedsAReasonAndMayComeBeforeThePeriod();
    void rejectingNeedsAReason();
    void daysOutsideThePeriodAndTheFutureAreRefused();
    void beforeThePeriodsEndIsAllowedButTold();
    void waysAreThoseOfTheLog();
    void stepsAreNamedAndTakenBack();
    void eachAuthorityIsOwedItsOwnNarrative();
};

void TestReturnLog::receivedOnTheLastDayIsInTimeAndADayLaterLate() {
    LogCase test;
    QCOMPARE(test.owed().due->date, QDate(2026, 11, 13));
    QCOMPARE(test.owed(QDate(2026, 11, 13)).state, OwedState::Due);
    QCOMPARE(test.owed(QDate(2026, 11, 14)).state, OwedState::Overdue);
    test.log(test.october(QDate(2026, 11, 13)));
    QCOMPARE(test.owed().state, OwedState::Received);
    QVERIFY(test.session().undo().ok());
    test.log(test.october(QDate(2026, 11, 14)));
    QCOMPARE(test.owed().state, OwedState::Late);
    QCOMPARE(test.owed().cameOn, QDate(2026, 11, 14));
}

void TestReturnLog::aRejectedReturnIsOwedUntilItComesAgain() {
    LogCase test;
    test.log(test.october(QDate(2026, 11, 10)));
    const Receipt first = *test.owed().receipt;
    Receipt rejected = first;
    rejected.state = ReturnState::Rejected;
    rejected.note = u"Figures of September"_s;
    test.change(first, rejected);
    QCOMPARE(test.owed().state, OwedState::Overdue);
    test.log(test.october(QDate(2026, 11, 17)));
    QCOMPARE(test.owed().state, OwedState::Late); // what was rejected didn't count
    const auto both = receiptsOf(test.owed(), test.facts()->receipts);
    QCOMPARE(both.size(), size_t(2));
    QCOMPARE(both.front().note, u"Figures of September"_s);
    QCOMPARE(both.back().receivedOn, QDate(2026, 11, 17));
}

void TestReturnLog::aCorrectionSentLaterMakesNoReturnLate() {
    LogCase test;
    test.log(test.october(QDate(2026, 11, 10)));
    test.log(test.october(QDate(2026, 11, 18)));
    QCOMPARE(test.owed().state, OwedState::Received);
    QCOMPARE(test.owed().cameOn, QDate(2026, 11, 10));
    QCOMPARE(test.owed().receipt->receivedOn, QDate(2026, 11, 18));
}

void TestReturnLog::whatCameAfterTheDayOfJudgingIsNotKnownYet() {
    LogCase test;
    test.log(test.october(QDate(2026, 11, 10)));
    test.log(test.october(QDate(2026, 11, 18)));
    QCOMPARE(test.owed(QDate(2026, 11, 9)).state, OwedState::Due);
    QVERIFY(!test.owed(QDate(2026, 11, 9)).receipt);
    QCOMPARE(test.owed(QDate(2026, 11, 14)).state, OwedState::Received);
    QCOMPARE(test.owed(QDate(2026, 11, 14)).receipt->receivedOn, QDate(2026, 11, 10));
}

void TestReturnLog::waivingNeedsAReasonAndMayComeBeforeThePeriod() {
    LogCase test;
    Receipt waived = LogCase::monthly(u"2026-12"_s, QDate(2026, 11, 20));
    waived.contract = test.contract().id;
    waived.state = ReturnState::Waived;
    QCOMPARE(test.refusal(waived, u"note"_s), FaultCode::Required);
    waived.note = u"The service is closed in December"_s;
    test.log(waived);
    QCOMPARE(test.owed(asOf, u"monthly"_s, u"2026-12"_s).state, OwedState::Waived);
}

void TestReturnLog::rejectingNeedsAReason() {
    LogCase test;
    test.log(test.october(QDate(2026, 11, 10)));
    const Receipt before = *test.owed().receipt;
    Receipt after = before;
    after.state = ReturnState::Rejected;
    after.note = u"  "_s;
    const auto refused = changeReceipt(*test.facts(), before, after, asOf);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.fault(), (Fault{FaultCode::Required, u"note"_s, {u"note"_s}}));
}

void TestReturnLog::daysOutsideThePeriodAndTheFutureAreRefused() {
    LogCase test;
    QVERIFY(receiptFaults(*test.facts(), test.october(asOf), asOf).empty());
    QCOMPARE(test.refusal(test.october(asOf.addDays(1)), u"receivedOn"_s), FaultCode::OutOfRange);
    QVERIFY(receiptFaults(*test.facts(), test.october(QDate(2026, 10, 1)), asOf).empty());
    QCOMPARE(test.refusal(test.october(QDate(2026, 9, 30)), u"receivedOn"_s),
             FaultCode::OutOfRange);
    QCOMPARE(test.refusal(test.october(QDate(2026, 2, 30)), u"receivedOn"_s), FaultCode::Required);
    QVERIFY(receiptFaults(*test.facts(), test.october(asOf.addDays(1))).empty()); // no latest day
}

void TestReturnLog::beforeThePeriodsEndIsAllowedButTold() {
    LogCase test;
    QVERIFY(cameBeforePeriodEnd(*test.facts(), test.october(QDate(2026, 10, 31))));
    QVERIFY(!cameBeforePeriodEnd(*test.facts(), test.october(QDate(2026, 11, 1))));
}

void TestReturnLog::waysAreThoseOfTheLog() {
    LogCase test;
    Receipt receipt = test.october(asOf);
    receipt.how = u"portal"_s;
    QVERIFY(receiptFaults(*test.facts(), receipt, asOf).empty());
    receipt.how = u"pigeon"_s;
    QCOMPARE(test.refusal(receipt, u"how"_s), FaultCode::NotOneOf);
}

void TestReturnLog::stepsAreNamedAndTakenBack() {
    LogCase test;
    const auto title = [&] { return test.session().file().undoTitle(); };
    test.log(test.october(QDate(2026, 11, 10)));
    QCOMPARE(title(), u"Receive Monthly return, October 2026"_s);
    const Receipt first = *test.owed().receipt;
    Receipt next = first;
    next.state = ReturnState::Accepted;
    test.change(first, next);
    QCOMPARE(title(), u"Accept Monthly return, October 2026"_s);
    Receipt judged = next;
    judged.accurate = false;
    test.change(next, judged);
    QCOMPARE(title(), u"Mark as not accurate: Monthly return, October 2026"_s);
    Receipt moved = judged;
    moved.receivedOn = QDate(2026, 11, 11);
    moved.how = u"post"_s;
    test.change(judged, moved);
    QCOMPARE(title(), u"Correct Monthly return, October 2026"_s);
    test.log(test.october(QDate(2026, 11, 12)));
    QCOMPARE(title(), u"Resubmit Monthly return, October 2026"_s);
    QVERIFY(test.session().apply(removeReceipt(*test.facts(), moved)).ok());
    QCOMPARE(title(), u"Remove receipt of Monthly return, October 2026"_s);
    for (int steps = 0; steps < 6; ++steps) {
        QVERIFY(test.session().undo().ok());
    }
    QCOMPARE(test.owed().state, OwedState::Overdue);
    QVERIFY(test.facts()->receipts.empty());
}

void TestReturnLog::eachAuthorityIsOwedItsOwnNarrative() {
    LogCase test(u"statutory-advocacy"_s);
    QVERIFY(test.contract().authorities.size() > 1);
    // The quarter June to August 2026: due on 14 September.
    Receipt receipt;
    receipt.contract = test.contract().id;
    receipt.returnKey = u"narrative"_s;
    receipt.period = {Frequency::Quarterly, 2025, 4};
    receipt.receivedOn = QDate(2026, 9, 14);
    QCOMPARE(test.refusal(receipt, u"authority"_s), FaultCode::Required);
    receipt.authority = u"Nowhere Council"_s;
    QCOMPARE(test.refusal(receipt, u"authority"_s), FaultCode::NotOneOf);
    receipt.authority = test.contract().authorities.front();
    QVERIFY(receiptFaults(*test.facts(), receipt, asOf).empty());
}

QTEST_GUILESS_MAIN(TestReturnLog)
#include "test_return_log.moc"
