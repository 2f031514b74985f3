// The one door: conflicts, ids, undo and redo, the log.
#include "register/registers.h"
#include "support/checks.h"

using namespace quarterlight;
using namespace Qt::StringLiterals;

class TestRegisterChanges : public Checks {
    Q_OBJECT
private slots:
    void refusesAChangeWhoseBeforeNoLongerHolds();
    void refusesASecondFigureOfTheSameKey();
    void refusesToRemoveWhatOthersReferTo();
    void makesASetWholeOrNotAtAll();
    void leavesOutWhatChangesNothing();
    void orderWithinASetDoesNotMatter();
    void neverGivesAnIdTwice();
    void setsMayReferToNewRecords();
    void announcesTheContractsTouchedOnce();
    void undoReturnsTheSameContent();
    void undoSurvivesClosing();
    void aNewChangeClearsRedo();
    void nothingToUndoInANewRegister();
    void logSaysWhoWhenAndWhat();
    void historyFollowsARecordThroughUndo();
    void theFirstEntryStays();
    void knowsWhatBearsOnAContractsDates();
    void historyInPlaceOutlivesClearing();
    void cancelledImportLeavesNothing();
    void aReaderMayNotChange();
};

void TestRegisterChanges::refusesAChangeWhoseBeforeNoLongerHolds() {
    TestRegister file;
    const Contract contract = file.addContract();
    const auto first =
        file.apply(u"Enter"_s, {added(figureOf(contract.id, u"1"_s, month(2025, 4), 1))});
    const Record stored = *first.changes[0].after;
    auto second = std::get<Figure>(stored);
    second.amount.value = Decimal(2);
    file.apply(u"Correct"_s, {changed(stored, second)});
    const QByteArray before = file->contentHash();
    auto third = std::get<Figure>(stored);
    third.amount.value = Decimal(3);
    const auto late = file->apply({u"Late"_s, {changed(stored, third)}});
    QVERIFY(!late.ok());
    QCOMPARE(late.fault().code, FaultCode::Conflict);
    QCOMPARE(late.fault().arguments.first(), u"figure 1"_s);
    QVERIFY(late.fault().arguments.last().contains(u"\"value\":2000000000"));
    QVERIFY(!file->apply({u"Late"_s, {removed(stored)}}).ok());
    file.apply(u"Remove"_s, {removed(second)});
    QVERIFY(!file->apply({u"Gone"_s, {changed(second, third)}}).ok());
    file->undo().value();
    QCOMPARE(file->contentHash(), before);
}

void TestRegisterChanges::refusesASecondFigureOfTheSameKey() {
    TestRegister file;
    const Contract contract = file.addContract();
    const Figure figure = figureOf(contract.id, u"1"_s, month(2025, 4), 1);
    file.apply(u"Enter"_s, {added(figure)});
    const auto again = file->apply({u"Again"_s, {added(figure)}});
    QVERIFY(!again.ok());
    QCOMPARE(again.fault().code, FaultCode::Duplicate);
    Figure verified = figure;
    verified.key.source = Source::Verified;
    QVERIFY(file->apply({u"Verify"_s, {added(verified)}}).ok());
    Figure slice = figure;
    slice.key.slice = {{u"authority"_s, u"North"_s}};
    QVERIFY(file->apply({u"Slice"_s, {added(slice)}}).ok());
}

void TestRegisterChanges::refusesToRemoveWhatOthersReferTo() {
    TestRegister file;
    const Contract contract = file.addContract();
    file.apply(u"Enter"_s, {added(figureOf(contract.id, u"1"_s, month(2025, 4), 1))});
    const QByteArray before = file->contentHash();
    const auto removal = file->apply({u"Remove"_s, {removed(contract)}});
    QVERIFY(!removal.ok());
    QCOMPARE(removal.fault().code, FaultCode::Conflict);
    QCOMPARE(file->contentHash(), before);
    QCOMPARE(file->log(10).size(), size_t{2});
    QVERIFY(file->check().ok());
}

void TestRegisterChanges::makesASetWholeOrNotAtAll() {
    TestRegister file;
    const Contract contract = file.addContract();
    const QByteArray before = file->contentHash();
    const Figure figure = figureOf(contract.id, u"1"_s, month(2025, 4), 1);
    QVERIFY(!file->apply({u"Twice"_s, {added(figure), added(figure)}}).ok());
    QCOMPARE(file->contentHash(), before);
    QCOMPARE(file->log(10).size(), size_t{1});
}

