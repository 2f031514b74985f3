// Charts of a pack as specifications, and the exceptions they stand in.
#include "core/evaluation/trend.h"
#include "core/report/pack_sections.h"
#include "core/words/counted.h"
#include "core/words/date_words.h"
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

/// The series that a chart draws, and of which periods.
struct ChartSeries {
    Trend trend;
    bool rolling = false; ///< each point is the sum of the window that ends with it

    std::optional<double> value(size_t index) const {
        const Evaluation& evaluation = trend.points[index].evaluation;
        if (!rolling) {
            return asDouble(evaluation.value);
        }
        return evaluation.rolling ? std::optional(evaluation.rolling->sum.toDouble())
                                  : std::nullopt;
    }
    bool whole(size_t index) const {
        const TrendPoint& point = trend.points[index];
        if (!rolling) {
            return point.whole.has_value();
        }
        return point.evaluation.rolling && point.evaluation.rolling->complete();
    }
    QString words(size_t index) const {
        const Evaluation& evaluation = trend.points[index].evaluation;
        const QString value = rolling && evaluation.rolling ? evaluation.rolling->sum.toString()
                                                            : valueWords(evaluation);
        if (value.isEmpty()) {
            return statusWord(evaluation.status).toLower();
        }
        return whole(index) ? value : PackCharts::tr("%1 for a part of it").arg(value);
    }
    qsizetype wholes() const {
        qsizetype count = 0;
        for (size_t index = 0; index < trend.points.size(); ++index) {
            count += whole(index) ? 1 : 0;
        }
        return count;
    }
};

ChartSeries seriesOf(const SectionInput& input, const Evaluation& latest, Frequency frequency) {
    const EvaluationContext& context = input.question.context;
    const PeriodCalendar& calendar = context.calendar;
    const QDate end = calendar.dates(input.question.period).last;
    // The last period of the length that ends within the pack's own.
    Period last = calendar.containing(end, frequency);
    if (calendar.dates(last).last > end) {
        last = calendar.previous(last);
    }
    const Period before{last.frequency, last.year - yearsShown, last.number};
    const Period first =
        std::max(calendar.next(before), calendar.containing(context.term.first, frequency));
    ChartSeries series;
    series.trend = trend(context, latest.indicator->ref, first, last);
    series.rolling = latest.indicator->rolling.has_value();
    return series;
}

/// The pack's own periods, or the shorter ones that an indicator is reported for where these tell
/// more: a quarter's dip stands in one month, and limits need thirteen points.
ChartSeries bestSeries(const SectionInput& input, const Evaluation& latest) {
    ChartSeries own = seriesOf(input, latest, input.question.period.frequency);
    const Frequency base = latest.indicator->baseFrequency();
    if (base >= input.question.period.frequency) {
        return own;
    }
    ChartSeries shorter = seriesOf(input, latest, base);
    return shorter.wholes() > own.wholes() ? std::move(shorter) : std::move(own);
}

QString alternativeText(const ChartSeries& series, const Evaluation& latest,
                        const PeriodCalendar& calendar) {
    QStringList points;
    for (size_t index = 0; index < series.trend.points.size(); ++index) {
        const Period& period = series.trend.points[index].evaluation.period;
        points.append(datedPeriodWords(period, calendar) + u' ' + series.words(index));
    }
    const QString title = latest.indicator->title;
    QString text =
        series.rolling
            ? PackCharts::tr("Line chart of %1, the sum of the %2 months up to each period: %3.")
                  .arg(title)
                  .arg(latest.indicator->rolling->months)
                  .arg(points.join(u", "_s))
            : PackCharts::tr("Line chart of %1: %2.").arg(title, points.join(u", "_s));
    if (latest.target) {
        text +=
            u' ' +
            PackCharts::tr("The target is %1.").arg(targetWords(*latest.indicator, latest.target));
    }
    return text;
}

