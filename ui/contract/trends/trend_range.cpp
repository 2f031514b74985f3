#include "ui/contract/trends/trend_range.h"

#include "core/session/contract_summary.h"

namespace quarterlight {

namespace {

/// As far back as "two years" looks: to the period after the same one two years before, as the
/// charts of the pack do.
constexpr int yearsBack = 2;

bool concernsAnyOf(const QStringList& authorities, const Indicator& indicator) {
    return indicator.authorities.isEmpty() || authorities.isEmpty() ||
           std::any_of(indicator.authorities.begin(), indicator.authorities.end(),
                       [&](const QString& authority) { return authorities.contains(authority); });
}

} // namespace

TrendScope::TrendScope(std::shared_ptr<const ContractFacts> facts, QDate asOf,
                       const WorkingCalendar& workingDays)
    : m_facts(std::move(facts)), m_asOf(asOf) {
    if (const auto judged = latestPeriod(*m_facts, asOf, workingDays))
        m_judgedUntil = m_facts->calendar().dates(*judged).last;
    for (const Indicator* indicator : m_facts->terms->allIndicators()) {
        if (indicator->isNumeric() && concernsAnyOf(m_facts->contract.authorities, *indicator))
            m_indicators.push_back(indicator);
    }
    std::stable_partition(m_indicators.begin(), m_indicators.end(),
                          [](const Indicator* indicator) { return indicator->isKpi(); });
}

const Indicator* TrendScope::indicator(const QString& ref) const {
    const auto found =
        std::find_if(m_indicators.begin(), m_indicators.end(),
                     [&](const Indicator* indicator) { return indicator->ref == ref; });
    return found == m_indicators.end() ? nullptr : *found;
}

std::vector<Frequency> TrendScope::frequencies(const Indicator& indicator) const {
    const Frequency base = indicator.baseFrequency();
    std::vector<Frequency> possible{base};
    for (const Frequency frequency :
         {Frequency::Monthly, Frequency::Quarterly, Frequency::Annual}) {
        const auto& named = indicator.frequencies;
        const bool isNamed = std::find(named.begin(), named.end(), frequency) != named.end();
        // Four weeks don't make up a month.
        const bool isFormed =
            indicator.aggregation != Aggregation::None && frequency != Frequency::Monthly;
        if (frequency > base && (isNamed || isFormed))
            possible.push_back(frequency);
    }
    return possible;
}

std::optional<PeriodSpan> TrendScope::all(const Indicator& indicator, Frequency frequency) const {
    const PeriodCalendar calendar = m_facts->calendar();
    const DateRange term = m_facts->term();
    const Period first = calendar.containing(term.first, frequency);
    const QDate until = std::min(m_asOf, term.last);
    std::optional<Period> last;
    for (Period period = first; calendar.dates(period).first <= until;
         period = calendar.next(period)) {
        const bool isJudged =
            m_judgedUntil.isValid() && calendar.dates(period).last <= m_judgedUntil;
        if (isJudged || m_facts->figures.has(indicator.ref, period))
            last = period;
    }
    // The one after may be running, with some of its parts in already.
    const Period next = last ? calendar.next(*last) : first;
    if (calendar.dates(next).first <= until) {
        const auto running = evaluate(m_facts->context(m_asOf), indicator.ref, next);
        if (running && running->value)
            last = next;
    }
    return last ? std::optional(PeriodSpan{first, *last}) : std::nullopt;
}

std::optional<PeriodSpan> TrendScope::span(const Indicator& indicator, Frequency frequency,
                                           const TrendRange& range) const {
    std::optional<PeriodSpan> whole = all(indicator, frequency);
    if (!whole)
        return {};
    const PeriodCalendar calendar = m_facts->calendar();
    const Period last = whole->last;
    switch (range.preset) {
    case RangePreset::All:
        return whole;
    case RangePreset::ThisYear: {
        const Period year = calendar.containing(calendar.dates(last).last, Frequency::Annual);
        whole->first =
            std::max(whole->first, calendar.containing(calendar.dates(year).first, frequency));
        return whole;
    }
    case RangePreset::TwoYears: {
        const Period before{frequency, last.year - yearsBack, last.number};
        whole->first = std::max(whole->first, calendar.next(before));
        return whole;
    }
    case RangePreset::Chosen:
        break;
    }
    const Period from = calendar.containing(range.days.first, frequency);
    const Period to = calendar.containing(range.days.last, frequency);
    const PeriodSpan chosen{std::clamp(from, whole->first, whole->last),
                            std::clamp(to, whole->first, whole->last)};
    return chosen;
}

} // namespace quarterlight
