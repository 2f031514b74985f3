// What the schedules of a register's contracts ask for without a date.
#pragma once

#include "core/session/session.h"

namespace quarterlight {

/// Works the undated duties of contracts out when asked for, and keeps them until a change touches
/// the contract. No figures are read for it.
class UndatedDuties : public QObject {
    Q_OBJECT
public:
    explicit UndatedDuties(const Session& session);

    /// One line a series, as undatedDuties() has it; none where the facts can't be read.
    const std::vector<DueItem>& of(Id<Contract> contract);

private:
    void forget(const Announcement& announcement);

    const Session& m_session;
    TermsLibrary m_library;
    QHash<qint64, std::vector<DueItem>> m_known;
};

} // namespace quarterlight
