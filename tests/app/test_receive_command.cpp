// The log of returns on the command line: what came, when, and what became of it.
#include "app/due_command_case.h"

#include <QDate>
#include <QJsonObject>

using namespace Qt::StringLiterals;

class TestReceiveCommand : public Checks, protected DueCommandCase {
    Q_OBJECT
private slots:
    void init();
    void statusFollowsTheLogOfReturns();
    void receiveSaysWhatBecameOfIt_data();
    void receiveSaysWhatBecameOfIt();
    void nothingComesAfterTheDayOfJudging();
};

void TestReceiveCommand::init() {
    Checks::init();
    begin();
}

void TestReceiveCommand::statusFollowsTheLogOfReturns() {
    addContract(u"lifts-and-hoists"_s, u"2025-04-01"_s, u"2029-03-31"_s);
    const QStringList receive{u"receive"_s,  m_register,   u"--contract"_s,
                              u"C-1"_s,      u"--as-of"_s, u"2026-01-31"_s,
                              u"--return"_s, u"monthly"_s, u"--period"_s};
    QCOMPARE(run(receive + QStringList{u"2025-04"_s, u"--on"_s, u"2025-05-15"_s}).status, 0);
    QCOMPARE(run(receive + QStringList{u"2025-05"_s, u"--on"_s, u"2025-06-16"_s}).status, 0);
    QCOMPARE(run(receive + QStringList{u"2025-06"_s, u"--on"_s, u"2025-07-10"_s, u"--rejected"_s,
                                       u"Two months in one sheet"_s})
                 .status,
             0);
    QCOMPARE(run(receive + QStringList{u"2025-07"_s, u"--on"_s, u"2025-08-01"_s, u"--waived"_s,
                                       u"No service in July"_s})
                 .status,
             0);
    const auto status = [&](const QString& period, const QString& asOf) {
        return rowOf(due(u"2025-04-01"_s, u"2026-01-31"_s, asOf), u"returns/monthly"_s,
                     period)[u"status"]
            .toString();
    };
    const QString late = u"2025-09-02"_s;
    QCOMPARE(status(u"2025-04"_s, late), u"received"_s);
    QCOMPARE(status(u"2025-05"_s, late), u"late"_s); // due on Friday 13 June
    QCOMPARE(status(u"2025-06"_s, late), u"overdue"_s);
    QCOMPARE(status(u"2025-07"_s, late), u"done"_s);
    QCOMPARE(status(u"2025-08"_s, late), u"due"_s);
    QCOMPARE(status(u"2025-09"_s, late), u"upcoming"_s);
    QCOMPARE(status(u"2025-08"_s, u"2025-09-15"_s), u"due"_s); // its very day
    QCOMPARE(status(u"2025-08"_s, u"2025-09-16"_s), u"overdue"_s);
    // Sent again, the rejected one is here, after its day.
    QCOMPARE(run(receive + QStringList{u"2025-06"_s, u"--on"_s, u"2025-07-16"_s, u"--accurate"_s,
                                       u"yes"_s, u"--how"_s, u"email"_s, u"--by"_s, u"P. Shah"_s})
                 .status,
             0);
    QCOMPARE(status(u"2025-06"_s, late), u"late"_s);
    const QJsonObject row =
        rowOf(due(u"2025-07-01"_s, u"2025-07-31"_s, late), u"returns/monthly"_s, u"2025-06"_s);
    QCOMPARE(row[u"received"].toString(), u"2025-07-16"_s);
}

void TestReceiveCommand::receiveSaysWhatBecameOfIt_data() {
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("status");
    QTest::newRow("how, by whom, a note")
        << QStringList{u"--how"_s, u"portal"_s, u"--by"_s, u"P. Shah"_s, u"--note"_s, u"Fine"_s}
        << 0;
    QTest::newRow("not accurate") << QStringList{u"--accurate"_s, u"no"_s} << 0;
    QTest::newRow("rejected without accuracy")
        << QStringList{u"--rejected"_s, u"Empty"_s, u"--accurate"_s, u"no"_s} << 0;
    QTest::newRow("no such way") << QStringList{u"--how"_s, u"pigeon"_s} << 1;
    QTest::newRow("rejected for no reason") << QStringList{u"--rejected"_s, QString()} << 1;
    QTest::newRow("waived for no reason") << QStringList{u"--waived"_s, u" "_s} << 1;
    QTest::newRow("another's authority") << QStringList{u"--authority"_s, u"Milton Keynes"_s} << 1;
    QTest::newRow("rejected and accurate")
        << QStringList{u"--rejected"_s, u"x"_s, u"--accurate"_s, u"yes"_s} << 2;
    QTest::newRow("rejected and waived")
        << QStringList{u"--rejected"_s, u"x"_s, u"--waived"_s, u"x"_s} << 2;
    QTest::newRow("half accurate") << QStringList{u"--accurate"_s, u"half"_s} << 2;
    QTest::newRow("a reason and a note")
        << QStringList{u"--rejected"_s, u"x"_s, u"--note"_s, u"y"_s} << 2;
}

void TestReceiveCommand::receiveSaysWhatBecameOfIt() {
    QFETCH(QStringList, words);
    addContract(u"lifts-and-hoists"_s, u"2025-04-01"_s, u"2029-03-31"_s);
    const Answer answer =
        run(QStringList{u"receive"_s, m_register, u"--contract"_s, u"C-1"_s, u"--return"_s,
                        u"monthly"_s, u"--period"_s, u"2025-04"_s, u"--on"_s, u"2025-05-12"_s,
                        u"--as-of"_s, u"2025-05-12"_s} +
            words);
    QTEST(answer.status, "status");
    QCOMPARE(answer.messages.isEmpty(), answer.status == 0);
}

void TestReceiveCommand::nothingComesAfterTheDayOfJudging() {
    addContract(u"lifts-and-hoists"_s, u"2025-04-01"_s, u"2029-03-31"_s);
    const auto receive = [&](const QString& on, const QStringList& more) {
        return run(QStringList{u"receive"_s, m_register, u"--contract"_s, u"C-1"_s, u"--return"_s,
                               u"monthly"_s, u"--period"_s, u"2025-04"_s, u"--on"_s, on} +
                   more);
    };
    const QStringList asOf{u"--as-of"_s, u"2025-05-12"_s};
    const Answer late = receive(u"2025-05-13"_s, asOf);
    QCOMPARE(late.status, 1);
    QCOMPARE(late.messages,
             QByteArray("A return can't have come on 2025-05-13, after 2025-05-12.\n"));
    QCOMPARE(receive(u"2025-05-12"_s, asOf).status, 0);
    // Without a day of judging it is today's.
    const QString tomorrow = QDate::currentDate().addDays(1).toString(Qt::ISODate);
    QCOMPARE(receive(tomorrow, {}).status, 1);
    QCOMPARE(receive(u"2025-05-12"_s, {u"--as-of"_s, u"soon"_s}).status, 2);
}

QTEST_APPLESS_MAIN(TestReceiveCommand)
#include "test_receive_command.moc"
