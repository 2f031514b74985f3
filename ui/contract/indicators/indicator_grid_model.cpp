#include "ui/contract/indicators/indicator_grid_model.h"

#include "core/session/figure_entry.h"
#include "core/words/date_words.h"
#include "core/words/period_words.h"
#include "core/words/status_words.h"
#include "core/words/value_words.h"
#include "ui/words/plain_text.h"

#include <algorithm>

namespace quarterlight {

using namespace Qt::StringLiterals;

IndicatorGridModel::IndicatorGridModel(Session& session, QObject* parent)
    : QAbstractTableModel(parent), m_session(session) {}

void IndicatorGridModel::show(std::shared_ptr<const ContractFacts> facts,
                              const GridChoice& choice) {
    auto cells = std::make_unique<GridCells>(std::move(facts), choice, m_session.asOf(),
                                             m_session.isReadOnly());
    const bool sameChoice = m_cells && m_cells->choice() == choice;
    const bool sameColumns = m_cells && m_cells->columns() == cells->columns();
    if (!sameChoice)
        m_held.clear();
    if (!sameColumns) {
        beginResetModel();
        m_cells = std::move(cells);
        m_rows = rowsNow();
        m_known.clear();
        endResetModel();
        return;
    }
    m_cells = std::move(cells);
    m_known.clear();
    replaceRows(rowsNow());
    if (!m_rows.empty() && columnCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    if (!m_rows.empty())
        emit headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
}

std::vector<GridRow> IndicatorGridModel::rowsNow() {
    const GridChoice& choice = m_cells->choice();
    QStringList shown = m_cells->shown();
    if (choice.problemsOnly) {
        m_held.unite(QSet<QString>(shown.begin(), shown.end()));
        shown.clear();
        for (const Indicator* indicator : m_cells->facts().terms->allIndicators())
            if (m_held.contains(indicator->ref))
                shown.append(indicator->ref);
    }
    return gridRows(m_cells->facts(), choice, m_cells->columns(), shown, m_open);
}

/// Takes out and puts in only the stretch that differs, so that the current cell and the selection
/// stay where they are.
void IndicatorGridModel::replaceRows(std::vector<GridRow> rows) {
    const auto first = std::mismatch(m_rows.begin(), m_rows.end(), rows.begin(), rows.end());
    const auto start = first.first - m_rows.begin();
    const auto common = std::min(m_rows.size(), rows.size()) - size_t(start);
    size_t same = 0;
    while (same < common && m_rows[m_rows.size() - 1 - same] == rows[rows.size() - 1 - same])
        ++same;
    const auto oldEnd = m_rows.end() - std::ptrdiff_t(same);
    const auto newEnd = rows.end() - std::ptrdiff_t(same);
    if (const auto gone = oldEnd - m_rows.begin() - start; gone > 0) {
        beginRemoveRows({}, int(start), int(start + gone - 1));
        m_rows.erase(m_rows.begin() + start, oldEnd);
        m_known.clear();
        endRemoveRows();
    }
    if (const auto more = newEnd - rows.begin() - start; more > 0) {
        beginInsertRows({}, int(start), int(start + more - 1));
        m_rows.insert(m_rows.begin() + start, rows.begin() + start, newEnd);
        m_known.clear();
        endInsertRows();
    }
}

int IndicatorGridModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_rows.size());
}

int IndicatorGridModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_cells ? 0 : int(m_cells->columns().size());
}

const GridCell& IndicatorGridModel::cell(const QModelIndex& index) const {
    m_known.resize(m_rows.size());
    auto& row = m_known[size_t(index.row())];
    row.resize(m_cells->columns().size());
    auto& known = row[size_t(index.column())];
    if (!known)
        known = m_cells->cell(m_rows[size_t(index.row())], size_t(index.column()));
    return *known;
}

const Indicator* IndicatorGridModel::indicator(int at) const {
    const GridRow& found = row(at);
    return found.kind == RowKind::Section
               ? nullptr
               : newestIndicator(*m_cells->facts().terms, found.indicator);
}

