// Periods as providers write them over a column or into a list: "Q1", "2025-26 Q1", "Apr",
// "April 2025", "Apr-25", a date, "2025-04", "P1", "2025/26".
#pragma once

#include "core/exchange/figure_sheet.h"

namespace quarterlight {

/// Reads period labels for one contract.
class PeriodReader {
public:
    explicit PeriodReader(const SheetQuestion& question);

    /// The contract year that a text names anywhere in it, as "2025/26" or "2025-26"; none if none.
    static std::optional<int> yearNamed(const QString& text);
    /// The year that "Q1" and "April" mean from here on: what the sheet says, else what was asked.
    void setYear(std::optional<int> year) { m_year = year.value_or(m_asked); }

    /// The period a cell names, or none. A day stands for its month, or for the four weeks that
    /// begin or end on it.
    std::optional<Period> read(const Cell& cell) const;
    std::optional<Period> read(const QString& text) const;

private:
    std::optional<Period> ofDay(QDate day) const;
    /// A month of the contract year, or of a calendar year if that is given.
    Period month(int number, std::optional<int> calendarYear) const;

    PeriodCalendar m_calendar;
    int m_asked;
    int m_year;
};

} // namespace quarterlight
