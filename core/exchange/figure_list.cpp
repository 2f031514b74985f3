// Headings and rows of lists.
#include "core/exchange/figure_list.h"

#include <array>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

struct Giving {
    ColumnRole role;
    FigurePart part;
};

constexpr std::array giving{Giving{ColumnRole::Whole, FigurePart::Whole},
                            Giving{ColumnRole::Numerator, FigurePart::Numerator},
                            Giving{ColumnRole::Denominator, FigurePart::Denominator},
                            Giving{ColumnRole::Remark, FigurePart::Remark}};

std::optional<FigurePart> partOf(ColumnRole role) {
    const auto* found = std::find_if(giving.begin(), giving.end(),
                                     [&](const Giving& one) { return one.role == role; });
    return found == giving.end() ? std::nullopt : std::optional(found->part);
}

/// What a cell under "Verified" says, or none if it is something else.
std::optional<bool> yesOrNo(const Cell& cell) {
    const QString words = plainWords(cell.text);
    const auto isOne = [&](std::initializer_list<QStringView> choices) {
        return std::find(choices.begin(), choices.end(), words) != choices.end();
    };
    if (isOne({u"yes", u"y", u"true", u"1", u"verified"})) {
        return true;
    }
    return isOne({u"no", u"n", u"false", u"0", u"reported", u""}) ? std::optional(false)
                                                                  : std::nullopt;
}

} // namespace

bool FigureListReader::has(ColumnRole role) const {
    return std::any_of(m_columns.begin(), m_columns.end(),
                       [&](const Column& column) { return column.role == role; });
}

bool FigureListReader::readHeadings(const SheetRow& row) {
    m_columns.clear();
    for (const Cell& cell : row.cells) {
        if (cell.kind != CellKind::Text || m_recognition.periods.read(cell)) {
            return false;
        }
        m_columns.push_back(columnOf(cell, m_recognition));
    }
    const bool periods = has(ColumnRole::PeriodName) || m_recognition.question.period;
    const bool figures = has(ColumnRole::Whole) || has(ColumnRole::Numerator) ||
                         (has(ColumnRole::PeriodName) && has(ColumnRole::Remark));
    return has(ColumnRole::Indicator) && periods && figures;
}

bool FigureListReader::read() {
    if (const auto year = PeriodReader::yearNamed(m_sheet.name)) {
        m_recognition.periods.setYear(year);
    }
    bool inList = false;
    for (const SheetRow& row : m_sheet.rows) {
        if (inList) {
            readRow(row);
        } else {
            inList = readHeadings(row);
        }
    }
    return inList;
}

void FigureListReader::problem(const SheetRow& row, int column, FaultCode code,
                               const QStringList& arguments) {
    m_recognition.assembly.problem(Severity::Error, m_sheet.name, row.row, column, code, arguments);
}

bool FigureListReader::hasFigures(const SheetRow& row) const {
    return std::any_of(m_columns.begin(), m_columns.end(), [&](const Column& column) {
        return (partOf(column.role) && row.at(column.column)) || isVerifiedFigure(row, column);
    });
}

void FigureListReader::readRow(const SheetRow& row) {
    if (!hasFigures(row)) {
        return;
    }
    noteUnknownColumns(row);
    const Indicator* indicator = indicatorOf(row);
    const std::optional<Period> period = periodOf(row);
    if (!indicator || !period) {
        return;
    }
    const std::optional<Slice> slice = sliceOf(row, *indicator);
    if (!slice) {
        return;
    }
    const FigureKey key{{}, indicator->ref, *period, *slice, sourceOf(row)};
    for (const Column& column : m_columns) {
        const std::optional<FigurePart> part = partOf(column.role);
        const Cell* cell = row.at(column.column);
        if (part && cell) {
            m_recognition.assembly.add({key, indicator, *part, *cell, m_sheet.name});
        } else if (isVerifiedFigure(row, column)) {
            FigureKey verified = key;
            verified.source = Source::Verified;
            m_recognition.assembly.add(
                {verified, indicator, FigurePart::Whole, *cell, m_sheet.name});
        }
    }
}

