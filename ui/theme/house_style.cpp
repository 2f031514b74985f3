#include "ui/theme/house_style.h"

#include "ui/theme/icons.h"
#include "ui/theme/status_theme.h"

#include <QPainter>
#include <QStyleFactory>
#include <QStyleOptionViewItem>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

constexpr double corner = 2;
constexpr int barWidth = 3;

/// The square in the middle of an area, on whole pixels.
QRectF boxIn(const QRect& area) {
    const int side = std::min(area.width(), area.height()) - 1;
    const QPoint topLeft = area.center() - QPoint(side / 2, side / 2);
    return QRectF(topLeft, QSizeF(side, side)).adjusted(0.5, 0.5, -0.5, -0.5);
}

/// The edge and ground of a box, as the option's state is.
void preparePen(QPainter& painter, const QStyleOption& option) {
    const QPalette& palette = option.palette;
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool focused = option.state & QStyle::State_HasFocus;
    const QColor edge = !enabled  ? palette.color(QPalette::Disabled, QPalette::WindowText)
                        : focused ? palette.color(QPalette::Link)
                                  : boxEdge(palette);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(edge, focused ? 2 : 1));
    painter.setBrush(option.state & QStyle::State_Sunken ? palette.midlight() : palette.base());
}

void paintTick(QPainter& painter, const QRectF& box, const QStyleOption& option) {
    const QPalette::ColorGroup group =
        option.state & QStyle::State_Enabled ? QPalette::Normal : QPalette::Disabled;
    painter.setPen(QPen(option.palette.color(group, QPalette::Text), box.width() / 7, Qt::SolidLine,
                        Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&](double x, double y) {
        return QPointF(box.left() + box.width() * x, box.top() + box.height() * y);
    };
    if (option.state & QStyle::State_NoChange)
        painter.drawLine(at(0.25, 0.5), at(0.75, 0.5));
    else if (option.state & QStyle::State_On)
        painter.drawPolyline(QPolygonF{at(0.22, 0.52), at(0.42, 0.72), at(0.78, 0.28)});
}

void paintCheckBox(QPainter& painter, const QStyleOption& option) {
    painter.save();
    preparePen(painter, option);
    const QRectF box = boxIn(option.rect);
    painter.drawRoundedRect(box, corner, corner);
    paintTick(painter, box, option);
    painter.restore();
}

void paintRadioButton(QPainter& painter, const QStyleOption& option) {
    painter.save();
    preparePen(painter, option);
    const QRectF box = boxIn(option.rect);
    painter.drawEllipse(box);
    if (option.state & QStyle::State_On) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(option.palette.text());
        const double inset = box.width() * 0.28;
        painter.drawEllipse(box.adjusted(inset, inset, -inset, -inset));
    }
    painter.restore();
}

/// Fusion's edge of a field is darker than the page, which in dark is next to nothing. The field
/// that has the keyboard keeps Fusion's own, in the accent.
void paintFieldEdge(QPainter& painter, const QStyleOption& option) {
    if (option.state & QStyle::State_HasFocus)
        return;
    const bool enabled = option.state & QStyle::State_Enabled;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(enabled ? fieldEdge(option.palette) : option.palette.color(QPalette::Mid));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
    painter.restore();
}

/// The frame of a card, a list or a text to type in.
void paintFrame(QPainter& painter, const QStyleOption& option, const QWidget* widget) {
    const bool takesText = widget && widget->testAttribute(Qt::WA_InputMethodEnabled);
    painter.save();
    painter.setPen(takesText ? fieldEdge(option.palette) : option.palette.color(QPalette::Mid));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(option.rect.adjusted(0, 0, -1, -1));
    painter.restore();
}

/// A button that stays pressed: Fusion only darkens it a little, which in dark is hardly seen.
void paintChosenButton(QPainter& painter, const QStyleOption& option) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(option.palette.color(QPalette::Link));
    painter.setBrush(selectedRow(option.palette));
    painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
    painter.restore();
}

