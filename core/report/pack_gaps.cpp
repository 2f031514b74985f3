// What is missing in the sections of a pack, each with the place where it is put right.
#include "core/report/pack_sections.h"
#include "core/words/counted.h"
#include "core/words/period_words.h"

#include <QCoreApplication>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

struct PackGaps {
    Q_DECLARE_TR_FUNCTIONS(PackGaps)
};

/// As many are named one by one; more are counted in one line, which leads to the first.
constexpr size_t mostNamed = 3;

std::vector<PackGap> fewOrCounted(std::vector<PackGap> gaps, const QString& many) {
    if (gaps.size() > mostNamed) {
        gaps.resize(1);
        gaps.front().text = many;
    }
    return gaps;
}

/// The first of the shorter periods of an indicator without a figure, as there it is put in; the
/// pack's own period where that has none.
Period periodToFill(const SectionInput& input, const Indicator& indicator) {
    const EvaluationContext& context = input.question.context;
    const Period& whole = input.question.period;
    if (indicator.baseFrequency() >= whole.frequency) {
        return whole;
    }
    for (const Period& part :
         context.calendar.overlapping(context.calendar.dates(whole), indicator.baseFrequency())) {
        if (!context.figures.has(indicator.ref, part)) {
            return part;
        }
    }
    return whole;
}

bool hasAnswer(const SectionInput& input, const PositionItem& item) {
    return !isOutcome(input, *item.evaluation.indicator) || !item.evaluation.text.isEmpty();
}

} // namespace

std::vector<PackGap> missingFigures(const SectionInput& input) {
    std::vector<PackGap> gaps;
    for (const PositionItem* item : input.position.notReported) {
        const Indicator& indicator = *item->evaluation.indicator;
        gaps.push_back({PackGap::Kind::Figure, PackGaps::tr("%1 not reported").arg(indicator.ref),
                        indicator.ref, periodToFill(input, indicator)});
    }
    const auto count = static_cast<qsizetype>(gaps.size());
    return fewOrCounted(std::move(gaps), PackGaps::tr("%1 KPIs not reported").arg(count));
}

std::vector<PackGap> missingComments(const SectionInput& input) {
    std::vector<PackGap> gaps;
    for (const PositionItem* item : input.position.exceptions) {
        const QString& ref = item->evaluation.indicator->ref;
        if (item->comment.isEmpty()) {
            gaps.push_back({PackGap::Kind::Comment, PackGaps::tr("No comment on %1").arg(ref), ref,
                            input.question.period});
        }
    }
    const auto count = static_cast<qsizetype>(gaps.size());
    return fewOrCounted(std::move(gaps),
                        PackGaps::tr("No comment on %1 missed targets").arg(count));
}

std::vector<PackGap> missingReturns(const SectionInput& input) {
    std::vector<PackGap> gaps;
    for (const OwedReturn& owed : input.position.returns) {
        if (owed.state == OwedState::Overdue) {
            gaps.push_back(
                {PackGap::Kind::Return,
                 PackGaps::tr("%1, %2: not received")
                     .arg(owed.kind->title,
                          shortPeriodWords(owed.period, input.question.context.calendar)),
                 owed.kind->key, owed.period});
        }
    }
    const auto count = static_cast<qsizetype>(gaps.size());
    return fewOrCounted(std::move(gaps), PackGaps::tr("%1 returns not received").arg(count));
}

std::vector<PackGap> missingAnswers(const SectionInput& input) {
    std::vector<PackGap> gaps;
    for (const PositionItem& item : input.position.items) {
        const QString& ref = item.evaluation.indicator->ref;
        if (!hasAnswer(input, item)) {
            gaps.push_back({PackGap::Kind::Answer, PackGaps::tr("Nothing given on %1").arg(ref),
                            ref, input.question.period});
        }
    }
    const auto count = static_cast<qsizetype>(gaps.size());
    return fewOrCounted(std::move(gaps), PackGaps::tr("Nothing given on %1 outcomes").arg(count));
}

} // namespace quarterlight
