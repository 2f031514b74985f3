#include "core/register/records.h"

#include "core/register/record_fields.h"

#include <QJsonDocument>

#include <sqlite3.h>
#include <utility>

using namespace Qt::StringLiterals;

namespace quarterlight {

namespace {

/// Calls `call.template operator()<T>()` for the kind at that place in Record.
template<class Call, size_t... kinds>
void withKind(size_t kind, Call&& call, std::index_sequence<kinds...>) {
    ((kind == kinds ? call.template operator()<std::variant_alternative_t<kinds, Record>>()
                    : void()),
     ...);
}

template<class Call>
void withKind(size_t kind, Call&& call) {
    withKind(kind, std::forward<Call>(call), std::make_index_sequence<recordKinds>());
}

/// The statements of one kind, written once from its fields.
struct Statements {
    QByteArray select; ///< up to and with FROM and the table's name
    QByteArray selectOne;
    QByteArray insert;
    QByteArray update;
    QByteArray remove;

    template<class T>
    static Statements of() {
        const QByteArray table = RecordKind<T>::table.toByteArray();
        QByteArray columns = "id";
        QByteArray places = "?";
        QByteArray settings;
        T record;
        RecordKind<T>::visit(
            [&](const char* name, const auto&) {
                columns += QByteArray(", ") + name;
                places += ", ?";
                settings += QByteArray(settings.isEmpty() ? "" : ", ") + name + " = ?";
            },
            record);
        Statements made;
        made.select = "SELECT " + columns + " FROM " + table + " ";
        made.selectOne = made.select + "WHERE id = ?";
        made.insert = "INSERT INTO " + table + " (" + columns + ") VALUES (" + places + ")";
        made.update = "UPDATE " + table + " SET " + settings + " WHERE id = ?";
        made.remove = "DELETE FROM " + table + " WHERE id = ?";
        return made;
    }
};

const Statements& statementsOf(size_t kind) {
    static const auto all = []<size_t... kinds>(std::index_sequence<kinds...>) {
        return std::array<Statements, recordKinds>{
            Statements::of<std::variant_alternative_t<kinds, Record>>()...};
    }
    (std::make_index_sequence<recordKinds>());
    return all[kind];
}

/// Reads a record whose cells `cellOf(name, value)` gives in the fields' order; the name of the
/// first field that can't be read, or null.
template<class T, class CellOf>
const char* decode(T& record, SharedValues& shared, CellOf&& cellOf) {
    const char* unreadable = nullptr;
    RecordKind<T>::visit(
        [&](const char* name, auto& value) {
            if (!fromCell(cellOf(name, value), value, shared) && !unreadable) {
                unreadable = name;
            }
        },
        record);
    return unreadable;
}

/// The first field whose cell reads as another value than the record holds, or null.
template<class T>
const char* firstThatDiffers(const T& record, const EncodedRecord& encoded, SharedValues& shared) {
    const char* different = nullptr;
    size_t at = 0;
    RecordKind<T>::visit(
        [&](const char* name, const auto& value) {
            std::decay_t<decltype(value)> read{};
            if (!(fromCell(encoded.fields[at++].cell, read, shared) && read == value) &&
                !different) {
                different = name;
            }
        },
        record);
    return different;
}

/// A field's cell from the log: bytes stand there as base64.
template<class T>
DatabaseCell cellOf(const QJsonValue& value, const T&) {
    if (value.isDouble()) {
        return DatabaseCell::number(value.toInteger());
    }
    if (!value.isString()) {
        return DatabaseCell::null();
    }
    const QByteArray bytes = value.toString().toUtf8();
    return std::is_same_v<T, QByteArray> ? DatabaseCell::blob(QByteArray::fromBase64(bytes))
                                         : DatabaseCell::text(bytes);
}

Fault damaged(QByteArrayView table, qint64 id, const char* column) {
    return {FaultCode::DamagedRegister,
            {},
            {QString::fromLatin1(table) + u' ' + QString::number(id) + u": " +
             QLatin1StringView(column)}};
}

/// The record in the row that stands ready.
template<class T>
Result<T> readRow(const Query& row, SharedValues& shared) {
    T record;
    record.id.value = row.number(0);
    int column = 0;
    const char* unreadable =
        decode(record, shared, [&](const char*, const auto&) { return row.cell(++column); });
    if (unreadable) {
        return damaged(RecordKind<T>::table, record.id.value, unreadable);
    }
    return record;
}

void appendJsonText(QByteArray& json, const QByteArray& utf8) {
    constexpr auto hexadecimal = "0123456789abcdef";
    json += '"';
    for (const char character : utf8) {
        const auto code = static_cast<uchar>(character);
        if (character == '"' || character == '\\') {
            json += '\\';
            json += character;
        } else if (code < 0x20) {
            json += "\\u00";
            json += hexadecimal[code >> 4U];
            json += hexadecimal[code & 0xfU];
        } else {
            json += character;
        }
    }
    json += '"';
}

} // namespace

const std::array<QByteArrayView, recordKinds>& recordTables() {
    static const auto tables = []<size_t... kinds>(std::index_sequence<kinds...>) {
        return std::array{RecordKind<std::variant_alternative_t<kinds, Record>>::table...};
    }
    (std::make_index_sequence<recordKinds>());
    return tables;
}

std::optional<size_t> kindOf(QByteArrayView table) {
    const auto& tables = recordTables();
    const auto found = std::find(tables.begin(), tables.end(), table);
    return found == tables.end() ? std::nullopt
                                 : std::optional(static_cast<size_t>(found - tables.begin()));
}

qint64 idOf(const Record& record) {
    return std::visit([](const auto& kept) { return kept.id.value; }, record);
}

void setId(Record& record, qint64 id) {
    std::visit([id](auto& kept) { kept.id.value = id; }, record);
}

std::optional<Id<Contract>> contractOf(const Record& record) {
    return std::visit(
        [](const auto& kept) -> std::optional<Id<Contract>> {
            using T = std::decay_t<decltype(kept)>;
            if constexpr (std::is_same_v<T, Contract>) {
                return kept.id;
            } else if constexpr (requires { kept.key.contract; }) {
                return kept.key.contract;
            } else if constexpr (requires { kept.contract; }) {
                return kept.contract.isStored() ? std::optional(kept.contract) : std::nullopt;
            } else {
                return {};
            }
        },
        record);
}

QString describe(const Record& record) {
    return QString::fromLatin1(recordTables()[record.index()]) + u' ' +
           QString::number(idOf(record));
}

QByteArray EncodedRecord::toJson() const {
    QByteArray json = "{";
    for (const Field& field : fields) {
        const bool bytes = field.cell.type == DatabaseCell::Type::Text ||
                           field.cell.type == DatabaseCell::Type::Blob;
        if (field.cell.type == DatabaseCell::Type::Null || (bytes && field.cell.bytes.isEmpty())) {
            continue;
        }
        json += json.size() > 1 ? ",\"" : "\"";
        json += field.name;
        json += "\":";
        if (field.cell.type == DatabaseCell::Type::Integer) {
            json += QByteArray::number(field.cell.integer);
        } else if (field.cell.type == DatabaseCell::Type::Text) {
            appendJsonText(json, field.cell.bytes);
        } else {
            json += '"' + field.cell.bytes.toBase64() + '"';
        }
    }
    return json + '}';
}

EncodedRecord encode(const Record& record) {
    EncodedRecord encoded;
    encoded.kind = record.index();
    encoded.id = idOf(record);
    encoded.fields.reserve(20);
    std::visit(
        [&](const auto& kept) {
            RecordKind<std::decay_t<decltype(kept)>>::visit(
                [&](const char* name, const auto& value) {
                    encoded.fields.push_back({name, toCell(value)});
                },
                kept);
        },
        record);
    return encoded;
}

Result<Done> checkReadsBack(const Record& record, const EncodedRecord& encoded,
                            SharedValues& shared) {
    const char* different = std::visit(
        [&](const auto& kept) { return firstThatDiffers(kept, encoded, shared); }, record);
    if (different) {
        return Fault{FaultCode::WrongType,
                     QString::fromLatin1(recordTables()[encoded.kind]),
                     {QLatin1StringView(different), QString()}};
    }
    return Done{};
}

Result<Record> fromJson(size_t kind, qint64 id, const QByteArray& json, SharedValues& shared) {
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    Record record;
    const char* unreadable = nullptr;
    withKind(kind, [&]<class T>() {
        T kept;
        unreadable = decode(kept, shared, [&](const char* name, const auto& value) {
            return cellOf(object[QLatin1StringView(name)], value);
        });
        kept.id.value = id;
        record = std::move(kept);
    });
    if (unreadable) {
        return damaged(recordTables()[kind], id, unreadable);
    }
    return record;
}

Result<std::optional<Record>> storedRecord(Database& database, const Record& like,
                                           SharedValues& shared) {
    return std::visit(
        [&](const auto& kept) -> Result<std::optional<Record>> {
            using T = std::decay_t<decltype(kept)>;
            Query row = database.query(statementsOf(placeOfKind<T>()).selectOne);
            if (!row.bind(kept.id.value).next()) {
                return row.failed() ? Result<std::optional<Record>>(database.fault())
                                    : std::optional<Record>();
            }
            auto record = readRow<T>(row, shared);
            if (!record) {
                return record.faults();
            }
            return std::optional<Record>(std::move(*record));
        },
        like);
}

Result<Done> insertRecord(Database& database, const EncodedRecord& record) {
    Query insertion = database.query(statementsOf(record.kind).insert);
    insertion.bind(record.id);
    for (const EncodedRecord::Field& field : record.fields) {
        insertion.bind(field.cell);
    }
    if (!insertion.run()) {
        return statementFault(database, QString::fromLatin1(recordTables()[record.kind]));
    }
    return Done{};
}

Result<Done> updateRecord(Database& database, const EncodedRecord& record) {
    Query update = database.query(statementsOf(record.kind).update);
    for (const EncodedRecord::Field& field : record.fields) {
        update.bind(field.cell);
    }
    update.bind(record.id);
    if (!update.run()) {
        return statementFault(database, QString::fromLatin1(recordTables()[record.kind]));
    }
    return Done{};
}

Result<Done> removeRecord(Database& database, const EncodedRecord& record) {
    Query removal = database.query(statementsOf(record.kind).remove);
    if (!removal.bind(record.id).run()) {
        return statementFault(database, QString::fromLatin1(recordTables()[record.kind]));
    }
    return Done{};
}

template<class T>
Result<std::vector<T>> selectRecords(Database& database, const QByteArray& condition,
                                     const std::vector<DatabaseCell>& parameters) {
    const Statements& statements = statementsOf(placeOfKind<T>());
    std::vector<T> records;
    SharedValues shared;
    Query rows = database.query(statements.select + condition);
    for (const DatabaseCell& parameter : parameters) {
        rows.bind(parameter);
    }
    while (rows.next()) {
        auto record = readRow<T>(rows, shared);
        if (!record) {
            return record.faults();
        }
        records.push_back(std::move(*record));
    }
    if (rows.failed()) {
        return database.fault();
    }
    return records;
}

template Result<std::vector<FrameworkText>> selectRecords(Database&, const QByteArray&,
                                                          const std::vector<DatabaseCell>&);
template Result<std::vector<Contract>> selectRecords(Database&, const QByteArray&,
                                                     const std::vector<DatabaseCell>&);
template Result<std::vector<Amendment>> selectRecords(Database&, const QByteArray&,
                                                      const std::vector<DatabaseCell>&);
template Result<std::vector<SourceFile>> selectRecords(Database&, const QByteArray&,
                                                       const std::vector<DatabaseCell>&);
template Result<std::vector<Figure>> selectRecords(Database&, const QByteArray&,
                                                   const std::vector<DatabaseCell>&);
template Result<std::vector<Comment>> selectRecords(Database&, const QByteArray&,
                                                    const std::vector<DatabaseCell>&);
template Result<std::vector<Receipt>> selectRecords(Database&, const QByteArray&,
                                                    const std::vector<DatabaseCell>&);
template Result<std::vector<Setting>> selectRecords(Database&, const QByteArray&,
                                                    const std::vector<DatabaseCell>&);
template Result<std::vector<DiaryItem>> selectRecords(Database&, const QByteArray&,
                                                      const std::vector<DatabaseCell>&);
template Result<std::vector<DiaryMark>> selectRecords(Database&, const QByteArray&,
                                                      const std::vector<DatabaseCell>&);
template Result<std::vector<Confirmation>> selectRecords(Database&, const QByteArray&,
                                                         const std::vector<DatabaseCell>&);

Fault statementFault(const Database& database, const QString& what) {
    const Fault fault = database.fault();
    switch (database.errorCode()) {
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
    case SQLITE_CONSTRAINT_ROWID:
        return {FaultCode::Duplicate, what, fault.arguments};
    case SQLITE_CONSTRAINT_NOTNULL:
        return {FaultCode::Required, what, fault.arguments};
    case SQLITE_CONSTRAINT_FOREIGNKEY:
        return {FaultCode::Conflict, what, fault.arguments};
    default:
        return fault;
    }
}

} // namespace quarterlight
