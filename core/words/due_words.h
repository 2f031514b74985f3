// Due dates and owed returns in words.
#pragma once

#include "core/evaluation/owed_returns.h"

#include <QString>

namespace quarterlight {

/// Why the day that a rule names isn't worked: "a Saturday", or the holiday's own name. Empty where
/// it is a working day.
QString nonWorkingWords(const DueDate& due);
/// Why a due date is what it is, where it isn't plain: "15 Aug is a Saturday: moved to 14 Aug",
/// "14 Dec is a Sunday, not moved". Empty where the day that the rule names is a working day.
QString dueReasonWords(const DueDate& due);
/// "Upcoming", "Overdue" …
QString owedStateWord(OwedState state);

} // namespace quarterlight
