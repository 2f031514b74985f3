#include "ui/theme/theme.h"

#include "ui/theme/house_style.h"
#include "ui/theme/status_theme.h"

#include <QApplication>
#include <QEvent>
#include <QScopedValueRollback>
#include <QSettings>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

struct Colours {
    QRgb window, base, alternate, button, text, quiet, disabled, accent, onAccent, edge, link;
};

QPalette palette(const Colours& colours) {
    QPalette palette{QColor(colours.button), QColor(colours.window)};
    const auto set = [&palette](QPalette::ColorRole role, QRgb colour) {
        palette.setColor(QPalette::All, role, QColor(colour));
    };
    set(QPalette::Window, colours.window);
    set(QPalette::Base, colours.base);
    set(QPalette::AlternateBase, colours.alternate);
    set(QPalette::Button, colours.button);
    set(QPalette::ToolTipBase, colours.base);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                            QPalette::ToolTipText, QPalette::BrightText})
        set(role, colours.text);
    set(QPalette::PlaceholderText, colours.quiet);
    set(QPalette::Highlight, colours.accent);
    set(QPalette::HighlightedText, colours.onAccent);
    set(QPalette::Link, colours.link);
    set(QPalette::LinkVisited, colours.link);
    set(QPalette::Mid, colours.edge);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(colours.disabled));
    return palette;
}

/// What the desktop asks for, found under our own palette.
bool desktopIsDark() {
    QApplication::setPalette(QPalette());
    return isDark(QApplication::palette());
}

} // namespace

QPalette lightPalette() {
    return palette({.window = 0xF4F5F6,
                    .base = 0xFFFFFF,
                    .alternate = 0xF7F8F9,
                    .button = 0xF4F5F6,
                    .text = 0x1B1F23,
                    .quiet = 0x566069,
                    .disabled = 0x8A939B,
                    .accent = 0x1D5FA8,
                    .onAccent = 0xFFFFFF,
                    .edge = 0xB6BDC4,
                    .link = 0x1D5FA8});
}

QPalette darkPalette() {
    return palette({.window = 0x22262A,
                    .base = 0x1B1E21,
                    .alternate = 0x202427,
                    .button = 0x30363C,
                    .text = 0xE8EAED,
                    .quiet = 0xA6AFB8,
                    .disabled = 0x737C85,
                    .accent = 0x2F6DB5,
                    .onAccent = 0xFFFFFF,
                    .edge = 0x4A525A,
                    .link = 0x7FB3EC});
}

Theme::Theme(QObject* parent) : QObject(parent) {
    QApplication::setStyle(new HouseStyle);
    const int chosen = QSettings().value(u"theme"_s, int(ThemeChoice::System)).toInt();
    if (chosen >= int(ThemeChoice::System) && chosen <= int(ThemeChoice::Dark))
        m_choice = ThemeChoice(chosen);
    apply();
    qApp->installEventFilter(this);
}

void Theme::choose(ThemeChoice choice) {
    m_choice = choice;
    QSettings().setValue(u"theme"_s, int(choice));
    apply();
}

void Theme::apply() {
    const QScopedValueRollback applying(m_applying, true);
    const bool dark =
        m_choice == ThemeChoice::System ? desktopIsDark() : m_choice == ThemeChoice::Dark;
    QApplication::setPalette(dark ? darkPalette() : lightPalette());
}

bool Theme::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::ThemeChange && !m_applying && m_choice == ThemeChoice::System)
        apply();
    return QObject::eventFilter(watched, event);
}

QFont titleFont(const QFont& base) {
    QFont font = base;
    font.setPointSizeF(base.pointSizeF() * 1.4);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont groupFont(const QFont& base) {
    QFont font = base;
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace quarterlight
