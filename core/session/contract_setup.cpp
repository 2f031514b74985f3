// Setting a contract up, changing its fields, and amending its terms, each checked as a whole.
#include "core/session/contract_setup.h"

#include "core/framework/duties.h"
#include "core/framework/framework_reader.h"

#include <QCoreApplication>

#include <algorithm>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

/// Longer terms are mistyped years more often than contracts.
constexpr int longestTermYears = 50;

void requireText(Faults& faults, const QString& field, const QString& text) {
    if (text.trimmed().isEmpty()) {
        faults.push_back({FaultCode::Required, field, {field}});
    }
}

Faults dateFaults(const Contract& contract) {
    Faults faults;
    if (!contract.start.isValid()) {
        faults.push_back({FaultCode::Required, u"start"_s, {u"start"_s}});
    }
    if (!contract.end.isValid()) {
        faults.push_back({FaultCode::Required, u"end"_s, {u"end"_s}});
    }
    if (!faults.empty()) {
        return faults;
    }
    if (contract.end < contract.start) {
        faults.push_back({FaultCode::EndBeforeStart,
                          u"end"_s,
                          {dayArgument(contract.start), dayArgument(contract.end)}});
    } else if (contract.end > contract.start.addYears(longestTermYears)) {
        faults.push_back({FaultCode::OutOfRange,
                          u"end"_s,
                          {dayArgument(contract.end), dayArgument(contract.start),
                           dayArgument(contract.start.addYears(longestTermYears))}});
    }
    QDate last = contract.end;
    for (const ExtensionOption& extension : contract.extensions) {
        if (!extension.until.isValid() || extension.until <= last) {
            faults.push_back({FaultCode::EndBeforeStart,
                              u"extensions"_s,
                              {dayArgument(last), dayArgument(extension.until)}});
        }
        if (extension.decideBy.isValid() &&
            (extension.decideBy > last || extension.decideBy < contract.start)) {
            faults.push_back({FaultCode::OutOfRange,
                              u"extensions"_s,
                              {dayArgument(extension.decideBy), dayArgument(contract.start),
                               dayArgument(last)}});
        }
        last = extension.until;
    }
    return faults;
}

void requireAnchor(Faults& faults, const Contract& contract, const Framework& framework) {
    if (isFourWeekly(framework) && !contract.fourWeekAnchor.isValid()) {
        faults.push_back({FaultCode::Required, u"fourWeekAnchor"_s, {u"fourWeekAnchor"_s}});
    }
}

Faults fieldFaults(const Contract& contract, const std::vector<Contract>& standing) {
    Faults faults = dateFaults(contract);
    requireText(faults, u"reference"_s, contract.reference);
    requireText(faults, u"title"_s, contract.title);
    requireText(faults, u"provider"_s, contract.provider);
    if (contract.authorities.isEmpty()) {
        faults.push_back({FaultCode::Required, u"authorities"_s, {u"authorities"_s}});
    }
    QStringList seen;
    for (const QString& authority : contract.authorities) {
        requireText(faults, u"authorities"_s, authority);
        if (seen.contains(authority, Qt::CaseInsensitive)) {
            faults.push_back({FaultCode::Duplicate, u"authorities"_s, {authority}});
        }
        seen.append(authority);
    }
    if (contract.yearStartMonth < 1 || contract.yearStartMonth > 12) {
        faults.push_back({FaultCode::OutOfRange,
                          u"yearStartMonth"_s,
                          {QString::number(contract.yearStartMonth), u"1"_s, u"12"_s}});
    }
    if (contract.valuePence && *contract.valuePence < 0) {
        faults.push_back({FaultCode::OutOfRange,
                          u"value"_s,
                          {QString::number(*contract.valuePence / 100), u"0"_s, {}}});
    }
    for (const Contract& other : standing) {
        if (other.id != contract.id &&
            other.reference.compare(contract.reference, Qt::CaseInsensitive) == 0) {
            faults.push_back({FaultCode::Duplicate, u"reference"_s, {contract.reference}});
        }
    }
    return faults;
}