QString IndicatorGridModel::rowTitle(int at) const {
    const GridRow& found = row(at);
    switch (found.kind) {
    case RowKind::Section:
    case RowKind::Indicator:
    case RowKind::Part:
        return found.title;
    case RowKind::Reported:
        return tr("Reported by the provider");
    case RowKind::Numerator:
        return found.title.isEmpty() ? tr("First part") : found.title;
    case RowKind::Denominator:
        return found.title.isEmpty() ? tr("Second part") : tr("of %1").arg(found.title);
    case RowKind::Verified:
        return tr("Verified by the council");
    case RowKind::NewPart:
        return tr("Add %1: name = figure").arg(found.title);
    case RowKind::Comment:
        break;
    }
    return tr("Comment");
}

QString IndicatorGridModel::accessibleText(const QModelIndex& index) const {
    const GridRow& at = row(index.row());
    if (at.kind == RowKind::Section)
        return at.title;
    const GridCell& found = cell(index);
    QStringList words{at.indicator};
    if (at.isDetail())
        words << rowTitle(index.row());
    words << periodWords(column(index.column()).period, m_cells->facts().calendar());
    if (found.status && *found.status != Status::NoTarget)
        words << statusWord(*found.status, found.critical);
    if (found.unreadable)
        words << tr("can't be read");
    words << (found.text.isEmpty() && !found.status ? tr("empty") : found.text);
    if (!found.parts.isEmpty())
        words << found.parts;
    if (found.warned)
        words << tr("to be looked at");
    words.removeAll(QString());
    return words.join(u", "_s);
}

QString IndicatorGridModel::accessibleDescription(const QModelIndex& index) const {
    const GridRow& at = row(index.row());
    if (at.kind == RowKind::Section)
        return {};
    const GridCell& found = cell(index);
    QStringList words{found.reasons};
    const Evaluation* evaluation = m_cells->evaluation(at.indicator, size_t(index.column()));
    if (at.kind == RowKind::Indicator && evaluation) {
        if (evaluation->target)
            words << tr("Target %1.").arg(targetWords(*evaluation->indicator, evaluation->target));
        if (evaluation->floor)
            words << tr("Red level %1.").arg(evaluation->floor->toString());
        if (evaluation->rolling)
            words << tr("%1 in the last %2 months, heading for %3.")
                         .arg(evaluation->rolling->sum.toString(),
                              QString::number(evaluation->indicator->rolling->months),
                              format(Quotient::plain(evaluation->rolling->projection), 0));
        if (evaluation->fromParts && evaluation->held < evaluation->expected)
            words << tr("%1 of %2 shorter periods reported.")
                         .arg(evaluation->held)
                         .arg(evaluation->expected);
        if (!evaluation->missingAuthorities.isEmpty())
            words << tr("Missing: %1.").arg(evaluation->missingAuthorities.join(u", "_s));
    }
    if (found.verified && at.kind == RowKind::Indicator)
        words << tr("The council's own figure counts.");
    if (found.differs)
        words << tr("It differs from the provider's.");
    if (found.commented)
        words << tr("There is a comment.");
    return words.join(u' ');
}

QVariant IndicatorGridModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || !m_cells)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return cell(index).text;
    case Qt::EditRole:
        return m_cells->editText(row(index.row()), size_t(index.column()));
    case Qt::ToolTipRole: {
        const QString description = accessibleDescription(index);
        return description.isEmpty() ? QVariant() : tipText(description);
    }
    case Qt::AccessibleTextRole:
        return accessibleText(index);
    case Qt::AccessibleDescriptionRole:
        return accessibleDescription(index);
    case Qt::TextAlignmentRole:
        return int(Qt::AlignRight | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant IndicatorGridModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (!m_cells || section < 0)
        return {};
    if (orientation == Qt::Vertical) {
        if (section >= rowCount())
            return {};
        const GridRow& at = row(section);
        const QString title = rowTitle(section);
        if (role == Qt::DisplayRole)
            return at.kind == RowKind::Indicator ? QString(at.indicator + u"  " + title) : title;
        if (role == Qt::ToolTipRole && at.kind == RowKind::Indicator) {
            const Indicator* found = indicator(section);
            QStringList lines{title, found->detail, found->consequence, found->clause};
            lines.removeAll(QString());
            return tipText(lines.join(u'\n'));
        }
        if (role == Qt::ToolTipRole && at.isDetail())
            return tipText(title);
        return {};
    }
    if (section >= columnCount())
        return {};
    const Period& period = column(section).period;
    const PeriodCalendar calendar = m_cells->facts().calendar();
    if (role == Qt::DisplayRole)
        return shortPeriodWords(period, calendar);
    if (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole)
        return periodWords(period, calendar);
    return {};
}

