// The file itself: how it is made, opened, refused and locked.
#include "core/register/database.h"
#include "core/register/opening.h"
#include "core/register/schema.h"
#include "register/registers.h"
#include "support/checks.h"

#include <QLockFile>
#include <QRandomGenerator>

#include <unistd.h>

using namespace quarterlight;
using namespace Qt::StringLiterals;

namespace {

using Spoil = std::function<void(const QString&)>;

/// Runs statements on a register as another program would, past its guards.
Spoil running(const QByteArrayList& statements) {
    return [statements](const QString& path) {
        auto database = Database::open(path, Database::Mode::ReadWrite).value();
        for (const QByteArray& statement : statements) {
            QVERIFY(database->execute(statement).ok());
        }
    };
}

/// Overwrites bytes of the file.
Spoil writing(qint64 at, const QByteArray& bytes) {
    return [=](const QString& path) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(at));
        QCOMPARE(file.write(bytes), bytes.size());
    };
}

Spoil truncating(qint64 size) {
    return [=](const QString& path) { QVERIFY(QFile::resize(path, size)); };
}

} // namespace
Q_DECLARE_METATYPE(Spoil)

class TestRegisterFile : public Checks {
    Q_OBJECT
private slots:
    void isMadeForItsOwnerAlone();
    void isNeverMadeOverAnotherFile();
    void leavesNothingBesideItWhenClosed();
    void isWrittenAsDurablyAsPromised();
    void refusedFileIsLeftAsItWas_data();
    void refusedFileIsLeftAsItWas();
    void refusesWhatIsNoFile();
    void newerVersionNamesBoth();
    void damagedPageIsReported();
    void secondOpenerIsToldWhoHasIt();
    void oneFileByTwoNamesHasOneLock();
    void readerLooksWhileAnotherWrites();
    void lockOfADeadProgramIsTakenOver_data();
    void lockOfADeadProgramIsTakenOver();
    void refusesToWriteWhereItMayNot();
};

void TestRegisterFile::isMadeForItsOwnerAlone() {
    TestRegister file;
    const auto mode = QFile::permissions(file.path());
    QCOMPARE(mode & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());
    QVERIFY(mode & QFile::WriteOwner);
}

void TestRegisterFile::isNeverMadeOverAnotherFile() {
    TestRegister file;
    const QByteArray before = sha256(file.path());
    const auto again = Register::create(file.path(), tester());
    QVERIFY(!again.ok());
    QCOMPARE(again.fault().code, FaultCode::AlreadyExists);
    QCOMPARE(sha256(file.path()), before);
    const auto nowhere = Register::create(file.in(u"none/x.qlight"_s), tester());
    QCOMPARE(nowhere.fault().code, FaultCode::CannotWrite);
}

void TestRegisterFile::leavesNothingBesideItWhenClosed() {
    TestRegister file;
    file.addContract();
    file.close();
    const QStringList names =
        QDir(QFileInfo(file.path()).path()).entryList(QDir::Files | QDir::Hidden);
    QCOMPARE(names, QStringList{u"Adults.qlight"_s});
}

void TestRegisterFile::isWrittenAsDurablyAsPromised() {
    TestRegister file;
    file.close();
    auto opened = openFile(file.path(), Database::Mode::ReadWrite, currentSchema().version);
    QVERIFY(opened.ok());
    QVERIFY(admit(*opened->database, currentSchema()).ok());
    const auto pragma = [&](const QByteArray& name) {
        return opened->database->number("PRAGMA " + name).value();
    };
    QCOMPARE(pragma("synchronous"), 3); // EXTRA
    QCOMPARE(pragma("foreign_keys"), 1);
    QCOMPARE(pragma("secure_delete"), 1);
    QCOMPARE(pragma("cell_size_check"), 1);
    QCOMPARE(pragma("trusted_schema"), 0);
    QCOMPARE(pragma("temp_store"), 2);
    Query journal = opened->database->query("PRAGMA journal_mode");
    QVERIFY(journal.next());
    QCOMPARE(journal.text(0), u"delete"_s);
    // A name in double quotes that is no column is an error, not a text.
    QVERIFY(!opened->database->execute("SELECT \"typo\" FROM contract").ok());
}

