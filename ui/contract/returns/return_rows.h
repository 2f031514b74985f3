// What the Returns tab lists of a contract: owed returns with their receipts and figures.
#pragma once

#include "core/evaluation/owed_returns.h"
#include "core/evaluation/return_content.h"
#include "core/session/contract_facts.h"

#include <optional>
#include <vector>

namespace quarterlight {

/// One owed return with all that the log holds of it.
struct ReturnRow {
    OwedReturn owed;
    std::vector<Receipt> receipts; ///< in the order in which they came
    ReturnContent content;
};

/// Which return a row is, so that it is found again after a change.
struct ReturnName {
    QString key;
    Period period;
    QString authority;

    friend bool operator==(const ReturnName&, const ReturnName&) = default;
};
ReturnName nameOf(const OwedReturn& owed);

/// The person's choices above the list.
struct ReturnChoice {
    QString kind = {}; ///< a key; empty for all kinds
    /// The contract year by the year it begins in; none for all up to the day of judging.
    std::optional<int> year = {};
    bool missingOnly = false;
    /// Where a number was asked for: the returns behind it, whatever the other choices say.
    std::optional<std::vector<ReturnName>> behind = {};
};

/// The kinds of return that the contract's terms ever had: key and latest title.
std::vector<std::pair<QString, QString>> returnKinds(const Terms& terms);

/// The chosen returns, newest first. Without a year those that have begun by the day of judging or
/// that the log knows already.
std::vector<ReturnRow> returnRows(const ContractFacts& facts, const WorkingCalendar& workingDays,
                                  QDate asOf, const ReturnChoice& choice);

} // namespace quarterlight
