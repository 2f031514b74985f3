// The sheets of a workbook held in rows, for tables small enough to be looked at as a whole.
#pragma once

#include "core/exchange/workbook.h"

#include <vector>

namespace quarterlight {

/// A row that is not empty; its cells in order of column.
struct SheetRow {
    int row = 0; ///< from 0
    std::vector<Cell> cells;

    /// The cell in a column (from 0), or null if it is empty.
    const Cell* at(int column) const;
};

/// A sheet with its rows in order, empty ones left out.
struct SheetGrid {
    QString name;
    bool hidden = false;
    std::vector<SheetRow> rows;
};

/// All sheets of a workbook, hidden ones too, in its order.
struct WorkbookGrid {
    WorkbookInfo info;
    std::vector<SheetGrid> sheets;
};

/// Reads a workbook into memory, without cells that hold only blanks. Faults as readWorkbook;
/// TooBig already at two million cells.
Result<WorkbookGrid> readGrid(const QString& path,
                              const std::function<bool(qint64, qint64)>& progress);
/// The same of a file's bytes; `name` gives the ending.
Result<WorkbookGrid> readGrid(const QByteArray& bytes, const QString& name);

} // namespace quarterlight
