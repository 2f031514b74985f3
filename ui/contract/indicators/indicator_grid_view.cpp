#include "ui/contract/indicators/indicator_grid_view.h"

#include "core/words/counted.h"
#include "ui/contract/indicators/cell_painter.h"
#include "ui/contract/indicators/grid_blocks.h"
#include "ui/contract/indicators/period_head.h"
#include "ui/contract/indicators/row_head.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

/// The titles above the head's columns, over the table's corner.
class Corner : public QWidget {
public:
    Corner(const RowHead& head, QWidget* parent) : QWidget(parent), m_head(head) {}

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.fillRect(rect(), palette().color(QPalette::Window));
        painter.setPen(palette().color(QPalette::PlaceholderText));
        const auto& widths = m_head.widths();
        int left = widths.arrow;
        const auto title = [&](int width, Qt::Alignment alignment, const QString& text) {
            painter.drawText(QRect(left, 0, width - 8, height() - 4),
                             int(alignment | Qt::AlignBottom), text);
            left += width;
        };
        title(widths.ref, Qt::AlignLeft, IndicatorGridView::tr("ref"));
        title(widths.title, Qt::AlignLeft, IndicatorGridView::tr("indicator"));
        title(widths.target, Qt::AlignRight, IndicatorGridView::tr("target"));
        title(widths.trend, Qt::AlignHCenter, IndicatorGridView::tr("trend"));
        painter.setPen(palette().color(QPalette::Mid));
        painter.drawLine(0, height() - 1, width(), height() - 1);
    }

private:
    const RowHead& m_head;
};

qsizetype count(const std::vector<CellText>& texts) {
    return qsizetype(texts.size());
}

} // namespace

IndicatorGridView::IndicatorGridView(IndicatorGridModel& model, QWidget* parent)
    : QTableView(parent),
      m_model(model),
      m_painter(new CellPainter(model, this)),
      m_head(new RowHead(model, this)) {
    setVerticalHeader(m_head);
    setHorizontalHeader(new PeriodHead(model, this));
    m_corner = new Corner(*m_head, this);
    setCornerButtonEnabled(false);
    setModel(&model);
    setItemDelegate(m_painter);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(AnyKeyPressed | EditKeyPressed | DoubleClicked);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setAccessibleName(tr("Figures: indicators down, periods across"));
    setAccessibleDescription(
        tr("Type to put a figure in. Space opens an indicator's details, Alt+Enter says where a "
           "figure comes from."));
    connect(m_painter, &CellPainter::leave, this, &IndicatorGridView::leaveEditor);
    connect(m_head, &RowHead::toggled, this, [this](int row) {
        goToCell(m_model.index(row, std::max(0, currentIndex().column())));
        toggleDetails();
    });
    connect(m_head, &RowHead::clicked, this, [this](int row) {
        setFocus();
        goToCell(m_model.index(row, std::max(0, currentIndex().column())));
    });
    connect(&model, &QAbstractItemModel::modelReset, this, &IndicatorGridView::layOut);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &IndicatorGridView::layOut);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &IndicatorGridView::layOut);
}

void IndicatorGridView::layOut() {
    if (!m_model.hasFacts())
        return;
    m_head->fitTo(width());
    for (int row = 0; row < m_model.rowCount(); ++row)
        m_head->resizeSection(row, m_head->heightOf(row));
    updateGeometries();
}

void IndicatorGridView::updateGeometries() {
    QTableView::updateGeometries();
    // The base class calls this before the corner is made.
    if (m_corner)
        m_corner->setGeometry(frameWidth(), frameWidth(), m_head->width(),
                              horizontalHeader()->height());
}

void IndicatorGridView::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    layOut();
    // A message above may have pushed the current figure out of sight.
    if (currentIndex().isValid())
        scrollTo(currentIndex());
}

void IndicatorGridView::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        layOut();
}

void IndicatorGridView::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QTableView::currentChanged(current, previous);
    m_head->viewport()->update();
    emit currentCellChanged(current);
}

int IndicatorGridView::rowFrom(int row, int step) const {
    for (int next = row; next >= 0 && next < m_model.rowCount(); next += step)
        if (m_model.row(next).kind != RowKind::Section)
            return next;
    return -1;
}

QModelIndex IndicatorGridView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) {
    const QModelIndex from = currentIndex();
    const QModelIndex to = QTableView::moveCursor(action, modifiers);
    if (!to.isValid() || m_model.row(to.row()).kind != RowKind::Section)
        return to;
    const int step = to.row() < from.row() ? -1 : 1;
    int row = rowFrom(to.row(), step);
    if (row < 0)
        row = rowFrom(to.row(), -step);
    return row < 0 ? from : m_model.index(row, to.column());
}

void IndicatorGridView::goToCell(const QModelIndex& index) {
    QModelIndex to = index;
    if (!to.isValid() && m_model.rowCount() > 0 && m_model.columnCount() > 0)
        to = m_model.index(std::max(0, rowFrom(0, 1)), 0);
    if (!to.isValid())
        return;
    // Selected alone, whatever modifier keys are down: they asked for something else.
    selectionModel()->setCurrentIndex(to, QItemSelectionModel::ClearAndSelect);
    scrollTo(to);
}

void IndicatorGridView::go(int rows, int columns) {
    const QModelIndex from = currentIndex();
    if (!from.isValid())
        return;
    int row = from.row();
    int column = from.column() + columns;
    if (rows != 0)
        row = rowFrom(row + rows, rows);
    if (column >= m_model.columnCount() || column < 0) {
        // Past the edge, on to the next row's other end, as in a spreadsheet's form.
        row = rowFrom(row + columns, columns);
        column = columns > 0 ? 0 : m_model.columnCount() - 1;
    }
    if (row >= 0)
        goToCell(m_model.index(row, column));
}

