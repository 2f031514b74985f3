// The command line as scripts use it: exit status, JSON, messages.
#include "app/program.h"
#include "support/checks.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

QJsonObject indicatorIn(const QJsonDocument& kpi, const QString& ref) {
    for (const QJsonValue value : kpi[u"indicators"].toArray()) {
        if (value[u"ref"].toString() == ref) {
            return value.toObject();
        }
    }
    return {};
}

} // namespace

class TestCommandLine : public Checks {
    Q_OBJECT
private slots:
    void init();
    void refusesAnExistingFile();
    void saysHowWordsShouldBe_data();
    void saysHowWordsShouldBe();
    void helpNamesEveryCommand();
    void listsAndShowsEveryFramework();
    void checksAFrameworkFile();
    void bothCommandsFindAFrameworkAlike();
    void setsUpAContractOfEachFramework_data();
    void setsUpAContractOfEachFramework();
    void contractsNeedSensibleWords();
    void aYearStartsInAMonth();
    void entersAndJudgesAFigure();
    void theVerifiedFigureCounts();
    void refusesAFigureThatCannotBe_data();
    void refusesAFigureThatCannotBe();
    void logsAReturn();
    void theSampleIsTheSameEachTime();
    void aPackPrintsNothingBesides();
    void opensNothingThatIsNoRegister();

private:
    QString addContract(const QString& framework, const QStringList& more = {});

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_register;
};

void TestCommandLine::init() {
    Checks::init();
    m_folder = std::make_unique<QTemporaryDir>();
    m_register = m_folder->filePath(u"area.qlight"_s);
}

QString TestCommandLine::addContract(const QString& framework, const QStringList& more) {
    if (!QFile::exists(m_register)) {
        run({u"new"_s, m_register});
    }
    const Answer answer = run(
        QStringList{u"contract"_s, u"add"_s, m_register, u"--framework"_s, framework,
                    u"--reference"_s, u"C-1"_s, u"--title"_s, u"A contract"_s, u"--provider"_s,
                    u"A provider"_s, u"--start"_s, u"2025-04-01"_s, u"--end"_s, u"2029-03-31"_s} +
        more);
    return answer.status == 0 ? QString() : QString::fromUtf8(answer.messages);
}

void TestCommandLine::refusesAnExistingFile() {
    QCOMPARE(run({u"new"_s, m_register}).status, 0);
    const Answer again = run({u"new"_s, m_register});
    QCOMPARE(again.status, 1);
    QVERIFY(!again.messages.isEmpty());
}

void TestCommandLine::saysHowWordsShouldBe_data() {
    QTest::addColumn<QStringList>("words");
    QTest::newRow("no such command") << QStringList{u"frobnicate"_s, u"x"_s};
    QTest::newRow("no such option") << QStringList{u"--frobnicate"_s};
    QTest::newRow("an option with one dash") << QStringList{u"-help"_s};
    QTest::newRow("a letter") << QStringList{u"-x"_s};
    QTest::newRow("a dash") << QStringList{u"-"_s};
    QTest::newRow("an option before a register") << QStringList{u"-x"_s, u"x.qlight"_s};
    QTest::newRow("no register") << QStringList{u"new"_s};
    QTest::newRow("a register without a name") << QStringList{u"new"_s, u""_s};
    QTest::newRow("a sample without a name") << QStringList{u"new"_s, u""_s, u"--sample"_s};
    QTest::newRow("a workbook without a name") << QStringList{u"import"_s, u"x.qlight"_s, u""_s};
    QTest::newRow("unknown option") << QStringList{u"new"_s, u"x.qlight"_s, u"--simple"_s};
    QTest::newRow("one word too many") << QStringList{u"new"_s, u"x.qlight"_s, u"y.qlight"_s};
    QTest::newRow("as-of without sample")
        << QStringList{u"new"_s, u"x.qlight"_s, u"--as-of"_s, u"2026-01-01"_s};
    QTest::newRow("no date") << QStringList{u"new"_s, u"x.qlight"_s, u"--sample"_s, u"--as-of"_s,
                                            u"31/12/2026"_s};
    QTest::newRow("no contract") << QStringList{u"kpi"_s, u"x.qlight"_s, u"--period"_s, u"2025"_s};
    QTest::newRow("no period") << QStringList{u"kpi"_s, u"x.qlight"_s, u"--contract"_s,
                                              u"C-1"_s, u"--period"_s, u"Q1"_s};
}

