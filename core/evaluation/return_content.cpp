#include "core/evaluation/return_content.h"

#include "core/evaluation/aggregation.h"

namespace quarterlight {

ReturnContent returnContent(const EvaluationContext& context, const ReturnKind& kind,
                            const Period& period) {
    ReturnContent content;
    if (kind.content != QLatin1StringView("indicators")) {
        return content;
    }
    for (const Evaluation& evaluation : evaluateAll(context, period)) {
        if (!isListed(*evaluation.indicator, kind.frequency)) {
            continue;
        }
        content.asked.push_back(evaluation.indicator);
        if (evaluation.status == Status::NotReported) {
            content.missing.push_back(evaluation.indicator);
        }
    }
    return content;
}

} // namespace quarterlight
