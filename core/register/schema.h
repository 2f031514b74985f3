// What a register file contains, version by version: the exact statements that make it.
#pragma once

#include "core/model/fault.h"
#include "core/register/database.h"

#include <vector>

namespace quarterlight {

/// "QLit": marks a SQLite file as a register.
inline constexpr qint64 applicationId = 0x514C6974;

/// One version of the schema: single statements, in order. No views, no triggers.
struct Schema {
    int version = 0;
    std::vector<const char*> statements;
};

/// Every version there was, the oldest first. A version that stands is never changed.
const std::vector<Schema>& allSchemas();
/// The schema that this program writes: the last of them.
const Schema& currentSchema();

/// Makes the schema in an empty database, in the transaction that the caller began.
Result<Done> createSchema(Database& database, const Schema& schema);
/// Whether the database holds exactly that schema, letter by letter. Faults: ForeignSchema with the
/// first object that differs, DamagedRegister.
Result<Done> checkSchema(Database& database, const Schema& schema);

} // namespace quarterlight