void IndicatorGridView::leaveEditor(QWidget* editor, int rows, int columns) {
    const QPersistentModelIndex edited(currentIndex());
    commitData(editor);
    closeEditor(editor, QAbstractItemDelegate::NoHint);
    go(rows, columns);
    emit editorLeft(edited);
}

bool IndicatorGridView::edit(const QModelIndex& index, EditTrigger trigger, QEvent* event) {
    if (trigger == AnyKeyPressed && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const QString text = key->text();
        if (text.isEmpty() || !text.front().isPrint())
            return false;
    }
    m_painter->setArrowsLeave(trigger == AnyKeyPressed);
    const bool wants =
        trigger == AnyKeyPressed || trigger == EditKeyPressed || trigger == DoubleClicked;
    if (wants && index.isValid() && !(m_model.flags(index) & Qt::ItemIsEditable)) {
        emit refused(index);
        return false;
    }
    return QTableView::edit(index, trigger, event);
}

bool IndicatorGridView::handleShortcut(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy))
        copy();
    else if (event->matches(QKeySequence::Paste))
        paste();
    else if (event->matches(QKeySequence::Cut)) {
        copy();
        clear();
    } else if (event->modifiers() == Qt::ControlModifier && event->key() == Qt::Key_D)
        fillDown();
    else if (event->modifiers() == Qt::ControlModifier && event->key() == Qt::Key_R)
        fillRight();
    else
        return false;
    return true;
}

void IndicatorGridView::keyPressEvent(QKeyEvent* event) {
    if (state() == EditingState || handleShortcut(event)) {
        event->accept();
        return;
    }
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const auto modifiers = event->modifiers() & ~Qt::KeypadModifier;
    if (isEnter && modifiers == Qt::AltModifier) {
        emit historyAsked();
    } else if (isEnter) {
        go(modifiers & Qt::ShiftModifier ? -1 : 1, 0);
    } else if (event->key() == Qt::Key_Tab && modifiers == Qt::NoModifier) {
        go(0, 1);
    } else if (event->key() == Qt::Key_Backtab) {
        go(0, -1);
    } else if (event->key() == Qt::Key_Space && modifiers == Qt::NoModifier) {
        toggleDetails();
    } else if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) {
        clear();
    } else if (event->key() == Qt::Key_Escape) {
        emit leftUpwards();
    } else {
        QTableView::keyPressEvent(event);
        return;
    }
    event->accept();
}

void IndicatorGridView::toggleDetails() {
    const QModelIndex current = currentIndex();
    if (!current.isValid())
        return;
    const int row = m_model.toggle(current.row());
    goToCell(m_model.index(row, current.column()));
}

void IndicatorGridView::enterBlock(const std::vector<CellText>& texts, Origin::Kind origin,
                                   const QString& title) {
    if (!texts.empty())
        emit blockEntered(m_model.enter(texts, origin, title));
}

void IndicatorGridView::copy() {
    const QModelIndexList selected = selectionModel()->selectedIndexes();
    if (!selected.isEmpty())
        QApplication::clipboard()->setMimeData(copiedBlock(m_model, selected).release());
}

void IndicatorGridView::paste() {
    const QMimeData* copied = QApplication::clipboard()->mimeData();
    if (!copied)
        return;
    const auto texts = laidOver(m_model, selectionModel()->selectedIndexes(), *copied);
    enterBlock(texts, Origin::Kind::Pasted,
               counted(count(texts), tr("Paste %1 figure"), tr("Paste %1 figures")));
}

void IndicatorGridView::clear() {
    const auto texts = cleared(m_model, selectionModel()->selectedIndexes());
    const QString title = texts.size() == 1 ? m_model.titleFor(texts.front().cell, {})
                                            : tr("Clear %1 figures").arg(texts.size());
    enterBlock(texts, Origin::Kind::Typed, title);
}

void IndicatorGridView::fillDown() {
    const auto texts = filledDown(m_model, selectionModel()->selectedIndexes());
    enterBlock(texts, Origin::Kind::Typed,
               counted(count(texts), tr("Fill %1 figure down"), tr("Fill %1 figures down")));
}

void IndicatorGridView::fillRight() {
    const auto texts = filledRight(m_model, selectionModel()->selectedIndexes());
    enterBlock(texts, Origin::Kind::Typed,
               counted(count(texts), tr("Fill %1 figure to the right"),
                       tr("Fill %1 figures to the right")));
}

void IndicatorGridView::contextMenuEvent(QContextMenuEvent* event) {
    QMenu menu(this);
    const bool writable = m_model.hasFacts() && !m_model.cells().readOnly();
    const auto add = [&](const QString& text, const QString& keys, bool enabled, auto action) {
        QAction* item = menu.addAction(text, this, action);
        item->setShortcut(QKeySequence(keys));
        item->setEnabled(enabled);
    };
    add(tr("&Copy"), u"Ctrl+C"_s, true, [this] { copy(); });
    add(tr("&Paste"), u"Ctrl+V"_s, writable, [this] { paste(); });
    add(tr("C&lear"), u"Del"_s, writable, [this] { clear(); });
    menu.addSeparator();
    add(tr("Fill &down"), u"Ctrl+D"_s, writable, [this] { fillDown(); });
    add(tr("Fill to the &right"), u"Ctrl+R"_s, writable, [this] { fillRight(); });
    menu.addSeparator();
    add(tr("Details of the &indicator"), u"Space"_s, true, [this] { toggleDetails(); });
    add(tr("&History and comment"), u"Alt+Return"_s, true, [this] { emit historyAsked(); });
    menu.exec(event->reason() == QContextMenuEvent::Keyboard
                  ? viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft())
                  : event->globalPos());
}

} // namespace quarterlight
