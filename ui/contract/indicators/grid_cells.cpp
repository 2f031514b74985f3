#include "ui/contract/indicators/grid_cells.h"

#include "core/session/figure_entry.h"
#include "core/words/value_words.h"
#include "ui/contract/indicators/figure_edits.h"
#include "ui/words/fault_words.h"
#include "ui/words/remark_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

struct GridCellWords {
    Q_DECLARE_TR_FUNCTIONS(GridCells)
};

/// Points of the small trend.
constexpr int trendPoints = 8;

QString firstLine(const QString& text) {
    const qsizetype end = text.indexOf(u'\n');
    return end < 0 ? text : text.first(end) + u'…';
}

} // namespace

FigureKey figureKey(const ContractFacts& facts, const GridRow& row, const Period& period) {
    const Source source = row.kind == RowKind::Verified ? Source::Verified : Source::Reported;
    return {facts.contract.id, row.indicator, period, row.slice, source};
}

GridCells::GridCells(std::shared_ptr<const ContractFacts> facts, GridChoice choice, QDate asOf,
                     bool readOnly)
    : m_facts(std::move(facts)),
      m_choice(std::move(choice)),
      m_asOf(asOf),
      m_readOnly(readOnly),
      m_columns(gridColumns(*m_facts, m_choice)) {
    findShown();
}

void GridCells::findShown() {
    const auto context = this->context();
    for (size_t column = 0; column < m_columns.size(); ++column) {
        const Period& period = m_columns[column].period;
        for (Evaluation& evaluation : evaluateAll(context, period)) {
            const QString ref = evaluation.indicator->ref;
            const bool known = m_evaluations.contains(ref);
            // A total alone shows no row: it belongs to a grid of longer periods.
            if (!known && m_columns[column].isTotal)
                continue;
            auto& cells = m_evaluations[ref];
            cells.resize(m_columns.size());
            cells[column] = m_choice.authority.isEmpty() ? std::optional(std::move(evaluation))
                                                         : evaluate(ref, period);
        }
    }
    for (const Indicator* indicator : m_facts->terms->allIndicators())
        if (m_evaluations.contains(indicator->ref))
            m_refs.append(indicator->ref);
}

std::optional<Evaluation> GridCells::evaluate(const QString& ref, const Period& period) const {
    const auto context = this->context();
    if (m_choice.authority.isEmpty())
        return quarterlight::evaluate(context, ref, period);
    for (SliceEvaluation& part : evaluateSlices(context, ref, authorityBreakdown, period))
        if (part.value == m_choice.authority)
            return std::move(part.evaluation);
    auto whole = quarterlight::evaluate(context, ref, period);
    if (!whole)
        return {};
    Evaluation nothing;
    nothing.indicator = whole->indicator;
    nothing.period = period;
    return nothing;
}

QStringList GridCells::shown() const {
    QStringList refs;
    for (const QString& ref : m_refs) {
        const Indicator* indicator = newestIndicator(*m_facts->terms, ref);
        if ((!m_choice.kpisOnly || indicator->isKpi()) &&
            (!m_choice.problemsOnly || hasProblem(ref)))
            refs.append(ref);
    }
    return refs;
}

const Evaluation* GridCells::evaluation(const QString& ref, size_t column) const {
    const auto cells = m_evaluations.constFind(ref);
    if (cells == m_evaluations.constEnd() || !(*cells)[column])
        return nullptr;
    return &*(*cells)[column];
}

const Figure* GridCells::figure(const GridRow& row, const Period& period, Source source) const {
    return m_facts->figures.find(row.indicator, period, row.slice, source);
}

const Comment* GridCells::comment(const QString& ref, const Period& period) const {
    const auto& comments = m_facts->comments;
    const auto found = std::find_if(comments.begin(), comments.end(), [&](const Comment& one) {
        return one.indicator == ref && one.period == period;
    });
    return found == comments.end() ? nullptr : &*found;
}

/// A period that isn't over can't be missing yet.
bool GridCells::isPending(const Period& period) const {
    return m_facts->calendar().dates(period).last >= m_asOf;
}

std::vector<Remark> GridCells::warnings(const Figure& figure) const {
    if (!figure.amount.unreadable.isEmpty() || isConfirmed(*m_facts, figure.key, figure.amount))
        return {};
    std::vector<Remark> remarks = checkFigure(context(), figure.key, figure.amount);
    std::erase_if(remarks, [](const Remark& remark) { return remark.refuses; });
    return remarks;
}

