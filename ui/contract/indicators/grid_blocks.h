// Blocks of cells: to and from the clipboard, and filling.
#pragma once

#include "ui/contract/indicators/indicator_grid_model.h"

#include <QItemSelection>

#include <memory>

class QMimeData;

namespace quarterlight {

/// The selected cells as text for a spreadsheet (plain numbers, no "9/10" that it would take for a
/// date) and, for pasting into a grid again, as they would be typed.
std::unique_ptr<QMimeData> copiedBlock(const IndicatorGridModel& model,
                                       const QModelIndexList& selected);

/// The texts of a copied block laid over the grid: from the selection's first cell on, past
/// sections and totals; a single text into every selected cell. Empty texts leave what stands.
/// Texts past the edge have an invalid cell.
std::vector<CellText> laidOver(const IndicatorGridModel& model, const QModelIndexList& selected,
                               const QMimeData& copied);

/// For each selected cell the text of the first one in its column (or row).
std::vector<CellText> filledDown(const IndicatorGridModel& model, const QModelIndexList& selected);
std::vector<CellText> filledRight(const IndicatorGridModel& model, const QModelIndexList& selected);

/// Empty texts for the selected cells that hold something.
std::vector<CellText> cleared(const IndicatorGridModel& model, const QModelIndexList& selected);

} // namespace quarterlight
