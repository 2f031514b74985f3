// Making a review pack on the command line: what is charted and what is left out.
#include "app/due_command_case.h"

using namespace Qt::StringLiterals;

class TestPackCommand : public Checks, protected DueCommandCase {
    Q_OBJECT
private slots:
    void init();
    void takesTheSectionsThereAre();
    void refusesASectionThereIsNot_data();
    void refusesASectionThereIsNot();
    void refusesAChartOfNoNumber_data();
    void refusesAChartOfNoNumber();

private:
    Answer pack(const QStringList& more) {
        return run(QStringList{u"pack"_s, m_register, u"--contract"_s, u"C-1"_s, u"--period"_s,
                               u"2025-Q1"_s, u"--as-of"_s, u"2025-08-01"_s, u"--output"_s,
                               path(u"pack.pdf"_s)} +
                   more);
    }
};

void TestPackCommand::init() {
    Checks::init();
    begin();
    addContract(u"lifts-and-hoists"_s, u"2025-04-01"_s, u"2029-03-31"_s);
}

// Also those that have nothing to say this quarter: a script asks the same of every contract.
void TestPackCommand::takesTheSectionsThereAre() {
    QStringList without;
    for (const QString& section : {u"summary"_s, u"exceptions"_s, u"indicators"_s, u"charts"_s,
                                   u"returns"_s, u"outcomes"_s, u"comments"_s, u"definitions"_s}) {
        without << u"--without"_s << section;
    }
    const Answer answer = pack(without + QStringList{u"--chart"_s, u"1.2"_s});
    QCOMPARE(answer.messages, QByteArray());
    QCOMPARE(answer.status, 0);
    QVERIFY(QFile::exists(path(u"pack.pdf"_s)));
}

void TestPackCommand::refusesASectionThereIsNot_data() {
    QTest::addColumn<QString>("name");
    QTest::newRow("misspelt") << u"coments"_s;
    QTest::newRow("its title") << u"Comments"_s;
    QTest::newRow("two in one") << u"comments,outcomes"_s;
    QTest::newRow("nothing") << u""_s;
}

void TestPackCommand::refusesASectionThereIsNot() {
    QFETCH(QString, name);
    const Answer answer =
        pack({u"--without"_s, u"summary"_s, u"--without"_s, name, u"--chart"_s, u"1.2"_s});
    QCOMPARE(answer.status, 2);
    const QString told = u"“%1” is no section. --without takes summary, exceptions, indicators, "
                         "charts, returns, outcomes, comments, definitions.\n"_s.arg(name);
    QVERIFY2(answer.messages.startsWith(told.toUtf8()), answer.messages.constData());
    QVERIFY(!QFile::exists(path(u"pack.pdf"_s)));
}

void TestPackCommand::refusesAChartOfNoNumber_data() {
    QTest::addColumn<QString>("ref");
    QTest::newRow("no indicator") << u"ZZZ"_s;
    QTest::newRow("its title") << u"High-priority faults put right within 3 hours"_s;
}

void TestPackCommand::refusesAChartOfNoNumber() {
    QFETCH(QString, ref);
    const Answer answer = pack({u"--chart"_s, u"1.2"_s, u"--chart"_s, ref});
    QCOMPARE(answer.status, 1);
    const QString told = u"--chart: “%1” isn't one of the choices. Choose from: "_s.arg(ref);
    QVERIFY2(answer.messages.startsWith(told.toUtf8()), answer.messages.constData());
    QVERIFY(answer.messages.contains("1.2, 1.3, "));
    QCOMPARE(answer.messages.count('\n'), 1);
    QVERIFY(!QFile::exists(path(u"pack.pdf"_s)));
}

QTEST_APPLESS_MAIN(TestPackCommand)
#include "test_pack_command.moc"
