// Drawing a pack: cut into A4 pages once, painted on screen for the preview and into the PDF.
#pragma once

#include "core/model/fault.h"
#include "core/report/pack.h"

#include <QByteArray>
#include <QSizeF>

#include <memory>

class QPainter;

namespace quarterlight {

/// A pack cut into pages. Positions are points (1/72 inch) on A4.
class PackPages {
public:
    explicit PackPages(const Pack& pack);
    ~PackPages();
    PackPages(PackPages&&) noexcept;

    int count() const;
    QSizeF pageSize() const; ///< in points
    /// Paints one page (from 0) with the painter scaled so that a unit is a point.
    void paint(QPainter& painter, int page) const;
    /// The page a heading starts on, for the preview's list.
    std::vector<std::pair<QString, int>> headings() const;

    /// The tagged PDF/UA-1 file: structure tree, bookmarks, language, title. Fault: Cancelled,
    /// Damaged (a mark was lost; never a half-tagged file).
    Result<QByteArray> pdf(const std::function<bool(int, int)>& progress = {}) const;

private:
    friend class PackLayout;
    class Private;
    explicit PackPages(std::unique_ptr<Private> laid);
    std::unique_ptr<Private> d;
};

/// Lays a pack out little by little, so that a window stays alive meanwhile. All in one thread, as
/// the pages are painted in it later.
class PackLayout {
public:
    explicit PackLayout(const Pack& pack);
    ~PackLayout();

    /// Works for about so many milliseconds, at least one block; true once it is done.
    bool advance(int milliseconds);
    double share() const; ///< of the work done, from 0 to 1
    /// The pages, once; after advance() said that they are done.
    PackPages takePages();

private:
    class Steps;
    std::unique_ptr<Steps> d;
};

} // namespace quarterlight
