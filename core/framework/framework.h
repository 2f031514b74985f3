// A framework: a performance schedule as a value. What is measured, when it is due, what follows
// from failure. Read from a file by framework_reader.h; nothing in the code knows any one schedule.
#pragma once

#include "core/model/decimal.h"
#include "core/model/figure.h"
#include "core/time/due_rule.h"
#include "core/time/period.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace quarterlight {

/// How an indicator's number is formed.
enum class Measure : quint8 {
    Percentage, ///< numerator and denominator
    Count,      ///< one number
    Duration,   ///< a total time over a number of cases, or one time
    Ratings,    ///< a count for each rating level; the value is the share of the good ones
    YesNo,
    Narrative, ///< text
    Records,   ///< a list of records; the figure is their number
};

/// True where the number is a share in per cent.
constexpr bool isShare(Measure measure) {
    return measure == Measure::Percentage || measure == Measure::Ratings;
}
/// True where whole things are counted, so that periods add up.
constexpr bool isCounted(Measure measure) {
    return measure == Measure::Count || measure == Measure::Records;
}

/// Which way is better.
enum class Direction : quint8 { Higher, Lower, Neither };

/// How figures of shorter periods make that of a longer one.
enum class Aggregation : quint8 {
    Sum,  ///< parts added up: numerators, denominators, counts
    Last, ///< the last period's: a number of people at the period's end
    None, ///< not formed from shorter periods: text, distinct people
};

/// "percentage", "yes-no" …: as framework files and scripts spell them.
QString measureKey(Measure measure);
/// "higher", "lower", "neither".
QString directionKey(Direction direction);
/// "sum", "last", "none".
QString aggregationKey(Aggregation aggregation);

/// A value of a breakdown that only some authorities have: exception advocacy.
struct ValueScope {
    QString value;
    QStringList authorities;
};

/// A dimension that a figure is split by: advocacy type, authority, age band.
struct Breakdown {
    QString key;
    QString title;
    /// The values that must be given. Empty with `open` where the schedule leaves them to the form.
    QStringList values;
    /// True if other values may be given too.
    bool open = false;
    /// True if the values of one figure add up to its total; false for counts that stand side by
    /// side, like follow-ups after four weeks and after four months.
    bool addsUp = true;
    /// The values that don't concern every authority.
    std::vector<ValueScope> scopes = {};

    /// False if the value concerns none of these authorities; none given: all of the framework's.
    bool concerns(const QString& value, const QStringList& ofAuthorities) const;
    /// The listed values that concern one of these authorities.
    QStringList valuesFor(const QStringList& ofAuthorities) const;
};

/// A sum over a window that moves with the period: at least 900 in any twelve months.
struct RollingRule {
    int months = 12;
};

/// The first months of the contract, in which a figure is reported but not scored.
struct BenchmarkRule {
    int months = 6;
};

/// The average time behind a percentage of cases in time, where a schedule asks for both: reported
/// and shown beside it, never scored. In a framework it is an indicator of its own.
struct MeanTime {
    QString ref;
    QString title;
    QString unit;
    QString numeratorTitle;
    QString denominatorTitle;
};

/// Anything that a return reports: a KPI with a target, or management information without.
struct Indicator {
    QString ref;
    QString section;
    QString title;
    /// What the return is to say besides the number, in plain words; may be empty.
    QString detail;
    Measure measure = Measure::Count;
    /// "%", "hours", "cases" …: what the value is counted in.
    QString unit;
    /// What the two parts of a percentage or duration count; empty where the schedule doesn't say.
    QString numeratorTitle;
    QString denominatorTitle;
    std::optional<Decimal> target;
    /// The red level: failed below it (above it where lower is better).
    std::optional<Decimal> floor;
    Direction direction = Direction::Neither;
    Aggregation aggregation = Aggregation::Sum;
    /// The periods it is reported for; empty where the schedule names none.
    std::vector<Frequency> frequencies;
    /// True if a percentage's numerator may be above its denominator: more reviews than the quota.
    bool mayExceed = false;
    bool critical = false;
    QString consequence;
    std::vector<Breakdown> breakdowns;
    /// Of a Ratings measure: the levels, best first, and which of them count as good.
    QStringList ratingLevels;
    QStringList goodRatings;
    std::optional<RollingRule> rolling;
    std::optional<BenchmarkRule> benchmark;
    std::optional<MeanTime> meanTime;
    /// Of an indicator that is another one's mean time: that one's ref.
    QString beside;
    /// The authorities it concerns; empty for all of the contract's.
    QStringList authorities;
    /// True if the row-level return names people: kept out of packs and exports.
    bool personalData = false;
    QString clause;
    /// The properties in which the schedule is silent or unclear and this framework assumes.
    QStringList assumed;

