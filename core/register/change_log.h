// The change log: who did what when, with every record before and after; and what undo and redo
// would do, which follows from it alone.
#pragma once

#include "core/model/change.h"
#include "core/register/database.h"
#include "core/register/records.h"

#include <QHash>

#include <vector>

namespace quarterlight {

/// Which entries undo takes back, newest last, and which redo makes again, next last.
struct UndoStacks {
    std::vector<qint64> undo;
    std::vector<qint64> redo;

    /// Follows one more entry of the log. `of` counts for an undo or redo.
    void follow(qint64 sequence, LogEntry::Kind kind, qint64 of);
};

// All faults are as Database::fault, and DamagedRegister for an entry that can't be read.

Result<qint64> lastSequence(Database& database);
Result<UndoStacks> undoStacks(Database& database);
Result<Done> addEntry(Database& database, const LogEntry& entry);
/// One item of an entry: what a record was and is. One of the two may be missing.
Result<Done> addItem(Database& database, qint64 sequence, qint64 position,
                     const EncodedRecord* before, const EncodedRecord* after);

/// The newest entries, newest first.
Result<std::vector<LogEntry>> newestEntries(Database& database, int most);
Result<std::optional<LogEntry>> entryOf(Database& database, qint64 sequence);
/// The entry that the log begins with, if it has any.
Result<std::optional<LogEntry>> firstEntryOf(Database& database);
/// By contract, the newest entry that bears on when its things are due: one of the contract itself,
/// its amendments, receipts or diary, added, changed or removed. Under an id not stored, one of
/// what belongs to no contract, or of a setting.
Result<QHash<Id<Contract>, LogEntry>> newestDateEntries(Database& database);
/// How diary items stood before they were changed or removed (not where an undo took them back).
Result<std::vector<DiaryItem>> formerDiaryItems(Database& database);
/// The changes of an entry, in their order.
Result<std::vector<Change>> changesOf(Database& database, qint64 sequence);
/// What happened to a record, newest first.
Result<std::vector<HistoryItem>> historyOf(Database& database, const Record& record);
/// What happened in the place of a figure (its key) or of a comment (its indicator and period),
/// newest first: to the record that stands there, and to those that stood there before it. Of other
/// kinds the record's own history.
Result<std::vector<HistoryItem>> historyInPlace(Database& database, const Record& record);
/// What happened to contracts themselves and to their amendments, newest first.
Result<std::vector<HistoryItem>> termsHistory(Database& database);

/// The highest id that a kind of record ever had.
Result<qint64> highestId(Database& database, size_t kind);
/// Whether a record of that kind and id ever was.
Result<bool> wasEverStored(Database& database, size_t kind, qint64 id);

/// That each kind has as many rows as the log says. Fault: DamagedRegister.
Result<Done> checkCounts(Database& database);

} // namespace quarterlight
