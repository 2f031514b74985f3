// A chart drawn without being shown: for a small chart among others, and as a picture for a
// document, which is always in light colours and with its title, since it leaves the window.
#pragma once

#include "core/model/fault.h"
#include "ui/contract/trends/trend_chart.h"

#include <QImage>

#include <functional>
#include <memory>
#include <vector>

class QMimeData;
class QPainter;

namespace quarterlight {

/// How a chart is drawn.
struct ChartLook {
    ChartSize size = ChartSize::Large;
    QSize extent; ///< in the painter's units
    QPalette palette;
    QFont font;
    QString heading; ///< lines over the chart; empty for none
};
/// Draws a chart at the painter's origin.
void paintChart(QPainter& painter, const std::shared_ptr<const TrendContent>& content,
                const ChartLook& look);

/// One chart or a page of them, as it leaves the window.
struct ChartPicture {
    QSize size;
    QString title;
    QString description; ///< in words, for those who can't see it
    QString numbers;     ///< as tab-separated text
    std::function<void(QPainter&)> paint;
};
/// A chart under its title and what is said of it.
ChartPicture pictureOf(const std::shared_ptr<const TrendContent>& content);
/// Small charts in two columns under a title, each with its own.
ChartPicture pictureOf(const QString& title,
                       const std::vector<std::shared_ptr<const TrendContent>>& charts);

/// Twice as fine as a screen; a page too long for that as fine as one.
QImage pictureImage(const ChartPicture& picture);
/// Writes the picture to a file: SVG if its name ends so, else PNG. Faults: CannotWrite.
Result<Done> savePicture(const ChartPicture& picture, const QString& path);
/// The image, and the numbers as text.
std::unique_ptr<QMimeData> pictureForClipboard(const ChartPicture& picture);

} // namespace quarterlight
