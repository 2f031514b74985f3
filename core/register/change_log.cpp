#include "core/register/change_log.h"

#include "core/register/record_cells.h"

using namespace Qt::StringLiterals;

namespace quarterlight {

namespace {

Fault damagedEntry(qint64 sequence) {
    return {FaultCode::DamagedRegister, {}, {u"change_log "_s + QString::number(sequence)}};
}

/// The columns of an entry from `first` on: sequence, at, who, title, kind, of.
Result<LogEntry> readEntry(const Query& row, int first) {
    LogEntry entry;
    entry.sequence = row.number(first);
    entry.at = QDateTime::fromString(row.text(first + 1), Qt::ISODateWithMs);
    entry.who = row.text(first + 2);
    entry.title = row.text(first + 3);
    entry.of = row.number(first + 5);
    SharedValues shared;
    if (!entry.at.isValid() || !fromCell(row.cell(first + 4), entry.kind, shared)) {
        return damagedEntry(entry.sequence);
    }
    return entry;
}

/// The columns of an item from `first` on: record, record_id, before, after.
Result<Change> readChange(const Query& row, int first, SharedValues& shared) {
    const std::optional<size_t> kind = kindOf(row.cell(first).bytes);
    if (!kind) {
        return damagedEntry(0);
    }
    Change change;
    for (const bool isBefore : {true, false}) {
        const DatabaseCell json = row.cell(isBefore ? first + 2 : first + 3);
        if (json.type == DatabaseCell::Type::Null) {
            continue;
        }
        auto record = fromJson(*kind, row.number(first + 1), json.bytes, shared);
        if (!record) {
            return record.faults();
        }
        (isBefore ? change.before : change.after) = std::move(*record);
    }
    return change;
}

void takeLast(std::vector<qint64>& stack, qint64 sequence) {
    if (!stack.empty() && stack.back() == sequence) {
        stack.pop_back();
    }
}

constexpr auto entryColumns = "SELECT sequence, at, who, title, kind, of FROM change_log ";

} // namespace

void UndoStacks::follow(qint64 sequence, LogEntry::Kind kind, qint64 of) {
    switch (kind) {
    case LogEntry::Kind::Do:
        undo.push_back(sequence);
        redo.clear();
        break;
    case LogEntry::Kind::Undo:
        takeLast(undo, of);
        redo.push_back(of);
        break;
    case LogEntry::Kind::Redo:
        takeLast(redo, of);
        undo.push_back(of);
        break;
    }
}

Result<qint64> lastSequence(Database& database) {
    return database.number("SELECT max(sequence) FROM change_log");
}

Result<UndoStacks> undoStacks(Database& database) {
    UndoStacks stacks;
    SharedValues shared;
    Query rows = database.query("SELECT sequence, kind, of FROM change_log ORDER BY sequence");
    while (rows.next()) {
        LogEntry::Kind kind{};
        if (!fromCell(rows.cell(1), kind, shared)) {
            return damagedEntry(rows.number(0));
        }
        stacks.follow(rows.number(0), kind, rows.number(2));
    }
    if (rows.failed()) {
        return database.fault();
    }
    return stacks;
}

Result<Done> addEntry(Database& database, const LogEntry& entry) {
    Query insertion = database.query("INSERT INTO change_log (sequence, at, who, title, kind, of) "
                                     "VALUES (?, ?, ?, ?, ?, ?)");
    insertion.bind(entry.sequence)
        .bind(entry.at.toUTC().toString(Qt::ISODateWithMs))
        .bind(entry.who)
        .bind(entry.title)
        .bind(toCell(entry.kind))
        .bind(entry.of ? DatabaseCell::number(entry.of) : DatabaseCell::null());
    if (!insertion.run()) {
        return statementFault(database, u"change_log"_s);
    }
    return Done{};
}

Result<Done> addItem(Database& database, qint64 sequence, qint64 position,
                     const EncodedRecord* before, const EncodedRecord* after) {
    const EncodedRecord& any = after ? *after : *before;
    const auto json = [](const EncodedRecord* record) {
        return record ? DatabaseCell::text(record->toJson()) : DatabaseCell::null();
    };
    Query insertion = database.query("INSERT INTO change_item (sequence, position, record, "
                                     "record_id, before, after) VALUES (?, ?, ?, ?, ?, ?)");
    insertion.bind(sequence)
        .bind(position)
        .bind(DatabaseCell::text(recordTables()[any.kind].toByteArray()))
        .bind(any.id)
        .bind(json(before))
        .bind(json(after));
    if (!insertion.run()) {
        return statementFault(database, u"change_item"_s);
    }
    return Done{};
}

Result<std::vector<LogEntry>> newestEntries(Database& database, int most) {
    std::vector<LogEntry> entries;
    Query rows = database.query(entryColumns + QByteArray("ORDER BY sequence DESC LIMIT ?"));
    rows.bind(qint64{most});
    while (rows.next()) {
        auto entry = readEntry(rows, 0);
        if (!entry) {
            return entry.faults();
        }
        entries.push_back(std::move(*entry));
    }
    if (rows.failed()) {
        return database.fault();
    }
    return entries;
}

Result<std::optional<LogEntry>> entryOf(Database& database, qint64 sequence) {
    Query row = database.query(entryColumns + QByteArray("WHERE sequence = ?"));
    if (!row.bind(sequence).next()) {
        return row.failed() ? Result<std::optional<LogEntry>>(database.fault())
                            : std::optional<LogEntry>();
    }
    auto entry = readEntry(row, 0);
    if (!entry) {
        return entry.faults();
    }
    return std::optional(std::move(*entry));
}

Result<std::optional<LogEntry>> firstEntryOf(Database& database) {
    const Result<qint64> first = database.number("SELECT min(sequence) FROM change_log");
    return first ? entryOf(database, *first) : Result<std::optional<LogEntry>>(first.faults());
}

Result<QHash<Id<Contract>, LogEntry>> newestDateEntries(Database& database) {
    QHash<Id<Contract>, LogEntry> newest;
    Query rows = database.query(
        "SELECT max(sequence), at, who, title, kind, of, contract FROM ("
        "SELECT sequence, record_id AS contract FROM change_item WHERE record = 'contract' "
        "UNION ALL SELECT sequence, 0 FROM change_item WHERE record = 'setting' "
        "UNION ALL SELECT sequence, coalesce(after ->> 'contract_id', before ->> 'contract_id', 0) "
        "FROM change_item WHERE record IN ('amendment', 'receipt', 'diary_item', 'diary_mark')"
        ") JOIN change_log USING (sequence) GROUP BY contract");
    while (rows.next()) {
        auto entry = readEntry(rows, 0);
        if (!entry) {
            return entry.faults();
        }
        newest.emplace(Id<Contract>{rows.number(6)}, std::move(*entry));
    }
    if (rows.failed()) {
        return database.fault();
    }
    return newest;
}

Result<std::vector<DiaryItem>> formerDiaryItems(Database& database) {
    std::vector<DiaryItem> items;
    SharedValues shared;
    Query rows = database.query(
        "SELECT record, record_id, before, NULL FROM change_item JOIN change_log USING (sequence) "
        "WHERE record = 'diary_item' AND before IS NOT NULL AND kind <> 'undo' ORDER BY sequence");
    while (rows.next()) {
        auto change = readChange(rows, 0, shared);
        if (!change) {
            return change.faults();
        }
        items.push_back(std::get<DiaryItem>(std::move(*change->before)));
    }
    if (rows.failed()) {
        return database.fault();
    }
    return items;
}

Result<std::vector<Change>> changesOf(Database& database, qint64 sequence) {
    std::vector<Change> changes;
    SharedValues shared;
    Query rows = database.query("SELECT record, record_id, before, after FROM change_item "
                                "WHERE sequence = ? ORDER BY position");
    rows.bind(sequence);
    while (rows.next()) {
        auto change = readChange(rows, 0, shared);
        if (!change) {
            return change.faults();
        }
        changes.push_back(std::move(*change));
    }
    if (rows.failed()) {
        return database.fault();
    }
    return changes;
}

namespace {

constexpr auto historyColumns =
    "SELECT sequence, at, who, title, kind, of, record, record_id, before, after "
    "FROM change_item JOIN change_log USING (sequence) WHERE ";

/// The rows of a history that a condition holds for, newest first.
Result<std::vector<HistoryItem>> readHistory(Database& database, const QByteArray& condition,
                                             const std::vector<DatabaseCell>& parameters) {
    std::vector<HistoryItem> history;
    SharedValues shared;
    Query rows =
        database.query(historyColumns + condition + " ORDER BY sequence DESC, position DESC");
    for (const DatabaseCell& parameter : parameters) {
        rows.bind(parameter);
    }
    while (rows.next()) {
        auto entry = readEntry(rows, 0);
        if (!entry) {
            return entry.faults();
        }
        auto change = readChange(rows, 6, shared);
        if (!change) {
            return change.faults();
        }
        history.push_back({std::move(*entry), std::move(*change)});
    }
    if (rows.failed()) {
        return database.fault();
    }
    return history;
}

/// The fields that say where a record of that kind stands, of which there is one at a time.
QByteArrayList placeFields(const Record& record) {
    if (std::holds_alternative<Figure>(record)) {
        return {"contract_id", "period", "indicator", "slice", "source"};
    }
    if (std::holds_alternative<Comment>(record)) {
        return {"contract_id", "period", "indicator"};
    }
    return {};
}

DatabaseCell tableName(const Record& record) {
    return DatabaseCell::text(recordTables()[record.index()].toByteArray());
}

} // namespace

Result<std::vector<HistoryItem>> historyOf(Database& database, const Record& record) {
    return readHistory(database, "record = ? AND record_id = ?",
                       {tableName(record), DatabaseCell::number(idOf(record))});
}

Result<std::vector<HistoryItem>> historyInPlace(Database& database, const Record& record) {
    const QByteArrayList fields = placeFields(record);
    if (fields.isEmpty()) {
        return historyOf(database, record);
    }
    const EncodedRecord encoded = encode(record);
    std::vector<DatabaseCell> place;
    QByteArray stands;
    QByteArray stood;
    for (const QByteArray& name : fields) {
        const auto field =
            std::find_if(encoded.fields.begin(), encoded.fields.end(),
                         [&](const EncodedRecord::Field& one) { return name == one.name; });
        place.push_back(field->cell);
        stands += (stands.isEmpty() ? "" : " AND ") + name + " = ?";
        // Empty fields are left out of the log.
        stood += " AND coalesce(json_extract(before, '$." + name + "'), '') = ?";
    }
    // Whatever stood there before was taken away, so its last words are a removal.
    const QByteArray ids = "record = ? AND record_id IN (SELECT id FROM " +
                           recordTables()[record.index()].toByteArray() + " WHERE " + stands +
                           " UNION SELECT record_id FROM change_item WHERE record = ? AND "
                           "after IS NULL" +
                           stood + ')';
    std::vector<DatabaseCell> parameters{tableName(record)};
    parameters.insert(parameters.end(), place.begin(), place.end());
    parameters.push_back(tableName(record));
    parameters.insert(parameters.end(), place.begin(), place.end());
    return readHistory(database, ids, parameters);
}

Result<std::vector<HistoryItem>> termsHistory(Database& database) {
    return readHistory(database, "record IN ('contract', 'amendment')", {});
}

Result<qint64> highestId(Database& database, size_t kind) {
    const QByteArray table = recordTables()[kind].toByteArray();
    Query row = database.query("SELECT max(coalesce((SELECT max(record_id) FROM change_item "
                               "WHERE record = ?), 0), coalesce((SELECT max(id) FROM " +
                               table + "), 0))");
    const qint64 highest = row.bind(DatabaseCell::text(table)).next() ? row.number(0) : 0;
    if (row.failed()) {
        return database.fault();
    }
    return highest;
}

Result<bool> wasEverStored(Database& database, size_t kind, qint64 id) {
    Query row =
        database.query("SELECT 1 FROM change_item WHERE record = ? AND record_id = ? LIMIT 1");
    const bool stored =
        row.bind(DatabaseCell::text(recordTables()[kind].toByteArray())).bind(id).next();
    if (row.failed()) {
        return database.fault();
    }
    return stored;
}

Result<Done> checkCounts(Database& database) {
    for (const QByteArrayView table : recordTables()) {
        Query row = database.query("SELECT (SELECT count(*) FROM " + table.toByteArray() +
                                   "), (SELECT coalesce(sum((before IS NULL) - (after IS NULL)), 0)"
                                   " FROM change_item WHERE record = ?)");
        if (!row.bind(DatabaseCell::text(table.toByteArray())).next()) {
            return database.fault();
        }
        if (row.number(0) != row.number(1)) {
            return Fault{FaultCode::DamagedRegister,
                         {},
                         {QString::fromLatin1(table) + u": " + QString::number(row.number(0)) +
                          u" ≠ " + QString::number(row.number(1))}};
        }
    }
    return Done{};
}

} // namespace quarterlight