void TestRegisterChanges::leavesOutWhatChangesNothing() {
    TestRegister file;
    const Contract contract = file.addContract();
    const auto done = file->apply({u"Nothing"_s, {changed(contract, contract)}});
    QVERIFY(done.ok());
    QCOMPARE(done->sequence, 0);
    QVERIFY(done->changes.empty());
    QCOMPARE(file->undoTitle(), u"Add contract"_s);
}

void TestRegisterChanges::orderWithinASetDoesNotMatter() {
    TestRegister file;
    const QByteArray empty = file->contentHash();
    FrameworkText text;
    text.id = file->newId<FrameworkText>();
    Contract contract;
    contract.id = file->newId<Contract>();
    contract.framework = text.id;
    file.apply(u"Add"_s, {added(figureOf(contract.id, u"1"_s, month(2025, 4), 1)), added(contract),
                          added(text)});
    file->undo().value();
    QCOMPARE(file->contentHash(), empty);
}

void TestRegisterChanges::neverGivesAnIdTwice() {
    TestRegister file;
    const Contract contract = file.addContract();
    const Figure figure = figureOf(contract.id, u"1"_s, month(2025, 4), 1);
    const Record first = *file.apply(u"Enter"_s, {added(figure)}).changes[0].after;
    file.apply(u"Remove"_s, {removed(first)});
    file.reopen();
    const Record second = *file.apply(u"Enter"_s, {added(figure)}).changes[0].after;
    QVERIFY(std::get<Figure>(second).id > std::get<Figure>(first).id);
    QVERIFY(file->newId<Figure>() > std::get<Figure>(second).id);
    // Nor does a caller bring an old one back by hand.
    file.apply(u"Remove"_s, {removed(second)});
    QVERIFY(!file->apply({u"Old id"_s, {added(first)}}).ok());
}

void TestRegisterChanges::setsMayReferToNewRecords() {
    TestRegister file;
    const Id<SourceFile> first = file->newId<SourceFile>();
    const Id<SourceFile> second = file->newId<SourceFile>();
    QVERIFY(first < second);
    file.apply(u"Second"_s, {added(SourceFile{second, u"b"_s, {}, 0})});
    file.apply(u"First"_s, {added(SourceFile{first, u"a"_s, {}, 0})});
    QVERIFY(file->newId<SourceFile>() > second);
}

void TestRegisterChanges::announcesTheContractsTouchedOnce() {
    TestRegister file;
    const Contract one = file.addContract(u"C-1"_s);
    const Contract two = file.addContract(u"C-2"_s);
    const auto done = file.apply(u"Enter"_s, {added(figureOf(two.id, u"1"_s, month(2025, 4), 1)),
                                              added(figureOf(one.id, u"1"_s, month(2025, 4), 1)),
                                              added(figureOf(two.id, u"2"_s, month(2025, 4), 1))});
    QVERIFY((done.contracts == std::vector{two.id, one.id}));
    QCOMPARE(done.sequence, 3);
    QCOMPARE(std::get<Figure>(*done.changes[2].after).id.value, 3);
    // A framework's text touches the contracts that took it.
    FrameworkText before = file->frameworkTexts().front();
    FrameworkText after = before;
    after.title = u"New"_s;
    QVERIFY(
        (file.apply(u"Framework"_s, {changed(before, after)}).contracts == std::vector{one.id}));
}

void TestRegisterChanges::undoReturnsTheSameContent() {
    TestRegister file;
    std::vector<QByteArray> states{file->contentHash()};
    Contract contract = file.addContract();
    states.push_back(file->contentHash());
    for (int edit = 1; edit <= 6; ++edit) {
        Contract after = contract;
        after.notes = QString::number(edit);
        std::vector<Change> changes{changed(contract, after)};
        changes.push_back(added(figureOf(contract.id, u"1"_s, month(2025, edit), edit)));
        if (edit > 1) {
            changes.push_back(removed(file->figures(contract.id).front()));
        }
        file.apply(u"Edit %1"_s.arg(edit), changes);
        contract = after;
        states.push_back(file->contentHash());
    }
    for (size_t at = states.size() - 1; at > 0; --at) {
        QCOMPARE(file->undoCount(), int(at));
        QVERIFY(file->undo().ok());
        QCOMPARE(file->contentHash(), states[at - 1]);
    }
    QVERIFY(file->contracts().empty());
    for (size_t at = 1; at < states.size(); ++at) {
        QVERIFY(file->redo().ok());
        QCOMPARE(file->contentHash(), states[at]);
    }
    QVERIFY(!file->redo().ok());
    QVERIFY(file->check().ok());
}

