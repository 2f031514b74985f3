#include "core/session/contract_facts.h"

namespace quarterlight {

namespace {

/// Takes the record's former state out of a list and puts its new one in.
template<class T>
void replaceIn(std::vector<T>& records, const std::optional<Record>& before,
               const std::optional<Record>& after) {
    if (before) {
        std::erase_if(records,
                      [&](const T& record) { return record.id == std::get<T>(*before).id; });
    }
    if (after) {
        records.push_back(std::get<T>(*after));
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
    if (const auto* comment = std::get_if<Comment>(&record)) {
        if (comment->contract == facts.contract.id) {
            replaceIn(facts.comments, change.before, change.after);
        }
        return true;
    }
    if (const auto* receipt = std::get_if<Receipt>(&record)) {
        if (receipt->contract == facts.contract.id) {
            replaceIn(facts.receipts, change.before, change.after);
        }
        return true;
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
