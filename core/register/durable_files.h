// Files that must still be there after a power cut: made for their owner alone, synced, renamed.
#pragma once

#include "core/model/fault.h"

#include <QString>

namespace quarterlight {

/// Makes a new, empty file that only its owner may read or write (mode 0600). Faults:
/// AlreadyExists, CannotWrite.
Result<Done> createPrivateFile(const QString& path);
/// Has the file's bytes written to the disk. Not for a file that SQLite has open: closing it here
/// would drop SQLite's locks. Fault: CannotWrite.
Result<Done> syncFile(const QString& path);
/// Has the names in the file's directory written to the disk. Fault: CannotWrite.
Result<Done> syncDirectoryOf(const QString& path);
/// Gives a synced file its name durably; a file of that name is replaced in one step if `replace`.
/// Faults: AlreadyExists, CannotWrite.
Result<Done> renameDurably(const QString& from, const QString& to, bool replace);

/// Removes a half-made file, unless it was given its name.
class HalfMadeFile {
public:
    explicit HalfMadeFile(QString path) : m_path(std::move(path)) {}
    ~HalfMadeFile();
    HalfMadeFile(const HalfMadeFile&) = delete;
    HalfMadeFile& operator=(const HalfMadeFile&) = delete;

    const QString& path() const { return m_path; }
    /// Syncs it and renames it. Faults as renameDurably.
    Result<Done> finish(const QString& name, bool replace);

private:
    QString m_path;
};

} // namespace quarterlight
