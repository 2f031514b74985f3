// What a file's name and content say of the contract and the return that it is.
#pragma once

#include "core/session/import_plan.h"

#include <vector>

namespace quarterlight {

/// The contract whose reference stands in a file's name, as a word of its own,
/// whatever separates its parts ("LH_2024_03 November.xlsx" names LH-2024-03);
/// null if none or several do.
const Contract* contractNamed(const QString& fileName, const std::vector<Contract>& contracts);

/// A return that a file may be.
struct RecognisedReturn {
    const ReturnKind* kind = nullptr; ///< of the terms in force on the period's first day
    Period period;
    QString authority; ///< where each authority is owed its own and the file has
                       ///< but one
};

/// The return that the figures make up: all those of one length are of one
/// period, and a return that carries figures is owed for it. None if the file
/// could be several.
std::optional<RecognisedReturn> returnIn(const ImportPlan& plan, const ContractFacts& facts);

} // namespace quarterlight
