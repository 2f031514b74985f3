// Figures from their pieces.
#include "core/exchange/figure_assembly.h"

#include "core/exchange/cell_amount.h"

#include <cmath>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

QString nameOf(const FigureKey& key) {
    return key.indicator + u'\n' + key.period.name() + u'\n' + sliceName(key.slice) + u'\n' +
           QString::number(static_cast<int>(key.source));
}

/// True if a percentage as written agrees with its parts to the last digit that people round to.
bool agree(Decimal percentage, Decimal numerator, Decimal denominator) {
    if (denominator <= Decimal(0)) {
        return true;
    }
    const double exact = Quotient::percentage(numerator, denominator).toDouble();
    return std::abs(percentage.toDouble() - exact) <= 0.5;
}

} // namespace

void FigureAssembly::problem(Severity severity, const QString& sheet, int row, int column,
                             FaultCode code, const QStringList& arguments) {
    m_problems.push_back({severity, sheet, cellName(row, column), row + 1, {code, {}, arguments}});
}

void FigureAssembly::problemAt(const FigurePiece& piece, Severity severity, const Fault& fault) {
    problem(severity, piece.sheet, piece.cell.row, piece.cell.column, fault.code, fault.arguments);
}

bool FigureAssembly::belongs(const FigurePiece& piece) {
    const DateRange days = m_question.calendar.dates(piece.key.period);
    if (m_question.term.first.isValid() && !days.overlaps(m_question.term)) {
        problemAt(piece, Severity::Error,
                  {FaultCode::OutOfRange,
                   {},
                   {piece.key.period.name(), m_question.term.first.toString(Qt::ISODate),
                    m_question.term.last.toString(Qt::ISODate)}});
        return false;
    }
    if (!m_question.terms->during(days, m_question.term).indicator(piece.key.indicator)) {
        problemAt(piece, Severity::Error,
                  {FaultCode::Unknown, {}, {u"indicator"_s, piece.key.indicator}});
        return false;
    }
    return true;
}

void FigureAssembly::add(FigurePiece piece) {
    if (!belongs(piece)) {
        return;
    }
    if (piece.part == FigurePart::Remark && piece.indicator->measure != Measure::Narrative) {
        addRemark(piece);
        return;
    }
    const QString name = nameOf(piece.key);
    if (!m_places.contains(name)) {
        m_places.insert(name, m_gathered.size());
        m_gathered.push_back({piece.key, piece.indicator, {}, {}, {}, {}, {}, false});
    }
    Gathered& gathered = m_gathered[m_places.value(name)];
    if (piece.part == FigurePart::Numerator || piece.part == FigurePart::Denominator) {
        addPart(gathered, std::move(piece));
    } else {
        addWhole(gathered, std::move(piece));
    }
}

void FigureAssembly::addRemark(const FigurePiece& piece) {
    const QString text = piece.cell.text.trimmed();
    const QString place = piece.key.indicator + u'\n' + piece.key.period.name();
    if (!m_remarkPlaces.contains(place)) {
        m_remarkPlaces.insert(place, m_remarks.size());
        m_remarks.push_back({{piece.key.indicator,
                              piece.key.period,
                              {},
                              piece.sheet,
                              cellName(piece.cell.row, piece.cell.column)},
                             {}});
    }
    QStringList& texts = m_remarks[m_remarkPlaces.value(place)].texts;
    if (!texts.contains(text)) { // a merged cell's remark may stand in every row
        texts.append(text);
    }
}

void FigureAssembly::addPart(Gathered& gathered, FigurePiece piece) {
    const Result<Decimal> number = cellNumber(piece.cell);
    if (!number) {
        problemAt(piece, Severity::Error, number.fault());
        return;
    }
    const bool upper = piece.part == FigurePart::Numerator;
    std::optional<FigurePiece>& place = upper ? gathered.numerator : gathered.denominator;
    std::optional<Decimal>& value = upper ? gathered.parts.numerator : gathered.parts.denominator;
    if (!place) {
        place = std::move(piece);
        value = *number;
    } else if (*value != *number) {
        problemAt(piece, Severity::Error, {FaultCode::Duplicate, {}, {piece.cell.text}});
    }
}

