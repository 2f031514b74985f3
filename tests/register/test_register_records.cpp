// Every kind of record comes back as it was put in, whatever people type.
#include "register/registers.h"
#include "support/checks.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace quarterlight;
using namespace Qt::StringLiterals;

namespace {

Contract fullContract(Id<Contract> id, Id<FrameworkText> framework, const QString& odd) {
    Contract contract;
    contract.id = id;
    contract.reference = odd;
    contract.title = odd;
    contract.provider = odd;
    contract.service = odd;
    contract.authorities = {odd, u"Second; one"_s, u""_s};
    contract.officer = odd;
    contract.contacts = {{odd, u"Manager"_s, u"a@b.example"_s, u"020"_s}, {}};
    contract.framework = framework;
    contract.start = QDate(2024, 2, 29);
    contract.end = QDate(2029, 3, 31);
    contract.extensions = {{QDate(2030, 3, 31), QDate(2028, 9, 30)}, {QDate(2031, 3, 31), {}}};
    contract.valuePence = 123'456'789'012'345;
    contract.regime = Regime::Health;
    contract.marking = Marking::OfficialSensitive;
    contract.yearStartMonth = 9;
    contract.fourWeekAnchor = QDate(2025, 4, 7);
    contract.settled = {{u"floor"_s, 90.5}, {odd, QJsonArray{1, u"two"_s, QJsonValue()}}};
    contract.notes = odd;
    return contract;
}

std::vector<Record> oneOfEach(Register& file, const QString& odd) {
    FrameworkText text{file.newId<FrameworkText>(), odd, odd, QByteArray("{\"a\":\0\xff}", 8)};
    const Contract contract = fullContract(file.newId<Contract>(), text.id, odd);
    Amendment amendment{file.newId<Amendment>(), contract.id, QDate(2025, 7, 1), odd,
                        QJsonObject{{odd, 95}},  odd};
    SourceFile source{file.newId<SourceFile>(), odd, odd, 5'000'000'000};
    Figure figure;
    figure.id = file.newId<Figure>();
    figure.key = {contract.id,
                  odd,
                  {Frequency::FourWeekly, 2025, 13},
                  {{u"authority"_s, odd}, {odd, u"b=c;d"_s}},
                  Source::Verified};
    figure.amount = {
        Decimal::fromUnits(1), Decimal::fromUnits(-9'000'000'000'000'000'000), {}, odd, odd};
    figure.origin = {Origin::Kind::Imported, source.id, odd, u"B7"_s};
    Comment comment{file.newId<Comment>(), contract.id, odd, {Frequency::Quarterly, 2025, 4}, odd};
    Receipt receipt{file.newId<Receipt>(),
                    contract.id,
                    odd,
                    {Frequency::Annual, 2025, 1},
                    odd,
                    QDate(2025, 7, 15),
                    odd,
                    odd,
                    ReturnState::Waived,
                    false,
                    odd};
    Setting setting{file.newId<Setting>(), odd, odd};
    DiaryItem item{file.newId<DiaryItem>(),
                   contract.id,
                   DueKind::Certificate,
                   odd,
                   odd,
                   QDate(2026, 2, 28),
                   QTime(9, 5),
                   90,
                   {Recurrence::Unit::Years, 2, QDate(2031, 3, 31)},
                   odd,
                   odd};
    DiaryMark mark{file.newId<DiaryMark>(), contract.id,       odd,  odd, QDate(2026, 3, 2),
                   QTime(23, 59),           QDate(2026, 3, 3), true, odd};
    Confirmation confirmation{file.newId<Confirmation>(), figure.key, figure.amount};
    confirmation.amount.text.clear();
    confirmation.amount.unreadable.clear();
    return {text,    contract, amendment, source, figure,      comment,
            receipt, setting,  item,      mark,   confirmation};
}

} // namespace

class TestRegisterRecords : public Checks {
    Q_OBJECT
private slots:
    void everyKindComesBackAsPutIn_data();
    void everyKindComesBackAsPutIn();
    void emptyFieldsComeBackEmpty();
    void readsFiguresFromAYearOn();
    void refusesWhatCouldNotBeReadBack();
    void contractsStandByTitle();
    void theDiaryMayBeOfNoContract();
    void oneMarkSpeaksOfAnOccurrence();
    void oneMarkSpeaksOfAnOccurrenceOfNoContract();
    void theDiaryIsUndoneAndRedone();
};

void TestRegisterRecords::everyKindComesBackAsPutIn_data() {
    QTest::addColumn<QString>("odd");
    QTest::newRow("plain") << u"1.2"_s;
    QTest::newRow("quotes") << u"O'Brien \"& Sons\"; DROP TABLE figure; --"_s;
    QTest::newRow("backslashes and control characters") << u"a\\b\t\r\n\u0001\u007f"_s;
    QTest::newRow("right to left") << u"\u202eسلام עברית\u202c"_s;
    QTest::newRow("emoji") << u"👩‍⚕️ 🏠"_s;
    QTest::newRow("combining") << u"e\u0301 é \ufeff \u00a0"_s;
    QTest::newRow("ten thousand characters") << QString(10'000, u'ß');
}

void TestRegisterRecords::everyKindComesBackAsPutIn() {
    QFETCH(QString, odd);
    TestRegister file;
    const std::vector<Record> records = oneOfEach(*file, odd);
    std::vector<Change> changes;
    for (const Record& record : records) {
        changes.push_back(added(record));
    }
    file.apply(odd, changes);
    for (const bool reopened : {false, true}) {
        if (reopened) {
            file.reopen(Access::ReadOnly);
        }
        const auto contract = std::get<Contract>(records[1]);
        QCOMPARE(file->frameworkTexts(), std::vector{std::get<FrameworkText>(records[0])});
        QVERIFY(file->contracts() == std::vector{contract});
        QVERIFY(file->amendments(contract.id) == std::vector{std::get<Amendment>(records[2])});
        QVERIFY(file->sourceFiles() == std::vector{std::get<SourceFile>(records[3])});
        QVERIFY(file->figures(contract.id) == std::vector{std::get<Figure>(records[4])});
        QVERIFY(file->comments(contract.id) == std::vector{std::get<Comment>(records[5])});
        QVERIFY(file->receipts(contract.id) == std::vector{std::get<Receipt>(records[6])});
        QVERIFY(file->settings() == std::vector{std::get<Setting>(records[7])});
        QVERIFY(file->diary(contract.id) == std::vector{std::get<DiaryItem>(records[8])});
        QVERIFY(file->diaryMarks(contract.id) == std::vector{std::get<DiaryMark>(records[9])});
        QVERIFY(file->confirmations(contract.id) ==
                std::vector{std::get<Confirmation>(records[10])});
        // The log holds the same, whole.
        for (const Record& record : records) {
            const std::vector<HistoryItem> history = file->history(record);
            QCOMPARE(history.size(), size_t{1});
            QVERIFY(history.front().change.after == record);
            QVERIFY(!history.front().change.before);
            QCOMPARE(history.front().entry.title, odd);
        }
    }
    QVERIFY(file->check().ok());
    QVERIFY(!file->readFault());
}

void TestRegisterRecords::emptyFieldsComeBackEmpty() {
    TestRegister file;
    const Contract contract = file.addContract();
    Figure figure;
    figure.key = {contract.id, u"1.1"_s, month(2025, 4), {}, Source::Reported};
    Receipt receipt;
    receipt.contract = contract.id;
    receipt.period = month(2025, 4);
    const Announcement done = file.apply(u"Empty"_s, {added(figure), added(receipt)});
    QVERIFY(Record(file->figures(contract.id).front()) == done.changes[0].after);
    QVERIFY(Record(file->receipts(contract.id).front()) == done.changes[1].after);
    QVERIFY(file->history(*done.changes[0].after).front().change.after == done.changes[0].after);
    QVERIFY(file->contracts().front() == contract);
}

void TestRegisterRecords::readsFiguresFromAYearOn() {
    TestRegister file;
    const Contract contract = file.addContract();
    const Contract other = file.addContract(u"C-2"_s);
    file.apply(u"Figures"_s, {added(figureOf(contract.id, u"1"_s, month(2023, 12), 1)),
                              added(figureOf(contract.id, u"1"_s, month(2024, 1), 2)),
                              added(figureOf(contract.id, u"1"_s, {Frequency::Annual, 2024, 1}, 3)),
                              added(figureOf(other.id, u"1"_s, month(2024, 1), 4))});
    QCOMPARE(file->figures(contract.id).size(), size_t{3});
    QCOMPARE(file->figuresSince(contract.id, 2024).size(), size_t{2});
    QCOMPARE(file->figuresSince(contract.id, 2025).size(), size_t{0});
}

void TestRegisterRecords::refusesWhatCouldNotBeReadBack() {
    TestRegister file;
    const Contract contract = file.addContract();
    const QByteArray before = file->contentHash();
    const auto refused = [&](const Record& record) {
        const auto result = file->apply({u"Odd"_s, {added(record)}});
        return !result.ok() && result.fault().code == FaultCode::WrongType;
    };
    QVERIFY(refused(figureOf(contract.id, u"1"_s, month(0, 1), 1)));
    QVERIFY(refused(figureOf(contract.id, u"1"_s, month(2025, 13), 1)));
    QVERIFY(refused(figureOf(contract.id, QString(QChar(0xd800)), month(2025, 1), 1)));
    QCOMPARE(file->contentHash(), before);
}

void TestRegisterRecords::contractsStandByTitle() {
    TestRegister file;
    Contract first = file.addContract(u"C-1"_s);
    Contract second = file.addContract(u"C-2"_s);
    Contract renamed = second;
    renamed.title = u"advocacy"_s;
    file.apply(u"Rename"_s, {changed(second, renamed)});
    QCOMPARE(file->contracts().front().reference, u"C-2"_s);
}

void TestRegisterRecords::theDiaryMayBeOfNoContract() {
    TestRegister file;
    const Contract contract = file.addContract();
    DiaryItem own;
    own.title = u"Commissioning board"_s;
    own.on = QDate(2026, 1, 5);
    DiaryItem ofContract = own;
    ofContract.contract = contract.id;
    const Announcement done = file.apply(u"Diary"_s, {added(own), added(ofContract)});
    QCOMPARE(done.contracts, std::vector{contract.id});
    QCOMPARE(file->diary({}).size(), size_t{1});
    QVERIFY(file->diary({}).front() == std::get<DiaryItem>(*done.changes[0].after));
    QCOMPARE(file->diary(contract.id).size(), size_t{1});
    QVERIFY(file->check().ok());
}

void TestRegisterRecords::oneMarkSpeaksOfAnOccurrence() {
    TestRegister file;
    DiaryMark mark;
    mark.contract = file.addContract().id;
    mark.series = u"meetings/contract-meeting"_s;
    mark.occurrence = u"2025-Q1"_s;
    file.apply(u"Done"_s, {added(mark)});
    const auto again = file->apply({u"Done"_s, {added(mark)}});
    QVERIFY(!again.ok());
    QCOMPARE(again.fault().code, FaultCode::Duplicate);
    mark.occurrence = u"2025-Q2"_s;
    file.apply(u"Done"_s, {added(mark)});
}

void TestRegisterRecords::oneMarkSpeaksOfAnOccurrenceOfNoContract() {
    TestRegister file;
    DiaryMark mark;
    mark.series = u"own/1"_s;
    mark.occurrence = u"2026-01-05"_s;
    file.apply(u"Done"_s, {added(mark)});
    const auto again = file->apply({u"Done"_s, {added(mark)}});
    QVERIFY(!again.ok());
    QCOMPARE(again.fault().code, FaultCode::Duplicate);
    QCOMPARE(file->diaryMarks({}).size(), size_t{1});
    DiaryMark ofContract = mark;
    ofContract.contract = file.addContract().id;
    file.apply(u"Done"_s, {added(ofContract)});
    mark.occurrence = u"2026-02-05"_s;
    file.apply(u"Done"_s, {added(mark)});
}

void TestRegisterRecords::theDiaryIsUndoneAndRedone() {
    TestRegister file;
    DiaryItem item;
    item.contract = file.addContract().id;
    item.title = u"Insurance"_s;
    item.kind = DueKind::Certificate;
    item.on = QDate(2026, 1, 5);
    item = std::get<DiaryItem>(*file.apply(u"Note"_s, {added(item)}).changes[0].after);
    DiaryItem moved = item;
    moved.on = QDate(2026, 1, 6);
    file.apply(u"Move"_s, {changed(item, moved)});
    QVERIFY(file->undo().ok());
    QVERIFY(file->diary(item.contract) == std::vector{item});
    QVERIFY(file->redo().ok());
    QVERIFY(file->diary(item.contract) == std::vector{moved});
    QCOMPARE(file->history(moved).size(), size_t{4}); // noted, moved, undone, redone
    QVERIFY(file->undo().ok());
    QVERIFY(file->undo().ok());
    QVERIFY(file->diary(item.contract).empty());
}

QTEST_APPLESS_MAIN(TestRegisterRecords)
#include "test_register_records.moc"
