// What falls due as events for the officer's own calendar.
#pragma once

#include "core/exchange/calendar_file.h"
#include "core/session/session.h"

#include <optional>

namespace quarterlight {

/// Everything that falls due in a contract, or without one in all contracts and of none, within the
/// range. A later export updates an earlier one: an event's uid follows from the register, the
/// contract and what it is an occurrence of, none of which a new title, date or copy of the file
/// changes; its sequence is the place in the change log of the newest entry that bears on the
/// contract's dates, so it grows whenever one may have moved. Alarms ring as long ahead as the
/// register's lead times say, for what is still open. What was called off is
/// there as called off, and so is what the diary held once and holds no more.
std::vector<CalendarEvent>
calendarEvents(const Session& session, std::optional<Id<Contract>> contract, const DateRange& days);

/// The same as the text of an .ics file.
QByteArray calendarExport(const Session& session, std::optional<Id<Contract>> contract,
                          const DateRange& days);

} // namespace quarterlight
