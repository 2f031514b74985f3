// A tagged pack of 40 pages with 40 charts, laid out and written, against drawing the same pages
// with Qt's PDF writer and nothing more.
#include "benchmarks/stopwatch.h"
#include "core/report/laid_pack.h"
#include "core/report/pack_pager.h"
#include "core/report/page_measure.h"
#include "report/sample_pack.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

using namespace quarterlight;
using namespace Qt::StringLiterals;

namespace {

constexpr int pagesWanted = 40;
/// Besides the three that every sample pack has.
constexpr int moreCharts = 37;

/// As many tables as make it so many pages.
Pack packOfFortyPages() {
    for (int tables = 0; tables <= 200; ++tables) {
        Pack pack = largePack(moreCharts, tables);
        if (PackPages(pack).count() >= pagesWanted) {
            return pack;
        }
    }
    giveUp(u"no pack is long enough"_s);
}

/// Draws laid-out pages: no layout, no mark, no tag.
QByteArray drawnBare(const LaidPack& laid) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(dotsPerInch);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins({});
    QPainter painter(&writer);
    for (const LaidPage& sheet : laid.pages) {
        if (&sheet != &laid.pages.front()) {
            writer.newPage();
        }
        for (const PlacedPiece& placed : sheet.pieces) {
            paintPiece(painter, placed.piece);
        }
    }
    painter.end();
    return bytes;
}

} // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    const Pack pack = packOfFortyPages();
    const LaidPack laid = layOut(pack);
    QByteArray tagged;
    const Comparison comparison = compare(
        9, [&] { return timed([&] { tagged = required(PackPages(pack).pdf()); }); },
        [&] { return timed([&] { drawnBare(laid); }); });
    printLine(u"tagged pack, %1 pages, 40 charts"_s.arg(laid.pages.size()), comparison,
              {.ratio = 4, .seconds = 0.6}, u"%1 KiB"_s.arg(tagged.size() / 1024));
    return 0;
}
