// What needs the officer now, and which returns are due next.
#include "core/session/attention.h"

#include "core/evaluation/submission_kpis.h"
#include "core/framework/duties.h"

namespace quarterlight {

namespace {

/// Returns that were missed longer ago are history, not something to chase.
constexpr int monthsOfMissing = 12;
/// A return due later than this is none to prepare for yet.
constexpr int daysAhead = 366;

/// The returns whose last day in time is one of these, in its order: periods that ended long before
/// and ones still to end may have theirs then.
std::vector<OwedReturn> returnsWithLastDay(const ContractFacts& facts, const DateRange& days,
                                           QDate asOf, const WorkingCalendar& workingDays) {
    const bool anyAgreed =
        std::any_of(facts.marks.begin(), facts.marks.end(), [&](const DiaryMark& mark) {
            return mark.movedTo.isValid() && days.contains(mark.movedTo);
        });
    const DateRange ending{anyAgreed ? facts.contract.start
                                     : days.first.addDays(-mostDaysAfterPeriod(*facts.terms)),
                           days.last.addYears(1)};
    std::vector<OwedReturn> owed = owedReturns(facts.owed(workingDays, asOf), ending);
    std::erase_if(owed, [&](const OwedReturn& one) { return !days.contains(one.lastDay()); });
    return owed;
}

void addFailures(std::vector<AttentionItem>& items, const ContractFacts& facts,
                 const Period& latest, QDate asOf) {
    for (const Evaluation& evaluation : evaluateAll(facts.context(asOf), latest)) {
        const bool critical = evaluation.failedCritically();
        if (!critical && evaluation.status != Status::Failed) {
            continue;
        }
        AttentionItem item;
        item.kind = critical ? AttentionItem::Kind::CriticalFailure : AttentionItem::Kind::Failure;
        item.contract = facts.contract.id;
        item.ref = evaluation.indicator->ref;
        item.title = evaluation.indicator->title;
        item.clause = evaluation.indicator->clause;
        item.period = latest;
        item.evaluation = evaluation;
        item.terms = facts.terms;
        items.push_back(std::move(item));
    }
}

/// True if misses of that return are told of as a run.
bool isOfRun(const std::vector<AttentionItem>& items, const OwedReturn& owed) {
    return std::any_of(items.begin(), items.end(), [&](const AttentionItem& item) {
        return item.kind == AttentionItem::Kind::MissedRun && item.ref == owed.kind->key &&
               item.authority == owed.authority;
    });
}

/// Runs of misses that still go on: the latest return that should be here was missed too.
void addRuns(std::vector<AttentionItem>& items, const ContractFacts& facts, QDate asOf,
             const WorkingCalendar& workingDays) {
    const OwedQuestion question = facts.owed(workingDays, asOf);
    const std::vector<MissedRun> runs = missedRuns(question);
    if (runs.empty()) {
        return;
    }
    const std::vector<OwedReturn> owed = owedReturns(question, {facts.contract.start, asOf});
    for (const MissedRun& run : runs) {
        const OwedReturn& last = run.missed.back();
        const bool ended = std::any_of(owed.begin(), owed.end(), [&](const OwedReturn& later) {
            return later.kind->key == last.kind->key && later.authority == last.authority &&
                   later.period > last.period && later.isHere();
        });
        if (ended) {
            continue;
        }
        AttentionItem item;
        item.kind = AttentionItem::Kind::MissedRun;
        item.contract = facts.contract.id;
        item.ref = last.kind->key;
        item.title = last.kind->title;
        item.clause = run.clause;
        item.period = last.period;
        item.authority = last.authority;
        item.due = last.lastDay();
        item.missing = int(run.missed.size());
        item.isOverdue = last.state == OwedState::Overdue;
        items.push_back(std::move(item));
    }
}

void addMissingReturns(std::vector<AttentionItem>& items, const ContractFacts& facts, QDate asOf,
                       const WorkingCalendar& workingDays) {
    const DateRange lastYear{asOf.addMonths(-monthsOfMissing), asOf};
    const size_t first = items.size();
    for (const OwedReturn& owed : returnsWithLastDay(facts, lastYear, asOf, workingDays)) {
        if (owed.state != OwedState::Overdue || isOfRun(items, owed)) {
            continue;
        }
        auto item = std::find_if(
            items.begin() + qsizetype(first), items.end(), [&](const AttentionItem& known) {
                return known.ref == owed.kind->key && known.authority == owed.authority;
            });
        if (item == items.end()) {
            item = items.insert(items.end(), AttentionItem{});
            item->kind = AttentionItem::Kind::MissingReturn;
            item->contract = facts.contract.id;
            item->ref = owed.kind->key;
            item->authority = owed.authority;
        }
        // Owed returns come in order of date, so the last one seen is the latest.
        item->title = owed.kind->title;
        item->clause = owed.kind->clause;
        item->period = owed.period;
        item->due = owed.lastDay();
        item->isOverdue = true;
        ++item->missing;
    }
}

} // namespace

std::vector<AttentionItem> attention(const ContractFacts& facts, std::optional<Period> latest,
                                     QDate asOf, const WorkingCalendar& workingDays) {
    std::vector<AttentionItem> items;
    if (latest) {
        addFailures(items, facts, *latest, asOf);
    }
    addRuns(items, facts, asOf, workingDays);
    addMissingReturns(items, facts, asOf, workingDays);
    std::stable_sort(
        items.begin(), items.end(),
        [](const AttentionItem& a, const AttentionItem& b) { return a.kind < b.kind; });
    return items;
}

std::vector<OwedReturn> dueReturns(const ContractFacts& facts, QDate asOf, int days,
                                   const WorkingCalendar& workingDays) {
    std::vector<OwedReturn> due =
        returnsWithLastDay(facts, {asOf, asOf.addDays(days)}, asOf, workingDays);
    std::erase_if(due, [](const OwedReturn& owed) {
        return owed.state != OwedState::Due && owed.state != OwedState::Upcoming;
    });
    return due;
}

std::optional<OwedReturn> nextReturn(const ContractFacts& facts, QDate asOf,
                                     const WorkingCalendar& workingDays) {
    const std::vector<OwedReturn> due = dueReturns(facts, asOf, daysAhead, workingDays);
    return due.empty() ? std::nullopt : std::optional(due.front());
}

} // namespace quarterlight
