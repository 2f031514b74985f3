#include "core/register/opening.h"

#include "core/register/durable_files.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>
#include <QtEndian>

#include <bit>

using namespace Qt::StringLiterals;

namespace quarterlight {

namespace {

// SQLite's file format, section 1.3: where in the header what stands.
constexpr int headerBytes = 100;
constexpr qsizetype pageSizeAt = 16;
constexpr qsizetype writeVersionAt = 18;
constexpr qsizetype readVersionAt = 19;
constexpr qsizetype changeCounterAt = 24;
constexpr qsizetype pageCountAt = 28;
constexpr qsizetype userVersionAt = 60;
constexpr qsizetype applicationIdAt = 68;
constexpr qsizetype countValidForAt = 92;

Fault foreign(const QString& what) {
    return {FaultCode::ForeignSchema, {}, {what}};
}

Result<Done> judge(const FileHeader& header, qint64 fileSize, bool journalled, int newest) {
    if (header.version > newest) {
        return Fault{FaultCode::NewerRegister,
                     {},
                     {QString::number(header.version), QString::number(newest)}};
    }
    if (header.writeAheadLog) {
        // Ours never is, and merely opening it would leave files beside it.
        return foreign(u"journal_mode"_s);
    }
    // With a journal beside it the file may be in the middle of a change that SQLite will undo.
    if (!journalled && header.pages * header.pageSize > fileSize) {
        return Fault{
            FaultCode::DamagedRegister,
            {},
            {QString::number(fileSize) + u" < " + QString::number(header.pages * header.pageSize)}};
    }
    return Done{};
}

} // namespace

Result<FileHeader> readHeader(const QByteArray& start) {
    const Fault notOne{FaultCode::NotARegister, {}, {}};
    if (start.size() < headerBytes || !start.startsWith(QByteArrayView("SQLite format 3\0", 16))) {
        return notOne;
    }
    const auto number = [&](qsizetype at) {
        return qint64{qFromBigEndian<qint32>(start.constData() + at)};
    };
    FileHeader header;
    header.applicationId = number(applicationIdAt);
    header.version = number(userVersionAt);
    const auto pageSize = qFromBigEndian<quint16>(start.constData() + pageSizeAt);
    header.pageSize = pageSize == 1 ? 65'536 : pageSize;
    header.pages = number(changeCounterAt) == number(countValidForAt) ? number(pageCountAt) : 0;
    header.writeAheadLog = start[writeVersionAt] != 1 || start[readVersionAt] != 1;
    if (header.applicationId != applicationId || header.version < 1 || header.pageSize < 512 ||
        !std::has_single_bit(static_cast<quint64>(header.pageSize)) || header.pages < 0) {
        return notOne;
    }
    return header;
}

bool isJournalled(const QString& path) {
    return QFileInfo(path + u"-journal"_s).size() > 0;
}

Result<OpenedFile> openFile(const QString& path, Database::Mode mode, int newest) {
    const QFileInfo info(path);
    if (!info.exists()) {
        return Fault{FaultCode::NotFound, path, {}};
    }
    if (!info.isFile()) {
        return Fault{FaultCode::NotARegister, path, {}};
    }
    auto database = Database::open(path, mode);
    if (!database) {
        return database.faults();
    }
    const auto header = readHeader((*database)->fileStart(headerBytes));
    if (!header) {
        return header.faults();
    }
    if (auto judged = judge(*header, (*database)->fileSize(), isJournalled(path), newest);
        !judged) {
        return judged.faults();
    }
    return OpenedFile{std::move(*database), static_cast<int>(header->version)};
}

Result<Done> admit(Database& database, const Schema& schema) {
    if (auto hardened = database.harden(); !hardened) {
        return hardened;
    }
    const Transaction reading(database, Transaction::Kind::Read);
    if (!reading.begun()) {
        return reading.begun();
    }
    return checkSchema(database, schema);
}

Result<Done> createFile(const QString& path, const Schema& schema) {
    if (QFileInfo::exists(path)) {
        return Fault{FaultCode::AlreadyExists, path, {}};
    }
    // Told of the file that was asked for, not of the one that it would have been made from.
    if (!QFileInfo(path).absoluteDir().exists()) {
        return Fault{FaultCode::CannotWrite, path, {u"there is no such folder"_s}};
    }
    HalfMadeFile half(path + u".new-"_s + QUuid::createUuid().toString(QUuid::Id128));
    if (auto made = createPrivateFile(half.path()); !made) {
        return Fault{made.fault().code, path, made.fault().arguments};
    }
    {
        auto database = Database::open(half.path(), Database::Mode::ReadWrite);
        if (!database) {
            return database.faults();
        }
        if (auto hardened = (*database)->harden(); !hardened) {
            return hardened;
        }
        Transaction making(**database, Transaction::Kind::Write);
        if (!making.begun()) {
            return making.begun();
        }
        if (auto created = createSchema(**database, schema); !created) {
            return created;
        }
        if (auto committed = making.commit(); !committed) {
            return committed;
        }
    }
    return half.finish(path, false);
}

Result<Done> checkWhole(Database& database) {
    QStringList complaints;
    {
        Query rows = database.query("PRAGMA integrity_check(20)");
        while (rows.next()) {
            if (const QString line = rows.text(0); line != u"ok") {
                complaints.append(line);
            }
        }
        if (rows.failed()) {
            return database.fault();
        }
    }
    Query rows =
        database.query("SELECT \"table\", rowid, parent FROM pragma_foreign_key_check LIMIT 20");
    while (rows.next()) {
        complaints.append(rows.text(0) + u' ' + rows.text(1) + u" → " + rows.text(2));
    }
    if (rows.failed()) {
        return database.fault();
    }
    if (!complaints.isEmpty()) {
        return Fault{FaultCode::DamagedRegister, {}, {complaints.join(u'\n')}};
    }
    return Done{};
}

Result<QByteArray> hashOf(Database& database, const std::vector<QByteArray>& tables) {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&](QByteArrayView bytes) {
        // Lengths go in too, so that text moved from one column to the next shows.
        hash.addData(QByteArray(QByteArray::number(bytes.size()) + ':'));
        hash.addData(bytes);
    };
    for (const QByteArray& table : tables) {
        add(table);
        const QByteArray sql = "SELECT * FROM " + table + " ORDER BY 1, 2";
        Query rows = database.query(sql);
        const int columns = rows.columnCount();
        while (rows.next()) {
            for (int column = 0; column < columns; ++column) {
                const DatabaseCell cell = rows.cell(column);
                const char type = static_cast<char>('0' + static_cast<int>(cell.type));
                hash.addData(QByteArrayView(&type, 1));
                add(cell.type == DatabaseCell::Type::Integer ? QByteArray::number(cell.integer)
                                                             : cell.bytes);
            }
        }
        if (rows.failed()) {
            return database.fault();
        }
    }
    return hash.result();
}

Result<std::vector<QByteArray>> tablesOf(Database& database) {
    std::vector<QByteArray> tables;
    Query rows =
        database.query("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
    while (rows.next()) {
        tables.push_back(rows.text(0).toUtf8());
    }
    if (rows.failed()) {
        return database.fault();
    }
    return tables;
}

} // namespace quarterlight
