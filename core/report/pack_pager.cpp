// The pages of a pack: laid out once, painted on screen or written to PDF.
#include "core/report/pack_pager.h"

#include "core/report/laid_pack.h"
#include "core/report/pack_pdf.h"

#include <QPainter>

namespace quarterlight {

class PackPages::Private {
public:
    explicit Private(const Pack& source) : pack(source), laid(layOut(pack)) {}

    const Pack pack;
    const LaidPack laid;
};

PackPages::PackPages(const Pack& pack) : d(std::make_unique<Private>(pack)) {}
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

Result<QByteArray> PackPages::pdf(const std::function<bool(int, int)>& progress) const {
    return packPdf(d->pack, d->laid, progress);
}

} // namespace quarterlight
