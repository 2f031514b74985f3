// The measures of a printed page: its unit, margins, type and colours, said once for the pager, the
// tables, the charts and the status signs.
#pragma once

#include "core/evaluation/evaluation.h"

#include <QFont>
#include <QRgb>

namespace quarterlight {

/// All drawing is in dots of 1/1200 inch, the PDF painter's own unit: laid out once, the lines
/// break alike on screen and on paper.
inline constexpr int dotsPerInch = 1200;
inline constexpr double dotsPerPoint = dotsPerInch / 72.0;
constexpr double dots(double points) {
    return points * dotsPerPoint;
}

namespace page {

// A4 as a PDF states it: 595 by 842 points.
inline constexpr double widthPoints = 595;
inline constexpr double heightPoints = 842;
inline constexpr double width = dots(widthPoints);
inline constexpr double height = dots(heightPoints);
inline constexpr double margin = dots(51); ///< 18 mm
inline constexpr double bodyTop = dots(66);
inline constexpr double bodyBottom = dots(842 - 62);
inline constexpr double bodyWidth = width - 2 * margin;
inline constexpr double bodyHeight = bodyBottom - bodyTop;
inline constexpr double headerLine = dots(50);
inline constexpr double footerLine = dots(842 - 50);

inline constexpr QRgb ink = 0xff1c2228;
inline constexpr QRgb quiet = 0xff566069;
inline constexpr QRgb accent = 0xff1d5fa8;
inline constexpr QRgb line = 0xffc9cfd5;
inline constexpr QRgb faintLine = 0xffe4e8eb;
inline constexpr QRgb band = 0xffeef1f4;

} // namespace page

/// The two colours of a status on white paper: its text and sign, and its tint.
struct PrintColours {
    QRgb text;
    QRgb tint;
};
PrintColours statusColours(Status status);

/// The one typeface of a pack in a size of points: Noto Sans, or the platform's own where that is
/// not installed. Sizes are in dots, so no screen's resolution enters the layout.
QFont pageFont(double points, bool strong = false);

} // namespace quarterlight
