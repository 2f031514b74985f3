// Making a register on the command line: whole or not at all.
#include "app/due_command_case.h"

#include <QDir>

using namespace Qt::StringLiterals;

class TestNewCommand : public Checks, protected DueCommandCase {
    Q_OBJECT
private slots:
    void init();
    void aSampleHasItsDays_data();
    void aSampleHasItsDays();
    void aSampleThatFailsLeavesNothing();
    void aSampleLeavesTheFileThatIsThere();
    void aFolderThereIsNotIsNamed();

private:
    /// What the folder holds besides.
    QStringList files() const { return QDir(path({})).entryList(QDir::Files | QDir::Hidden); }
};

void TestNewCommand::init() {
    Checks::init();
    begin();
}

// Periods are of the years 1900 to 2199, and the sample has those of two financial years before.
void TestNewCommand::aSampleHasItsDays_data() {
    QTest::addColumn<QString>("day");
    QTest::addColumn<int>("status");
    QTest::newRow("the day before the first") << u"1902-03-31"_s << 1;
    QTest::newRow("the first") << u"1902-04-01"_s << 0;
    QTest::newRow("the last") << u"2199-12-31"_s << 0;
    QTest::newRow("the day after the last") << u"2200-01-01"_s << 1;
    QTest::newRow("long ago") << u"1066-10-14"_s << 1;
}

void TestNewCommand::aSampleHasItsDays() {
    QFETCH(QString, day);
    QFETCH(int, status);
    const Answer answer = run({u"new"_s, m_register, u"--sample"_s, u"--as-of"_s, day});
    QCOMPARE(answer.status, status);
    if (status == 0) {
        QVERIFY(run({u"check"_s, m_register}).output.startsWith("Whole: 5 contracts, "));
        return;
    }
    const QString told =
        u"“%1” is outside the range. It must lie between 1902-04-01 and 2199-12-31.\n"_s.arg(day);
    QCOMPARE(answer.messages, told.toUtf8());
    QCOMPARE(files(), QStringList());
}

// A disk that fills up half-way, which a limit on the size of files stands for.
void TestNewCommand::aSampleThatFailsLeavesNothing() {
#ifdef Q_OS_UNIX
    QProcess process;
    process.start(u"/bin/sh"_s, {u"-c"_s, u"trap '' XFSZ; ulimit -f 1000; exec \"$0\" \"$@\""_s,
                                 QStringLiteral(PROGRAM), u"new"_s, m_register, u"--sample"_s,
                                 u"--as-of"_s, u"2026-11-22"_s});
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 1);
    QVERIFY(!process.readAllStandardError().isEmpty());
    QCOMPARE(files(), QStringList());
#else
    QSKIP("Needs a limit on the size of files.");
#endif
}

void TestNewCommand::aSampleLeavesTheFileThatIsThere() {
    QCOMPARE(run({u"new"_s, m_register}).status, 0);
    QCOMPARE(run({u"new"_s, m_register, u"--sample"_s}).status, 1);
    QVERIFY(run({u"check"_s, m_register}).output.startsWith("Whole: 0 contracts, "));
}

void TestNewCommand::aFolderThereIsNotIsNamed() {
    const QString wanted = path(u"no/such/area.qlight"_s);
    for (const QStringList& more : {QStringList(), QStringList{u"--sample"_s}}) {
        const Answer answer = run(QStringList{u"new"_s, wanted} + more);
        QCOMPARE(answer.status, 1);
        const QString told =
            wanted + u": This file can't be written: there is no such folder. Check that the disk "
                     "isn't full and that you may write there, or choose another folder.\n"_s;
        QCOMPARE(answer.messages, told.toUtf8());
    }
}

QTEST_APPLESS_MAIN(TestNewCommand)
#include "test_new_command.moc"
