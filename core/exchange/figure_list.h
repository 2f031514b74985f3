// Lists with one figure a row: indicator, period, numerator, denominator, value, remark.
#pragma once

#include "core/exchange/sheet_columns.h"

namespace quarterlight {

/// Reads one sheet as a list, if it is one. Sheet and recognition must outlive it.
class FigureListReader {
public:
    FigureListReader(const SheetGrid& sheet, const Recognition& recognition)
        : m_sheet(sheet), m_recognition(recognition) {}

    /// True if the sheet has the headings of a list. Without a column for the period, every figure
    /// is of the period asked for.
    bool read();

private:
    bool readHeadings(const SheetRow& row);
    void readRow(const SheetRow& row);
    bool hasFigures(const SheetRow& row) const;
    const Indicator* indicatorOf(const SheetRow& row);
    std::optional<Period> periodOf(const SheetRow& row);
    /// None if a value is none of the breakdown's; the problem is noted.
    std::optional<Slice> sliceOf(const SheetRow& row, const Indicator& indicator);
    /// A column "Verified" says yes or no of the row's figure or, beside "Reported", is a figure.
    Source sourceOf(const SheetRow& row) const;
    bool isVerifiedFigure(const SheetRow& row, const Column& column) const;
    void noteUnknownColumns(const SheetRow& row);
    bool has(ColumnRole role) const;
    void problem(const SheetRow& row, int column, FaultCode code, const QStringList& arguments);

    const SheetGrid& m_sheet;
    const Recognition& m_recognition;
    std::vector<Column> m_columns;
    std::vector<int> m_noted;
};

} // namespace quarterlight
