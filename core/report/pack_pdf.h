// A laid-out pack as a tagged PDF file.
#pragma once

#include "core/model/fault.h"
#include "core/report/laid_pack.h"

#include <QByteArray>

#include <functional>

namespace quarterlight {

/// Writes the pages with a mark before and after each run, then has the marks turned into tags.
/// `progress` is told pages done and in all; false from it cancels. Faults: Cancelled, Damaged.
Result<QByteArray> packPdf(const Pack& pack, const LaidPack& laid,
                           const std::function<bool(int, int)>& progress);

} // namespace quarterlight