void TestCommandLine::saysHowWordsShouldBe() {
    QFETCH(QStringList, words);
    const Answer answer = run(words);
    QCOMPARE(answer.status, 2);
    QVERIFY(answer.output.isEmpty());
    QVERIFY(answer.messages.contains("quarterlight "));
    QVERIFY(!QFile::exists(u"x.qlight"_s));
}

void TestCommandLine::helpNamesEveryCommand() {
    for (const QString& word : {u"--help"_s, u"-h"_s}) {
        const Answer answer = run({word});
        QCOMPARE(answer.status, 0);
        QCOMPARE(answer.messages, QByteArray());
        QVERIFY(answer.output.startsWith("quarterlight [REGISTER]\nquarterlight new --help\n"));
    }
}

void TestCommandLine::listsAndShowsEveryFramework() {
    const Answer list = run({u"frameworks"_s, u"--json"_s});
    QCOMPARE(list.status, 0);
    QCOMPARE(list.json().array().size(), 5);
    for (const QJsonValue row : list.json().array()) {
        QVERIFY(!row[u"title"].toString().isEmpty());
        QVERIFY(!row[u"authorities"].toArray().isEmpty());
        const Answer one = run({u"frameworks"_s, row[u"key"].toString(), u"--json"_s});
        QCOMPARE(one.status, 0);
        for (const QString& member :
             {u"key"_s, u"title"_s, u"authorities"_s, u"yearStartMonth"_s, u"returns"_s,
              u"indicators"_s, u"outcomes"_s, u"socialValue"_s, u"surveys"_s, u"meetings"_s,
              u"visits"_s, u"triggers"_s, u"rules"_s, u"policies"_s, u"deadlines"_s, u"narrative"_s,
              u"annualEvidence"_s}) {
            QVERIFY2(one.json().object().contains(member), qPrintable(member));
        }
    }
    QCOMPARE(run({u"frameworks"_s, u"no-such-schedule"_s}).status, 1);
}

void TestCommandLine::checksAFrameworkFile() {
    const QByteArray good = run({u"frameworks"_s, u"homecare-dps"_s, u"--json"_s}).output;
    const QString path = m_folder->filePath(u"sixth.json"_s);
    const auto write = [&](const QByteArray& bytes) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    };
    write(good);
    QCOMPARE(run({u"frameworks"_s, path}).status, 0);
    QByteArray bad = good;
    bad.replace("\"percentage\"", "\"percentige\"");
    write(bad);
    const Answer answer = run({u"frameworks"_s, path});
    QCOMPARE(answer.status, 1);
    QVERIFY(answer.output.isEmpty());
    QVERIFY(answer.messages.contains("percentige"));
    QVERIFY(answer.messages.count('\n') >= 6); // each of homecare's six percentages
}

void TestCommandLine::bothCommandsFindAFrameworkAlike() {
    QCOMPARE(run({u"new"_s, m_register}).status, 0);
    const QString missing = m_folder->filePath(u"sixth.json"_s);
    for (const QString& wanted : {missing, m_folder->path()}) {
        const Answer shown = run({u"frameworks"_s, wanted});
        QCOMPARE(shown.status, 1);
        QVERIFY(shown.messages.contains(wanted.toUtf8()));
        QCOMPARE(addContract(wanted), QString::fromUtf8(shown.messages));
    }
}

void TestCommandLine::setsUpAContractOfEachFramework_data() {
    QTest::addColumn<QString>("framework");
    for (const char* key : {"lifts-and-hoists", "direct-payment-support", "accommodation-with-care",
                            "statutory-advocacy", "homecare-dps"}) {
        QTest::newRow(key) << QString::fromLatin1(key);
    }
}

