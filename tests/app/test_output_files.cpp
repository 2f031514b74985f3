// Where the commands write what they make: over an older file, never over a register.
#include "app/due_command_case.h"

#include <QDir>
#include <QFileInfo>

#include <filesystem>

using namespace Qt::StringLiterals;

class TestOutputFiles : public Checks, protected DueCommandCase {
    Q_OBJECT
private slots:
    void init();
    void aRegisterIsNeverWrittenOver_data();
    void aRegisterIsNeverWrittenOver();
    void anOlderFileIs();

private:
    /// The two commands that write a file.
    QStringList pack() const {
        return {u"pack"_s,    m_register,   u"--contract"_s, u"C-1"_s,     u"--period"_s,
                u"2025-Q1"_s, u"--as-of"_s, u"2025-08-01"_s, u"--output"_s};
    }
    QStringList calendar() const {
        return {u"due"_s,  m_register,      u"--from"_s, u"2025-05-01"_s,
                u"--to"_s, u"2025-06-30"_s, u"--ics"_s};
    }
    static QByteArray bytesOf(const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

void TestOutputFiles::init() {
    Checks::init();
    begin();
    addContract(u"lifts-and-hoists"_s, u"2025-04-01"_s, u"2029-03-31"_s);
}

void TestOutputFiles::aRegisterIsNeverWrittenOver_data() {
    QTest::addColumn<QString>("name");
    QTest::newRow("itself") << u"area.qlight"_s;
    QTest::newRow("itself on another way") << u"deeper/../area.qlight"_s;
    QTest::newRow("a link to it") << u"pack.pdf"_s;
    QTest::newRow("its other name") << u"twin.pdf"_s;
    QTest::newRow("another register") << u"other.qlight"_s;
    QTest::newRow("a register cut off") << u"half.qlight"_s;
}

void TestOutputFiles::aRegisterIsNeverWrittenOver() {
    QFETCH(QString, name);
    QVERIFY(QDir(path({})).mkpath(u"deeper"_s));
    QVERIFY(QFile::link(m_register, path(u"pack.pdf"_s)));
    std::filesystem::create_hard_link(m_register.toStdString(), path(u"twin.pdf"_s).toStdString());
    QVERIFY(QFile::copy(m_register, path(u"other.qlight"_s)));
    QVERIFY(QFile::copy(m_register, path(u"half.qlight"_s)));
    QVERIFY(QFile::resize(path(u"half.qlight"_s), 5'000));
    const QByteArray before = bytesOf(path(name));
    QVERIFY(before.startsWith("SQLite format 3"));
    for (const QStringList& command : {pack(), calendar()}) {
        const Answer answer = run(command + QStringList{path(name)});
        QCOMPARE(answer.status, 1);
        const QString told =
            path(name) + u": This file is a register and was left as it is. Choose another name."_s;
        QVERIFY2(answer.messages.contains(told.toUtf8()), answer.messages.constData());
        QCOMPARE(bytesOf(path(name)), before);
    }
    QCOMPARE(QFileInfo(path(u"pack.pdf"_s)).symLinkTarget(), m_register);
}

void TestOutputFiles::anOlderFileIs() {
    const auto write = [&](const QString& name) {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("what was here before");
    };
    write(u"pack.pdf"_s);
    QCOMPARE(run(pack() + QStringList{path(u"pack.pdf"_s)}).status, 0);
    QVERIFY(bytesOf(path(u"pack.pdf"_s)).startsWith("%PDF-"));
    write(u"due.ics"_s);
    QCOMPARE(run(calendar() + QStringList{path(u"due.ics"_s)}).status, 0);
    QVERIFY(bytesOf(path(u"due.ics"_s)).startsWith("BEGIN:VCALENDAR"));
}

QTEST_APPLESS_MAIN(TestOutputFiles)
#include "test_output_files.moc"
