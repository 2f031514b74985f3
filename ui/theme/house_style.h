// The application's style: Fusion, with what it leaves too faint in dark drawn so that it is seen.
#pragma once

#include <QColor>
#include <QProxyStyle>

namespace quarterlight {

/// The edge of a check box and radio button: at least 3:1 against what it stands on.
QColor boxEdge(const QPalette& palette);
/// The edge of a field to type in: at least 3:1 against the page and the field's own ground
/// (WCAG 2.2, 1.4.11).
QColor fieldEdge(const QPalette& palette);
/// The tint of a selected row: soft, so that signs and words of status keep their colours on it.
QColor selectedRow(const QPalette& palette);

/// Check boxes, radio buttons, fields, frames and lines of tables that are seen; buttons that stay
/// pressed in the tint of a selected row; rows of lists and tables selected in a tint with a bar at
/// their beginning, on which a cell keeps the colours that its model gives it.
class HouseStyle : public QProxyStyle {
    Q_OBJECT
public:
    HouseStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                            QPainter* painter, const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* answer) const override;
    QPixmap generatedIconPixmap(QIcon::Mode mode, const QPixmap& pixmap,
                                const QStyleOption* option) const override;
    /// Our signs for clearing a line and for more of a bar: Fusion's own are looked for in the
    /// desktop's icon theme as soon as a line edit or a menu bar is made, a good part of the time
    /// to the first painting.
    QIcon standardIcon(StandardPixmap which, const QStyleOption* option,
                       const QWidget* widget) const override;
};

} // namespace quarterlight
