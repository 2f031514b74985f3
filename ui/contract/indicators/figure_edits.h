// What is typed, filled or pasted into cells of the grid, gathered into one change set.
#pragma once

#include "core/evaluation/checks.h"
#include "core/model/change.h"
#include "ui/contract/indicators/grid_row.h"

#include <vector>

namespace quarterlight {

/// Reads what was typed for a figure. What can't be read, and what can't be so (a numerator above
/// its denominator), comes back as unreadable text, so that nothing typed is lost.
Amount readTyped(const EvaluationContext& context, const FigureKey& key, const QString& text);

/// Why an unreadable text can't be read, as sentences that fit beside the cell.
QStringList whyUnreadable(const EvaluationContext& context, const FigureKey& key,
                          const QString& text);

/// Gathers edits of one contract; several edits of one figure become one change.
class FigureEdits {
public:
    FigureEdits(const ContractFacts& facts, QDate asOf, Origin::Kind origin);

    /// Puts a text where the row and period meet; an empty one takes away what stands there.
    /// Faults: where there is no place for it, or a new breakdown value isn't "name = figure".
    Faults type(const GridRow& row, const Period& period, const QString& text);

    /// How many of the edited figures are kept as unreadable text.
    int unreadable() const;
    /// The changes; none where everything stands as it was.
    std::vector<Change> changes() const;

private:
    struct Edit {
        FigureKey key;
        Amount amount;
    };
    struct CommentEdit {
        QString indicator;
        Period period;
        QString text;
    };
    Edit& edit(const FigureKey& key);
    void typePart(const GridRow& row, Edit& edit, const QString& text) const;

    const ContractFacts& m_facts;
    EvaluationContext m_context;
    Origin m_origin;
    std::vector<Edit> m_edits;
    std::vector<CommentEdit> m_comments;
};

} // namespace quarterlight
