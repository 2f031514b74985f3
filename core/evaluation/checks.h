// Checks of a figure as it is put in: refusals (it can't be so) and warnings (is it meant so?).
#pragma once

#include "core/evaluation/evaluation.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace quarterlight {

/// What a check found. Words are for ui and app.
enum class FigureRemark : quint8 {
    NumeratorAboveDenominator, ///< numerator, denominator: a refusal
    OutsidePercentage,         ///< value: a refusal (also of a yes or no that is neither)
    NegativeCount,             ///< value: a refusal
    BreakdownDoesNotAddUp,     ///< breakdown's title, its sum, the total: a warning
    FarFromHistory,            ///< value, lowest and highest expected: a warning to confirm
    NotWhole,                  ///< a count of things with a fraction: a warning
    DiffersFromParts,          ///< entered value, sum of the shorter periods': a warning
    IndicatorsDoNotAddUp,      ///< refs, their sum, the ref they ought to add up to, its value: a
                               ///< warning
    DiffersFromQuota,          ///< denominator, the quota, its percentage, of how many: a warning
};

struct Remark {
    FigureRemark code;
    bool refuses = false;
    QStringList arguments;
    friend bool operator==(const Remark&, const Remark&) = default;
};

/// Reads what was typed into a cell: "41/41" fills both parts, "94.5%" and "94.5" a percentage but
/// not the count of a rating level, "yes" and "no", text for a narrative; nothing gives an empty
/// amount. Faults: NotANumber, WrongType for a percentage where none is meant, TooManyDecimals,
/// TooLarge, NotOneOf.
Result<Amount> parseAmount(const Indicator& indicator, const Slice& slice, QStringView text);
/// The amount as a person would type it: the inverse of parseAmount.
QString amountText(const Indicator& indicator, const Amount& amount);

/// Everything worth saying about an amount before it is stored in the place of what stands at its
/// key. Whether its slice is one of the indicator's, sliceFaults says.
std::vector<Remark> checkFigure(const EvaluationContext& context, const FigureKey& key,
                                const Amount& amount);

} // namespace quarterlight
