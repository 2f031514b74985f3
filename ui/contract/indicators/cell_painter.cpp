#include "ui/contract/indicators/cell_painter.h"

#include "ui/contract/indicators/indicator_grid_model.h"
#include "ui/theme/status_theme.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPainterPath>
#include <QPlainTextEdit>

#include <algorithm>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

constexpr int gap = spacing::step;
constexpr int signSide = 10;
constexpr int cornerSide = 7;
/// A page for text: wide enough for a sentence a line.
constexpr QSize textEditorSize(360, 132);
constexpr int narrowestEditor = 96;

/// A small triangle in a corner, as spreadsheets mark a remark.
void paintCorner(QPainter& painter, const QRect& area, Qt::Corner corner, const QColor& colour) {
    const QPoint tip =
        corner == Qt::TopRightCorner ? area.topRight() + QPoint(1, 0) : area.topLeft();
    const int across = corner == Qt::TopRightCorner ? -cornerSide : cornerSide;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(QPolygon({tip, tip + QPoint(across, 0), tip + QPoint(0, cornerSide)}));
}

void paintEdge(QPainter& painter, const QRect& area, const QPen& pen) {
    painter.setBrush(Qt::NoBrush);
    painter.setPen(pen);
    const int inset = pen.width() > 1 ? 1 : 0;
    painter.drawRect(area.adjusted(inset, inset, -1 - inset, -1 - inset));
}

QColor background(const GridCell& cell, const GridRow& row, const QPalette& palette) {
    if (cell.status) {
        const Status shown = cell.critical ? Status::Failed : *cell.status;
        if (const QColor tint = statusColours(shown, palette).tint; tint.isValid())
            return tint;
    }
    if (row.kind == RowKind::Section)
        return palette.color(QPalette::Window);
    const bool quiet = row.isDetail() || cell.isTotal;
    return palette.color(quiet ? QPalette::AlternateBase : QPalette::Base);
}

void paintTexts(QPainter& painter, const QRect& area, const GridCell& cell, const QFont& font,
                const QPalette& palette, const QColor& colour) {
    QRect place = area.adjusted(gap, 0, -gap, 0);
    const bool twoLines = !cell.parts.isEmpty() && area.height() >= 2 * QFontMetrics(font).height();
    const QRect whole = place;
    if (twoLines)
        place = QRect(place.left(), place.center().y() - QFontMetrics(font).height() + 1,
                      place.width(), QFontMetrics(font).height());
    if (cell.status && *cell.status != Status::NoTarget) {
        const QRect sign(place.left(), place.center().y() - signSide / 2, signSide, signSide);
        const QPixmap picture = statusPixmap(*cell.status, cell.critical, signSide,
                                             painter.device()->devicePixelRatioF(), palette);
        painter.drawPixmap(sign, picture);
        place.setLeft(sign.right() + gap);
    }
    QFont bold = font;
    if (cell.critical || cell.isTotal)
        bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    painter.setPen(colour);
    const auto paint = [&](const QRect& at, QString text) {
        // The unit goes before the number is cut; the line below the grid says it.
        const qsizetype unit = text.indexOf(QChar::Nbsp);
        if (unit > 0 && painter.fontMetrics().horizontalAdvance(text) > at.width())
            text.truncate(unit);
        const bool fits = painter.fontMetrics().horizontalAdvance(text) <= at.width();
        const auto side = cell.isText ? Qt::AlignLeft : Qt::AlignRight;
        painter.drawText(at, int(side | Qt::AlignVCenter | Qt::TextSingleLine),
                         fits ? text
                              : painter.fontMetrics().elidedText(text, Qt::ElideRight, at.width()));
    };
    const bool marked = cell.differs && !twoLines;
    paint(place, marked ? QString(u"≠ "_s + cell.text) : cell.text);
    if (!twoLines)
        return;
    QFont small = font;
    small.setPointSizeF(font.pointSizeF() * 0.88);
    painter.setFont(small);
    painter.setPen(palette.color(cell.differs ? QPalette::Text : QPalette::PlaceholderText));
    const QString mark = cell.differs ? u"≠ "_s : cell.verified ? u"✓ "_s : QString();
    paint(QRect(whole.left(), place.bottom() + 1, whole.width(), place.height()),
          mark + cell.parts);
}

QString editorText(const QWidget* editor) {
    if (const auto* line = qobject_cast<const QLineEdit*>(editor))
        return line->text();
    const auto* page = qobject_cast<const QPlainTextEdit*>(editor);
    return page ? page->toPlainText() : QString();
}

} // namespace

CellPainter::CellPainter(const IndicatorGridModel& model, QObject* parent)
    : QStyledItemDelegate(parent), m_model(model) {}

