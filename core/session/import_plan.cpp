// Compares a file's figures and remarks with the register, and makes the change set of an import.
#include "core/session/import_plan.h"

#include <QCoreApplication>

#include <algorithm>

namespace quarterlight {

using namespace Qt::StringLiterals;

qsizetype ImportPlan::count(PlannedFigure::Kind kind) const {
    return std::count_if(figures.begin(), figures.end(),
                         [&](const PlannedFigure& figure) { return figure.kind == kind; });
}

qsizetype ImportPlan::chosen() const {
    return std::count_if(figures.begin(), figures.end(),
                         [](const PlannedFigure& figure) { return figure.chosen; });
}

namespace {

/// A figure beside what stands in its place; not checked yet.
PlannedFigure placed(const ContractFacts& facts, FoundFigure found) {
    PlannedFigure planned;
    found.key.contract = facts.contract.id;
    planned.found = std::move(found);
    if (const Figure* standing = facts.figures.find(planned.found.key)) {
        planned.before = standing->amount;
    }
    planned.faults = placeFaults(facts, planned.found.key);
    return planned;
}

bool isRefused(const PlannedFigure& figure) {
    return !figure.faults.empty() ||
           std::any_of(figure.remarks.begin(), figure.remarks.end(),
                       [](const Remark& remark) { return remark.refuses; });
}

/// The register's figures with those of the file that aren't refused in their places.
FigureTable imported(const ContractFacts& facts, const std::vector<PlannedFigure>& planned) {
    FigureTable figures = facts.figures;
    for (const PlannedFigure& figure : planned) {
        if (!isRefused(figure)) {
            figures.put({{}, figure.found.key, figure.found.amount, {}});
        }
    }
    return figures;
}

/// Checks each figure beside all that would stand after the import. True if one is refused that
/// wasn't before.
bool check(const ContractFacts& facts, QDate asOf, std::vector<PlannedFigure>& planned) {
    const FigureTable figures = imported(facts, planned);
    const EvaluationContext standing = facts.context(asOf);
    const EvaluationContext context{standing.terms, figures,       standing.calendar,
                                    standing.term,  standing.asOf, standing.authorities};
    bool more = false;
    for (PlannedFigure& figure : planned) {
        if (!isRefused(figure)) {
            figure.remarks = checkFigure(context, figure.found.key, figure.found.amount);
            more = more || isRefused(figure);
        }
    }
    return more;
}

void decide(PlannedFigure& planned) {
    if (isRefused(planned)) {
        planned.kind = PlannedFigure::Kind::Refused;
    } else if (!planned.before) {
        planned.kind = PlannedFigure::Kind::New;
    } else {
        planned.kind = *planned.before == planned.found.amount ? PlannedFigure::Kind::Same
                                                               : PlannedFigure::Kind::Replaces;
    }
    planned.chosen =
        planned.kind == PlannedFigure::Kind::New || planned.kind == PlannedFigure::Kind::Replaces;
}

/// Sets the comment at its place. Others that stand at the same place go with it: their words
/// would stay in the pack, and nobody could get at them.
std::vector<Change> commentChanges(const ContractFacts& facts, const FoundComment& found) {
    std::vector<Change> changes;
    const Comment* last = nullptr; // the one that commentChange sets
    for (const Comment& standing : facts.comments) {
        if (standing.indicator == found.indicator && standing.period == found.period) {
            if (last) {
                changes.push_back({*last, {}});
            }
            last = &standing;
        }
    }
    if (std::optional<Change> change =
            commentChange(facts, found.indicator, found.period, found.text)) {
        changes.push_back(std::move(*change));
    }
    return changes;
}

} // namespace

ImportPlan planImport(const ContractFacts& facts, FoundFigures found, QDate asOf) {
    ImportPlan result;
    result.fileName = found.fileName;
    result.info = found.info;
    result.problems = std::move(found.problems);
    result.sheetsIgnored = QStringList(found.sheetsIgnored.begin(), found.sheetsIgnored.end());
    result.figures.reserve(found.figures.size());
    for (FoundFigure& figure : found.figures) {
        result.figures.push_back(placed(facts, std::move(figure)));
    }
    if (check(facts, asOf, result.figures)) {
        check(facts, asOf, result.figures); // beside a refused one, others look otherwise
    }
    for (PlannedFigure& figure : result.figures) {
        decide(figure);
    }
    for (FoundComment& comment : found.comments) {
        if (!commentChanges(facts, comment).empty()) {
            result.comments.push_back(std::move(comment));
        }
    }
    return result;
}

ChangeSet importChanges(const ImportPlan& plan, const ContractFacts& facts, const Register& file) {
    ChangeSet set;
    set.title = QCoreApplication::translate("ImportPlan", "Import %1").arg(plan.fileName);
    SourceFile source{{}, plan.fileName, plan.info.sha256, plan.info.size};
    for (const SourceFile& known : file.sourceFiles()) {
        if (known.sha256 == source.sha256 && known.name == source.name) {
            source.id = known.id;
        }
    }
    if (!source.id.isStored()) {
        source.id = file.newId<SourceFile>();
        set.changes.push_back({{}, source});
    }
    for (const PlannedFigure& figure : plan.figures) {
        if (!figure.chosen) {
            continue;
        }
        const Origin origin{Origin::Kind::Imported, source.id, figure.found.sheet,
                            figure.found.cell};
        if (std::optional<Change> change =
                figureChange(facts, figure.found.key, figure.found.amount, origin)) {
            set.changes.push_back(std::move(*change));
        }
    }
    for (const FoundComment& comment : plan.comments) {
        for (Change& change : commentChanges(facts, comment)) {
            set.changes.push_back(std::move(change));
        }
    }
    return set;
}

std::vector<Change> confirmedWarnings(const ImportPlan& plan, const ContractFacts& facts) {
    std::vector<Change> changes;
    for (const PlannedFigure& figure : plan.figures) {
        if (!figure.chosen || figure.remarks.empty()) {
            continue;
        }
        const Figure meant{{}, figure.found.key, figure.found.amount, {}};
        if (std::optional<Change> change = confirmationChange(facts, meant)) {
            changes.push_back(std::move(*change));
        }
    }
    return changes;
}

} // namespace quarterlight