void GridCells::takeEditable(GridCell& cell, const GridRow& row, size_t column) const {
    const GridColumn& at = m_columns[column];
    cell.isTotal = at.isTotal;
    if (at.isTotal)
        return;
    FigureKey key = figureKey(*m_facts, row, at.period);
    if (row.kind == RowKind::NewPart)
        key.slice = commonSlice(m_choice);
    const bool hasPlace = placeFaults(*m_facts, key).empty();
    cell.editable = hasPlace && !m_readOnly;
    if (!hasPlace)
        cell.reasons << GridCellWords::tr("Nothing is reported here for this period.");
}

void GridCells::takeFigure(GridCell& cell, const Figure& figure) const {
    if (!figure.amount.unreadable.isEmpty()) {
        cell.unreadable = true;
        cell.reasons << whyUnreadable(context(), figure.key, figure.amount.unreadable);
        return;
    }
    if (figure.amount.numerator.has_value() != figure.amount.denominator.has_value())
        cell.reasons << GridCellWords::tr("The other part is still missing.");
    for (const Remark& remark : warnings(figure)) {
        cell.warned = true;
        cell.reasons << remarkWords(remark);
    }
}

GridCell GridCells::cell(const GridRow& row, size_t column) const {
    switch (row.kind) {
    case RowKind::Section:
        return {};
    case RowKind::Indicator:
        return indicatorCell(row, column);
    case RowKind::Reported:
    case RowKind::Verified:
        return sourceCell(row, column);
    case RowKind::Numerator:
    case RowKind::Denominator:
        return partCell(row, column);
    case RowKind::Part:
        return sliceCell(row, column);
    case RowKind::NewPart: {
        GridCell cell;
        takeEditable(cell, row, column);
        return cell;
    }
    case RowKind::Comment:
        break;
    }
    return commentCell(row, column);
}

GridCell GridCells::indicatorCell(const GridRow& row, size_t column) const {
    GridCell cell;
    takeEditable(cell, row, column);
    const Period& period = m_columns[column].period;
    const Evaluation* found = evaluation(row.indicator, column);
    cell.commented = comment(row.indicator, period) != nullptr;
    if (!found)
        return cell;
    const Figure* reported = figure(row, period, Source::Reported);
    const Figure* verified = figure(row, period, Source::Verified);
    cell.text = found->indicator->isNumeric() ? valueWords(*found) : firstLine(found->text);
    cell.parts = partsWords(*found);
    cell.critical = found->failedCritically();
    cell.verified = verified && !m_columns[column].isTotal;
    cell.differs = cell.verified && reported && reported->amount != verified->amount;
    for (const Figure* figure : {reported, verified})
        if (figure && !m_columns[column].isTotal)
            takeFigure(cell, *figure);
    const bool ownUnreadable = cell.unreadable && !found->value;
    cell.unreadable = ownUnreadable;
    if (ownUnreadable)
        cell.text = (verified ? verified : reported)->amount.unreadable;
    else if (cell.text.isEmpty() && reported && reported->amount.numerator)
        cell.text = amountText(*found->indicator, reported->amount);
    const bool owed = cell.editable || m_readOnly || found->value;
    const bool pending = found->status == Status::NotReported && (isPending(period) || !owed);
    if (!pending && !ownUnreadable)
        cell.status = found->status;
    if (!found->indicator->isNumeric() && !cell.text.isEmpty())
        cell.status = Status::NoTarget;
    cell.isText = !found->indicator->isNumeric();
    return cell;
}

GridCell GridCells::sourceCell(const GridRow& row, size_t column) const {
    GridCell cell;
    takeEditable(cell, row, column);
    const Period& period = m_columns[column].period;
    const Evaluation* found = evaluation(row.indicator, column);
    const bool isVerified = row.kind == RowKind::Verified;
    if (cell.isTotal) {
        if (found)
            cell.text =
                valueWords(*found->indicator, isVerified ? found->verified : found->reported,
                           found->target, found->floor);
        return cell;
    }
    const Source source = isVerified ? Source::Verified : Source::Reported;
    const Figure* own = figure(row, period, source);
    if (!own || !found)
        return cell;
    cell.text = amountText(*found->indicator, own->amount);
    takeFigure(cell, *own);
    const Figure* other = figure(row, period, isVerified ? Source::Reported : Source::Verified);
    cell.verified = isVerified;
    cell.differs = isVerified && other && other->amount != own->amount;
    return cell;
}

