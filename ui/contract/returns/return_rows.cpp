#include "ui/contract/returns/return_rows.h"

#include "ui/contract/indicators/grid_choice.h"

#include <algorithm>

namespace quarterlight {

namespace {

/// Periods at the term's end may end after it.
constexpr int daysPastTerm = 366;

bool isChosen(const OwedReturn& owed, const ContractFacts& facts, QDate asOf,
              const ReturnChoice& choice) {
    if (choice.behind) {
        return std::ranges::find(*choice.behind, nameOf(owed)) != choice.behind->end();
    }
    if (!choice.kind.isEmpty() && owed.kind->key != choice.kind) {
        return false;
    }
    if (choice.missingOnly && !owed.isMissing()) {
        return false;
    }
    const PeriodCalendar calendar = facts.calendar();
    return choice.year
               ? yearOf(owed.period, calendar) == *choice.year
               : calendar.dates(owed.period).first <= asOf || owed.state != OwedState::Upcoming;
}

} // namespace

ReturnName nameOf(const OwedReturn& owed) {
    return {owed.kind->key, owed.period, owed.authority};
}

std::vector<std::pair<QString, QString>> returnKinds(const Terms& terms) {
    std::vector<std::pair<QString, QString>> kinds;
    const auto add = [&](const Framework& framework) {
        for (const ReturnKind& kind : framework.returns) {
            if (std::ranges::find(kinds, kind.key, &std::pair<QString, QString>::first) ==
                kinds.end()) {
                kinds.emplace_back(kind.key, kind.title);
            }
        }
    };
    add(terms.latest());
    add(terms.initial());
    for (const QDate& day : terms.changeDates()) {
        add(terms.on(day));
    }
    return kinds;
}

std::vector<ReturnRow> returnRows(const ContractFacts& facts, const WorkingCalendar& workingDays,
                                  QDate asOf, const ReturnChoice& choice) {
    const OwedQuestion question = facts.owed(workingDays, asOf);
    const DateRange term = facts.term();
    std::vector<ReturnRow> rows;
    for (OwedReturn& owed : owedReturns(question, {term.first, term.last.addDays(daysPastTerm)})) {
        if (!isChosen(owed, facts, asOf, choice)) {
            continue;
        }
        ReturnRow row;
        row.receipts = receiptsOf(owed, facts.receipts);
        row.content = returnContent(facts.context(asOf), *owed.kind, owed.period);
        row.owed = std::move(owed);
        rows.push_back(std::move(row));
    }
    std::ranges::reverse(rows);
    return rows;
}

} // namespace quarterlight
