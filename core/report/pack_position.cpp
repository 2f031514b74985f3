#include "core/report/pack_position.h"

#include "core/words/period_words.h"

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

PositionItem itemFor(const PackQuestion& question, const Evaluation& evaluation) {
    const PeriodCalendar& calendar = question.context.calendar;
    const Indicator& indicator = *evaluation.indicator;
    PositionItem item;
    item.evaluation = evaluation;
    for (int back = earlierPeriodsShown; back >= 1; --back) {
        if (const auto earlier = evaluate(question.context, indicator.ref,
                                          calendar.shifted(question.period, -back))) {
            item.earlier.push_back(*earlier);
        }
    }
    const auto previous =
        evaluate(question.context, indicator.ref, calendar.previous(question.period));
    const auto lastYear =
        evaluate(question.context, indicator.ref, calendar.yearBefore(question.period));
    item.sincePrevious =
        movement(indicator, previous ? previous->value : std::nullopt, evaluation.value);
    item.sinceLastYear =
        movement(indicator, lastYear ? lastYear->value : std::nullopt, evaluation.value);
    item.comment = commentOn(question, indicator.ref);
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
    if (item.sincePrevious == Movement::Better) {
        position.better.push_back(&item);
    } else if (item.sincePrevious == Movement::Worse) {
        position.worse.push_back(&item);
    }
    if (position.isException(item)) {
        position.exceptions.push_back(&item);
    }
}

} // namespace

bool Position::isException(const PositionItem& item) const {
    return item.evaluation.status == Status::Failed ||
           item.evaluation.status == Status::BelowTarget;
}

Position position(const PackQuestion& question) {
    Position result;
    for (const Evaluation& evaluation : evaluateAll(question.context, question.period)) {
        result.items.push_back(itemFor(question, evaluation));
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
                                  question.workingDays, question.context.asOf},
                                 question.context.calendar.dates(question.period));
    return result;
}

} // namespace quarterlight
