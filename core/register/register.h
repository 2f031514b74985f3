// The register: one SQLite file, opened as if it were hostile, changed through one door.
#pragma once

#include "core/model/change.h"
#include "core/model/fault.h"

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

/// Called with (done, total) during long work; false cancels it.
using Progress = std::function<bool(qint64, qint64)>;

/// An open register. Queries return values; `apply` makes changes. Not for two threads at once.
class Register {
public:
    /// Makes a new, empty register, mode 0600. Faults: AlreadyExists, CannotWrite.
    static Result<std::unique_ptr<Register>> create(const QString& path, const QString& user);
    /// Faults: CannotRead, NotARegister, NewerRegister, ForeignSchema, DamagedRegister, InUse.
    /// A refused file is left byte for byte as it was.
    static Result<std::unique_ptr<Register>> open(const QString& path, Access access,
                                                  const QString& user);
    ~Register();
    Register(const Register&) = delete;
    Register& operator=(const Register&) = delete;

    QString path() const;
    Access access() const;

    // Queries. Each reads what stands in the file now.
    std::vector<Contract> contracts() const; ///< by title
    std::vector<FrameworkText> frameworkTexts() const;
    std::vector<Amendment> amendments(Id<Contract> contract) const; ///< by date
    std::vector<Figure> figures(Id<Contract> contract) const;
    /// Those of periods whose name sorts at or after `firstYear`: for a first look at many
    /// contracts.
    std::vector<Figure> figuresSince(Id<Contract> contract, int firstYear) const;
    std::vector<Comment> comments(Id<Contract> contract) const;
    std::vector<Receipt> receipts(Id<Contract> contract) const;
    std::vector<SourceFile> sourceFiles() const;
    std::vector<Setting> settings() const;

    /// What happened to a record, newest first.
    std::vector<HistoryItem> history(const Record& record) const;
    /// The newest entries of the change log.
    std::vector<LogEntry> log(int most) const;

    // The one door.
    /// Makes the changes in one transaction if every `before` still holds; gives new records their
    /// ids (a record with id 0 in `after` and no `before`). Faults: ReadOnly, Conflict,
    /// CannotWrite, Database, Cancelled; then nothing was changed.
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
    template<class T>
    Id<T> newId() const;

    /// SQLite's own whole check, foreign keys and counts. Faults: DamagedRegister.
    Result<Done> check() const;
    /// Grows whenever another program changed the file.
    int dataVersion() const;

private:
    class Private;
    explicit Register(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace quarterlight
