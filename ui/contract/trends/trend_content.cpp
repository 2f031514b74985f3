#include "ui/contract/trends/trend_content.h"

#include "core/words/period_words.h"
#include "core/words/status_words.h"
#include "core/words/value_words.h"

#include <QCoreApplication>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

struct TrendWords {
    Q_DECLARE_TR_FUNCTIONS(TrendWords)
};

QString sentenceCase(QString words) {
    if (!words.isEmpty())
        words[0] = words[0].toUpper();
    return words;
}

/// What a special cause means where better is known, and which way it points.
QString causeWords(Variation variation, const ProcessMark& mark) {
    const QString way = mark.high && mark.low ? QString()
                        : mark.high           ? TrendWords::tr("high")
                                              : TrendWords::tr("low");
    const QString meaning = sentenceCase(variationWord(variation));
    const bool isJudged = variation == Variation::Improvement || variation == Variation::Concern;
    return isJudged && !way.isEmpty() ? TrendWords::tr("%1: %2").arg(meaning, way) : meaning;
}

QString reasons(const ProcessMark& mark) {
    QStringList found;
    if (mark.outsideLimit)
        found << TrendWords::tr("outside the limits");
    if (mark.runOnOneSide)
        found << TrendWords::tr("seven or more on one side of the mean");
    if (mark.trend)
        found << TrendWords::tr("seven or more rising or falling");
    if (mark.twoOfThree)
        found << TrendWords::tr("two of three near a limit");
    return found.join(u", "_s);
}

/// "better than Sep", "same as last year".
QString movementSince(Movement moved, const QString& before) {
    switch (moved) {
    case Movement::Same:
        return TrendWords::tr("%1 as %2").arg(movementWord(moved), before);
    case Movement::Up:
    case Movement::Down:
        return TrendWords::tr("%1 on %2").arg(movementWord(moved), before);
    default:
        return TrendWords::tr("%1 than %2").arg(movementWord(moved), before);
    }
}

/// What stands behind a value: its parts, its window, how much of the period is there.
QString behindValue(const Evaluation& evaluation, bool isWhole) {
    QStringList behind{partsWords(evaluation)};
    if (const auto& rolling = evaluation.rolling; rolling && rolling->complete()) {
        behind << TrendWords::tr("%1 in %2 months")
                      .arg(rolling->sum.toString())
                      .arg(evaluation.indicator->rolling->months);
    } else if (rolling) {
        behind << TrendWords::tr("%1 in %2 of %3 periods")
                      .arg(rolling->sum.toString())
                      .arg(rolling->held)
                      .arg(rolling->needed);
    }
    if (evaluation.value && !isWhole)
        behind << TrendWords::tr("not whole yet");
    behind.removeAll(QString());
    return behind.join(u", "_s);
}

} // namespace

const std::vector<TrendColumn>& trendColumns() {
    static const std::vector<TrendColumn> columns{
        {TrendWords::tr("Period"), &PointWords::period, false},
        {TrendWords::tr("Value"), &PointWords::value, true},
        {TrendWords::tr("Parts"), &PointWords::parts, true},
        {TrendWords::tr("Target"), &PointWords::target, true},
        {TrendWords::tr("Status"), &PointWords::status, false},
        {TrendWords::tr("Last year"), &PointWords::lastYear, true},
        {TrendWords::tr("Movement"), &PointWords::movement, false},
        {TrendWords::tr("Mark"), &PointWords::mark, false},
    };
    return columns;
}

TrendContent::TrendContent(const TrendScope& scope, const Indicator& indicator, Frequency frequency,
                           std::optional<PeriodSpan> span)
    : m_facts(scope.facts()),
      m_indicator(&indicator),
      m_frequency(frequency),
      m_calendar(m_facts->calendar()) {
    if (!span)
        return;
    m_trend =
        quarterlight::trend(m_facts->context(scope.asOf()), indicator.ref, span->first, span->last);
    for (int index = 0; index < size(); ++index)
        m_words.push_back(describe(index));
}

bool TrendContent::hasValues() const {
    for (int index = 0; index < size(); ++index) {
        if (drawn(index))
            return true;
    }
    return false;
}

std::optional<double> TrendContent::drawn(int index) const {
    const Evaluation& evaluation = at(index);
    if (!isRolling())
        return evaluation.value ? std::optional(evaluation.value->toDouble()) : std::nullopt;
    const std::optional<RollingValue>& rolling = evaluation.rolling;
    return rolling && rolling->held > 0 && evaluation.value ? std::optional(rolling->sum.toDouble())
                                                            : std::nullopt;
}

bool TrendContent::isWhole(int index) const {
    const bool isWhole = m_trend.points[size_t(index)].whole.has_value();
    return isWhole && (!isRolling() || (at(index).rolling && at(index).rolling->complete()));
}

std::optional<double> TrendContent::lastYear(int index) const {
    const auto& before = m_trend.points[size_t(index)].lastYear;
    return before && !isRolling() ? std::optional(before->toDouble()) : std::nullopt;
}

std::optional<ProcessLimits> TrendContent::limits() const {
    return isRolling() ? std::nullopt : m_trend.process.limits;
}

std::optional<double> TrendContent::targetLine(int index) const {
    const Evaluation& evaluation = at(index);
    if (!evaluation.target || evaluation.indicator->rolling.has_value() != isRolling())
        return {};
    return evaluation.target->toDouble();
}

std::optional<double> TrendContent::floorLine(int index) const {
    const Evaluation& evaluation = at(index);
    if (!evaluation.floor || evaluation.indicator->rolling.has_value() != isRolling())
        return {};
    return evaluation.floor->toDouble();
}

