#include "core/words/value_words.h"

#include <QCoreApplication>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("ValueWords", text);
}

/// Decimals a value of this kind is shown with where more aren't needed to keep it off a target.
int placesOf(const Indicator& indicator, const Quotient& value) {
    switch (indicator.measure) {
    case Measure::Percentage:
    case Measure::Ratings:
    case Measure::Duration:
        return 1;
    default:
        break;
    }
    return value.denominator == 1 && value.numerator.isWhole() ? 0 : 1;
}

QString withUnit(const QString& number, const QString& unit) {
    if (unit.isEmpty()) {
        return number;
    }
    const QString gap = unit == u"%" ? QString() : QString(u'\u00a0');
    return number + gap + unit;
}

/// A count's unit stands in its title already; only times and shares carry theirs.
QString unitOf(const Indicator& indicator) {
    switch (indicator.measure) {
    case Measure::Percentage:
    case Measure::Ratings:
        return u"%"_s;
    case Measure::Duration:
        return indicator.unit;
    default:
        return {};
    }
}

} // namespace

QString indicatorName(const Indicator& indicator) {
    if (indicator.title.startsWith(indicator.ref, Qt::CaseInsensitive)) {
        return indicator.title;
    }
    return indicator.ref + u' ' + indicator.title;
}

QString valueWords(const Indicator& indicator, const std::optional<Quotient>& value,
                   std::optional<Decimal> target, std::optional<Decimal> floor) {
    if (!value) {
        return {};
    }
    if (indicator.measure == Measure::YesNo) {
        return value->compare(Decimal(0)) == 0 ? tr("No") : tr("Yes");
    }
    std::vector<Decimal> watched;
    for (const std::optional<Decimal>& level : {target, floor}) {
        if (level) {
            watched.push_back(*level);
        }
    }
    return withUnit(format(*value, placesOf(indicator, *value), watched), unitOf(indicator));
}

QString valueWords(const Evaluation& evaluation) {
    if (!evaluation.indicator) {
        return {};
    }
    return valueWords(*evaluation.indicator, evaluation.value, evaluation.target, evaluation.floor);
}

QString partsWords(const Evaluation& evaluation) {
    if (!evaluation.numerator || !evaluation.denominator) {
        return {};
    }
    return evaluation.numerator->toString() + u'/' + evaluation.denominator->toString();
}

QString fullValueWords(const Evaluation& evaluation) {
    const QString value = valueWords(evaluation);
    QStringList details{partsWords(evaluation)};
    if (evaluation.rolling) {
        const RollingValue& rolling = *evaluation.rolling;
        details.append(tr("%1 in %2 months")
                           .arg(rolling.sum.toString())
                           .arg(evaluation.indicator->rolling->months));
        if (!rolling.complete()) {
            details.append(tr("%1 of %2 periods").arg(rolling.held).arg(rolling.needed));
        }
    }
    details.removeAll(QString());
    if (value.isEmpty() || details.isEmpty()) {
        return value + details.join(u"; "_s);
    }
    return value + u" ("_s + details.join(u"; "_s) + u')';
}

QString targetWords(const Indicator& indicator, std::optional<Decimal> target) {
    if (!target) {
        return {};
    }
    const QString number = withUnit(target->toString(), unitOf(indicator));
    if (indicator.measure == Measure::YesNo) {
        return tr("Yes");
    }
    if (indicator.rolling) {
        return tr("%1 in %2 months").arg(number).arg(indicator.rolling->months);
    }
    if (indicator.direction == Direction::Lower) {
        return tr("at most %1").arg(number);
    }
    return indicator.measure == Measure::Count ? tr("at least %1").arg(number) : number;
}

QString rollingWords(const Evaluation& evaluation) {
    if (!evaluation.rolling || !evaluation.target) {
        return {};
    }
    const RollingValue& rolling = *evaluation.rolling;
    const QString words =
        tr("%1 of %2")
            .arg(rolling.sum.toString(), targetWords(*evaluation.indicator, evaluation.target));
    return rolling.complete()
               ? words
               : tr("%1, %2 of %3 periods").arg(words).arg(rolling.held).arg(rolling.needed);
}

QString targetCell(std::optional<Decimal> target, std::optional<Decimal> floor) {
    if (!target) {
        return {};
    }
    return floor ? target->toString() + u'/' + floor->toString() : target->toString();
}

} // namespace quarterlight
