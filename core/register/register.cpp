#include "core/register/register.h"

#include "core/register/backup.h"
#include "core/register/change_log.h"
#include "core/register/change_writer.h"
#include "core/register/migrations.h"
#include "core/register/opening.h"
#include "core/register/owner_lock.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace quarterlight {

/// What an open register holds. The lock outlives the connection: nobody else may write before the
/// file is closed.
class Register::Private {
public:
    QString path;
    Access access = Access::ReadOnly;
    RegisterUser user;
    std::unique_ptr<OwnerLock> lock;
    std::unique_ptr<Database> database;

    /// A query's answer, or its type's empty value where there is none.
    template<class Value>
    Value answer(Result<Value> result) {
        if (result) {
            return std::move(*result);
        }
        if (!readFault) {
            readFault = result.fault();
        }
        return Value();
    }

    template<class T>
    std::vector<T> select(const QByteArray& condition,
                          const std::vector<DatabaseCell>& parameters = {}) {
        return answer(selectRecords<T>(*database, condition, parameters));
    }

    /// Follows from the log; kept while we are the only one who writes to it.
    const UndoStacks& stacks() {
        if (!knownStacks) {
            knownStacks =
                access == Access::ReadWrite ? answer(undoStacks(*database)) : UndoStacks();
        }
        return *knownStacks;
    }

    QString titleOf(const std::vector<qint64>& stack) {
        if (stack.empty()) {
            return {};
        }
        const auto entry = answer(entryOf(*database, stack.back()));
        return entry ? entry->title : QString();
    }

    Result<Announcement> write(LogEntry::Kind kind, qint64 of, const QString& title,
                               const std::vector<Change>& changes, const Progress& progress) {
        if (access == Access::ReadOnly) {
            return Fault{FaultCode::ReadOnly, path, {}};
        }
        UndoStacks after = stacks();
        auto done = writeChanges(*database, ids, {0, user.clock(), user.name, title, kind, of},
                                 changes, progress);
        if (done && done->sequence > 0) {
            after.follow(done->sequence, kind, of);
            knownStacks = std::move(after);
        }
        return done;
    }

    /// Undo or redo of the entry at the stack's top.
    Result<Announcement> repeat(LogEntry::Kind kind, const std::vector<qint64>& stack,
                                FaultCode ifEmpty) {
        if (stack.empty()) {
            return Fault{ifEmpty, path, {}};
        }
        const qint64 of = stack.back();
        auto changes = changesOf(*database, of);
        if (!changes) {
            return changes.faults();
        }
        if (kind == LogEntry::Kind::Undo) {
            *changes = inverse(std::move(*changes));
        }
        return write(kind, of, titleOf(stack), *changes, {});
    }

    IdCounter ids;
    std::optional<Fault> readFault;

private:
    std::optional<UndoStacks> knownStacks;
};

