// Light and dark: the application's style and palette, set once for all, and the spacing that
// pages share.
#pragma once

#include <QFont>
#include <QObject>
#include <QPalette>

namespace quarterlight {

namespace spacing {
inline constexpr int step = 4;
inline constexpr int group = 12; ///< between groups
inline constexpr int page = 16;  ///< around a page
} // namespace spacing

enum class ThemeChoice : quint8 { System, Light, Dark };

/// Keeps the application's palette light or dark as chosen, or as the desktop is; remembers the
/// choice. One lives as long as the application.
class Theme : public QObject {
    Q_OBJECT
public:
    /// Sets the style and the palette that was chosen last.
    explicit Theme(QObject* parent = nullptr);

    ThemeChoice choice() const { return m_choice; }
    void choose(ThemeChoice choice);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void apply();

    ThemeChoice m_choice = ThemeChoice::System;
    bool m_applying = false;
};

/// The palettes; public so that tests can check their contrast.
QPalette lightPalette();
QPalette darkPalette();

/// The font of a page's title: the one larger size.
QFont titleFont(const QFont& base);
/// The font of a small heading over a group.
QFont groupFont(const QFont& base);

} // namespace quarterlight
