// Setting a contract up from a framework, and amending it later.
#pragma once

#include "core/framework/framework.h"
#include "core/model/change.h"
#include "core/session/contract_facts.h"

namespace quarterlight {

/// What setting up needs besides the contract's own fields: the framework's text.
/// `contract.settled` holds what the officer settled of its assumptions.
struct ContractDraft {
    Contract contract;
    QString frameworkKey;
    QString frameworkTitle;
    QByteArray frameworkJson;
};

/// A draft with the framework's suggestions filled in: authorities (unless joint), regime, year
/// start.
Result<ContractDraft> draftFrom(const QByteArray& frameworkJson, const QString& frameworkKey);

/// Settles the framework's own question about the start of quarters and years, if it has one, as
/// the contract's field says, so that the two never differ.
void settleYearStart(Contract& contract, const Framework& framework);

/// True if a return or an indicator is four-weekly, so that a contract needs the first day of its
/// four weeks.
bool isFourWeekly(const Framework& framework);

/// The terms that drafts would begin with, kept while framework and answers stay the same: reading
/// a framework takes longer than a key stroke should.
class DraftTerms {
public:
    /// Faults: the framework's.
    const Result<std::shared_ptr<const Terms>>& of(const ContractDraft& draft);

private:
    QByteArray m_json;
    QJsonObject m_settled;
    std::optional<Result<std::shared_ptr<const Terms>>> m_terms;
};

/// Everything that stands in the way of setting up such a contract, each with the field's name as
/// place: Required, EndBeforeStart, Duplicate (reference), OutOfRange (also a day to decide on an
/// extension after the contract would have ended), NotADate; framework faults. `known` spares
/// reading the framework again.
Faults draftFaults(const ContractDraft& draft, const std::vector<Contract>& standing,
                   DraftTerms* known = nullptr);

/// The change set that adds the contract and, unless the register has it already, its framework's
/// text.
Result<ChangeSet> setUp(const ContractDraft& draft, const Register& file);

/// The change set that changes a contract's own fields (not its framework). `terms`: what it goes
/// by; null where they can't be read. Faults: those of a draft; PeriodsKept where a start of
/// quarters or four weeks would give other days to periods that figures or returns are kept for;
/// KeptOutsideTerm where the first or last day would leave such periods outside.
Result<ChangeSet> revise(const Contract& before, const Contract& after, const Terms* terms,
                         const std::vector<Contract>& standing, const Register& file);

/// The change set that adds a dated amendment, checked against the terms it would make. Faults:
/// Required, OutOfRange (a date outside the term), and the framework's.
Result<ChangeSet> amend(const ContractFacts& facts, const Amendment& amendment,
                        const Register& file);
/// The same for amendments that were agreed together: a target with its red level.
Result<ChangeSet> amend(const ContractFacts& facts, const std::vector<Amendment>& amendments,
                        const Register& file);

/// The change set that says once, for the whole contract, when a kind of return is due: it settles
/// the framework's own question where there is one, else it amends the terms from the first day.
/// Faults: Required (due: a rule that sets no date), Unknown (return), and the framework's.
Result<ChangeSet> setDueRule(const ContractFacts& facts, const QString& returnKey,
                             const DueRule& rule, const Register& file);

/// The change set that takes an amendment out. Faults: the framework's, where a later amendment
/// builds on it.
Result<ChangeSet> withdraw(const ContractFacts& facts, const Amendment& amendment,
                           const Register& file);

} // namespace quarterlight
