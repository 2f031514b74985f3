#include "core/evaluation/submission_kpis.h"

#include <map>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

constexpr int usualMonths = 12;

bool isMiss(const OwedReturn& owed) {
    return owed.state == OwedState::Late || owed.state == OwedState::Overdue;
}

/// Every owed return whose last day can lie within the days, or all up to the day of asking.
std::vector<OwedReturn> owedUpTo(const OwedQuestion& question) {
    return owedReturns(question, {question.contract.start, question.asOf});
}

QString measured(const Clause& rule) {
    return rule.parameters["measures"_L1].toString();
}

Decimal targetOf(const Clause& rule) {
    return Decimal::fromDouble(rule.parameters["target"_L1].toDouble()).value_or(Decimal(100));
}

void countTimeliness(SubmissionKpi& kpi, const OwedReturn& owed) {
    if (isMiss(owed) || owed.state == OwedState::Received) {
        kpi.counted.push_back(owed);
        if (isMiss(owed)) {
            kpi.missed.push_back(owed);
        }
    }
}

void countAccuracy(SubmissionKpi& kpi, const OwedReturn& owed,
                   const std::vector<Receipt>& receipts) {
    if (owed.state == OwedState::Waived) {
        return;
    }
    if (const std::optional<bool> accurate = isAccurate(owed, receipts)) {
        kpi.counted.push_back(owed);
        if (!*accurate) {
            kpi.missed.push_back(owed);
        }
    }
}

SubmissionKpi kpiOf(const Clause& rule, const OwedQuestion& question,
                    const std::vector<OwedReturn>& owed, const DateRange& days) {
    SubmissionKpi kpi{rule.key,       rule.title,   rule.clause,
                      measured(rule), rule.assumed, targetOf(rule),
                      days,           {},           {}};
    std::vector<Receipt> known = question.receipts;
    std::erase_if(known,
                  [&](const Receipt& receipt) { return receipt.receivedOn > question.asOf; });
    for (const OwedReturn& each : owed) {
        if (!each.lastDay().isValid() || !days.contains(each.lastDay())) {
            continue;
        }
        if (kpi.measures == "timeliness"_L1) {
            countTimeliness(kpi, each);
        } else {
            countAccuracy(kpi, each, known);
        }
    }
    return kpi;
}

const Framework& frameworkOf(const OwedQuestion& question) {
    return question.terms.on(std::max(question.asOf, question.contract.start));
}

/// The runs of one kind of return; `owed` are its returns in order of period.
void addRuns(std::vector<MissedRun>& runs, const Clause& rule,
             const std::vector<const OwedReturn*>& owed) {
    MissedRun run{
        rule.key, rule.title, rule.clause, rule.parameters["consecutiveMissed"_L1].toInt(), {}};
    const auto close = [&] {
        if (int(run.missed.size()) >= run.asked) {
            runs.push_back(run);
        }
        run.missed.clear();
    };
    for (const OwedReturn* each : owed) {
        if (isMiss(*each)) {
            run.missed.push_back(*each);
        } else if (each->state == OwedState::Received) {
            close();
        }
    }
    close();
}

} // namespace

std::optional<Quotient> SubmissionKpi::value() const {
    if (counted.empty()) {
        return {};
    }
    return Quotient::percentage(Decimal(good()), Decimal(int(counted.size())));
}

bool SubmissionKpi::isMissed() const {
    const std::optional<Quotient> percent = value();
    return percent && percent->compare(target) < 0;
}

std::optional<bool> isAccurate(const OwedReturn& owed, const std::vector<Receipt>& receipts) {
    std::optional<bool> accurate;
    for (const Receipt& receipt : receiptsOf(owed, receipts)) {
        if (receipt.accurate) {
            accurate = accurate.value_or(true) && *receipt.accurate;
        }
    }
    return accurate;
}

std::vector<SubmissionKpi> submissionKpis(const OwedQuestion& question) {
    const std::vector<OwedReturn> owed = owedUpTo(question);
    std::vector<SubmissionKpi> kpis;
    for (const Clause& rule : frameworkOf(question).rules) {
        if (!measured(rule).isEmpty()) {
            const int months = rule.parameters["withinMonths"_L1].toInt(usualMonths);
            const DateRange days{question.asOf.addMonths(-months).addDays(1), question.asOf};
            kpis.push_back(kpiOf(rule, question, owed, days));
        }
    }
    return kpis;
}

std::vector<SubmissionKpi> submissionKpis(const OwedQuestion& question, const DateRange& days) {
    const std::vector<OwedReturn> owed = owedUpTo(question);
    std::vector<SubmissionKpi> kpis;
    for (const Clause& rule : frameworkOf(question).rules) {
        if (!measured(rule).isEmpty()) {
            kpis.push_back(kpiOf(rule, question, owed, days));
        }
    }
    return kpis;
}

std::vector<MissedRun> missedRuns(const OwedQuestion& question) {
    const std::vector<OwedReturn> owed = owedUpTo(question);
    std::map<std::pair<QString, QString>, std::vector<const OwedReturn*>> byKind;
    for (const OwedReturn& each : owed) {
        byKind[{each.kind->key, each.authority}].push_back(&each);
    }
    std::vector<MissedRun> runs;
    for (const Clause& rule : frameworkOf(question).rules) {
        if (rule.parameters["consecutiveMissed"_L1].toInt() < 1) {
            continue;
        }
        for (auto& [name, ofKind] : byKind) {
            std::sort(ofKind.begin(), ofKind.end(), [](const OwedReturn* a, const OwedReturn* b) {
                return a->period < b->period;
            });
            addRuns(runs, rule, ofKind);
        }
    }
    return runs;
}

} // namespace quarterlight
