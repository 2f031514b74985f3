// Importing a return from the command line: what is taken, what is refused and where, and the log.
#include "app/due_command_case.h"

#include <QDate>
#include <QJsonObject>

using namespace Qt::StringLiterals;

class TestImportCommand : public Checks, protected DueCommandCase {
    Q_OBJECT
private slots:
    void init();
    void takesWhatCanBeReadAndSaysWhereTheRestIs();
    void aDryRunChangesNothing();
    void theSameFileAgainChangesNothing();
    void logsTheReturnInTheSameStep();
    void noReturnCameAfterToday();
    void aReturnThereIsNotIsRefused_data();
    void aReturnThereIsNotIsRefused();
    void whatIsNoSheetIsRefusedWhole_data();
    void whatIsNoSheetIsRefusedWhole();

private:
    Answer importing(const QByteArray& bytes, const QStringList& more = {},
                     const QString& name = u"return.csv"_s) {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
            return {};
        }
        file.close();
        return run(
            QStringList{u"import"_s, m_register, file.fileName(), u"--contract"_s, u"C-1"_s} +
            more);
    }
    /// The status of an indicator in April 2025.
    QString status(const QString& ref) {
        const Answer answer = run({u"kpi"_s, m_register, u"--contract"_s, u"C-1"_s, u"--period"_s,
                                   u"2025-04"_s, u"--json"_s});
        for (const QJsonValue row : answer.json()[u"indicators"].toArray()) {
            if (row[u"ref"].toString() == ref) {
                return row[u"status"].toString();
            }
        }
        return {};
    }
};

namespace {

const QByteArray goodReturn = "ref,period,numerator,denominator\n"
                              "1.2,2025-04,41,41\n"
                              "1.3,2025-04,9,10\n";

} // namespace

void TestImportCommand::init() {
    Checks::init();
    begin();
    addContract(u"lifts-and-hoists"_s, u"2025-04-01"_s, u"2029-03-31"_s);
}

void TestImportCommand::takesWhatCanBeReadAndSaysWhereTheRestIs() {
    const Answer answer = importing(goodReturn + "1.4,2025-04,14,12\n"
                                                 "1.5,2025-04,n/a - see email,\n"
                                                 "9.9,2025-04,1,1\n",
                                    {u"--json"_s});
    QCOMPARE(answer.status, 1);
    QCOMPARE(answer.json()[u"rejected"].toInt(), 3);
    QCOMPARE(answer.json()[u"changes"].toArray().size(), 2);
    QStringList cells;
    for (const QJsonValue problem : answer.json()[u"problems"].toArray()) {
        cells << problem[u"cell"].toString();
    }
    cells.sort();
    QCOMPARE(cells, (QStringList{u"A6"_s, u"C4"_s, u"C5"_s}));
    QCOMPARE(status(u"1.2"_s), u"met"_s);
    QCOMPARE(status(u"1.3"_s), u"below-target"_s); // 90%, the red level itself
    QCOMPARE(status(u"1.4"_s), u"not-reported"_s);
}

void TestImportCommand::aDryRunChangesNothing() {
    const Answer answer = importing(goodReturn, {u"--dry-run"_s});
    QCOMPARE(answer.status, 0);
    QCOMPARE(answer.messages, QByteArray("2 new, 0 replaced, 0 the same, 0 rejected.\n"));
    QCOMPARE(status(u"1.2"_s), u"not-reported"_s);
}

void TestImportCommand::theSameFileAgainChangesNothing() {
    QCOMPARE(importing(goodReturn).status, 0);
    const Answer again = importing(goodReturn);
    QCOMPARE(again.status, 0);
    QCOMPARE(again.messages, QByteArray("0 new, 0 replaced, 2 the same, 0 rejected.\n"));
}

void TestImportCommand::logsTheReturnInTheSameStep() {
    const QStringList received{u"--return"_s, u"monthly"_s,    u"--period"_s,
                               u"2025-04"_s,  u"--received"_s, u"2025-05-12"_s};
    QCOMPARE(importing(goodReturn, received).status, 0);
    const QJsonObject row = rowOf(due(u"2025-05-01"_s, u"2025-05-31"_s, u"2025-05-31"_s),
                                  u"returns/monthly"_s, u"2025-04"_s);
    QCOMPARE(row[u"received"].toString(), u"2025-05-12"_s);
}

void TestImportCommand::noReturnCameAfterToday() {
    const QString tomorrow = QDate::currentDate().addDays(1).toString(Qt::ISODate);
    const QString expected = u"receivedOn: “%1” is outside the range."_s.arg(tomorrow);
    const Answer answer = importing(goodReturn, {u"--return"_s, u"monthly"_s, u"--period"_s,
                                                 u"2025-04"_s, u"--received"_s, tomorrow});
    QCOMPARE(answer.status, 1);
    QVERIFY2(answer.messages.startsWith(expected.toUtf8()), answer.messages.constData());
    // Nothing of it was taken, the figures neither.
    QCOMPARE(status(u"1.2"_s), u"not-reported"_s);
}

void TestImportCommand::aReturnThereIsNotIsRefused_data() {
    QTest::addColumn<QStringList>("words");
    const QStringList named{u"--return"_s, u"zzz"_s};
    const QStringList inApril{u"--period"_s, u"2025-04"_s};
    QTest::newRow("of no period") << named;
    QTest::newRow("of a period") << named + inApril;
    QTest::newRow("tried only") << named + inApril + QStringList{u"--dry-run"_s};
    QTest::newRow("to be logged") << named + inApril +
                                         QStringList{u"--received"_s, u"2025-05-12"_s};
}

void TestImportCommand::aReturnThereIsNotIsRefused() {
    QFETCH(QStringList, words);
    const Answer answer = importing(goodReturn, words);
    QCOMPARE(answer.status, 1);
    const QByteArray expected = "--return: “zzz” isn't one of the choices. Choose from: monthly, ";
    QVERIFY2(answer.messages.startsWith(expected), answer.messages.constData());
    QCOMPARE(answer.messages.count('\n'), 1);
    QCOMPARE(status(u"1.2"_s), u"not-reported"_s);
    QCOMPARE(importing(goodReturn, {u"--return"_s, u"monthly"_s}).status, 0);
}

void TestImportCommand::whatIsNoSheetIsRefusedWhole_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("name");
    QTest::newRow("another kind of file") << QByteArray("%PDF-1.7\n") << u"return.xlsx"_s;
    QTest::newRow("half a workbook")
        << QByteArray("PK\x03\x04", 4) + QByteArray(200, '\0') << u"return.xlsx"_s;
    QTest::newRow("empty") << QByteArray() << u"return.csv"_s;
}

void TestImportCommand::whatIsNoSheetIsRefusedWhole() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, name);
    const Answer answer = importing(bytes, {}, name);
    QCOMPARE(answer.status, 1);
    QCOMPARE(answer.messages.count('\n'), 1);
    QVERIFY(answer.output.isEmpty());
}

QTEST_APPLESS_MAIN(TestImportCommand)
#include "test_import_command.moc"
