#include "core/evaluation/review_quota.h"

#include <algorithm>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

constexpr int wholePercent = 100;

/// The duty that sets a quota for the indicator in periods of that length; null if none does.
const Duty* quotaOf(const Framework& framework, const QString& indicator, Frequency frequency) {
    const auto found = std::ranges::find_if(framework.outcomeReviews, [&](const Duty& duty) {
        return duty.parameters["quotaPercent"_L1].isDouble() &&
               duty.parameters["rounding"_L1] == "up"_L1 &&
               duty.frequency == frequencyKey(frequency) &&
               duty.parameters["indicators"_L1].toVariant().toStringList().contains(indicator);
    });
    return found == framework.outcomeReviews.end() ? nullptr : &*found;
}

std::optional<Decimal> countIn(const Evaluation& evaluation) {
    const bool isCount = evaluation.value && evaluation.value->denominator == Decimal(1) &&
                         evaluation.value->numerator.isWhole();
    return isCount ? std::optional(evaluation.value->numerator) : std::nullopt;
}

ReviewQuota quotaFor(Decimal residents, int percent) {
    const qint64 share = residents.units() / Decimal::unit * percent;
    return {percent, residents,
            Decimal::fromUnits((share + wholePercent - 1) / wholePercent * Decimal::unit)};
}

} // namespace

std::vector<ReviewQuota> reviewQuotas(const EvaluationContext& context, const QString& indicator,
                                      const Period& period) {
    const DateRange days = context.calendar.dates(period);
    const Framework& framework = context.terms.during(days, context.term);
    const Duty* duty = quotaOf(framework, indicator, period.frequency);
    const QString ref = duty ? duty->parameters["residents"_L1].toString() : QString();
    const Indicator* residents = duty ? framework.indicator(ref) : nullptr;
    if (!residents) {
        return {};
    }
    const int percent = duty->parameters["quotaPercent"_L1].toInt();
    std::vector<Period> counted = context.calendar.overlapping(days, residents->baseFrequency());
    std::reverse(counted.begin(), counted.end());
    for (const Period& each : counted) {
        const std::optional<Evaluation> all = evaluate(context, ref, each);
        const std::optional<Decimal> count = all ? countIn(*all) : std::nullopt;
        if (!count || !days.contains(context.calendar.dates(each).last)) {
            continue;
        }
        std::vector<ReviewQuota> quotas{quotaFor(*count, percent)};
        for (const Breakdown& breakdown : residents->breakdowns) {
            for (const SliceEvaluation& part : evaluateSlices(context, ref, breakdown.key, each)) {
                if (const std::optional<Decimal> some = countIn(part.evaluation)) {
                    quotas.push_back(quotaFor(*some, percent));
                }
            }
        }
        return quotas;
    }
    return {};
}

} // namespace quarterlight
