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

/// True if an officer said of this amount at this key that it is meant so.
bool isConfirmed(const ContractFacts& facts, const FigureKey& key, const Amount& amount);
/// The change that notes that a figure is meant as it stands; none if it is noted already.
std::optional<Change> confirmationChange(const ContractFacts& facts, const Figure& figure);

/// Checks that a figure has a place in the contract: its indicator in force, reported for such a
/// period, the period inside the term, the breakdown's values known. Faults: Unknown, OutOfRange.
Faults placeFaults(const ContractFacts& facts, const FigureKey& key);

} // namespace quarterlight
