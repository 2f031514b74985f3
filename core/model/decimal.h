// Decimal numbers held exactly, and quotients of them compared exactly: 94.96% doesn't meet 95%.
#pragma once

#include "core/model/fault.h"

#include <QString>

#include <compare>
#include <optional>

namespace quarterlight {

/// A decimal number with nine places, held exactly as a count of thousand-millionths, from about
/// -9.2 to 9.2 thousand million. Wide enough for any figure in a return; narrow enough that two of
/// them multiply inside 128 bits, so comparisons never round.
class Decimal {
public:
    static constexpr int places = 9;
    static constexpr qint64 unit = 1'000'000'000;
    /// The largest whole number a Decimal holds.
    static constexpr qint64 largest = 9'000'000'000;

    constexpr Decimal() = default;
    /// A whole number; |number| must not exceed `largest`.
    constexpr Decimal(int number) : m_units(qint64{number} * unit) {}
    static constexpr Decimal fromUnits(qint64 units) {
        Decimal decimal;
        decimal.m_units = units;
        return decimal;
    }
    /// Reads "1234.5", "-3", "1,234.50" as a person types them. Faults: NotANumber,
    /// TooManyDecimals, TooLarge.
    static Result<Decimal> parse(QStringView text);
    /// The decimal that a spreadsheet's binary number stands for: its fifteen significant digits.
    /// Digits past the ninth place are cut, and a cut that would leave a rounder number leaves its
    /// last place at 1 instead, so that a number never moves onto a target. None if not finite or
    /// too large.
    static std::optional<Decimal> fromDouble(double number);

    constexpr qint64 units() const { return m_units; }
    bool isWhole() const { return m_units % unit == 0; }
    double toDouble() const;
    /// Plain digits without grouping or trailing zeros: "1234.5".
    QString toString() const;

    friend constexpr auto operator<=>(Decimal, Decimal) = default;

private:
    qint64 m_units = 0;
};

/// The sum, or none where it would be too large to hold.
std::optional<Decimal> sum(Decimal left, Decimal right);
/// The difference left - right, or none where it would be too large to hold.
std::optional<Decimal> difference(Decimal left, Decimal right);

/// An indicator's value as an exact quotient: `factor` × numerator ÷ denominator, 100 × 41 ÷ 41 for
/// a percentage, a plain number over 1. The denominator is positive.
struct Quotient {
    Decimal numerator;
    Decimal denominator = 1;
    int factor = 1;

    static Quotient plain(Decimal value) { return {value, 1, 1}; }
    static Quotient percentage(Decimal numerator, Decimal denominator) {
        return {numerator, denominator, 100};
    }

    double toDouble() const;
    /// Exactly, without rounding or overflow.
    std::strong_ordering compare(Decimal other) const;
    std::strong_ordering compare(const Quotient& other) const;
};

/// The quotient in digits with `places` decimals, more where fewer would make it read as on the
/// other side of, or on, a number of `watched` (a target, a red level) than it is: 94.96 watched by
/// 95 is "94.96" though one place was asked for, never "95.0".
QString format(const Quotient& value, int places, const std::vector<Decimal>& watched = {});

} // namespace quarterlight
