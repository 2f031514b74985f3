// What a cell means as a figure of an indicator.
#pragma once

#include "core/exchange/workbook.h"
#include "core/framework/framework.h"
#include "core/model/figure.h"

namespace quarterlight {

/// A cell read as a figure of one indicator.
struct CellAmount {
    Amount amount;
    /// True of a percentage without a sign or format that says so: 0.95 may mean 95.
    bool plainPercentage = false;
};

/// The figure that a cell gives as a whole. Faults, without a place: NotANumber, TooManyDecimals,
/// TooLarge, WrongType.
Result<CellAmount> cellAmount(const Indicator& indicator, const Slice& slice, const Cell& cell);
/// A numerator or denominator. Faults as cellAmount.
Result<Decimal> cellNumber(const Cell& cell);

} // namespace quarterlight