void CellPainter::paint(QPainter* painter, const QStyleOptionViewItem& option,
                        const QModelIndex& index) const {
    const GridRow& row = m_model.row(index.row());
    const QPalette& palette = option.palette;
    if (row.kind == RowKind::Section) {
        painter->fillRect(option.rect, palette.color(QPalette::Window));
        return;
    }
    const GridCell& cell = m_model.cell(index);
    const QRect& area = option.rect;
    painter->save();
    const bool elsewhere = !cell.editable && !cell.status && cell.text.isEmpty() && !cell.isTotal &&
                           !cell.reasons.isEmpty();
    painter->fillRect(area, elsewhere ? QBrush(palette.color(QPalette::Mid), Qt::BDiagPattern)
                                      : QBrush(background(cell, row, palette)));
    const bool selected = option.state & QStyle::State_Selected;
    if (selected) {
        QColor over = palette.color(QPalette::Highlight);
        over.setAlpha(48);
        painter->fillRect(area, over);
    }
    const StatusColours failed = statusColours(Status::Failed, palette);
    QColor text = palette.color(QPalette::Text);
    if (cell.unreadable)
        text = failed.text;
    else if (cell.status)
        text = statusColours(cell.critical ? Status::Failed : *cell.status, palette).text;
    paintTexts(*painter, area, cell, option.font, palette, text);

    painter->setPen(QPen(palette.color(QPalette::Mid), 1));
    painter->setOpacity(0.5);
    painter->drawLine(area.bottomLeft(), area.bottomRight());
    painter->setOpacity(1);
    if (cell.isTotal)
        painter->drawLine(area.topRight(), area.bottomRight());
    if (cell.status == Status::NotReported)
        paintEdge(*painter, area.adjusted(1, 1, -1, -2), QPen(text, 1, Qt::DashLine));
    if (cell.critical)
        paintEdge(*painter, area.adjusted(1, 1, -1, -2), QPen(failed.text, 1));
    painter->setRenderHint(QPainter::Antialiasing);
    if (cell.warned)
        paintCorner(*painter, area, Qt::TopRightCorner,
                    statusColours(Status::BelowTarget, palette).text);
    if (cell.commented)
        paintCorner(*painter, area, Qt::TopLeftCorner,
                    statusColours(Status::Benchmarking, palette).text);
    painter->setRenderHint(QPainter::Antialiasing, false);
    if (option.state & QStyle::State_HasFocus)
        paintEdge(*painter, area, QPen(palette.color(QPalette::Highlight), 2));
    if (cell.unreadable) {
        // Inside the mark of the current cell, so that both are seen.
        const bool current = option.state & QStyle::State_HasFocus;
        paintEdge(*painter, current ? area.adjusted(2, 2, -2, -2) : area, QPen(failed.text, 2));
    }
    painter->restore();
}

bool CellPainter::isText(const QModelIndex& index) const {
    const GridRow& row = m_model.row(index.row());
    const Indicator* indicator = m_model.indicator(index.row());
    return row.kind == RowKind::Comment || (indicator && !indicator->isNumeric());
}

QWidget* CellPainter::createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                                   const QModelIndex& index) const {
    Q_UNUSED(option)
    QWidget* editor = nullptr;
    if (isText(index)) {
        auto* page = new QPlainTextEdit(parent);
        page->setTabChangesFocus(true);
        page->setToolTip(tr("Enter puts it in, Shift+Enter begins a new line"));
        editor = page;
    } else {
        auto* line = new QLineEdit(parent);
        line->setAlignment(Qt::AlignRight);
        line->setFrame(true);
        editor = line;
    }
    editor->setAutoFillBackground(true);
    editor->setAccessibleName(index.data(Qt::AccessibleTextRole).toString());
    return editor;
}

void CellPainter::setEditorData(QWidget* editor, const QModelIndex& index) const {
    // Set once: a change elsewhere must not overwrite what is being typed.
    if (editor->property("filled").toBool())
        return;
    editor->setProperty("filled", true);
    const QString text = index.data(Qt::EditRole).toString();
    if (auto* line = qobject_cast<QLineEdit*>(editor)) {
        line->setText(text);
        line->selectAll();
    } else if (auto* page = qobject_cast<QPlainTextEdit*>(editor)) {
        page->setPlainText(text);
        page->moveCursor(QTextCursor::End);
    }
}

void CellPainter::setModelData(QWidget* editor, QAbstractItemModel* model,
                               const QModelIndex& index) const {
    model->setData(index, editorText(editor), Qt::EditRole);
}

void CellPainter::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                       const QModelIndex& index) const {
    QRect area = option.rect;
    if (isText(index))
        area.setSize(area.size().expandedTo(textEditorSize));
    else if (m_model.row(index.row()).kind == RowKind::NewPart)
        area.setWidth(std::max(area.width(), 2 * narrowestEditor));
    else
        area.setWidth(std::max(area.width(), narrowestEditor));
    const QRect all = editor->parentWidget()->rect();
    if (area.right() > all.right())
        area.moveRight(std::max(all.right(), area.width() - 1));
    if (area.bottom() > all.bottom())
        area.moveBottom(std::max(all.bottom(), area.height() - 1));
    editor->setGeometry(area);
}

bool CellPainter::eventFilter(QObject* watched, QEvent* event) {
    auto* editor = qobject_cast<QWidget*>(watched);
    if (!editor || event->type() != QEvent::KeyPress)
        return QStyledItemDelegate::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool shift = key->modifiers() & Qt::ShiftModifier;
    const bool isPage = qobject_cast<QPlainTextEdit*>(editor) != nullptr;
    const bool plain = !(key->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier));
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (isPage && shift)
            return false; // a new line in the text
        emit leave(editor, shift ? -1 : 1, 0);
        return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        emit leave(editor, 0, key->key() == Qt::Key_Backtab ? -1 : 1);
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (!plain || isPage)
            break;
        emit leave(editor, key->key() == Qt::Key_Up ? -1 : 1, 0);
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (!plain || shift || isPage || !m_arrowsLeave)
            break;
        emit leave(editor, 0, key->key() == Qt::Key_Left ? -1 : 1);
        return true;
    default:
        break;
    }
    return QStyledItemDelegate::eventFilter(watched, event);
}

} // namespace quarterlight
