// The pages of a pack: laid out once, painted on screen or written to PDF.
#include "core/report/pack_pager.h"

#include "core/report/laid_pack.h"
#include "core/report/pack_flow.h"
#include "core/report/pack_pdf.h"

#include <QElapsedTimer>
#include <QPainter>

namespace quarterlight {

class PackPages::Private {
public:
    explicit Private(const Pack& source) : pack(source) {}

    const Pack pack;
    LaidPack laid; ///< points into the pack
};

class PackLayout::Steps {
public:
    explicit Steps(const Pack& source)
        : pages(std::make_unique<PackPages::Private>(source)), steps(pages->pack) {}

    std::unique_ptr<PackPages::Private> pages;
    LayoutSteps steps;
};

PackPages::PackPages(const Pack& pack) : d(std::make_unique<Private>(pack)) {
    d->laid = layOut(d->pack);
}
PackPages::PackPages(std::unique_ptr<Private> laid) : d(std::move(laid)) {}
PackPages::~PackPages() = default;
PackPages::PackPages(PackPages&&) noexcept = default;

int PackPages::count() const {
    return int(d->laid.pages.size());
}

QSizeF PackPages::pageSize() const {
    return {page::widthPoints, page::heightPoints};
}

void PackPages::paint(QPainter& painter, int page) const {
    painter.save();
    painter.scale(1 / dotsPerPoint, 1 / dotsPerPoint);
    for (const PlacedPiece& placed : d->laid.pages[size_t(page)].pieces)
        paintPiece(painter, placed.piece);
    painter.restore();
}

std::vector<std::pair<QString, int>> PackPages::headings() const {
    std::vector<std::pair<QString, int>> list;
    for (const HeadingPlace& heading : d->laid.headings)
        list.emplace_back(heading.text, heading.page);
    return list;
}

PackLayout::PackLayout(const Pack& pack) : d(std::make_unique<Steps>(pack)) {}
PackLayout::~PackLayout() = default;

bool PackLayout::advance(int milliseconds) {
    QElapsedTimer time;
    time.start();
    while (d->steps.measureNext()) {
        if (time.elapsed() >= milliseconds)
            return false;
    }
    d->pages->laid = d->steps.place();
    return true;
}

double PackLayout::share() const {
    const size_t all = d->pages ? d->pages->pack.blocks.size() : 0;
    return all == 0 ? 1 : double(d->steps.measured()) / double(all);
}

PackPages PackLayout::takePages() {
    return PackPages(std::move(d->pages));
}

Result<QByteArray> PackPages::pdf(const std::function<bool(int, int)>& progress) const {
    return packPdf(d->pack, d->laid, progress);
}

} // namespace quarterlight
