// The log of returns as a list: a row for each owed return, and below it one for each receipt where
// there are several.
#pragma once

#include "ui/contract/returns/return_rows.h"

#include <QAbstractItemModel>

#include <memory>

namespace quarterlight {

class ReturnLogModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column {
        StateColumn,
        ReturnColumn,
        DueColumn,
        ReceivedColumn,
        AccurateColumn,
        FiguresColumn,
        NoteColumn,
        Columns
    };

    using QAbstractItemModel::QAbstractItemModel;

    /// The facts are kept: the rows point into their terms.
    void setRows(std::shared_ptr<const ContractFacts> facts, std::vector<ReturnRow> rows);
    const std::vector<ReturnRow>& rows() const { return m_rows; }

    /// The return that an index of either level belongs to; null for none.
    const ReturnRow* row(const QModelIndex& index) const;
    /// The receipt that an index stands for: its own, or of a return the last one. None if nothing
    /// came.
    std::optional<Receipt> receipt(const QModelIndex& index) const;
    /// Where a return stands; invalid if it isn't listed.
    QModelIndex find(const ReturnName& name, Id<Receipt> receipt = {}) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const ReturnRow& row, int column) const;
    QString text(const ReturnRow& row, size_t receipt, int column) const;
    QString text(const QModelIndex& index) const;
    QString spoken(const QModelIndex& index) const;
    QVariant decoration(const QModelIndex& index) const;

    std::shared_ptr<const ContractFacts> m_facts;
    std::vector<ReturnRow> m_rows;
};

} // namespace quarterlight
