// How a register of an older version becomes one of this: numbered steps on a verified copy, which
// then takes the register's place.
#pragma once

#include "core/register/schema.h"

namespace quarterlight {

/// One step: what brings a register of the version before to `to`. The statements leave exactly the
/// text of that version's schema; to change a table they make a new one and copy.
struct Migration {
    int to = 0;
    const char* description = "";
    std::vector<const char*> statements;
};

/// Every version there was, the oldest first, and the steps between them.
struct SchemaHistory {
    std::vector<Schema> schemas;
    std::vector<Migration> steps;

    int newest() const { return schemas.back().version; }
    /// Null for a version that never was.
    const Schema* schema(int version) const;
};

/// That of the program. A new version is one schema and one step here.
const SchemaHistory& shippedHistory();

/// Brings the register to the newest version; the caller holds its owner lock and has it closed. A
/// verified copy of the old one stays beside it, and its path is returned. After a fault the
/// register is as it was. Faults: as opening it; CannotWrite, also where less than three times its
/// size is free; DamagedRegister, ForeignSchema where a step doesn't lead to its version's schema.
Result<QString> migrate(const QString& path, const SchemaHistory& history);

/// What an older register, opened and admitted, holds, as one of the newest version in memory: to
/// look at where nothing may be written. The original stays as it is. Faults: DamagedRegister,
/// ForeignSchema as above; Database.
Result<std::unique_ptr<Database>> migratedInMemory(Database& original, int from,
                                                   const SchemaHistory& history);

} // namespace quarterlight
