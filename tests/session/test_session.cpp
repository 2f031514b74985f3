// The open register as the window sees it.
#include "session_case.h"

#include <QJsonObject>
#include <QSignalSpy>

using namespace quarterlight;
using namespace Qt::StringLiterals;

class TestSession : public Checks {
    Q_OBJECT
private slots:
    void factsFollowEachChange();
    void undoAndRedoChangeFactsToo();
    void announcesOnceAfterTheCommit();
    void summaryCountsTheLatestPeriod();
    void summaryFollowsTheDayOfJudging();
    void summaryOfAnEndedContractIsThatOfItsLastPartPeriod();
    void needsAreKeptUntilSomethingChanges();
    void referencesAreFoundWithoutRegardToCase();
    void aReadOnlySessionRefusesChanges();
    void contractsThatAgreedTheSameShareTerms();
    void partOfAContractIsNotTakenForAllOfIt();
};

void TestSession::partOfAContractIsNotTakenForAllOfIt() {
    SessionCase test(u"lifts-and-hoists"_s);
    ChangeSet many{u"Enter"_s, {}};
    Amount amount;
    amount.text = QString(2'000, u't');
    for (int month = 1; month <= 12; ++month) {
        for (int year = 2026; year <= 2045; ++year) {
            const FigureKey key{test.contract().id,
                                u"3.1"_s,
                                {Frequency::Monthly, year, month},
                                {},
                                Source::Reported};
            many.changes.push_back({std::nullopt, Figure{{}, key, amount, {}}});
        }
    }
    QVERIFY(test.session().apply(many).ok());
    test.close();
    QFile file(test.path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    const qint64 sound = file.size() / 4'096 * 3 / 4 * 4'096; // whole pages of three quarters
    QVERIFY(file.seek(sound));
    file.write(QByteArray(int(file.size() - sound), '\0'));
    file.close();
    Session session(Register::open(test.path(), Access::ReadOnly, SessionCase::user()).value(),
                    QDate(2026, 11, 22));
    QCOMPARE(session.contracts().size(), size_t(1));
    QVERIFY(!session.readFault());
    const auto facts = session.facts(session.contracts().front().id);
    QVERIFY(!facts.ok());
    QCOMPARE(facts.fault().code, FaultCode::DamagedRegister);
    QVERIFY(session.readFault());
}

void TestSession::factsFollowEachChange() {
    SessionCase test(u"lifts-and-hoists"_s);
    const auto facts = test.facts();
    QCOMPARE(test.status(u"1.2"_s, u"2026-06"_s), Status::NotReported);
    QVERIFY(test.put(u"1.2"_s, u"2026-06"_s, 9, 10).ok());
    QCOMPARE(test.status(u"1.2"_s, u"2026-06"_s), Status::BelowTarget);
    QCOMPARE(facts->figures.size(), 1); // those who hold the facts see it too
    QVERIFY(test.put(u"1.2"_s, u"2026-06"_s, 10, 10).ok());
    QCOMPARE(test.status(u"1.2"_s, u"2026-06"_s), Status::Met);
    QCOMPARE(facts->figures.size(), 1);
    test.reopen();
    QCOMPARE(test.status(u"1.2"_s, u"2026-06"_s), Status::Met);
}

void TestSession::undoAndRedoChangeFactsToo() {
    SessionCase test(u"lifts-and-hoists"_s);
    QVERIFY(test.put(u"1.2"_s, u"2026-06"_s, 9, 10).ok());
    QVERIFY(test.session().undo().ok());
    QCOMPARE(test.status(u"1.2"_s, u"2026-06"_s), Status::NotReported);
    QVERIFY(test.session().redo().ok());
    QCOMPARE(test.status(u"1.2"_s, u"2026-06"_s), Status::BelowTarget);
    QVERIFY(test.session().undo().ok());
    QVERIFY(test.session().undo().ok()); // the contract itself
    QVERIFY(test.session().contracts().empty());
}

void TestSession::announcesOnceAfterTheCommit() {
    SessionCase test(u"lifts-and-hoists"_s);
    QSignalSpy changes(&test.session(), &Session::changed);
    QVERIFY(test.put(u"1.2"_s, u"2026-06"_s, 9, 10).ok());
    QCOMPARE(changes.size(), 1);
    const Figure stale{Id<Figure>{999},
                       {test.contract().id, u"1.2"_s, *Period::parse(u"2026-05"_s), {}, {}},
                       {},
                       {}};
    const auto refused = test.session().apply({u"Enter"_s, {{stale, std::nullopt}}});
    QVERIFY(!refused.ok());
    QCOMPARE(refused.fault().code, FaultCode::Conflict);
    QCOMPARE(changes.size(), 1);
}

void TestSession::summaryCountsTheLatestPeriod() {
    SessionCase test(u"lifts-and-hoists"_s);
    QVERIFY(test.put(u"1.2"_s, u"2026-10"_s, 10, 10).ok());
    QVERIFY(test.put(u"1.3"_s, u"2026-10"_s, 9, 10).ok());
    QVERIFY(test.put(u"1.4"_s, u"2026-10"_s, 8, 10).ok());
    const ContractSummary summary = test.session().summary(test.contract().id);
    QCOMPARE(summary.period->name(), u"2026-10"_s);
    QCOMPARE(summary.met, 1);
    QCOMPARE(summary.below, 1);
    QCOMPARE(summary.failed, 1);
    QCOMPARE(summary.worst, Status::Failed);
    QVERIFY(!summary.criticalFailure);
}

void TestSession::summaryFollowsTheDayOfJudging() {
    SessionCase test(u"lifts-and-hoists"_s);
    QVERIFY(test.put(u"1.2"_s, u"2026-09"_s, 10, 10).ok());
    // October's return is due on Friday 13 November 2026, as the 15th is a Sunday.
    test.session().setAsOf(QDate(2026, 11, 13));
    QCOMPARE(test.session().summary(test.contract().id).period->name(), u"2026-09"_s);
    test.session().setAsOf(QDate(2026, 11, 14));
    QCOMPARE(test.session().summary(test.contract().id).period->name(), u"2026-10"_s);
    test.session().setAsOf(QDate(2025, 4, 10));
    QVERIFY(!test.session().summary(test.contract().id).period);
}

void TestSession::summaryOfAnEndedContractIsThatOfItsLastPartPeriod() {
    SessionCase test(u"homecare-dps"_s); // by quarter, from April
    Contract ended = test.contract();
    ended.end = QDate(2026, 5, 12);
    QVERIFY(test.session().apply({u"End"_s, {{test.contract(), ended}}}).ok());
    for (const QString& quarter : {u"2025-Q4"_s, u"2026-Q1"_s}) {
        QVERIFY(test.put(u"1.1"_s, quarter, 9, 10).ok());
    }
    const auto period = [&test](QDate day) {
        test.session().setAsOf(day);
        return test.session().summary(test.contract().id).period->name();
    };
    QCOMPARE(period(QDate(2026, 5, 11)), u"2025-Q4"_s);
    QCOMPARE(period(QDate(2026, 5, 12)), u"2026-Q1"_s); // its last day
    QCOMPARE(period(QDate(2026, 11, 22)), u"2026-Q1"_s);
}

void TestSession::needsAreKeptUntilSomethingChanges() {
    SessionCase test(u"lifts-and-hoists"_s);
    const auto failures = [&test] {
        const std::vector<AttentionItem> needs = test.session().attention(test.contract().id);
        return std::count_if(needs.begin(), needs.end(), [](const AttentionItem& item) {
            return item.kind == AttentionItem::Kind::Failure;
        });
    };
    QVERIFY(test.put(u"1.4"_s, u"2026-10"_s, 8, 10).ok()); // below its red level of 90%
    QCOMPARE(failures(), 1);
    QVERIFY(test.put(u"1.4"_s, u"2026-10"_s, 10, 10).ok());
    QCOMPARE(failures(), 0);
    QVERIFY(test.session().undo().ok());
    QCOMPARE(failures(), 1);
    test.session().setAsOf(QDate(2025, 4, 10));
    QCOMPARE(failures(), 0);
}

void TestSession::referencesAreFoundWithoutRegardToCase() {
    SessionCase test(u"homecare-dps"_s);
    QVERIFY(test.session().contract(u"c-1"_s));
    QVERIFY(!test.session().contract(u"C-2"_s));
}

void TestSession::aReadOnlySessionRefusesChanges() {
    SessionCase test(u"homecare-dps"_s);
    const Contract& contract = test.contract();
    Session reader(Register::open(test.path(), Access::ReadOnly, SessionCase::user()).value(),
                   QDate(2026, 11, 22));
    QVERIFY(reader.isReadOnly());
    const auto refused = reader.apply({u"Remove"_s, {{contract, std::nullopt}}});
    QVERIFY(!refused.ok());
    QCOMPARE(refused.fault().code, FaultCode::ReadOnly);
}

void TestSession::contractsThatAgreedTheSameShareTerms() {
    SessionCase test(u"homecare-dps"_s);
    const auto add = [&](const QString& reference, const QJsonObject& settled) {
        ContractDraft draft = SessionCase::draftOf(u"homecare-dps"_s, reference);
        draft.contract.settled = settled;
        QVERIFY(test.session().apply(*setUp(draft, test.session().file())).ok());
    };
    add(u"C-2"_s, {});
    add(u"C-3"_s, {{u"H9"_s, 7}});
    QCOMPARE(test.session().file().frameworkTexts().size(), size_t(1));
    const auto termsOf = [&](const QString& reference) {
        return test.session().facts(test.session().contract(reference)->id).value()->terms;
    };
    QCOMPARE(termsOf(u"C-1"_s), termsOf(u"C-2"_s));
    QVERIFY(termsOf(u"C-1"_s) != termsOf(u"C-3"_s));
    QCOMPARE(termsOf(u"C-3"_s)->initial().yearStartMonth, 7);
}

QTEST_GUILESS_MAIN(TestSession)
#include "test_session.moc"
