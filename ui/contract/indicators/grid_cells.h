// What stands in each cell of the indicator grid, worked out from the contract's facts.
#pragma once

#include "core/evaluation/checks.h"
#include "ui/contract/indicators/grid_row.h"

#include <QHash>

#include <memory>
#include <vector>

namespace quarterlight {

/// One cell as it is painted and read out.
struct GridCell {
    QString text;  ///< the value, or what was typed where it couldn't be read
    QString parts; ///< "179/199" below the value
    /// Shown with its sign and tint; none where there is nothing to judge, or not yet.
    std::optional<Status> status = {};
    bool critical = false; ///< a critical indicator that missed its target
    bool editable = false;
    bool isTotal = false;
    bool isText = false;     ///< words, not a number
    bool unreadable = false; ///< kept as text; counts as not reported
    bool warned = false;     ///< a check warns, and nobody said that it is meant so
    bool verified = false;   ///< the council's own figure is what counts
    bool differs = false;    ///< the council's figure isn't the provider's
    bool commented = false;
    /// Why it can't be read, what a check warns of, or why nothing can be put in: one sentence
    /// each.
    QStringList reasons = {};
};

/// Where a figure is put in: its row's and its column's part of the key.
FigureKey figureKey(const ContractFacts& facts, const GridRow& row, const Period& period);

/// Works cells out. Holds evaluations until it is made anew.
class GridCells {
public:
    GridCells(std::shared_ptr<const ContractFacts> facts, GridChoice choice, QDate asOf,
              bool readOnly);

    const ContractFacts& facts() const { return *m_facts; }
    const GridChoice& choice() const { return m_choice; }
    const std::vector<GridColumn>& columns() const { return m_columns; }
    QDate asOf() const { return m_asOf; }
    bool readOnly() const { return m_readOnly; }
    EvaluationContext context() const { return m_facts->context(m_asOf); }

    /// The refs of the indicators that the choice shows, in the framework's order.
    QStringList shown() const;
    /// The indicator in the column's period; none where the terms of that day don't have it.
    const Evaluation* evaluation(const QString& ref, size_t column) const;
    GridCell cell(const GridRow& row, size_t column) const;
    /// The text that editing the cell begins with.
    QString editText(const GridRow& row, size_t column) const;
    /// The remarks on a stored figure that nobody confirmed.
    std::vector<Remark> warnings(const Figure& figure) const;

    /// The values of the periods up to the latest ended one, for the small trend; a gap has none.
    const std::vector<std::optional<double>>& trend(const QString& ref) const;
    /// The latest evaluation of that trend.
    std::optional<Evaluation> latest(const QString& ref) const;

    /// True if there is a failure, something unreadable or a warning in one of the columns.
    bool hasProblem(const QString& ref) const;

private:
    std::optional<Evaluation> evaluate(const QString& ref, const Period& period) const;
    const Figure* figure(const GridRow& row, const Period& period, Source source) const;
    const Comment* comment(const QString& ref, const Period& period) const;
    bool isPending(const Period& period) const;
    GridCell indicatorCell(const GridRow& row, size_t column) const;
    GridCell sourceCell(const GridRow& row, size_t column) const;
    GridCell partCell(const GridRow& row, size_t column) const;
    GridCell sliceCell(const GridRow& row, size_t column) const;
    GridCell commentCell(const GridRow& row, size_t column) const;
    void takeEditable(GridCell& cell, const GridRow& row, size_t column) const;
    void takeFigure(GridCell& cell, const Figure& figure) const;
    void findShown();

    std::shared_ptr<const ContractFacts> m_facts;
    GridChoice m_choice;
    QDate m_asOf;
    bool m_readOnly;
    std::vector<GridColumn> m_columns;
    QStringList m_refs;
    QHash<QString, std::vector<std::optional<Evaluation>>> m_evaluations;
    struct Series {
        std::vector<std::optional<double>> values;
        std::optional<Evaluation> latest;
    };
    const Series& series(const QString& ref) const;
    mutable QHash<QString, Series> m_series;
};

} // namespace quarterlight
