#include "ui/forms/row_table.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScopedValueRollback>

namespace quarterlight {

namespace {

constexpr int rowsShown = 3;

} // namespace

RowTable::RowTable(const QStringList& headings, QWidget* parent)
    : QTableWidget(0, int(headings.size()), parent) {
    setHorizontalHeaderLabels(headings);
    horizontalHeader()->setVisible(headings.size() > 1);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setHighlightSections(false);
    verticalHeader()->hide();
    setTabKeyNavigation(false);
    setEditTriggers(AnyKeyPressed | DoubleClicked | EditKeyPressed | SelectedClicked);
    setSelectionMode(SingleSelection);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setRows({});
    connect(this, &QTableWidget::itemChanged, this, [this] {
        if (m_filling) {
            return;
        }
        if (!isBlank(rowCount() - 1)) {
            addBlankRow();
        }
        emit edited();
    });
}

void RowTable::setRows(const QList<QStringList>& rows) {
    const QScopedValueRollback filling(m_filling, true);
    setRowCount(0);
    for (const QStringList& row : rows) {
        const int index = rowCount();
        insertRow(index);
        for (int column = 0; column < columnCount(); ++column) {
            setItem(index, column, new QTableWidgetItem(row.value(column)));
        }
    }
    addBlankRow();
    setCurrentCell(0, 0);
}

QList<QStringList> RowTable::rows() const {
    QList<QStringList> filled;
    for (int row = 0; row < rowCount(); ++row) {
        if (!isBlank(row)) {
            filled.append(cells(row));
        }
    }
    return filled;
}

QStringList RowTable::cells(int row) const {
    QStringList texts;
    for (int column = 0; column < columnCount(); ++column) {
        // What is being typed counts too: a shortcut may lead on while the cell is still open.
        const auto* open = qobject_cast<const QLineEdit*>(indexWidget(model()->index(row, column)));
        const QTableWidgetItem* cell = item(row, column);
        texts.append(open ? open->text().trimmed() : cell ? cell->text().trimmed() : QString());
    }
    return texts;
}

bool RowTable::isBlank(int row) const {
    return row >= 0 && cells(row).join(QString()).isEmpty();
}

void RowTable::addBlankRow() {
    const QScopedValueRollback filling(m_filling, true);
    insertRow(rowCount());
}

QSize RowTable::minimumSizeHint() const {
    const int heading = columnCount() > 1 ? horizontalHeader()->sizeHint().height() : 0;
    const int row = verticalHeader()->defaultSectionSize();
    return {QTableWidget::minimumSizeHint().width(), heading + row * rowsShown + 2 * frameWidth()};
}

QSize RowTable::sizeHint() const {
    return {QTableWidget::sizeHint().width(), minimumSizeHint().height()};
}

void RowTable::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Delete && currentRow() >= 0 && currentRow() < rowCount() - 1) {
        removeRow(currentRow());
        emit edited();
        return;
    }
    QTableWidget::keyPressEvent(event);
}

void RowTable::closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) {
    const bool leaves = hint == QAbstractItemDelegate::EditNextItem &&
                        currentRow() == rowCount() - 1 && isBlank(currentRow());
    QTableWidget::closeEditor(editor, leaves ? QAbstractItemDelegate::NoHint : hint);
    if (leaves) {
        focusNextChild();
    }
}

} // namespace quarterlight
