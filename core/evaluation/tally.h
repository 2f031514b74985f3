// What the figures of one indicator in one period come to: one amount out of two sources and any
// number of slices. Used inside evaluation alone.
#pragma once

#include "core/framework/framework.h"
#include "core/model/figure.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace quarterlight {

/// An amount on its way to a value: one figure's, or several added up.
struct Tally {
    /// Both or none. The denominator isn't negative; 0 means that nothing happened.
    std::optional<Decimal> numerator;
    std::optional<Decimal> denominator;
    std::optional<Decimal> count;
    /// A percentage or time given without its parts, or a yes (1) or no (0): can't be added up.
    std::optional<Decimal> rate;
    bool given = false;      ///< something readable was put in
    bool complete = true;    ///< no authority, and no side of a rating, is missing
    bool exhaustive = true;  ///< every value that a breakdown lists is there
    bool verified = false;   ///< at least one constituent is the council's own
    bool withoutSum = false; ///< what was given can't be added up, or is too large for it
    QString text;
    QString unreadable;
    QStringList missingAuthorities;

    bool isWhole() const { return given && complete; }
    bool wasPutIn() const { return given || !unreadable.isEmpty(); }
    bool isNoActivity() const { return denominator == Decimal(0); }
    /// The value, or none where nothing happened or nothing could be formed.
    std::optional<Quotient> value(Measure measure) const;
    /// Adds another amount of the same indicator; texts stay apart. Parts are added up; rates never
    /// are, so several of them leave no amount.
    void add(const Tally& more);
};

/// The two tallies of one period: the one that counts (verified before reported), and the
/// provider's own.
struct PeriodTally {
    Tally counting;
    Tally reported;

    bool wasPutIn() const { return counting.wasPutIn() || reported.wasPutIn(); }
};

/// One figure's amount alone.
Tally tallyOf(const Indicator& indicator, const Figure& figure);

/// What `figures` (all of one indicator in one period, as FigureTable::at gives them) come to for
/// the whole, or for the figures that hold one `part` of it. The part's own figure counts before
/// its slices; authorities come first among these. `authorities`: those that the contract serves,
/// empty if that is all.
PeriodTally tallyOf(const Indicator& indicator, const std::vector<Figure>& figures,
                    const QStringList& authorities, const Slice& part = {});

} // namespace quarterlight
