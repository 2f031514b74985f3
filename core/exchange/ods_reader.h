// Reads .ods files as a stream of cells.
#pragma once

#include "core/exchange/cell_feed.h"
#include "core/exchange/zip_package.h"

namespace quarterlight {

/// Feeds every cell of every sheet, repeated ones as often as they are repeated. Faults: Damaged,
/// TooBig, PasswordProtected, Cancelled.
Result<Done> readOds(ZipPackage& package, CellFeed& feed);

} // namespace quarterlight
