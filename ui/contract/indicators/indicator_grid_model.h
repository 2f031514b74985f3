// The indicator grid as an item model: indicators down, periods across, an indicator's details
// opening in place below it.
#pragma once

#include "core/session/session.h"
#include "ui/contract/indicators/figure_edits.h"
#include "ui/contract/indicators/grid_cells.h"

#include <QAbstractTableModel>

#include <memory>
#include <optional>

namespace quarterlight {

/// A text for one cell.
struct CellText {
    QModelIndex cell;
    QString text;
};

/// What became of a block of texts.
struct BlockResult {
    int entered = 0;    ///< cells whose text was taken
    int cleared = 0;    ///< of these, emptied
    int unreadable = 0; ///< of these, kept as text
    int withoutPlace = 0;
    qint64 sequence = 0; ///< of the change; 0 where nothing changed
    Faults faults = {};  ///< of the register, or of the one cell that was typed into
};

class IndicatorGridModel : public QAbstractTableModel {
    Q_OBJECT
public:
    explicit IndicatorGridModel(Session& session, QObject* parent = nullptr);

    /// Shows the facts as they are now, with this choice. Rows and columns that stay keep their
    /// indexes.
    void show(std::shared_ptr<const ContractFacts> facts, const GridChoice& choice);
    bool isEmpty() const { return m_rows.empty(); }
    /// Only once facts are shown.
    const GridCells& cells() const { return *m_cells; }
    bool hasFacts() const { return m_cells != nullptr; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// Puts in what was typed. What was found, `typed` says.
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

    const GridRow& row(int row) const { return m_rows[size_t(row)]; }
    const GridColumn& column(int column) const { return m_cells->columns()[size_t(column)]; }
    const GridCell& cell(const QModelIndex& index) const;
    /// The indicator of a row; null for a section.
    const Indicator* indicator(int row) const;
    /// The words at the head of a row.
    QString rowTitle(int row) const;
    bool isOpen(int row) const { return m_open.contains(m_rows[size_t(row)].indicator); }

    /// Opens or closes the details of the row's indicator; returns the indicator's own row.
    int toggle(int row);
    /// The cell of an indicator in a period; invalid if the choice doesn't show it.
    QModelIndex find(const QString& indicator, const std::optional<Period>& period) const;

    /// Puts texts in as one change, which is one undo step.
    BlockResult enter(const std::vector<CellText>& texts, Origin::Kind origin,
                      const QString& title);
    /// The title of a change to one cell: "Enter 1.2, June 2026".
    QString titleFor(const QModelIndex& index, const QString& text) const;
    /// Notes in the register that the figures behind a cell are meant as they stand. Faults: the
    /// register's.
    Result<Done> confirm(const QModelIndex& index);

signals:
    /// A cell was typed into.
    void typed(const QModelIndex& index, const quarterlight::BlockResult& result);

private:
    std::vector<GridRow> rowsNow();
    void replaceRows(std::vector<GridRow> rows);
    QString accessibleText(const QModelIndex& index) const;
    QString accessibleDescription(const QModelIndex& index) const;

    Session& m_session;
    std::unique_ptr<GridCells> m_cells;
    std::vector<GridRow> m_rows;
    QSet<QString> m_open;
    /// With "problems only": what is shown though its problem was mended meanwhile, so that no row
    /// vanishes under the hand that mends it.
    QSet<QString> m_held;
    mutable std::vector<std::vector<std::optional<GridCell>>> m_known;
};

} // namespace quarterlight