namespace {

/// Opens a file and admits it by the schema of its version.
Result<OpenedFile> openAdmitted(const QString& path, Database::Mode mode) {
    auto opened = openFile(path, mode, shippedHistory().newest());
    if (!opened) {
        return opened.faults();
    }
    const Schema* const schema = shippedHistory().schema(opened->version);
    if (!schema) {
        return Fault{FaultCode::NotARegister, path, {}};
    }
    if (auto admitted = admit(*opened->database, *schema); !admitted) {
        return admitted.faults();
    }
    return opened;
}

/// Opens a register to change it: locked, and brought to this program's version if it is older.
Result<std::unique_ptr<Database>> openToChange(const QString& path, const RegisterUser& user,
                                               std::unique_ptr<OwnerLock>& lock) {
    // Judged before anything is made beside it.
    auto judged = openFile(path, Database::Mode::ReadWrite, shippedHistory().newest());
    if (!judged) {
        return judged.faults();
    }
    judged->database.reset();
    auto taken = OwnerLock::take(path, user);
    if (!taken) {
        return taken.faults();
    }
    if (judged->version < shippedHistory().newest()) {
        if (auto migrated = migrate(path, shippedHistory()); !migrated) {
            return migrated.faults();
        }
    }
    auto opened = openAdmitted(path, Database::Mode::ReadWrite);
    if (!opened) {
        return opened.faults();
    }
    lock = std::move(*taken);
    return std::move(opened->database);
}

/// Opens a register to look. What a crashed writer left half done is rolled back first, if nobody
/// has the register and the file may be written. One of an older version is read through a copy in
/// memory that is brought to this one.
Result<std::unique_ptr<Database>> openToLook(const QString& path, const RegisterUser& user) {
    if (const auto judged = openFile(path, Database::Mode::ReadOnly, shippedHistory().newest());
        !judged) {
        return judged.faults();
    }
    if (isJournalled(path)) {
        if (const auto lock = OwnerLock::take(path, user); lock) {
            (void)openAdmitted(path, Database::Mode::ReadWrite);
        }
    }
    auto opened = openAdmitted(path, Database::Mode::ReadOnly);
    if (!opened) {
        return opened.faults();
    }
    if (opened->version < shippedHistory().newest()) {
        return migratedInMemory(*opened->database, opened->version, shippedHistory());
    }
    return std::move(opened->database);
}

} // namespace

Register::Register(std::unique_ptr<Private> contents) : d(std::move(contents)) {}

Register::~Register() = default;

Result<std::unique_ptr<Register>> Register::create(const QString& path, const RegisterUser& user) {
    if (auto created = createFile(QFileInfo(path).absoluteFilePath(), currentSchema()); !created) {
        return created.faults();
    }
    return open(path, Access::ReadWrite, user);
}

Result<std::unique_ptr<Register>> Register::open(const QString& path, Access access,
                                                 const RegisterUser& user) {
    auto d = std::make_unique<Private>();
    d->access = access;
    d->user = user;
    // One name for the file and its lock, whatever links lead to it.
    d->path = QFileInfo(path).canonicalFilePath();
    if (d->path.isEmpty()) {
        return Fault{FaultCode::NotFound, path, {}};
    }
    auto database = access == Access::ReadWrite ? openToChange(d->path, user, d->lock)
                                                : openToLook(d->path, user);
    if (!database) {
        return database.faults();
    }
    d->database = std::move(*database);
    return std::unique_ptr<Register>(new Register(std::move(d)));
}

QString Register::path() const {
    return d->path;
}

Access Register::access() const {
    return d->access;
}

std::vector<Contract> Register::contracts() const {
    return d->select<Contract>("ORDER BY title COLLATE NOCASE, id");
}

std::vector<FrameworkText> Register::frameworkTexts() const {
    return d->select<FrameworkText>("ORDER BY id");
}

std::vector<Amendment> Register::amendments(Id<Contract> contract) const {
    return d->select<Amendment>("WHERE contract_id = ? ORDER BY from_date, id",
                                {DatabaseCell::number(contract.value)});
}

std::vector<Figure> Register::figures(Id<Contract> contract) const {
    return d->select<Figure>("WHERE contract_id = ? ORDER BY period",
                             {DatabaseCell::number(contract.value)});
}

std::vector<Figure> Register::figuresSince(Id<Contract> contract, int firstYear) const {
    const QString year = QString::number(firstYear).rightJustified(4, u'0');
    return d->select<Figure>("WHERE contract_id = ? AND period >= ? ORDER BY period",
                             {DatabaseCell::number(contract.value), DatabaseCell::text(year)});
}

std::vector<Comment> Register::comments(Id<Contract> contract) const {
    return d->select<Comment>("WHERE contract_id = ? ORDER BY id",
                              {DatabaseCell::number(contract.value)});
}

std::vector<Receipt> Register::receipts(Id<Contract> contract) const {
    return d->select<Receipt>("WHERE contract_id = ? ORDER BY id",
                              {DatabaseCell::number(contract.value)});
}

std::vector<DiaryItem> Register::diary(Id<Contract> contract) const {
    return d->select<DiaryItem>("WHERE contract_id IS ? ORDER BY id", {toCell(contract)});
}

