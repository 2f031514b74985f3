// Headings and rows of tables.
#include "core/exchange/table_recognition.h"

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

bool hasLetter(const QString& text) {
    return std::any_of(text.begin(), text.end(),
                       [](QChar character) { return character.isLetter(); });
}

} // namespace

const Column* TableHeader::other(int column) const {
    const auto found = std::find_if(others.begin(), others.end(), [&](const Column& candidate) {
        return candidate.column == column;
    });
    return found == others.end() ? nullptr : &*found;
}

const FigureColumn* TableHeader::figureAt(int column) const {
    const FigureColumn* found = nullptr;
    for (const FigureColumn& figure : figures) {
        if (figure.column <= column) {
            found = &figure;
        }
    }
    return found;
}

std::vector<Period> TableHeader::periods() const {
    std::vector<Period> periods;
    for (const FigureColumn& figure : figures) {
        if (std::find(periods.begin(), periods.end(), figure.period) == periods.end()) {
            periods.push_back(figure.period);
        }
    }
    return periods;
}

bool TableReader::read() {
    if (const auto year = PeriodReader::yearNamed(m_sheet.name)) {
        m_recognition.periods.setYear(year);
    }
    bool afterHeader = false;
    for (const SheetRow& row : m_sheet.rows) {
        if (!m_header) {
            noteYear(row);
        }
        if (std::optional<TableHeader> header = headerOf(row)) {
            m_header = std::move(header);
            m_current = nullptr;
            m_unknownColumns.clear();
            afterHeader = true;
            continue;
        }
        if (!m_header) {
            continue;
        }
        if (std::optional<TableHeader> worded = afterHeader ? withWords(row) : std::nullopt) {
            m_header = std::move(worded);
        } else {
            readRow(row);
        }
        afterHeader = false;
    }
    return m_recognised;
}

void TableReader::noteYear(const SheetRow& row) const {
    for (const Cell& cell : row.cells) {
        if (cell.kind == CellKind::Text) {
            if (const auto year = PeriodReader::yearNamed(cell.text)) {
                m_recognition.periods.setYear(year);
                return;
            }
        }
    }
}

std::optional<TableHeader> TableReader::headerOf(const SheetRow& row) const {
    TableHeader header;
    int worded = 0; // labels with a letter in them: a bare number or day may be a figure
    for (const Cell& cell : row.cells) {
        QString label = cell.text;
        const FigureWords words =
            cell.kind == CellKind::Text ? takeFigureWords(label) : FigureWords();
        const std::optional<Period> period =
            words.isNone() ? m_recognition.periods.read(cell) : m_recognition.periods.read(label);
        if (period) {
            header.figures.push_back({cell.column, *period, words.part.value_or(FigurePart::Whole),
                                      words.source.value_or(Source::Reported)});
            worded += cell.kind == CellKind::Text && hasLetter(label) ? 1 : 0;
        }
    }
    if (header.figures.empty()) {
        return {};
    }
    header.firstFigure = header.figures.front().column;
    addOtherColumns(row, header);
    if (!isHeader(row, header, worded)) {
        return {};
    }
    return header;
}

bool TableReader::isHeader(const SheetRow& row, const TableHeader& header, int worded) const {
    if (worded >= 2) {
        return true;
    }
    const bool namesIndicator =
        std::any_of(row.cells.begin(), row.cells.end(), [&](const Cell& cell) {
            return cell.column < header.firstFigure &&
                   (m_recognition.matcher.byRef(cell).indicator ||
                    m_recognition.matcher.byTitle(cell.text).indicator);
        });
    if (namesIndicator) {
        return false;
    }
    const bool hasHeading =
        std::any_of(header.others.begin(), header.others.end(), [&](const Column& column) {
            return column.role != ColumnRole::Label && column.role != ColumnRole::Breakdown;
        });
    return worded == 1 || hasHeading;
}

void TableReader::addOtherColumns(const SheetRow& row, TableHeader& header) const {
    std::vector<FigureColumn> beside; // more of the period's: its parts, the verified figure
    for (const Cell& cell : row.cells) {
        const FigureColumn* figure = header.figureAt(cell.column);
        if (figure && figure->column == cell.column) {
            continue;
        }
        const FigureWords words = figureWords(cell.text);
        const FigurePart part = words.part.value_or(FigurePart::Whole);
        if (figure && (words.source || part != FigurePart::Whole)) {
            beside.push_back(
                {cell.column, figure->period, part, words.source.value_or(figure->source)});
        } else {
            header.others.push_back(columnOf(cell, m_recognition));
        }
    }
    header.figures.insert(header.figures.end(), beside.begin(), beside.end());
    std::sort(header.figures.begin(), header.figures.end(),
              [](const FigureColumn& left, const FigureColumn& right) {
                  return left.column < right.column;
              });
}

