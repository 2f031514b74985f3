// A small chart of one indicator among others.
#pragma once

#include "ui/contract/trends/trend_content.h"

#include <QPixmap>
#include <QWidget>

#include <functional>
#include <memory>

namespace quarterlight {

/// A card with title, latest value, status, movement and chart. Its content is worked out when it
/// is first seen and its chart is kept as a picture, so that a page of many costs what is visible.
class TrendCard : public QWidget {
    Q_OBJECT
public:
    using Read = std::function<std::shared_ptr<const TrendContent>()>;

    TrendCard(const QString& indicator, const QString& title, Read read, QWidget* parent);

    const QString& indicator() const { return m_indicator; }
    /// True if it was seen since it was last out of date.
    bool isBuilt() const { return m_content != nullptr; }
    /// Its content, worked out if it wasn't yet.
    const std::shared_ptr<const TrendContent>& content();
    /// The content is out of date: worked out anew when it is seen next.
    void invalidate();

    QSize sizeHint() const override;

signals:
    /// The person wants the chart enlarged.
    void opened(const QString& indicator);
    /// An arrow key was pressed on it.
    void arrowPressed(int key);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    void paintWords(QPainter& painter, const QRectF& area) const;
    void paintLatest(QPainter& painter, const QRectF& row) const;
    QFont chartFont() const;
    QRect chartArea() const;

    QString m_indicator;
    QString m_title;
    Read m_read;
    std::shared_ptr<const TrendContent> m_content;
    QPixmap m_chart;
};

} // namespace quarterlight
