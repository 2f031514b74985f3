// The text that the glyphs of a PDF's fonts stand for.
#pragma once

class QPDF;

namespace quarterlight {

/// Mends the glyph-to-text tables that Qt writes, so that search, copying and screen readers get
/// the text as it was: a blank is U+0020 rather than the tabulator that shares its glyph, a
/// ligature its letters, and a glyph of no known character U+FFFD rather than U+0000.
void mendFontTexts(QPDF& pdf);

} // namespace quarterlight
