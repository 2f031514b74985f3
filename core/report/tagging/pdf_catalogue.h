// What a PDF states about itself as a whole: title, language, bookmarks, metadata.
#pragma once

#include "core/report/laid_pack.h"

#include <vector>

class QPDF;
class QPDFObjectHandle;

namespace quarterlight {

/// Adds language, title, bookmarks of the headings and metadata with the PDF/UA-1 identifier. No
/// person is named in it, and its date is the pack's.
void addCatalogue(QPDF& pdf, const std::vector<QPDFObjectHandle>& pages, const Pack& pack,
                  const LaidPack& laid);

} // namespace quarterlight
