// Which figures a return carries, and which of them are in.
#pragma once

#include "core/evaluation/evaluation.h"

namespace quarterlight {

/// The indicators of one return for one period, and those of them without a figure.
struct ReturnContent {
    std::vector<const Indicator*> asked; ///< in the framework's order; live as long as the terms
    std::vector<const Indicator*> missing;

    int in() const { return int(asked.size() - missing.size()); }
};

/// What a return that carries indicators holds: those that the schedule reports for periods of its
/// length. Empty for other returns (a narrative, a document).
ReturnContent returnContent(const EvaluationContext& context, const ReturnKind& kind,
                            const Period& period);

} // namespace quarterlight
