// Periods in words, long for titles and short for the head of a column.
#pragma once

#include "core/time/period.h"

#include <QString>

namespace quarterlight {

/// "April 2025", "Quarter 1, Apr–Jun 2025", "Four weeks 3, 26 May–22 Jun 2025", "2025-26" (a year
/// that starts in January: "2025").
QString periodWords(const Period& period, const PeriodCalendar& calendar);
/// For the head of a column under its year: "Apr", "Q1", "P3", "2025-26".
QString shortPeriodWords(const Period& period, const PeriodCalendar& calendar);
/// The same where no year stands above: "Apr 2025", "Q1 2025-26", "P3 2025-26", "2025-26".
QString datedPeriodWords(const Period& period, const PeriodCalendar& calendar);
/// The contract year that a period belongs to: "2025-26".
QString yearWords(int year, const PeriodCalendar& calendar);
/// "four-weekly", "monthly" … as a word in a sentence.
QString frequencyWord(Frequency frequency);
/// For a choice of periods: "Four weeks", "Months", "Quarters", "Years".
QString frequencyPlural(Frequency frequency);

} // namespace quarterlight