const Indicator* FigureListReader::indicatorOf(const SheetRow& row) {
    const IndicatorMatcher& matcher = m_recognition.matcher;
    std::vector<const Cell*> cells;
    for (const Column& column : m_columns) {
        if (const Cell* cell = row.at(column.column);
            cell && column.role == ColumnRole::Indicator) {
            cells.push_back(cell);
        }
    }
    QStringList choices;
    for (const int way : {0, 1, 2}) {
        for (const Cell* cell : cells) {
            const IndicatorMatch match = way == 0   ? matcher.byRef(*cell)
                                         : way == 1 ? matcher.byTitle(cell->text)
                                                    : matcher.byBeginning(cell->text);
            if (match.indicator && (choices.isEmpty() || choices.contains(match.indicator->ref))) {
                return match.indicator;
            }
            if (choices.isEmpty()) {
                choices = match.choices;
            }
        }
    }
    const QString text = cells.empty() ? QString() : cells.front()->text;
    const int column = cells.empty() ? row.cells.front().column : cells.front()->column;
    if (choices.isEmpty()) {
        problem(row, column, FaultCode::Unknown, {u"indicator"_s, text});
    } else {
        problem(row, column, FaultCode::Ambiguous, {text, choices.join(u", ")});
    }
    return nullptr;
}

std::optional<Period> FigureListReader::periodOf(const SheetRow& row) {
    if (!has(ColumnRole::PeriodName)) {
        return m_recognition.question.period;
    }
    for (const Column& column : m_columns) {
        if (column.role != ColumnRole::PeriodName) {
            continue;
        }
        const Cell* cell = row.at(column.column);
        const std::optional<Period> period =
            cell ? m_recognition.periods.read(*cell) : std::nullopt;
        if (!period) {
            problem(row, column.column, FaultCode::Unknown,
                    {u"period"_s, cell ? cell->text : QString()});
        }
        return period;
    }
    return {};
}

std::optional<Slice> FigureListReader::sliceOf(const SheetRow& row, const Indicator& indicator) {
    Slice slice;
    for (const Column& column : m_columns) {
        const Cell* cell = row.at(column.column);
        if (column.role != ColumnRole::Breakdown || !cell) {
            continue;
        }
        const auto value =
            breakdownValue(indicator, m_recognition.question, column.breakdown, cell->text);
        if (!value) {
            problem(row, column.column, FaultCode::Unknown, {column.heading, cell->text});
            return {};
        }
        slice.insert(column.breakdown, *value);
    }
    return slice;
}

bool FigureListReader::isVerifiedFigure(const SheetRow& row, const Column& column) const {
    const Cell* cell = row.at(column.column);
    if (column.role != ColumnRole::Verified || !cell) {
        return false;
    }
    const bool besideReported =
        std::any_of(m_columns.begin(), m_columns.end(), [](const Column& other) {
            return sourceNamed(other.heading) == Source::Reported;
        });
    return besideReported || !yesOrNo(*cell);
}

Source FigureListReader::sourceOf(const SheetRow& row) const {
    for (const Column& column : m_columns) {
        if (column.role == ColumnRole::Verified && row.at(column.column) &&
            !isVerifiedFigure(row, column)) {
            return yesOrNo(*row.at(column.column)) == true ? Source::Verified : Source::Reported;
        }
    }
    return Source::Reported;
}

void FigureListReader::noteUnknownColumns(const SheetRow& row) {
    for (const Cell& cell : row.cells) {
        const auto column =
            std::find_if(m_columns.begin(), m_columns.end(),
                         [&](const Column& candidate) { return candidate.column == cell.column; });
        const bool unknown = column == m_columns.end() || column->role == ColumnRole::Label;
        if (!unknown || std::find(m_noted.begin(), m_noted.end(), cell.column) != m_noted.end()) {
            continue;
        }
        m_noted.push_back(cell.column);
        m_recognition.assembly.problem(
            Severity::Warning, m_sheet.name, row.row, cell.column, FaultCode::Unknown,
            {u"column"_s,
             column == m_columns.end() ? cellName(cell.row, cell.column) : column->heading});
    }
}

} // namespace quarterlight
