// Paints the cells of the indicator grid and makes their editors.
#pragma once

#include <QStyledItemDelegate>

namespace quarterlight {

class IndicatorGridModel;

/// Sign, value, parts and marks on the status's tint; edits in a line, texts in a small page.
class CellPainter : public QStyledItemDelegate {
    Q_OBJECT
public:
    CellPainter(const IndicatorGridModel& model, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model,
                      const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;

    /// True while arrow keys leave the editor for the next cell: the cell was typed into rather
    /// than opened to be edited.
    void setArrowsLeave(bool leave) { m_arrowsLeave = leave; }

signals:
    /// A key asked to put in what the editor holds and to go on by rows and columns.
    void leave(QWidget* editor, int rows, int columns);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool isText(const QModelIndex& index) const;

    const IndicatorGridModel& m_model;
    bool m_arrowsLeave = false;
};

} // namespace quarterlight