/// The colours of a selected row instead of those of selected text.
QPalette rowColours(QPalette palette, const QBrush& own) {
    palette.setColor(QPalette::Highlight, selectedRow(palette));
    palette.setBrush(QPalette::HighlightedText, own.style() == Qt::NoBrush ? palette.text() : own);
    return palette;
}

void paintBar(QPainter& painter, const QStyleOptionViewItem& item) {
    const bool isFirst = item.viewItemPosition == QStyleOptionViewItem::Beginning ||
                         item.viewItemPosition == QStyleOptionViewItem::OnlyOne;
    if (isFirst) {
        painter.fillRect(QRect(item.rect.topLeft(), QSize(barWidth, item.rect.height())),
                         item.palette.color(QPalette::Link));
    }
}

} // namespace

QColor boxEdge(const QPalette& palette) {
    return palette.color(QPalette::Normal, QPalette::PlaceholderText);
}

QColor fieldEdge(const QPalette& palette) {
    return isDark(palette) ? QColor(0x6C, 0x75, 0x7E) : QColor(0x86, 0x8E, 0x96);
}

QColor selectedRow(const QPalette& palette) {
    return isDark(palette) ? QColor(0x26, 0x40, 0x5C) : QColor(0xD3, 0xE4, 0xF6);
}

HouseStyle::HouseStyle() : QProxyStyle(QStyleFactory::create(u"Fusion"_s)) {}

void HouseStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option,
                               QPainter* painter, const QWidget* widget) const {
    switch (element) {
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        paintCheckBox(*painter, *option);
        return;
    case PE_IndicatorRadioButton:
        paintRadioButton(*painter, *option);
        return;
    case PE_FrameLineEdit:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        paintFieldEdge(*painter, *option);
        return;
    case PE_Frame:
        paintFrame(*painter, *option, widget);
        return;
    case PE_PanelButtonCommand:
    case PE_PanelButtonTool:
        if (option->state & State_On) {
            paintChosenButton(*painter, *option);
            return;
        }
        break;
    case PE_PanelItemViewRow:
        if (const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option)) {
            QStyleOptionViewItem row(*item);
            row.palette = rowColours(item->palette, {});
            QProxyStyle::drawPrimitive(element, &row, painter, widget);
            return;
        }
        break;
    case PE_PanelItemViewItem:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        if (const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option);
            item && item->state & State_Selected)
            paintBar(*painter, *item);
        return;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void HouseStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                    QPainter* painter, const QWidget* widget) const {
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
    const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
    if ((spin && spin->frame) || (combo && combo->editable && combo->frame))
        paintFieldEdge(*painter, *option);
}

void HouseStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                             const QWidget* widget) const {
    const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option);
    if (element != CE_ItemViewItem || !item) {
        QProxyStyle::drawControl(element, option, painter, widget);
        return;
    }
    QStyleOptionViewItem cell(*item);
    const QVariant own = item->index.data(Qt::ForegroundRole);
    cell.palette = rowColours(item->palette, own.canConvert<QBrush>() ? qvariant_cast<QBrush>(own)
                                                                      : QBrush(Qt::NoBrush));
    QProxyStyle::drawControl(element, &cell, painter, widget);
}

int HouseStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                          QStyleHintReturn* answer) const {
    if (hint == SH_Table_GridLineColor && option)
        return int(option->palette.color(QPalette::Mid).rgba());
    return QProxyStyle::styleHint(hint, option, widget, answer);
}

QPixmap HouseStyle::generatedIconPixmap(QIcon::Mode mode, const QPixmap& pixmap,
                                        const QStyleOption* option) const {
    // Fusion would dye a selected row's sign in the colour of the selection.
    return mode == QIcon::Selected ? pixmap
                                   : QProxyStyle::generatedIconPixmap(mode, pixmap, option);
}

QIcon HouseStyle::standardIcon(StandardPixmap which, const QStyleOption* option,
                               const QWidget* widget) const {
    if (which == SP_LineEditClearButton)
        return icon(u"window-close"_s);
    if (which == SP_ToolBarHorizontalExtensionButton)
        return icon(u"go-next"_s);
    return QProxyStyle::standardIcon(which, option, widget);
}

} // namespace quarterlight
