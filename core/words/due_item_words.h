// What falls due, in words: its kind, where it stands, and why it is due when it is.
#pragma once

#include "core/evaluation/due_items.h"

#include <QString>
#include <QStringList>

namespace quarterlight {

/// "Return", "Meeting" …
QString dueKindWord(DueKind kind);
/// "Upcoming", "Overdue" …
QString dueStatusWord(DueStatus status);
/// That of an item: "Waived", "Called off" where it is one of those, "Received late" for a return.
QString dueStatusWord(const DueItem& item);

/// The rule that its date follows from: in the schedule's words, or where the contract set its own,
/// in ours. Empty where no rule says anything.
QString dueRuleWords(const DueItem& item);

/// Why it is due when it is, a line each: the clause, the rule in words, what started its clock,
/// the day that the rule names, and what moved it and why ("15 August 2026 is a Saturday; last
/// working day before: Friday 14 August"), an agreed day. A date kept on a day that isn't worked
/// says so.
QStringList dueExplanation(const DueItem& item);

} // namespace quarterlight
