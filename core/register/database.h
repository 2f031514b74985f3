// SQLite as this room speaks it: one connection opened as if its file were hostile, statements
// prepared once, values bound. The C interface alone, so that only one copy of SQLite is in play.
#pragma once

#include "core/model/fault.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <memory>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace quarterlight {

/// One value on its way into or out of a row: nothing, a whole number, UTF-8 text or bytes.
struct DatabaseCell {
    enum class Type : quint8 { Null, Integer, Text, Blob };
    Type type = Type::Null;
    qint64 integer = 0;
    QByteArray bytes;

    static DatabaseCell null() { return {}; }
    static DatabaseCell number(qint64 value) { return {Type::Integer, value, {}}; }
    static DatabaseCell text(QByteArray utf8) { return {Type::Text, 0, std::move(utf8)}; }
    static DatabaseCell text(const QString& string) { return text(string.toUtf8()); }
    static DatabaseCell blob(QByteArray bytes) { return {Type::Blob, 0, std::move(bytes)}; }
};

/// One run of a prepared statement: parameters bound in order, then rows read forward. Destroyed,
/// it leaves the statement ready for the next run; so never two runs of the same text at once.
class Query {
public:
    explicit Query(sqlite3_stmt* statement) : m_statement(statement) {}
    ~Query();
    Query(const Query&) = delete;
    Query& operator=(const Query&) = delete;

    Query& bind(const DatabaseCell& cell);
    Query& bind(qint64 number) { return bind(DatabaseCell::number(number)); }
    Query& bind(const QString& text) { return bind(DatabaseCell::text(text)); }

    /// True while a row stands ready; false at the end and on an error (then `failed`).
    bool next();
    bool failed() const { return m_failed; }
    /// Runs a statement that yields no rows; false on an error.
    bool run();

    int columnCount() const;
    /// A column of the row that stands ready. Its bytes stay valid only until the next step.
    DatabaseCell cell(int column) const;
    qint64 number(int column) const;
    QString text(int column) const;

private:
    sqlite3_stmt* m_statement;
    int m_bound = 0;
    bool m_failed = false;
};

/// An open connection.
class Database {
public:
    enum class Mode : quint8 { ReadWrite, ReadOnly };

    /// Opens an existing file without reading a byte of its schema. Faults: CannotRead,
    /// CannotWrite where it may be read but not written.
    static Result<std::unique_ptr<Database>> open(const QString& path, Mode mode);
    /// An empty database in memory.
    static Result<std::unique_ptr<Database>> inMemory();
    /// What stands in this one now as another in memory, not hardened yet.
    Result<std::unique_ptr<Database>> copyInMemory();
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// The file's first bytes and its size, read through SQLite's own descriptor: closing another
    /// one would drop the locks that this process holds on the file.
    QByteArray fileStart(int bytes) const;
    qint64 fileSize() const;

    /// Turns off what a hostile file could use and sets the register's pragmas.
    Result<Done> harden();

    /// A statement by its text, prepared once.
    Query query(const QByteArray& sql);
    /// Runs one statement without parameters or rows of interest.
    Result<Done> execute(const QByteArray& sql);
    /// The single number that a statement yields; 0 if it yields none.
    Result<qint64> number(const QByteArray& sql);

    bool inTransaction() const;
    /// The last error as SQLite names it: the extended code, and as a fault.
    int errorCode() const;
    Fault fault() const;

private:
    explicit Database(sqlite3* handle) : m_handle(handle) {}
    static Result<std::unique_ptr<Database>> openWith(const QByteArray& name, int flags);

    sqlite3* m_handle;
    QHash<QByteArray, sqlite3_stmt*> m_statements;
};

/// A transaction that is rolled back unless it was committed.
class Transaction {
public:
    enum class Kind : quint8 { Read, Write };
    /// Fault: as Database::fault.
    Transaction(Database& database, Kind kind);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    const Result<Done>& begun() const { return m_begun; }
    Result<Done> commit();

private:
    Database& m_database;
    Result<Done> m_begun;
};

} // namespace quarterlight
