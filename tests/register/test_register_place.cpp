// What kind of place a register lies in, and its copy to a better one.
#include "core/register/register_place.h"
#include "register/registers.h"
#include "support/checks.h"

#include <filesystem>

using namespace quarterlight;
using namespace Qt::StringLiterals;

class TestRegisterPlace : public Checks {
    Q_OBJECT
private slots:
    void fileSystemsOfOtherMachines_data();
    void fileSystemsOfOtherMachines();
    void foldersThatAreSynchronised_data();
    void foldersThatAreSynchronised();
    void anOrdinaryPlaceIsNoRisk();
    void aSecondNameIsARisk();
    void aSyncFolderIsARiskUnderAnyLink();
    void aCopyHoldsTheSame();
};

void TestRegisterPlace::fileSystemsOfOtherMachines_data() {
    QTest::addColumn<QString>("type");
    QTest::addColumn<bool>("network");
    QTest::newRow("ext4") << u"ext4"_s << false;
    QTest::newRow("a disk by ntfs-3g") << u"fuseblk"_s << false;
    QTest::newRow("NTFS") << u"NTFS"_s << false;
    QTest::newRow("none") << QString() << false;
    QTest::newRow("nfs4") << u"nfs4"_s << true;
    QTest::newRow("cifs") << u"cifs"_s << true;
    QTest::newRow("sshfs") << u"fuse.sshfs"_s << true;
}

void TestRegisterPlace::fileSystemsOfOtherMachines() {
    QFETCH(QString, type);
    QTEST(isNetworkFileSystem(type), "network");
}

void TestRegisterPlace::foldersThatAreSynchronised_data() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("program");
    QTest::newRow("OneDrive") << u"/home/a/OneDrive - Council/x.qlight"_s << u"OneDrive"_s;
    QTest::newRow("its own case") << u"/home/a/nextcloud/b/x.qlight"_s << u"Nextcloud"_s;
    QTest::newRow("two words") << u"C:/Users/a/Google Drive/x.qlight"_s << u"Google Drive"_s;
    QTest::newRow("another word") << u"/home/a/OneDriver/x.qlight"_s << QString();
    QTest::newRow("the file's own name") << u"/home/a/Dropbox.qlight"_s << QString();
    QTest::newRow("none") << u"/home/a/Documents/x.qlight"_s << QString();
}

void TestRegisterPlace::foldersThatAreSynchronised() {
    QFETCH(QString, path);
    QTEST(syncProgramOf(path), "program");
}

void TestRegisterPlace::anOrdinaryPlaceIsNoRisk() {
    const TestRegister file;
    const RegisterPlace place = placeOf(file.path());
    QVERIFY(place.risk == PlaceRisk::None || place.risk == PlaceRisk::Network); // as /tmp is
    QCOMPARE(placeOf(file.in(u"none.qlight"_s)).risk, PlaceRisk::None);
}

void TestRegisterPlace::aSecondNameIsARisk() {
    const TestRegister file;
    if (placeOf(file.path()).risk == PlaceRisk::Network) {
        QSKIP("the temporary folder is another machine's");
    }
    std::filesystem::create_hard_link(file.path().toStdU16String(),
                                      file.in(u"Other.qlight"_s).toStdU16String());
    QCOMPARE(placeOf(file.path()).risk, PlaceRisk::SeveralNames);
}

void TestRegisterPlace::aSyncFolderIsARiskUnderAnyLink() {
    const TestRegister file;
    if (placeOf(file.path()).risk == PlaceRisk::Network) {
        QSKIP("the temporary folder is another machine's");
    }
    QDir(file.in({})).mkdir(u"Dropbox"_s);
    const QString inside = file.in(u"Dropbox/Adults.qlight"_s);
    QVERIFY(QFile::copy(file.path(), inside));
    QVERIFY(QFile::link(inside, file.in(u"link.qlight"_s)));
    const RegisterPlace place = placeOf(file.in(u"link.qlight"_s));
    QCOMPARE(place.risk, PlaceRisk::SyncFolder);
    QCOMPARE(place.name, u"Dropbox"_s);
}

void TestRegisterPlace::aCopyHoldsTheSame() {
    TestRegister file;
    file.addContract();
    const QString copy = file.in(u"Copy.qlight"_s);
    QVERIFY(file->copyTo(copy).ok());
    const auto opened = Register::open(copy, Access::ReadOnly, tester());
    QVERIFY(opened.ok());
    QCOMPARE((*opened)->contentHash(), file->contentHash());
    QCOMPARE(int(file->copyTo(copy).fault().code), int(FaultCode::AlreadyExists));
}

QTEST_APPLESS_MAIN(TestRegisterPlace)
#include "test_register_place.moc"
