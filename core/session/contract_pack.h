// The question a contract's pack answers, asked of its facts.
#pragma once

#include "core/report/pack_content.h"
#include "core/session/contract_facts.h"

namespace quarterlight {

/// The facts and the calendar must outlive the question.
inline PackQuestion packQuestion(const ContractFacts& facts, const WorkingCalendar& workingDays,
                                 const Period& period, QDate asOf) {
    PackQuestion question{facts.contract, facts.context(asOf), facts.comments,
                          facts.receipts, workingDays,         period};
    question.marks = &facts.marks;
    return question;
}

} // namespace quarterlight
