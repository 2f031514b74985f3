// Works out the contracts' summaries bit by bit once the window is painted, so that a register of
// many contracts opens at once and fills in.
#pragma once

#include "core/session/session.h"

#include <QTimer>

#include <vector>

namespace quarterlight {

/// Asks the session for each summary that it doesn't know yet, in slices short enough for the
/// window to stay quick; begins again for contracts that a change touched.
class SummaryFiller : public QObject {
    Q_OBJECT
public:
    explicit SummaryFiller(Session& session, QObject* parent = nullptr);

    bool isRunning() const { return m_slices.isActive(); }

signals:
    void filled(quarterlight::Id<quarterlight::Contract> contract);
    void finished();

private:
    void startAll();
    void start(const std::vector<Id<Contract>>& contracts);
    void slice();

    Session& m_session;
    QTimer m_slices;
    std::vector<Id<Contract>> m_waiting;
};

} // namespace quarterlight
