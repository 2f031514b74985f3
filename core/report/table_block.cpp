// Tables of a pack: column widths, rows that never split while a page can hold them, headers
// repeated on each page (there as artefacts, so that the structure has them once).
#include "core/report/pack_flow.h"
#include "core/words/status_words.h"

#include <QHash>
#include <QRegularExpression>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

constexpr double padAcross = dots(4.5);
/// More air where a column of texts follows one of numbers: they would stand edge to edge.
constexpr double padAfterNumbers = dots(8);
constexpr double padDown = dots(2.9);
constexpr TextStyle titleStyle{9.5, true};
constexpr TextStyle headerStyle{8, true, 0xff3a444d, 1.3};
constexpr TextStyle cellStyle{8.6, false, page::ink, 1.36};
constexpr TextStyle groupStyle{8.6, true, page::ink, 1.36};
/// A column may grow to hold its longest word, but not beyond this share of the width.
constexpr double widestWordShare = 0.3;

/// A cell laid out to its column. What is only a status's word stands on the status's tint.
struct CellLaid {
    LaidText text;
    std::optional<SignSpec> sign;
    std::optional<PackArrow> arrow;
    double inset = 0; ///< kept free on the right, so that decimal points stand in line
    bool numeric = false;
    bool onlyStatus = false;
};

struct RowLaid {
    std::vector<CellLaid> cells;
    double height = 0;
    bool group = false;
};

bool isOnlyStatus(const PackText& cell) {
    return cell.status && *cell.status != Status::NoTarget &&
           printed(cell).text.trimmed() ==
               statusWord(*cell.status, isCriticalFailure(*cell.status, cell.critical));
}

/// Width that an arrow before a text takes.
double arrowIndent(const std::optional<PackArrow>& arrow) {
    return arrow ? signSize + signGap : 0;
}

/// Widths of words, measured once each.
class WordWidths {
public:
    explicit WordWidths(const TextStyle& style) : m_style(style) {}
    double widest(const QString& text) {
        double width = 0;
        for (const QString& word :
             QString(text).replace(u'\n', u' ').split(u' ', Qt::SkipEmptyParts)) {
            auto known = m_widths.constFind(word);
            if (known == m_widths.constEnd())
                known = m_widths.insert(word, textWidth(word, m_style));
            width = qMax(width, *known);
        }
        return width;
    }

private:
    TextStyle m_style;
    QHash<QString, double> m_widths;
};

/// Extra air on the left of a column.
double leadIn(const PackTable& table, size_t column) {
    const bool afterNumbers = column > 0 && table.columns[column - 1].numeric;
    return afterNumbers && !table.columns[column].numeric ? padAfterNumbers : 0;
}

/// The least width of each column that breaks none of its words.
std::vector<double> leastWidths(const PackTable& table) {
    TextStyle strong = cellStyle;
    strong.strong = true;
    WordWidths header(headerStyle);
    WordWidths body(cellStyle);
    WordWidths strongBody(strong);
    std::vector<double> least;
    for (const PackTable::Column& column : table.columns)
        least.push_back(header.widest(column.title));
    for (const PackTable::Row& row : table.rows) {
        for (size_t index = 0; !row.group && index < row.cells.size() && index < least.size();
             ++index) {
            const PackText& cell = row.cells[index];
            WordWidths& words = cell.strong || cell.critical ? strongBody : body;
            const QString text = printed(cell, table.columns[index].numeric).text;
            // A status stays on one line.
            double width = isOnlyStatus(cell) ? textWidth(text, cell.critical ? strong : cellStyle)
                                              : words.widest(text);
            width += signIndent(signOf(cell)) + (isOnlyStatus(cell) ? dots(8) : 0) +
                     arrowIndent(cell.arrow);
            least[index] = qMax(least[index], width);
        }
    }
    for (size_t index = 0; index < least.size(); ++index) {
        const double width = least[index] + 2 * padAcross + leadIn(table, index) + dots(1);
        least[index] = qMin(width, page::bodyWidth * widestWordShare);
    }
    return least;
}

