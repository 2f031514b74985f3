// Tables with an indicator a row and a period a column.
#pragma once

#include "core/exchange/sheet_columns.h"

#include <QSet>

namespace quarterlight {

/// The headings of a table.
struct TableHeader {
    std::vector<FigureColumn> figures;
    std::vector<Column> others;
    int firstFigure = 0;

    const Column* other(int column) const;
    /// The figure column there or, under a merged heading, the next one to its left.
    const FigureColumn* figureAt(int column) const;
    std::vector<Period> periods() const;
};

/// Reads the tables of one sheet; headings may come again further down.
class TableReader {
public:
    TableReader(const SheetGrid& sheet, const Recognition& recognition)
        : m_sheet(sheet), m_recognition(recognition) {}

    /// True if there was a table: headings and at least one indicator under them.
    bool read();

private:
    /// What a row's labels say.
    struct RowMeaning {
        const Indicator* indicator = nullptr;
        QStringList choices;
        std::optional<FigurePart> part;
        std::optional<Source> source;
        Slice slice;
        QString label; ///< the first label as written
        int labelColumn = 0;
        int matchColumn = 0;
    };
    /// A label cell and its text without a part's name.
    struct Label {
        const Cell* cell;
        QString text;
    };

    std::optional<TableHeader> headerOf(const SheetRow& row) const;
    bool isHeader(const SheetRow& row, const TableHeader& header, int worded) const;
    void addOtherColumns(const SheetRow& row, TableHeader& header) const;
    /// The headings with a second row under the periods, of parts or of reported and verified; none
    /// if this is no such row.
    std::optional<TableHeader> withWords(const SheetRow& row) const;
    void noteYear(const SheetRow& row) const;

    void readRow(const SheetRow& row);
    void readFigures(const SheetRow& row, const RowMeaning& meaning);
    void readOther(const Cell& cell, const SheetRow& row, const RowMeaning& meaning);
    void readRemark(const Cell& cell, const RowMeaning& meaning);
    bool hasFigures(const SheetRow& row) const;
    void refuseRow(const SheetRow& row, const RowMeaning& meaning);

    RowMeaning meaningOf(const SheetRow& row);
    std::vector<Label> labelsOf(const SheetRow& row, RowMeaning& meaning) const;
    bool matchStrictly(const std::vector<Label>& labels, RowMeaning& meaning) const;
    bool matchUnderCurrent(const std::vector<Label>& labels, RowMeaning& meaning) const;
    bool matchBeginning(const std::vector<Label>& labels, RowMeaning& meaning) const;
    void readSlices(const SheetRow& row, const std::vector<Label>& labels, RowMeaning& meaning);

    const SheetGrid& m_sheet;
    const Recognition& m_recognition;
    std::optional<TableHeader> m_header;
    const Indicator* m_current = nullptr;
    int m_matchColumn = 0;
    bool m_sliceRefused = false;
    bool m_recognised = false;
    QSet<int> m_unknownColumns;
};

} // namespace quarterlight
