// Returns as due items: what is owed, with its receipt.
#include "core/evaluation/due_sources.h"
#include "core/framework/duties.h"

namespace quarterlight {

namespace {

DueStatus statusOf(OwedState state) {
    switch (state) {
    case OwedState::Upcoming:
        return DueStatus::Upcoming;
    case OwedState::Due:
    case OwedState::Undated:
        return DueStatus::Due;
    case OwedState::Overdue:
        return DueStatus::Overdue;
    case OwedState::Received:
        return DueStatus::Received;
    case OwedState::Late:
        return DueStatus::Late;
    case OwedState::Waived:
        break;
    }
    return DueStatus::Done;
}

} // namespace

void addReturns(DueItems& items, const DueQuestion& question, const DateRange& days) {
    // A rule may name a day before the period's end, and the last period may end after the term.
    const DateRange ending{days.first.addDays(-mostDaysAfterPeriod(question.terms)),
                           std::min(days.last, question.contract.end).addYears(1)};
    for (const OwedReturn& owed : owedReturns(question.owed(), ending)) {
        if (!owed.lastDay().isValid() || (owed.due && !days.contains(owed.due->date))) {
            continue;
        }
        DueItem item;
        item.contract = question.contract.id;
        item.kind = DueKind::Return;
        item.series = owedSeries(*owed.kind);
        item.occurrence = owedOccurrence(owed.period, owed.authority);
        item.title = owed.kind->title;
        item.period = owed.period;
        item.authority = owed.authority;
        item.due = owed.due;
        item.rule = owed.kind->due;
        item.clause = owed.kind->clause;
        item.ruleWords = owed.kind->dueWords;
        item.assumed = owed.kind->assumed;
        item.status = statusOf(owed.state);
        item.waived = owed.state == OwedState::Waived;
        if (owed.receipt) {
            item.note = owed.receipt->note;
            item.cameOn = owed.cameOn;
        }
        items.push_back(std::move(item));
    }
}

} // namespace quarterlight
