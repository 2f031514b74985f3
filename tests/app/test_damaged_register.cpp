// What the commands answer where a part of a register can't be read: never the rest as if it were
// all.
#include "app/due_command_case.h"

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 pageBytes = 4'096;

} // namespace

class TestDamagedRegister : public Checks, protected DueCommandCase {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void whatFallsDueIsNotListed_data();
    void whatFallsDueIsNotListed();
    void contractsAreListedWholeOrNotAtAll();

private:
    QTemporaryDir m_sampleFolder;
    QString m_sample = m_sampleFolder.filePath(u"sample.qlight"_s);
};

void TestDamagedRegister::initTestCase() {
    QCOMPARE(run({u"new"_s, m_sample, u"--sample"_s, u"--as-of"_s, u"2026-11-22"_s}).status, 0);
}

void TestDamagedRegister::init() {
    Checks::init();
    begin();
}

void TestDamagedRegister::whatFallsDueIsNotListed_data() {
    QTest::addColumn<QString>("words");
    QTest::newRow("due") << u"due R --from 2026-01-01 --to 2026-12-31 --json"_s;
    QTest::newRow("diary") << u"diary list R --from 2026-01-01 --to 2026-12-31 --json"_s;
    QTest::newRow("meetings") << u"meeting list R --from 2026-01-01 --to 2026-12-31"_s;
    QTest::newRow("one meeting") << u"meeting remove R --on 2026-12-03"_s;
}

void TestDamagedRegister::whatFallsDueIsNotListed() {
    QFETCH(QString, words);
    QVERIFY(QFile::copy(m_sample, m_register));
    QFile file(m_register);
    QVERIFY(file.open(QIODevice::ReadWrite));
    const qint64 sound = file.size() / pageBytes / 4 * pageBytes; // contracts, but not all of them
    QVERIFY(file.seek(sound));
    file.write(QByteArray(int(file.size() - sound), '\0'));
    file.close();
    QStringList command = words.split(u' ');
    command.replace(command.indexOf(u"R"_s), m_register);
    const Answer answer = run(command);
    QCOMPARE(answer.status, 1);
    QCOMPARE(answer.output, QByteArray());
    QVERIFY2(answer.messages.contains("This register is damaged: "), answer.messages.constData());
}

// Whichever page is lost.
void TestDamagedRegister::contractsAreListedWholeOrNotAtAll() {
    addContract(u"homecare-dps"_s, u"2025-04-01"_s, u"2029-03-31"_s);
    const QByteArray whole = run({u"contract"_s, u"list"_s, m_register}).output;
    QVERIFY(whole.startsWith("C-1\t"));
    QFile file(m_register);
    QVERIFY(file.open(QIODevice::ReadWrite));
    const qint64 pages = file.size() / pageBytes;
    for (qint64 page = 0; page < pages; ++page) {
        QVERIFY(file.seek(page * pageBytes));
        const QByteArray before = file.read(pageBytes);
        const auto put = [&](const QByteArray& bytes) {
            QVERIFY(file.seek(page * pageBytes));
            QCOMPARE(file.write(bytes), pageBytes);
            QVERIFY(file.flush());
        };
        put(QByteArray(pageBytes, '\0'));
        const Answer answer = run({u"contract"_s, u"list"_s, m_register});
        QCOMPARE(answer.output, answer.status == 0 ? whole : QByteArray());
        QCOMPARE(answer.messages.isEmpty(), answer.status == 0);
        put(before);
    }
    QCOMPARE(run({u"contract"_s, u"list"_s, m_register}).output, whole);
}

QTEST_APPLESS_MAIN(TestDamagedRegister)
#include "test_damaged_register.moc"
