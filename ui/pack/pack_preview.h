// The pages of a pack as they will print, one below the other.
#pragma once

#include "core/report/pack_pager.h"

#include <QAbstractScrollArea>
#include <QCache>
#include <QPixmap>

#include <memory>

namespace quarterlight {

/// Scrolls through the pages. Page Up and Page Down go from page to page, Home and End to the first
/// and last; Ctrl with + and - zoom, Ctrl+0 fits the width again. Shows a line of text instead
/// while it has no pages.
class PackPreview : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit PackPreview(QWidget* parent = nullptr);

    /// Puts other pages in the place of those shown, without losing the place.
    void setPages(std::shared_ptr<const PackPages> pages);
    /// Takes the pages away and says why there are none.
    void setMessage(const QString& text);

    int pageCount() const { return m_pages ? m_pages->count() : 0; }
    /// The page at the top, from 0.
    int currentPage() const;
    /// Brings the top of a page to the top.
    void goToPage(int page);

    /// Pixels on screen to a point of paper.
    double zoom() const { return m_zoom; }
    bool fitsWidth() const { return m_fitsWidth; }
    void zoomIn();
    void zoomOut();
    void fitWidth();

signals:
    /// Another page is at the top, or there are more or fewer pages, or another zoom.
    void placeChanged();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    QSize pageSize() const; ///< in pixels
    int pageTop(int page) const;
    void setZoom(double zoom);
    /// Works the zoom and the scroll bars out anew, the same spot of the same page at the top.
    void layOut();
    void describe();
    QPixmap picture(int page);

    std::shared_ptr<const PackPages> m_pages;
    QString m_message;
    double m_zoom = 1;
    bool m_fitsWidth = true;
    QCache<int, QPixmap> m_pictures;
};

} // namespace quarterlight
