#include "ui/portfolio/portfolio_model.h"

#include "core/words/date_words.h"
#include "core/words/period_words.h"
#include "core/words/status_words.h"
#include "ui/theme/status_theme.h"
#include "ui/words/plain_text.h"

#include <QApplication>

namespace quarterlight {

PortfolioModel::PortfolioModel(Session& session, QObject* parent)
    : QAbstractTableModel(parent), m_session(session) {
    reread();
}

void PortfolioModel::reread() {
    beginResetModel();
    const std::vector<Row> before = std::exchange(m_rows, {});
    for (const Contract& contract : m_session.contracts()) {
        const auto known = std::find_if(before.begin(), before.end(), [&contract](const Row& row) {
            return row.contract.id == contract.id;
        });
        m_rows.push_back({contract, m_session.summaryIfKnown(contract.id),
                          known == before.end() ? std::nullopt : known->nextReturn});
    }
    endResetModel();
}

bool PortfolioModel::followContracts() {
    const std::vector<Contract>& now = m_session.contracts();
    const auto isOf = [](const Row& row, const Contract& contract) {
        return row.contract.id == contract.id;
    };
    if (std::equal(m_rows.begin(), m_rows.end(), now.begin(), now.end(), isOf)) {
        return false;
    }
    reread();
    return true;
}

void PortfolioModel::update(Id<Contract> contract) {
    for (size_t row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row].contract.id != contract) {
            continue;
        }
        if (const Contract* now = m_session.contract(contract)) {
            m_rows[row].contract = *now;
        }
        m_rows[row].summary = m_session.summaryIfKnown(contract);
        if (const auto facts = m_session.recentFacts(contract)) {
            const auto next = nextReturn(**facts, m_session.asOf(), m_session.workingDays());
            m_rows[row].nextReturn = next ? std::optional(next->due->date) : std::nullopt;
        }
        emit dataChanged(index(int(row), 0), index(int(row), Columns - 1));
    }
}

int PortfolioModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_rows.size());
}

int PortfolioModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(Columns);
}

std::optional<int> PortfolioModel::count(const Row& row, int column) {
    if (!row.summary || !row.summary->period) {
        return {};
    }
    switch (column) {
    case FailedColumn:
        return row.summary->failed;
    case BelowColumn:
        return row.summary->below;
    case MetColumn:
        return row.summary->met;
    case NotReportedColumn:
        return row.summary->notReported;
    default:
        return {};
    }
}

QString PortfolioModel::text(const Row& row, int column) const {
    switch (column) {
    case StatusColumn:
        return row.summary && row.summary->worst
                   ? statusWord(*row.summary->worst, row.summary->criticalFailure)
                   : QString();
    case ReferenceColumn:
        return row.contract.reference;
    case TitleColumn:
        return row.contract.title;
    case ProviderColumn:
        return row.contract.provider;
    case OfficerColumn:
        return row.contract.officer;
    case PeriodColumn:
        return row.summary && row.summary->period
                   ? datedPeriodWords(*row.summary->period,
                                      {row.contract.yearStartMonth, row.contract.fourWeekAnchor})
                   : QString();
    case NextReturnColumn:
        return row.nextReturn ? dateWords(*row.nextReturn) : QString();
    default:
        break;
    }
    const auto number = count(row, column);
    return number ? QString::number(*number) : QString();
}

QVariant PortfolioModel::sortKey(const Row& row, int column) const {
    switch (column) {
    case StatusColumn:
        return row.summary && row.summary->worst
                   ? severity(*row.summary->worst, row.summary->criticalFailure)
                   : std::numeric_limits<int>::max();
    case PeriodColumn:
        return row.summary && row.summary->period
                   ? PeriodCalendar{row.contract.yearStartMonth, row.contract.fourWeekAnchor}
                         .dates(*row.summary->period)
                         .last
                   : QDate(1, 1, 1);
    case NextReturnColumn:
        return row.nextReturn.value_or(QDate(9999, 12, 31));
    case FailedColumn:
    case BelowColumn:
    case MetColumn:
    case NotReportedColumn:
        return count(row, column).value_or(-1);
    default:
        return text(row, column);
    }
}

QVariant PortfolioModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const Row& row = m_rows[size_t(index.row())];
    const int column = index.column();
    const bool number = column >= FailedColumn && column <= NotReportedColumn;
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::ToolTipRole:
        return tipText(text(row, column));
    case Qt::DecorationRole:
        return column == StatusColumn && row.summary && row.summary->worst
                   ? QVariant(statusIcon(*row.summary->worst, row.summary->criticalFailure))
                   : QVariant();
    case Qt::ForegroundRole:
        return column == StatusColumn && row.summary && row.summary->worst
                   ? QVariant(statusColours(*row.summary->worst, QApplication::palette()).text)
                   : QVariant();
    case Qt::TextAlignmentRole:
        return number ? int(Qt::AlignRight | Qt::AlignVCenter)
                      : int(Qt::AlignLeft | Qt::AlignVCenter);
    case ContractRole:
        return row.contract.id.value;
    case SortRole:
        return sortKey(row, column);
    default:
        return {};
    }
}

QVariant PortfolioModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    const QString titles[] = {tr("Status"),  tr("Reference"), tr("Contract"),   tr("Provider"),
                              tr("Officer"), tr("Period"),    tr("Failed"),     tr("Below"),
                              tr("Met"),     tr("Missing"),   tr("Next return")};
    return section >= 0 && section < Columns ? QVariant(titles[section]) : QVariant();
}

PortfolioOrder::PortfolioOrder(QObject* parent) : QSortFilterProxyModel(parent) {
    setSortRole(PortfolioModel::SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setSortLocaleAware(true);
}

void PortfolioOrder::setFilter(const QString& text) {
    m_filter = text.trimmed();
    invalidateFilter();
}

bool PortfolioOrder::filterAcceptsRow(int row, const QModelIndex& parent) const {
    for (const int column : {PortfolioModel::ReferenceColumn, PortfolioModel::TitleColumn,
                             PortfolioModel::ProviderColumn, PortfolioModel::OfficerColumn}) {
        const QModelIndex index = sourceModel()->index(row, column, parent);
        if (index.data().toString().contains(m_filter, Qt::CaseInsensitive)) {
            return true;
        }
    }
    return false;
}

} // namespace quarterlight
