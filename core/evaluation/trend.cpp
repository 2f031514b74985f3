// Series of evaluations, and how the latest stands to the ones before.
#include "core/evaluation/trend.h"

#include <compare>

namespace quarterlight {

namespace {

Direction betterDirection(const Indicator& indicator) {
    return indicator.measure == Measure::YesNo && indicator.direction == Direction::Neither
               ? Direction::Higher
               : indicator.direction;
}

/// The value, if it stands for the whole of its period and so can be set beside another's.
std::optional<Quotient> wholeValue(const EvaluationContext& context, const Evaluation& evaluation) {
    if (!evaluation.value) {
        return {};
    }
    const bool isOver = context.calendar.dates(evaluation.period).last <= context.asOf;
    // Of a stock (people at the period's end) the last part alone says it all.
    const bool isLastPart = evaluation.indicator->aggregation == Aggregation::Last &&
                            evaluation.status != Status::NotReported;
    const bool allHeld = evaluation.held >= evaluation.expected || isLastPart;
    return allHeld && (isOver || !evaluation.fromParts) ? evaluation.value : std::nullopt;
}

std::optional<Quotient> wholeValueIn(const EvaluationContext& context, const QString& indicator,
                                     const Period& period) {
    const std::optional<Evaluation> evaluation = evaluate(context, indicator, period);
    return evaluation ? wholeValue(context, *evaluation) : std::nullopt;
}

TrendPoint pointAt(const EvaluationContext& context, const QString& indicator,
                   const Period& period) {
    TrendPoint point;
    point.evaluation.period = period;
    if (const std::optional<Evaluation> evaluation = evaluate(context, indicator, period)) {
        point.evaluation = *evaluation;
        point.whole = wholeValue(context, *evaluation);
    }
    point.lastYear = wholeValueIn(context, indicator, context.calendar.yearBefore(period));
    return point;
}

/// The latest evaluation at which the terms had the indicator; none if they never had.
std::optional<Evaluation> latestWithIndicator(const std::vector<TrendPoint>& points) {
    for (auto point = points.rbegin(); point != points.rend(); ++point) {
        if (point->evaluation.indicator) {
            return point->evaluation;
        }
    }
    return {};
}

ProcessChart processOf(const std::vector<TrendPoint>& points, const Evaluation& latest) {
    std::vector<std::optional<double>> values;
    values.reserve(points.size());
    for (const TrendPoint& point : points) {
        values.push_back(point.whole ? std::optional(point.whole->toDouble()) : std::nullopt);
    }
    std::optional<double> target;
    if (latest.target && !latest.indicator->rolling) {
        target = latest.target->toDouble();
    }
    return processChart(values, betterDirection(*latest.indicator), target);
}

} // namespace

Movement movement(const Indicator& indicator, const std::optional<Quotient>& before,
                  const std::optional<Quotient>& now) {
    if (!before || !now) {
        return Movement::Unknown;
    }
    const std::strong_ordering change = now->compare(*before);
    if (std::is_eq(change)) {
        return Movement::Same;
    }
    switch (betterDirection(indicator)) {
    case Direction::Higher:
        return std::is_gt(change) ? Movement::Better : Movement::Worse;
    case Direction::Lower:
        return std::is_lt(change) ? Movement::Better : Movement::Worse;
    case Direction::Neither:
        break;
    }
    return std::is_gt(change) ? Movement::Up : Movement::Down;
}

Trend trend(const EvaluationContext& context, const QString& indicator, const Period& first,
            const Period& last) {
    Trend series;
    if (first.frequency != last.frequency) {
        return series;
    }
    for (Period period = first; period <= last; period = context.calendar.next(period)) {
        series.points.push_back(pointAt(context, indicator, period));
    }
    const std::optional<Evaluation> latest = latestWithIndicator(series.points);
    if (!latest) {
        return {};
    }
    for (TrendPoint& absent : series.points) {
        if (!absent.evaluation.indicator) {
            absent.evaluation.indicator = latest->indicator;
        }
    }
    series.process = processOf(series.points, *latest);
    const TrendPoint& point = series.points.back();
    series.sincePrevious =
        movement(*latest->indicator,
                 wholeValueIn(context, indicator, context.calendar.previous(last)), point.whole);
    series.sinceLastYear = movement(*latest->indicator, point.lastYear, point.whole);
    return series;
}

} // namespace quarterlight
