// The parameters that rules, triggers and duties may carry: their names, and what each must hold. A
// misspelt one would be a rule that silently never applies.
#pragma once

#include "core/framework/json_checker.h"

namespace quarterlight {

/// Checks the `parameters` of a rule, trigger or other clause (docs/frameworks.md).
bool checkClauseParameters(const JsonAt& at);
/// Checks the `parameters` of a survey, meeting, visit, outcome review or deadline.
bool checkDutyParameters(const JsonAt& at);

} // namespace quarterlight
