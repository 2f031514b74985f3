#include "core/register/database.h"

#include <array>
#include <sqlite3.h>

namespace quarterlight {

namespace {

constexpr int busyMilliseconds = 5'000;

struct Limit {
    int which;
    int most;
};

/// Far above what a register needs, far below what a crafted file could make SQLite attempt.
constexpr std::array limits{
    Limit{SQLITE_LIMIT_LENGTH, 256 * 1024 * 1024},
    Limit{SQLITE_LIMIT_SQL_LENGTH, 100'000},
    Limit{SQLITE_LIMIT_COLUMN, 100},
    Limit{SQLITE_LIMIT_EXPR_DEPTH, 50},
    Limit{SQLITE_LIMIT_COMPOUND_SELECT, 10},
    Limit{SQLITE_LIMIT_VDBE_OP, 25'000},
    Limit{SQLITE_LIMIT_FUNCTION_ARG, 10},
    Limit{SQLITE_LIMIT_ATTACHED, 1},
    Limit{SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 100},
    Limit{SQLITE_LIMIT_VARIABLE_NUMBER, 100},
    Limit{SQLITE_LIMIT_TRIGGER_DEPTH, 1},
    Limit{SQLITE_LIMIT_WORKER_THREADS, 0},
};

struct Switch {
    int which;
    int on;
};

constexpr std::array switches{
    Switch{SQLITE_DBCONFIG_DEFENSIVE, 1},       Switch{SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
    Switch{SQLITE_DBCONFIG_ENABLE_VIEW, 0},     Switch{SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
    Switch{SQLITE_DBCONFIG_DQS_DML, 0},         Switch{SQLITE_DBCONFIG_DQS_DDL, 0},
    Switch{SQLITE_DBCONFIG_ENABLE_FKEY, 1},     Switch{SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
    Switch{SQLITE_DBCONFIG_WRITABLE_SCHEMA, 0},
};

/// DELETE with EXTRA, because DELETE with FULL lost acknowledged commits in simulated power cuts
/// and WAL loses them when someone copies the one file.
constexpr std::array pragmas{
    "PRAGMA locking_mode = NORMAL", "PRAGMA journal_mode = DELETE", "PRAGMA synchronous = EXTRA",
    "PRAGMA foreign_keys = ON",     "PRAGMA secure_delete = ON",    "PRAGMA mmap_size = 0",
    "PRAGMA cell_size_check = ON",  "PRAGMA temp_store = MEMORY",   "PRAGMA trusted_schema = OFF",
};

sqlite3_file* fileOf(sqlite3* handle) {
    sqlite3_file* file = nullptr;
    sqlite3_file_control(handle, "main", SQLITE_FCNTL_FILE_POINTER, &file);
    return file;
}

} // namespace

Query::~Query() {
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
}

Query& Query::bind(const DatabaseCell& cell) {
    const int at = ++m_bound;
    const auto size = static_cast<sqlite3_uint64>(cell.bytes.size());
    int code = SQLITE_OK;
    switch (cell.type) {
    case DatabaseCell::Type::Null:
        code = sqlite3_bind_null(m_statement, at);
        break;
    case DatabaseCell::Type::Integer:
        code = sqlite3_bind_int64(m_statement, at, cell.integer);
        break;
    case DatabaseCell::Type::Text:
        code = sqlite3_bind_text64(m_statement, at, cell.bytes.constData(), size, SQLITE_TRANSIENT,
                                   SQLITE_UTF8);
        break;
    case DatabaseCell::Type::Blob:
        code = sqlite3_bind_blob64(m_statement, at, cell.bytes.constData(), size, SQLITE_TRANSIENT);
        break;
    }
    m_failed = m_failed || code != SQLITE_OK;
    return *this;
}

bool Query::next() {
    if (m_failed || !m_statement) {
        m_failed = true;
        return false;
    }
    const int code = sqlite3_step(m_statement);
    m_failed = code != SQLITE_ROW && code != SQLITE_DONE;
    return code == SQLITE_ROW;
}

bool Query::run() {
    while (next()) {
    }
    return !m_failed;
}

int Query::columnCount() const {
    return sqlite3_column_count(m_statement);
}

DatabaseCell Query::cell(int column) const {
    const auto bytes = [&](const void* data) {
        return QByteArray::fromRawData(static_cast<const char*>(data),
                                       sqlite3_column_bytes(m_statement, column));
    };
    switch (sqlite3_column_type(m_statement, column)) {
    case SQLITE_INTEGER:
        return DatabaseCell::number(number(column));
    case SQLITE_BLOB:
        return DatabaseCell::blob(bytes(sqlite3_column_blob(m_statement, column)));
    case SQLITE_NULL:
        return DatabaseCell::null();
    default: // a real number too is given as text: no table of ours holds one
        return DatabaseCell::text(bytes(sqlite3_column_text(m_statement, column)));
    }
}

qint64 Query::number(int column) const {
    return sqlite3_column_int64(m_statement, column);
}

QString Query::text(int column) const {
    return QString::fromUtf8(
        reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column)),
        sqlite3_column_bytes(m_statement, column));
}

Result<std::unique_ptr<Database>> Database::openWith(const QByteArray& name, int flags) {
    sqlite3* handle = nullptr;
    const int code =
        sqlite3_open_v2(name.constData(), &handle, flags | SQLITE_OPEN_NOMUTEX, nullptr);
    std::unique_ptr<Database> database(new Database(handle));
    if (code != SQLITE_OK) {
        return Fault{FaultCode::CannotRead, {}, {QString::fromUtf8(sqlite3_errstr(code))}};
    }
    sqlite3_extended_result_codes(handle, 1);
    return database;
}

Result<std::unique_ptr<Database>> Database::open(const QString& path, Mode mode) {
    const bool writes = mode == Mode::ReadWrite;
    auto opened = openWith(path.toUtf8(), writes ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY);
    // SQLite quietly falls back to reading where it may not write.
    if (opened && writes && sqlite3_db_readonly((*opened)->m_handle, "main") == 1) {
        return Fault{
            FaultCode::CannotWrite, path, {QString::fromUtf8(sqlite3_errstr(SQLITE_READONLY))}};
    }
    return opened;
}

Result<std::unique_ptr<Database>> Database::inMemory() {
    // By name alone: with SQLITE_OPEN_MEMORY a VACUUM INTO would go to memory too.
    return openWith(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
}

Result<std::unique_ptr<Database>> Database::copyInMemory() {
    auto copy = inMemory();
    if (!copy) {
        return copy;
    }
    sqlite3* const target = (*copy)->m_handle;
    sqlite3_backup* const copying = sqlite3_backup_init(target, "main", m_handle, "main");
    if (!copying) {
        return (*copy)->fault();
    }
    (void)sqlite3_backup_step(copying, -1); // its outcome is told at the end
    if (sqlite3_backup_finish(copying) != SQLITE_OK) {
        return (*copy)->fault();
    }
    return copy;
}

Database::~Database() {
    for (sqlite3_stmt* statement : std::as_const(m_statements)) {
        sqlite3_finalize(statement);
    }
    sqlite3_close(m_handle);
}

QByteArray Database::fileStart(int bytes) const {
    QByteArray start(bytes, '\0');
    sqlite3_file* const file = fileOf(m_handle);
    if (!file || !file->pMethods ||
        file->pMethods->xRead(file, start.data(), bytes, 0) != SQLITE_OK) {
        return {};
    }
    return start;
}

qint64 Database::fileSize() const {
    sqlite3_int64 size = 0;
    sqlite3_file* const file = fileOf(m_handle);
    if (file && file->pMethods) {
        file->pMethods->xFileSize(file, &size);
    }
    return size;
}

Result<Done> Database::harden() {
    sqlite3_busy_timeout(m_handle, busyMilliseconds);
    for (const Limit& limit : limits) {
        sqlite3_limit(m_handle, limit.which, limit.most);
    }
    for (const Switch& setting : switches) {
        if (sqlite3_db_config(m_handle, setting.which, setting.on, nullptr) != SQLITE_OK) {
            return fault();
        }
    }
    for (const char* pragma : pragmas) {
        if (auto set = execute(pragma); !set) {
            return set;
        }
    }
    return Done{};
}

Query Database::query(const QByteArray& sql) {
    if (const auto known = m_statements.constFind(sql); known != m_statements.constEnd()) {
        return Query(*known);
    }
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v3(m_handle, sql.constData(), static_cast<int>(sql.size()),
                       SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (statement) {
        m_statements.insert(sql, statement);
    }
    return Query(statement);
}

Result<Done> Database::execute(const QByteArray& sql) {
    if (sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK) {
        return fault();
    }
    return Done{};
}

Result<qint64> Database::number(const QByteArray& sql) {
    Query row = query(sql);
    const qint64 number = row.next() ? row.number(0) : 0;
    if (row.failed()) {
        return fault();
    }
    return number;
}

bool Database::inTransaction() const {
    return sqlite3_get_autocommit(m_handle) == 0;
}

int Database::errorCode() const {
    return sqlite3_extended_errcode(m_handle);
}

Fault Database::fault() const {
    const QString message = QString::fromUtf8(sqlite3_errmsg(m_handle));
    switch (sqlite3_errcode(m_handle) & 0xff) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return {FaultCode::DamagedRegister, {}, {message}};
    case SQLITE_FULL:
    case SQLITE_IOERR:
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
        return {FaultCode::CannotWrite, {}, {message}};
    default:
        return {FaultCode::Database, {}, {message}};
    }
}

Transaction::Transaction(Database& database, Kind kind)
    : m_database(database),
      m_begun(database.execute(kind == Kind::Write ? "BEGIN IMMEDIATE" : "BEGIN")) {}

Transaction::~Transaction() {
    if (m_begun && m_database.inTransaction()) {
        (void)m_database.execute("ROLLBACK");
    }
}

Result<Done> Transaction::commit() {
    return m_database.execute("COMMIT");
}

} // namespace quarterlight