    /// A KPI has a target; the rest is management information.
    bool isKpi() const { return target.has_value(); }
    /// False for text, which nothing is worked out from.
    bool isNumeric() const { return measure != Measure::Narrative; }
    /// True if the value is a share of a whole, which 100% is the most of.
    bool endsAtAll() const { return quarterlight::isShare(measure) && !mayExceed; }
    /// True where the slice's figure is the count of one rating level.
    bool isLevelCount(const Slice& slice) const {
        return measure == Measure::Ratings && slice.contains(ratingBreakdown);
    }
    /// True where the slice's figure is a share in per cent.
    bool isShare(const Slice& slice) const {
        return quarterlight::isShare(measure) && !isLevelCount(slice);
    }
    /// The shortest period it is reported for; quarterly where the schedule names none.
    Frequency baseFrequency() const;
};

/// A kind of submission owed for each period.
struct ReturnKind {
    QString key;
    QString title;
    Frequency frequency = Frequency::Monthly;
    DueRule due;
    /// The rule in words: "15th of the following month, or the last working day before".
    QString dueWords;
    /// True if each authority of a joint contract is owed its own.
    bool perAuthority = false;
    /// "indicators" (carries the figures of its frequency), "narrative", "evidence", "document".
    QString content;
    QString clause;
    bool assumed = false;
};

/// A result the service should achieve, and the authority's strategic outcomes it serves.
struct Outcome {
    QString ref;
    QString title;
    QString description;
    QStringList strategic;
    /// How it is evidenced: "Service user feedback", "Case studies" …
    QStringList evidence;
    QString clause;
};

struct StrategicOutcome {
    QString ref;
    QString title;
};

/// A social value outcome with its evidence, or a metric of an authority's menu.
struct SocialValueMeasure {
    QString ref;
    QString kind; ///< "outcome", "metric" or "priority"
    QString objective;
    QString title;
    QString evidence;
    QStringList themes;
    QString authority;
    QString unit;
    bool optional = false; ///< chosen at procurement
    QString clause;
};

/// A list item with a letter or key, a title and its clause: a trigger, a rule, a kind of record, a
/// policy, an item of annual evidence.
struct Clause {
    QString key;
    QString title;
    QString group; ///< the heading it stands under, or empty
    QString clause;
    bool assumed = false;
    /// The rule's parameters, as its evaluator reads them (flags); empty for mere lists.
    QJsonObject parameters;
};

/// A survey, meeting, visit, certificate or other recurring or dated duty.
struct Duty {
    QString key;
    QString title;
    /// As Frequency is spelled, or "once" or "on-event"; may be empty.
    QString frequency;
    DueRule due;
    QString dueWords;
    QString clause;
    bool assumed = false;
    /// What it must cover: survey topics, records to be open to a visit.
    QStringList items;
    QJsonObject parameters;
};

/// A section of the narrative report with the points it must cover.
struct NarrativeSection {
    QString ref;
    QString title;
    QStringList points;
    bool optional = false;
    QString clause;
};

/// Something that the schedule leaves open: what this framework takes, and where the contract may
/// settle it. Settling writes `value` at `path` of the framework file.
struct Assumption {
    QString key;
    /// The question in an officer's words: "In which month do quarters start?"
    QString title;
    /// Why it is open, in a sentence.
    QString reason;
    /// "month", "number", "date", "choice", "due-rule", "yes-no" or "text".
    QString kind;
    QJsonValue value;
    struct Choice {
        QString title;
        QJsonValue value;
    };
    std::vector<Choice> choices;
    /// Where it stands in the framework: "yearStartMonth", "indicators/1.6/benchmark/months";
    /// elements of lists are named by their ref or key. Empty if it is information only.
    QString path;
    QString clause;
};

/// A whole schedule.
struct Framework {
    QString key;
    QString title;
    /// The word of this schedule for the people served: "residents", "clients".
    QString peopleServed;
    QStringList authorities;
    /// True if one contract may serve several of the authorities together.
    bool joint = false;
    int yearStartMonth = 4;
    QString suggestedRegime;
    std::vector<ReturnKind> returns;
    /// As in the schedule, each mean time after the indicator that it stands beside.
    std::vector<Indicator> indicators;
    std::vector<StrategicOutcome> strategicOutcomes;
    std::vector<Outcome> outcomes;
    std::vector<SocialValueMeasure> socialValue;
    std::vector<Duty> surveys;
    std::vector<Duty> meetings;
    std::vector<Duty> visits;
    std::vector<Duty> outcomeReviews;
    std::vector<Clause> records;
    std::vector<Clause> triggers;
    std::vector<Clause> rules;
    std::vector<Clause> policies;
    std::vector<Duty> deadlines;
    std::vector<NarrativeSection> narrative;
    std::vector<Clause> annualEvidence;
    std::vector<Assumption> assumptions;

    /// The indicator with that name as ref, or null; it lives as long as the framework.
    const Indicator* indicator(QStringView name) const;
    /// The kind of return with that name as key, or null; it lives as long as the framework.
    const ReturnKind* returnKind(QStringView name) const;
    /// The social value measures that concern one of these authorities, in order; none given: all.
    std::vector<const SocialValueMeasure*> socialValueFor(const QStringList& ofAuthorities) const;
};

} // namespace quarterlight
