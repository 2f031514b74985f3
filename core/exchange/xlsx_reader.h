// Reads .xlsx and .xlsm files as a stream of cells.
#pragma once

#include "core/exchange/cell_feed.h"
#include "core/exchange/zip_package.h"

namespace quarterlight {

/// Feeds every cell of every sheet; sets the info's `macrosIgnored`. A macro part is never opened.
/// Faults: Damaged, TooBig, NotThatFormat, PasswordProtected, Cancelled.
Result<Done> readXlsx(ZipPackage& package, CellFeed& feed, WorkbookInfo& info);

} // namespace quarterlight
