// The numbers of a chart as a table: one row a period.
#pragma once

#include "ui/contract/trends/trend_content.h"

#include <QAbstractTableModel>

#include <memory>

namespace quarterlight {

/// Rows are the points in their order, columns those of trendColumns().
class TrendTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void show(std::shared_ptr<const TrendContent> content);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::shared_ptr<const TrendContent> m_content;
};

} // namespace quarterlight
