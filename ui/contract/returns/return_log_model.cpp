#include "ui/contract/returns/return_log_model.h"

#include "core/words/return_words.h"
#include "core/words/status_words.h"
#include "ui/theme/status_theme.h"
#include "ui/words/plain_text.h"

#include <QApplication>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

/// Receipts carry their return's row, counted from 1; returns carry none.
constexpr quintptr ofReturn = 0;

Status statusOf(ReturnState state) {
    switch (state) {
    case ReturnState::Accepted:
        return Status::Met;
    case ReturnState::Rejected:
        return Status::Failed;
    case ReturnState::Waived:
        return Status::NoActivity;
    case ReturnState::Received:
        break;
    }
    return Status::Benchmarking;
}

QString accuracyWord(const Receipt& receipt) {
    if (!receipt.accurate) {
        return {};
    }
    return *receipt.accurate ? ReturnLogModel::tr("Yes") : ReturnLogModel::tr("No");
}

} // namespace

void ReturnLogModel::setRows(std::shared_ptr<const ContractFacts> facts,
                             std::vector<ReturnRow> rows) {
    beginResetModel();
    m_facts = std::move(facts);
    m_rows = std::move(rows);
    endResetModel();
}

const ReturnRow* ReturnLogModel::row(const QModelIndex& index) const {
    if (!index.isValid()) {
        return nullptr;
    }
    const quintptr parent = index.internalId();
    return &m_rows[parent == ofReturn ? size_t(index.row()) : size_t(parent - 1)];
}

std::optional<Receipt> ReturnLogModel::receipt(const QModelIndex& index) const {
    const ReturnRow* one = row(index);
    if (!one || one->receipts.empty()) {
        return {};
    }
    return index.internalId() == ofReturn ? one->receipts.back()
                                          : one->receipts[size_t(index.row())];
}

QModelIndex ReturnLogModel::find(const ReturnName& name, Id<Receipt> receipt) const {
    for (size_t at = 0; at < m_rows.size(); ++at) {
        if (nameOf(m_rows[at].owed) != name) {
            continue;
        }
        const QModelIndex whole = index(int(at), 0);
        for (int child = 0; receipt.isStored() && child < rowCount(whole); ++child) {
            if (m_rows[at].receipts[size_t(child)].id == receipt) {
                return index(child, 0, whole);
            }
        }
        return whole;
    }
    return {};
}

QModelIndex ReturnLogModel::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : ofReturn);
}

QModelIndex ReturnLogModel::parent(const QModelIndex& index) const {
    return !index.isValid() || index.internalId() == ofReturn
               ? QModelIndex()
               : createIndex(int(index.internalId()) - 1, 0, ofReturn);
}

int ReturnLogModel::rowCount(const QModelIndex& parent) const {
    if (!parent.isValid()) {
        return int(m_rows.size());
    }
    if (parent.internalId() != ofReturn || parent.column() != 0) {
        return 0;
    }
    const size_t receipts = m_rows[size_t(parent.row())].receipts.size();
    return receipts > 1 ? int(receipts) : 0;
}

int ReturnLogModel::columnCount(const QModelIndex&) const {
    return Columns;
}

QString ReturnLogModel::text(const ReturnRow& row, int column) const {
    const std::optional<Receipt>& last = row.owed.receipt;
    switch (column) {
    case StateColumn:
        return owedStateWords(row.owed);
    case ReturnColumn:
        return shortReturnWords(row.owed.kind->title, row.owed.period, m_facts->calendar(),
                                row.owed.authority);
    case DueColumn:
        return shortDueWords(row.owed);
    case ReceivedColumn:
        return last && last->state != ReturnState::Waived ? receiptWords(*last) : QString();
    case AccurateColumn:
        return last ? accuracyWord(*last) : QString();
    case FiguresColumn: {
        const bool begun = row.content.in() > 0 || row.owed.state != OwedState::Upcoming;
        return begun && !row.content.asked.empty()
                   ? tr("%1 of %2").arg(row.content.in()).arg(row.content.asked.size())
                   : QString();
    }
    case NoteColumn:
        return last ? last->note : QString();
    default:
        return {};
    }
}

QString ReturnLogModel::text(const ReturnRow& row, size_t receipt, int column) const {
    const Receipt& one = row.receipts[receipt];
    switch (column) {
    case StateColumn:
        return returnStateWord(one.state);
    case ReturnColumn:
        return tr("Receipt %1 of %2").arg(receipt + 1).arg(row.receipts.size());
    case ReceivedColumn:
        return receiptWords(one);
    case AccurateColumn:
        return accuracyWord(one);
    case NoteColumn:
        return one.note;
    default:
        return {};
    }
}

QString ReturnLogModel::text(const QModelIndex& index) const {
    const ReturnRow& one = *row(index);
    return index.internalId() == ofReturn ? text(one, index.column())
                                          : text(one, size_t(index.row()), index.column());
}

/// The whole row for a screen reader, since the state alone says nothing.
QString ReturnLogModel::spoken(const QModelIndex& index) const {
    QStringList words;
    for (int column = 0; column < Columns; ++column) {
        const QString part = text(index.siblingAtColumn(column));
        if (!part.isEmpty()) {
            words << (column == StateColumn || column == ReturnColumn
                          ? part
                          : u"%1: %2"_s.arg(
                                headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(),
                                part));
        }
    }
    return words.join(u", "_s);
}

QVariant ReturnLogModel::decoration(const QModelIndex& index) const {
    if (index.column() != StateColumn) {
        return {};
    }
    const ReturnRow& one = *row(index);
    return statusIcon(index.internalId() == ofReturn
                          ? statusOf(one.owed.state)
                          : statusOf(one.receipts[size_t(index.row())].state),
                      false);
}

QVariant ReturnLogModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const ReturnRow& one = *row(index);
    switch (role) {
    case Qt::DisplayRole:
        return text(index);
    case Qt::ToolTipRole:
        return tipText(text(index));
    case Qt::DecorationRole:
        return decoration(index);
    case Qt::ForegroundRole:
        if (index.column() == StateColumn && index.internalId() == ofReturn) {
            return statusColours(statusOf(one.owed.state), QApplication::palette()).text;
        }
        return {};
    case Qt::AccessibleTextRole:
        return index.column() == StateColumn ? spoken(index) : text(index);
    default:
        return {};
    }
}

QVariant ReturnLogModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    const QString titles[] = {tr("State"),    tr("Return"),  tr("Due"), tr("Received"),
                              tr("Accurate"), tr("Figures"), tr("Note")};
    return titles[section];
}

} // namespace quarterlight
