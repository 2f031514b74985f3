// The rows of the indicator grid: sections, indicators, and what opens below an indicator.
#pragma once

#include "ui/contract/indicators/grid_choice.h"

#include <QSet>

#include <vector>

namespace quarterlight {

enum class RowKind : quint8 {
    Section,
    Indicator,
    // what opens below an indicator
    Reported,    ///< the provider's figure as it was put in
    Numerator,   ///< the first part of the reported figure
    Denominator, ///< the second
    Verified,    ///< the council's own figure
    Part,        ///< one value of a breakdown
    NewPart,     ///< the place where a breakdown's further value is typed as "name = figure"
    Comment,
};

struct GridRow {
    RowKind kind = RowKind::Indicator;
    QString indicator; ///< its ref; empty for a section
    /// The section's title, the breakdown's title with its value, or what a part counts; empty
    /// where the kind says it.
    QString title;
    /// The slice of the row's figures. Of a NewPart: with the breakdown's key and an empty value.
    Slice slice = {};

    bool isDetail() const { return kind > RowKind::Indicator; }
    friend bool operator==(const GridRow&, const GridRow&) = default;
};

/// The indicator as the newest terms that have it say; null if none has.
const Indicator* newestIndicator(const Terms& terms, const QString& ref);

/// What all figures of a choice have in common: the authority, where one is chosen.
Slice commonSlice(const GridChoice& choice);

/// The rows for the indicators `shown`, in that order under their sections, with the details of
/// those in `open`. A breakdown's rows are the values it lists and those that have a figure in one
/// of the columns.
std::vector<GridRow> gridRows(const ContractFacts& facts, const GridChoice& choice,
                              const std::vector<GridColumn>& columns, const QStringList& shown,
                              const QSet<QString>& open);

} // namespace quarterlight
