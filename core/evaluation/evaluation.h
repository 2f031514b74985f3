// Figures to status: what an indicator comes to in a period and whether that meets its target. The
// one place where it is worked out; grid, chart, command line and pack all ask here.
#pragma once

#include "core/evaluation/figure_table.h"
#include "core/framework/terms.h"
#include "core/time/period.h"

#include <QDate>

#include <optional>
#include <vector>

namespace quarterlight {

enum class Status : quint8 {
    Met,
    BelowTarget, ///< missed, but not by the red level where there is one
    Failed,      ///< past the red level, or below target where there is none
    NoActivity,  ///< nothing happened: not 0%, not a pass
    NotReported,
    Benchmarking, ///< in the schedule's first months: reported, not scored
    NoTarget,
};

enum class Rag : quint8 { Green, Amber, Red, None };

/// "met", "below-target" …: as scripts read them.
QString statusKey(Status status);
QString ragKey(Rag rag);
Rag rag(Status status);
/// How bad a status is for a summary: Failed first, Met last. Critical failures come before all.
int severity(Status status, bool critical);

/// A rolling sum: what the window holds, whether it is whole, and where it is heading.
struct RollingValue {
    Decimal sum;
    int held = 0;   ///< periods of the window with a figure
    int needed = 0; ///< periods the window has
    /// The sum that the held periods' pace gives for a whole window.
    Decimal projection;
    bool complete() const { return held >= needed; }
};

/// What an indicator comes to in one period.
struct Evaluation {
    const Indicator* indicator = nullptr; ///< of the terms that judge the period (terms.h)
    Period period;
    std::optional<Decimal> numerator;
    std::optional<Decimal> denominator;
    /// The value that counts: verified before reported, from parts where there are parts.
    std::optional<Quotient> value;
    std::optional<Quotient> reported;
    std::optional<Quotient> verified;
    std::optional<Decimal> target;
    std::optional<Decimal> floor;
    Status status = Status::NotReported;
    /// Of a longer period formed from shorter ones: how many were reported, how many should be by
    /// the day of judging. 1 of 1 where the period has its own figure.
    int held = 0;
    int expected = 0;
    bool fromParts = false;
    std::optional<RollingValue> rolling;
    /// A narrative's text, or what couldn't be read.
    QString text;
    QString unreadable;
    /// Authorities whose figure is missing, where others are there.
    QStringList missingAuthorities;

    bool critical() const { return indicator && indicator->critical; }
    bool failedCritically() const {
        return critical() && (status == Status::Failed || status == Status::BelowTarget);
    }
};

/// What evaluating needs to know of a contract.
struct EvaluationContext {
    const Terms& terms;
    const FigureTable& figures;
    PeriodCalendar calendar;
    DateRange term; ///< first and last day of the contract, extensions taken included
    QDate asOf;     ///< the day of judging: periods that end after it are not missing yet
    /// The authorities that the contract serves; empty if that is all of the framework's.
    QStringList authorities = {};

    /// What the period is judged by.
    const Framework& framework(const Period& period) const {
        return terms.during(calendar.dates(period), term);
    }
};

/// Evaluates one indicator in one period. None if the terms don't have it in that period, if it
/// concerns none of the contract's authorities, or if the period lies outside the term.
///
/// The target of a count is one of its shortest period ("two briefings a quarter"): a longer
/// period's sum is given without a target, unless the schedule sets a rolling window.
std::optional<Evaluation> evaluate(const EvaluationContext& context, const QString& indicator,
                                   const Period& period);

/// Every indicator that the terms have in the period and that is reported for a period of this
/// length, or can be formed from shorter ones, in the framework's order.
std::vector<Evaluation> evaluateAll(const EvaluationContext& context, const Period& period);

/// One value of a breakdown and what the indicator comes to for it.
struct SliceEvaluation {
    QString value;
    Evaluation evaluation; ///< without target: targets are the whole's
};

/// An indicator in one period, value by value of one of its breakdowns, within a slice if that
/// isn't empty: the values that the breakdown lists, then any others that have figures. Empty where
/// evaluate() gives none or the indicator has no such breakdown.
std::vector<SliceEvaluation> evaluateSlices(const EvaluationContext& context,
                                            const QString& indicator, const QString& breakdown,
                                            const Period& period, const Slice& within = {});
/// What an indicator comes to in one period for one slice, without target; none where evaluate()
/// gives none.
std::optional<Evaluation> evaluateSlice(const EvaluationContext& context, const QString& indicator,
                                        const Slice& slice, const Period& period);

} // namespace quarterlight
