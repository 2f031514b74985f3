// How well returns are submitted: timeliness and accuracy in percent, and misses in a row. Worked
// out from the log of returns, never typed; how much is asked stands in the framework's rules.
#pragma once

#include "core/evaluation/owed_returns.h"

#include <vector>

namespace quarterlight {

/// One data submission KPI over a stretch of time, with the returns behind it.
struct SubmissionKpi {
    QString rule; ///< the framework's rule, by its key
    QString title;
    QString clause;
    QString measures; ///< "timeliness" or "accuracy"
    bool assumed = false;
    Decimal target; ///< percent
    DateRange days; ///< over which the returns' last days count
    /// Of timeliness: every dated return whose last day is past, or which is here; of accuracy:
    /// every return here that was found accurate or not. Waived ones count in neither.
    std::vector<OwedReturn> counted;
    std::vector<OwedReturn> missed; ///< those of them that were late or missing, or inaccurate

    int good() const { return int(counted.size()) - int(missed.size()); }
    /// None where nothing counts yet.
    std::optional<Quotient> value() const;
    /// Missed exactly: 94.96% misses 95%. Nothing to count is no miss.
    bool isMissed() const;
};

/// Periods in a row in which one kind of return, of one authority where each is owed its own, came
/// late or not at all.
struct MissedRun {
    QString rule;
    QString title;
    QString clause;
    int asked = 3;                  ///< so many in a row are a miss of the rule
    std::vector<OwedReturn> missed; ///< `asked` or more, in order of period
};

/// The KPIs of every rule that measures timeliness or accuracy, over the months that each rule
/// names (twelve where it names none) up to the day of asking.
std::vector<SubmissionKpi> submissionKpis(const OwedQuestion& question);
/// The same over other days: returns whose last day lies within them.
std::vector<SubmissionKpi> submissionKpis(const OwedQuestion& question, const DateRange& days);

/// Every run of at least as many misses as a rule asks for, over the whole term up to the day of
/// asking. A waived return neither breaks nor lengthens a run.
std::vector<MissedRun> missedRuns(const OwedQuestion& question);

/// True where any of a return's entries in the log was found inaccurate; none where nobody looked.
std::optional<bool> isAccurate(const OwedReturn& owed, const std::vector<Receipt>& receipts);

} // namespace quarterlight
