// Commits whose answer is an error: SQLite's own file layer, with removing the journal made to fail
// after it was done (the change stands) or instead of it (it doesn't).
#include "register/registers.h"
#include "support/checks.h"

#include <cstring>
#include <sqlite3.h>

using namespace quarterlight;
using namespace Qt::StringLiterals;

namespace {

enum class Removing : quint8 { Works, FailsAfterwards, FailsInstead };

Removing removing = Removing::Works;
sqlite3_vfs* usual = nullptr;

int removeFile(sqlite3_vfs*, const char* name, int syncDirectory) {
    const size_t length = std::strlen(name);
    const bool isJournal = length > 8 && std::strcmp(name + length - 8, "-journal") == 0;
    if (!isJournal || removing == Removing::Works) {
        return usual->xDelete(usual, name, syncDirectory);
    }
    if (removing == Removing::FailsAfterwards) {
        usual->xDelete(usual, name, syncDirectory);
    }
    removing = Removing::Works; // once
    return SQLITE_IOERR_DIR_FSYNC;
}

} // namespace

class TestRegisterCommit : public Checks {
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase();
    void aCommitReportedAsFailedMayStand();
    void aCommitThatFailedChangedNothing();

private:
    sqlite3_vfs m_files{};
};

void TestRegisterCommit::initTestCase() {
    usual = sqlite3_vfs_find(nullptr);
    QVERIFY(usual);
    m_files = *usual;
    m_files.zName = "failing";
    m_files.pNext = nullptr;
    m_files.xDelete = removeFile;
    QCOMPARE(sqlite3_vfs_register(&m_files, 1), SQLITE_OK);
}

void TestRegisterCommit::cleanupTestCase() {
    sqlite3_vfs_unregister(&m_files);
}

void TestRegisterCommit::aCommitReportedAsFailedMayStand() {
    TestRegister file;
    const Contract contract = file.addContract();
    removing = Removing::FailsAfterwards;
    const auto done =
        file->apply({u"Edit"_s, {added(figureOf(contract.id, u"1.1"_s, month(2025, 4), 7))}});
    QCOMPARE(removing, Removing::Works);
    QVERIFY(done.ok());
    QCOMPARE(file->figures(contract.id).size(), size_t(1));
    QCOMPARE(file->undoTitle(), u"Edit"_s);
    file.reopen();
    QCOMPARE(file->figures(contract.id).size(), size_t(1));
    QVERIFY(file->undo().ok());
    QVERIFY(file->check().ok());
}

void TestRegisterCommit::aCommitThatFailedChangedNothing() {
    TestRegister file;
    const Contract contract = file.addContract();
    const QByteArray before = file->contentHash();
    removing = Removing::FailsInstead;
    const auto done =
        file->apply({u"Edit"_s, {added(figureOf(contract.id, u"1.1"_s, month(2025, 4), 7))}});
    QCOMPARE(removing, Removing::Works);
    QVERIFY(!done.ok());
    QCOMPARE(int(done.fault().code), int(FaultCode::CannotWrite));
    QCOMPARE(file->contentHash(), before);
    QVERIFY(file->apply({u"Again"_s, {added(figureOf(contract.id, u"1.1"_s, month(2025, 4), 8))}})
                .ok());
    file.reopen();
    QCOMPARE(file->figures(contract.id).size(), size_t(1));
    QVERIFY(file->check().ok());
}

QTEST_APPLESS_MAIN(TestRegisterCommit)
#include "test_register_commit.moc"
