// What must hold between the members of a framework's parts.
#include "core/framework/framework_checks.h"

#include "core/framework/duties.h"
#include "core/framework/framework_members.h"
#include "core/framework/framework_paths.h"
#include "core/framework/framework_reader.h"
#include "core/framework/rule_parameters.h"
#include "core/model/figure.h"

#include <QDate>

#include <algorithm>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

bool checkRange(const JsonAt& at, int number, int lowest, int highest) {
    return (number >= lowest && number <= highest) ||
           at.fault(FaultCode::OutOfRange,
                    {QString::number(number), QString::number(lowest), QString::number(highest)});
}

bool checkOneOf(const JsonAt& at, const QString& text, const QStringList& choices) {
    return text.isEmpty() || choices.contains(text) ||
           at.fault(FaultCode::NotOneOf, {text, choices.join(", "_L1)});
}

/// Paths are written with strokes between their elements, so no element may hold one.
bool checkIdentifier(const JsonAt& at, const QString& text) {
    return !text.contains(u'/') || at.fault(FaultCode::WrongType, {u"text without /"_s, text});
}

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

bool isPercent(const Indicator& indicator) {
    return indicator.measure == Measure::Percentage || indicator.measure == Measure::Ratings;
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
        isPercent(indicator) ? std::optional<Decimal>(100) : std::nullopt;
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

bool checkKnown(const JsonAt& at, const QStringList& texts, const QStringList& known,
                const QString& kind) {
    bool good = true;
    for (int index = 0; index < texts.size(); ++index) {
        if (!known.contains(texts.at(index))) {
            good = at.element(index).fault(FaultCode::Unknown, {kind, texts.at(index)});
        }
    }
    return good;
}

/// The authorities that a breakdown names, as its values or as whom some of them concern.
bool checkAuthorities(const JsonAt& at, const Breakdown& breakdown, const QStringList& known) {
    const QString kind = u"authority"_s;
    bool good = breakdown.key != authorityBreakdown ||
                checkKnown(at.member(u"values"_s), breakdown.values, known, kind);
    const JsonAt scopes = at.member(u"scopes"_s);
    for (size_t index = 0; index < breakdown.scopes.size(); ++index) {
        good = checkKnown(scopes.element(int(index)).member(u"authorities"_s),
                          breakdown.scopes[index].authorities, known, kind) &&
               good;
    }
    return good;
}

/// The authorities that an indicator and its breakdowns name are the framework's.
bool checkAuthorities(const JsonAt& at, const Framework& framework) {
    const QStringList& known = framework.authorities;
    const QString kind = u"authority"_s;
    bool good = true;
    const JsonAt indicators = at.member(u"indicators"_s);
    for (size_t index = 0; index < framework.indicators.size(); ++index) {
        const Indicator& indicator = framework.indicators[index];
        const JsonAt place = indicators.element(int(index));
        good =
            checkKnown(place.member(u"authorities"_s), indicator.authorities, known, kind) && good;
        for (size_t dimension = 0; dimension < indicator.breakdowns.size(); ++dimension) {
            good = checkAuthorities(place.member(u"breakdowns"_s).element(int(dimension)),
                                    indicator.breakdowns[dimension], known) &&
                   good;
        }
    }
    const JsonAt measures = at.member(u"socialValue"_s);
    for (size_t index = 0; index < framework.socialValue.size(); ++index) {
        const QString& authority = framework.socialValue[index].authority;
        if (!authority.isEmpty() && !known.contains(authority)) {
            good = measures.element(int(index))
                       .member(u"authority"_s)
                       .fault(FaultCode::Unknown, {kind, authority});
        }
    }
    return good;
}

bool checkStrategicOutcomes(const JsonAt& at, const Framework& framework) {
    QStringList known;
    for (const StrategicOutcome& outcome : framework.strategicOutcomes) {
        known.append(outcome.ref);
    }
    bool good = true;
    const JsonAt outcomes = at.member(u"outcomes"_s);
    for (size_t index = 0; index < framework.outcomes.size(); ++index) {
        good = checkKnown(outcomes.element(int(index)).member(u"strategic"_s),
                          framework.outcomes[index].strategic, known, u"strategic outcome"_s) &&
               good;
    }
    return good;
}

bool checkPaths(const JsonAt& at, const Framework& framework) {
    // Written out with every member, so that one the file leaves out can be settled too.
    const QJsonObject whole = frameworkJson(framework);
    bool good = true;
    const JsonAt assumptions = at.member(u"assumptions"_s);
    for (size_t index = 0; index < framework.assumptions.size(); ++index) {
        const QString& path = framework.assumptions[index].path;
        if (!path.isEmpty() && !pathLeads(whole, path)) {
            good = assumptions.element(int(index))
                       .member(u"path"_s)
                       .fault(FaultCode::Unknown, {u"path"_s, path});
        }
    }
    return good;
}

/// A rule that counts from another due item leads to one of the same frequency, and ends there.
bool checkAfterItem(const JsonAt& due, const Framework& framework, const DueRule& rule,
                    const QString& frequency) {
    if (rule.kind != DueRule::Kind::AfterItem) {
        return true;
    }
    const JsonAt item = due.member(u"item"_s);
    if (!ruleEnds(framework, rule)) {
        return item.fault(FaultCode::Unknown, {u"due item"_s, rule.item});
    }
    const QString other = frequencyAt(framework, rule.item);
    return frequency == other || item.fault(FaultCode::NotOneOf, {other, frequency});
}

/// A duty that only says another again names one that says it.
bool checkSameAs(const JsonAt& at, const Framework& framework) {
    const QString path = at.value().toString();
    return path.isEmpty() || dueRuleAt(framework, path) ||
           at.fault(FaultCode::Unknown, {u"due item"_s, path});
}

bool checkDueRules(const JsonAt& at, const Framework& framework) {
    bool good = true;
    const JsonAt returns = at.member(u"returns"_s);
    for (size_t index = 0; index < framework.returns.size(); ++index) {
        const ReturnKind& kind = framework.returns[index];
        good = checkAfterItem(returns.element(int(index)).member(u"due"_s), framework, kind.due,
                              frequencyKey(kind.frequency)) &&
               good;
    }
    const auto checkDuties = [&](const JsonAt& list, const std::vector<Duty>& duties) {
        for (size_t index = 0; index < duties.size(); ++index) {
            const JsonAt duty = list.element(int(index));
            good = checkAfterItem(duty.member(u"due"_s), framework, duties[index].due,
                                  duties[index].frequency) &&
                   good;
            good = checkSameAs(duty.member(u"parameters"_s).member(u"sameAs"_s), framework) && good;
        }
    };
    checkDuties(at.member(u"meetings"_s), framework.meetings);
    checkDuties(at.member(u"visits"_s).member(u"rules"_s), framework.visits);
    checkDuties(at.member(u"surveys"_s), framework.surveys);
    checkDuties(at.member(u"outcomeReviews"_s), framework.outcomeReviews);
    checkDuties(at.member(u"deadlines"_s), framework.deadlines);
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
    constexpr int longestDays = 3660;
    constexpr int longestMonths = 120;
    constexpr int longestAfterItem = 366;
    bool good = true;
    switch (rule.kind) {
    case Kind::Unset:
        return true;
    case Kind::DayOfMonth:
        good = checkRange(at.member(u"day"_s), rule.day, 1, 31);
        return checkRange(at.member(u"months"_s), rule.months, 0, longestMonths) && good;
    case Kind::MonthsAfter:
        return checkRange(at.member(u"months"_s), rule.months, 0, longestMonths);
    case Kind::DaysAfter:
    case Kind::WorkingDaysAfter:
        return checkRange(at.member(u"days"_s), rule.days, 0, longestDays);
    case Kind::AfterItem:
        return checkRange(at.member(u"days"_s), rule.days, -longestAfterItem, longestAfterItem);
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
    if (breakdown.values.isEmpty() && !breakdown.open) {
        good = at.member(u"values"_s).fault(FaultCode::Required, {u"values"_s});
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

namespace {

/// A mean time is an indicator with a ref of its own.
bool checkMeanTimes(const JsonAt& at, const Framework& framework) {
    bool good = true;
    const JsonAt indicators = at.member(u"indicators"_s);
    for (size_t index = 0; index < framework.indicators.size(); ++index) {
        const std::optional<MeanTime>& time = framework.indicators[index].meanTime;
        const auto isTaken = [&](const Indicator& other) {
            const bool isEarlier = &other < &framework.indicators[index];
            return other.ref == time->ref ||
                   (isEarlier && other.meanTime && other.meanTime->ref == time->ref);
        };
        if (time &&
            std::any_of(framework.indicators.begin(), framework.indicators.end(), isTaken)) {
            good = indicators.element(int(index))
                       .member(u"meanTime"_s)
                       .member(u"ref"_s)
                       .fault(FaultCode::Duplicate, {time->ref});
        }
    }
    return good;
}

} // namespace

bool checkReferences(const JsonAt& at, const Framework& framework) {
    bool good = checkIdentifier(at.member(u"key"_s), framework.key);
    good = checkRange(at.member(u"yearStartMonth"_s), framework.yearStartMonth, 1, 12) && good;
    good = checkOneOf(at.member(u"suggestedRegime"_s), framework.suggestedRegime,
                      {u"pre-act"_s, u"ordinary"_s, u"light-touch"_s, u"health"_s,
                       u"below-threshold"_s}) &&
           good;
    if (framework.indicators.empty() && at.member(u"indicators"_s).value().isArray()) {
        good = at.member(u"indicators"_s).fault(FaultCode::Required, {u"indicators"_s});
    }
    good = checkMeanTimes(at, framework) && good;
    good = checkAuthorities(at, framework) && good;
    good = checkStrategicOutcomes(at, framework) && good;
    good = checkDueRules(at, framework) && good;
    good = checkPaths(at, framework) && good;
    return good;
}

} // namespace quarterlight
