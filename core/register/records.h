// Records in their tables and in the change log, whatever their kind. The kinds themselves and
// their fields stand in record_fields.h.
#pragma once

#include "core/model/change.h"
#include "core/register/database.h"
#include "core/register/record_cells.h"

#include <array>
#include <type_traits>

namespace quarterlight {

inline constexpr size_t recordKinds = std::variant_size_v<Record>;

/// The place of a kind in Record.
template<class T>
constexpr size_t placeOfKind() {
    return []<class... All>(std::type_identity<std::variant<All...>>) {
        size_t place = 0;
        (void)((std::is_same_v<T, All> || (++place, false)) || ...);
        return place;
    }(std::type_identity<Record>());
}

/// The tables of all kinds, which name the kinds in the log too, in the order of Record.
const std::array<QByteArrayView, recordKinds>& recordTables();
/// The kind's place in Record by its table's name.
std::optional<size_t> kindOf(QByteArrayView table);

qint64 idOf(const Record& record);
void setId(Record& record, qint64 id);
/// The contract that a record belongs to or is; none for settings, source files, frameworks and
/// what belongs to no contract.
std::optional<Id<Contract>> contractOf(const Record& record);
/// "figure 17": for faults and logs.
QString describe(const Record& record);

/// A record as its table's cells, in the table's order: written to the row and to the log.
struct EncodedRecord {
    size_t kind = 0;
    qint64 id = 0;
    struct Field {
        const char* name;
        DatabaseCell cell;
    };
    std::vector<Field> fields;

    /// The log's JSON: an object of the fields that aren't empty. Bytes as base64.
    QByteArray toJson() const;
};

EncodedRecord encode(const Record& record);
/// That the cells read back as the record they were made from: nothing is written that couldn't be
/// read as it was. Fault: WrongType with the table and the field.
Result<Done> checkReadsBack(const Record& record, const EncodedRecord& encoded,
                            SharedValues& shared);
/// A record from the log's JSON. Fault: DamagedRegister.
Result<Record> fromJson(size_t kind, qint64 id, const QByteArray& json, SharedValues& shared);

/// What stands in the file where that record stands; none if nothing does.
Result<std::optional<Record>> storedRecord(Database& database, const Record& like,
                                           SharedValues& shared);

// Faults: Duplicate where another record has its key, Required, and as Database::fault.
Result<Done> insertRecord(Database& database, const EncodedRecord& record);
Result<Done> updateRecord(Database& database, const EncodedRecord& record);
Result<Done> removeRecord(Database& database, const EncodedRecord& record);

/// The records of one kind that a condition picks: the text after FROM, its parameters in order.
/// Faults: DamagedRegister and as Database::fault.
template<class T>
Result<std::vector<T>> selectRecords(Database& database, const QByteArray& condition,
                                     const std::vector<DatabaseCell>& parameters = {});

/// The fault of the statement that has just failed, a broken constraint as what it means.
Fault statementFault(const Database& database, const QString& what);

} // namespace quarterlight
