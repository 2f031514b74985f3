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
constexpr QSize smallSize(pictureSize.width() / 2, 200); ///< of a chart on a page of them
constexpr int pageHead = 48;                             ///< the page's title
constexpr int finer = 2;
constexpr int longestFine = 4000;

QString headingOf(const TrendContent& content) {
    QStringList words;
    if (content.latest() >= 0)
        words << content.sentence(content.latest());
    QStringList judgement{content.movementWords(), content.variationWords(),
                          content.assuranceWords(), content.limitsWords()};
    judgement.removeAll(QString());
    return (QStringList{content.title()} << words << judgement.join(u" · "_s)).join(u'\n');
}

QString smallHeadingOf(const TrendContent& content) {
    QStringList words;
    if (content.latest() >= 0) {
        const PointWords& latest = content.words(content.latest());
        words << content.latestWords() << u"%1 %2"_s.arg(latest.shortPeriod, latest.year).trimmed()
              << content.movementWords();
    }
    words.removeAll(QString());
    return content.title() + u'\n' + words.join(u" · "_s);
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

ChartPicture pictureOf(const std::shared_ptr<const TrendContent>& content) {
    return {pictureSize, content->title(), content->description(), content->asText(),
            [content](QPainter& painter) { paintChart(painter, content, documentLook(*content)); }};
}

ChartPicture pictureOf(const QString& title,
                       const std::vector<std::shared_ptr<const TrendContent>>& charts) {
    QStringList descriptions;
    QStringList numbers;
    for (const auto& content : charts) {
        descriptions << content->description();
        numbers << content->asText();
    }
    const int rows = (int(charts.size()) + 1) / 2;
    const QSize size(pictureSize.width(), pageHead + rows * smallSize.height() + spacing::page);
    return {size, title, descriptions.join(u'\n'), numbers.join(u'\n'),
            [title, charts, size](QPainter& painter) {
                painter.fillRect(QRect(QPoint(), size), Qt::white);
                painter.setFont(titleFont(QApplication::font()));
                painter.setPen(lightPalette().text().color());
                painter.drawText(
                    QRect(spacing::page, 0, size.width() - 2 * spacing::page, pageHead),
                    Qt::AlignLeft | Qt::AlignVCenter, title);
                for (size_t index = 0; index < charts.size(); ++index) {
                    const int left = int(index % 2) * size.width() / 2;
                    const int top = pageHead + int(index / 2) * smallSize.height();
                    painter.save();
                    painter.translate(left, top);
                    paintChart(painter, charts[index],
                               {ChartSize::Small, smallSize, lightPalette(), QApplication::font(),
                                smallHeadingOf(*charts[index])});
                    painter.restore();
                }
            }};
}

QImage pictureImage(const ChartPicture& picture) {
    const int scale = picture.size.height() > longestFine ? 1 : finer;
    QImage image(picture.size * scale, QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    image.fill(Qt::white);
    QPainter painter(&image);
    picture.paint(painter);
    return image;
}

namespace {

QByteArray asPng(const ChartPicture& picture) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    pictureImage(picture).save(&buffer, "PNG");
    return bytes;
}

QByteArray asSvg(const ChartPicture& picture) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(picture.size);
    generator.setViewBox(QRect(QPoint(), picture.size));
    generator.setTitle(picture.title);
    generator.setDescription(picture.description);
    QPainter painter(&generator);
    picture.paint(painter);
    painter.end();
    return bytes;
}

} // namespace

Result<Done> savePicture(const ChartPicture& picture, const QString& path) {
    const bool isDrawing = path.endsWith(u".svg", Qt::CaseInsensitive);
    return writeFile(path, isDrawing ? asSvg(picture) : asPng(picture));
}

std::unique_ptr<QMimeData> pictureForClipboard(const ChartPicture& picture) {
    auto data = std::make_unique<QMimeData>();
    data->setImageData(pictureImage(picture));
    data->setText(picture.numbers);
    return data;
}

} // namespace quarterlight
