// Reads .csv files, comma, semicolon, tab or bar between the fields, in UTF-8, UTF-16 or
// Windows-1252 (what Excel calls "CSV").
#pragma once

#include "core/exchange/cell_feed.h"

class QIODevice;

namespace quarterlight {

/// Feeds each non-empty field as Text under one sheet of that name. Faults: Damaged (a NUL, a quote
/// never closed, half a character), TooBig, Cancelled.
Result<Done> readCsv(QIODevice& device, const QString& sheetName, CellFeed& feed);

} // namespace quarterlight
