// What the heading of a column says about the cells under it.
#pragma once

#include "core/exchange/figure_assembly.h"
#include "core/exchange/period_header.h"
#include "core/exchange/sheet_grid.h"
#include "core/exchange/title_matching.h"

namespace quarterlight {

/// What the cells of a column are, as its heading says.
enum class ColumnRole : quint8 {
    Label, ///< no heading that is known
    Indicator,
    PeriodName,
    Whole,
    Numerator,
    Denominator,
    Remark,
    Verified,
    Breakdown,
    Known, ///< says nothing that is read: target, unit, total, trend
};

/// One column of a list, or one beside the figures of a table.
struct Column {
    int column = 0;
    ColumnRole role = ColumnRole::Label;
    QString heading;
    QString breakdown; ///< the key, of a Breakdown
};

/// A column of figures under a period.
struct FigureColumn {
    int column = 0;
    Period period;
    FigurePart part = FigurePart::Whole;
    Source source = Source::Reported;
};

/// What a heading says of figures besides their period: "Verified numerator".
struct FigureWords {
    std::optional<FigurePart> part;
    std::optional<Source> source;

    bool isNone() const { return !part && !source; }
};

/// What is needed to understand a sheet, and where it is written down.
struct Recognition {
    const SheetQuestion& question;
    const IndicatorMatcher& matcher;
    PeriodReader& periods;
    FigureAssembly& assembly;
};

/// "numerator", "num", "denominator", "den", "%", "value": the part a heading names, or none.
std::optional<FigurePart> partNamed(const QString& heading);
/// "reported" or "verified" alone: whose figure a heading names, or none.
std::optional<Source> sourceNamed(const QString& heading);
/// Takes a part's name off the end: "Q1 (numerator)" → "Q1".
std::optional<FigurePart> takePart(QString& heading);
/// A heading of such words alone; nothing if it has any other.
FigureWords figureWords(const QString& heading);
/// Takes such words off the end: "Q1 verified (numerator)" → "Q1".
FigureWords takeFigureWords(QString& heading);
/// The column's role by its heading.
Column columnOf(const Cell& cell, const Recognition& recognition);

/// The breakdown's key and value that a text names for an indicator: one of the values of its
/// breakdowns or the contract's authorities, alone or as "Referral source: GP".
std::optional<std::pair<QString, QString>>
sliceNamed(const Indicator& indicator, const SheetQuestion& question, const QString& text);
/// A value of one breakdown as the framework spells it; as given where others are allowed; none
/// where it is none of them.
std::optional<QString> breakdownValue(const Indicator& indicator, const SheetQuestion& question,
                                      const QString& breakdown, const QString& text);

} // namespace quarterlight
