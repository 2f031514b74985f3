// What an import would change, before it does: each figure of a file against what stands in the
// register.
#pragma once

#include "core/exchange/figure_sheet.h"
#include "core/session/figure_entry.h"

#include <optional>
#include <vector>

namespace quarterlight {

/// One figure of the file and what becomes of it.
struct PlannedFigure {
    enum class Kind : quint8 { New, Replaces, Same, Refused };
    FoundFigure found; ///< with the contract set
    Kind kind = Kind::New;
    std::optional<Amount> before;
    std::vector<Remark> remarks;
    Faults faults;       ///< why it is refused
    bool chosen = false; ///< made by the import; an officer may leave any out
};

/// A file read for one contract.
struct ImportPlan {
    QString fileName;
    WorkbookInfo info;
    std::vector<PlannedFigure> figures;
    std::vector<FoundComment> comments; ///< those that differ from what stands there
    std::vector<SheetProblem> problems;
    QStringList sheetsIgnored;

    qsizetype count(PlannedFigure::Kind kind) const;
    qsizetype chosen() const;
};

/// Compares what a file holds with the contract. Each figure is checked beside the others of the
/// file and those of the register that they don't replace. Figures that change something and aren't
/// refused are chosen; one with doubt about its percentage is chosen too, with a remark to look at.
ImportPlan planImport(const ContractFacts& facts, FoundFigures found, QDate asOf);

/// The chosen figures and the comments as one change set, the file among its records: one undo
/// step.
ChangeSet importChanges(const ImportPlan& plan, const ContractFacts& facts, const Register& file);

/// Notes of the chosen figures with a warning that they are meant so: for an officer who saw each
/// warning and left the figure in. They belong into the set of the import.
std::vector<Change> confirmedWarnings(const ImportPlan& plan, const ContractFacts& facts);

} // namespace quarterlight
