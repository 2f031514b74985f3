// Where a contract stands in a period: its evaluations sorted into what a summary speaks of.
#pragma once

#include "core/report/pack_content.h"

namespace quarterlight {

/// One indicator's evaluation with how it moved.
struct PositionItem {
    Evaluation evaluation;
    Movement sincePrevious = Movement::Unknown;
    Movement sinceLastYear = Movement::Unknown;
    std::vector<Evaluation> earlier; ///< the periods before, oldest first
    QString comment;
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

    bool isException(const PositionItem& item) const;
};

/// How many earlier periods a pack shows beside the current one.
inline constexpr int earlierPeriodsShown = 3;

Position position(const PackQuestion& question);

} // namespace quarterlight
