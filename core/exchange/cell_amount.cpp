// Cells of each kind as figures of each measure.
#include "core/exchange/cell_amount.h"

#include "core/evaluation/checks.h"

#include <array>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

Fault wrongType(const QString& wanted, const QString& found) {
    return {FaultCode::WrongType, {}, {wanted, found}};
}

Result<Decimal> fromDouble(double number) {
    if (const std::optional<Decimal> decimal = Decimal::fromDouble(number)) {
        return *decimal;
    }
    return Fault{
        FaultCode::TooLarge, {}, {QString::number(number), QString::number(Decimal::largest)}};
}

Result<CellAmount> whole(const Result<Decimal>& number, bool plainPercentage = false) {
    if (!number) {
        return number.faults();
    }
    CellAmount read;
    read.amount.value = *number;
    read.plainPercentage = plainPercentage;
    return read;
}

/// A length of time in the unit that the indicator is counted in.
Result<CellAmount> ofDuration(const Indicator& indicator, double days) {
    struct Unit {
        QLatin1StringView beginning;
        double inDay;
    };
    static constexpr std::array units{
        Unit{QLatin1StringView("minute"), 1440}, Unit{QLatin1StringView("hour"), 24},
        Unit{QLatin1StringView("day"), 1}, Unit{QLatin1StringView("week"), 1.0 / 7}};
    for (const Unit& unit : units) {
        if (indicator.unit.startsWith(unit.beginning, Qt::CaseInsensitive)) {
            return whole(fromDouble(days * unit.inDay));
        }
    }
    return wrongType(u"number"_s, u"duration"_s);
}

Result<CellAmount> ofText(const Indicator& indicator, const Slice& slice, const QString& text) {
    Result<Amount> read = parseAmount(indicator, slice, text);
    if (!read) {
        Fault fault = read.fault();
        fault.place.clear();
        return fault;
    }
    if (!read->unreadable.isEmpty()) {
        return Fault{FaultCode::NotANumber, {}, {text.trimmed()}};
    }
    CellAmount amount;
    amount.amount = std::move(*read);
    amount.plainPercentage =
        indicator.isShare(slice) && amount.amount.value && !text.contains(u'%');
    return amount;
}

} // namespace

Result<CellAmount> cellAmount(const Indicator& indicator, const Slice& slice, const Cell& cell) {
    const QString text = cell.text.trimmed();
    if (cell.kind == CellKind::Error) {
        return Fault{FaultCode::NotANumber, {}, {text}};
    }
    if (cell.kind == CellKind::Text) {
        return ofText(indicator, slice, text);
    }
    if (indicator.measure == Measure::Narrative) {
        CellAmount read;
        read.amount.text = text;
        return read;
    }
    if (indicator.measure == Measure::YesNo) {
        return cell.kind == CellKind::Boolean
                   ? ofText(indicator, slice, cell.number != 0 ? u"yes"_s : u"no"_s)
                   : ofText(indicator, slice, text);
    }
    switch (cell.kind) {
    case CellKind::Number:
        return whole(fromDouble(cell.number), indicator.isShare(slice));
    case CellKind::Percentage:
        return indicator.isShare(slice) ? whole(fromDouble(cell.number * 100))
                                        : wrongType(u"number"_s, u"percentage"_s);
    case CellKind::Duration:
        return ofDuration(indicator, cell.number);
    case CellKind::Date:
        return wrongType(u"number"_s, u"date"_s);
    default:
        return wrongType(u"number"_s, u"yes-no"_s);
    }
}

Result<Decimal> cellNumber(const Cell& cell) {
    switch (cell.kind) {
    case CellKind::Number:
        return fromDouble(cell.number);
    case CellKind::Text:
        return Decimal::parse(cell.text);
    case CellKind::Error:
        return Fault{FaultCode::NotANumber, {}, {cell.text}};
    case CellKind::Percentage:
        return wrongType(u"number"_s, u"percentage"_s);
    case CellKind::Date:
        return wrongType(u"number"_s, u"date"_s);
    case CellKind::Duration:
        return wrongType(u"number"_s, u"duration"_s);
    case CellKind::Boolean:
        break;
    }
    return wrongType(u"number"_s, u"yes-no"_s);
}

} // namespace quarterlight
