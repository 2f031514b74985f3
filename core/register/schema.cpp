#include "core/register/schema.h"

#include <map>

using namespace Qt::StringLiterals;

namespace quarterlight {

namespace {

// References are deferred, so that the order of the changes in a set doesn't matter. Dates are ISO
// text, decimals whole thousand-millionths, lists JSON text. A figure's key leads with what the
// queries ask for: a contract, and its periods from a year on.
const Schema version1{
    1,
    {
        R"(CREATE TABLE framework_text (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL,
    title TEXT NOT NULL,
    json BLOB NOT NULL
) STRICT)",
        R"(CREATE TABLE contract (
    id INTEGER PRIMARY KEY,
    reference TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    provider TEXT NOT NULL,
    service TEXT NOT NULL,
    authorities TEXT NOT NULL,
    officer TEXT NOT NULL,
    contacts TEXT NOT NULL,
    framework_id INTEGER NOT NULL REFERENCES framework_text DEFERRABLE INITIALLY DEFERRED,
    start_date TEXT,
    end_date TEXT,
    extensions TEXT NOT NULL,
    value_pence INTEGER,
    regime TEXT NOT NULL,
    marking TEXT NOT NULL,
    year_start_month INTEGER NOT NULL CHECK (year_start_month BETWEEN 1 AND 12),
    four_week_anchor TEXT,
    settled TEXT NOT NULL,
    notes TEXT NOT NULL
) STRICT)",
        R"(CREATE INDEX contract_framework ON contract (framework_id))",
        R"(CREATE TABLE amendment (
    id INTEGER PRIMARY KEY,
    contract_id INTEGER NOT NULL REFERENCES contract DEFERRABLE INITIALLY DEFERRED,
    from_date TEXT,
    path TEXT NOT NULL,
    value TEXT NOT NULL,
    reason TEXT NOT NULL
) STRICT)",
        R"(CREATE INDEX amendment_contract ON amendment (contract_id, from_date))",
        R"(CREATE TABLE source_file (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    size INTEGER NOT NULL
) STRICT)",
        R"(CREATE TABLE figure (
    id INTEGER PRIMARY KEY,
    contract_id INTEGER NOT NULL REFERENCES contract DEFERRABLE INITIALLY DEFERRED,
    indicator TEXT NOT NULL,
    period TEXT NOT NULL,
    slice TEXT NOT NULL,
    source TEXT NOT NULL,
    numerator INTEGER,
    denominator INTEGER,
    value INTEGER,
    text TEXT NOT NULL,
    unreadable TEXT NOT NULL,
    origin TEXT NOT NULL,
    source_file_id INTEGER REFERENCES source_file DEFERRABLE INITIALLY DEFERRED,
    sheet TEXT NOT NULL,
    cell TEXT NOT NULL,
    UNIQUE (contract_id, period, indicator, slice, source)
) STRICT)",
        R"(CREATE INDEX figure_source_file ON figure (source_file_id)
    WHERE source_file_id IS NOT NULL)",
        R"(CREATE TABLE comment (
    id INTEGER PRIMARY KEY,
    contract_id INTEGER NOT NULL REFERENCES contract DEFERRABLE INITIALLY DEFERRED,
    indicator TEXT NOT NULL,
    period TEXT NOT NULL,
    text TEXT NOT NULL
) STRICT)",
        R"(CREATE INDEX comment_contract ON comment (contract_id))",
        R"(CREATE TABLE receipt (
    id INTEGER PRIMARY KEY,
    contract_id INTEGER NOT NULL REFERENCES contract DEFERRABLE INITIALLY DEFERRED,
    return_key TEXT NOT NULL,
    period TEXT NOT NULL,
    authority TEXT NOT NULL,
    received_on TEXT,
    how TEXT NOT NULL,
    received_by TEXT NOT NULL,
    state TEXT NOT NULL,
    accurate INTEGER,
    note TEXT NOT NULL
) STRICT)",
        R"(CREATE INDEX receipt_contract ON receipt (contract_id))",
        R"(CREATE TABLE setting (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    value TEXT NOT NULL
) STRICT)",
        R"(CREATE TABLE change_log (
    sequence INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    of INTEGER REFERENCES change_log
) STRICT)",
        R"(CREATE TABLE change_item (
    sequence INTEGER NOT NULL REFERENCES change_log,
    position INTEGER NOT NULL,
    record TEXT NOT NULL,
    record_id INTEGER NOT NULL,
    before TEXT,
    after TEXT,
    PRIMARY KEY (sequence, position)
) STRICT, WITHOUT ROWID)",
        R"(CREATE INDEX change_item_record ON change_item (record, record_id))",
    },
};

