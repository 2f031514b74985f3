// The portfolio's rows: one a contract, with its latest position and next return.
#pragma once

#include "core/session/attention.h"
#include "core/session/session.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

namespace quarterlight {

class PortfolioModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        StatusColumn,
        ReferenceColumn,
        TitleColumn,
        ProviderColumn,
        OfficerColumn,
        PeriodColumn,
        FailedColumn,
        BelowColumn,
        MetColumn,
        NotReportedColumn,
        NextReturnColumn,
        Columns
    };
    enum Role {
        ContractRole = Qt::UserRole, ///< the contract's id as qint64
        SortRole,                    ///< what the column is sorted by
    };

    explicit PortfolioModel(Session& session, QObject* parent = nullptr);

    /// Reads the list of contracts again if it changed; true if so.
    bool followContracts();
    /// Shows what the session knows by now of a contract.
    void update(Id<Contract> contract);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        Contract contract;
        std::optional<ContractSummary> summary;
        std::optional<QDate> nextReturn;
    };

    void reread();
    QString text(const Row& row, int column) const;
    QVariant sortKey(const Row& row, int column) const;
    static std::optional<int> count(const Row& row, int column);

    Session& m_session;
    std::vector<Row> m_rows;
};

/// Sorts by what a column means, and keeps the rows that hold the filter's text anywhere.
class PortfolioOrder : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit PortfolioOrder(QObject* parent = nullptr);

    void setFilter(const QString& text);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QString m_filter;
};

} // namespace quarterlight
