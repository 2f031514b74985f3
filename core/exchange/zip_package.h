// The container of .xlsx and .ods files, opened as hostile: consistency checked on opening, sizes
// held to limits while unpacking, nothing ever written to disk.
#pragma once

#include "core/exchange/workbook.h"

#include <QByteArray>
#include <QHash>

#include <memory>

class QIODevice;
struct zip;
struct zip_file;

namespace quarterlight {

/// One part being unpacked. Reading past its declared size, or an end that doesn't match its
/// checksum, is a Damaged fault.
class ZipPart {
public:
    ZipPart(zip_file* file, QString name, qint64 size);

    /// Unpacks up to `room` bytes; 0 at the end, after the checksum was found right.
    Result<qint64> read(char* bytes, qint64 room);
    const QString& name() const { return m_name; }
    qint64 size() const { return m_size; }

private:
    struct Closer {
        void operator()(zip_file* file) const;
    };
    std::unique_ptr<zip_file, Closer> m_file;
    QString m_name;
    qint64 m_size = 0;
    qint64 m_done = 0;
};

/// An open container. Names are matched as office programs do: without case, `\` as `/`, with or
/// without a leading slash.
class ZipPackage {
public:
    /// The device must stay open, seekable and unread by others. Faults: Damaged, TooBig.
    static Result<std::unique_ptr<ZipPackage>> open(QIODevice& device,
                                                    const WorkbookLimits& limits);
    ~ZipPackage();
    ZipPackage(const ZipPackage&) = delete;
    ZipPackage& operator=(const ZipPackage&) = delete;

    bool has(const QString& name) const;
    /// True if a part of that last name exists in any folder.
    bool hasNamed(const QString& lastName) const;
    /// Declared size in bytes, 0 if there is no such part.
    qint64 sizeOf(const QString& name) const;
    /// Starts unpacking a part. Faults: Damaged (missing), PasswordProtected, TooBig.
    Result<std::unique_ptr<ZipPart>> part(const QString& name);
    /// A small part whole; at most `most` bytes of it. Faults as part() and ZipPart::read().
    Result<QByteArray> smallPart(const QString& name, qint64 most);

private:
    explicit ZipPackage(zip* archive, const WorkbookLimits& limits);

    zip* m_archive;
    WorkbookLimits m_limits;
    QHash<QString, quint64> m_index; ///< matched name → index in the archive
    qint64 m_unpacked = 0;
};

} // namespace quarterlight
