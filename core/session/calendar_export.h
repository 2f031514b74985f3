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
/// contract's dates, and the bank holidays shipped with the program, so it never falls and grows
/// whenever a date may have moved. Alarms ring as long ahead as the register's lead times say, for
/// what is still open.
///
/// Which events were exported before isn't kept, so whatever may have been is told again: as called
/// off what the diary held once and holds no more, and what a contract made due before it was
/// amended or changed; on its new day, though outside the range, what was moved out of it. Not
/// called off is a rule's day that gave way to days that officers planned themselves.
std::vector<CalendarEvent>
calendarEvents(const Session& session, std::optional<Id<Contract>> contract, const DateRange& days);

/// The same as the text of an .ics file.
QByteArray calendarExport(const Session& session, std::optional<Id<Contract>> contract,
                          const DateRange& days);

} // namespace quarterlight
