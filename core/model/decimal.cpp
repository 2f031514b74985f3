// Decimal numbers: read, rounded for display, and compared exactly.
#include "core/model/decimal.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <limits>
#include <utility>

namespace quarterlight {

namespace {

__extension__ using Wide = __int128; // holds any product of two Decimals

constexpr std::array<qint64, 10> powersOfTen{
    1, 10, 100, 1'000, 10'000, 100'000, 1'000'000, 10'000'000, 100'000'000, 1'000'000'000};

bool isGrouping(QChar character) {
    return character == u',' || character == u'\u00a0' || character == u'\u202f';
}

/// Takes grouping away where it stands between groups of three digits before the point; none where
/// it stands anywhere else.
std::optional<QString> withoutGrouping(QStringView digits) {
    QString plain;
    const qsizetype point = digits.indexOf(u'.');
    const QStringView whole = point < 0 ? digits : digits.first(point);
    qsizetype sinceGroup = -1;
    for (const QChar character : whole) {
        if (isGrouping(character)) {
            // "1234,5" and "0,950" have a decimal comma, which would be read as thousands.
            const bool beginsWell = plain.size() <= 3 && !plain.startsWith(u'0');
            if (plain.isEmpty() || (sinceGroup < 0 ? !beginsWell : sinceGroup != 3)) {
                return {};
            }
            sinceGroup = 0;
        } else {
            plain += character;
            sinceGroup += sinceGroup >= 0 ? 1 : 0;
        }
    }
    if (sinceGroup >= 0 && sinceGroup != 3) {
        return {};
    }
    return plain + (point < 0 ? QString() : digits.sliced(point).toString());
}

/// Of positive divisor.
struct Fraction {
    Wide dividend;
    Wide divisor;

