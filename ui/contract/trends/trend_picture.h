// A chart drawn without being shown: for a small chart among others, and as a picture for a
// document, which is always in light colours and with its title, since it leaves the window.
#pragma once

#include "core/model/fault.h"
#include "ui/contract/trends/trend_chart.h"

#include <QByteArray>
#include <QImage>

#include <memory>

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

/// The chart with its heading, twice as fine as a screen.
QImage trendImage(const std::shared_ptr<const TrendContent>& content);
QByteArray trendPng(const std::shared_ptr<const TrendContent>& content);
QByteArray trendSvg(const std::shared_ptr<const TrendContent>& content);

/// Writes the chart to a file: SVG if its name ends so, else PNG. Faults: CannotWrite.
Result<Done> saveTrend(const std::shared_ptr<const TrendContent>& content, const QString& path);

/// The image, and the numbers as text.
std::unique_ptr<QMimeData> trendForClipboard(const std::shared_ptr<const TrendContent>& content);

} // namespace quarterlight