/// The columns' widths by their shares; one too narrow for its words takes from the others.
std::vector<double> columnWidths(const PackTable& table) {
    const std::vector<double> least = leastWidths(table);
    std::vector<double> widths(least.size(), 0);
    std::vector<bool> settled(least.size(), false);
    double room = page::bodyWidth;
    for (bool changed = true; changed;) {
        changed = false;
        double shares = 0;
        for (size_t index = 0; index < widths.size(); ++index)
            shares += settled[index] ? 0 : qMax(table.columns[index].width, 0.01);
        for (size_t index = 0; index < widths.size(); ++index) {
            if (settled[index])
                continue;
            widths[index] = room * qMax(table.columns[index].width, 0.01) / shares;
            if (widths[index] < least[index]) {
                widths[index] = least[index];
                room -= least[index];
                settled[index] = true;
                changed = true;
                break;
            }
        }
    }
    // Words too long for the page together: every column gives way alike.
    double total = 0;
    for (const double width : widths)
        total += width;
    for (double& width : widths)
        width *= page::bodyWidth / total;
    return widths;
}

/// Width of what follows a number's whole digits, or none if the text is more than a number.
std::optional<double> tailWidth(const QString& text) {
    static const QRegularExpression form(
        uR"(^[-\x{2212}+\x{00a3}]?[\d,]+((?:\.\d+)?\s?%?\*?)(?:\n|$))"_s);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return {};
    return match.capturedLength(1) > 0 ? textWidth(match.captured(1), cellStyle) : 0;
}

/// A table measured to the page's width.
class TableBlock : public FlowBlock {
public:
    explicit TableBlock(const PackTable& table)
        : m_table(table), m_title(printable(table.title), titleStyle, page::bodyWidth) {
        if (table.columns.empty())
            return;
        m_widths = columnWidths(table);
        layHeader();
        std::vector<double> tails(m_widths.size(), 0);
        for (const PackTable::Row& row : table.rows)
            widenTails(row, tails);
        for (const PackTable::Row& row : table.rows)
            m_rows.push_back(row.group ? groupRow(row) : dataRow(row, tails));
    }

    double startHeight() const override {
        if (m_widths.empty())
            return 0;
        double height = titleHeight() + m_headerHeight;
        for (const RowLaid& row : m_rows) {
            height += row.height;
            if (!row.group)
                break;
        }
        return qMin(height, page::bodyHeight);
    }

    void place(PageFlow& flow, int parent) override {
        if (m_widths.empty())
            return;
        flow.need(startHeight());
        const int table = flow.addNode(parent, Tag::Table);
        flow.node(table).alternative = m_table.summary;
        if (!m_table.title.isEmpty()) {
            flow.space(dots(6));
            placeLines(flow, flow.addNode(table, Tag::Caption), m_title, page::margin);
            flow.advance(dots(3));
        }
        placeHeader(flow, flow.addNode(table, Tag::TableRow));
        for (size_t index = 0; index < m_rows.size(); ++index)
            placeRow(flow, table, index);
        flow.advance(dots(11));
    }

private:
    double titleHeight() const { return m_table.title.isEmpty() ? 0 : dots(9) + m_title.height(); }

    double textRoom(size_t column) const {
        return m_widths[column] - 2 * padAcross - leadIn(m_table, column);
    }

    void layHeader() {
        for (size_t index = 0; index < m_widths.size(); ++index) {
            const PackTable::Column& column = m_table.columns[index];
            const Qt::Alignment alignment = column.numeric ? Qt::AlignRight : Qt::AlignLeft;
            m_header.emplace_back(printable(column.title), headerStyle, textRoom(index), alignment);
            m_headerHeight = qMax(m_headerHeight, m_header.back().height() + 2 * padDown);
        }
    }

    void widenTails(const PackTable::Row& row, std::vector<double>& tails) const {
        for (size_t index = 0; !row.group && index < row.cells.size() && index < m_widths.size();
             ++index) {
            if (m_table.columns[index].numeric)
                tails[index] = qMax(tails[index], tailWidth(row.cells[index].text).value_or(0));
        }
    }

