// What the indicator grid shows of a contract: which periods stand side by side, which indicators
// one below the other.
#pragma once

#include "core/session/contract_facts.h"

#include <optional>
#include <vector>

namespace quarterlight {

/// The person's choices above the grid.
struct GridChoice {
    Frequency frequency = Frequency::Monthly;
    /// The contract year by the year it begins in; none for the whole term.
    std::optional<int> year = {};
    /// One of the contract's authorities; empty for all of them together.
    QString authority = {};
    bool kpisOnly = false;
    bool problemsOnly = false;

    friend bool operator==(const GridChoice&, const GridChoice&) = default;
};

/// One column: a period of the chosen frequency, or the longer one that closes a run of them.
struct GridColumn {
    Period period;
    bool isTotal = false;

    friend bool operator==(const GridColumn&, const GridColumn&) = default;
};

/// The frequencies that the contract's indicators are reported for, shortest first.
std::vector<Frequency> gridFrequencies(const ContractFacts& facts);
/// The contract years that share a day with the term.
std::vector<int> gridYears(const ContractFacts& facts);
/// The contract year that a period is named for.
int yearOf(const Period& period, const PeriodCalendar& calendar);
/// The choice to begin with: the periods that most KPIs are reported for, in the year of the latest
/// one that is over at `asOf`, or in the term's first or last year where that lies outside.
GridChoice firstChoice(const ContractFacts& facts, QDate asOf);
/// A choice made for another contract or in an earlier session, as far as this contract has it.
GridChoice fittingChoice(const ContractFacts& facts, GridChoice choice, QDate asOf);
/// The chosen periods that share a day with the term, each run followed by its total: months by
/// their quarter, four weeks and quarters by their year.
std::vector<GridColumn> gridColumns(const ContractFacts& facts, const GridChoice& choice);

} // namespace quarterlight
