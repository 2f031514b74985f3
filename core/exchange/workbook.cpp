// Opens a workbook: size, hash, what it really is, then the reader for it.
#include "core/exchange/workbook.h"

#include "core/exchange/cell_feed.h"
#include "core/exchange/csv_reader.h"
#include "core/exchange/file_format.h"
#include "core/exchange/ods_reader.h"
#include "core/exchange/xlsx_reader.h"
#include "core/exchange/zip_package.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <cerrno>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 headBytes = 4096;
/// Most of a compound file that is searched for what it holds; its directory is near its ends.
constexpr qint64 compoundBytes = 32LL << 20;

Fault notThatFormat(const QString& named, const QString& is) {
    return {FaultCode::NotThatFormat, {}, {named, is}};
}

/// Hashes the device whole and leaves it at its start; none if it can't be read to its end.
std::optional<QString> sha256(QIODevice& device) {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    device.seek(0);
    if (!hash.addData(&device) || device.pos() != device.size()) {
        return {};
    }
    device.seek(0);
    return QString::fromLatin1(hash.result().toHex());
}

Result<Done> readContainer(QIODevice& device, const QString& named, CellFeed& feed,
                           WorkbookInfo& info) {
    const auto package = ZipPackage::open(device, feed.limits());
    if (!package) {
        return named == u"xlsx" || named == u"ods" ? Result<Done>(package.faults())
                                                   : notThatFormat(named, u"zip"_s);
    }
    QString is = u"zip"_s;
    if ((*package)->has(u"mimetype"_s)) {
        const Result<QByteArray> type = (*package)->smallPart(u"mimetype"_s, 4096);
        if (!type) {
            return type.faults();
        }
        is = type->trimmed().startsWith("application/vnd.oasis.opendocument.spreadsheet")
                 ? u"ods"_s
                 : u"office"_s;
    } else if ((*package)->has(u"[Content_Types].xml"_s)) {
        is = u"xlsx"_s;
    }
    if (is != named) {
        return notThatFormat(named, is);
    }
    info.format = is;
    return is == u"ods" ? readOds(**package, feed) : readXlsx(**package, feed, info);
}

Result<Done> readContent(QIODevice& device, const QString& name, CellFeed& feed,
                         WorkbookInfo& info) {
    const QString named = formatByName(name);
    const QByteArray head = device.peek(headBytes);
    if (head.isEmpty()) {
        return Fault{FaultCode::Damaged, {}, {u"empty"_s}};
    }
    const QString is = formatByContent(head);
    if (is == u"zip") {
        return readContainer(device, named, feed, info);
    }
    if (is == u"compound") {
        return compoundFault(device.read(compoundBytes), named);
    }
    if (named == u"csv" && (is == u"text" || (is == u"unknown" && head.contains('\0')))) {
        info.format = u"csv"_s;
        return readCsv(device, QFileInfo(name).completeBaseName(), feed);
    }
    return notThatFormat(named, is == u"text" ? u"csv"_s : is);
}

Result<WorkbookInfo> readDevice(QIODevice& device, const QString& name, const CellSink& sink,
                                const WorkbookLimits& limits) {
    const auto placed = [&](Faults faults) {
        for (Fault& fault : faults) {
            fault.place = name;
        }
        return faults;
    };
    WorkbookInfo info;
    info.size = device.size();
    if (info.size > limits.fileBytes) {
        return placed({tooBig(QLatin1StringView("file-bytes"), limits.fileBytes)});
    }
    const std::optional<QString> hash = sha256(device);
    if (!hash) {
        return placed({{FaultCode::CannotRead, {}, {device.errorString()}}});
    }
    info.sha256 = *hash;
    CellFeed feed(sink, limits);
    if (const Result<Done> read = readContent(device, name, feed, info); !read) {
        return placed(read.faults());
    }
    info.cells = feed.cells();
    return info;
}

} // namespace

Result<WorkbookInfo> readWorkbook(const QString& path, const CellSink& sink,
                                  const WorkbookLimits& limits) {
    const QFileInfo info(path);
    if (!info.exists()) {
        return Fault{FaultCode::NotFound, path, {}};
    }
    if (!info.isFile()) { // a folder or a pipe has no end to read to
        const int reason = info.isDir() ? EISDIR : EINVAL;
        return Fault{FaultCode::CannotRead, path, {qt_error_string(reason)}};
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Fault{FaultCode::CannotRead, path, {file.errorString()}};
    }
    return readDevice(file, path, sink, limits);
}

Result<WorkbookInfo> readWorkbook(const QByteArray& bytes, const QString& name,
                                  const CellSink& sink, const WorkbookLimits& limits) {
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    return readDevice(buffer, name, sink, limits);
}

} // namespace quarterlight