/// What version 2 has besides: the diary, of which what belongs to no contract has none in its
/// column; figures that were confirmed; and a way to what was taken away, for the history of a
/// place that others stood in before.
const std::vector<const char*> addedInVersion2{
    R"(CREATE TABLE diary_item (
    id INTEGER PRIMARY KEY,
    contract_id INTEGER REFERENCES contract DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    duty TEXT NOT NULL,
    on_date TEXT,
    at_time TEXT,
    minutes INTEGER NOT NULL,
    recurrence TEXT NOT NULL,
    every INTEGER NOT NULL,
    until_date TEXT,
    place TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT)",
    R"(CREATE INDEX diary_item_contract ON diary_item (contract_id))",
    R"(CREATE TABLE diary_mark (
    id INTEGER PRIMARY KEY,
    contract_id INTEGER REFERENCES contract DEFERRABLE INITIALLY DEFERRED,
    series TEXT NOT NULL,
    occurrence TEXT NOT NULL,
    moved_to TEXT,
    at_time TEXT,
    done_on TEXT,
    called_off INTEGER NOT NULL CHECK (called_off IN (0, 1)),
    note TEXT NOT NULL,
    UNIQUE (contract_id, series, occurrence)
) STRICT)",
    R"(CREATE TABLE confirmation (
    id INTEGER PRIMARY KEY,
    contract_id INTEGER NOT NULL REFERENCES contract DEFERRABLE INITIALLY DEFERRED,
    indicator TEXT NOT NULL,
    period TEXT NOT NULL,
    slice TEXT NOT NULL,
    source TEXT NOT NULL,
    numerator INTEGER,
    denominator INTEGER,
    value INTEGER
) STRICT)",
    R"(CREATE INDEX confirmation_contract ON confirmation (contract_id))",
    R"(CREATE INDEX change_item_removal ON change_item (record) WHERE after IS NULL)",
};

/// What version 3 has besides: one mark only for an item of no contract. The table's own UNIQUE
/// takes every NULL for another.
const std::vector<const char*> addedInVersion3{
    R"(CREATE UNIQUE INDEX diary_mark_of_register ON diary_mark (series, occurrence)
    WHERE contract_id IS NULL)",
};

Schema extended(const Schema& before, const std::vector<const char*>& added) {
    Schema after = before;
    ++after.version;
    after.statements.insert(after.statements.end(), added.begin(), added.end());
    return after;
}

/// One object as SQLite keeps it: of which kind, on which table, made by which statement.
struct SchemaObject {
    QString type;
    QString table;
    QString statement;

    friend bool operator==(const SchemaObject&, const SchemaObject&) = default;
};

/// What the statements of a schema make, by name. SQLite keeps each statement to the letter, so no
/// database has to be made to know.
std::map<QString, SchemaObject> objectsOf(const Schema& schema) {
    std::map<QString, SchemaObject> objects;
    for (const char* statement : schema.statements) {
        const QString text = QString::fromUtf8(statement);
        const QStringList words = text.simplified().split(u' ');
        const qsizetype index = words.indexOf(u"INDEX"_s);
        if (index < 0 || index > 2) {
            objects[words[2]] = {u"table"_s, words[2], text};
        } else {
            objects[words[index + 1]] = {u"index"_s, words[index + 3], text};
        }
    }
    return objects;
}

/// An index that SQLite made by itself for a table's own UNIQUE: it follows from the table's text.
bool isAutomatic(const QString& name, const SchemaObject& object) {
    return object.statement.isEmpty() && object.type == u"index" &&
           name.startsWith(u"sqlite_autoindex_" + object.table + u'_');
}

} // namespace

const std::vector<Schema>& allSchemas() {
    static const Schema version2 = extended(version1, addedInVersion2);
    static const std::vector<Schema> all{version1, version2, extended(version2, addedInVersion3)};
    return all;
}

const Schema& currentSchema() {
    return allSchemas().back();
}

Result<Done> createSchema(Database& database, const Schema& schema) {
    for (const char* statement : schema.statements) {
        if (auto made = database.execute(statement); !made) {
            return made;
        }
    }
    if (auto marked =
            database.execute("PRAGMA application_id = " + QByteArray::number(applicationId));
        !marked) {
        return marked;
    }
    return database.execute("PRAGMA user_version = " + QByteArray::number(schema.version));
}

Result<Done> checkSchema(Database& database, const Schema& schema) {
    std::map<QString, SchemaObject> missing = objectsOf(schema);
    const auto foreign = [](const QString& name) {
        return Fault{FaultCode::ForeignSchema, {}, {name}};
    };
    Query rows = database.query("SELECT name, type, tbl_name, coalesce(sql, '') FROM sqlite_schema "
                                "ORDER BY type, name");
    while (rows.next()) {
        const QString name = rows.text(0);
        const SchemaObject found{rows.text(1), rows.text(2), rows.text(3)};
        const auto expected = missing.find(name);
        if (expected != missing.end() && expected->second == found) {
            missing.erase(expected);
        } else if (!isAutomatic(name, found)) {
            return foreign(name);
        }
    }
    if (rows.failed()) {
        return database.fault();
    }
    return missing.empty() ? Result<Done>(Done{}) : foreign(missing.begin()->first);
}

} // namespace quarterlight
