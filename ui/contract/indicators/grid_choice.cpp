#include "ui/contract/indicators/grid_choice.h"

#include <algorithm>
#include <set>

namespace quarterlight {

namespace {

std::vector<Period> periodsOf(const ContractFacts& facts, Frequency frequency, int year) {
    const PeriodCalendar calendar = facts.calendar();
    std::vector<Period> periods;
    if (frequency == Frequency::FourWeekly) {
        // The thirteen that bear the year's name; they drift a day a year against its dates.
        const Period first{frequency, year, 1};
        for (Period period = first; period.year == year; period = calendar.next(period))
            periods.push_back(period);
    } else {
        periods = calendar.overlapping(calendar.dates({Frequency::Annual, year, 1}), frequency);
    }
    std::erase_if(periods, [&](const Period& period) {
        return !calendar.dates(period).overlaps(facts.term());
    });
    return periods;
}

/// The period whose total a period of a year belongs to; none for a year itself.
std::optional<Period> totalOf(const ContractFacts& facts, const Period& period, int year) {
    switch (period.frequency) {
    case Frequency::Monthly:
        return facts.calendar().containing(facts.calendar().dates(period).first,
                                           Frequency::Quarterly);
    case Frequency::FourWeekly:
    case Frequency::Quarterly:
        return Period{Frequency::Annual, year, 1};
    case Frequency::Annual:
        break;
    }
    return {};
}

/// How many KPIs have such periods as their shortest.
qsizetype kpisOf(const Terms& terms, Frequency frequency) {
    const std::vector<Indicator>& indicators = terms.latest().indicators;
    return std::count_if(indicators.begin(), indicators.end(), [&](const Indicator& indicator) {
        return indicator.isKpi() && indicator.baseFrequency() == frequency;
    });
}

} // namespace

int yearOf(const Period& period, const PeriodCalendar& calendar) {
    return period.frequency == Frequency::Monthly
               ? calendar.containing(calendar.dates(period).first, Frequency::Annual).year
               : period.year;
}

std::vector<Frequency> gridFrequencies(const ContractFacts& facts) {
    std::set<Frequency> frequencies;
    for (const Indicator* indicator : facts.terms->allIndicators()) {
        frequencies.insert(indicator->frequencies.begin(), indicator->frequencies.end());
        frequencies.insert(indicator->baseFrequency());
    }
    return {frequencies.begin(), frequencies.end()};
}

std::vector<int> gridYears(const ContractFacts& facts) {
    std::vector<int> years;
    for (const Period& year : facts.calendar().overlapping(facts.term(), Frequency::Annual))
        years.push_back(year.year);
    return years;
}

GridChoice firstChoice(const ContractFacts& facts, QDate asOf) {
    GridChoice choice;
    if (const auto frequencies = gridFrequencies(facts); !frequencies.empty())
        choice.frequency = *std::max_element(
            frequencies.begin(), frequencies.end(), [&](Frequency left, Frequency right) {
                return kpisOf(*facts.terms, left) < kpisOf(*facts.terms, right);
            });
    const PeriodCalendar calendar = facts.calendar();
    const Period latest = calendar.previous(calendar.containing(asOf.addDays(1), choice.frequency));
    if (const auto years = gridYears(facts); !years.empty())
        choice.year = std::clamp(yearOf(latest, calendar), years.front(), years.back());
    return choice;
}

GridChoice fittingChoice(const ContractFacts& facts, GridChoice choice, QDate asOf) {
    const GridChoice first = firstChoice(facts, asOf);
    const auto frequencies = gridFrequencies(facts);
    if (std::find(frequencies.begin(), frequencies.end(), choice.frequency) == frequencies.end())
        choice.frequency = first.frequency;
    const auto years = gridYears(facts);
    if (choice.year && std::find(years.begin(), years.end(), *choice.year) == years.end())
        choice.year = first.year;
    if (!facts.contract.authorities.contains(choice.authority))
        choice.authority.clear();
    return choice;
}

std::vector<GridColumn> gridColumns(const ContractFacts& facts, const GridChoice& choice) {
    const bool wholeTerm = !choice.year || choice.frequency == Frequency::Annual;
    const std::vector<int> years = wholeTerm ? gridYears(facts) : std::vector<int>{*choice.year};
    std::vector<GridColumn> columns;
    for (const int year : years) {
        std::optional<Period> total;
        for (const Period& period : periodsOf(facts, choice.frequency, year)) {
            const std::optional<Period> own = totalOf(facts, period, year);
            if (total && total != own)
                columns.push_back({*total, true});
            total = own;
            columns.push_back({period, false});
        }
        if (total)
            columns.push_back({*total, true});
    }
    return columns;
}

} // namespace quarterlight
