// What the parts of a framework say of each other.
#include "core/framework/duties.h"
#include "core/framework/framework_checks.h"
#include "core/framework/framework_paths.h"
#include "core/framework/framework_reader.h"
#include "core/model/contract.h"
#include "core/model/figure.h"

#include <algorithm>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

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
    for (const DutyList& list : dutyLists()) {
        JsonAt place = at;
        for (const QString& name : QString(list.name).split(u'/')) {
            place = place.member(name);
        }
        checkDuties(place, framework.*list.duties);
    }
    return good;
}

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
    good = checkOneOf(at.member(u"suggestedRegime"_s), framework.suggestedRegime, regimeKeys()) &&
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
