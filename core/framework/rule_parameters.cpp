// The parameters that rules, triggers and duties may carry. A new evaluator's parameter is one line
// in one of the two tables here and one in docs/frameworks.md.
#include "core/framework/rule_parameters.h"

#include "core/framework/framework_checks.h"

#include <algorithm>
#include <span>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

/// What a parameter holds.
enum class Holds : quint8 {
    True,    ///< only true: absent says the contrary
    Count,   ///< a whole number from 1
    Percent, ///< 0 to 100
    Text,
    Texts,
    Word,  ///< one of the words
    Words, ///< a list of them
};

struct Parameter {
    QLatin1StringView name;
    Holds holds;
    /// The words, set apart by blanks.
    QLatin1StringView words = {};
};

constexpr Parameter clauseParameters[] = {
    {"recorded"_L1, Holds::True},
    {"anyLate"_L1, Holds::True},
    {"anyInaccurate"_L1, Holds::True},
    {"consecutiveMissed"_L1, Holds::Count},
    {"measures"_L1, Holds::Word, "timeliness accuracy"_L1},
    {"target"_L1, Holds::Percent},
    {"failedKpis"_L1, Holds::Count},
    {"failedDataKpis"_L1, Holds::Count},
    {"withinMonths"_L1, Holds::Count},
    {"counting"_L1, Holds::Word, "distinct misses"_L1},
    {"notices"_L1, Holds::Count},
    {"noticeKind"_L1, Holds::Word, "improvement default remediation"_L1},
    {"noticeActive"_L1, Holds::True},
    {"consecutiveBelow"_L1, Holds::Count},
    {"level"_L1, Holds::Word, "floor target"_L1},
    {"section"_L1, Holds::Text},
    {"criticalKpi"_L1, Holds::True},
    {"anyKpi"_L1, Holds::True},
    {"anyRule"_L1, Holds::Texts},
    {"rating"_L1, Holds::Text},
    {"ratedBy"_L1, Holds::Text},
    {"surveyMissed"_L1, Holds::True},
    {"reviewCoverage"_L1, Holds::True},
    {"findingOverdue"_L1, Holds::True},
    {"sumOf"_L1, Holds::Texts},
    {"equals"_L1, Holds::Text},
    {"next"_L1, Holds::Words,
     "improvement-plan remedial-action contractual-action compensation price-reduction "
     "payment-deduction price-adjustment suspend-referrals improvement-notice default-notice "
     "remediation-notice written-notice written-response in-depth-monitoring "
     "quality-assurance-visit review-meeting move-business termination"_L1},
};

constexpr Parameter dutyParameters[] = {
    {"sameAs"_L1, Holds::Text},
    {"indicator"_L1, Holds::Text},
    {"indicators"_L1, Holds::Texts},
    {"withinHours"_L1, Holds::Count},
    {"immediate"_L1, Holds::True},
    {"from"_L1, Holds::Word, "contract-award contract-start"_L1},
    {"certificate"_L1, Holds::True},
    {"announced"_L1, Holds::Words, "announced unannounced"_L1},
    {"eachCalendarYear"_L1, Holds::True},
    {"resultsWithinMonths"_L1, Holds::Count},
    {"residentsWithinMonths"_L1, Holds::Count},
    {"quotaPercent"_L1, Holds::Percent},
    {"rounding"_L1, Holds::Word, "up down"_L1},
    {"residents"_L1, Holds::Text},
};

bool checkWord(const JsonAt& at, const QStringList& words) {
    return at.isText() &&
           (words.contains(at.value().toString()) ||
            at.fault(FaultCode::NotOneOf, {at.value().toString(), words.join(", "_L1)}));
}

bool checkPercent(const JsonAt& at) {
    Decimal percent;
    return read(at, percent) &&
           ((percent >= Decimal(0) && percent <= Decimal(100)) ||
            at.fault(FaultCode::OutOfRange, {percent.toString(), u"0"_s, u"100"_s}));
}

bool checkWords(const JsonAt& at, const QStringList& words) {
    QStringList found;
    bool good = read(at, found);
    for (int index = 0; good && index < found.size(); ++index) {
        good = checkWord(at.element(index), words);
    }
    return good;
}

bool checkParameter(const JsonAt& at, const Parameter& parameter) {
    constexpr int most = 1200;
    const QStringList words = QString(parameter.words).split(u' ');
    QStringList texts;
    int count = 0;
    switch (parameter.holds) {
    case Holds::True:
        return at.isBool() &&
               (at.value().toBool() || at.fault(FaultCode::NotOneOf, {u"false"_s, u"true"_s}));
    case Holds::Count:
        return read(at, count) && checkRange(at, count, 1, most);
    case Holds::Percent:
        return checkPercent(at);
    case Holds::Text:
        return at.isText();
    case Holds::Texts:
        return read(at, texts);
    case Holds::Word:
        return checkWord(at, words);
    case Holds::Words:
        return checkWords(at, words);
    }
    return false;
}

bool checkParameters(const JsonAt& at, std::span<const Parameter> known) {
    bool good = true;
    const QStringList names = at.value().toObject().keys();
    for (const QString& name : names) {
        const JsonAt member = at.member(name);
        const auto parameter = std::ranges::find(known, name, &Parameter::name);
        if (parameter == known.end()) {
            good = member.fault(FaultCode::Unknown, {u"parameter"_s, name});
        } else {
            good = checkParameter(member, *parameter) && good;
        }
    }
    return good;
}

} // namespace

bool checkClauseParameters(const JsonAt& at) {
    return checkParameters(at, clauseParameters);
}

bool checkDutyParameters(const JsonAt& at) {
    return checkParameters(at, dutyParameters);
}

} // namespace quarterlight
