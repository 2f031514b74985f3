// The due items of terms that held before, found by taking the changes back one by one.
#include "core/session/former_items.h"

#include <algorithm>
#include <tuple>

namespace quarterlight {

namespace {

/// The record that a change in the history is about; both sides are of one kind.
const Record& recordOf(const Change& change) {
    return change.after ? *change.after : *change.before;
}

Id<Contract> contractOf(const Change& change) {
    const Record& record = recordOf(change);
    const auto* amendment = std::get_if<Amendment>(&record);
    return amendment ? amendment->contract : std::get<Contract>(record).id;
}

/// Takes one change back.
void takeBack(FormerTerms& terms, const Change& change) {
    if (std::holds_alternative<Contract>(recordOf(change))) {
        terms.contract = change.before ? std::get<Contract>(*change.before) : Contract();
        return;
    }
    if (change.after) {
        const Id<Amendment> id = std::get<Amendment>(*change.after).id;
        std::erase_if(terms.amendments, [&](const Amendment& one) { return one.id == id; });
    }
    if (change.before) {
        terms.amendments.push_back(std::get<Amendment>(*change.before));
    }
    const auto place = [](const Amendment& one) { return std::tie(one.from, one.id); };
    std::sort(
        terms.amendments.begin(), terms.amendments.end(),
        [&](const Amendment& left, const Amendment& right) { return place(left) < place(right); });
}

/// What no date follows from is left out of comparing.
FormerTerms compared(FormerTerms terms) {
    Contract& contract = terms.contract;
    contract.reference.clear();
    contract.title.clear();
    contract.provider.clear();
    contract.service.clear();
    contract.officer.clear();
    contract.contacts.clear();
    contract.marking = {};
    contract.notes.clear();
    for (Amendment& amendment : terms.amendments) {
        amendment.id = {};
        amendment.reason.clear();
    }
    return terms;
}

bool areSame(const FormerTerms& one, const FormerTerms& other) {
    return one.contract == other.contract && one.amendments == other.amendments;
}

/// The former terms of one contract, by its part of the history, newest first.
std::vector<FormerTerms> formerTermsOf(FormerTerms terms,
                                       const std::vector<const HistoryItem*>& history) {
    std::vector<FormerTerms> former;
    std::vector<FormerTerms> known{compared(terms)};
    for (size_t at = 0; at < history.size(); ++at) {
        const LogEntry& entry = history[at]->entry;
        takeBack(terms, history[at]->change);
        const bool isWhole =
            at + 1 == history.size() || history[at + 1]->entry.sequence != entry.sequence;
        if (!isWhole || entry.kind == LogEntry::Kind::Undo || !terms.contract.id.isStored()) {
            continue;
        }
        FormerTerms one = compared(terms);
        const bool isKnown = std::any_of(known.begin(), known.end(), [&](const FormerTerms& other) {
            return areSame(one, other);
        });
        if (!isKnown) {
            known.push_back(std::move(one));
            former.push_back(terms);
        }
    }
    return former;
}

} // namespace

QHash<Id<Contract>, std::vector<FormerTerms>> formerTerms(const Session& session) {
    const std::vector<HistoryItem> history = session.file().termsHistory();
    QHash<Id<Contract>, std::vector<const HistoryItem*>> byContract;
    for (const HistoryItem& item : history) {
        byContract[contractOf(item.change)].push_back(&item);
    }
    QHash<Id<Contract>, std::vector<FormerTerms>> former;
    for (const Contract& contract : session.contracts()) {
        const std::vector<const HistoryItem*> own = byContract.value(contract.id);
        if (own.size() < 2) { // it was set up, and stands so
            continue;
        }
        std::vector<FormerTerms> terms =
            formerTermsOf({contract, session.file().amendments(contract.id)}, own);
        if (!terms.empty()) {
            former.emplace(contract.id, std::move(terms));
        }
    }
    return former;
}

std::vector<DueItem> itemsOf(const Session& session, TermsLibrary& library,
                             const FormerTerms& former, const DateRange& days) {
    const auto terms = library.terms(session.file(), former.contract, former.amendments);
    const auto facts = session.recentFacts(former.contract.id);
    if (!terms || !facts) {
        return {};
    }
    const std::vector<DiaryMark> noMarks;
    std::vector<DueItem> items =
        dueItems({**terms, former.contract, (*facts)->receipts, (*facts)->diary, noMarks,
                  session.workingDays(), session.asOf()},
                 days);
    std::erase_if(items, [](const DueItem& item) { return item.item.isStored(); });
    return items;
}

} // namespace quarterlight
