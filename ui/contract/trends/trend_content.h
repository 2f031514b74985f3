// What a chart says of one indicator: its series and every point in words. The chart, the table
// beside it, the spoken reading and what is copied all take from here.
#pragma once

#include "core/evaluation/trend.h"
#include "core/words/value_words.h"
#include "ui/contract/trends/trend_range.h"

#include <memory>
#include <vector>

namespace quarterlight {

/// One point in words; empty where there is nothing to say.
struct PointWords {
    QString period;
    QString shortPeriod; ///< for an axis
    QString year;        ///< that the period belongs to, for an axis
    QString value;
    QString parts; ///< "48/51", or what of a longer period is there
    QString target;
    QString status;
    QString lastYear;
    QString movement; ///< since the period before
    QString mark;     ///< why the point is a special cause
};

/// A series of one indicator, ready to be drawn and read.
class TrendContent {
public:
    /// `span` none: there is nothing to show yet.
    TrendContent(const TrendScope& scope, const Indicator& indicator, Frequency frequency,
                 std::optional<PeriodSpan> span);

    const Indicator& indicator() const { return *m_indicator; }
    Frequency frequency() const { return m_frequency; }
    const Trend& trend() const { return m_trend; }
    const PeriodCalendar& calendar() const { return m_calendar; }
    int size() const { return int(m_trend.points.size()); }
    const Evaluation& at(int index) const { return m_trend.points[size_t(index)].evaluation; }
    const PointWords& words(int index) const { return m_words[size_t(index)]; }
    /// True if at least one point has a value.
    bool hasValues() const;
    /// The latest period, reported or not; -1 where there is none.
    int latest() const { return size() - 1; }
    /// True if a sum over a longer stretch is held against the target: that sum is drawn then, with
    /// its target, and no limits, which are those of single periods.
    bool isRolling() const { return m_indicator->rolling.has_value(); }
    /// What a period's point stands at: its value, or its rolling sum.
    std::optional<double> drawn(int index) const;
    /// True if the point stands for the whole of its period (of its rolling stretch). Others are
    /// drawn hollow and dotted, and no line is drawn through them.
    bool isWhole(int index) const;
    /// The same period's value last year, where it is drawn beside this year's.
    std::optional<double> lastYear(int index) const;
    /// The limits that are drawn.
    std::optional<ProcessLimits> limits() const;
    std::optional<double> targetLine(int index) const;
    std::optional<double> floorLine(int index) const;

    QString title() const { return indicatorName(*m_indicator); }
    /// The latest value and status: "94.1% (48/51)  Below target"; of a rolling rule the window's
    /// sum, which is what is judged.
    QString latestWords() const;
    /// One point as a sentence, for the line under the chart and screen readers.
    QString sentence(int index) const;
    /// "Better than Sep · worse than last year": of the latest period.
    QString movementWords() const;
    /// "Concern: low", "No significant change": of the latest point; empty with too few points. Of
    /// a rolling rule it is said that it is about single periods.
    QString variationWords() const;
    /// The same of any point that is marked.
    QString causeWord(int index) const;
    /// "Consistently meets the target"; empty with too few points or no target.
    QString assuranceWords() const;
    /// What the limits rest on: "Limits from 24 points", or "7 of 13 points: too few for limits";
    /// of a rolling rule what is drawn: "Sum of 12 months, with its target".
    QString limitsWords() const;
    /// The whole chart in words, for those who can't see it.
    QString description() const;
    /// The numbers as lines of tab-separated cells under a heading, to be pasted elsewhere.
    QString asText() const;

private:
    PointWords describe(int index) const;

    std::shared_ptr<const ContractFacts> m_facts; ///< keeps what evaluations point to
    const Indicator* m_indicator;
    Frequency m_frequency;
    PeriodCalendar m_calendar;
    Trend m_trend;
    std::vector<PointWords> m_words;
};

/// The columns of the numbers, in their order: for the table and for what is copied.
struct TrendColumn {
    QString title;
    QString PointWords::*cell;
    bool isNumber; ///< aligned right
};
const std::vector<TrendColumn>& trendColumns();

} // namespace quarterlight
