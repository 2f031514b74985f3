// Writes a pack's pages with Qt's PDF writer, leaving a mark round each run of content.
#include "core/report/pack_pdf.h"

#include "core/report/pdf_tagging.h"

#include <QBuffer>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

namespace quarterlight {

namespace {

/// A mark is a tiny rectangle far off the page, with no transform on the painter, so that its
/// numbers come out in the page's stream as they are given here.
void mark(QPainter& painter, int run, PdfMark kind) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::black);
    painter.drawRect(QRectF(pdfMarkPlace, pdfMarkPlace, run + 2, int(kind)));
}

void drawPage(QPainter& painter, const LaidPage& sheet) {
    std::optional<int> open;
    for (const PlacedPiece& placed : sheet.pieces) {
        if (open != placed.run) {
            if (open)
                mark(painter, *open, PdfMark::End);
            mark(painter, placed.run, PdfMark::Begin);
            open = placed.run;
        }
        paintPiece(painter, placed.piece);
    }
    if (open)
        mark(painter, *open, PdfMark::End);
}

} // namespace

Result<QByteArray> packPdf(const Pack& pack, const LaidPack& laid,
                           const std::function<bool(int, int)>& progress) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(dotsPerInch);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins({});
    QPainter painter(&writer);
    const int count = int(laid.pages.size());
    for (int number = 0; number < count; ++number) {
        if (progress && !progress(number, count)) {
            painter.end();
            return Fault{FaultCode::Cancelled, {}, {}};
        }
        if (number > 0)
            writer.newPage();
        drawPage(painter, laid.pages[size_t(number)]);
    }
    painter.end();
    buffer.close();
    Result<QByteArray> tagged = tagPdf(bytes, pack, laid);
    if (tagged && progress && !progress(count, count))
        return Fault{FaultCode::Cancelled, {}, {}};
    return tagged;
}

} // namespace quarterlight