void TestCommandLine::setsUpAContractOfEachFramework() {
    QFETCH(QString, framework);
    QCOMPARE(addContract(framework), QString());
    const Answer shown = run({u"contract"_s, u"show"_s, m_register, u"C-1"_s, u"--json"_s});
    QCOMPARE(shown.status, 0);
    QCOMPARE(shown.json()[u"framework"].toString(), framework);
    QCOMPARE(shown.json()[u"start"].toString(), u"2025-04-01"_s);
    const Answer kpi = run(
        {u"kpi"_s, m_register, u"--contract"_s, u"C-1"_s, u"--period"_s, u"2025"_s, u"--json"_s});
    QCOMPARE(kpi.status, 0);
    QVERIFY(!kpi.json()[u"indicators"].toArray().isEmpty());
    for (const QJsonValue indicator : kpi.json()[u"indicators"].toArray()) {
        QCOMPARE(indicator[u"status"].toString(), u"not-reported"_s);
        QVERIFY(indicator[u"value"].isNull());
    }
}

void TestCommandLine::contractsNeedSensibleWords() {
    run({u"new"_s, m_register});
    const auto add = [&](const QString& reference, const QString& start, const QString& end) {
        return run({u"contract"_s, u"add"_s, m_register, u"--framework"_s, u"homecare-dps"_s,
                    u"--reference"_s, reference, u"--title"_s, u"T"_s, u"--provider"_s, u"P"_s,
                    u"--start"_s, start, u"--end"_s, end})
            .status;
    };
    QCOMPARE(add(u"C-1"_s, u"2026-04-01"_s, u"2026-03-31"_s), 1); // ends before it starts
    QCOMPARE(add(u"C-1"_s, u"2026-02-30"_s, u"2026-03-31"_s), 2); // no such day
    QCOMPARE(add(u""_s, u"2026-04-01"_s, u"2027-03-31"_s), 1);
    QCOMPARE(add(u"C-1"_s, u"2026-04-01"_s, u"2027-03-31"_s), 0);
    QCOMPARE(add(u"c-1"_s, u"2026-04-01"_s, u"2027-03-31"_s), 1); // the reference is taken
    const Answer list = run({u"contract"_s, u"list"_s, m_register, u"--json"_s});
    QCOMPARE(list.json().array().size(), 1);
}

void TestCommandLine::aYearStartsInAMonth() {
    for (const QString& month : {u"abc"_s, u"0"_s, u"13"_s, u""_s}) {
        const QString told = addContract(u"homecare-dps"_s, {u"--year-start-month"_s, month});
        QVERIFY2(told.startsWith(u"--year-start-month takes a whole number from 1 to 12.\n"
                                 "Usage: quarterlight contract add "),
                 qPrintable(told));
    }
    QCOMPARE(addContract(u"homecare-dps"_s, {u"--year-start-month"_s, u"12"_s}), QString());
    const Answer kpi = run({u"kpi"_s, m_register, u"--contract"_s, u"C-1"_s, u"--period"_s,
                            u"2025-Q1"_s, u"--json"_s});
    QCOMPARE(kpi.json()[u"from"].toString(), u"2025-12-01"_s);
}

