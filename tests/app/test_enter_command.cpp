// One figure put in from the command line: what takes its place, what doesn't, and taking it away.
#include "app/due_command_case.h"

using namespace Qt::StringLiterals;

class TestEnterCommand : public Checks, protected DueCommandCase {
    Q_OBJECT
private slots:
    void init();
    void whatIsNoNumberLeavesTheFigure_data();
    void whatIsNoNumberLeavesTheFigure();
    void wordsAreForWhatAsksForThem();
    void clearTakesAFigureAway();

private:
    Answer enter(const QString& indicator, const QStringList& amount,
                 const QString& period = u"2026-10"_s) {
        return run(QStringList{u"enter"_s, m_register, u"--contract"_s, u"C-1"_s, u"--period"_s,
                               period, u"--indicator"_s, indicator} +
                   amount);
    }
    /// 34 of 39: 87.2%.
    QStringList october() const { return {u"--numerator"_s, u"34"_s, u"--denominator"_s, u"39"_s}; }
    /// What 1.2 comes to in October: "34 of 39, failed".
    QString standing() {
        const Answer answer = run({u"kpi"_s, m_register, u"--contract"_s, u"C-1"_s, u"--period"_s,
                                   u"2026-10"_s, u"--as-of"_s, u"2026-11-22"_s, u"--json"_s});
        for (const QJsonValue row : answer.json()[u"indicators"].toArray()) {
            if (row[u"ref"].toString() == u"1.2") {
                return u"%1 of %2, %3"_s.arg(row[u"numerator"].toInt())
                    .arg(row[u"denominator"].toInt())
                    .arg(row[u"status"].toString());
            }
        }
        return {};
    }
};

void TestEnterCommand::init() {
    Checks::init();
    begin();
    addContract(u"lifts-and-hoists"_s, u"2025-04-01"_s, u"2029-03-31"_s);
}

void TestEnterCommand::whatIsNoNumberLeavesTheFigure_data() {
    QTest::addColumn<QStringList>("amount");
    QTest::addColumn<int>("status");
    const QString n = u"--numerator"_s;
    const QString d = u"--denominator"_s;
    QTest::newRow("a text") << QStringList{u"--text"_s, u"hello"_s} << 1;
    QTest::newRow("a number as a text") << QStringList{u"--text"_s, u"87.2"_s} << 1;
    QTest::newRow("no text") << QStringList{u"--text"_s, u""_s} << 2;
    QTest::newRow("no value") << QStringList{u"--value"_s, u""_s} << 2;
    QTest::newRow("a blank") << QStringList{u"--value="_s + u' '} << 2;
    QTest::newRow("no numerator") << QStringList{n, u""_s, d, u"39"_s} << 2;
    QTest::newRow("no denominator") << QStringList{n, u"34"_s, d, u""_s} << 2;
    QTest::newRow("neither") << QStringList{n, u""_s, d, u""_s} << 2;
    QTest::newRow("cleared and given") << QStringList{u"--clear"_s, u"--value"_s, u"90"_s} << 2;
    QTest::newRow("nothing at all") << QStringList{} << 2;
}

void TestEnterCommand::whatIsNoNumberLeavesTheFigure() {
    QFETCH(QStringList, amount);
    QCOMPARE(enter(u"1.2"_s, october()).status, 0);
    const Answer answer = enter(u"1.2"_s, amount);
    QTEST(answer.status, "status");
    QVERIFY(!answer.messages.isEmpty());
    QCOMPARE(standing(), u"34 of 39, failed"_s);
}

void TestEnterCommand::wordsAreForWhatAsksForThem() {
    const Answer number = enter(u"1.2"_s, {u"--text"_s, u"hello"_s});
    QCOMPARE(number.messages, QByteArray("1.2 takes a figure, not a text. Say --value, or "
                                         "--numerator and --denominator.\n"));
    QCOMPARE(enter(u"3.1"_s, {u"--text"_s, u"Two vans off the road."_s}, u"2026-Q2"_s).status, 0);
    QCOMPARE(run({u"check"_s, m_register}).output, QByteArray("Whole: 1 contract, 1 figure.\n"));
}

void TestEnterCommand::clearTakesAFigureAway() {
    QCOMPARE(enter(u"1.2"_s, october()).status, 0);
    const Answer cleared = enter(u"1.2"_s, {u"--clear"_s});
    QCOMPARE(cleared.status, 0);
    QCOMPARE(cleared.messages, QByteArray());
    QCOMPARE(standing(), u"0 of 0, not-reported"_s);
    QCOMPARE(run({u"check"_s, m_register}).output, QByteArray("Whole: 1 contract, 0 figures.\n"));
    const Answer again = enter(u"1.2"_s, {u"--clear"_s});
    QCOMPARE(again.status, 0);
    QCOMPARE(again.messages, QByteArray("No figure stands there.\n"));
}

QTEST_APPLESS_MAIN(TestEnterCommand)
#include "test_enter_command.moc"
