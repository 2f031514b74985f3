#include "core/register/backup.h"

#include "core/register/change_log.h"
#include "core/register/durable_files.h"
#include "core/register/opening.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace quarterlight {

namespace {

constexpr size_t newestKept = 10;
constexpr int daysKept = 7;
constexpr int weeksKept = 8;
/// Another program may commit between copying and comparing; that often it is tried again.
constexpr int copyAttempts = 3;

constexpr auto timeFormat = "yyyyMMdd'T'HHmmss'Z'";

QString stemOf(const QString& registerPath) {
    return QFileInfo(registerPath).completeBaseName();
}

Result<QByteArray> hashOfAll(Database& database) {
    const auto tables = tablesOf(database);
    if (!tables) {
        return tables.faults();
    }
    return hashOf(database, *tables);
}

Result<Done> copyInto(Database& database, const QString& path) {
    if (auto made = createPrivateFile(path); !made) {
        return made;
    }
    Query vacuum = database.query("VACUUM INTO ?");
    if (!vacuum.bind(path).run()) {
        return database.fault();
    }
    return Done{};
}

/// Whether the copy is whole and holds exactly what the original holds.
Result<bool> isSame(Database& database, const QString& path) {
    auto copy = Database::open(path, Database::Mode::ReadOnly);
    if (!copy) {
        return copy.faults();
    }
    if (auto hardened = (*copy)->harden(); !hardened) {
        return hardened.faults();
    }
    if (auto checked = checkWhole(**copy); !checked) {
        return checked.faults();
    }
    const auto original = hashOfAll(database);
    const auto copied = hashOfAll(**copy);
    if (!original || !copied) {
        return original ? copied.faults() : original.faults();
    }
    return *original == *copied;
}

/// Days and weeks as numbers that neighbours share.
qint64 weekOf(QDate date) {
    return (date.toJulianDay()) / 7; // Julian day 0 was a Monday
}

} // namespace

Result<Done> copyVerified(Database& database, const QString& path) {
    for (int attempt = 0; attempt < copyAttempts; ++attempt) {
        HalfMadeFile copy(path + u".part"_s);
        if (auto copied = copyInto(database, copy.path()); !copied) {
            return copied;
        }
        const auto same = isSame(database, copy.path());
        if (!same) {
            return same.faults();
        }
        if (*same) {
            return copy.finish(path, false);
        }
    }
    return Fault{FaultCode::DamagedRegister, path, {u"copy differs"_s}};
}

QString backupName(const QString& registerPath, const QDateTime& taken, qint64 sequence) {
    return stemOf(registerPath) + u'-' + taken.toUTC().toString(QString::fromLatin1(timeFormat)) +
           u'-' + QString::number(sequence) + u".qlight"_s;
}

std::vector<BackupFile> backupsIn(const QString& directory, const QString& registerPath) {
    const QString stem = stemOf(registerPath) + u'-';
    std::vector<BackupFile> backups;
    const QFileInfoList files = QDir(directory).entryInfoList({u"*.qlight"_s}, QDir::Files);
    for (const QFileInfo& file : files) {
        const QString base = file.completeBaseName();
        const QStringList parts = base.sliced(base.startsWith(stem) ? stem.size() : 0).split(u'-');
        if (!base.startsWith(stem) || parts.size() != 2) {
            continue;
        }
        QDateTime taken = QDateTime::fromString(parts[0], QString::fromLatin1(timeFormat));
        taken.setTimeSpec(Qt::UTC);
        bool isNumber = false;
        const qint64 sequence = parts[1].toLongLong(&isNumber);
        if (taken.isValid() && isNumber) {
            backups.push_back({file.absoluteFilePath(), taken, sequence});
        }
    }
    std::sort(backups.begin(), backups.end(), [](const BackupFile& left, const BackupFile& right) {
        // By what they hold first: a clock may have been set back.
        return std::pair(left.sequence, left.taken) > std::pair(right.sequence, right.taken);
    });
    return backups;
}

std::vector<QDateTime> expiredBackups(std::vector<QDateTime> taken) {
    std::sort(taken.begin(), taken.end(), std::greater<>());
    std::vector<QDateTime> expired;
    QSet<qint64> days;
    QSet<qint64> weeks;
    for (size_t at = 0; at < taken.size(); ++at) {
        const QDate date = taken[at].date();
        const bool firstOfDay = days.size() < daysKept && !days.contains(date.toJulianDay());
        const bool firstOfWeek = weeks.size() < weeksKept && !weeks.contains(weekOf(date));
        if (firstOfDay) {
            days.insert(date.toJulianDay());
        }
        if (firstOfWeek) {
            weeks.insert(weekOf(date));
        }
        if (at >= newestKept && !firstOfDay && !firstOfWeek) {
            expired.push_back(taken[at]);
        }
    }
    return expired;
}

Result<QString> backUp(Database& database, const QString& registerPath, const QString& directory,
                       const QDateTime& now) {
    const auto sequence = lastSequence(database);
    if (!sequence) {
        return sequence.faults();
    }
    std::vector<BackupFile> backups = backupsIn(directory, registerPath);
    if (!backups.empty() && backups.front().sequence == *sequence) {
        return backups.front().path;
    }
    if (!QDir().mkpath(directory)) {
        return Fault{FaultCode::CannotWrite, directory, {QString()}};
    }
    const QString path = QDir(directory).filePath(backupName(registerPath, now, *sequence));
    if (auto copied = copyVerified(database, path); !copied) {
        return copied.faults();
    }
    // Only now that a new one stands verified may old ones go.
    std::vector<QDateTime> taken{now.toUTC()};
    for (const BackupFile& backup : backups) {
        taken.push_back(backup.taken);
    }
    const std::vector<QDateTime> expired = expiredBackups(std::move(taken));
    for (const BackupFile& backup : backups) {
        if (std::find(expired.begin(), expired.end(), backup.taken) != expired.end()) {
            QFile::remove(backup.path);
        }
    }
    return path;
}

} // namespace quarterlight
