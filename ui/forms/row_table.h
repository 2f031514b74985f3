// A short list that is typed into: a blank row stands ready below the last.
#pragma once

#include <QStringList>
#include <QTableWidget>

namespace quarterlight {

/// Rows of text. Typing in the blank row adds one, Delete removes the current one. Enter ends a
/// cell, Tab goes on to the next while typing and leaves the table otherwise.
class RowTable : public QTableWidget {
    Q_OBJECT
public:
    /// With a single heading none is shown: the label beside the table says it.
    explicit RowTable(const QStringList& headings, QWidget* parent = nullptr);

    void setRows(const QList<QStringList>& rows);
    /// Those that hold something, each cell trimmed.
    QList<QStringList> rows() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void edited();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) override;

private:
    QStringList cells(int row) const;
    bool isBlank(int row) const;
    void addBlankRow();

    bool m_filling = false;
};

} // namespace quarterlight
