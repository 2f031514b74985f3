#include "core/register/migrations.h"

#include "core/register/backup.h"
#include "core/register/durable_files.h"
#include "core/register/opening.h"

#include <QFileInfo>
#include <QStorageInfo>

using namespace Qt::StringLiterals;

namespace quarterlight {

namespace {

/// How many times its size a migration may need for the copies and the journal.
constexpr qint64 roomFactor = 3;

Result<Done> checkRoom(const QString& path) {
    const qint64 free = QStorageInfo(QFileInfo(path).absolutePath()).bytesAvailable();
    const qint64 needed = roomFactor * QFileInfo(path).size();
    if (free >= 0 && free < needed) {
        return Fault{FaultCode::CannotWrite,
                     path,
                     {QString::number(free) + u" < "_s + QString::number(needed)}};
    }
    return Done{};
}

/// A name beside the register that nothing has yet.
QString unusedName(const QString& stem) {
    QString name = stem;
    for (int number = 2; QFileInfo::exists(name); ++number) {
        name = stem + u'-' + QString::number(number);
    }
    return name;
}

/// Takes one step in a transaction of its own; the version is set last.
Result<Done> take(Database& database, const Migration& step, const Schema& schema) {
    // Rows move between tables that refer to each other; every reference is checked at the end.
    if (auto off = database.execute("PRAGMA foreign_keys = OFF"); !off) {
        return off;
    }
    Transaction transaction(database, Transaction::Kind::Write);
    if (!transaction.begun()) {
        return transaction.begun();
    }
    for (const char* statement : step.statements) {
        if (auto made = database.execute(statement); !made) {
            return made;
        }
    }
    if (auto same = checkSchema(database, schema); !same) {
        return same;
    }
    if (auto marked = database.execute("PRAGMA user_version = " + QByteArray::number(step.to));
        !marked) {
        return marked;
    }
    return transaction.commit();
}

Result<Done> takeSteps(Database& database, int from, const SchemaHistory& history) {
    if (auto hardened = database.harden(); !hardened) {
        return hardened;
    }
    int version = from;
    for (const Migration& step : history.steps) {
        const Schema* const schema = history.schema(step.to);
        if (step.to != version + 1 || !schema) {
            continue;
        }
        if (auto taken = take(database, step, *schema); !taken) {
            return taken;
        }
        version = step.to;
    }
    if (version != history.newest()) {
        return Fault{FaultCode::NotARegister, {}, {}};
    }
    return checkWhole(database);
}

/// The statements of a version that has everything of the version before and more: that more.
std::vector<const char*> additionsOf(int version) {
    const std::vector<const char*>& before = allSchemas()[size_t(version - 2)].statements;
    const std::vector<const char*>& after = allSchemas()[size_t(version - 1)].statements;
    return {after.begin() + qsizetype(before.size()), after.end()};
}

} // namespace

const Schema* SchemaHistory::schema(int version) const {
    const auto found =
        std::find_if(schemas.begin(), schemas.end(),
                     [version](const Schema& schema) { return schema.version == version; });
    return found == schemas.end() ? nullptr : &*found;
}

const SchemaHistory& shippedHistory() {
    static const SchemaHistory history{
        allSchemas(),
        {{2, "Diary: own dates, happenings and what became of what fell due; confirmed figures",
          additionsOf(2)},
         {3, "One mark only for an item of no contract", additionsOf(3)}}};
    return history;
}

Result<QString> migrate(const QString& path, const SchemaHistory& history) {
    const QString kept =
        unusedName(path + u".before-version-"_s + QString::number(history.newest()));
    HalfMadeFile copy(unusedName(path + u".migrating"_s));
    int from = 0;
    {
        auto opened = openFile(path, Database::Mode::ReadWrite, history.newest());
        if (!opened) {
            return opened.faults();
        }
        from = opened->version;
        const Schema* const schema = history.schema(from);
        if (!schema) {
            return Fault{FaultCode::NotARegister, path, {}};
        }
        if (auto admitted = admit(*opened->database, *schema); !admitted) {
            return admitted.faults();
        }
        if (auto room = checkRoom(path); !room) {
            return room.faults();
        }
        HalfMadeFile old(unusedName(path + u".keeping"_s));
        for (const QString& name : {old.path(), copy.path()}) {
            if (auto copied = copyVerified(*opened->database, name); !copied) {
                return copied.faults();
            }
        }
        if (auto finished = old.finish(kept, false); !finished) {
            return finished.faults();
        }
    }
    {
        auto database = Database::open(copy.path(), Database::Mode::ReadWrite);
        if (!database) {
            return database.faults();
        }
        if (auto taken = takeSteps(**database, from, history); !taken) {
            return taken.faults();
        }
    }
    if (auto swapped = copy.finish(path, true); !swapped) {
        return swapped.faults();
    }
    return kept;
}

Result<std::unique_ptr<Database>> migratedInMemory(Database& original, int from,
                                                   const SchemaHistory& history) {
    auto copy = original.copyInMemory();
    if (!copy) {
        return copy;
    }
    if (auto taken = takeSteps(**copy, from, history); !taken) {
        return taken.faults();
    }
    return copy;
}

} // namespace quarterlight
