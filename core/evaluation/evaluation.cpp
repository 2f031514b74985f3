// Evaluating: the terms of the period's first day, the figures that count, the status they give.
#include "core/evaluation/evaluation.h"

#include "core/evaluation/judgement.h"
#include "core/framework/breakdown_values.h"

#include <algorithm>

namespace quarterlight {

namespace {

bool concerns(const Indicator& indicator, const QStringList& authorities) {
    return indicator.authorities.isEmpty() || authorities.isEmpty() ||
           std::any_of(indicator.authorities.begin(), indicator.authorities.end(),
                       [&](const QString& authority) { return authorities.contains(authority); });
}

/// A count's target is one of its shortest period; a sum over several says nothing about it.
bool targetApplies(const Indicator& indicator, const Period& period) {
    const bool addsUp = isCounted(indicator.measure) && indicator.aggregation == Aggregation::Sum;
    return !addsUp || indicator.rolling || period.frequency <= indicator.baseFrequency();
}

bool isBenchmarking(const EvaluationContext& context, const Indicator& indicator, QDate first) {
    return indicator.benchmark && first < context.term.first.addMonths(indicator.benchmark->months);
}

/// The evaluation without target and status.
Evaluation valuesOf(const Indicator& indicator, const Period& period,
                    const PeriodReading& reading) {
    const Tally& counting = reading.tally.counting;
    Evaluation evaluation;
    evaluation.indicator = &indicator;
    evaluation.period = period;
    evaluation.numerator = counting.numerator;
    evaluation.denominator = counting.denominator;
    evaluation.value = counting.value(indicator.measure);
    evaluation.reported = reading.tally.reported.value(indicator.measure);
    evaluation.verified = counting.verified ? evaluation.value : std::nullopt;
    evaluation.held = reading.held;
    evaluation.expected = reading.expected;
    evaluation.fromParts = reading.fromParts;
    evaluation.text = counting.text;
    evaluation.unreadable = counting.unreadable;
    evaluation.missingAuthorities = counting.missingAuthorities;
    return evaluation;
}

Evaluation evaluated(const EvaluationContext& context, const Indicator& indicator,
                     const Period& period, const DateRange& days) {
    const PeriodReading reading = readPeriod(context, indicator, period);
    const std::optional<RollingReading> rolling = readRolling(context, indicator, period, reading);
    Evaluation evaluation = valuesOf(indicator, period, reading);
    if (targetApplies(indicator, period)) {
        evaluation.target = indicator.target;
        evaluation.floor = indicator.floor;
    }
    if (rolling) {
        evaluation.rolling = rolling->value;
    }
    evaluation.status =
        statusOf(evaluation, {reading, rolling, isBenchmarking(context, indicator, days.first)});
    return evaluation;
}

/// True if a view of periods of this length shows the indicator: it is reported for them, or can be
/// formed from shorter ones, or somebody put a figure in all the same.
bool isShown(const EvaluationContext& context, const Indicator& indicator, const Period& period) {
    if (period.frequency < indicator.baseFrequency()) {
        return false;
    }
    return isListed(indicator, period.frequency) || isFormedFromParts(indicator) ||
           context.figures.has(indicator.ref, period);
}

Evaluation ofSlice(const EvaluationContext& context, const Indicator& indicator, const Slice& slice,
                   const Period& period) {
    const PeriodReading reading = readPeriod(context, indicator, period, slice);
    Evaluation evaluation = valuesOf(indicator, period, reading);
    evaluation.status = statusOf(evaluation, {reading, std::nullopt, false});
    return evaluation;
}

const Indicator* find(const EvaluationContext& context, const QString& ref, const DateRange& days) {
    if (!days.overlaps(context.term)) {
        return nullptr;
    }
    const Indicator* indicator = context.terms.during(days, context.term).indicator(ref);
    return indicator && concerns(*indicator, context.authorities) ? indicator : nullptr;
}

} // namespace

std::optional<Evaluation> evaluate(const EvaluationContext& context, const QString& indicator,
                                   const Period& period) {
    const DateRange days = context.calendar.dates(period);
    const Indicator* found = find(context, indicator, days);
    return found ? std::optional(evaluated(context, *found, period, days)) : std::nullopt;
}

std::vector<Evaluation> evaluateAll(const EvaluationContext& context, const Period& period) {
    std::vector<Evaluation> evaluations;
    const DateRange days = context.calendar.dates(period);
    if (!days.overlaps(context.term)) {
        return evaluations;
    }
    const Framework& framework = context.terms.during(days, context.term);
    evaluations.reserve(framework.indicators.size());
    for (const Indicator& indicator : framework.indicators) {
        if (concerns(indicator, context.authorities) && isShown(context, indicator, period)) {
            evaluations.push_back(evaluated(context, indicator, period, days));
        }
    }
    return evaluations;
}

std::vector<SliceEvaluation> evaluateSlices(const EvaluationContext& context,
                                            const QString& indicator, const QString& breakdown,
                                            const Period& period, const Slice& within) {
    std::vector<SliceEvaluation> slices;
    const Indicator* found = find(context, indicator, context.calendar.dates(period));
    if (!found) {
        return slices;
    }
    const bool isListed = std::any_of(found->breakdowns.begin(), found->breakdowns.end(),
                                      [&](const Breakdown& one) { return one.key == breakdown; });
    const auto known = isListed ? breakdownValues(*found, breakdown, context.authorities)
                                : std::optional<BreakdownValues>();
    QStringList values = known.value_or(BreakdownValues()).values;
    std::vector<Period> periods =
        context.calendar.parts(period, std::min(found->baseFrequency(), period.frequency));
    periods.push_back(period);
    for (const Period& part : periods) {
        for (const Figure& figure : context.figures.at(indicator, part)) {
            const auto value = figure.key.slice.constFind(breakdown);
            if (value != figure.key.slice.constEnd() && !values.contains(*value)) {
                values.append(*value);
            }
        }
    }
    for (const QString& value : values) {
        Slice slice = within;
        slice.insert(breakdown, value);
        slices.push_back({value, ofSlice(context, *found, slice, period)});
    }
    return slices;
}

std::optional<Evaluation> evaluateSlice(const EvaluationContext& context, const QString& indicator,
                                        const Slice& slice, const Period& period) {
    const Indicator* found = find(context, indicator, context.calendar.dates(period));
    return found ? std::optional(ofSlice(context, *found, slice, period)) : std::nullopt;
}

} // namespace quarterlight
