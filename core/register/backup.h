// Copies of a register: made whole, verified against the original, then given their names; and
// which of them are kept.
#pragma once

#include "core/register/database.h"

#include <QDateTime>
#include <QString>

#include <vector>

namespace quarterlight {

/// Copies the database into a new file of mode 0600 and syncs it, after checking that the copy
/// holds the same rows. The caller gives it its name. Faults: AlreadyExists, CannotWrite,
/// DamagedRegister where the copy differs, Database.
Result<Done> copyVerified(Database& database, const QString& path);

/// A backup by its name: when it was taken and of which state.
struct BackupFile {
    QString path;
    QDateTime taken; ///< UTC
    qint64 sequence = 0;
};

/// The name of a backup: "Adults-20250402T101500Z-17.qlight".
QString backupName(const QString& registerPath, const QDateTime& taken, qint64 sequence);
/// The backups of that register in a directory, newest first.
std::vector<BackupFile> backupsIn(const QString& directory, const QString& registerPath);

/// Which of the times a copy was taken at need none any more: neither among the 10 newest, nor the
/// newest of one of the 7 latest days or of one of the 8 latest weeks (from Monday) that have one.
std::vector<QDateTime> expiredBackups(std::vector<QDateTime> taken);

/// See Register::backup.
Result<QString> backUp(Database& database, const QString& registerPath, const QString& directory,
                       const QDateTime& now);

} // namespace quarterlight
