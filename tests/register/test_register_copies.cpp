// Backups and migrations: copies that are verified before anything is given up for them.
#include "core/register/backup.h"
#include "core/register/migrations.h"
#include "core/register/opening.h"
#include "register/registers.h"
#include "support/checks.h"

#include <QDir>

using namespace quarterlight;
using namespace Qt::StringLiterals;

namespace {

QDateTime at(int day, int hour) {
    return {QDate(2025, 6, 1).addDays(day), QTime(hour, 0), Qt::UTC};
}

/// A next version that gives settings a note.
SchemaHistory withNextVersion() {
    SchemaHistory history{{currentSchema(), currentSchema()}, {}};
    const int next = ++history.schemas[1].version;
    constexpr auto table = "CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT";
    history.schemas[1].statements.push_back(table);
    history.steps.push_back(
        {next, "Notes", {table, "INSERT INTO note (text) SELECT value FROM setting"}});
    return history;
}

/// Makes a register of an older version with a contract, as the program of that time did.
void makeOlder(const QString& path, const Schema& schema) {
    QVERIFY(createFile(path, schema).ok());
    auto database = Database::open(path, Database::Mode::ReadWrite).value();
    for (
        const char* statement :
        {"INSERT INTO framework_text VALUES (1, 'homecare-dps', 'Home care', x'7b7d')",
         "INSERT INTO contract VALUES (1, 'C-1', 'Home care', 'Acme', '', '[\"North\"]', '', '[]', "
         "1, '2024-04-01', '2028-03-31', '[]', NULL, 'light-touch', 'official', 4, NULL, '{}', '')",
         "INSERT INTO change_log VALUES (1, '2025-01-01T00:00:00Z', 'Tess', 'Add', 'do', NULL)",
         "INSERT INTO change_item VALUES (1, 0, 'contract', 1, NULL, '{\"reference\":\"C-1\","
         "\"regime\":\"light-touch\",\"marking\":\"official\",\"year_start_month\":4}')",
         "INSERT INTO change_item VALUES (1, 1, 'framework_text', 1, NULL, '{\"title\":\"H\"}')"}) {
        QVERIFY(database->execute(statement).ok());
    }
}

QStringList filesBeside(const QString& path) {
    return QDir(QFileInfo(path).path()).entryList(QDir::Files, QDir::Name);
}

} // namespace

class TestRegisterCopies : public Checks {
    Q_OBJECT
private slots:
    void backupHoldsTheSameAndOpens();
    void backupIsNotTakenTwiceOfTheSame();
    void backupLeavesNothingHalfMade();
    void keepsTenSevenDaysAndEightWeeks();
    void keepsEverythingWhileThereIsLittle();
    void oldBackupsGoOnlyByName();
    void migratesAndKeepsTheOldOne();
    void firstVersionGainsTheDiary();
    void everyOlderVersionIsReadAsItStands_data();
    void everyOlderVersionIsReadAsItStands();
    void failedMigrationLeavesTheRegister_data();
    void failedMigrationLeavesTheRegister();
};

