#include "ui/contract/trends/trend_table_model.h"

#include "ui/theme/status_theme.h"

#include <QApplication>

namespace quarterlight {

void TrendTableModel::show(std::shared_ptr<const TrendContent> content) {
    beginResetModel();
    m_content = std::move(content);
    endResetModel();
}

int TrendTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_content ? 0 : m_content->size();
}

int TrendTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(trendColumns().size());
}

QVariant TrendTableModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TrendColumn& column = trendColumns()[size_t(index.column())];
    const Evaluation& evaluation = m_content->at(index.row());
    const bool isStatus = column.cell == &PointWords::status;
    switch (role) {
    case Qt::DisplayRole:
        return m_content->words(index.row()).*column.cell;
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((column.isNumber ? Qt::AlignRight : Qt::AlignLeft) |
                                   Qt::AlignVCenter);
    case Qt::DecorationRole:
        if (isStatus)
            return statusPixmap(evaluation.status, evaluation.failedCritically(), 12,
                                qApp->devicePixelRatio(), QApplication::palette());
        return {};
    case Qt::ForegroundRole:
        if (isStatus)
            return statusColours(evaluation.status, QApplication::palette()).text;
        return {};
    default:
        return {};
    }
}

QVariant TrendTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    const TrendColumn& column = trendColumns()[size_t(section)];
    if (role == Qt::DisplayRole)
        return column.title;
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((column.isNumber ? Qt::AlignRight : Qt::AlignLeft) |
                                   Qt::AlignVCenter);
    return {};
}

} // namespace quarterlight