/// The periods that something is kept for, once for each figure, comment, return, diary mark. What
/// is kept names its period, and the contract's calendar says which days that is.
struct KeptPeriods {
    std::vector<Period> figures; ///< comments too
    std::vector<Period> returns;
    std::vector<Period> marks;
};

/// The period of a mark on what comes back with each one; none for own dates and the like.
std::optional<Period> periodOf(const DiaryMark& mark, const Terms* terms) {
    if (!terms || !dueRuleAt(terms->latest(), mark.series)) {
        return {};
    }
    const DutyAt at = dutyAt(terms->latest(), mark.series);
    const auto period = Period::parse(mark.occurrence.section(u'/', 0, 0));
    const bool ofCalendarYear = at.duty && isYearlySurvey(*at.duty);
    return period && !ofCalendarYear ? std::optional(*period) : std::nullopt;
}

KeptPeriods keptPeriods(const Register& file, Id<Contract> contract, const Terms* terms) {
    KeptPeriods kept;
    for (const Figure& figure : file.figures(contract)) {
        kept.figures.push_back(figure.key.period);
    }
    for (const Comment& comment : file.comments(contract)) {
        kept.figures.push_back(comment.period);
    }
    for (const Receipt& receipt : file.receipts(contract)) {
        kept.returns.push_back(receipt.period);
    }
    for (const DiaryMark& mark : file.diaryMarks(contract)) {
        if (const auto period = periodOf(mark, terms)) {
            kept.marks.push_back(*period);
        }
    }
    return kept;
}

/// Faults where the field's change would give the kept periods other days.
void checkCalendar(Faults& faults, const QString& field, const KeptPeriods& kept,
                   const PeriodCalendar& before, const PeriodCalendar& after) {
    const auto moved = [&](const std::vector<Period>& periods) {
        return std::ranges::count_if(periods, [&](const Period& period) {
            const DateRange days = before.dates(period);
            return days.first.isValid() && after.dates(period) != days;
        });
    };
    const auto figures = moved(kept.figures);
    const auto returns = moved(kept.returns);
    const auto marks = moved(kept.marks);
    if (figures + returns + marks > 0) {
        faults.push_back(
            {FaultCode::PeriodsKept,
             field,
             {QString::number(figures), QString::number(returns), QString::number(marks)}});
    }
}

/// Faults where the field's change would leave kept periods outside the term that were in it.
void checkTerm(Faults& faults, const QString& field, const KeptPeriods& kept,
               const PeriodCalendar& calendar, const DateRange& before, const DateRange& after) {
    const auto left = [&](const std::vector<Period>& periods) {
        return std::ranges::count_if(periods, [&](const Period& period) {
            const DateRange days = calendar.dates(period);
            return days.overlaps(before) && !days.overlaps(after);
        });
    };
    const auto figures = left(kept.figures);
    const auto returns = left(kept.returns);
    if (figures + returns > 0) {
        faults.push_back({FaultCode::KeptOutsideTerm,
                          field,
                          {QString::number(figures), QString::number(returns)}});
    }
}

/// What is kept stands against changing what its periods mean; each field by itself.
Faults keptFaults(const Contract& before, const Contract& after, const Terms* terms,
                  const Register& file) {
    Faults faults;
    const PeriodCalendar calendar{before.yearStartMonth, before.fourWeekAnchor};
    const DateRange term{before.start, before.end};
    if (calendar == PeriodCalendar{after.yearStartMonth, after.fourWeekAnchor} &&
        term == DateRange{after.start, after.end}) {
        return faults;
    }
    const KeptPeriods kept = keptPeriods(file, before.id, terms);
    checkCalendar(faults, u"yearStartMonth"_s, kept, calendar,
                  {after.yearStartMonth, before.fourWeekAnchor});
    checkCalendar(faults, u"fourWeekAnchor"_s, kept, calendar,
                  {before.yearStartMonth, after.fourWeekAnchor});
    checkTerm(faults, u"start"_s, kept, calendar, term,
              {after.start, std::max(before.end, after.end)});
    checkTerm(faults, u"end"_s, kept, calendar, term,
              {std::min(before.start, after.start), after.end});
    return faults;
}

} // namespace