Qt::ItemFlags IndicatorGridModel::flags(const QModelIndex& index) const {
    if (!index.isValid() || row(index.row()).kind == RowKind::Section)
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (cell(index).editable)
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool IndicatorGridModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!index.isValid() || role != Qt::EditRole)
        return false;
    const QPersistentModelIndex kept(index);
    const QString text = value.toString();
    if (text == data(index, Qt::EditRole).toString())
        return true;
    const BlockResult result = enter({{index, text}}, Origin::Kind::Typed, titleFor(index, text));
    emit typed(kept, result);
    return result.faults.empty();
}

QString IndicatorGridModel::titleFor(const QModelIndex& index, const QString& text) const {
    const GridRow& at = row(index.row());
    const QString period = periodWords(column(index.column()).period, m_cells->facts().calendar());
    QString what = at.indicator;
    if (at.kind == RowKind::Part)
        what += u" ("_s + at.title + u')';
    if (text.trimmed().isEmpty())
        return tr("Clear %1, %2").arg(what, period);
    if (at.kind == RowKind::Comment)
        return tr("Comment on %1, %2").arg(what, period);
    return at.kind == RowKind::Verified ? tr("Verify %1, %2").arg(what, period)
                                        : tr("Enter %1, %2").arg(what, period);
}

BlockResult IndicatorGridModel::enter(const std::vector<CellText>& texts, Origin::Kind origin,
                                      const QString& title) {
    BlockResult result;
    if (m_session.isReadOnly()) {
        result.faults = {{FaultCode::ReadOnly, {}, {}}};
        return result;
    }
    FigureEdits edits(m_cells->facts(), m_session.asOf(), origin);
    for (const CellText& text : texts) {
        const bool hasPlace = text.cell.isValid() && (flags(text.cell) & Qt::ItemIsEditable);
        const Faults faults = hasPlace ? edits.type(row(text.cell.row()),
                                                    column(text.cell.column()).period, text.text)
                                       : Faults();
        if (hasPlace && faults.empty()) {
            ++result.entered;
            result.cleared += text.text.trimmed().isEmpty() ? 1 : 0;
        } else {
            ++result.withoutPlace;
        }
        if (texts.size() == 1)
            result.faults = faults;
    }
    result.unreadable = edits.unreadable();
    const std::vector<Change> changes = edits.changes();
    if (changes.empty())
        return result;
    const Result<Announcement> applied = m_session.apply({title, changes});
    if (applied)
        result.sequence = applied->sequence;
    else
        result.faults = applied.faults();
    return result;
}

Result<Done> IndicatorGridModel::confirm(const QModelIndex& index) {
    const GridRow& at = row(index.row());
    const Period& period = column(index.column()).period;
    const ContractFacts& facts = m_cells->facts();
    ChangeSet changes{tr("Keep %1, %2").arg(at.indicator, periodWords(period, facts.calendar())),
                      {}};
    FigureKey key = figureKey(facts, at, period);
    for (const Source source : {Source::Reported, Source::Verified}) {
        key.source = source;
        const Figure* figure = facts.figures.find(key);
        if (!figure || m_cells->warnings(*figure).empty())
            continue;
        if (const auto change = confirmationChange(facts, *figure))
            changes.changes.push_back(*change);
    }
    if (changes.changes.empty())
        return Done{};
    const Result<Announcement> applied = m_session.apply(changes);
    return applied ? Result<Done>(Done{}) : applied.faults();
}

int IndicatorGridModel::toggle(int at) {
    const QString ref = row(at).indicator;
    if (ref.isEmpty())
        return at;
    if (!m_open.remove(ref))
        m_open.insert(ref);
    replaceRows(rowsNow());
    const int own = find(ref, {}).row();
    emit headerDataChanged(Qt::Vertical, own, own);
    return own;
}

QModelIndex IndicatorGridModel::find(const QString& indicator,
                                     const std::optional<Period>& period) const {
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const GridRow& one) {
        return one.kind == RowKind::Indicator && one.indicator == indicator;
    });
    if (found == m_rows.end() || columnCount() == 0)
        return {};
    const auto& columns = m_cells->columns();
    const auto place = std::find_if(columns.begin(), columns.end(), [&](const GridColumn& one) {
        return period && one.period == *period;
    });
    const bool known = place != columns.end();
    return index(int(found - m_rows.begin()), known ? int(place - columns.begin()) : 0);
}

} // namespace quarterlight
