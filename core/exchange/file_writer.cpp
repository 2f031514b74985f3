// Writes a whole file so that a failure leaves the old one. QSaveFile is not used: its commit() was
// seen to return true after a short write on a full disk.
#include "core/exchange/file_writer.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

#include <filesystem>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype chunkBytes = 64 * 1024;

bool syncToDisk(int handle) {
#ifdef Q_OS_WIN
    return ::_commit(handle) == 0;
#else
    return ::fsync(handle) == 0;
#endif
}

/// Makes a rename in the folder last. Some file systems can't: the file itself is safe by then.
void syncFolder(const QString& folder) {
#ifdef Q_OS_WIN
    Q_UNUSED(folder)
#else
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_CLOEXEC);
    if (handle >= 0) {
        ::fsync(handle);
        ::close(handle);
    }
#endif
}

bool writeChunks(QFileDevice& file, const QByteArray& bytes) {
    for (qsizetype start = 0; start < bytes.size(); start += chunkBytes) {
        const qsizetype length = qMin(chunkBytes, bytes.size() - start);
        if (file.write(bytes.constData() + start, length) != length)
            return false;
    }
    return true;
}

bool holds(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered) || file.size() != bytes.size())
        return false;
    for (qsizetype start = 0; start < bytes.size(); start += chunkBytes) {
        const QByteArray chunk = file.read(chunkBytes);
        if (chunk.isEmpty() || chunk != QByteArrayView(bytes).sliced(start, chunk.size()) ||
            (chunk.size() < chunkBytes && start + chunk.size() < bytes.size()))
            return false;
    }
    return true;
}

/// SQLite's file format, section 1.3: how a database begins, also one that is damaged further on.
bool holdsDatabase(const QString& path) {
    constexpr QByteArrayView beginning("SQLite format 3\0", 16);
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(beginning.size()) == beginning;
}

std::filesystem::path systemPath(const QString& path) {
    return path.toStdU16String();
}

} // namespace

Result<Done> writeFile(const QString& path, const QByteArray& bytes) {
    const auto refused = [&path](const QString& reason) {
        return Fault{FaultCode::CannotWrite, path, {reason}};
    };
    const QFileInfo given(path);
    const QString target = given.exists() ? given.canonicalFilePath() : given.absoluteFilePath();
    const QFileInfo info(target);
    if (info.exists() && !info.isFile())
        return refused(u"not a file"_s);
    if (holdsDatabase(target))
        return Fault{FaultCode::HoldsRegister, path, {}};
    if (info.exists() && !info.isWritable())
        return refused(u"read-only"_s);
    // Made beside the target, so that the rename stays within one file system; removed on failure.
    QTemporaryFile file(info.absolutePath() + u"/.quarterlight-XXXXXX"_s);
    if (!file.open() || !writeChunks(file, bytes) || !file.flush() || !syncToDisk(file.handle())) {
        // A disk that fills up takes a part and calls that no error.
        const bool isShort = file.isOpen() && file.error() == QFileDevice::NoError;
        return refused(isShort ? u"no room left"_s : file.errorString());
    }
    const QString written = file.fileName();
    if (info.exists() && !file.setPermissions(info.permissions()))
        return refused(file.errorString());
    file.close();
    if (!holds(written, bytes))
        return refused(u"what was written reads back differently"_s);
    std::error_code error;
    std::filesystem::rename(systemPath(written), systemPath(target), error);
    if (error)
        return refused(QString::fromStdString(error.message()));
    file.setAutoRemove(false);
    syncFolder(info.absolutePath());
    return Done{};
}

} // namespace quarterlight
