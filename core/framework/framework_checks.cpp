// What must hold between the members of a framework's parts.
#include "core/framework/framework_checks.h"

#include "core/framework/framework_members.h"
#include "core/framework/framework_reader.h"
#include "core/framework/rule_parameters.h"
#include "core/model/figure.h"

#include <QDate>

namespace quarterlight {

using namespace Qt::StringLiterals;

bool checkRange(const JsonAt& at, int number, int lowest, int highest) {
    return (number >= lowest && number <= highest) ||
           at.fault(FaultCode::OutOfRange,
                    {QString::number(number), QString::number(lowest), QString::number(highest)});
}

bool checkOneOf(const JsonAt& at, const QString& text, const QStringList& choices) {
    return text.isEmpty() || choices.contains(text) ||
           at.fault(FaultCode::NotOneOf, {text, choices.join(", "_L1)});
}

bool checkIdentifier(const JsonAt& at, const QString& text) {
    return !text.contains(u'/') || at.fault(FaultCode::WrongType, {u"text without /"_s, text});
}

namespace {

/// True if whole periods make up so many months. Four weeks make up a year (thirteen periods) and
/// nothing shorter.
bool tiles(int months, Frequency frequency) {
    switch (frequency) {
    case Frequency::Monthly:
        return true;
    case Frequency::Quarterly:
        return months % 3 == 0;
    case Frequency::FourWeekly:
    case Frequency::Annual:
        return months % 12 == 0;
    }
    return false;
}

bool checkLevel(const JsonAt& at, Decimal level, Decimal lowest, std::optional<Decimal> highest) {
    return (level >= lowest && (!highest || level <= *highest)) ||
           at.fault(FaultCode::OutOfRange, {level.toString(), lowest.toString(),
                                            highest ? highest->toString() : QString()});
}

/// The target is on the measure's scale, and the red level on its worse side.
bool checkTarget(const JsonAt& at, const Indicator& indicator) {
    bool good = true;
    const std::optional<Decimal> top =
        isShare(indicator.measure) ? std::optional<Decimal>(100) : std::nullopt;
    if (indicator.target) {
        const JsonAt target = at.member(u"target"_s);
        if (!indicator.isNumeric()) {
            good = target.fault(FaultCode::WrongType, {u"nothing"_s, indicator.target->toString()});
        }
        good = checkLevel(target, *indicator.target, 0, top) && good;
        if (indicator.direction == Direction::Neither) {
            good = at.member(u"direction"_s)
                       .fault(FaultCode::NotOneOf,
                              {directionKey(indicator.direction), u"higher, lower"_s});
        }
    }
    if (!indicator.floor) {
        return good;
    }
    const JsonAt floor = at.member(u"floor"_s);
    good = checkLevel(floor, *indicator.floor, 0, top) && good;
    if (!indicator.target) {
        return at.member(u"target"_s).fault(FaultCode::Required, {u"target"_s});
    }
    const bool worse = indicator.direction == Direction::Lower
                           ? *indicator.floor > *indicator.target
                           : *indicator.floor < *indicator.target;
    if (!worse) {
        const QString target = indicator.target->toString();
        good =
            indicator.direction == Direction::Lower
                ? floor.fault(FaultCode::OutOfRange,
                              {indicator.floor->toString(), target, QString()})
                : floor.fault(FaultCode::OutOfRange, {indicator.floor->toString(), u"0"_s, target});
    }
    return good;
}

bool checkRatings(const JsonAt& at, const Indicator& indicator) {
    for (size_t index = 0; index < indicator.breakdowns.size(); ++index) {
        if (indicator.breakdowns[index].key == ratingBreakdown) { // the levels' own
            return at.member(u"breakdowns"_s)
                .element(int(index))
                .member(u"key"_s)
                .fault(FaultCode::Duplicate, {QString(ratingBreakdown)});
        }
    }
    const JsonAt levels = at.member(u"ratingLevels"_s);
    const JsonAt good = at.member(u"goodRatings"_s);
    if (indicator.measure != Measure::Ratings) {
        return indicator.ratingLevels.isEmpty() ||
               levels.fault(FaultCode::WrongType, {u"nothing"_s, u"list"_s});
    }
    if (indicator.ratingLevels.size() < 2) {
        return levels.fault(FaultCode::Required, {u"ratingLevels"_s});
    }
    if (indicator.goodRatings.isEmpty()) {
        return good.fault(FaultCode::Required, {u"goodRatings"_s});
    }
    bool subset = true;
    for (int index = 0; index < indicator.goodRatings.size(); ++index) {
        subset = checkOneOf(good.element(index), indicator.goodRatings.at(index),
                            indicator.ratingLevels) &&
                 subset;
    }
    return subset;
}

bool checkRolling(const JsonAt& at, const Indicator& indicator) {
    if (!indicator.rolling) {
        return true;
    }
    const int months = indicator.rolling->months;
    bool good =
        tiles(months, indicator.baseFrequency()) ||
        at.member(u"rolling"_s)
            .member(u"months"_s)
            .fault(FaultCode::WrongType,
                   {u"months of whole periods (%1)"_s.arg(frequencyKey(indicator.baseFrequency())),
                    QString::number(months)});
    if (indicator.aggregation != Aggregation::Sum) {
        good = at.member(u"aggregation"_s)
                   .fault(FaultCode::NotOneOf, {aggregationKey(indicator.aggregation), u"sum"_s});
    }
    return good;
}

/// Notes the member names of a described value.
struct MemberNames {
    QStringList names;
    template<class Value>
    void operator()(QLatin1StringView name, const Value&, Need = Need::Optional) {
        names.append(name);
    }
};

/// "assumed" names members of the indicator itself.
bool checkAssumed(const JsonAt& at, const Indicator& indicator) {
    static const QStringList names = [] {
        MemberNames visitor;
        const Indicator any;
        describe(visitor, any);
        return visitor.names;
    }();
    bool good = true;
    const JsonAt assumed = at.member(u"assumed"_s);
    for (int index = 0; index < indicator.assumed.size(); ++index) {
        good = checkOneOf(assumed.element(index), indicator.assumed.at(index), names) && good;
    }
    return good;
}

/// A value of the kind that the assumption's question asks for; none where it is left open.
bool checkAnswer(const JsonAt& at, const QString& kind) {
    if (at.isAbsent()) {
        return true;
    }
    if (kind == "month"_L1) {
        int month = 0;
        return read(at, month) && checkRange(at, month, 1, 12);
    }
    if (kind == "number"_L1) {
        Decimal number;
        return read(at, number);
    }
    if (kind == "yes-no"_L1) {
        bool flag = false;
        return read(at, flag);
    }
    if (kind == "text"_L1) {
        return at.isText();
    }
    if (kind == "date"_L1) {
        return at.isText() && (QDate::fromString(at.value().toString(), Qt::ISODate).isValid() ||
                               at.fault(FaultCode::NotADate, {at.value().toString()}));
    }
    if (kind == "due-rule"_L1) {
        DueRule rule;
        return read(at, rule);
    }
    return true; // a choice: any value
}

} // namespace

bool check(const JsonAt& at, const MonthDay& date) {
    const bool month = checkRange(at.member(u"month"_s), date.month, 1, 12);
    return checkRange(at.member(u"day"_s), date.day, 1, 31) && month;
}

bool check(const JsonAt& at, const DueRule& rule) {
    using Kind = DueRule::Kind;
    bool good = true;
    switch (rule.kind) {
    case Kind::Unset:
        return true;
    case Kind::DayOfMonth:
        good = checkRange(at.member(u"day"_s), rule.day, 1, 31);
        return checkRange(at.member(u"months"_s), rule.months, 0, mostMonthsAfter) && good;
    case Kind::MonthsAfter:
        return checkRange(at.member(u"months"_s), rule.months, 0, mostMonthsAfter);
    case Kind::DaysAfter:
    case Kind::WorkingDaysAfter:
        return checkRange(at.member(u"days"_s), rule.days, 0, mostDaysAfter);
    case Kind::AfterItem:
        return checkRange(at.member(u"days"_s), rule.days, -mostDaysFromItem, mostDaysFromItem);
    case Kind::FixedDate:
    case Kind::PerQuarter: {
        const size_t needed = rule.kind == Kind::FixedDate ? 1 : 4;
        return rule.dates.size() == needed ||
               at.member(u"dates"_s)
                   .fault(FaultCode::OutOfRange,
                          {QString::number(rule.dates.size()), QString::number(needed),
                           QString::number(needed)});
    }
    }
    return good;
}

bool check(const JsonAt& at, const ValueScope& scope) {
    return !scope.authorities.isEmpty() ||
           at.member(u"authorities"_s).fault(FaultCode::Required, {u"authorities"_s});
}

bool check(const JsonAt& at, const Breakdown& breakdown) {
    bool good = checkIdentifier(at.member(u"key"_s), breakdown.key);
    const bool speaksOfValues = !breakdown.open || !breakdown.scopes.empty();
    if (breakdown.values.isEmpty() && speaksOfValues) {
        return at.member(u"values"_s).fault(FaultCode::Required, {u"values"_s});
    }
    const JsonAt scopes = at.member(u"scopes"_s);
    for (size_t index = 0; index < breakdown.scopes.size(); ++index) {
        good = checkOneOf(scopes.element(int(index)).member(u"value"_s),
                          breakdown.scopes[index].value, breakdown.values) &&
               good;
    }
    return good;
}

bool check(const JsonAt& at, const RollingRule& rule) {
    return checkRange(at.member(u"months"_s), rule.months, 1, 120);
}

bool check(const JsonAt& at, const BenchmarkRule& rule) {
    return checkRange(at.member(u"months"_s), rule.months, 0, 120);
}

bool check(const JsonAt& at, const MeanTime& time) {
    return checkIdentifier(at.member(u"ref"_s), time.ref);
}

bool check(const JsonAt& at, const Indicator& indicator) {
    bool good = checkIdentifier(at.member(u"ref"_s), indicator.ref);
    good = checkTarget(at, indicator) && good;
    if (indicator.mayExceed && indicator.measure != Measure::Percentage) {
        good = at.member(u"mayExceed"_s)
                   .fault(FaultCode::WrongType,
                          {measureKey(Measure::Percentage), measureKey(indicator.measure)});
    }
    good = checkRatings(at, indicator) && good;
    good = checkRolling(at, indicator) && good;
    good = checkAssumed(at, indicator) && good;
    return good;
}

bool check(const JsonAt& at, const ReturnKind& kind) {
    const bool named = checkIdentifier(at.member(u"key"_s), kind.key);
    return checkOneOf(at.member(u"content"_s), kind.content,
                      {u"indicators"_s, u"narrative"_s, u"evidence"_s, u"document"_s}) &&
           named;
}

bool check(const JsonAt& at, const Outcome& outcome) {
    return checkIdentifier(at.member(u"ref"_s), outcome.ref);
}

bool check(const JsonAt& at, const StrategicOutcome& outcome) {
    return checkIdentifier(at.member(u"ref"_s), outcome.ref);
}

bool check(const JsonAt& at, const SocialValueMeasure& measure) {
    const bool named = checkIdentifier(at.member(u"ref"_s), measure.ref);
    return checkOneOf(at.member(u"kind"_s), measure.kind,
                      {u"outcome"_s, u"metric"_s, u"priority"_s}) &&
           named;
}

bool check(const JsonAt& at, const Clause& clause) {
    const bool named = checkIdentifier(at.member(u"key"_s), clause.key);
    return checkClauseParameters(at.member(u"parameters"_s)) && named;
}

bool check(const JsonAt& at, const Duty& duty) {
    bool good = checkIdentifier(at.member(u"key"_s), duty.key);
    good = checkOneOf(at.member(u"frequency"_s), duty.frequency,
                      {frequencyKey(Frequency::FourWeekly), frequencyKey(Frequency::Monthly),
                       frequencyKey(Frequency::Quarterly), frequencyKey(Frequency::Annual),
                       u"once"_s, u"on-event"_s}) &&
           good;
    return checkDutyParameters(at.member(u"parameters"_s)) && good;
}

bool check(const JsonAt& at, const NarrativeSection& section) {
    return checkIdentifier(at.member(u"ref"_s), section.ref);
}

bool check(const JsonAt&, const Assumption::Choice&) {
    return true;
}

bool check(const JsonAt& at, const Assumption& assumption) {
    bool good = checkIdentifier(at.member(u"key"_s), assumption.key);
    good = checkOneOf(at.member(u"kind"_s), assumption.kind,
                      {u"month"_s, u"number"_s, u"date"_s, u"choice"_s, u"due-rule"_s, u"yes-no"_s,
                       u"text"_s}) &&
           good;
    good = checkAnswer(at.member(u"value"_s), assumption.kind) && good;
    const JsonAt choices = at.member(u"choices"_s);
    if (assumption.kind == "choice"_L1 && assumption.choices.empty()) {
        good = choices.fault(FaultCode::Required, {u"choices"_s});
    }
    for (size_t index = 0; index < assumption.choices.size(); ++index) {
        good = checkAnswer(choices.element(int(index)).member(u"value"_s), assumption.kind) && good;
    }
    return good;
}

} // namespace quarterlight
