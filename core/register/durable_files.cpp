#include "core/register/durable_files.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>
#include <filesystem>
#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#else
#include <io.h>
#endif

namespace quarterlight {

namespace {

Fault cannotWrite(const QString& path, const QString& reason) {
    return {FaultCode::CannotWrite, path, {reason}};
}

std::filesystem::path native(const QString& path) {
    return std::filesystem::path(path.toStdU16String());
}

} // namespace

Result<Done> createPrivateFile(const QString& path) {
    QFile file(path);
    if (file.open(QIODevice::WriteOnly | QIODevice::NewOnly,
                  QFile::ReadOwner | QFile::WriteOwner)) {
        return Done{};
    }
    if (QFileInfo::exists(path)) {
        return Fault{FaultCode::AlreadyExists, path, {}};
    }
    return cannotWrite(path, file.errorString());
}

Result<Done> syncFile(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite)) {
        return cannotWrite(path, file.errorString());
    }
#ifdef Q_OS_UNIX
    const bool synced = ::fsync(file.handle()) == 0;
#else
    const bool synced = ::_commit(file.handle()) == 0;
#endif
    if (!synced) {
        return cannotWrite(path, QString::fromLocal8Bit(std::strerror(errno)));
    }
    return Done{};
}

Result<Done> syncDirectoryOf(const QString& path) {
#ifdef Q_OS_UNIX
    const QString directory = QFileInfo(path).absolutePath();
    const int descriptor =
        ::open(QFile::encodeName(directory).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool synced = descriptor >= 0 && ::fsync(descriptor) == 0;
    const int reason = errno;
    if (descriptor >= 0) {
        ::close(descriptor);
    }
    if (!synced) {
        return cannotWrite(directory, QString::fromLocal8Bit(std::strerror(reason)));
    }
#else
    Q_UNUSED(path) // the other systems write names through
#endif
    return Done{};
}

Result<Done> renameDurably(const QString& from, const QString& to, bool replace) {
    if (replace) {
        std::error_code error;
        std::filesystem::rename(native(from), native(to), error);
        if (error) {
            return cannotWrite(to, QString::fromStdString(error.message()));
        }
    } else {
        QFile file(from);
        if (!file.rename(to)) { // never replaces
            if (QFileInfo::exists(to)) {
                return Fault{FaultCode::AlreadyExists, to, {}};
            }
            return cannotWrite(to, file.errorString());
        }
    }
    return syncDirectoryOf(to);
}

HalfMadeFile::~HalfMadeFile() {
    if (!m_path.isEmpty()) {
        QFile::remove(m_path);
        QFile::remove(m_path + QLatin1StringView("-journal"));
    }
}

Result<Done> HalfMadeFile::finish(const QString& name, bool replace) {
    if (auto synced = syncFile(m_path); !synced) {
        return synced;
    }
    auto renamed = renameDurably(m_path, name, replace);
    if (renamed) {
        m_path.clear();
    }
    return renamed;
}

} // namespace quarterlight