void FigureAssembly::addWhole(Gathered& gathered, FigurePiece piece) {
    Result<CellAmount> read = cellAmount(*piece.indicator, piece.key.slice, piece.cell);
    if (!read) {
        problemAt(piece, Severity::Error, read.fault());
        return;
    }
    if (!gathered.whole) {
        gathered.whole = std::move(piece);
        gathered.wholeAmount = std::move(read->amount);
        gathered.plainPercentage = read->plainPercentage;
    } else if (gathered.wholeAmount != read->amount) {
        problemAt(piece, Severity::Error, {FaultCode::Duplicate, {}, {piece.cell.text}});
    }
}

FigureAssembly::Habits FigureAssembly::habits() const {
    Habits habits;
    for (const Gathered& gathered : m_gathered) {
        if (!gathered.plainPercentage || !gathered.whole || !gathered.wholeAmount.value) {
            continue;
        }
        const Decimal value = *gathered.wholeAmount.value;
        const int above = value > Decimal(1) ? 1 : 0;
        const int fraction = value > Decimal(0) && value < Decimal(1) ? 1 : 0;
        for (Habit* habit : {&habits.ofIndicator[gathered.key.indicator],
                             &habits.ofSheet[gathered.whole->sheet]}) {
            habit->above += above;
            habit->fraction += fraction;
        }
    }
    return habits;
}

bool FigureAssembly::looksLikeFraction(const Gathered& gathered, const Habits& habits) {
    // The indicator's own other values say most; else those of the sheet.
    const Habit own = habits.ofIndicator.value(gathered.key.indicator);
    if (own.above > 0) {
        return false;
    }
    const int itself = *gathered.wholeAmount.value < Decimal(1) ? 1 : 0;
    if (own.fraction > itself) {
        return true;
    }
    const Habit sheet = habits.ofSheet.value(gathered.whole->sheet);
    return sheet.above == 0 && sheet.fraction > 0;
}

void FigureAssembly::settleFractions() {
    const Habits written = habits();
    for (Gathered& gathered : m_gathered) {
        const std::optional<Decimal>& value = gathered.wholeAmount.value;
        if (!gathered.plainPercentage || !value || *value <= Decimal(0) || *value > Decimal(1)) {
            continue;
        }
        m_inDoubt.insert(nameOf(gathered.key));
        if (looksLikeFraction(gathered, written)) {
            gathered.wholeAmount.value = Decimal::fromUnits(value->units() * 100);
        }
    }
}

void FigureAssembly::finishOne(const Gathered& gathered, FoundFigures& found) {
    FoundFigure figure;
    figure.key = gathered.key;
    const auto take = [&](const FigurePiece& piece, const Amount& amount) {
        figure.sheet = piece.sheet;
        figure.cell = cellName(piece.cell.row, piece.cell.column);
        figure.asWritten = piece.cell.text;
        figure.amount = amount;
    };
    if (gathered.numerator && gathered.denominator) {
        take(*gathered.numerator, gathered.parts);
        figure.asWritten += u'/' + gathered.denominator->cell.text;
        const std::optional<Decimal>& value = gathered.wholeAmount.value;
        const bool share = gathered.indicator->measure == Measure::Percentage;
        if (share && value &&
            !agree(*value, *gathered.parts.numerator, *gathered.parts.denominator)) {
            problemAt(*gathered.whole, Severity::Warning,
                      {FaultCode::Conflict, {}, {gathered.key.indicator, figure.asWritten}});
        }
        found.figures.push_back(std::move(figure));
        return;
    }
    const std::optional<FigurePiece>& lone =
        gathered.numerator ? gathered.numerator : gathered.denominator;
    if (lone) {
        // Half of the parts beside a whole is left out; without one there is no figure.
        problemAt(
            *lone, gathered.whole ? Severity::Warning : Severity::Error,
            {FaultCode::Required, {}, {gathered.numerator ? u"denominator"_s : u"numerator"_s}});
    }
    if (gathered.whole) {
        take(*gathered.whole, gathered.wholeAmount);
        figure.percentageInDoubt = m_inDoubt.contains(nameOf(gathered.key));
        found.figures.push_back(std::move(figure));
    }
}

void FigureAssembly::finish(FoundFigures& found) {
    settleFractions();
    for (const Gathered& gathered : m_gathered) {
        finishOne(gathered, found);
    }
    for (Remarked& remarked : m_remarks) {
        remarked.comment.text = remarked.texts.join(u'\n');
        found.comments.push_back(std::move(remarked.comment));
    }
    found.problems = std::move(m_problems);
}

} // namespace quarterlight