Result<ContractDraft> draftFrom(const QByteArray& frameworkJson, const QString& frameworkKey) {
    Result<Framework> framework = readFramework(frameworkJson, frameworkKey);
    if (!framework) {
        return framework.faults();
    }
    ContractDraft draft;
    draft.frameworkKey = framework->key;
    draft.frameworkTitle = framework->title;
    draft.frameworkJson = frameworkJson;
    draft.contract.authorities = framework->authorities;
    draft.contract.yearStartMonth = framework->yearStartMonth;
    draft.contract.regime = regimeFromKey(framework->suggestedRegime).value_or(Regime::LightTouch);
    return draft;
}

void settleYearStart(Contract& contract, const Framework& framework) {
    for (const Assumption& assumption : framework.assumptions) {
        if (assumption.path != u"yearStartMonth"_s) {
            continue;
        }
        if (contract.settled.contains(assumption.key) ||
            assumption.value != contract.yearStartMonth) {
            contract.settled.insert(assumption.key, contract.yearStartMonth);
        }
    }
}

bool isFourWeekly(const Framework& framework) {
    const bool inReturns = std::ranges::find(framework.returns, Frequency::FourWeekly,
                                             &ReturnKind::frequency) != framework.returns.end();
    return inReturns || std::ranges::any_of(framework.indicators, [](const Indicator& indicator) {
               return std::ranges::find(indicator.frequencies, Frequency::FourWeekly) !=
                      indicator.frequencies.end();
           });
}

const Result<std::shared_ptr<const Terms>>& DraftTerms::of(const ContractDraft& draft) {
    if (!m_terms || m_json != draft.frameworkJson || m_settled != draft.contract.settled) {
        m_json = draft.frameworkJson;
        m_settled = draft.contract.settled;
        m_terms = Terms::make(m_json, draft.frameworkKey, m_settled, {});
    }
    return *m_terms;
}

Faults draftFaults(const ContractDraft& draft, const std::vector<Contract>& standing,
                   DraftTerms* known) {
    Faults faults = fieldFaults(draft.contract, standing);
    DraftTerms own;
    const Result<std::shared_ptr<const Terms>>& terms = (known ? *known : own).of(draft);
    if (!terms) {
        faults.insert(faults.end(), terms.faults().begin(), terms.faults().end());
        return faults;
    }
    requireAnchor(faults, draft.contract, (*terms)->initial());
    return faults;
}

Result<ChangeSet> setUp(const ContractDraft& draft, const Register& file) {
    Faults faults = draftFaults(draft, file.contracts());
    if (!faults.empty()) {
        return faults;
    }
    Contract contract = draft.contract;
    // Settling the framework's start month moves the contract's, unless that was set by itself.
    const Result<Framework> unsettled = readFramework(draft.frameworkJson, draft.frameworkKey);
    const auto terms = Terms::make(draft.frameworkJson, draft.frameworkKey, contract.settled, {});
    if (unsettled && terms && contract.yearStartMonth == unsettled->yearStartMonth) {
        contract.yearStartMonth = (*terms)->initial().yearStartMonth;
    }
    ChangeSet set;
    set.title =
        QCoreApplication::translate("ContractSetup", "Set up contract %1").arg(contract.reference);
    for (const FrameworkText& text : file.frameworkTexts()) {
        if (text.key == draft.frameworkKey && text.json == draft.frameworkJson) {
            contract.framework = text.id;
        }
    }
    if (!contract.framework.isStored()) {
        contract.framework = file.newId<FrameworkText>();
        set.changes.push_back({{},
                               FrameworkText{contract.framework, draft.frameworkKey,
                                             draft.frameworkTitle, draft.frameworkJson}});
    }
    contract.id = file.newId<Contract>();
    set.changes.push_back({{}, contract});
    return set;
}