    static RowLaid groupRow(const PackTable::Row& row) {
        RowLaid laid;
        laid.group = true;
        const PackText text = row.cells.empty() ? PackText() : row.cells.front();
        CellLaid cell;
        cell.sign = signOf(text);
        cell.text =
            laidPackText(text, groupStyle, page::bodyWidth - 2 * padAcross - signIndent(cell.sign));
        laid.height = cell.text.height() + 2 * padDown;
        laid.cells.push_back(std::move(cell));
        return laid;
    }

    RowLaid dataRow(const PackTable::Row& row, const std::vector<double>& tails) const {
        RowLaid laid;
        for (size_t index = 0; index < m_widths.size(); ++index) {
            const PackText text = index < row.cells.size() ? row.cells[index] : PackText();
            CellLaid cell;
            cell.numeric = m_table.columns[index].numeric;
            cell.sign = signOf(text);
            cell.onlyStatus = isOnlyStatus(text);
            cell.arrow = text.arrow;
            double width = textRoom(index) - signIndent(cell.sign) - arrowIndent(cell.arrow);
            if (cell.onlyStatus)
                width += padAcross;
            if (const auto tail = cell.numeric ? tailWidth(text.text) : std::nullopt) {
                const double inset = tails[index] - *tail;
                if (textWidth(text.text.section(u'\n', 0, 0), cellStyle) + inset < width)
                    cell.inset = inset;
            }
            cell.text = laidPackText(text, cellStyle, width - cell.inset, cell.numeric);
            laid.height = qMax(laid.height, cell.text.height() + 2 * padDown);
            laid.cells.push_back(std::move(cell));
        }
        return laid;
    }

    /// The header's texts go to the cells of `row`, or are artefacts where they repeat.
    void placeHeader(PageFlow& flow, int row) const {
        const double top = flow.y();
        flow.add(artefact,
                 BoxPiece{{page::margin, top, page::bodyWidth, m_headerHeight}, page::band});
        ruleAt(flow, top + m_headerHeight, page::line, 0.7);
        double left = page::margin;
        for (size_t index = 0; index < m_header.size(); ++index) {
            const LaidText& text = m_header[index];
            const int cell = row == artefact ? artefact : flow.addNode(row, Tag::ColumnHeader);
            // Short titles stand on the last line of the tall ones.
            const double down = m_headerHeight - padDown - text.height();
            flow.add(cell, TextPiece{text,
                                     {left + padAcross + leadIn(m_table, index), top + down},
                                     0,
                                     text.lineCount()});
            left += m_widths[index];
        }
        flow.advance(m_headerHeight);
    }

    static void ruleAt(PageFlow& flow, double y, QRgb colour, double points) {
        const double right = page::width - page::margin;
        flow.add(artefact, RulePiece{{page::margin, y, right, y}, colour, dots(points)});
    }

    void turnPage(PageFlow& flow) const {
        flow.newPage();
        placeHeader(flow, artefact);
    }

    void placeRow(PageFlow& flow, int table, size_t index) const {
        const RowLaid& row = m_rows[index];
        // A group's head stays with its first row, and the last row is never alone on a page.
        const bool headsNext =
            index + 1 < m_rows.size() && (row.group || (index > 0 && index + 2 == m_rows.size()));
        const double pageRoom = page::bodyHeight - m_headerHeight;
        const double together = row.height + (headsNext ? m_rows[index + 1].height : 0);
        if (qMin(together, pageRoom) > flow.room() + 0.5)
            turnPage(flow);
        const int node = flow.addNode(table, Tag::TableRow);
        std::vector<int> cells;
        for (size_t cell = 0; cell < row.cells.size(); ++cell)
            cells.push_back(flow.addNode(node, cell == 0 ? Tag::RowHeader : Tag::TableCell));
        if (row.group && !cells.empty())
            flow.node(cells.front()).columnSpan = int(m_widths.size());
        if (row.height > pageRoom)
            placeInSlices(flow, row, cells);
        else
            placeWhole(flow, row, cells);
        ruleAt(flow, flow.y(), page::faintLine, 0.5);
    }

