// What a planned import says of its figures and problems, in words.
#pragma once

#include "core/session/import_plan.h"

#include <QString>

namespace quarterlight {

/// "New", "Replaces", "Same", "Refused".
QString plannedWord(PlannedFigure::Kind kind);
/// An amount as the preview shows it: "41/41", "94.5%", "12", a narrative's
/// text; a dash for none.
QString amountWords(const Indicator* indicator, const std::optional<Amount>& amount);
/// "type IMCA, authority Northshire"; empty for the whole.
QString sliceWords(const Slice& slice);
/// "KPIs B9", "KPIs row 9".
QString placeWords(const QString& sheet, const QString& cell, int row = 0);

/// True if a person should look at the figure before it is imported: it is
/// refused, remarked on, or its percentage is in doubt.
bool needsLook(const PlannedFigure& figure);
/// Why, in sentences; empty if it doesn't need a look.
QString lookWords(const PlannedFigure& figure);
/// What is wrong in the file, in a sentence.
QString problemWords(const SheetProblem& problem);

/// The two readings of a percentage in doubt: as written, and as a share of
/// one.
struct PercentageReadings {
    Decimal asWritten;
    Decimal asShare;
};
/// None if the figure isn't in doubt.
std::optional<PercentageReadings> percentageReadings(const FoundFigure& figure);
/// "95%".
QString percentageWords(Decimal value);

/// What an import comes to.
struct ImportCounts {
    qsizetype fresh = 0;      ///< figures where there was none
    qsizetype replaces = 0;   ///< figures in the place of others
    qsizetype same = 0;       ///< figures that stand there already
    qsizetype toLookAt = 0;   ///< figures and warnings to look at, those refused apart
    qsizetype unreadable = 0; ///< figures refused and errors in the file
    qsizetype comments = 0;   ///< remarks on indicators, imported with the figures
    qsizetype inDoubt = 0;    ///< percentages that may be shares
    qsizetype chosen = 0;     ///< figures that will be imported
};
ImportCounts countsOf(const ImportPlan& plan);

} // namespace quarterlight
