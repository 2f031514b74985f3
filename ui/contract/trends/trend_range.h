// Which indicators, frequencies and periods of a contract a chart can show. Values, no widgets.
#pragma once

#include "core/session/contract_facts.h"
#include "core/time/working_calendar.h"

#include <memory>
#include <optional>
#include <vector>

namespace quarterlight {

enum class RangePreset : quint8 { ThisYear, TwoYears, All, Chosen };

/// The stretch of time that charts show. In days, so that one choice serves charts of months and
/// of quarters alike.
struct TrendRange {
    RangePreset preset = RangePreset::TwoYears;
    DateRange days = {}; ///< of a Chosen range only

    friend bool operator==(const TrendRange&, const TrendRange&) = default;
};

/// First and last period of one frequency, both included.
struct PeriodSpan {
    Period first;
    Period last;

    friend bool operator==(const PeriodSpan&, const PeriodSpan&) = default;
};

/// What can be charted of one contract on one day.
class TrendScope {
public:
    TrendScope(std::shared_ptr<const ContractFacts> facts, QDate asOf,
               const WorkingCalendar& workingDays);

    const std::shared_ptr<const ContractFacts>& facts() const { return m_facts; }
    QDate asOf() const { return m_asOf; }

    /// Everything with a number, KPIs first, ended ones last.
    const std::vector<const Indicator*>& indicators() const { return m_indicators; }
    const Indicator* indicator(const QString& ref) const;

    /// The lengths of period that an indicator is reported for, or can be formed of; the shortest
    /// first.
    std::vector<Frequency> frequencies(const Indicator& indicator) const;
    /// From the contract's first period to the latest one that the contract is judged on or that
    /// has a figure of the indicator; none before there is one.
    std::optional<PeriodSpan> all(const Indicator& indicator, Frequency frequency) const;
    /// The part of `all` that lies in the range. Years are counted back from the latest period.
    std::optional<PeriodSpan> span(const Indicator& indicator, Frequency frequency,
                                   const TrendRange& range) const;

private:
    std::shared_ptr<const ContractFacts> m_facts;
    QDate m_asOf;
    /// The last day of the latest period that the contract is judged on; invalid if there is none.
    QDate m_judgedUntil;
    std::vector<const Indicator*> m_indicators;
};

} // namespace quarterlight
