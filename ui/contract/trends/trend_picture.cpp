#include "ui/contract/trends/trend_picture.h"

#include "core/exchange/file_writer.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QBuffer>
#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QMimeData>
#include <QPainter>
#include <QSvgGenerator>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize pictureSize(960, 480);
constexpr int finer = 2;

QString headingOf(const TrendContent& content) {
    QStringList words;
    if (content.latest() >= 0)
        words << content.sentence(content.latest());
    QStringList judgement{content.movementWords(), content.variationWords(),
                          content.assuranceWords(), content.limitsWords()};
    judgement.removeAll(QString());
    return (QStringList{content.title()} << words << judgement.join(u" · "_s)).join(u'\n');
}

ChartLook documentLook(const TrendContent& content) {
    return {ChartSize::Large, pictureSize, lightPalette(), QApplication::font(),
            headingOf(content)};
}

} // namespace

void paintChart(QPainter& painter, const std::shared_ptr<const TrendContent>& content,
                const ChartLook& look) {
    QGraphicsScene scene;
    auto* chart = new TrendChart(look.size, look.palette, look.font);
    scene.addItem(chart);
    chart->setMinimumSize(look.extent);
    chart->resize(look.extent);
    chart->show(content, look.heading);
    chart->layout()->activate();
    QCoreApplication::sendPostedEvents(chart);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area(QPointF(), QSizeF(look.extent));
    scene.render(&painter, area, area);
}

QImage trendImage(const std::shared_ptr<const TrendContent>& content) {
    QImage image(pictureSize * finer, QImage::Format_RGB32);
    image.setDevicePixelRatio(finer);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintChart(painter, content, documentLook(*content));
    return image;
}

QByteArray trendPng(const std::shared_ptr<const TrendContent>& content) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    trendImage(content).save(&buffer, "PNG");
    return bytes;
}

QByteArray trendSvg(const std::shared_ptr<const TrendContent>& content) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(pictureSize);
    generator.setViewBox(QRect(QPoint(), pictureSize));
    generator.setTitle(content->title());
    generator.setDescription(content->description());
    QPainter painter(&generator);
    paintChart(painter, content, documentLook(*content));
    painter.end();
    return bytes;
}

Result<Done> saveTrend(const std::shared_ptr<const TrendContent>& content, const QString& path) {
    const bool asSvg = path.endsWith(u".svg", Qt::CaseInsensitive);
    const QByteArray bytes = asSvg ? trendSvg(content) : trendPng(content);
    return writeFile(path, bytes);
}

std::unique_ptr<QMimeData> trendForClipboard(const std::shared_ptr<const TrendContent>& content) {
    auto data = std::make_unique<QMimeData>();
    data->setImageData(trendImage(content));
    data->setText(content->asText());
    return data;
}

} // namespace quarterlight
