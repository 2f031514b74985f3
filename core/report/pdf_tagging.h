// Turns the marks in a drawn PDF into tags: structure tree, bookmarks, language, title.
#pragma once

#include "core/model/fault.h"
#include "core/report/laid_pack.h"

#include <QByteArray>

namespace quarterlight {

/// Where marks are drawn: far outside any page, at numbers that nothing else is drawn at.
inline constexpr int pdfMarkPlace = -77777;
/// A mark's height says which it is; its width is the run's number plus 2 (an artefact's run: 1).
enum class PdfMark : quint8 { Begin = 1, End = 2 };

/// The finished file. Faults: Damaged if a mark was lost or left over, or the PDF can't be read (no
/// half-tagged file comes out); CannotRead if the part that tags isn't there.
Result<QByteArray> tagPdf(const QByteArray& drawn, const Pack& pack, const LaidPack& laid);

/// What the part "pdf_tagging" does for tagPdf().
extern "C" Q_DECL_EXPORT void quarterlightTagPdf(const QByteArray& drawn, const Pack& pack,
                                                 const LaidPack& laid, Result<QByteArray>& tagged);

} // namespace quarterlight
