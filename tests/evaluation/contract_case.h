// A small contract to evaluate: indicators, figures and a term, put together in a line each.
#pragma once

#include "core/evaluation/evaluation.h"

#include <memory>

namespace quarterlight {

/// Holds what an EvaluationContext refers to.
class ContractCase {
public:
    explicit ContractCase(std::vector<Indicator> indicators,
                          DateRange contractTerm = {QDate(2025, 4, 1), QDate(2028, 3, 31)})
        : term(contractTerm) {
        Framework framework;
        framework.indicators = std::move(indicators);
        terms = Terms::fromFramework(std::move(framework));
    }

    EvaluationContext context() const {
        return {*terms, figures, calendar, term, asOf, authorities};
    }
    /// What the indicator comes to in the period by that name.
    Evaluation in(const QString& period, const QString& indicator = QStringLiteral("K")) const {
        const std::optional<Evaluation> evaluation =
            evaluate(context(), indicator, *Period::parse(period));
        return evaluation.value_or(Evaluation());
    }
    Status status(const QString& period, const QString& indicator = QStringLiteral("K")) const {
        return in(period, indicator).status;
    }

    void put(const QString& period, const Amount& amount, const Slice& slice = {},
             Source source = Source::Reported, const QString& indicator = QStringLiteral("K")) {
        figures.put({{}, {{}, indicator, *Period::parse(period), slice, source}, amount, {}});
    }

    std::shared_ptr<const Terms> terms;
    FigureTable figures;
    PeriodCalendar calendar;
    DateRange term;
    QDate asOf{2030, 1, 1};
    QStringList authorities;
};

inline Amount parts(Decimal numerator, Decimal denominator) {
    Amount amount;
    amount.numerator = numerator;
    amount.denominator = denominator;
    return amount;
}

inline Amount number(Decimal value) {
    Amount amount;
    amount.value = value;
    return amount;
}

inline Decimal decimal(QStringView text) {
    return *Decimal::parse(text);
}

/// An indicator "K" that is a KPI if it has a target, higher being better.
inline Indicator indicator(Measure measure, std::vector<Frequency> frequencies,
                           std::optional<Decimal> target = {}, std::optional<Decimal> floor = {}) {
    Indicator made;
    made.ref = QStringLiteral("K");
    made.measure = measure;
    made.frequencies = std::move(frequencies);
    made.target = target;
    made.floor = floor;
    made.direction = target ? Direction::Higher : Direction::Neither;
    return made;
}

} // namespace quarterlight