void TestRegisterChanges::undoSurvivesClosing() {
    TestRegister file;
    const QByteArray empty = file->contentHash();
    const Contract contract = file.addContract();
    const QByteArray withContract = file->contentHash();
    file.apply(u"Enter figure"_s, {added(figureOf(contract.id, u"1"_s, month(2025, 4), 1))});
    const QByteArray all = file->contentHash();
    file.reopen();
    QCOMPARE(file->undoTitle(), u"Enter figure"_s);
    QVERIFY(file->undo().ok());
    QCOMPARE(file->contentHash(), withContract);
    file.reopen();
    QCOMPARE(file->undoTitle(), u"Add contract"_s);
    QCOMPARE(file->redoTitle(), u"Enter figure"_s);
    QVERIFY(file->undo().ok());
    QCOMPARE(file->contentHash(), empty);
    file.reopen();
    QVERIFY(file->redo().ok());
    QVERIFY(file->redo().ok());
    QCOMPARE(file->contentHash(), all);
    QCOMPARE(file->redoTitle(), QString());
}

void TestRegisterChanges::aNewChangeClearsRedo() {
    TestRegister file;
    const Contract contract = file.addContract();
    file.apply(u"First"_s, {added(figureOf(contract.id, u"1"_s, month(2025, 4), 1))});
    QVERIFY(file->undo().ok());
    QCOMPARE(file->redoTitle(), u"First"_s);
    file.apply(u"Second"_s, {added(figureOf(contract.id, u"1"_s, month(2025, 4), 2))});
    QCOMPARE(file->redo().fault().code, FaultCode::NothingToRedo);
    QCOMPARE(file->undoCount(), 2);
    file.reopen();
    QCOMPARE(file->redo().fault().code, FaultCode::NothingToRedo);
    QCOMPARE(file->undoCount(), 2);
}

void TestRegisterChanges::nothingToUndoInANewRegister() {
    TestRegister file;
    QCOMPARE(file->undo().fault().code, FaultCode::NothingToUndo);
    QCOMPARE(file->undoTitle(), QString());
}

void TestRegisterChanges::logSaysWhoWhenAndWhat() {
    TestRegister file;
    file.addContract();
    file->undo().value();
    file->redo().value();
    const std::vector<LogEntry> log = file->log(2);
    QCOMPARE(log.size(), size_t{2});
    QCOMPARE(log[0].sequence, 3);
    QCOMPARE(log[0].kind, LogEntry::Kind::Redo);
    QCOMPARE(log[0].of, 1);
    QCOMPARE(log[1].kind, LogEntry::Kind::Undo);
    QCOMPARE(log[1].of, 1);
    QCOMPARE(log[1].who, u"Tess Officer"_s);
    QCOMPARE(log[1].title, u"Add contract"_s);
    QCOMPARE(log[1].at, tester().clock());
}

void TestRegisterChanges::historyFollowsARecordThroughUndo() {
    TestRegister file;
    const Contract contract = file.addContract();
    Contract renamed = contract;
    renamed.title = u"Renamed"_s;
    file.apply(u"Rename"_s, {changed(contract, renamed)});
    file->undo().value();
    const std::vector<HistoryItem> history = file->history(contract);
    QCOMPARE(history.size(), size_t{3});
    QCOMPARE(history[0].entry.kind, LogEntry::Kind::Undo);
    QVERIFY(history[0].change.before == Record(renamed));
    QVERIFY(history[0].change.after == Record(contract));
    QVERIFY(history[2].change.after == Record(contract));
    QVERIFY(!history[2].change.before);
}

void TestRegisterChanges::theFirstEntryStays() {
    TestRegister file;
    QVERIFY(!file->firstEntry());
    file.addContract();
    const qint64 first = file->firstEntry()->sequence;
    file.apply(u"Set"_s, {added(Setting{{}, u"division"_s, u"scotland"_s})});
    file->undo().value();
    file->undo().value();
    QCOMPARE(file->firstEntry()->sequence, first);
    QCOMPARE(file->firstEntry()->title, u"Add contract"_s);
}