    void placeWhole(PageFlow& flow, const RowLaid& row, const std::vector<int>& nodes) const {
        if (row.group) {
            flow.add(artefact,
                     BoxPiece{{page::margin, flow.y(), page::bodyWidth, row.height}, 0xfff7f8f9});
        }
        double left = page::margin;
        for (size_t index = 0; index < row.cells.size(); ++index) {
            const CellLaid& cell = row.cells[index];
            placeCell(flow, nodes[index], cell, left + leadIn(m_table, index), flow.y() + padDown,
                      0, cell.text.lineCount());
            left += m_widths[index];
        }
        flow.advance(row.height);
    }

    /// A row taller than a page: as many lines of each cell as fit, then the rest overleaf.
    void placeInSlices(PageFlow& flow, const RowLaid& row, const std::vector<int>& nodes) const {
        std::vector<int> done(row.cells.size(), 0);
        for (bool left_over = true; left_over;) {
            left_over = false;
            double tallest = 0;
            double left = page::margin;
            for (size_t index = 0; index < row.cells.size(); ++index) {
                const LaidText& text = row.cells[index].text;
                const int first = done[index];
                int fit = text.linesWithin(flow.room() - 2 * padDown, first);
                if (fit == 0 && first < text.lineCount() && tallest == 0)
                    fit = 1; // one line taller than the page: better over the edge than never
                placeCell(flow, nodes[index], row.cells[index], left + leadIn(m_table, index),
                          flow.y() + padDown, first, first + fit);
                tallest = qMax(tallest, text.height(first, first + fit));
                done[index] += fit;
                left_over = left_over || done[index] < text.lineCount();
                left += m_widths[index];
            }
            flow.advance(tallest + 2 * padDown);
            if (left_over)
                turnPage(flow);
        }
    }

    static void placeCell(PageFlow& flow, int node, const CellLaid& cell, double left, double top,
                          int first, int last) {
        if (first >= last)
            return;
        const double indent = signIndent(cell.sign);
        const double edge = left + padAcross + indent + arrowIndent(cell.arrow);
        if (cell.arrow && first == 0) {
            const QPointF centre(left + padAcross + indent + signSize / 2,
                                 top + cell.text.firstLineHeight() / 2);
            flow.add(node, ArrowPiece{*cell.arrow, centre, signSize});
        }
        if (cell.onlyStatus && !cell.numeric)
            placeTint(flow, cell, left + padAcross - dots(3.5), top);
        if (cell.sign && first == 0) {
            double signLeft = left + padAcross;
            if (cell.numeric)
                signLeft = edge + cell.text.textLeft(0) - indent;
            const double width = indent - signGap;
            const QPointF centre(signLeft + width / 2, top + cell.text.firstLineHeight() / 2);
            flow.add(node, SignPiece{cell.sign->status, cell.sign->critical, centre, signSize});
        }
        flow.add(node, TextPiece{cell.text, {edge, top}, first, last});
    }

    static void placeTint(PageFlow& flow, const CellLaid& cell, double left, double top) {
        const SignSpec& sign = *cell.sign;
        const bool critical =
            sign.critical && (sign.status == Status::Failed || sign.status == Status::BelowTarget);
        const PrintColours colours = statusColours(critical ? Status::Failed : sign.status);
        const double width = signIndent(sign) + cell.text.naturalWidth() + dots(8);
        const QRectF box(left, top - dots(0.6), width, cell.text.height() + dots(1.2));
        BoxPiece tint{box, colours.tint, dots(2.5)};
        if (critical)
            tint.edge = colours.text;
        flow.add(artefact, tint);
    }

    const PackTable& m_table;
    LaidText m_title;
    std::vector<double> m_widths;
    std::vector<LaidText> m_header;
    double m_headerHeight = 0;
    std::vector<RowLaid> m_rows;
};

} // namespace

std::unique_ptr<FlowBlock> tableBlock(const PackTable& table) {
    return std::make_unique<TableBlock>(table);
}

} // namespace quarterlight