void TestRegisterCopies::backupHoldsTheSameAndOpens() {
    TestRegister file;
    file.addContract();
    const auto path = file->backup(file.in(u"backups"_s), at(0, 9));
    QVERIFY(path.ok());
    QCOMPARE(QFileInfo(*path).fileName(), u"Adults-20250601T090000Z-1.qlight"_s);
    QCOMPARE(QFile::permissions(*path) & (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());
    const auto copy = Register::open(*path, Access::ReadWrite, tester());
    QVERIFY(copy.ok());
    QCOMPARE((*copy)->contentHash(), file->contentHash());
    QCOMPARE((*copy)->undoTitle(), u"Add contract"_s);
    QVERIFY((*copy)->check().ok());
}

void TestRegisterCopies::backupIsNotTakenTwiceOfTheSame() {
    TestRegister file;
    file.addContract();
    const QString directory = file.in(u"backups"_s);
    const QString first = file->backup(directory, at(0, 9)).value();
    QCOMPARE(file->backup(directory, at(0, 10)).value(), first);
    file->undo().value();
    QVERIFY(file->backup(directory, at(0, 11)).value() != first);
    QCOMPARE(backupsIn(directory, file.path()).size(), size_t{2});
    // A reader can take one too.
    file.reopen(Access::ReadOnly);
    QVERIFY(file->backup(file.in(u"more"_s), at(0, 12)).ok());
}

void TestRegisterCopies::backupLeavesNothingHalfMade() {
    TestRegister file;
    file.addContract();
    QFile blocked(file.in(u"backups"_s));
    QVERIFY(blocked.open(QIODevice::WriteOnly)); // a file where the folder should be
    const auto result = file->backup(file.in(u"backups"_s), at(0, 9));
    QVERIFY(!result.ok());
    QCOMPARE(result.fault().code, FaultCode::CannotWrite);
    const QString directory = file.in(u"other"_s);
    QVERIFY(file->backup(directory, at(0, 9)).ok());
    QCOMPARE(QDir(directory).entryList(QDir::Files).size(), 1);
}

void TestRegisterCopies::keepsTenSevenDaysAndEightWeeks() {
    // Two a day for 100 days; the last is on day 99, 8 September 2025, a Monday.
    std::vector<QDateTime> taken;
    for (int day = 0; day < 100; ++day) {
        taken.push_back(at(day, 9));
        taken.push_back(at(day, 17));
    }
    const std::vector<QDateTime> expired = expiredBackups(taken);
    std::vector<QDateTime> kept;
    std::copy_if(taken.begin(), taken.end(), std::back_inserter(kept), [&](const QDateTime& time) {
        return std::find(expired.begin(), expired.end(), time) == expired.end();
    });
    std::vector<QDateTime> expected;
    // Weeks' newest: the Sundays 27 July to 24 August (31 August is among the next).
    for (const int sunday : {56, 63, 70, 77, 84, 91}) {
        expected.push_back(at(sunday, 17));
    }
    // Days' newest for seven days: 2 and 3 September; from the 4th both of each day are among ten.
    expected.push_back(at(93, 17));
    expected.push_back(at(94, 17));
    for (int day = 95; day < 100; ++day) {
        expected.push_back(at(day, 9));
        expected.push_back(at(day, 17));
    }
    QCOMPARE(kept, expected);
}

void TestRegisterCopies::keepsEverythingWhileThereIsLittle() {
    std::vector<QDateTime> taken;
    for (int hour = 0; hour < 10; ++hour) {
        taken.push_back(at(0, hour));
    }
    QVERIFY(expiredBackups(taken).empty());
    taken.push_back(at(0, 10));
    QCOMPARE(expiredBackups(taken), std::vector{at(0, 0)});
}

void TestRegisterCopies::oldBackupsGoOnlyByName() {
    TestRegister file;
    const QString directory = file.in(u"backups"_s);
    QVERIFY(QDir().mkpath(directory));
    QFile other(directory + u"/Adults-my own copy.qlight"_s);
    QVERIFY(other.open(QIODevice::WriteOnly));
    for (int number = 0; number < 13; ++number) {
        file.addContract(QString::number(number));
        QVERIFY(file->backup(directory, at(0, number)).ok());
    }
    QCOMPARE(backupsIn(directory, file.path()).size(), size_t{10});
    QCOMPARE(backupsIn(directory, file.path()).front().sequence, 13);
    QVERIFY(other.exists());
}

void TestRegisterCopies::migratesAndKeepsTheOldOne() {
    TestRegister file;
    file.addContract();
    file.apply(u"Set"_s, {added(Setting{{}, u"name"_s, u"Adults"_s})});
    file.close();
    const QByteArray before = sha256(file.path());
    const SchemaHistory history = withNextVersion();
    const auto kept = migrate(file.path(), history);
    QVERIFY(kept.ok());
    auto opened = openFile(file.path(), Database::Mode::ReadWrite, history.newest());
    QVERIFY(opened.ok());
    QCOMPARE(opened->version, history.newest());
    QVERIFY(admit(*opened->database, history.schemas[1]).ok());
    QCOMPARE(opened->database->number("SELECT count(*) FROM note WHERE text = 'Adults'").value(),
             1);
    QCOMPARE(QFile::permissions(file.path()) & QFile::ReadOther, QFile::Permissions());
    // What was stays, whole; and this version of the program leaves the newer one alone.
    QVERIFY(Register::open(*kept, Access::ReadOnly, tester()).ok());
    QVERIFY(sha256(file.path()) != before);
    QCOMPARE(Register::open(file.path(), Access::ReadWrite, tester()).fault().code,
             FaultCode::NewerRegister);
    QCOMPARE(filesBeside(file.path()).size(), 2);
}

void TestRegisterCopies::firstVersionGainsTheDiary() {
    QTemporaryDir directory;
    const QString path = directory.filePath(u"Old.qlight"_s);
    makeOlder(path, allSchemas().front());
    auto file = Register::open(path, Access::ReadWrite, tester());
    QVERIFY(file.ok());
    const std::vector<Contract> contracts = (*file)->contracts();
    QCOMPARE(contracts.size(), size_t{1});
    QCOMPARE(contracts.front().authorities, QStringList{u"North"_s});
    QCOMPARE((*file)->history(contracts.front()).size(), size_t{1});
    DiaryItem item;
    item.contract = contracts.front().id;
    item.title = u"Insurance"_s;
    item.on = QDate(2026, 1, 5);
    QVERIFY((*file)->apply({u"Note"_s, {added(item)}}).ok());
    QVERIFY((*file)->check().ok());
    const QStringList beside = filesBeside(path);
    const QString keptName = u"Old.qlight.before-version-%1"_s.arg(currentSchema().version);
    QVERIFY2(beside.contains(keptName), qPrintable(beside.join(u' ')));
    const auto kept =
        openFile(directory.filePath(keptName), Database::Mode::ReadOnly, currentSchema().version);
    QVERIFY(kept.ok());
    QCOMPARE(kept->version, 1);
}

void TestRegisterCopies::everyOlderVersionIsReadAsItStands_data() {
    QTest::addColumn<int>("version");
    for (const Schema& schema : allSchemas()) {
        QTest::addRow("version %d", schema.version) << schema.version;
    }
}

void TestRegisterCopies::everyOlderVersionIsReadAsItStands() {
    QFETCH(int, version);
    QTemporaryDir directory;
    const QString path = directory.filePath(u"Old.qlight"_s);
    makeOlder(path, *shippedHistory().schema(version));
    const QByteArray before = sha256(path);
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner));
    {
        const auto file = Register::open(path, Access::ReadOnly, tester());
        QVERIFY(file.ok());
        QCOMPARE((*file)->contracts().size(), size_t{1});
        QVERIFY((*file)->diaryMarks({}).empty());
        QVERIFY((*file)->check().ok());
        QVERIFY(!(*file)->readFault());
        DiaryMark mark;
        mark.series = u"own/1"_s;
        QCOMPARE((*file)->apply({u"Mark"_s, {added(mark)}}).fault().code, FaultCode::ReadOnly);
        // What is copied from it is of this version.
        QVERIFY((*file)->copyTo(directory.filePath(u"Copy.qlight"_s)).ok());
        QCOMPARE(Register::open(directory.filePath(u"Copy.qlight"_s), Access::ReadWrite, tester())
                     .value()
                     ->contentHash(),
                 (*file)->contentHash());
    }
    QCOMPARE(sha256(path), before);
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
    QVERIFY(Register::open(path, Access::ReadWrite, tester()).ok());
}

void TestRegisterCopies::failedMigrationLeavesTheRegister_data() {
    QTest::addColumn<QByteArray>("statement");
    QTest::newRow("a statement that fails") << QByteArray("INSERT INTO none VALUES (1)");
    QTest::newRow("another schema than it promised")
        << QByteArray("CREATE TABLE more (id INTEGER)");
    QTest::newRow("references broken") << QByteArray("UPDATE contract SET framework_id = 99");
}

void TestRegisterCopies::failedMigrationLeavesTheRegister() {
    QFETCH(QByteArray, statement);
    TestRegister file;
    file.addContract();
    file.close();
    const QByteArray before = sha256(file.path());
    SchemaHistory history = withNextVersion();
    history.steps[0].statements.push_back(statement.constData());
    QVERIFY(!migrate(file.path(), history).ok());
    QCOMPARE(sha256(file.path()), before);
    QVERIFY(Register::open(file.path(), Access::ReadWrite, tester()).ok());
    for (const QString& name : filesBeside(file.path())) {
        QVERIFY2(!name.contains(u"migrating") && !name.endsWith(u".part"), qPrintable(name));
    }
}

QTEST_APPLESS_MAIN(TestRegisterCopies)
#include "test_register_copies.moc"
