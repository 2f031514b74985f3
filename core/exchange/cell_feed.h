// What stands between a reader and the sink: counts the cells, holds them to the limits, and keeps
// the first reason to stop.
#pragma once

#include "core/exchange/workbook.h"

#include <string_view>

namespace quarterlight {

/// Passes on what a reader finds, within the limits. The sink must outlive it.
class CellFeed {
public:
    CellFeed(const CellSink& sink, const WorkbookLimits& limits) : m_sink(sink), m_limits(limits) {}

    const WorkbookLimits& limits() const { return m_limits; }
    qint64 cells() const { return m_cells; }
    const QString& sheetName() const { return m_sheet; }
    /// How many bytes are still to come after those told so far.
    void expect(qint64 bytes) { m_total = m_done + bytes; }

    /// Each passes on what it is given, and returns the fault that ends the reading, if any:
    /// Cancelled, TooBig.
    std::optional<Fault> sheet(const QString& name, bool hidden);
    std::optional<Fault> cell(const Cell& cell);
    /// More bytes read; false if the sink cancels.
    bool progress(qint64 bytes);

    /// TooBig if the cell lies beyond the limits.
    std::optional<Fault> checkPlace(qint64 row, qint64 column) const;
    /// TooBig if a cell's text is longer than the limit.
    std::optional<Fault> checkText(qsizetype length) const;
    /// TooBig if a list beside the cells ("sheets") has more entries than the limit.
    std::optional<Fault> checkEntries(QLatin1StringView list, qint64 entries) const;
    /// Damaged, at a cell of the present sheet.
    Fault damagedCell(int row, int column) const;

private:
    const CellSink& m_sink;
    WorkbookLimits m_limits;
    QString m_sheet;
    qint64 m_sheets = 0;
    qint64 m_cells = 0;
    qint64 m_done = 0;
    qint64 m_total = 0;
};

/// A number as a file writes it ("0.95", "1E-2"); none if it is no finite number.
std::optional<double> fileNumber(std::string_view text);
/// A whole number without sign; none if it is anything else or past 2^31.
std::optional<int> fileInteger(std::string_view text);
/// The fifteen digits that a spreadsheet shows of a number, without exponent where that is short.
QString plainDigits(double number);
/// The day that "2025-04-01" or "2025-04-01T09:30:00" names, as written, in no time zone.
QDate fileDate(std::string_view text);

} // namespace quarterlight
