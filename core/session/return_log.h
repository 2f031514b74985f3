// Noting that a return came.
#pragma once

#include "core/model/change.h"
#include "core/session/contract_facts.h"

namespace quarterlight {

/// The change set that puts a receipt in the log of returns. Faults: Unknown return or authority,
/// NotOneOf (a period of another length), OutOfRange (outside the term), Required (the authority of
/// a return owed to each).
Result<ChangeSet> logReturn(const ContractFacts& facts, const Receipt& receipt);

} // namespace quarterlight
