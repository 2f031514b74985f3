// Reading spreadsheets: .xlsx, .ods and .csv as one stream of cells. A file is untrusted: every
// limit is checked while reading, and a damaged file yields a fault, never part of its cells.
#pragma once

#include "core/model/fault.h"

#include <QByteArray>
#include <QDate>
#include <QString>

#include <functional>
#include <optional>

namespace quarterlight {

/// What a cell holds, as the file says.
enum class CellKind : quint8 { Text, Number, Percentage, Date, Duration, Boolean, Error };

/// A cell that isn't empty, as a reader tells it.
struct Cell {
    int row = 0;    ///< from 0
    int column = 0; ///< from 0
    CellKind kind = CellKind::Text;
    QString text;      ///< as text: of a number, its plain digits
    double number = 0; ///< of a Number, Percentage (0.95 for 95%), Duration (days) or Boolean
    QDate date;        ///< of a Date: the day alone, never shifted by a zone
};

/// "B9".
QString cellName(int row, int column);

/// What a reader tells as it goes. Returning false from any call cancels the reading.
struct CellSink {
    /// A sheet begins; hidden sheets are told too.
    std::function<bool(const QString& name, bool hidden)> sheet;
    std::function<bool(const Cell& cell)> cell;
    /// Bytes read so far of all; may be empty.
    std::function<bool(qint64 done, qint64 total)> progress = {};
};

/// The limits that every workbook is held to. The defaults are those shipped.
struct WorkbookLimits {
    qint64 fileBytes = 256LL << 20;
    qint64 partBytes = 512LL << 20;
    qint64 totalBytes = 768LL << 20;
    int ratio = 100; ///< unpacked to packed, per part over 1 MiB
    qint64 cells = 20'000'000;
    int rows = 1'048'576;
    int columns = 16'384;
    qsizetype cellText = 32'767;
    qint64 sharedTextBytes = 128LL << 20; ///< all shared texts of an .xlsx together
    qint64 sharedTexts = 20'000'000;      ///< their number
    /// Entries of each list beside the cells: sheets, styles, and of an .xlsx number formats and
    /// the relationships of one part.
    qint64 entries = 100'000;
};

/// The fault of a file that passes one of its limits, by the limit's name.
inline Fault tooBig(QLatin1StringView limit, qint64 most) {
    return {FaultCode::TooBig, {}, {limit, QString::number(most)}};
}

/// What was read besides the cells.
struct WorkbookInfo {
    QString format; ///< "xlsx", "ods" or "csv"
    QString sha256;
    qint64 size = 0;
    qint64 cells = 0;
    bool macrosIgnored = false; ///< an .xlsm whose macro part was never opened
};

/// Reads a whole file through the sink. The format is what the content is, and must agree with the
/// name's ending (.xlsx, .xlsm, .ods, .csv, .tsv, .txt). A fault may come after cells have been
/// told: use none of them unless the result is ok. A formula without a worked-out value is told as
/// an Error cell holding the formula. Faults, the path as their place: NotFound, CannotRead,
/// NotThatFormat
/// (with "pdf", "html", "zip", "xlsb", "office" for what else it may be, "unknown"),
/// PasswordProtected, LegacyWorkbook, Damaged, TooBig (with "file-bytes", "part-bytes",
/// "total-bytes", "shared-text-bytes", "shared-texts", "ratio", "parts", "cells", "rows",
/// "columns", "cell-text", "sheets", "styles", "number-formats", "relationships"), Cancelled.
Result<WorkbookInfo> readWorkbook(const QString& path, const CellSink& sink,
                                  const WorkbookLimits& limits = {});
/// The same of a file's bytes; `name` gives the ending.
Result<WorkbookInfo> readWorkbook(const QByteArray& bytes, const QString& name,
                                  const CellSink& sink, const WorkbookLimits& limits = {});

} // namespace quarterlight