/// Under the chart: what its points are, and what the process limits tell.
QString noteOf(const ChartSeries& series, const Evaluation& latest) {
    if (series.rolling) {
        return PackCharts::tr("Each point is the sum of the %1 months up to it")
            .arg(latest.indicator->rolling->months);
    }
    const ProcessChart& process = series.trend.process;
    if (!process.limits) {
        return PackCharts::tr("%1 of %2 points: too few for process limits")
            .arg(process.points)
            .arg(processPointsNeeded);
    }
    QStringList said{variationWord(process.variation)};
    if (process.assurance != Assurance::NoTarget) {
        said.append(assuranceWord(process.assurance));
    }
    return PackCharts::tr("Limits from %1 points: %2").arg(process.points).arg(said.join(u"; "_s));
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

/// What a rolling window holds, and where it is heading while it isn't whole.
QString rollingSentence(const Evaluation& evaluation, QDate end) {
    if (!evaluation.rolling) {
        return {};
    }
    const RollingValue& rolling = *evaluation.rolling;
    const int months = evaluation.indicator->rolling->months;
    const auto besideTarget = [&](Decimal amount) -> QString {
        const auto apart =
            evaluation.target ? difference(amount, *evaluation.target) : std::nullopt;
        if (!apart || *apart == Decimal(0)) {
            return {};
        }
        const bool isAbove = *apart > Decimal(0);
        const auto size = isAbove ? apart : difference(*evaluation.target, amount);
        const QString number = format(Quotient::plain(*size), 0);
        return u", "_s + (isAbove ? PackCharts::tr("%1 above the target").arg(number)
                                  : PackCharts::tr("%1 short of the target").arg(number));
    };
    if (rolling.complete()) {
        return PackCharts::tr("%1 in the %2 months to %3")
                   .arg(rolling.sum.toString(), QString::number(months), dateWords(end)) +
               besideTarget(rolling.sum);
    }
    return PackCharts::tr("%1 from %2 of the window's %3 periods; at this pace %4 in %5 months")
               .arg(rolling.sum.toString())
               .arg(rolling.held)
               .arg(rolling.needed)
               .arg(format(Quotient::plain(rolling.projection), 0))
               .arg(months) +
           besideTarget(rolling.projection);
}

/// The verdict on an indicator, and how it came to it.
std::vector<PackParagraph> verdictWords(const SectionInput& input, const PositionItem& item) {
    const Evaluation& evaluation = item.evaluation;
    const Indicator& indicator = *evaluation.indicator;
    const QString status = statusWord(evaluation.status, evaluation.failedCritically());
    QString verdict = status;
    if (evaluation.value && evaluation.target) {
        verdict =
            PackCharts::tr("%1: %2 against %3")
                .arg(status, item.shown(evaluation), targetWords(indicator, evaluation.target));
    } else if (evaluation.value) {
        verdict = item.shown(evaluation);
    }
    std::vector<PackParagraph> words;
    words.push_back(
        {PackText{verdict, evaluation.status, evaluation.failedCritically(), true}, false, true});
    const QDate end = input.question.context.calendar.dates(evaluation.period).last;
    QStringList notes{rollingSentence(evaluation, end), movementSentence(item)};
    if (evaluation.floor) {
        notes.append(PackCharts::tr("Red level %1").arg(targetWords(indicator, evaluation.floor)));
    }
    if (!indicator.clause.isEmpty()) {
        notes.append(PackCharts::tr("Clause: %1").arg(indicator.clause));
    }
    if (const QString text = sentences(notes); !text.isEmpty()) {
        words.push_back({PackText{text, {}, false, false}, true, true});
    }
    return words;
}

/// What follows from a missed target, and what was said on it.
std::vector<PackParagraph> exceptionWords(const PositionItem& item) {
    std::vector<PackParagraph> words;
    if (const QString& follows = item.evaluation.indicator->consequence; !follows.isEmpty()) {
        const QString text = PackCharts::tr("What the schedule says follows: %1").arg(follows);
        words.push_back({PackText{text, {}, false, false}, false, true});
    }
    const QString comment = item.comment.isEmpty()
                                ? PackCharts::tr("No comment was given.")
                                : PackCharts::tr("Comment: %1").arg(item.comment);
    words.push_back({PackText{comment, {}, false, false}, false, true});
    return words;
}

/// Personal numbers are no picture in a redacted copy.
bool isCharted(const SectionInput& input, const PositionItem& item) {
    return !(input.question.redacted && item.evaluation.indicator->personalData);
}

/// "Months, Oct 2024 to Sep 2026".
QString spanWords(const PackChart& chart, Frequency frequency) {
    const auto named = [&](qsizetype index) {
        return QString(chart.periods.value(index) + u' ' + chart.years.value(index)).trimmed();
    };
    return PackCharts::tr("%1, %2 to %3")
        .arg(frequencyPlural(frequency), named(0), named(chart.periods.size() - 1));
}

void addWithChart(std::vector<PackBlock>& blocks, const SectionInput& input,
                  const PositionItem& item, std::vector<PackParagraph> words) {
    blocks.emplace_back(PackHeading{2, indicatorName(*item.evaluation.indicator)});
    words.back().keepsWithNext = isCharted(input, item);
    blocks.insert(blocks.end(), words.begin(), words.end());
    if (isCharted(input, item)) {
        blocks.emplace_back(chartOf(input, item));
    }
}

} // namespace

