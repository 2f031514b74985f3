// How a register file is opened: as if it were hostile. Nothing of it is trusted before its header,
// then its schema, letter by letter, are those of a register.
#pragma once

#include "core/register/database.h"
#include "core/register/schema.h"

#include <memory>

namespace quarterlight {

/// What a file's first hundred bytes say.
struct FileHeader {
    qint64 applicationId = 0;
    qint64 version = 0;
    qint64 pageSize = 0;
    /// As the header counts them; 0 where an old SQLite left the count stale.
    qint64 pages = 0;
    bool writeAheadLog = false;
};

/// Reads the header, trusting nothing. Fault: NotARegister.
Result<FileHeader> readHeader(const QByteArray& start);

/// A register file of a version up to `newest`, opened but with nothing read of its schema yet.
struct OpenedFile {
    std::unique_ptr<Database> database;
    int version = 0;
};

/// Whether SQLite's journal stands beside the file: it is being changed, or was when a crash came.
bool isJournalled(const QString& path);

/// Opens the file and judges its header. The file isn't written to. Faults: NotFound, CannotRead,
/// CannotWrite, NotARegister, NewerRegister, ForeignSchema, DamagedRegister.
Result<OpenedFile> openFile(const QString& path, Database::Mode mode, int newest);
/// Hardens the connection, then compares the schema. Rolls a crashed program's half transaction
/// back on the way, as SQLite does. Faults: ForeignSchema, DamagedRegister, CannotRead.
Result<Done> admit(Database& database, const Schema& schema);

/// Makes a new register of that schema, whole or not at all. Faults: AlreadyExists, CannotWrite.
Result<Done> createFile(const QString& path, const Schema& schema);

/// SQLite's own whole check, and every reference. Fault: DamagedRegister.
Result<Done> checkWhole(Database& database);

/// SHA-256 over every row of the tables named, in the order of their ids.
Result<QByteArray> hashOf(Database& database, const std::vector<QByteArray>& tables);
/// The names of all tables.
Result<std::vector<QByteArray>> tablesOf(Database& database);

} // namespace quarterlight