void TestRegisterChanges::knowsWhatBearsOnAContractsDates() {
    TestRegister file;
    const Contract contract = file.addContract();
    const auto newest = [&](Id<Contract> id) {
        return file->newestDateEntries().value(id).sequence;
    };
    const qint64 set = newest(contract.id);
    QVERIFY(set > 0);
    QCOMPARE(newest({}), 0);
    file.apply(u"Enter"_s, {added(figureOf(contract.id, u"1"_s, month(2025, 4), 1))});
    QCOMPARE(newest(contract.id), set); // a figure moves no date
    DiaryItem item;
    item.contract = contract.id;
    item.title = u"Meeting"_s;
    item.on = QDate(2026, 5, 1);
    const auto noted = file.apply(u"Note"_s, {added(item)});
    QCOMPARE(newest(contract.id), noted.sequence);
    QCOMPARE(file->newestDateEntries().value(contract.id).title, u"Note"_s);
    const auto gone = file.apply(u"Remove"_s, {removed(*noted.changes[0].after)});
    QCOMPARE(newest(contract.id), gone.sequence); // it grows, where counting what is left would not
    const auto back = file->undo().value();
    QCOMPARE(newest(contract.id), back.sequence);
    item.contract = {};
    const auto own = file.apply(u"Own"_s, {added(item)});
    QCOMPARE(newest({}), own.sequence);
    const auto setting = file.apply(u"Set"_s, {added(Setting{{}, u"division"_s, u"scotland"_s})});
    QCOMPARE(newest({}), setting.sequence);
    QCOMPARE(newest(contract.id), back.sequence);
}

void TestRegisterChanges::historyInPlaceOutlivesClearing() {
    TestRegister file;
    const Contract contract = file.addContract();
    const Figure figure = figureOf(contract.id, u"1"_s, month(2025, 4), 1);
    Figure part = figure;
    part.key.slice = {{u"type"_s, u"Say \"IMCA\""_s}};
    const Record first = *file.apply(u"Enter"_s, {added(figure), added(part)}).changes[0].after;
    file.apply(u"Other"_s, {added(figureOf(contract.id, u"1"_s, month(2025, 5), 7))});
    file.apply(u"Clear"_s, {removed(first)});
    QCOMPARE(file->historyInPlace(figure).size(), size_t{2});
    file.apply(u"Enter again"_s, {added(figureOf(contract.id, u"1"_s, month(2025, 4), 3))});
    const std::vector<HistoryItem> history = file->historyInPlace(figure);
    QCOMPARE(history.size(), size_t{3});
    QCOMPARE(history[0].entry.title, u"Enter again"_s);
    QCOMPARE(history[1].entry.title, u"Clear"_s);
    QVERIFY(!history[1].change.after);
    QCOMPARE(history[2].entry.title, u"Enter"_s);
    QCOMPARE(file->historyInPlace(part).size(), size_t{1});
    part.key.source = Source::Verified;
    QVERIFY(file->historyInPlace(part).empty());

    const Comment comment{{}, contract.id, u"1"_s, month(2025, 4), u"Late"_s};
    const Record said = *file.apply(u"Comment"_s, {added(comment)}).changes[0].after;
    file.apply(u"Clear comment"_s, {removed(said)});
    file.apply(u"Comment again"_s, {added(comment)});
    QCOMPARE(file->historyInPlace(comment).size(), size_t{3});
}

void TestRegisterChanges::cancelledImportLeavesNothing() {
    TestRegister file;
    const Contract contract = file.addContract();
    const QByteArray before = file->contentHash();
    std::vector<Change> changes;
    for (int number = 0; number < 5'000; ++number) {
        changes.push_back(added(figureOf(contract.id, QString::number(number), month(2025, 4), 1)));
    }
    qint64 seen = 0;
    const auto cancelled = file->apply({u"Import"_s, changes}, [&](qint64 done, qint64 total) {
        seen = done;
        return total == 5'000 && done < 2'000;
    });
    QCOMPARE(cancelled.fault().code, FaultCode::Cancelled);
    QCOMPARE(seen, 2'000);
    QCOMPARE(file->contentHash(), before);
    QVERIFY(file->apply({u"Import"_s, changes}).ok());
}

void TestRegisterChanges::aReaderMayNotChange() {
    TestRegister file;
    const Contract contract = file.addContract();
    file.reopen(Access::ReadOnly);
    Contract after = contract;
    after.notes = u"no"_s;
    QCOMPARE(file->apply({u"Edit"_s, {changed(contract, after)}}).fault().code,
             FaultCode::ReadOnly);
    QVERIFY(!file->undo().ok());
    QVERIFY(file->contracts().front() == contract);
}

QTEST_APPLESS_MAIN(TestRegisterChanges)
#include "test_register_changes.moc"
