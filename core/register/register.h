// The register: one SQLite file, opened as if it were hostile, changed through one door.
#pragma once

#include "core/model/change.h"
#include "core/model/fault.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QString>

#include <functional>
#include <memory>
#include <vector>

namespace quarterlight {

/// How a register is opened: to change it (one program at a time) or to look.
enum class Access : quint8 { ReadWrite, ReadOnly };

/// Who holds the owner lock.
struct LockHolder {
    QString user;
    QString machine;
    QString since;
};

/// Who changes a register, and the clock by which the change log dates their changes.
struct RegisterUser {
    QString name;
    std::function<QDateTime()> clock;
};

/// Called with (done, total) during long work; false cancels it.
using Progress = std::function<bool(qint64, qint64)>;

/// An open register. Queries return values; `apply` makes changes. Not for two threads at once.
class Register {
public:
    /// Makes a new, empty register, mode 0600. Faults: AlreadyExists, CannotWrite.
    static Result<std::unique_ptr<Register>> create(const QString& path, const RegisterUser& user);
    /// Faults: NotFound, CannotRead, NotARegister, NewerRegister, ForeignSchema, DamagedRegister;
    /// to change it also InUse (then open it to look) and CannotWrite; to look also CannotWrite
    /// where a crash left half a change that only a program that may write can take back. A refused
    /// file is left byte for byte as it was. One of an older version is migrated by whoever opens
    /// it to change it; to look, it is read as it stands at opening, and stays as it is.
    static Result<std::unique_ptr<Register>> open(const QString& path, Access access,
                                                  const RegisterUser& user);
    ~Register();
    Register(const Register&) = delete;
    Register& operator=(const Register&) = delete;

    QString path() const;
    Access access() const;

    // Queries. Each reads what stands in the file now, or nothing where the file can't be read;
    // then `readFault` says why.
    std::vector<Contract> contracts() const; ///< by title
    std::vector<FrameworkText> frameworkTexts() const;
    std::vector<Amendment> amendments(Id<Contract> contract) const; ///< by date
    std::vector<Figure> figures(Id<Contract> contract) const;
    /// Those of periods whose name sorts at or after `firstYear`: for a first look at many
    /// contracts.
    std::vector<Figure> figuresSince(Id<Contract> contract, int firstYear) const;
    std::vector<Comment> comments(Id<Contract> contract) const;
    std::vector<Receipt> receipts(Id<Contract> contract) const;
    /// Own dates and happenings of a contract, or with an id not stored of no contract.
    std::vector<DiaryItem> diary(Id<Contract> contract) const;
    std::vector<DiaryMark> diaryMarks(Id<Contract> contract) const;
    std::vector<Confirmation> confirmations(Id<Contract> contract) const;
    std::vector<SourceFile> sourceFiles() const;
    std::vector<Setting> settings() const;

    /// The first fault that a query met since opening: a damaged page, a disk that is gone.
    std::optional<Fault> readFault() const;

    /// What happened to a record, newest first.
    std::vector<HistoryItem> history(const Record& record) const;
    /// What happened in the place of a figure (its key) or of a comment (its indicator and period),
    /// newest first: also to those that stood there before, and were cleared.
    std::vector<HistoryItem> historyInPlace(const Record& record) const;
    /// What happened to contracts themselves and to their amendments, newest first: what was agreed
    /// before follows from it.
    std::vector<HistoryItem> termsHistory() const;
    /// The newest entries of the change log.
    std::vector<LogEntry> log(int most) const;
    /// The entry that the log begins with. It stays the same for good, in every copy: what is known
    /// elsewhere by this register is named after it.
    std::optional<LogEntry> firstEntry() const;
    /// By contract, the newest entry that bears on when its things are due: of the contract itself,
    /// its amendments, receipts or diary. Under an id not stored: of what belongs to no contract,
    /// and of settings.
    QHash<Id<Contract>, LogEntry> newestDateEntries() const;
    /// How diary items stood before they were changed or removed, oldest first; not where an undo
    /// took them back.
    std::vector<DiaryItem> formerDiaryItems() const;

    // The one door.
    /// Makes the changes in one transaction if every `before` still holds; gives new records their
    /// ids (a record with id 0 in `after` and no `before`). Changes that change nothing are left
    /// out; a set of none is not logged. Faults: ReadOnly; Conflict where a `before` doesn't hold
    /// or a record that others refer to would go; Duplicate where another record has the same key;
    /// Required, WrongType for values that no record can have; CannotWrite, Database, Cancelled.
    /// Then nothing was changed.
    Result<Announcement> apply(const ChangeSet& changes, const Progress& progress = {});
    /// Takes the newest change back that isn't taken back yet. Works after reopening too.
    Result<Announcement> undo();
    /// Makes the change again that the last undo took back.
    Result<Announcement> redo();
    /// The title of what undo (redo) would take back (make again); empty if nothing.
    QString undoTitle() const;
    QString redoTitle() const;
    int undoCount() const;

    /// An id that a record of that kind made in one set may refer to before the set is applied.
    /// No id is given twice, not even that of a record since removed.
    template<class T>
    Id<T> newId() const;

    /// SQLite's own whole check, foreign keys and counts. Faults: DamagedRegister.
    Result<Done> check() const;
    /// SHA-256 over all records: equal where two registers hold the same, whatever happened to
    /// them. Empty where it can't be read.
    QByteArray contentHash() const;
    /// Makes sure that the directory, which serves this register alone, has a verified copy of what
    /// stands in the file now, and returns the copy's path: the newest one if nothing changed
    /// since, else a new one, `now` in its name. Then lets old copies go: the last 10 stay, one for
    /// each of 7 days and of 8 weeks. A register opened to look can do it too. Faults: CannotWrite,
    /// DamagedRegister where the copy doesn't equal the original, Database.
    Result<QString> backup(const QString& directory, const QDateTime& now) const;
    /// Copies what stands in the file now into a new one, verified. Faults: AlreadyExists,
    /// CannotWrite, DamagedRegister where the copy doesn't equal the original, Database.
    Result<Done> copyTo(const QString& path) const;
    /// Grows whenever another program changed the file.
    int dataVersion() const;

private:
    class Private;
    explicit Register(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace quarterlight