void TestCommandLine::entersAndJudgesAFigure() {
    QCOMPARE(addContract(u"lifts-and-hoists"_s), QString());
    const auto enter = [&](const QString& period, const QString& numerator,
                           const QString& denominator) {
        return run({u"enter"_s, m_register, u"--contract"_s, u"C-1"_s, u"--period"_s, period,
                    u"--indicator"_s, u"1.2"_s, u"--numerator"_s, numerator, u"--denominator"_s,
                    denominator})
            .status;
    };
    QCOMPARE(enter(u"2025-04"_s, u"41"_s, u"41"_s), 0);
    QCOMPARE(enter(u"2025-05"_s, u"9"_s, u"10"_s), 0);
    QCOMPARE(enter(u"2025-06"_s, u"179"_s, u"199"_s), 0);
    const auto status = [&](const QString& period) {
        const Answer kpi = run({u"kpi"_s, m_register, u"--contract"_s, u"C-1"_s, u"--period"_s,
                                period, u"--as-of"_s, u"2025-08-01"_s, u"--json"_s});
        return indicatorIn(kpi.json(), u"1.2"_s);
    };
    QCOMPARE(status(u"2025-04"_s)[u"status"].toString(), u"met"_s);
    QCOMPARE(status(u"2025-05"_s)[u"status"].toString(), u"below-target"_s); // 90% exactly
    QCOMPARE(status(u"2025-06"_s)[u"status"].toString(), u"failed"_s);       // 89.95%
    const QJsonObject quarter = status(u"2025-Q1"_s);
    QCOMPARE(quarter[u"numerator"].toDouble(), 229.0);
    QCOMPARE(quarter[u"denominator"].toDouble(), 250.0);
    QCOMPARE(quarter[u"value"].toDouble(), 91.6);
    QCOMPARE(quarter[u"rag"].toString(), u"amber"_s);
}

void TestCommandLine::theVerifiedFigureCounts() {
    QCOMPARE(addContract(u"homecare-dps"_s), QString());
    const QStringList start{u"enter"_s,    m_register,   u"--contract"_s,  u"C-1"_s,
                            u"--period"_s, u"2025-Q1"_s, u"--indicator"_s, u"1.1"_s};
    QCOMPARE(
        run(start + QStringList{u"--numerator"_s, u"4900"_s, u"--denominator"_s, u"5100"_s}).status,
        0);
    QCOMPARE(run(start + QStringList{u"--numerator"_s, u"4000"_s, u"--denominator"_s, u"5100"_s,
                                     u"--verified"_s})
                 .status,
             0);
    const Answer kpi = run({u"kpi"_s, m_register, u"--contract"_s, u"C-1"_s, u"--period"_s,
                            u"2025-Q1"_s, u"--json"_s});
    const QJsonObject indicator = indicatorIn(kpi.json(), u"1.1"_s);
    QCOMPARE(qRound(indicator[u"reported"].toDouble() * 100), 9608); // digest 50: 96.08%
    QCOMPARE(qRound(indicator[u"verified"].toDouble() * 100), 7843);
    QCOMPARE(indicator[u"value"], indicator[u"verified"]);
    QCOMPARE(indicator[u"status"].toString(), u"failed"_s);
}

void TestCommandLine::refusesAFigureThatCannotBe_data() {
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("status");
    const QString i = u"--indicator"_s;
    const QString v = u"--value"_s;
    const QString p = u"--period"_s;
    QTest::newRow("numerator above denominator")
        << QStringList{p,       u"2025-Q1"_s,       i,      u"1.1"_s, u"--numerator"_s,
                       u"12"_s, u"--denominator"_s, u"11"_s}
        << 1;
    QTest::newRow("above 100%") << QStringList{p, u"2025-Q1"_s, i, u"4.1"_s, v, u"101"_s} << 1;
    QTest::newRow("no number") << QStringList{p, u"2025-Q1"_s, i, u"5.1"_s, v, u"many"_s} << 1;
    QTest::newRow("no indicator") << QStringList{p, u"2025-Q1"_s, i, u"9.9"_s, v, u"1"_s} << 1;
    QTest::newRow("a month of a quarterly one")
        << QStringList{p, u"2025-05"_s, i, u"5.1"_s, v, u"1"_s} << 1;
    QTest::newRow("outside the term") << QStringList{p, u"2024-Q4"_s, i, u"5.1"_s, v, u"1"_s} << 1;
    QTest::newRow("two ways at once")
        << QStringList{p, u"2025-Q1"_s, i, u"5.1"_s, v, u"1"_s, u"--text"_s, u"one"_s} << 2;
    QTest::newRow("half a fraction")
        << QStringList{p, u"2025-Q1"_s, i, u"1.1"_s, u"--numerator"_s, u"1"_s} << 2;
    QTest::newRow("unknown breakdown")
        << QStringList{p, u"2025-Q1"_s, i, u"5.1"_s, v, u"1"_s, u"--breakdown"_s, u"planet=Mars"_s}
        << 1;
}

