#include "core/register/owner_lock.h"

#include "core/register/durable_files.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace quarterlight {

namespace {

constexpr qint64 mostHolderBytes = 4'096;

QString lockName(const QString& path) {
    return path + u".lock"_s;
}

QString holderName(const QString& path) {
    return path + u".owner"_s;
}

/// For people and the second opener only: that it can't be written is no reason not to open.
void writeHolder(const QString& path, const RegisterUser& user) {
    QFile::remove(holderName(path));
    if (!createPrivateFile(holderName(path))) {
        return;
    }
    QFile file(holderName(path));
    if (file.open(QIODevice::WriteOnly)) {
        const QJsonObject holder{
            {u"user"_s, user.name},
            {u"machine"_s, QSysInfo::machineHostName()},
            {u"since"_s, user.clock().toUTC().toString(Qt::ISODate)},
        };
        file.write(QJsonDocument(holder).toJson());
    }
}

} // namespace

OwnerLock::OwnerLock(const QString& path) : m_path(path), m_file(lockName(path)) {
    // Never by age: a lock is stale only when the program that took it is dead.
    m_file.setStaleLockTime(0);
}

OwnerLock::~OwnerLock() {
    if (m_file.isLocked()) {
        QFile::remove(holderName(m_path));
    }
}

Result<std::unique_ptr<OwnerLock>> OwnerLock::take(const QString& path, const RegisterUser& user) {
    std::unique_ptr<OwnerLock> lock(new OwnerLock(path));
    bool taken = lock->m_file.tryLock(0);
    if (!taken && lock->m_file.error() == QLockFile::LockFailedError) {
        // A program that died while it wrote the lock file left one without a name in it.
        qint64 process = 0;
        QString machine;
        QString program;
        taken = !lock->m_file.getLockInfo(&process, &machine, &program) &&
                lock->m_file.removeStaleLockFile() && lock->m_file.tryLock(0);
    }
    if (taken) {
        writeHolder(path, user);
        return lock;
    }
    if (lock->m_file.error() == QLockFile::LockFailedError) {
        const LockHolder other = holder(path);
        return Fault{FaultCode::InUse, path, {other.user, other.machine, other.since}};
    }
    return Fault{FaultCode::CannotWrite, lockName(path), {QString()}};
}

LockHolder OwnerLock::holder(const QString& path) {
    LockHolder holder;
    QFile file(holderName(path));
    if (file.open(QIODevice::ReadOnly)) {
        const QJsonObject read = QJsonDocument::fromJson(file.read(mostHolderBytes)).object();
        holder = {read[u"user"_s].toString(), read[u"machine"_s].toString(),
                  read[u"since"_s].toString()};
    }
    if (holder.machine.isEmpty()) {
        qint64 process = 0;
        QString program;
        (void)QLockFile(lockName(path)).getLockInfo(&process, &holder.machine, &program);
    }
    return holder;
}

} // namespace quarterlight
