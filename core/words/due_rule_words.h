// A due rule, and the date that it gives, in words.
#pragma once

#include "core/time/due_rule.h"

#include <QString>

namespace quarterlight {

/// "15th of the month after, or the last working day before", "30 April", "5 working days after the
/// period"; "no date set".
QString dueRuleWords(const DueRule& rule);
/// The date with why it was moved or kept: "13 Apr 2028 (15 Apr is a Saturday: moved to 13 Apr)";
/// "no date set" for none.
QString dueDateWords(const std::optional<DueDate>& due);

} // namespace quarterlight
