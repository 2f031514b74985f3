#include "ui/theme/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

/// In a static library a resource is only linked in when something asks for it; this must stand
/// outside any namespace.
static void loadIcons() {
    Q_INIT_RESOURCE(icons);
}

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

/// Draws an icon in a colour in the place of the icon theme's text colour.
void draw(QPainter& painter, const QString& name, const QRectF& area, const QColor& colour) {
    QFile file(u":/icons/%1.svg"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        return;
    }
    QByteArray drawing = file.readAll();
    drawing.replace("#232629", colour.name().toLatin1());
    QSvgRenderer(drawing).render(&painter, area);
}

/// An icon in the text colour of the application's palette.
class TextColourIcon : public QIconEngine {
public:
    explicit TextColourIcon(QString name) : m_name(std::move(name)) {}

    void paint(QPainter* painter, const QRect& area, QIcon::Mode mode, QIcon::State) override {
        draw(*painter, m_name, area, colour(mode));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        const QString key = u"icon/%1/%2/%3/%4"_s.arg(m_name)
                                .arg(size.width())
                                .arg(size.height())
                                .arg(colour(mode).rgba());
        QPixmap drawn;
        if (QPixmapCache::find(key, &drawn))
            return drawn;
        drawn = QPixmap(size);
        drawn.fill(Qt::transparent);
        QPainter painter(&drawn);
        paint(&painter, QRect(QPoint(), size), mode, state);
        painter.end();
        QPixmapCache::insert(key, drawn);
        return drawn;
    }

    QIconEngine* clone() const override { return new TextColourIcon(m_name); }

private:
    static QColor colour(QIcon::Mode mode) {
        const QPalette palette = QGuiApplication::palette();
        return palette.color(mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active,
                             QPalette::WindowText);
    }

    QString m_name;
};

} // namespace

QIcon icon(const QString& name) {
    loadIcons();
    return QIcon(new TextColourIcon(name));
}

QPixmap tintedIcon(const QString& name, const QColor& colour, int side, qreal devicePixelRatio) {
    const QString key =
        u"tinted/%1/%2/%3/%4"_s.arg(name).arg(side).arg(devicePixelRatio).arg(colour.rgba());
    QPixmap drawn;
    if (QPixmapCache::find(key, &drawn)) {
        return drawn;
    }
    loadIcons();
    drawn = QPixmap(QSize(side, side) * devicePixelRatio);
    drawn.setDevicePixelRatio(devicePixelRatio);
    drawn.fill(Qt::transparent);
    QPainter painter(&drawn);
    draw(painter, name, QRectF(0, 0, side, side), colour);
    painter.end();
    QPixmapCache::insert(key, drawn);
    return drawn;
}

} // namespace quarterlight
