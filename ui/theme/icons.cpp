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

/// Draws an SVG whose colour is the icon theme's text colour in ours instead.
class TextColourIcon : public QIconEngine {
public:
    explicit TextColourIcon(QString name) : m_name(std::move(name)) {}

    void paint(QPainter* painter, const QRect& area, QIcon::Mode mode, QIcon::State) override {
        QFile file(u":/icons/%1.svg"_s.arg(m_name));
        if (!file.open(QIODevice::ReadOnly))
            return;
        QByteArray drawing = file.readAll();
        drawing.replace("#232629", colour(mode).name().toLatin1());
        QSvgRenderer(drawing).render(painter, area);
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

} // namespace quarterlight
