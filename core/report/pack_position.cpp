#include "core/report/pack_position.h"

#include "core/words/period_words.h"
#include "core/words/value_words.h"

namespace quarterlight {

namespace {

QString commentOn(const PackQuestion& question, const QString& indicator) {
    QStringList texts;
    const PeriodCalendar& calendar = question.context.calendar;
    const DateRange days = calendar.dates(question.period);
    for (const Comment& comment : question.comments) {
        if (comment.indicator != indicator || !days.contains(calendar.dates(comment.period).last)) {
            continue;
        }
        texts.append(comment.period == question.period
                         ? comment.text
                         : QString(periodWords(comment.period, calendar) + u": " + comment.text));
    }
    return texts.join(QChar(u'\n'));
}

/// What the values of an indicator's breakdowns come to, those without a number left out: within a
/// slice, by the breakdowns from `first` on. A value whose figures are cut further, by breakdowns
/// that don't add up, is shown as they are.
void addSlices(const PackQuestion& question, const Indicator& indicator, const Slice& within,
               const QString& title, size_t first, std::vector<SliceEvaluation>& slices) {
    for (size_t at = first; at < indicator.breakdowns.size(); ++at) {
        const QString& key = indicator.breakdowns[at].key;
        for (SliceEvaluation& slice :
             evaluateSlices(question.context, indicator.ref, key, question.period, within)) {
            Slice inner = within;
            inner.insert(key, slice.value);
            slice.value = title.isEmpty() ? slice.value : QString(title + u" · " + slice.value);
            if (slice.evaluation.value) {
                slices.push_back(std::move(slice));
            } else {
                addSlices(question, indicator, inner, slice.value, at + 1, slices);
            }
        }
    }
}

PositionItem itemFor(const PackQuestion& question, const Evaluation& evaluation) {
    const PeriodCalendar& calendar = question.context.calendar;
    const Period first = calendar.shifted(question.period, -earlierPeriodsShown);
    Trend series = trend(question.context, evaluation.indicator->ref, first, question.period);
    PositionItem item;
    item.evaluation = evaluation;
    item.whole = series.points.back().whole.has_value();
    item.sincePrevious = series.sincePrevious;
    item.sinceLastYear = series.sinceLastYear;
    series.points.pop_back();
    item.earlier = std::move(series.points);
    if (!evaluation.value) {
        addSlices(question, *evaluation.indicator, {}, {}, 0, item.slices);
    }
    item.comment = commentOn(question, evaluation.indicator->ref);
    return item;
}

void count(Position& position, const PositionItem& item) {
    const Evaluation& evaluation = item.evaluation;
    if (!evaluation.indicator->isKpi()) {
        return;
    }
    ++position.kpis;
    position.critical += evaluation.failedCritically() ? 1 : 0;
    switch (evaluation.status) {
    case Status::Met:
        ++position.met;
        break;
    case Status::BelowTarget:
        ++position.belowTarget;
        break;
    case Status::Failed:
        ++position.failed;
        break;
    case Status::NoActivity:
        ++position.noActivity;
        break;
    case Status::Benchmarking:
        ++position.benchmarking;
        break;
    case Status::NotReported:
        position.notReported.push_back(&item);
        break;
    case Status::NoTarget:
        break;
    }
    // Of a rolling target the window is judged: single periods say nothing of better or worse.
    if (!evaluation.rolling && item.sincePrevious == Movement::Better) {
        position.better.push_back(&item);
    } else if (!evaluation.rolling && item.sincePrevious == Movement::Worse) {
        position.worse.push_back(&item);
    }
    if (position.isException(item)) {
        position.exceptions.push_back(&item);
    }
}

} // namespace

QString PositionItem::shown(const Evaluation& of) const {
    return isHidden(of) ? smallNumberWords() : fullValueWords(of);
}

QString PositionItem::shownShort(const Evaluation& of) const {
    return isHidden(of) ? smallNumberWords() : valueWords(of);
}

bool Position::isException(const PositionItem& item) const {
    return item.evaluation.status == Status::Failed ||
           item.evaluation.status == Status::BelowTarget;
}

Position position(const PackQuestion& question) {
    Position result;
    for (const Evaluation& evaluation : evaluateAll(question.context, question.period)) {
        result.items.push_back(itemFor(question, evaluation));
        if (question.redacted) {
            redact(result.items.back(), result.leftOut);
        }
    }
    for (const PositionItem& item : result.items) {
        count(result, item);
    }
    std::stable_sort(result.exceptions.begin(), result.exceptions.end(),
                     [](const PositionItem* a, const PositionItem* b) {
                         return severity(a->evaluation.status, a->evaluation.critical()) <
                                severity(b->evaluation.status, b->evaluation.critical());
                     });
    result.returns = owedReturns({question.context.terms, question.contract, question.receipts,
                                  question.workingDays, question.context.asOf, question.marks},
                                 question.context.calendar.dates(question.period));
    return result;
}

} // namespace quarterlight
