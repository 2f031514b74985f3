// The table of the indicator grid: keys, selection, copying, pasting and filling.
#pragma once

#include "ui/contract/indicators/indicator_grid_model.h"

#include <QTableView>

namespace quarterlight {

class CellPainter;
class RowHead;

class IndicatorGridView : public QTableView {
    Q_OBJECT
public:
    IndicatorGridView(IndicatorGridModel& model, QWidget* parent);

    // What keys, menu and buttons do with the selected cells.
    void copy();
    void paste();
    void clear();
    /// Fills the selection from its first row, or a single row from the one above it.
    void fillDown();
    /// Fills the selection from its first column, or a single column from the one before it.
    void fillRight();
    void toggleDetails();

    /// Goes to the cell and makes it seen; where it is invalid, to the first one.
    void goToCell(const QModelIndex& index);

signals:
    void currentCellChanged(const QModelIndex& index);
    /// An editor was left by a key, which may have gone on to another cell.
    void editorLeft(const QModelIndex& index);
    /// A block was pasted, filled or cleared.
    void blockEntered(const quarterlight::BlockResult& result);
    /// The person asks where the current figure comes from.
    void historyAsked();
    /// Nothing can be typed here: the cell is read only.
    void refused(const QModelIndex& index);
    /// The person wants to go on to the controls above.
    void leftUpwards();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void updateGeometries() override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    bool edit(const QModelIndex& index, EditTrigger trigger, QEvent* event) override;
    /// Typing fills cells in; where one takes nothing it leads nowhere else.
    void keyboardSearch(const QString&) override {}

private:
    bool handleShortcut(QKeyEvent* event);
    void go(int rows, int columns);
    /// The nearest row in a direction that isn't a section's; the same row if there is none.
    int rowFrom(int row, int step) const;
    void leaveEditor(QWidget* editor, int rows, int columns);
    void enterBlock(const std::vector<CellText>& texts, Origin::Kind origin, const QString& title);
    void layOut();

    IndicatorGridModel& m_model;
    CellPainter* m_painter;
    RowHead* m_head;
    QWidget* m_corner;
};

} // namespace quarterlight