GridCell GridCells::partCell(const GridRow& row, size_t column) const {
    GridCell cell;
    takeEditable(cell, row, column);
    const bool isNumerator = row.kind == RowKind::Numerator;
    if (cell.isTotal) {
        const Evaluation* found = evaluation(row.indicator, column);
        const auto part =
            !found ? std::nullopt : (isNumerator ? found->numerator : found->denominator);
        cell.text = part ? part->toString() : QString();
        return cell;
    }
    const Figure* own = figure(row, m_columns[column].period, Source::Reported);
    if (!own)
        return cell;
    const auto& part = isNumerator ? own->amount.numerator : own->amount.denominator;
    cell.text = part ? part->toString() : QString();
    if (!own->amount.unreadable.isEmpty()) {
        const qsizetype at = own->amount.unreadable.indexOf(u'/');
        if (isNumerator)
            cell.text = own->amount.unreadable.first(at < 0 ? own->amount.unreadable.size() : at);
        else if (at >= 0)
            cell.text = own->amount.unreadable.sliced(at + 1);
        if (!cell.text.isEmpty())
            takeFigure(cell, *own);
    }
    return cell;
}

GridCell GridCells::sliceCell(const GridRow& row, size_t column) const {
    GridCell cell;
    takeEditable(cell, row, column);
    const Period& period = m_columns[column].period;
    const Indicator* indicator = m_facts->framework(period).indicator(row.indicator);
    if (!indicator)
        return cell;
    if (cell.isTotal) {
        const auto part = evaluateSlice(context(), row.indicator, row.slice, period);
        cell.text = part ? valueWords(*indicator, part->value) : QString();
        return cell;
    }
    const Figure* reported = figure(row, period, Source::Reported);
    const Figure* verified = figure(row, period, Source::Verified);
    if (const Figure* counting = verified ? verified : reported) {
        cell.text = amountText(*indicator, counting->amount);
        cell.verified = verified != nullptr;
        takeFigure(cell, *counting);
    }
    return cell;
}

GridCell GridCells::commentCell(const GridRow& row, size_t column) const {
    GridCell cell;
    cell.isTotal = m_columns[column].isTotal;
    cell.isText = true;
    cell.editable = !m_readOnly;
    if (const Comment* found = comment(row.indicator, m_columns[column].period))
        cell.text = firstLine(found->text);
    return cell;
}

QString GridCells::editText(const GridRow& row, size_t column) const {
    const Period& period = m_columns[column].period;
    if (row.kind == RowKind::Comment) {
        const Comment* found = comment(row.indicator, period);
        return found ? found->text : QString();
    }
    if (row.kind == RowKind::Numerator || row.kind == RowKind::Denominator)
        return partCell(row, column).text;
    const Figure* own = m_facts->figures.find(figureKey(*m_facts, row, period));
    const Indicator* indicator = m_facts->framework(period).indicator(row.indicator);
    return own && indicator ? amountText(*indicator, own->amount) : QString();
}

const GridCells::Series& GridCells::series(const QString& ref) const {
    if (const auto known = m_series.constFind(ref); known != m_series.constEnd())
        return *known;
    Series series;
    const PeriodCalendar calendar = m_facts->calendar();
    Period period = calendar.previous(calendar.containing(m_asOf.addDays(1), m_choice.frequency));
    for (int point = 0; point < trendPoints; ++point, period = calendar.previous(period)) {
        auto found = evaluate(ref, period);
        const bool isWhole = found && found->held >= found->expected && found->value;
        series.values.insert(series.values.begin(),
                             isWhole ? std::optional(found->value->toDouble()) : std::nullopt);
        if (point == 0)
            series.latest = std::move(found);
    }
    return *m_series.emplace(ref, std::move(series));
}

const std::vector<std::optional<double>>& GridCells::trend(const QString& ref) const {
    return series(ref).values;
}

std::optional<Evaluation> GridCells::latest(const QString& ref) const {
    return series(ref).latest;
}

bool GridCells::hasProblem(const QString& ref) const {
    for (size_t column = 0; column < m_columns.size(); ++column) {
        const Evaluation* found = evaluation(ref, column);
        if (found && (found->status == Status::Failed || found->status == Status::BelowTarget))
            return true;
        for (const Figure& figure : m_facts->figures.at(ref, m_columns[column].period))
            if (!figure.amount.unreadable.isEmpty() || !warnings(figure).empty())
                return true;
    }
    return false;
}

} // namespace quarterlight
