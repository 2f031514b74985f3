// Charts of a pack as specifications, and the exceptions they stand in.
#include "core/evaluation/trend.h"
#include "core/report/pack_sections.h"
#include "core/words/counted.h"
#include "core/words/period_words.h"
#include "core/words/status_words.h"
#include "core/words/value_words.h"

#include <QCoreApplication>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

struct PackCharts {
    Q_DECLARE_TR_FUNCTIONS(PackCharts)
};

/// A chart looks back over two years, as far as the contract has them.
constexpr int yearsShown = 2;

std::optional<double> asDouble(const std::optional<Quotient>& value) {
    return value ? std::optional(value->toDouble()) : std::nullopt;
}

std::optional<double> asDouble(const std::optional<Decimal>& value) {
    return value ? std::optional(value->toDouble()) : std::nullopt;
}

QString alternativeText(const Trend& trend, const Evaluation& latest,
                        const PeriodCalendar& calendar) {
    QStringList points;
    for (const TrendPoint& point : trend.points) {
        const Evaluation& evaluation = point.evaluation;
        const QString value = valueWords(evaluation);
        points.append(shortPeriodWords(evaluation.period, calendar) + u' ' +
                      (value.isEmpty() ? statusWord(evaluation.status) : value));
    }
    QString text =
        PackCharts::tr("Line chart of %1: %2.").arg(latest.indicator->title, points.join(u", "_s));
    if (latest.target) {
        text +=
            u' ' +
            PackCharts::tr("The target is %1.").arg(targetWords(*latest.indicator, latest.target));
    }
    return text;
}

/// What the latest value did since the period and the year before, as better or worse.
QString movementSentence(const PositionItem& item) {
    QStringList parts;
    if (item.sincePrevious != Movement::Unknown) {
        parts.append(
            PackCharts::tr("since the period before: %1").arg(movementWord(item.sincePrevious)));
    }
    if (item.sinceLastYear != Movement::Unknown) {
        parts.append(PackCharts::tr("since last year: %1").arg(movementWord(item.sinceLastYear)));
    }
    return parts.join(u"; "_s);
}

QString rollingSentence(const Evaluation& evaluation) {
    if (!evaluation.rolling) {
        return {};
    }
    const RollingValue& rolling = *evaluation.rolling;
    return PackCharts::tr("%1 in the %2 of %3 periods held; at this pace %4.")
        .arg(rolling.sum.toString())
        .arg(rolling.held)
        .arg(rolling.needed)
        .arg(format(Quotient::plain(rolling.projection), 0));
}

void addException(std::vector<PackBlock>& blocks, const SectionInput& input,
                  const PositionItem& item) {
    const Evaluation& evaluation = item.evaluation;
    const Indicator& indicator = *evaluation.indicator;
    blocks.emplace_back(PackHeading{2, indicatorName(indicator)});
    const QString verdict =
        PackCharts::tr("%1: %2 against %3")
            .arg(statusWord(evaluation.status, evaluation.failedCritically()),
                 fullValueWords(evaluation), targetWords(indicator, evaluation.target));
    blocks.emplace_back(PackParagraph{
        PackText{verdict, evaluation.status, evaluation.failedCritically(), true}, false});
    QStringList notes{movementSentence(item), rollingSentence(evaluation)};
    if (evaluation.floor) {
        notes.append(PackCharts::tr("Red level %1").arg(targetWords(indicator, evaluation.floor)));
    }
    if (!indicator.clause.isEmpty()) {
        notes.append(PackCharts::tr("Clause: %1").arg(indicator.clause));
    }
    if (const QString text = sentences(notes); !text.isEmpty()) {
        blocks.emplace_back(PackParagraph{PackText{text, {}, false, false}, true});
    }
    if (!indicator.consequence.isEmpty()) {
        blocks.emplace_back(PackParagraph{
            PackText{
                PackCharts::tr("What the schedule says follows: %1").arg(indicator.consequence),
                {},
                false,
                false},
            false});
    }
    const QString comment = item.comment.isEmpty()
                                ? PackCharts::tr("No comment was given.")
                                : PackCharts::tr("Comment: %1").arg(item.comment);
    blocks.emplace_back(PackParagraph{PackText{comment, {}, false, false}, false});
    blocks.emplace_back(chartOf(input, item));
}

} // namespace

PackChart chartOf(const SectionInput& input, const PositionItem& item) {
    const EvaluationContext& context = input.question.context;
    const PeriodCalendar& calendar = context.calendar;
    const Evaluation& latest = item.evaluation;
    const Period last = input.question.period;
    Period first{last.frequency, last.year - yearsShown, last.number};
    first = std::max(calendar.next(first), calendar.containing(context.term.first, last.frequency));
    const Trend series = trend(context, latest.indicator->ref, first, last);
    PackChart chart;
    chart.title = indicatorName(*latest.indicator);
    chart.unit = latest.indicator->unit;
    chart.target = asDouble(latest.target);
    chart.floor = asDouble(latest.floor);
    chart.limits = series.process.limits;
    for (const TrendPoint& point : series.points) {
        const Period& period = point.evaluation.period;
        const bool namesYear = chart.periods.isEmpty() || period.number == 1;
        chart.periods.append(namesYear && period.frequency != Frequency::Annual
                                 ? shortPeriodWords(period, calendar) + u' ' +
                                       QString::number(calendar.dates(period).first.year())
                                 : shortPeriodWords(period, calendar));
        chart.points.push_back({asDouble(point.evaluation.value), point.evaluation.status});
        chart.lastYear.push_back(asDouble(point.lastYear));
    }
    if (series.process.points < processPointsNeeded) {
        chart.note = PackCharts::tr("%1 of %2 points: too few for process limits")
                         .arg(series.process.points)
                         .arg(processPointsNeeded);
    }
    chart.alternative = alternativeText(series, latest, calendar);
    return chart;
}

std::vector<PackBlock> exceptionBlocks(const SectionInput& input) {
    std::vector<PackBlock> blocks;
    for (const PositionItem* item : input.position.exceptions) {
        addException(blocks, input, *item);
    }
    return blocks;
}

std::vector<PackBlock> chartBlocks(const SectionInput& input) {
    std::vector<PackBlock> blocks;
    for (const PositionItem& item : input.position.items) {
        if (input.question.alsoChart.contains(item.evaluation.indicator->ref) &&
            !input.position.isException(item)) {
            blocks.emplace_back(chartOf(input, item));
        }
    }
    return blocks;
}

} // namespace quarterlight
