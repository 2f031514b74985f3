// Writing a file whole or not at all.
#include "core/exchange/file_writer.h"
#include "support/checks.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#include <unistd.h>
#endif

using namespace quarterlight;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(cannot be read)");
}

QStringList everythingIn(const QString& folder) {
    return QDir(folder).entryList(QDir::Files | QDir::Hidden | QDir::System);
}

} // namespace

class TestFileWriter : public Checks {
    Q_OBJECT
private slots:
    void writesEveryByte_data();
    void writesEveryByte();
    void replacesAFileAndKeepsItsPermissions();
    void aNewFileIsForItsOwnerAlone();
    void aLinkStaysALink();
    void refusesAFolderAndAMissingOne();
    void aRegisterIsNeverWrittenOver();
    void aFullDiskLeavesTheOldFile();

private:
    QTemporaryDir m_folder;
    QString path(const QString& name) const { return m_folder.filePath(name); }
};

void TestFileWriter::writesEveryByte_data() {
    QTest::addColumn<int>("size");
    for (const int size : {0, 1, 65535, 65536, 65537, 1'000'000})
        QTest::addRow("%d bytes", size) << size;
}

void TestFileWriter::writesEveryByte() {
    QFETCH(int, size);
    QByteArray bytes(size, 'x');
    for (int index = 0; index < size; ++index)
        bytes[index] = char(index * 7 + index / 251);
    QVERIFY(writeFile(path(u"pack.pdf"_s), bytes).ok());
    QVERIFY(contentOf(path(u"pack.pdf"_s)) == bytes);
    QCOMPARE(everythingIn(m_folder.path()), QStringList{u"pack.pdf"_s});
}

void TestFileWriter::replacesAFileAndKeepsItsPermissions() {
    const QString file = path(u"pack.pdf"_s);
    const auto permissions = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup;
    QVERIFY(writeFile(file, "old").ok());
    QVERIFY(QFile::setPermissions(file, permissions));
    QVERIFY(writeFile(file, "new").ok());
    QCOMPARE(contentOf(file), QByteArray("new"));
    QCOMPARE(QFile::permissions(file) & (permissions | QFile::ReadOther), permissions);
}

void TestFileWriter::aNewFileIsForItsOwnerAlone() {
    const QString file = path(u"new.pdf"_s);
    QVERIFY(writeFile(file, "new").ok());
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QCOMPARE(QFile::permissions(file) & others, QFile::Permissions());
    QVERIFY(QFile::remove(file));
}

void TestFileWriter::aLinkStaysALink() {
    QVERIFY(writeFile(path(u"real.pdf"_s), "old").ok());
    QVERIFY(QFile::link(path(u"real.pdf"_s), path(u"link.pdf"_s)));
    QVERIFY(writeFile(path(u"link.pdf"_s), "new").ok());
    QVERIFY(QFileInfo(path(u"link.pdf"_s)).isSymLink());
    QCOMPARE(contentOf(path(u"real.pdf"_s)), QByteArray("new"));
}

void TestFileWriter::refusesAFolderAndAMissingOne() {
    const Result<Done> folder = writeFile(m_folder.path(), "x");
    QVERIFY(!folder);
    QCOMPARE(int(folder.fault().code), int(FaultCode::CannotWrite));
    const QString missing = path(u"no/such/folder/pack.pdf"_s);
    const Result<Done> nowhere = writeFile(missing, "x");
    QVERIFY(!nowhere);
    QCOMPARE(nowhere.fault().place, missing);
}

void TestFileWriter::aRegisterIsNeverWrittenOver() {
    // By its beginning, whatever it is called; a text that only speaks of one is no register.
    const auto make = [&](const QString& name, const QByteArray& bytes) {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    };
    const QByteArray database = QByteArray("SQLite format 3\0", 16) + QByteArray(200, 'x');
    make(u"return.pdf"_s, database);
    const Result<Done> kept = writeFile(path(u"return.pdf"_s), "new");
    QVERIFY(!kept);
    QCOMPARE(kept.fault().code, FaultCode::HoldsRegister);
    QCOMPARE(contentOf(path(u"return.pdf"_s)), database);
    make(u"note.qlight"_s, "SQLite format 3 is what a register is written in");
    QVERIFY(writeFile(path(u"note.qlight"_s), "new"));
}

void TestFileWriter::aFullDiskLeavesTheOldFile() {
#ifdef Q_OS_UNIX
    // A child that may write no more than so many bytes to a file meets what a full disk does.
    const QString file = path(u"full.pdf"_s);
    QVERIFY(writeFile(file, "old").ok());
    const QStringList before = everythingIn(m_folder.path());
    const auto exitCodeWith = [&file](rlim_t limit) {
        QProcess child;
        child.setChildProcessModifier([limit] {
            const rlimit most{limit, limit};
            ::signal(SIGXFSZ, SIG_IGN);
            ::setrlimit(RLIMIT_FSIZE, &most);
        });
        child.start(QCoreApplication::applicationFilePath(), {u"--write"_s, file});
        child.waitForFinished();
        return child.exitCode();
    };
    for (const rlim_t limit : {rlim_t(0), rlim_t(1000), rlim_t(65536), rlim_t(199'999)}) {
        QCOMPARE(exitCodeWith(limit), 1);
        QCOMPARE(contentOf(file), QByteArray("old"));
        QCOMPARE(everythingIn(m_folder.path()), before);
    }
    QCOMPARE(exitCodeWith(200'000), 0);
    QCOMPARE(contentOf(file), QByteArray(200'000, 'x'));
#else
    QSKIP("needs a limit on the size of files");
#endif
}

int main(int argc, char* argv[]) {
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() == 3 && arguments[1] == u"--write"_s)
        return writeFile(arguments[2], QByteArray(200'000, 'x')).ok() ? 0 : 1;
    TestFileWriter test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_file_writer.moc"
