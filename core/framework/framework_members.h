// The members of a framework file, each said once: reading, writing and checking names all go
// through these descriptions. A visitor is called with a member's name, the value it belongs to,
// and whether the file must have it.
#pragma once

#include "core/framework/framework.h"
#include "core/framework/json_checker.h"

#include <array>
#include <concepts>

namespace quarterlight {

template<>
struct Spelling<Frequency> {
    static constexpr std::array all{Frequency::FourWeekly, Frequency::Monthly, Frequency::Quarterly,
                                    Frequency::Annual};
    static QString key(Frequency frequency) { return frequencyKey(frequency); }
};

template<>
struct Spelling<Measure> {
    static constexpr std::array all{Measure::Percentage, Measure::Count, Measure::Duration,
                                    Measure::Ratings,    Measure::YesNo, Measure::Narrative,
                                    Measure::Records};
    static QString key(Measure measure) { return measureKey(measure); }
};

template<>
struct Spelling<Direction> {
    static constexpr std::array all{Direction::Higher, Direction::Lower, Direction::Neither};
    static QString key(Direction direction) { return directionKey(direction); }
};

template<>
struct Spelling<Aggregation> {
    static constexpr std::array all{Aggregation::Sum, Aggregation::Last, Aggregation::None};
    static QString key(Aggregation aggregation) { return aggregationKey(aggregation); }
};

template<>
struct Spelling<NonWorkingDay> {
    static constexpr std::array all{NonWorkingDay::Keep, NonWorkingDay::Previous,
                                    NonWorkingDay::Next};
    static QString key(NonWorkingDay rule) {
        switch (rule) {
        case NonWorkingDay::Keep:
            return QStringLiteral("keep");
        case NonWorkingDay::Previous:
            return QStringLiteral("previous");
        case NonWorkingDay::Next:
            return QStringLiteral("next");
        }
        return {};
    }
};

template<>
struct Spelling<DueRule::Kind> {
    static constexpr std::array all{DueRule::Kind::Unset,       DueRule::Kind::DayOfMonth,
                                    DueRule::Kind::FixedDate,   DueRule::Kind::PerQuarter,
                                    DueRule::Kind::DaysAfter,   DueRule::Kind::WorkingDaysAfter,
                                    DueRule::Kind::MonthsAfter, DueRule::Kind::AfterItem};
    static QString key(DueRule::Kind kind) { return dueRuleKindKey(kind); }
};

/// The type itself, to be read into or written from.
template<class Self, class Type>
concept Either = std::same_as<std::remove_const_t<Self>, Type>;

template<class Visitor, Either<MonthDay> Self>
void describe(Visitor& visit, Self& date) {
    using namespace Qt::StringLiterals;
    visit("month"_L1, date.month, Need::Required);
    visit("day"_L1, date.day, Need::Required);
}

/// Only the members that the rule's kind uses.
template<class Visitor, Either<DueRule> Self>
void describe(Visitor& visit, Self& rule) {
    using namespace Qt::StringLiterals;
    using Kind = DueRule::Kind;
    visit("kind"_L1, rule.kind, Need::Required);
    if (rule.kind == Kind::DayOfMonth) {
        visit("day"_L1, rule.day, Need::Required);
    }
    if (rule.kind == Kind::DayOfMonth || rule.kind == Kind::MonthsAfter) {
        visit("months"_L1, rule.months, Need::Required);
    }
    if (rule.kind == Kind::AfterItem) {
        visit("item"_L1, rule.item, Need::Required);
    }
    if (rule.kind == Kind::DaysAfter || rule.kind == Kind::WorkingDaysAfter ||
        rule.kind == Kind::AfterItem) {
        visit("days"_L1, rule.days, Need::Required);
    }
    if (rule.kind == Kind::FixedDate || rule.kind == Kind::PerQuarter) {
        visit("dates"_L1, rule.dates, Need::Required);
    }
    if (rule.kind != Kind::Unset) {
        visit("nonWorkingDay"_L1, rule.nonWorkingDay);
    }
}

/// Of a rule of an unknown kind, which members it may have isn't known either.
bool read(const JsonAt& at, DueRule& rule);

template<class Visitor, Either<ValueScope> Self>
void describe(Visitor& visit, Self& scope) {
    using namespace Qt::StringLiterals;
    visit("value"_L1, scope.value, Need::Required);
    visit("authorities"_L1, scope.authorities, Need::Required);
}

template<class Visitor, Either<Breakdown> Self>
void describe(Visitor& visit, Self& breakdown) {
    using namespace Qt::StringLiterals;
    visit("key"_L1, breakdown.key, Need::Required);
    visit("title"_L1, breakdown.title, Need::Required);
    visit("values"_L1, breakdown.values);
    visit("open"_L1, breakdown.open);
    visit("addsUp"_L1, breakdown.addsUp);
    visit("scopes"_L1, breakdown.scopes);
}

template<class Visitor, Either<RollingRule> Self>
void describe(Visitor& visit, Self& rule) {
    using namespace Qt::StringLiterals;
    visit("months"_L1, rule.months, Need::Required);
}

template<class Visitor, Either<BenchmarkRule> Self>
void describe(Visitor& visit, Self& rule) {
    using namespace Qt::StringLiterals;
    visit("months"_L1, rule.months, Need::Required);
}

template<class Visitor, Either<MeanTime> Self>
void describe(Visitor& visit, Self& time) {
    using namespace Qt::StringLiterals;
    visit("ref"_L1, time.ref, Need::Required);
    visit("title"_L1, time.title, Need::Required);
    visit("unit"_L1, time.unit, Need::Required);
    visit("numeratorTitle"_L1, time.numeratorTitle);
    visit("denominatorTitle"_L1, time.denominatorTitle);
}

template<class Visitor, Either<Indicator> Self>
void describe(Visitor& visit, Self& indicator) {
    using namespace Qt::StringLiterals;
    visit("ref"_L1, indicator.ref, Need::Required);
    visit("section"_L1, indicator.section);
    visit("title"_L1, indicator.title, Need::Required);
    visit("detail"_L1, indicator.detail);
    visit("kind"_L1, indicator.measure, Need::Required);
    visit("unit"_L1, indicator.unit);
    visit("numeratorTitle"_L1, indicator.numeratorTitle);
    visit("denominatorTitle"_L1, indicator.denominatorTitle);
    visit("target"_L1, indicator.target);
    visit("floor"_L1, indicator.floor);
    visit("direction"_L1, indicator.direction);
    visit("aggregation"_L1, indicator.aggregation);
    visit("frequencies"_L1, indicator.frequencies);
    visit("mayExceed"_L1, indicator.mayExceed);
    visit("critical"_L1, indicator.critical);
    visit("consequence"_L1, indicator.consequence);
    visit("breakdowns"_L1, indicator.breakdowns);
    visit("ratingLevels"_L1, indicator.ratingLevels);
    visit("goodRatings"_L1, indicator.goodRatings);
    visit("rolling"_L1, indicator.rolling);
    visit("benchmark"_L1, indicator.benchmark);
    visit("meanTime"_L1, indicator.meanTime);
    visit("authorities"_L1, indicator.authorities);
    visit("personalData"_L1, indicator.personalData);
    visit("clause"_L1, indicator.clause);
    visit("assumed"_L1, indicator.assumed);
}

template<class Visitor, Either<ReturnKind> Self>
void describe(Visitor& visit, Self& kind) {
    using namespace Qt::StringLiterals;
    visit("key"_L1, kind.key, Need::Required);
    visit("title"_L1, kind.title, Need::Required);
    visit("frequency"_L1, kind.frequency, Need::Required);
    visit("due"_L1, kind.due);
    visit("dueWords"_L1, kind.dueWords);
    visit("perAuthority"_L1, kind.perAuthority);
    visit("content"_L1, kind.content, Need::Required);
    visit("clause"_L1, kind.clause);
    visit("assumed"_L1, kind.assumed);
}

template<class Visitor, Either<Outcome> Self>
void describe(Visitor& visit, Self& outcome) {
    using namespace Qt::StringLiterals;
    visit("ref"_L1, outcome.ref, Need::Required);
    visit("title"_L1, outcome.title, Need::Required);
    visit("description"_L1, outcome.description);
    visit("strategic"_L1, outcome.strategic);
    visit("evidence"_L1, outcome.evidence);
    visit("clause"_L1, outcome.clause);
}

template<class Visitor, Either<StrategicOutcome> Self>
void describe(Visitor& visit, Self& outcome) {
    using namespace Qt::StringLiterals;
    visit("ref"_L1, outcome.ref, Need::Required);
    visit("title"_L1, outcome.title, Need::Required);
}

template<class Visitor, Either<SocialValueMeasure> Self>
void describe(Visitor& visit, Self& measure) {
    using namespace Qt::StringLiterals;
    visit("ref"_L1, measure.ref, Need::Required);
    visit("kind"_L1, measure.kind, Need::Required);
    visit("objective"_L1, measure.objective);
    visit("title"_L1, measure.title, Need::Required);
    visit("evidence"_L1, measure.evidence);
    visit("themes"_L1, measure.themes);
    visit("authority"_L1, measure.authority);
    visit("unit"_L1, measure.unit);
    visit("optional"_L1, measure.optional);
    visit("clause"_L1, measure.clause);
}

template<class Visitor, Either<Clause> Self>
void describe(Visitor& visit, Self& clause) {
    using namespace Qt::StringLiterals;
    visit("key"_L1, clause.key, Need::Required);
    visit("title"_L1, clause.title, Need::Required);
    visit("group"_L1, clause.group);
    visit("clause"_L1, clause.clause);
    visit("assumed"_L1, clause.assumed);
    visit("parameters"_L1, clause.parameters);
}

template<class Visitor, Either<Duty> Self>
void describe(Visitor& visit, Self& duty) {
    using namespace Qt::StringLiterals;
    visit("key"_L1, duty.key, Need::Required);
    visit("title"_L1, duty.title, Need::Required);
    visit("frequency"_L1, duty.frequency);
    visit("due"_L1, duty.due);
    visit("dueWords"_L1, duty.dueWords);
    visit("clause"_L1, duty.clause);
    visit("assumed"_L1, duty.assumed);
    visit("items"_L1, duty.items);
    visit("parameters"_L1, duty.parameters);
}

template<class Visitor, Either<NarrativeSection> Self>
void describe(Visitor& visit, Self& section) {
    using namespace Qt::StringLiterals;
    visit("ref"_L1, section.ref, Need::Required);
    visit("title"_L1, section.title, Need::Required);
    visit("points"_L1, section.points);
    visit("optional"_L1, section.optional);
    visit("clause"_L1, section.clause);
}

template<class Visitor, Either<Assumption::Choice> Self>
void describe(Visitor& visit, Self& choice) {
    using namespace Qt::StringLiterals;
    visit("title"_L1, choice.title, Need::Required);
    visit("value"_L1, choice.value);
}

template<class Visitor, Either<Assumption> Self>
void describe(Visitor& visit, Self& assumption) {
    using namespace Qt::StringLiterals;
    visit("key"_L1, assumption.key, Need::Required);
    visit("title"_L1, assumption.title, Need::Required);
    visit("reason"_L1, assumption.reason);
    visit("kind"_L1, assumption.kind, Need::Required);
    visit("value"_L1, assumption.value);
    visit("choices"_L1, assumption.choices);
    visit("path"_L1, assumption.path);
    visit("clause"_L1, assumption.clause);
}

template<class Visitor, Either<Framework> Self>
void describe(Visitor& visit, Self& framework) {
    using namespace Qt::StringLiterals;
    visit("key"_L1, framework.key, Need::Required);
    visit("title"_L1, framework.title, Need::Required);
    visit("peopleServed"_L1, framework.peopleServed);
    visit("authorities"_L1, framework.authorities);
    visit("joint"_L1, framework.joint);
    visit("yearStartMonth"_L1, framework.yearStartMonth);
    visit("suggestedRegime"_L1, framework.suggestedRegime);
    visit("returns"_L1, framework.returns);
    visit("indicators"_L1, framework.indicators, Need::Required);
    visit("strategicOutcomes"_L1, framework.strategicOutcomes);
    visit("outcomes"_L1, framework.outcomes);
    visit("socialValue"_L1, framework.socialValue);
    visit("surveys"_L1, framework.surveys);
    visit("meetings"_L1, framework.meetings);
    visit.group("visits"_L1, [&](auto& visits) {
        visits("records"_L1, framework.records);
        visits("rules"_L1, framework.visits);
    });
    visit("outcomeReviews"_L1, framework.outcomeReviews);
    visit("triggers"_L1, framework.triggers);
    visit("rules"_L1, framework.rules);
    visit("policies"_L1, framework.policies);
    visit("deadlines"_L1, framework.deadlines);
    visit("narrative"_L1, framework.narrative);
    visit("annualEvidence"_L1, framework.annualEvidence);
    visit("assumptions"_L1, framework.assumptions);
}

} // namespace quarterlight
