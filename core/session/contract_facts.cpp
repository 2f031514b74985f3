// Reading all that is known of one contract, and following its changes.
#include "core/session/contract_facts.h"

namespace quarterlight {

namespace {

Id<Contract> contractIn(const auto& record) {
    return record.contract;
}

Id<Contract> contractIn(const Confirmation& record) {
    return record.key.contract;
}

/// Takes the record's former state out of a contract's list and puts its new one in, as far as each
/// is of that contract.
template<class T>
void followIn(std::vector<T>& records, Id<Contract> contract, const Change& change) {
    if (change.before) {
        std::erase_if(records,
                      [&](const T& record) { return record.id == std::get<T>(*change.before).id; });
    }
    if (change.after && contractIn(std::get<T>(*change.after)) == contract) {
        records.push_back(std::get<T>(*change.after));
    }
}

} // namespace

Result<std::shared_ptr<ContractFacts>> readFacts(const Register& file, TermsLibrary& library,
                                                 const Contract& contract,
                                                 std::optional<int> sinceYear) {
    auto facts = std::make_shared<ContractFacts>();
    facts->contract = contract;
    facts->amendments = file.amendments(contract.id);
    Result<std::shared_ptr<const Terms>> terms = library.terms(file, contract, facts->amendments);
    if (!terms) {
        return terms.faults();
    }
    facts->terms = *terms;
    facts->figures = FigureTable(sinceYear ? file.figuresSince(contract.id, *sinceYear)
                                           : file.figures(contract.id));
    facts->comments = file.comments(contract.id);
    facts->receipts = file.receipts(contract.id);
    facts->confirmations = file.confirmations(contract.id);
    facts->diary = file.diary(contract.id);
    facts->marks = file.diaryMarks(contract.id);
    if (const std::optional<Fault> unread = file.readFault()) {
        return *unread;
    }
    return facts;
}

bool follow(ContractFacts& facts, const Change& change) {
    const Record& record = change.after ? *change.after : *change.before;
    if (const auto* figure = std::get_if<Figure>(&record)) {
        if (figure->key.contract != facts.contract.id) {
            return true;
        }
        if (change.before) {
            facts.figures.remove(std::get<Figure>(*change.before).key);
        }
        if (change.after) {
            facts.figures.put(*figure);
        }
        return true;
    }
    if (std::holds_alternative<Comment>(record)) {
        followIn(facts.comments, facts.contract.id, change);
    } else if (std::holds_alternative<Receipt>(record)) {
        followIn(facts.receipts, facts.contract.id, change);
    } else if (std::holds_alternative<Confirmation>(record)) {
        followIn(facts.confirmations, facts.contract.id, change);
    } else if (std::holds_alternative<DiaryItem>(record)) {
        followIn(facts.diary, facts.contract.id, change);
    } else if (std::holds_alternative<DiaryMark>(record)) {
        followIn(facts.marks, facts.contract.id, change);
    }
    if (const auto* contract = std::get_if<Contract>(&record)) {
        return contract->id != facts.contract.id;
    }
    if (const auto* amendment = std::get_if<Amendment>(&record)) {
        return amendment->contract != facts.contract.id;
    }
    return true;
}

} // namespace quarterlight