Result<ChangeSet> revise(const Contract& before, const Contract& after, const Terms* terms,
                         const std::vector<Contract>& standing, const Register& file) {
    Faults faults = fieldFaults(after, standing);
    if (terms) {
        requireAnchor(faults, after,
                      isFourWeekly(terms->initial()) ? terms->initial() : terms->latest());
    }
    if (faults.empty()) {
        faults = keptFaults(before, after, terms, file);
    }
    if (!faults.empty()) {
        return faults;
    }
    return ChangeSet{
        QCoreApplication::translate("ContractSetup", "Change contract %1").arg(before.reference),
        {{before, after}}};
}

Result<ChangeSet> amend(const ContractFacts& facts, const Amendment& amendment,
                        const Register& file) {
    return amend(facts, std::vector{amendment}, file);
}

Result<ChangeSet> amend(const ContractFacts& facts, const std::vector<Amendment>& amendments,
                        const Register& file) {
    const Contract& contract = facts.contract;
    std::vector<Amendment> all = facts.amendments;
    ChangeSet set{
        QCoreApplication::translate("ContractSetup", "Amend contract %1").arg(contract.reference),
        {}};
    for (const Amendment& amendment : amendments) {
        if (!amendment.from.isValid()) {
            return Fault{FaultCode::Required, u"from"_s, {u"from"_s}};
        }
        if (!facts.term().contains(amendment.from)) {
            return Fault{FaultCode::OutOfRange,
                         u"from"_s,
                         {dayArgument(amendment.from), dayArgument(contract.start),
                          dayArgument(contract.end)}};
        }
        all.push_back(amendment);
        set.changes.push_back({{}, amendment});
    }
    TermsLibrary library;
    const Result<std::shared_ptr<const Terms>> terms = library.terms(file, contract, all);
    if (!terms) {
        return terms.faults();
    }
    return set;
}

Result<ChangeSet> setDueRule(const ContractFacts& facts, const QString& returnKey,
                             const DueRule& rule, const Register& file) {
    if (rule.kind == DueRule::Kind::Unset) {
        return Fault{FaultCode::Required, u"due"_s, {u"due"_s}};
    }
    const Framework& framework = facts.terms->initial();
    const ReturnKind* kind = framework.returnKind(returnKey);
    if (!kind) {
        return Fault{FaultCode::Unknown, u"return"_s, {u"return"_s, returnKey}};
    }
    const QString title =
        QCoreApplication::translate("ContractSetup", "Set when %1 is due").arg(kind->title);
    const QString path = u"returns/%1/due"_s.arg(returnKey);
    const auto question = std::ranges::find(framework.assumptions, path, &Assumption::path);
    if (question == framework.assumptions.end()) {
        const Amendment amendment{{},   facts.contract.id, facts.contract.start,
                                  path, dueRuleJson(rule), title};
        Result<ChangeSet> changes = amend(facts, amendment, file);
        if (changes) {
            changes->title = title;
        }
        return changes;
    }
    Contract after = facts.contract;
    after.settled.insert(question->key, dueRuleJson(rule));
    TermsLibrary library;
    const auto terms = library.terms(file, after, facts.amendments);
    if (!terms) {
        return terms.faults();
    }
    return ChangeSet{title, {{facts.contract, after}}};
}

Result<ChangeSet> withdraw(const ContractFacts& facts, const Amendment& amendment,
                           const Register& file) {
    std::vector<Amendment> remaining = facts.amendments;
    std::erase_if(remaining, [&](const Amendment& other) { return other.id == amendment.id; });
    TermsLibrary library;
    const Result<std::shared_ptr<const Terms>> terms =
        library.terms(file, facts.contract, remaining);
    if (!terms) {
        return terms.faults();
    }
    return ChangeSet{
        QCoreApplication::translate("ContractSetup", "Remove an amendment of contract %1")
            .arg(facts.contract.reference),
        {{amendment, {}}}};
}

} // namespace quarterlight
