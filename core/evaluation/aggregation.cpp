// Sums over parts: each shorter period gives what counts in it, once, and what is missing is said.
#include "core/evaluation/aggregation.h"

#include <algorithm>

namespace quarterlight {

namespace {

/// One shorter period of a longer one or of a window.
struct PartReading {
    PeriodTally tally;
    bool inTerm = false;
    bool expected = false;
    bool held = false;
};

/// True if the terms of that period have the indicator: a year isn't short of the months after an
/// indicator ended.
bool isAgreedFor(const EvaluationContext& context, const Indicator& indicator,
                 const Period& period) {
    const Framework& framework = context.framework(period);
    const Indicator* first = framework.indicators.data();
    const bool isOfThisVersion =
        &indicator >= first && &indicator < first + framework.indicators.size();
    return isOfThisVersion || framework.indicator(indicator.ref);
}

PartReading readPart(const EvaluationContext& context, const Indicator& indicator,
                     const Period& period, const Slice& part) {
    PartReading reading;
    const DateRange days = context.calendar.dates(period);
    reading.inTerm = days.overlaps(context.term) && isAgreedFor(context, indicator, period);
    if (!reading.inTerm) {
        return reading;
    }
    reading.tally =
        tallyOf(indicator, context.figures.at(indicator.ref, period), context.authorities, part);
    reading.held = reading.tally.counting.isWhole();
    reading.expected = reading.tally.wasPutIn() || days.last <= context.asOf;
    return reading;
}

int periodsInWindow(int months, Frequency frequency) {
    switch (frequency) {
    case Frequency::FourWeekly:
        return std::max(1, months * 13 / 12);
    case Frequency::Monthly:
        return std::max(1, months);
    case Frequency::Quarterly:
        return std::max(1, months / 3);
    case Frequency::Annual:
        break;
    }
    return std::max(1, months / 12);
}

/// The sum at the pace of the periods held, rounded to the nearest unit; the sum itself where that
/// would be too large to hold.
Decimal projected(const RollingValue& window) {
    __extension__ using Wide = __int128;
    if (window.held == 0) {
        return {};
    }
    const Wide scaled = Wide{window.sum.units()} * window.needed * 2 + window.held;
    const Wide units = scaled / (Wide{window.held} * 2);
    const Wide limit = Wide{Decimal::largest} * Decimal::unit;
    return units > limit || units < -limit ? window.sum
                                           : Decimal::fromUnits(static_cast<qint64>(units));
}

/// The longer period's own figure as the sum of a window of the same length.
std::optional<RollingReading> ownFigureAsWindow(const Indicator& indicator, const Period& period,
                                                const PeriodReading& own) {
    const int needed = periodsInWindow(indicator.rolling->months, indicator.baseFrequency());
    const bool sameLength = periodsInWindow(indicator.rolling->months, period.frequency) == 1;
    if (!sameLength || !own.tally.counting.count) {
        return {};
    }
    const Decimal sum = *own.tally.counting.count;
    return RollingReading{{sum, needed, needed, sum}, false, false};
}

} // namespace

bool isFormedFromParts(const Indicator& indicator) {
    return indicator.aggregation != Aggregation::None && indicator.measure != Measure::Narrative;
}

bool isListed(const Indicator& indicator, Frequency frequency) {
    return frequency == indicator.baseFrequency() ||
           std::find(indicator.frequencies.begin(), indicator.frequencies.end(), frequency) !=
               indicator.frequencies.end();
}

PeriodReading formFromParts(const EvaluationContext& context, const Indicator& indicator,
                            const Period& period, const Slice& slice) {
    PeriodReading whole;
    whole.fromParts = true;
    bool lastHeld = false;
    for (const Period& shorter : context.calendar.parts(period, indicator.baseFrequency())) {
        const PartReading part = readPart(context, indicator, shorter, slice);
        if (!part.expected) {
            continue;
        }
        ++whole.expected;
        whole.held += part.held ? 1 : 0;
        lastHeld = part.held;
        if (indicator.aggregation == Aggregation::Last && part.tally.counting.given) {
            whole.tally = part.tally;
        } else if (indicator.aggregation == Aggregation::Sum) {
            whole.tally.counting.add(part.tally.counting);
            whole.tally.reported.add(part.tally.reported);
        }
    }
    whole.enough = indicator.aggregation == Aggregation::Last
                       ? lastHeld
                       : whole.expected > 0 && whole.held == whole.expected;
    return whole;
}

PeriodReading readPeriod(const EvaluationContext& context, const Indicator& indicator,
                         const Period& period, const Slice& part) {
    PeriodReading own;
    own.tally =
        tallyOf(indicator, context.figures.at(indicator.ref, period), context.authorities, part);
    const bool wasPutIn = own.tally.wasPutIn();
    const bool longer = period.frequency > indicator.baseFrequency();
    if (!wasPutIn && longer && isFormedFromParts(indicator)) {
        PeriodReading formed = formFromParts(context, indicator, period, part);
        formed.tally.counting.text = own.tally.counting.text;
        return formed;
    }
    const bool owed = isListed(indicator, period.frequency) &&
                      context.calendar.dates(period).last <= context.asOf;
    own.enough = own.tally.counting.isWhole();
    own.held = own.enough ? 1 : 0;
    own.expected = wasPutIn || owed ? 1 : 0;
    return own;
}

std::optional<RollingReading> readRolling(const EvaluationContext& context,
                                          const Indicator& indicator, const Period& period,
                                          const PeriodReading& own) {
    const bool adds = isCounted(indicator.measure);
    const Frequency base = indicator.baseFrequency();
    if (!indicator.rolling || !adds || period.frequency < base) {
        return {};
    }
    if (period.frequency > base && !own.fromParts) {
        return ownFigureAsWindow(indicator, period, own);
    }
    const std::vector<Period> parts = context.calendar.parts(period, base);
    if (parts.empty()) {
        return {};
    }
    RollingReading window;
    window.value.needed = periodsInWindow(indicator.rolling->months, base);
    for (int back = window.value.needed - 1; back >= 0; --back) {
        const Period earlier = context.calendar.shifted(parts.back(), -back);
        const PartReading part = readPart(context, indicator, earlier, {});
        if (!part.inTerm) {
            window.anyOutsideTerm = true;
            continue;
        }
        if (!part.held || !part.tally.counting.count) {
            window.anyUnreported = true;
            continue;
        }
        const std::optional<Decimal> more = sum(window.value.sum, *part.tally.counting.count);
        if (!more) {
            return {};
        }
        window.value.sum = *more;
        ++window.value.held;
    }
    window.value.projection = projected(window.value);
    return window;
}

} // namespace quarterlight
