// The container of .xlsx and .ods files, opened as hostile: consistency checked on opening, sizes
// held to limits while unpacking, nothing ever written to disk.
#pragma once

#include "core/exchange/workbook.h"

#include <QByteArray>

#include <memory>

class QIODevice;

namespace quarterlight {

/// One part being unpacked. Reading past its declared size, or an end that doesn't match its
/// checksum, is a Damaged fault.
class ZipPart {
public:
    virtual ~ZipPart() = default;

    /// Unpacks up to `room` bytes; 0 at the end, after the checksum was found right.
    virtual Result<qint64> read(char* bytes, qint64 room) = 0;
    virtual const QString& name() const = 0;
    virtual qint64 size() const = 0;
};

/// An open container. Names are matched as office programs do: without case, `\` as `/`, with or
/// without a leading slash.
class ZipPackage {
public:
    /// The device must stay open, seekable and unread by others. Faults: Damaged, TooBig;
    /// CannotRead if the part of the program that unpacks isn't there.
    static Result<std::unique_ptr<ZipPackage>> open(QIODevice& device,
                                                    const WorkbookLimits& limits);
    virtual ~ZipPackage() = default;

    virtual bool has(const QString& name) const = 0;
    /// True if a part of that last name exists in any folder.
    virtual bool hasNamed(const QString& lastName) const = 0;
    /// Declared size in bytes, but no more than a part may have; 0 if there is no such part.
    virtual qint64 sizeOf(const QString& name) const = 0;
    /// Starts unpacking a part. Faults: Damaged (missing), PasswordProtected, TooBig.
    virtual Result<std::unique_ptr<ZipPart>> part(const QString& name) = 0;
    /// A small part whole; at most `most` bytes of it. Faults as part() and ZipPart::read().
    virtual Result<QByteArray> smallPart(const QString& name, qint64 most) = 0;
};

/// What the part "zip_archive" does for ZipPackage::open().
extern "C" Q_DECL_EXPORT void quarterlightOpenZip(QIODevice& device, const WorkbookLimits& limits,
                                                  Result<std::unique_ptr<ZipPackage>>& opened);

} // namespace quarterlight
