// Rows are places in the plan, so that a hundred thousand of them cost little
// and nothing is copied.
#include "ui/import/import_model.h"

#include "core/words/period_words.h"
#include "core/words/value_words.h"
#include "ui/theme/status_theme.h"
#include "ui/theme/theme.h"
#include "ui/words/plain_text.h"

#include <QApplication>

namespace quarterlight {

using namespace Qt::StringLiterals;

ImportModel::ImportModel(QObject* parent) : QAbstractTableModel(parent) {}

void ImportModel::setPlan(ImportPlan plan, std::shared_ptr<const ContractFacts> facts, QDate asOf) {
    beginResetModel();
    m_plan = std::move(plan);
    m_facts = std::move(facts);
    m_asOf = asOf;
    m_indicators.clear();
    for (const Indicator* indicator : m_facts->terms->allIndicators()) {
        m_indicators.insert(indicator->ref, indicator);
    }
    orderRows();
    endResetModel();
    recount();
}

void ImportModel::clear() {
    beginResetModel();
    m_plan = {};
    m_indicators.clear();
    m_facts.reset();
    m_rows.clear();
    endResetModel();
    recount();
}

void ImportModel::setOnlyToLookAt(bool only) {
    beginResetModel();
    m_onlyToLookAt = only;
    orderRows();
    endResetModel();
}

void ImportModel::orderRows() {
    m_rows.clear();
    const auto addProblems = [this](Severity severity) {
        for (size_t at = 0; at < m_plan.problems.size(); ++at) {
            if (m_plan.problems[at].severity == severity) {
                m_rows.push_back({Row::Of::Problem, at});
            }
        }
    };
    const auto addFigures = [this](bool refused, bool look) {
        for (size_t at = 0; at < m_plan.figures.size(); ++at) {
            const PlannedFigure& figure = m_plan.figures[at];
            if ((figure.kind == PlannedFigure::Kind::Refused) == refused &&
                needsLook(figure) == look) {
                m_rows.push_back({Row::Of::Figure, at});
            }
        }
    };
    addProblems(Severity::Error);
    addFigures(true, true);
    addProblems(Severity::Warning);
    addFigures(false, true);
    if (!m_onlyToLookAt) {
        addFigures(false, false);
        for (size_t at = 0; at < m_plan.comments.size(); ++at) {
            m_rows.push_back({Row::Of::Comment, at});
        }
        addProblems(Severity::Note);
    }
}

void ImportModel::recount() {
    m_counts = countsOf(m_plan);
    emit countsChanged();
}

const PlannedFigure* ImportModel::figure(int row) const {
    if (row < 0 || row >= rowCount() || m_rows[size_t(row)].of != Row::Of::Figure) {
        return nullptr;
    }
    return &m_plan.figures[m_rows[size_t(row)].index];
}

QString ImportModel::rowWords(int row) const {
    if (row < 0 || row >= rowCount()) {
        return {};
    }
    QStringList parts;
    for (const int column : {IndicatorColumn, PeriodColumn, WhereColumn}) {
        if (const QString part = text(m_rows[size_t(row)], column); !part.isEmpty()) {
            parts << part;
        }
    }
    const QString place = parts.join(u" · "_s);
    const QString look = text(m_rows[size_t(row)], LookColumn);
    return look.isEmpty() ? place : QString(place + u'\n' + look);
}

void ImportModel::settle(PlannedFigure& figure, bool asShare) const {
    const auto readings = percentageReadings(figure.found);
    if (!readings) {
        return;
    }
    FoundFigures one;
    one.figures.push_back(figure.found);
    one.figures.front().amount.value = asShare ? readings->asShare : readings->asWritten;
    const bool wasChosen = figure.chosen;
    figure = std::move(planImport(*m_facts, std::move(one), m_asOf).figures.front());
    figure.chosen = figure.chosen && wasChosen;
}

void ImportModel::settlePercentage(int row, bool asShare) {
    if (!figure(row)) {
        return;
    }
    settle(m_plan.figures[m_rows[size_t(row)].index], asShare);
    emit dataChanged(index(row, 0), index(row, Columns - 1));
    recount();
}

void ImportModel::settleAllPercentages(bool asShare) {
    for (PlannedFigure& figure : m_plan.figures) {
        settle(figure, asShare);
    }
    if (!m_rows.empty()) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
    }
    recount();
}

bool ImportModel::canChoose(const Row& row) const {
    if (row.of != Row::Of::Figure) {
        return false;
    }
    const auto kind = m_plan.figures[row.index].kind;
    return kind == PlannedFigure::Kind::New || kind == PlannedFigure::Kind::Replaces;
}

void ImportModel::toggle(const QList<int>& rows) {
    std::vector<PlannedFigure*> figures;
    for (const int row : rows) {
        if (row >= 0 && row < rowCount() && canChoose(m_rows[size_t(row)])) {
            figures.push_back(&m_plan.figures[m_rows[size_t(row)].index]);
        }
    }
    if (figures.empty()) {
        return;
    }
    const bool all = std::all_of(figures.begin(), figures.end(),
                                 [](const PlannedFigure* figure) { return figure->chosen; });
    for (PlannedFigure* figure : figures) {
        figure->chosen = !all;
    }
    const auto [first, last] = std::minmax_element(rows.begin(), rows.end());
    emit dataChanged(index(*first, KindColumn), index(*last, KindColumn));
    recount();
}

int ImportModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ImportModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(Columns);
}

const Indicator* ImportModel::indicator(const QString& ref) const {
    return m_indicators.value(ref);
}

QString ImportModel::nameOf(const QString& ref) const {
    const Indicator* known = indicator(ref);
    return known ? indicatorName(*known) : ref;
}

QString ImportModel::sheetName(const QString& sheet) const {
    return m_plan.info.format == u"csv" ? QString() : sheet;
}

QString ImportModel::figureText(const PlannedFigure& figure, int column) const {
    const FigureKey& key = figure.found.key;
    const Indicator* known = indicator(key.indicator);
    switch (column) {
    case KindColumn:
        return plannedWord(figure.kind);
    case IndicatorColumn: {
        const QString slice = sliceWords(key.slice);
        return slice.isEmpty() ? nameOf(key.indicator) : QString(key.indicator + u" · "_s + slice);
    }
    case PeriodColumn:
        return periodWords(key.period, m_facts->calendar());
    case BeforeColumn:
        return amountWords(known, figure.before);
    case AfterColumn:
        return amountWords(known, figure.found.amount);
    case WhereColumn:
        return placeWords(sheetName(figure.found.sheet), figure.found.cell);
    case LookColumn:
        return lookWords(figure);
    default:
        return {};
    }
}

QString ImportModel::problemText(const SheetProblem& problem, int column) const {
    switch (column) {
    case KindColumn:
        return problem.severity == Severity::Error     ? tr("Unreadable")
               : problem.severity == Severity::Warning ? tr("Look at")
                                                       : tr("Note");
    case WhereColumn:
        return placeWords(sheetName(problem.sheet), problem.cell, problem.row);
    case LookColumn:
        return problemWords(problem);
    default:
        return {};
    }
}

QString ImportModel::commentText(const FoundComment& comment, int column) const {
    switch (column) {
    case KindColumn:
        return tr("Comment");
    case IndicatorColumn:
        return nameOf(comment.indicator);
    case PeriodColumn:
        return periodWords(comment.period, m_facts->calendar());
    case AfterColumn:
        return comment.text;
    case WhereColumn:
        return placeWords(sheetName(comment.sheet), comment.cell);
    default:
        return {};
    }
}

QString ImportModel::text(const Row& row, int column) const {
    switch (row.of) {
    case Row::Of::Problem:
        return problemText(m_plan.problems[row.index], column);
    case Row::Of::Comment:
        return commentText(m_plan.comments[row.index], column);
    case Row::Of::Figure:
        break;
    }
    return figureText(m_plan.figures[row.index], column);
}

QVariant ImportModel::sign(const Row& row, int column) const {
    if (column != LookColumn) {
        return {};
    }
    std::optional<Status> status;
    if (row.of == Row::Of::Problem) {
        const Severity severity = m_plan.problems[row.index].severity;
        status = severity == Severity::Error     ? Status::Failed
                 : severity == Severity::Warning ? Status::BelowTarget
                                                 : Status::NoActivity;
    } else if (row.of == Row::Of::Figure && needsLook(m_plan.figures[row.index])) {
        status = m_plan.figures[row.index].kind == PlannedFigure::Kind::Refused
                     ? Status::Failed
                     : Status::BelowTarget;
    }
    return status ? QVariant(statusPixmap(*status, false, spacing::group, qApp->devicePixelRatio(),
                                          QApplication::palette()))
                  : QVariant();
}

QVariant ImportModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row& row = m_rows[size_t(index.row())];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        // One line a row: a narrative's own line breaks would make it taller.
        return text(row, column).simplified();
    case Qt::ToolTipRole:
        return tipText(text(row, column));
    case Qt::DecorationRole:
        return sign(row, column);
    case Qt::CheckStateRole:
        if (column == KindColumn && canChoose(row)) {
            return figure(index.row())->chosen ? Qt::Checked : Qt::Unchecked;
        }
        return {};
    case Qt::TextAlignmentRole:
        return column == BeforeColumn || column == AfterColumn
                   ? int(Qt::AlignRight | Qt::AlignVCenter)
                   : int(Qt::AlignLeft | Qt::AlignVCenter);
    default:
        return {};
    }
}

bool ImportModel::setData(const QModelIndex& index, const QVariant&, int role) {
    if (role != Qt::CheckStateRole || index.column() != KindColumn) {
        return false;
    }
    toggle({index.row()});
    return true;
}

Qt::ItemFlags ImportModel::flags(const QModelIndex& index) const {
    Qt::ItemFlags flags = QAbstractTableModel::flags(index) | Qt::ItemNeverHasChildren;
    if (index.isValid() && index.column() == KindColumn && canChoose(m_rows[size_t(index.row())])) {
        flags |= Qt::ItemIsUserCheckable;
    }
    return flags;
}

QVariant ImportModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return section == BeforeColumn || section == AfterColumn
                   ? int(Qt::AlignRight | Qt::AlignVCenter)
                   : int(Qt::AlignLeft | Qt::AlignVCenter);
    }
    const QString titles[] = {tr("Change"), tr("Indicator"), tr("Period"), tr("Now"),
                              tr("File"),   tr("Where"),     tr("Look at")};
    return role == Qt::DisplayRole && section >= 0 && section < Columns ? QVariant(titles[section])
                                                                        : QVariant();
}

} // namespace quarterlight
