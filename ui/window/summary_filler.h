// Works out the contracts' summaries bit by bit once the window is painted, so that a register of
// many contracts opens at once and fills in.
#pragma once

#include "core/session/session.h"

#include <QTimer>

#include <vector>

class QWidget;

namespace quarterlight {

/// Asks the session for each summary that it doesn't know yet, in slices short enough for the
/// window to stay quick; begins again for contracts that a change touched.
class SummaryFiller : public QObject {
    Q_OBJECT
public:
    /// Begins when its parent was painted, so that nobody waits for that; after a moment even if
    /// the parent stays hidden, after two seconds even if it is shown and yet not painted.
    SummaryFiller(Session& session, QWidget* parent);

    /// Goes through all contracts once more, for one who didn't hear of them; what is known already
    /// takes no time.
    void again() { startAll(); }
    bool isRunning() const { return m_slices.isActive(); }

signals:
    void filled(quarterlight::Id<quarterlight::Contract> contract);
    void finished();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void startAll();
    void start(const std::vector<Id<Contract>>& contracts);
    void slice();

    Session& m_session;
    QTimer m_slices;
    int m_waits; ///< how often a shown parent's painting is still waited for
    std::vector<Id<Contract>> m_waiting;
};

} // namespace quarterlight
