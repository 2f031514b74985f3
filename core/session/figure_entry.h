// Putting one figure in, whoever does it: the cell that is typed into, the command line, an import.
#pragma once

#include "core/evaluation/checks.h"
#include "core/model/change.h"
#include "core/session/contract_facts.h"

#include <vector>

namespace quarterlight {

/// The change that puts an amount in the place of what stands at its key; an empty amount takes the
/// figure away. None if nothing would change.
std::optional<Change> figureChange(const ContractFacts& facts, const FigureKey& key,
                                   const Amount& amount, const Origin& origin);

/// The change that sets the comment on an indicator in a period; an empty text takes it away.
std::optional<Change> commentChange(const ContractFacts& facts, const QString& indicator,
                                    const Period& period, const QString& text);

/// Checks that a figure has a place in the contract: its indicator in force, reported for such a
/// period, the period inside the term, the breakdown's values known. Faults: Unknown, OutOfRange.
Faults placeFaults(const ContractFacts& facts, const FigureKey& key);

} // namespace quarterlight
