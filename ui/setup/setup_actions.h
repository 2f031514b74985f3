// What the Contract menu opens for the contract shown: changing it, amending its terms.
#pragma once

#include "core/model/contract.h"

class QWidget;

namespace quarterlight {

class Session;

/// Opens the contract's own fields; nothing if there is no such contract.
void openContractEditor(Session& session, Id<Contract> contract, QWidget* parent);
/// Opens the contract's dated amendments.
void openAmendments(Session& session, Id<Contract> contract, QWidget* parent);

} // namespace quarterlight
