// What is known of one contract: its terms, figures, comments, receipts and diary, read once.
#pragma once

#include "core/evaluation/evaluation.h"
#include "core/evaluation/owed_returns.h"
#include "core/framework/terms.h"
#include "core/model/contract.h"
#include "core/model/figure.h"
#include "core/register/register.h"
#include "core/session/terms_library.h"

#include <memory>
#include <optional>
#include <vector>

namespace quarterlight {

/// Everything known of one contract, read once and kept in step with changes.
struct ContractFacts {
    Contract contract;
    std::shared_ptr<const Terms> terms;
    std::vector<Amendment> amendments;
    FigureTable figures;
    std::vector<Comment> comments;
    std::vector<Receipt> receipts;
    std::vector<Confirmation> confirmations;
    std::vector<DiaryItem> diary;
    std::vector<DiaryMark> marks;

    PeriodCalendar calendar() const { return {contract.yearStartMonth, contract.fourWeekAnchor}; }
    DateRange term() const { return {contract.start, contract.end}; }
    /// What the period is judged by.
    const Framework& framework(const Period& period) const {
        return terms->during(calendar().dates(period), term());
    }
    EvaluationContext context(QDate asOf) const {
        return {*terms, figures, calendar(), term(), asOf, contract.authorities};
    }
    /// What its returns are worked out from, agreed days included.
    OwedQuestion owed(const WorkingCalendar& workingDays, QDate asOf) const {
        return {*terms, contract, receipts, workingDays, asOf, &marks};
    }
};

/// Reads a contract's facts. `sinceYear`: only figures of periods named for that year or a later
/// one, for a first look at many contracts. Faults: those of its framework or amendments, or
/// Register::readFault: part of a contract is never taken for all of it.
Result<std::shared_ptr<ContractFacts>> readFacts(const Register& file, TermsLibrary& library,
                                                 const Contract& contract,
                                                 std::optional<int> sinceYear = {});

/// Brings facts in step with a committed change. False if they must be read anew, because the
/// contract or its amendments changed.
bool follow(ContractFacts& facts, const Change& change);

} // namespace quarterlight
