// The one door's inside: a set of changes checked, written and logged in one transaction.
#pragma once

#include "core/register/change_log.h"
#include "core/register/register.h"

#include <array>

namespace quarterlight {

/// Hands out ids that no record ever had. One program at a time changes a register, so what was
/// read once still holds.
class IdCounter {
public:
    /// Fault: as Database::fault.
    Result<qint64> next(Database& database, size_t kind);
    /// That an id is taken.
    void note(size_t kind, qint64 id);

private:
    std::array<std::optional<qint64>, recordKinds> m_last;
};

/// Makes the changes as the entry says (its sequence is given here) and returns what was done.
/// Faults: as Register::apply.
Result<Announcement> writeChanges(Database& database, IdCounter& ids, LogEntry entry,
                                  const std::vector<Change>& changes, const Progress& progress);

/// The changes that take these back, in the order in which they can be made.
std::vector<Change> inverse(std::vector<Change> changes);

} // namespace quarterlight
