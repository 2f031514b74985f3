// Each page painted to the printer at its own resolution, nothing scaled to its margins.
#include "ui/pack/pack_printing.h"

#include <QPainter>
#include <QPrinter>

namespace quarterlight {

namespace {

constexpr double pointsPerInch = 72;

} // namespace

void preparePrinter(QPrinter& printer, const QString& title, const PackPages& pages) {
    printer.setDocName(title);
    printer.setPageSize(QPageSize(QPageSize::A4));
    printer.setPageOrientation(QPageLayout::Portrait);
    printer.setFullPage(true);
    printer.setFromTo(1, pages.count());
}

Result<Done> printPages(QPrinter& printer, const PackPages& pages) {
    QPainter painter;
    if (!painter.begin(&printer)) {
        return Fault{FaultCode::CannotWrite, printer.printerName(), {printer.outputFileName()}};
    }
    const int first = std::max(1, printer.fromPage());
    const int last =
        printer.toPage() > 0 ? std::min(printer.toPage(), pages.count()) : pages.count();
    for (int page = first; page <= last; ++page) {
        if (page > first) {
            printer.newPage();
        }
        painter.save();
        painter.scale(printer.resolution() / pointsPerInch, printer.resolution() / pointsPerInch);
        pages.paint(painter, page - 1);
        painter.restore();
    }
    return Done{};
}

} // namespace quarterlight
