// Where a contract stands in a period: its evaluations sorted into what a summary speaks of.
#pragma once

#include "core/report/pack_content.h"
#include "core/report/pack_redaction.h"

namespace quarterlight {

/// One indicator's evaluation with how it moved.
struct PositionItem {
    Evaluation evaluation;
    bool whole = false; ///< the value stands for the whole period
    Movement sincePrevious = Movement::Unknown;
    Movement sinceLastYear = Movement::Unknown;
    std::vector<TrendPoint> earlier; ///< the periods before, oldest first
    /// What the values of breakdowns come to, where the indicator has no number of its own.
    std::vector<SliceEvaluation> slices;
    QString comment;
    bool hidesSmall = false; ///< numbers below `leastShown` are not given

    /// The value of this or an earlier period in full as it is printed; empty for none.
    QString shown(const Evaluation& of) const;
    /// The same without its parts.
    QString shownShort(const Evaluation& of) const;
    bool isHidden(const Evaluation& of) const { return hidesSmall && isSmallNumber(of); }
};

struct Position {
    std::vector<PositionItem> items;             ///< in the framework's order
    std::vector<const PositionItem*> exceptions; ///< missed targets, worst first
    std::vector<const PositionItem*> better;     ///< KPIs that moved since the period before
    std::vector<const PositionItem*> worse;
    std::vector<const PositionItem*> notReported; ///< KPIs
    int met = 0, belowTarget = 0, failed = 0, critical = 0, noActivity = 0, benchmarking = 0;
    int kpis = 0;
    std::vector<OwedReturn> returns; ///< of the periods that end in this one
    LeftOut leftOut;                 ///< of a redacted copy

    bool isException(const PositionItem& item) const;
};

/// How many earlier periods a pack shows beside the current one.
inline constexpr int earlierPeriodsShown = 3;

Position position(const PackQuestion& question);

} // namespace quarterlight
