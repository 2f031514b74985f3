// Where a contract stands: which period it is judged on, and how many KPIs met their target in it.
#include "core/session/contract_summary.h"

#include "core/framework/duties.h"

#include <array>

namespace quarterlight {

Frequency mainFrequency(const Framework& framework) {
    std::array<int, 4> counts{};
    const bool anyKpi = std::any_of(framework.indicators.begin(), framework.indicators.end(),
                                    [](const Indicator& indicator) { return indicator.isKpi(); });
    for (const Indicator& indicator : framework.indicators) {
        if (!anyKpi || indicator.isKpi()) {
            ++counts[static_cast<size_t>(indicator.baseFrequency())];
        }
    }
    const auto most = std::max_element(counts.begin(), counts.end());
    return static_cast<Frequency>(most - counts.begin());
}

std::optional<Period> latestPeriod(const ContractFacts& facts, QDate asOf,
                                   const WorkingCalendar& workingDays) {
    const Framework& framework = facts.terms->on(asOf);
    const Frequency frequency = mainFrequency(framework);
    const PeriodCalendar calendar = facts.calendar();
    const QDate end = facts.contract.end;
    Period period = calendar.containing(std::min(asOf, end), frequency);
    // The period in which the contract ends is over with it.
    if (std::min(calendar.dates(period).last, end) > asOf) {
        period = calendar.previous(period);
    }
    const auto judgeable = [&](const Period& candidate) {
        for (const Indicator& indicator : framework.indicators) {
            if (facts.figures.has(indicator.ref, candidate)) {
                return true;
            }
        }
        const Framework& then = facts.framework(candidate);
        return std::any_of(then.returns.begin(), then.returns.end(), [&](const ReturnKind& kind) {
            const std::optional<DueDate> due =
                kind.frequency == frequency
                    ? dueDate(then, kind.due, candidate, calendar, workingDays)
                    : std::nullopt;
            return due && due->date < asOf;
        });
    };
    while (calendar.dates(period).last >= facts.contract.start) {
        if (judgeable(period)) {
            return period;
        }
        period = calendar.previous(period);
    }
    return {};
}

ContractSummary summarise(const ContractFacts& facts, QDate asOf,
                          const WorkingCalendar& workingDays) {
    ContractSummary summary;
    summary.id = facts.contract.id;
    summary.reference = facts.contract.reference;
    summary.title = facts.contract.title;
    summary.provider = facts.contract.provider;
    summary.period = latestPeriod(facts, asOf, workingDays);
    if (!summary.period) {
        return summary;
    }
    int worst = std::numeric_limits<int>::max();
    for (const Evaluation& evaluation : evaluateAll(facts.context(asOf), *summary.period)) {
        const bool judged = evaluation.target.has_value();
        switch (evaluation.status) {
        case Status::Met:
            ++summary.met;
            break;
        case Status::BelowTarget:
            ++summary.below;
            break;
        case Status::Failed:
            ++summary.failed;
            break;
        case Status::NotReported:
            summary.notReported += judged ? 1 : 0;
            break;
        case Status::NoActivity:
        case Status::Benchmarking:
        case Status::NoTarget:
            ++summary.other;
            break;
        }
        summary.criticalFailure |= evaluation.failedCritically();
        const int rank = severity(evaluation.status, evaluation.critical());
        if (judged && rank < worst) {
            worst = rank;
            summary.worst = evaluation.status;
        }
    }
    return summary;
}

} // namespace quarterlight