std::optional<TableHeader> TableReader::withWords(const SheetRow& row) const {
    TableHeader header = *m_header;
    header.figures.clear();
    for (const Cell& cell : row.cells) {
        if (cell.column < header.firstFigure) {
            continue;
        }
        const FigureWords words = figureWords(cell.text);
        if (words.isNone()) {
            return {};
        }
        const FigureColumn* above = m_header->figureAt(cell.column);
        header.figures.push_back({cell.column, above->period, words.part.value_or(above->part),
                                  words.source.value_or(above->source)});
    }
    if (header.figures.empty()) {
        return {};
    }
    return header;
}

bool TableReader::hasFigures(const SheetRow& row) const {
    return std::any_of(m_header->figures.begin(), m_header->figures.end(),
                       [&](const FigureColumn& figure) { return row.at(figure.column); });
}

void TableReader::readRow(const SheetRow& row) {
    m_sliceRefused = false;
    const RowMeaning meaning = meaningOf(row);
    if (!meaning.indicator) {
        refuseRow(row, meaning);
        return;
    }
    m_recognised = true;
    if (meaning.indicator != m_current) {
        m_current = meaning.indicator;
        m_matchColumn = meaning.matchColumn;
    }
    if (!m_sliceRefused) {
        readFigures(row, meaning);
    }
}

void TableReader::refuseRow(const SheetRow& row, const RowMeaning& meaning) {
    const bool named = !meaning.label.isEmpty();
    if (hasFigures(row)) {
        const int column = named ? meaning.labelColumn : m_header->firstFigure;
        if (meaning.choices.isEmpty()) {
            m_recognition.assembly.problem(Severity::Error, m_sheet.name, row.row, column,
                                           FaultCode::Unknown, {u"indicator"_s, meaning.label});
        } else {
            m_recognition.assembly.problem(Severity::Error, m_sheet.name, row.row, column,
                                           FaultCode::Ambiguous,
                                           {meaning.label, meaning.choices.join(u", ")});
        }
    }
    // What stands where the last indicator's name stood is another one, though unknown; further
    // right it goes on with that one's words.
    if (named && (hasFigures(row) || meaning.labelColumn <= m_matchColumn)) {
        m_current = nullptr;
    }
}

void TableReader::readFigures(const SheetRow& row, const RowMeaning& meaning) {
    for (const Cell& cell : row.cells) {
        if (cell.column < m_header->firstFigure) {
            continue;
        }
        const FigureColumn* figure = m_header->figureAt(cell.column);
        if (!figure || figure->column != cell.column) {
            readOther(cell, row, meaning);
            continue;
        }
        FigurePart part = figure->part;
        if (part == FigurePart::Whole) {
            part = meaning.part.value_or(part);
        }
        const Source source = meaning.source.value_or(figure->source);
        m_recognition.assembly.add(
            {{{}, meaning.indicator->ref, figure->period, meaning.slice, source},
             meaning.indicator,
             part,
             cell,
             m_sheet.name});
    }
}

void TableReader::readOther(const Cell& cell, const SheetRow& row, const RowMeaning& meaning) {
    const Column* column = m_header->other(cell.column);
    if (column && column->role == ColumnRole::Remark) {
        readRemark(cell, meaning);
        return;
    }
    const bool unknown = !column || column->role == ColumnRole::Label;
    if (unknown && !m_unknownColumns.contains(cell.column)) {
        m_unknownColumns.insert(cell.column);
        m_recognition.assembly.problem(
            Severity::Warning, m_sheet.name, row.row, cell.column, FaultCode::Unknown,
            {u"column"_s, column ? column->heading : cellName(row.row, cell.column)});
    }
}

void TableReader::readRemark(const Cell& cell, const RowMeaning& meaning) {
    const std::vector<Period> periods = m_header->periods();
    const std::optional<Period>& asked = m_recognition.question.period;
    std::optional<Period> period;
    if (periods.size() == 1) {
        period = periods.front();
    } else if (asked && std::find(periods.begin(), periods.end(), *asked) != periods.end()) {
        period = asked;
    }
    if (!period) {
        QStringList names;
        for (const Period& one : periods) {
            names.append(one.name());
        }
        m_recognition.assembly.problem(Severity::Warning, m_sheet.name, cell.row, cell.column,
                                       FaultCode::Ambiguous, {cell.text, names.join(u", ")});
        return;
    }
    m_recognition.assembly.add({{{}, meaning.indicator->ref, *period, meaning.slice},
                                meaning.indicator,
                                FigurePart::Remark,
                                cell,
                                m_sheet.name});
}

} // namespace quarterlight
