// The next meeting across all contracts, and how ready its pack is.
#pragma once

#include "core/session/session.h"
#include "ui/window/navigator.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace quarterlight {

/// Says which meeting comes next, whether its return is here and how many KPIs missed their target;
/// opens the pack. Hidden where no meeting is near.
class MeetingCard : public QFrame {
    Q_OBJECT
public:
    MeetingCard(Session& session, Navigator& navigator, QWidget* parent = nullptr);

    /// Shows a meeting; none hides the card.
    void show(const std::optional<DueItem>& meeting);

private:
    QString readiness(const Contract& contract) const;

    Session& m_session;
    Navigator& m_navigator;
    Id<Contract> m_contract;
    QLabel* m_title;
    QLabel* m_readiness;
    QPushButton* m_pack;
};

} // namespace quarterlight