void TestRegisterFile::refusedFileIsLeftAsItWas_data() {
    QTest::addColumn<Spoil>("spoil");
    QTest::addColumn<int>("code");
    const auto row = [](const char* name, const Spoil& spoil, FaultCode code) {
        QTest::newRow(name) << spoil << int(code);
    };
    row("empty", truncating(0), FaultCode::NotARegister);
    row("not SQLite", writing(0, "PK\3\4 a workbook by its first bytes"), FaultCode::NotARegister);
    row("header cut short", truncating(60), FaultCode::NotARegister);
    row("half a page", truncating(2'000), FaultCode::DamagedRegister);
    row("last page missing", truncating(8 * 4'096), FaultCode::DamagedRegister);
    row("another program's", running({"PRAGMA application_id = 252006673"}),
        FaultCode::NotARegister);
    row("no version", running({"PRAGMA user_version = 0"}), FaultCode::NotARegister);
    row("newer",
        running({"PRAGMA user_version = " + QByteArray::number(currentSchema().version + 1)}),
        FaultCode::NewerRegister);
    row("one table more", running({"CREATE TABLE more (id INTEGER)"}), FaultCode::ForeignSchema);
    row("one table less", running({"DROP TABLE setting"}), FaultCode::ForeignSchema);
    row("a view", running({"CREATE VIEW look AS SELECT * FROM figure"}), FaultCode::ForeignSchema);
    row("a view in a table's place",
        running({"DROP TABLE setting", "CREATE VIEW setting AS WITH RECURSIVE f(key) AS (SELECT 1 "
                                       "UNION ALL SELECT 1 FROM f) SELECT 1 AS id, key FROM f"}),
        FaultCode::ForeignSchema);
    row("a trigger",
        running({"CREATE TRIGGER t AFTER INSERT ON setting BEGIN DELETE FROM figure; END"}),
        FaultCode::ForeignSchema);
    row("an index", running({"CREATE INDEX i ON figure (cell)"}), FaultCode::ForeignSchema);
    row("a column", running({"ALTER TABLE setting ADD COLUMN more TEXT"}),
        FaultCode::ForeignSchema);
    row("a looser table", running({"DROP TABLE setting", "CREATE TABLE setting (id, key, value)"}),
        FaultCode::ForeignSchema);
    row("a statistics table", running({"ANALYZE"}), FaultCode::ForeignSchema);
    row("write-ahead log", running({"PRAGMA journal_mode = WAL"}), FaultCode::ForeignSchema);
    row("schema page overwritten", writing(100, QByteArray(3'000, '\x5a')),
        FaultCode::DamagedRegister);
    QByteArray random(40'000, '\0');
    QRandomGenerator generator(7);
    std::generate(random.begin(), random.end(), [&] { return char(generator.bounded(256)); });
    row("random bytes", writing(0, random), FaultCode::NotARegister);
}

void TestRegisterFile::refusedFileIsLeftAsItWas() {
    QFETCH(Spoil, spoil);
    QFETCH(int, code);
    TestRegister file;
    file.addContract();
    file.close();
    spoil(file.path());
    const QByteArray before = sha256(file.path());
    for (const Access access : {Access::ReadWrite, Access::ReadOnly}) {
        const auto opened = Register::open(file.path(), access, tester());
        QVERIFY(!opened.ok());
        QCOMPARE(int(opened.fault().code), code);
        QCOMPARE(sha256(file.path()), before);
        const QDir directory(QFileInfo(file.path()).path());
        QCOMPARE(directory.entryList(QDir::Files), QStringList{u"Adults.qlight"_s});
    }
}

void TestRegisterFile::refusesWhatIsNoFile() {
    TestRegister file;
    const auto code = [](const QString& path) {
        return Register::open(path, Access::ReadWrite, tester()).fault().code;
    };
    QCOMPARE(code(file.in(u"none.qlight"_s)), FaultCode::NotFound);
    QCOMPARE(code(QFileInfo(file.path()).path()), FaultCode::NotARegister);
    QCOMPARE(code(u"/dev/zero"_s), FaultCode::NotARegister);
}

void TestRegisterFile::newerVersionNamesBoth() {
    TestRegister file;
    file.close();
    running({"PRAGMA user_version = 7"})(file.path());
    const auto opened = Register::open(file.path(), Access::ReadWrite, tester());
    QCOMPARE(opened.fault().arguments,
             (QStringList{u"7"_s, QString::number(currentSchema().version)}));
}

void TestRegisterFile::damagedPageIsReported() {
    TestRegister file;
    const Contract contract = file.addContract();
    std::vector<Change> changes;
    for (int number = 0; number < 500; ++number) {
        changes.push_back(added(figureOf(contract.id, QString::number(number), month(2025, 4), 1)));
    }
    file.apply(u"Figures"_s, changes);
    QVERIFY(file->check().ok());
    file.close();
    const qint64 pages = QFileInfo(file.path()).size() / 4'096;
    int noticed = 0;
    for (qint64 page = 1; page < pages; ++page) {
        const QString copy = file.in(u"copy.qlight"_s);
        QFile::remove(copy);
        QVERIFY(QFile::copy(file.path(), copy));
        writing(page * 4'096, QByteArray(4'096, '\x5a'))(copy);
        const auto opened = Register::open(copy, Access::ReadOnly, tester());
        noticed += !opened.ok() || !(*opened)->check().ok() ? 1 : 0;
    }
    QCOMPARE(noticed, int(pages - 1));
}

void TestRegisterFile::secondOpenerIsToldWhoHasIt() {
    TestRegister file;
    const auto second = Register::open(file.path(), Access::ReadWrite, tester());
    QVERIFY(!second.ok());
    QCOMPARE(second.fault().code, FaultCode::InUse);
    QCOMPARE(second.fault().arguments, (QStringList{u"Tess Officer"_s, QSysInfo::machineHostName(),
                                                    u"2025-07-01T09:30:00Z"_s}));
    // Refused, it took nothing away from the first.
    QVERIFY(!Register::open(file.path(), Access::ReadWrite, tester()).ok());
    file.close();
    QVERIFY(Register::open(file.path(), Access::ReadWrite, tester()).ok());
}

void TestRegisterFile::oneFileByTwoNamesHasOneLock() {
    TestRegister file;
    const QString link = file.in(u"link.qlight"_s);
    QVERIFY(QFile::link(file.path(), link));
    const auto second = Register::open(link, Access::ReadWrite, tester());
    QVERIFY(!second.ok());
    QCOMPARE(second.fault().code, FaultCode::InUse);
}

void TestRegisterFile::readerLooksWhileAnotherWrites() {
    TestRegister file;
    const auto reader = Register::open(file.path(), Access::ReadOnly, tester());
    QVERIFY(reader.ok());
    const int version = (*reader)->dataVersion();
    const Contract contract = file.addContract();
    QVERIFY((*reader)->dataVersion() != version);
    QVERIFY((*reader)->contracts() == std::vector{contract});
    file.addContract(u"C-2"_s);
    QCOMPARE((*reader)->contracts().size(), size_t{2});
    QCOMPARE((*reader)->contentHash(), file->contentHash());
}

void TestRegisterFile::lockOfADeadProgramIsTakenOver_data() {
    QTest::addColumn<QByteArray>("lock");
    QTest::newRow("died while writing it") << QByteArray();
    QTest::newRow("died since") << QByteArray("4194000\nquarterlight\n" +
                                              QSysInfo::machineHostName().toUtf8() + "\n");
    QTest::newRow("before the machine was restarted")
        << QByteArray(QByteArray::number(::getpid()) + "\ntest_register_file\n" +
                      QSysInfo::machineHostName().toUtf8() + "\n\nanother boot\n");
}

void TestRegisterFile::lockOfADeadProgramIsTakenOver() {
    QFETCH(QByteArray, lock);
    TestRegister file;
    file.close();
    QFile left(file.path() + u".lock"_s);
    QVERIFY(left.open(QIODevice::WriteOnly));
    left.write(lock);
    left.close();
    QVERIFY(Register::open(file.path(), Access::ReadWrite, tester()).ok());
    QVERIFY(!QFile::exists(left.fileName()));
}

void TestRegisterFile::refusesToWriteWhereItMayNot() {
    if (::geteuid() == 0) {
        QSKIP("the superuser may write everywhere");
    }
    TestRegister file;
    file.close();
    QVERIFY(QFile::setPermissions(file.path(), QFile::ReadOwner));
    QCOMPARE(Register::open(file.path(), Access::ReadWrite, tester()).fault().code,
             FaultCode::CannotWrite);
    QVERIFY(Register::open(file.path(), Access::ReadOnly, tester()).ok());
}

QTEST_APPLESS_MAIN(TestRegisterFile)
#include "test_register_file.moc"
