// Collects a workbook's cells into rows.
#include "core/exchange/sheet_grid.h"

#include <algorithm>

namespace quarterlight {

namespace {

constexpr qint64 mostCells = 2'000'000;

WorkbookLimits limits() {
    WorkbookLimits limits;
    limits.cells = mostCells;
    return limits;
}

/// Takes every cell that isn't blank into the grid.
CellSink sinkInto(WorkbookGrid& grid, std::function<bool(qint64, qint64)> progress) {
    return {[&grid](const QString& name, bool hidden) {
                grid.sheets.push_back({name, hidden, {}});
                return true;
            },
            [&grid](const Cell& cell) {
                if (cell.text.trimmed().isEmpty()) {
                    return true;
                }
                std::vector<SheetRow>& rows = grid.sheets.back().rows;
                if (rows.empty() || rows.back().row != cell.row) {
                    rows.push_back({cell.row, {}});
                }
                rows.back().cells.push_back(cell);
                return true;
            },
            std::move(progress)};
}

Result<WorkbookGrid> finished(WorkbookGrid grid, Result<WorkbookInfo> read) {
    if (!read) {
        return read.faults();
    }
    grid.info = std::move(*read);
    return grid;
}

} // namespace

const Cell* SheetRow::at(int column) const {
    const auto found =
        std::lower_bound(cells.begin(), cells.end(), column,
                         [](const Cell& cell, int wanted) { return cell.column < wanted; });
    return found != cells.end() && found->column == column ? &*found : nullptr;
}

Result<WorkbookGrid> readGrid(const QString& path,
                              const std::function<bool(qint64, qint64)>& progress) {
    WorkbookGrid grid;
    Result<WorkbookInfo> read = readWorkbook(path, sinkInto(grid, progress), limits());
    return finished(std::move(grid), std::move(read));
}

Result<WorkbookGrid> readGrid(const QByteArray& bytes, const QString& name) {
    WorkbookGrid grid;
    Result<WorkbookInfo> read = readWorkbook(bytes, name, sinkInto(grid, {}), limits());
    return finished(std::move(grid), std::move(read));
}

} // namespace quarterlight
