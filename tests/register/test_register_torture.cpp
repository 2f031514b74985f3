// What was acknowledged stays: programs killed while they write, disks that fill up.
#include "register/registers.h"
#include "support/checks.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>

#include <csignal>
#include <cstdio>
#include <sys/resource.h>

using namespace quarterlight;
using namespace Qt::StringLiterals;

namespace {

/// The other program: adds figures and changes a contract without end, and prints each sequence as
/// soon as it was acknowledged.
int writeWithoutEnd(const QString& path) {
    auto file = Register::open(path, Access::ReadWrite, tester());
    if (!file) {
        std::printf("refused %d\n", int(file.fault().code));
        return 1;
    }
    Contract contract = (*file)->contracts().front();
    for (int number = 0;; ++number) {
        Contract after = contract;
        after.notes = QString(number % 3 * 5'000, u'x') + QString::number(number);
        const auto size = static_cast<int>((*file)->figures(contract.id).size());
        const auto done = (*file)->apply(
            {u"Edit"_s,
             {changed(contract, after),
              added(figureOf(contract.id, QString::number(size), month(2025, 4), size))}});
        if (!done) {
            std::printf("failed %d\n", int(done.fault().code));
            return 1;
        }
        contract = after;
        std::printf("%lld\n", static_cast<long long>(done->sequence));
        std::fflush(stdout);
    }
}

/// Lets no file grow past a size while it lives: a disk that is full.
class FileSizeLimit {
public:
    explicit FileSizeLimit(qint64 bytes) {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        rlimit limit = m_before;
        limit.rlim_cur = static_cast<rlim_t>(bytes);
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit() {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    FileSizeLimit(const FileSizeLimit&) = delete;
    FileSizeLimit& operator=(const FileSizeLimit&) = delete;

private:
    rlimit m_before{};
    void (*m_handler)(int) = nullptr;
};

std::vector<Change> manyFigures(Id<Contract> contract, int count) {
    std::vector<Change> changes;
    for (int number = 0; number < count; ++number) {
        Figure figure = figureOf(contract, QString::number(number), month(2025, 4), number);
        figure.amount.text = QString(200, u't');
        changes.push_back(added(figure));
    }
    return changes;
}

} // namespace

class TestRegisterTorture : public Checks {
    Q_OBJECT
private slots:
    void everyAcknowledgedEditSurvivesAKill();
    void readerOpensAfterAKill();
    void ownerNeedsNoHelpAfterAKill();
    void fullDiskLeavesTheRegisterAsItWas();
    void fullDiskLeavesNoHalfBackup();

private:
    /// Lets the other program write for a while, kills it, and returns what it printed last.
    static qint64 writeAndKill(const QString& path, int milliseconds);
};

qint64 TestRegisterTorture::writeAndKill(const QString& path, int milliseconds) {
    QProcess writer;
    writer.start(QCoreApplication::applicationFilePath(), {u"--write"_s, path});
    if (!writer.waitForReadyRead(20'000)) {
        return -1;
    }
    QTest::qSleep(milliseconds);
    writer.kill(); // SIGKILL
    writer.waitForFinished();
    QByteArrayList lines = writer.readAllStandardOutput().split('\n');
    lines.removeLast(); // what follows the last line's end was not acknowledged
    bool isNumber = false;
    const qint64 last = lines.isEmpty() ? 0 : lines.last().toLongLong(&isNumber);
    return isNumber ? last : -1;
}

void TestRegisterTorture::everyAcknowledgedEditSurvivesAKill() {
    TestRegister file;
    const Contract contract = file.addContract();
    file.close();
    QRandomGenerator random(20250701);
    QElapsedTimer timer;
    timer.start();
    int kills = 0;
    for (; kills < 40 && timer.elapsed() < 20'000; ++kills) {
        const qint64 acknowledged = writeAndKill(file.path(), random.bounded(40));
        QVERIFY(acknowledged > 0);
        file.reopen();
        const qint64 standing = file->log(1).front().sequence;
        QVERIFY2(standing >= acknowledged, qPrintable(QString::number(acknowledged)));
        // Entry 1 added the contract; each one since added one figure.
        QCOMPARE(qint64(file->figures(contract.id).size()), standing - 1);
        QVERIFY(file->check().ok());
        file.close();
    }
    QVERIFY(kills > 5);
}

void TestRegisterTorture::readerOpensAfterAKill() {
    TestRegister file;
    file.addContract();
    file.close();
    for (int kill = 0; kill < 5; ++kill) {
        const qint64 acknowledged = writeAndKill(file.path(), 3 + kill * 5);
        QVERIFY(acknowledged > 0);
        file.reopen(Access::ReadOnly);
        QVERIFY(file->log(1).front().sequence >= acknowledged);
        QVERIFY(!file->readFault());
        file.close();
    }
}

void TestRegisterTorture::ownerNeedsNoHelpAfterAKill() {
    TestRegister file;
    file.addContract();
    file.close();
    QVERIFY(writeAndKill(file.path(), 10) > 0);
    QVERIFY(QFile::exists(file.path() + u".lock"_s)); // the dead program left it
    const auto opened = Register::open(file.path(), Access::ReadWrite, tester());
    QVERIFY(opened.ok());
    QCOMPARE(Register::open(file.path(), Access::ReadWrite, tester()).fault().code,
             FaultCode::InUse);
}

void TestRegisterTorture::fullDiskLeavesTheRegisterAsItWas() {
    TestRegister file;
    const Contract contract = file.addContract();
    const std::vector<Change> changes = manyFigures(contract.id, 400);
    const QByteArray before = file->contentHash();
    int refused = 0;
    for (qint64 size = 4'096; size < 600'000; size += 8'192) {
        const auto result = [&] {
            const FileSizeLimit full(size);
            return file->apply({u"Import"_s, changes});
        }();
        QVERIFY(file->check().ok());
        if (result) {
            QVERIFY(file->contentHash() != before);
            break;
        }
        QCOMPARE(result.fault().code, FaultCode::CannotWrite);
        QCOMPARE(file->contentHash(), before);
        QCOMPARE(file->undoTitle(), u"Add contract"_s);
        ++refused;
    }
    QVERIFY(refused > 10);
    QCOMPARE(file->undoTitle(), u"Import"_s);
    file.reopen();
    QCOMPARE(file->figures(contract.id).size(), size_t{400});
    QVERIFY(!file->readFault());
}

void TestRegisterTorture::fullDiskLeavesNoHalfBackup() {
    TestRegister file;
    const Contract contract = file.addContract();
    file.apply(u"Import"_s, manyFigures(contract.id, 400));
    const QString directory = file.in(u"backups"_s);
    const QDateTime now = tester().clock();
    {
        const FileSizeLimit full(100'000);
        const auto backup = file->backup(directory, now);
        QVERIFY(!backup.ok());
        QCOMPARE(backup.fault().code, FaultCode::CannotWrite);
    }
    QCOMPARE(QDir(directory).entryList(QDir::Files), QStringList());
    QVERIFY(file->backup(directory, now).ok());
    QVERIFY(file->check().ok());
}

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments[1] == u"--write") {
        return writeWithoutEnd(arguments[2]);
    }
    TestRegisterTorture test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_register_torture.moc"
