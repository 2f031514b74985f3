// From a workbook's cells to figures: recognises tables with a ref or title per row and a period
// per column (the homecare schedule's own layout), and lists with one figure per row.
#pragma once

#include "core/evaluation/checks.h"
#include "core/exchange/workbook.h"
#include "core/framework/terms.h"
#include "core/model/figure.h"

#include <QString>

#include <vector>

namespace quarterlight {

/// A figure found in a file, before it is compared with the register.
struct FoundFigure {
    FigureKey key; ///< contract not set
    Amount amount;
    QString sheet;
    QString cell;
    /// True where the file doesn't settle whether 0.95 or 95 is meant; the reading taken is in
    /// `amount`.
    bool percentageInDoubt = false;
    QString asWritten;
};

/// What a file remarks on an indicator in a period, beside or instead of its figures. Several
/// remarks there are one, a line each, at the first one's cell.
struct FoundComment {
    QString indicator;
    Period period;
    QString text;
    QString sheet;
    QString cell;
};

/// How much a problem matters: a figure is left out; something is doubtful or not understood; or
/// it is merely worth knowing.
enum class Severity : quint8 { Error, Warning, Note };

/// Something in a file that a person should look at.
struct SheetProblem {
    Severity severity = Severity::Error;
    QString sheet;
    QString cell;
    int row = 0; ///< from 1, as the spreadsheet shows it
    Fault fault; ///< words are for ui and app
};

/// All that a file holds for a contract, before it is compared with the register.
struct FoundFigures {
    WorkbookInfo info;
    QString fileName;
    std::vector<FoundFigure> figures;
    std::vector<FoundComment> comments;
    std::vector<SheetProblem> problems;
    std::vector<QString> sheetsRead;
    std::vector<QString> sheetsIgnored; ///< hidden, or without a table that is known
};

/// What the file is read for.
struct SheetQuestion {
    const Terms* terms = nullptr;
    PeriodCalendar calendar;
    DateRange term;
    QStringList authorities;
    /// The year that "Q1" … "Q4" and month names without a year mean, where the file doesn't say:
    /// the contract year (or period) asked for. None: taken from `asOf`.
    std::optional<Period> period;
    QDate asOf;
};

/// Reads every figure that the file holds for the contract. Each non-empty cell where a figure
/// belongs becomes a figure or a problem. Faults as readWorkbook, and NothingRecognised if no sheet
/// has a table that it knows. Problems: NotANumber, TooLarge, TooManyDecimals (what stands in a
/// cell is no figure); WrongType (wanted, found: a date or a time where a number belongs;
/// spreadsheets turn "9/10" into one); Unknown ("indicator", "period", "column" or a breakdown's
/// title; the text); Ambiguous; OutOfRange (period, the contract's first and last day); Duplicate;
/// Required
/// ("numerator" or "denominator" missing beside the other); Conflict (a percentage and its parts
/// that differ: the parts count); HiddenSheet and NothingRecognised as notes.
Result<FoundFigures> readFigures(const QString& path, const SheetQuestion& question,
                                 const std::function<bool(qint64, qint64)>& progress = {});
/// The same of a file's bytes; `name` gives the ending.
Result<FoundFigures> readFigures(const QByteArray& bytes, const QString& name,
                                 const SheetQuestion& question);

/// Reads a block pasted from a spreadsheet (tab-separated lines) into rows of texts.
std::vector<QStringList> pastedBlock(const QString& text);
/// The inverse, for copying out.
QString blockText(const std::vector<QStringList>& rows);

} // namespace quarterlight