PackChart chartOf(const SectionInput& input, const PositionItem& item) {
    const PeriodCalendar& calendar = input.question.context.calendar;
    const Evaluation& latest = item.evaluation;
    const ChartSeries series = bestSeries(input, latest);
    PackChart chart;
    chart.unit = latest.indicator->unit;
    chart.target = asDouble(latest.target);
    chart.floor = asDouble(latest.floor);
    chart.limits = series.rolling ? std::nullopt : series.trend.process.limits;
    for (size_t index = 0; index < series.trend.points.size(); ++index) {
        const TrendPoint& point = series.trend.points[index];
        const Period& period = point.evaluation.period;
        chart.periods.append(shortPeriodWords(period, calendar));
        if (period.frequency == Frequency::Monthly) {
            chart.years.append(QString::number(period.year));
        } else if (period.frequency != Frequency::Annual) {
            chart.years.append(yearWords(period.year, calendar));
        }
        chart.points.push_back({series.value(index), point.evaluation.status, series.whole(index)});
        chart.lastYear.push_back(series.rolling ? std::nullopt : asDouble(point.lastYear));
        chart.targets.push_back(asDouble(point.evaluation.target));
        chart.floors.push_back(asDouble(point.evaluation.floor));
    }
    chart.title = spanWords(chart, series.trend.points.back().evaluation.period.frequency);
    chart.note = noteOf(series, latest);
    chart.alternative = alternativeText(series, latest, calendar);
    return chart;
}

std::vector<PackBlock> exceptionBlocks(const SectionInput& input) {
    std::vector<PackBlock> blocks;
    for (const PositionItem* item : input.position.exceptions) {
        std::vector<PackParagraph> words = verdictWords(input, *item);
        for (PackParagraph& more : exceptionWords(*item)) {
            words.push_back(std::move(more));
        }
        addWithChart(blocks, input, *item, std::move(words));
    }
    return blocks;
}

std::vector<PackBlock> chartBlocks(const SectionInput& input) {
    std::vector<PackBlock> blocks;
    for (const PositionItem& item : input.position.items) {
        if (input.question.alsoChart.contains(item.evaluation.indicator->ref) &&
            item.evaluation.indicator->isNumeric() && isCharted(input, item) &&
            !input.position.isException(item)) {
            addWithChart(blocks, input, item, verdictWords(input, item));
        }
    }
    return blocks;
}

} // namespace quarterlight
