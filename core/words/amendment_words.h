// Amendments of a contract's terms in words.
#pragma once

#include "core/framework/framework.h"
#include "core/model/contract.h"

#include <QString>

namespace quarterlight {

/// What an amendment changes, given the framework in force before it: "Target of 1.2: 95%", "2.10
/// is added: Calls answered", "1.3 ends: Medium-priority faults", "Monthly return is due: 10th of
/// the month after".
QString amendmentWords(const Amendment& amendment, const Framework& before);

} // namespace quarterlight
