#include "ui/window/side_list_model.h"

#include "core/words/status_words.h"
#include "ui/theme/icons.h"
#include "ui/theme/status_theme.h"
#include "ui/theme/theme.h"
#include "ui/window/pages.h"
#include "ui/words/plain_text.h"

#include <QApplication>

namespace quarterlight {

using namespace Qt::StringLiterals;

SideListModel::SideListModel(QObject* parent) : QAbstractListModel(parent) {}

void SideListModel::setSession(Session* session) {
    m_session = session;
    m_counts.clear();
    if (session) {
        connect(session, &Session::changed, this, &SideListModel::rebuild);
    }
    rebuild();
}

void SideListModel::setFilter(const QString& text) {
    m_filter = text.trimmed();
    rebuild();
}

void SideListModel::rebuild() {
    std::vector<Row> rows;
    if (m_session) {
        for (const PageKind& page : pages()) {
            if (page.inSideList()) {
                rows.push_back({Row::Kind::Page, page.title, page.key, page.icon});
            }
        }
        rows.push_back({Row::Kind::Heading, tr("CONTRACTS"), {}, {}});
        for (const Contract& contract : m_session->contracts()) {
            const bool fits = contract.title.contains(m_filter, Qt::CaseInsensitive) ||
                              contract.reference.contains(m_filter, Qt::CaseInsensitive) ||
                              contract.provider.contains(m_filter, Qt::CaseInsensitive);
            if (fits) {
                rows.push_back({Row::Kind::Contract, contract.title, {}, {}, contract.id});
            }
        }
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void SideListModel::update(Id<Contract> contract) {
    const QModelIndex index = contractIndex(contract);
    if (index.isValid()) {
        emit dataChanged(index, index);
    }
}

void SideListModel::setPageCount(const QString& key, int count) {
    m_counts[key] = count;
    const QModelIndex index = pageIndex(key);
    if (index.isValid()) {
        emit dataChanged(index, index);
    }
}

QModelIndex SideListModel::pageIndex(const QString& key) const {
    for (size_t row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row].kind == Row::Kind::Page && m_rows[row].key == key) {
            return index(int(row));
        }
    }
    return {};
}

QModelIndex SideListModel::contractIndex(Id<Contract> contract) const {
    for (size_t row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row].kind == Row::Kind::Contract && m_rows[row].contract == contract) {
            return index(int(row));
        }
    }
    return {};
}

int SideListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant SideListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const Row& row = m_rows[size_t(index.row())];
    if (row.kind == Row::Kind::Contract) {
        return contractData(row, role);
    }
    const int count = m_counts.value(row.key);
    switch (role) {
    case Qt::DisplayRole:
        return count > 0 ? QVariant(u"%1   %2"_s.arg(row.text, QString::number(count)))
                         : QVariant(row.text);
    case Qt::DecorationRole:
        return row.icon.isEmpty() ? QVariant() : QVariant(icon(row.icon));
    case Qt::FontRole:
        return row.kind == Row::Kind::Heading ? QVariant(groupFont(QApplication::font()))
                                              : QVariant();
    case PageKeyRole:
        return row.key;
    case ContractRole:
        return qint64(0);
    default:
        return {};
    }
}

QVariant SideListModel::contractData(const Row& row, int role) const {
    const auto summary = m_session->summaryIfKnown(row.contract);
    const bool judged = summary && summary->worst;
    const auto words = [&] {
        return judged ? statusWord(*summary->worst, summary->criticalFailure) : tr("no status yet");
    };
    switch (role) {
    case Qt::DisplayRole:
        return row.text;
    case Qt::DecorationRole:
        return statusIcon(judged ? *summary->worst : Status::NoTarget,
                          judged && summary->criticalFailure);
    case Qt::AccessibleTextRole:
        return u"%1, %2"_s.arg(row.text, words());
    case Qt::ToolTipRole:
        return tipText(u"%1, %2"_s.arg(row.text, words()));
    case PageKeyRole:
        return QString();
    case ContractRole:
        return row.contract.value;
    default:
        return {};
    }
}

Qt::ItemFlags SideListModel::flags(const QModelIndex& index) const {
    if (!index.isValid()) {
        return Qt::NoItemFlags;
    }
    return m_rows[size_t(index.row())].kind == Row::Kind::Heading
               ? Qt::ItemNeverHasChildren
               : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace quarterlight