    /// The whole number at or below it, taken away.
    Wide takeWhole() {
        Wide whole = dividend / divisor;
        whole -= dividend % divisor < 0 ? 1 : 0;
        dividend -= whole * divisor;
        return whole;
    }
};

/// By Euclid's steps, as the products of crosswise multiplication may pass 128 bits.
std::strong_ordering compareFractions(Fraction left, Fraction right) {
    while (true) {
        const auto whole = left.takeWhole() <=> right.takeWhole();
        if (whole != 0 || left.dividend == 0 || right.dividend == 0) {
            return whole != 0 ? whole : (left.dividend != 0) <=> (right.dividend != 0);
        }
        // What is left of each lies between 0 and 1: the greater one has the smaller inverse.
        std::swap(left, right);
        std::swap(left.dividend, left.divisor);
        std::swap(right.dividend, right.divisor);
    }
}

} // namespace

Result<Decimal> Decimal::parse(QStringView text) {
    const auto fault = [&](FaultCode code, const QStringList& more = {}) {
        return Fault{code, {}, QStringList{text.toString()} + more};
    };
    QStringView trimmed = text.trimmed();
    bool negative = false;
    if (trimmed.startsWith(u'-') || trimmed.startsWith(u'\u2212')) {
        negative = true;
        trimmed = trimmed.sliced(1);
    }
    const std::optional<QString> plain = withoutGrouping(trimmed);
    if (!plain || plain->isEmpty() || *plain == u"." || plain->count(u'.') > 1) {
        return fault(FaultCode::NotANumber);
    }
    qint64 units = 0;
    int decimals = -1;
    for (const QChar character : *plain) {
        if (character == u'.') {
            decimals = 0;
            continue;
        }
        if (character < u'0' || character > u'9') {
            return fault(FaultCode::NotANumber);
        }
        if (decimals >= places) {
            if (character != u'0') {
                return fault(FaultCode::TooManyDecimals, {QString::number(places)});
            }
            continue;
        }
        decimals += decimals >= 0 ? 1 : 0;
        if (__builtin_mul_overflow(units, 10, &units) ||
            __builtin_add_overflow(units, character.unicode() - u'0', &units)) {
            return fault(FaultCode::TooLarge, {QString::number(largest)});
        }
    }
    const qint64 scale = powersOfTen[static_cast<size_t>(places - std::max(decimals, 0))];
    if (__builtin_mul_overflow(units, scale, &units) || units > largest * unit) {
        return fault(FaultCode::TooLarge, {QString::number(largest)});
    }
    return fromUnits(negative ? -units : units);
}

std::optional<Decimal> Decimal::fromDouble(double number) {
    if (!std::isfinite(number) || std::abs(number) > static_cast<double>(largest)) {
        return {};
    }
    // Fifteen significant digits are what a spreadsheet means; the rest is binary noise.
    std::array<char, 40> buffer{};
    const int exponentBase =
        number == 0 ? 0 : static_cast<int>(std::floor(std::log10(std::abs(number))));
    const int decimals = std::clamp(14 - exponentBase, 0, 30);
    const int length = std::snprintf(buffer.data(), buffer.size(), "%.*f", decimals, number);
    const QLatin1StringView digits(buffer.data(), std::min<int>(length, buffer.size() - 1));
    const qsizetype point = digits.indexOf(u'.');
    const qsizetype kept =
        point < 0 ? digits.size() : std::min<qsizetype>(digits.size(), point + 1 + places);
    const Result<Decimal> cut = parse(QString(digits.first(kept)));
    if (!cut) {
        return {};
    }
    const bool lost =
        std::any_of(digits.begin() + kept, digits.end(), [](char digit) { return digit != '0'; });
    if (lost && cut->units() % 10 == 0) {
        return fromUnits(cut->units() + (number < 0 ? -1 : 1));
    }
    return *cut;
}

double Decimal::toDouble() const {
    return static_cast<double>(m_units) / static_cast<double>(unit);
}

QString Decimal::toString() const {
    const quint64 magnitude =
        m_units < 0 ? 0 - static_cast<quint64>(m_units) : static_cast<quint64>(m_units);
    QString text = QString::number(magnitude / unit);
    if (const quint64 rest = magnitude % unit) {
        QString decimals = QString::number(rest).rightJustified(places, u'0');
        while (decimals.endsWith(u'0')) {
            decimals.chop(1);
        }
        text += u'.' + decimals;
    }
    return m_units < 0 ? u'-' + text : text;
}

std::optional<Decimal> sum(Decimal left, Decimal right) {
    qint64 units = 0;
    if (__builtin_add_overflow(left.units(), right.units(), &units)) {
        return {};
    }
    return Decimal::fromUnits(units);
}

std::optional<Decimal> difference(Decimal left, Decimal right) {
    qint64 units = 0;
    if (__builtin_sub_overflow(left.units(), right.units(), &units)) {
        return {};
    }
    return Decimal::fromUnits(units);
}

double Quotient::toDouble() const {
    return factor * numerator.toDouble() / denominator.toDouble();
}

std::strong_ordering Quotient::compare(Decimal other) const {
    // Both sides are a count of 10^-18: the left one is scaled up by a unit to match.
    const Wide left = Wide{factor} * numerator.units() * Decimal::unit;
    const Wide right = Wide{other.units()} * denominator.units();
    return left <=> right;
}

std::strong_ordering Quotient::compare(const Quotient& other) const {
    return compareFractions(
        {Wide{factor} * numerator.units(), denominator.units()},
        {Wide{other.factor} * other.numerator.units(), other.denominator.units()});
}

namespace {

/// The quotient rounded half away from zero to so many places, as a Decimal.
std::optional<Decimal> rounded(const Quotient& value, int places) {
    const Wide scaled =
        Wide{value.factor} * value.numerator.units() * powersOfTen[static_cast<size_t>(places)];
    const Wide divisor = value.denominator.units();
    const Wide magnitude = scaled < 0 ? -scaled : scaled;
    Wide whole = magnitude / divisor;
    whole += (magnitude % divisor) * 2 >= divisor ? 1 : 0;
    const Wide units = whole * powersOfTen[static_cast<size_t>(Decimal::places - places)];
    if (units > Wide{std::numeric_limits<qint64>::max()}) {
        return {};
    }
    return Decimal::fromUnits(static_cast<qint64>(scaled < 0 ? -units : units));
}

QString withPlaces(Decimal value, int places) {
    QString text = value.toString();
    if (places > 0) {
        qsizetype point = text.indexOf(u'.');
        if (point < 0) {
            point = text.size();
            text += u'.';
        }
        text += QString(std::max<qsizetype>(0, places - (text.size() - point - 1)), u'0');
    }
    return text;
}

} // namespace

QString format(const Quotient& value, int places, const std::vector<Decimal>& watched) {
    for (int tried = places; tried <= Decimal::places; ++tried) {
        const std::optional<Decimal> shown = rounded(value, tried);
        if (!shown) {
            break;
        }
        const bool faithful = std::all_of(watched.begin(), watched.end(), [&](Decimal mark) {
            return (*shown <=> mark) == value.compare(mark);
        });
        if (faithful) {
            return withPlaces(*shown, tried);
        }
    }
    return QString::number(value.toDouble(), 'g', 15);
}

} // namespace quarterlight