void TestCommandLine::refusesAFigureThatCannotBe() {
    QFETCH(QStringList, words);
    QFETCH(int, status);
    QCOMPARE(addContract(u"homecare-dps"_s), QString());
    const Answer answer =
        run(QStringList{u"enter"_s, m_register, u"--contract"_s, u"C-1"_s} + words);
    QCOMPARE(answer.status, status);
    QVERIFY(!answer.messages.isEmpty());
    const Answer check = run({u"check"_s, m_register});
    QVERIFY(check.output.contains("0 figures"));
}

void TestCommandLine::logsAReturn() {
    QCOMPARE(addContract(u"lifts-and-hoists"_s), QString());
    const QStringList start{u"receive"_s, m_register, u"--contract"_s, u"C-1"_s, u"--return"_s};
    QCOMPARE(run(start + QStringList{u"monthly"_s, u"--period"_s, u"2025-05"_s, u"--on"_s,
                                     u"2025-06-13"_s, u"--accurate"_s, u"yes"_s})
                 .status,
             0);
    QCOMPARE(run(start +
                 QStringList{u"weekly"_s, u"--period"_s, u"2025-05"_s, u"--on"_s, u"2025-06-13"_s})
                 .status,
             1);
    QCOMPARE(run(start +
                 QStringList{u"monthly"_s, u"--period"_s, u"2025-Q1"_s, u"--on"_s, u"2025-06-13"_s})
                 .status,
             1);
    QCOMPARE(run(start +
                 QStringList{u"monthly"_s, u"--period"_s, u"2025-05"_s, u"--on"_s, u"2025-06-31"_s})
                 .status,
             2);
}

void TestCommandLine::theSampleIsTheSameEachTime() {
    const QString second = m_folder->filePath(u"second.qlight"_s);
    for (const QString& path : {m_register, second}) {
        QCOMPARE(run({u"new"_s, path, u"--sample"_s, u"--as-of"_s, u"2026-11-22"_s}).status, 0);
        QCOMPARE(run({u"check"_s, path}).status, 0);
    }
    for (const auto& [contract, period] :
         {std::pair(u"LH-2024-03"_s, u"2026-10"_s), std::pair(u"DP-2024-11"_s, u"2026-Q2"_s),
          std::pair(u"AC-2024-02"_s, u"2026-P07"_s), std::pair(u"SA-2024-05"_s, u"2025-Q4"_s),
          std::pair(u"HC-2024-07"_s, u"2026-Q1"_s)}) {
        const QStringList words{u"--contract"_s, contract,        u"--period"_s, period,
                                u"--as-of"_s,    u"2026-11-22"_s, u"--json"_s};
        const Answer first = run(QStringList{u"kpi"_s, m_register} + words);
        QCOMPARE(first.status, 0);
        QVERIFY(first.output.contains("\"met\""));
        QCOMPARE(run(QStringList{u"kpi"_s, second} + words).output, first.output);
    }
}

void TestCommandLine::aPackPrintsNothingBesides() {
    QCOMPARE(addContract(u"lifts-and-hoists"_s), QString());
    const Answer answer =
        run({u"pack"_s, m_register, u"--contract"_s, u"C-1"_s, u"--period"_s, u"2025-Q1"_s,
             u"--as-of"_s, u"2025-08-01"_s, u"--output"_s, m_folder->filePath(u"pack.pdf"_s)});
    QCOMPARE(answer.status, 0);
    QCOMPARE(answer.output, QByteArray());
    QCOMPARE(answer.messages, QByteArray());
}

void TestCommandLine::opensNothingThatIsNoRegister() {
    QFile file(m_register);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Dear Sir or Madam");
    file.close();
    const Answer answer = run({u"check"_s, m_register});
    QCOMPARE(answer.status, 1);
    QVERIFY(!answer.messages.isEmpty());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("Dear Sir or Madam"));
}

QTEST_APPLESS_MAIN(TestCommandLine)
#include "test_command_line.moc"
