// Due items as the commands tell them: rows of JSON or of text.
#pragma once

#include "app/commands/command_line.h"
#include "core/evaluation/due_items.h"

#include <vector>

namespace quarterlight {

/// {contract, kind, title, period, due, received, status} as the design names them, and with them
/// authority, series, occurrence, scheduled (the day before any move), unadjusted, reason (why that
/// one isn't worked), moved, at, minutes, place, clause, rule, explanation, assumed, happened,
/// calledOff, waived, note.
QJsonObject dueJson(const Session& session, const DueItem& item);

/// The days of --from and --to; none after a complaint or a refusal, which `ending` then names.
std::optional<DateRange> dueDays(CommandLine& line, ExitCode& ending);

/// Answers with the items, as JSON or as lines of day, status, kind, contract, title and why then.
/// Refuses where something couldn't be read: a list with holes would pass for the whole.
ExitCode answerDue(const Session& session, const std::vector<DueItem>& items, bool asJson);

} // namespace quarterlight
