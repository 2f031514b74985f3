// What is undated in each contract, worked out when asked for and kept until it changes.
#include "core/session/undated_duties.h"

#include "core/session/diary.h"

namespace quarterlight {

namespace {

/// No figure is of a period named for so late a year: undated duties need none.
constexpr int pastEveryFigure = 9999;

} // namespace

UndatedDuties::UndatedDuties(const Session& session) : m_session(session) {
    connect(&session, &Session::changed, this, &UndatedDuties::forget);
    connect(&session, &Session::asOfChanged, this, [this] { m_known.clear(); });
}

void UndatedDuties::forget(const Announcement& announcement) {
    if (announcement.contracts.empty()) {
        // The file was read anew.
        m_known.clear();
        m_library = {};
    }
    for (const Id<Contract> contract : announcement.contracts) {
        m_known.remove(contract.value);
    }
}

const std::vector<DueItem>& UndatedDuties::of(Id<Contract> id) {
    const auto known = m_known.constFind(id.value);
    if (known != m_known.constEnd()) {
        return *known;
    }
    std::vector<DueItem> undated;
    if (const Contract* contract = m_session.contract(id)) {
        const auto facts = readFacts(m_session.file(), m_library, *contract, pastEveryFigure);
        if (facts) {
            undated =
                undatedDuties(dueQuestion(**facts, m_session.workingDays(), m_session.asOf()));
        }
    }
    return *m_known.emplace(id.value, std::move(undated));
}

} // namespace quarterlight
