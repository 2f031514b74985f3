// The structure tree of a tagged PDF: what each run of content is, in reading order.
#pragma once

#include "core/report/laid_pack.h"

#include <QByteArray>

#include <vector>

class QPDF;
class QPDFObjectHandle;

namespace quarterlight {

/// The standard structure type of a tag: "H1", "TD" …
QByteArray pdfTagName(Tag tag);

/// Adds the structure tree and its parent tree. `runsOfPages` holds the runs of each page in the
/// order of their marked-content numbers.
void addStructure(QPDF& pdf, std::vector<QPDFObjectHandle>& pages,
                  const std::vector<std::vector<int>>& runsOfPages, const LaidPack& laid);

} // namespace quarterlight