std::vector<DiaryMark> Register::diaryMarks(Id<Contract> contract) const {
    return d->select<DiaryMark>("WHERE contract_id IS ? ORDER BY id", {toCell(contract)});
}

std::vector<Confirmation> Register::confirmations(Id<Contract> contract) const {
    return d->select<Confirmation>("WHERE contract_id = ? ORDER BY id",
                                   {DatabaseCell::number(contract.value)});
}

std::vector<SourceFile> Register::sourceFiles() const {
    return d->select<SourceFile>("ORDER BY id");
}

std::vector<Setting> Register::settings() const {
    return d->select<Setting>("ORDER BY key");
}

std::optional<Fault> Register::readFault() const {
    return d->readFault;
}

std::vector<HistoryItem> Register::history(const Record& record) const {
    return d->answer(historyOf(*d->database, record));
}

std::vector<HistoryItem> Register::historyInPlace(const Record& record) const {
    return d->answer(quarterlight::historyInPlace(*d->database, record));
}

std::vector<HistoryItem> Register::termsHistory() const {
    return d->answer(quarterlight::termsHistory(*d->database));
}

std::vector<LogEntry> Register::log(int most) const {
    return d->answer(newestEntries(*d->database, most));
}

std::optional<LogEntry> Register::firstEntry() const {
    return d->answer(firstEntryOf(*d->database));
}

QHash<Id<Contract>, LogEntry> Register::newestDateEntries() const {
    return d->answer(quarterlight::newestDateEntries(*d->database));
}

std::vector<DiaryItem> Register::formerDiaryItems() const {
    return d->answer(quarterlight::formerDiaryItems(*d->database));
}

Result<Announcement> Register::apply(const ChangeSet& changes, const Progress& progress) {
    return d->write(LogEntry::Kind::Do, 0, changes.title, changes.changes, progress);
}

Result<Announcement> Register::undo() {
    return d->repeat(LogEntry::Kind::Undo, d->stacks().undo, FaultCode::NothingToUndo);
}

Result<Announcement> Register::redo() {
    return d->repeat(LogEntry::Kind::Redo, d->stacks().redo, FaultCode::NothingToRedo);
}

QString Register::undoTitle() const {
    return d->titleOf(d->stacks().undo);
}

QString Register::redoTitle() const {
    return d->titleOf(d->stacks().redo);
}

int Register::undoCount() const {
    return static_cast<int>(d->stacks().undo.size());
}

template<class T>
Id<T> Register::newId() const {
    return {d->answer(d->ids.next(*d->database, placeOfKind<T>()))};
}

template Id<FrameworkText> Register::newId() const;
template Id<Contract> Register::newId() const;
template Id<Amendment> Register::newId() const;
template Id<SourceFile> Register::newId() const;
template Id<Figure> Register::newId() const;
template Id<Comment> Register::newId() const;
template Id<Receipt> Register::newId() const;
template Id<Setting> Register::newId() const;
template Id<DiaryItem> Register::newId() const;
template Id<DiaryMark> Register::newId() const;
template Id<Confirmation> Register::newId() const;

Result<Done> Register::check() const {
    const Transaction reading(*d->database, Transaction::Kind::Read);
    if (!reading.begun()) {
        return reading.begun();
    }
    if (auto whole = checkWhole(*d->database); !whole) {
        return whole;
    }
    return checkCounts(*d->database);
}

QByteArray Register::contentHash() const {
    std::vector<QByteArray> tables;
    for (const QByteArrayView table : recordTables()) {
        tables.push_back(table.toByteArray());
    }
    return d->answer(hashOf(*d->database, tables));
}

Result<QString> Register::backup(const QString& directory, const QDateTime& now) const {
    return backUp(*d->database, d->path, directory, now);
}

Result<Done> Register::copyTo(const QString& path) const {
    return copyVerified(*d->database, path);
}

int Register::dataVersion() const {
    return static_cast<int>(d->answer(d->database->number("PRAGMA data_version")));
}

} // namespace quarterlight
