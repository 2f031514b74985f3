// What the labels of a table's row say: which indicator, which part, which slice.
#include "core/exchange/table_recognition.h"

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

/// Numerator or denominator by the words that the framework has for the two.
std::optional<FigurePart> partTitled(const Indicator& indicator, const QString& text) {
    const QString words = plainWords(text);
    if (!words.isEmpty() && words == plainWords(indicator.numeratorTitle)) {
        return FigurePart::Numerator;
    }
    if (!words.isEmpty() && words == plainWords(indicator.denominatorTitle)) {
        return FigurePart::Denominator;
    }
    return {};
}

} // namespace

std::vector<TableReader::Label> TableReader::labelsOf(const SheetRow& row,
                                                      RowMeaning& meaning) const {
    std::vector<Label> labels;
    for (const Cell& cell : row.cells) {
        const Column* column = m_header->other(cell.column);
        const ColumnRole role = column ? column->role : ColumnRole::Label;
        if (cell.column >= m_header->firstFigure || role == ColumnRole::Breakdown) {
            continue;
        }
        if (const auto part = partNamed(cell.text)) {
            meaning.part = part;
            continue;
        }
        if (role == ColumnRole::Known) {
            continue;
        }
        QString text = cell.text;
        if (const auto part = cell.kind == CellKind::Text ? takePart(text) : std::nullopt) {
            meaning.part = part;
        }
        labels.push_back({&cell, text});
    }
    return labels;
}

TableReader::RowMeaning TableReader::meaningOf(const SheetRow& row) {
    RowMeaning meaning;
    const std::vector<Label> labels = labelsOf(row, meaning);
    if (!labels.empty()) {
        meaning.label = labels.front().cell->text.simplified();
        meaning.labelColumn = labels.front().cell->column;
    }
    const bool matched = matchStrictly(labels, meaning) || matchUnderCurrent(labels, meaning) ||
                         matchBeginning(labels, meaning);
    if (!matched && labels.empty() && m_current && meaning.choices.isEmpty()) {
        const bool sliced = std::any_of(
            m_header->others.begin(), m_header->others.end(), [&](const Column& column) {
                return column.role == ColumnRole::Breakdown && row.at(column.column);
            });
        if (meaning.part || sliced) {
            meaning.indicator = m_current;
        }
    }
    if (meaning.indicator) {
        readSlices(row, labels, meaning);
    }
    return meaning;
}

bool TableReader::matchStrictly(const std::vector<Label>& labels, RowMeaning& meaning) const {
    const IndicatorMatcher& matcher = m_recognition.matcher;
    const auto take = [&](const Indicator* indicator, const Label& label) {
        meaning.indicator = indicator;
        meaning.matchColumn = label.cell->column;
        meaning.choices.clear();
        return true;
    };
    for (const Label& label : labels) {
        Cell named = *label.cell;
        named.text = label.text;
        const IndicatorMatch match = matcher.byRef(named);
        if (match.indicator) {
            return take(match.indicator, label);
        }
        if (!match.isNone() && meaning.choices.isEmpty()) {
            meaning.choices = match.choices;
            meaning.label = label.cell->text;
        }
    }
    for (const Label& label : labels) {
        const IndicatorMatch match = matcher.byTitle(label.text);
        const bool among = meaning.choices.isEmpty() ||
                           (match.indicator && meaning.choices.contains(match.indicator->ref));
        if (match.indicator && among) {
            return take(match.indicator, label);
        }
    }
    return false;
}

bool TableReader::matchUnderCurrent(const std::vector<Label>& labels, RowMeaning& meaning) const {
    if (!m_current || !meaning.choices.isEmpty()) {
        return false;
    }
    for (const Label& label : labels) {
        const auto slice = sliceNamed(*m_current, m_recognition.question, label.text);
        const auto part = partTitled(*m_current, label.text);
        if (slice || part || sourceNamed(label.text)) {
            meaning.indicator = m_current;
            meaning.matchColumn = m_matchColumn;
            return true; // which slice, part or source, readSlices finds
        }
    }
    return false;
}

bool TableReader::matchBeginning(const std::vector<Label>& labels, RowMeaning& meaning) const {
    QStringList choices = meaning.choices;
    for (const Label& label : labels) {
        const IndicatorMatch match = m_recognition.matcher.byBeginning(label.text);
        const bool among = meaning.choices.isEmpty() ||
                           (match.indicator && meaning.choices.contains(match.indicator->ref));
        if (match.indicator && among) {
            meaning.indicator = match.indicator;
            meaning.matchColumn = label.cell->column;
            meaning.choices.clear();
            return true;
        }
        if (choices.isEmpty()) {
            choices = match.choices;
        }
    }
    meaning.choices = choices;
    return false;
}

void TableReader::readSlices(const SheetRow& row, const std::vector<Label>& labels,
                             RowMeaning& meaning) {
    const Indicator& indicator = *meaning.indicator;
    const SheetQuestion& question = m_recognition.question;
    for (const Label& label : labels) {
        if (const auto slice = sliceNamed(indicator, question, label.text)) {
            meaning.slice.insert(slice->first, slice->second);
        } else if (const auto part = partTitled(indicator, label.text)) {
            meaning.part = part;
        } else if (const auto source = sourceNamed(label.text)) {
            meaning.source = source;
        }
    }
    for (const Column& column : m_header->others) {
        const Cell* cell = row.at(column.column);
        if (column.role != ColumnRole::Breakdown || !cell) {
            continue;
        }
        if (const auto value = breakdownValue(indicator, question, column.breakdown, cell->text)) {
            meaning.slice.insert(column.breakdown, *value);
        } else if (hasFigures(row)) {
            m_sliceRefused = true;
            m_recognition.assembly.problem(Severity::Error, m_sheet.name, row.row, cell->column,
                                           FaultCode::Unknown, {column.heading, cell->text});
        }
    }
}

} // namespace quarterlight