PointWords TrendContent::describe(int index) const {
    const TrendPoint& point = m_trend.points[size_t(index)];
    const Evaluation& evaluation = point.evaluation;
    PointWords words;
    words.period = periodWords(evaluation.period, m_calendar);
    words.shortPeriod = shortPeriodWords(evaluation.period, m_calendar);
    if (m_frequency == Frequency::Monthly)
        words.year = QString::number(evaluation.period.year);
    else if (m_frequency != Frequency::Annual)
        words.year = yearWords(evaluation.period.year, m_calendar);
    words.value = valueWords(evaluation);
    words.parts = behindValue(evaluation, point.whole.has_value());
    words.target = targetWords(*evaluation.indicator, evaluation.target);
    words.status = statusWord(evaluation.status, evaluation.failedCritically());
    words.lastYear =
        valueWords(*evaluation.indicator, point.lastYear, evaluation.target, evaluation.floor);
    if (index > 0) {
        const Movement moved =
            movement(*evaluation.indicator, m_trend.points[size_t(index) - 1].whole, point.whole);
        if (moved != Movement::Unknown)
            words.movement = movementWord(moved);
    }
    const ProcessChart& process = m_trend.process;
    if (size_t(index) < process.marks.size() && process.marks[size_t(index)].any()) {
        words.mark =
            TrendWords::tr("%1, %2").arg(causeWord(index), reasons(process.marks[size_t(index)]));
    }
    return words;
}

QString TrendContent::sentence(int index) const {
    const PointWords& point = words(index);
    QStringList said;
    QString value = point.value;
    if (!value.isEmpty() && !point.parts.isEmpty())
        value = TrendWords::tr("%1 (%2)").arg(value, point.parts);
    said << value << point.status.toLower();
    if (!point.target.isEmpty())
        said << TrendWords::tr("target %1").arg(point.target);
    if (!point.lastYear.isEmpty())
        said << TrendWords::tr("last year %1").arg(point.lastYear);
    if (!point.movement.isEmpty())
        said << TrendWords::tr("since the period before: %1").arg(point.movement);
    said.removeAll(QString());
    const QString sentence = TrendWords::tr("%1: %2.").arg(point.period, said.join(u", "_s));
    return point.mark.isEmpty() ? sentence : TrendWords::tr("%1 %2.").arg(sentence, point.mark);
}

QString TrendContent::latestWords() const {
    const PointWords& point = words(latest());
    QStringList said{at(latest()).rolling ? point.parts : point.value, point.status};
    said.removeAll(QString());
    return said.join(u"  "_s);
}

QString TrendContent::movementWords() const {
    QStringList parts;
    if (m_trend.sincePrevious != Movement::Unknown) {
        const Period before = m_calendar.previous(m_trend.points.back().evaluation.period);
        parts << movementSince(m_trend.sincePrevious, shortPeriodWords(before, m_calendar));
    }
    if (m_trend.sinceLastYear != Movement::Unknown)
        parts << movementSince(m_trend.sinceLastYear, TrendWords::tr("last year"));
    return sentenceCase(parts.join(u" · "_s));
}

QString TrendContent::variationWords() const {
    const ProcessChart& process = m_trend.process;
    if (process.variation == Variation::TooFewPoints)
        return {};
    ProcessMark mark;
    for (int index = latest(); index >= 0; --index) {
        if (m_trend.points[size_t(index)].whole) {
            mark = process.marks[size_t(index)];
            break;
        }
    }
    const QString words = causeWords(process.variation, mark);
    return isRolling() ? TrendWords::tr("Single periods: %1").arg(words.toLower()) : words;
}

QString TrendContent::causeWord(int index) const {
    const ProcessChart& process = m_trend.process;
    return causeWords(process.variations[size_t(index)], process.marks[size_t(index)]);
}

QString TrendContent::assuranceWords() const {
    const Assurance assurance = m_trend.process.assurance;
    const bool isSaid = assurance != Assurance::NoTarget && assurance != Assurance::TooFewPoints;
    return isSaid ? sentenceCase(assuranceWord(assurance)) : QString();
}

QString TrendContent::limitsWords() const {
    if (isRolling()) {
        return TrendWords::tr("Sum of %1 months, with its target")
            .arg(m_indicator->rolling->months);
    }
    const int points = m_trend.process.points;
    if (m_trend.process.limits)
        return TrendWords::tr("Limits from %1 points").arg(points);
    return TrendWords::tr("%1 of %2 points: too few for limits")
        .arg(points)
        .arg(processPointsNeeded);
}

QString TrendContent::description() const {
    QStringList said{title()};
    if (!hasValues()) {
        said << TrendWords::tr("nothing reported");
        return said.join(u", "_s);
    }
    said << sentence(latest()) << movementWords() << variationWords() << assuranceWords()
         << limitsWords();
    said.removeAll(QString());
    return said.join(u". "_s).replace(u".. "_s, u". "_s);
}

QString TrendContent::asText() const {
    const auto plain = [](QString cell) { return cell.replace(u'\t', u' ').replace(u'\n', u' '); };
    QStringList lines{plain(title())};
    QStringList cells;
    for (const TrendColumn& column : trendColumns())
        cells << column.title;
    lines << cells.join(u'\t');
    for (const PointWords& point : m_words) {
        cells.clear();
        for (const TrendColumn& column : trendColumns())
            cells << plain(point.*column.cell);
        lines << cells.join(u'\t');
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace quarterlight
