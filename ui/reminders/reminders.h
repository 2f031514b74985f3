// Reminders while the application runs: at its start, when the day changes, and every quarter of an
// hour.
#pragma once

#include "core/session/session.h"
#include "ui/reminders/reminder_book.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <functional>

namespace quarterlight {

class SummaryFiller;

/// Watches what falls due in the open register. It rests while the window judges by another day
/// than today. What was told is remembered for the day, over restarts too.
class Reminders : public QObject {
    Q_OBJECT
public:
    /// Looks once the filler has been through the contracts, so that nobody waits for it.
    Reminders(Session& session, SummaryFiller& filler, std::function<QDate()> today,
              QObject* parent);

    /// What stands now, in order of day.
    const std::vector<DueItem>& standing() const { return m_standing; }
    /// Puts one thing aside until tomorrow.
    void dismiss(const DueItem& item);
    /// Puts everything that stands aside until tomorrow.
    void dismissAll();
    /// Looks now.
    void look();

signals:
    /// What stands changed.
    void changed();
    /// Something stands that nobody was told of today; one sentence about all that stands.
    void told(const QString& words);

private:
    void readBook();
    void keepBook() const;
    void read(Id<Contract> contract);

    Session& m_session;
    std::function<QDate()> m_today;
    ReminderBook m_book;
    /// What is near in each contract, so that one change reads one contract again.
    QHash<qint64, std::vector<DueItem>> m_near;
    std::vector<DueItem> m_standing;
    QTimer m_timer;
};

} // namespace quarterlight
