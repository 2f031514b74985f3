// What a person is to be reminded of on a day, and what they were told of already.
#pragma once

#include "core/evaluation/due_items.h"
#include "core/session/lead_times.h"

#include <QSet>

#include <vector>

class QSettings;

namespace quarterlight {

/// Keeps what was told and put aside on one day; the next day begins afresh. Reads no clock.
class ReminderBook {
public:
    /// The open things that are past their day, or no further off than their kind's lead time, and
    /// that weren't put aside on this day: in order of day.
    std::vector<DueItem> standing(const std::vector<DueItem>& items, const LeadTimes& leadTimes,
                                  QDate today) const;
    /// Those of them that nobody was told of on this day.
    std::vector<DueItem> fresh(const std::vector<DueItem>& standing, QDate today) const;
    void noteTold(const std::vector<DueItem>& items, QDate today);
    /// Puts things aside for the day.
    void dismiss(const std::vector<DueItem>& items, QDate today);

    /// Kept over restarts under the settings' current group.
    void save(QSettings& settings) const;
    void restore(const QSettings& settings);

private:
    void turnTo(QDate today);

    QDate m_day;
    QSet<QString> m_told;
    QSet<QString> m_dismissed;
};

/// "3 things are due this week, 2 overdue.": one calm sentence about what stands.
QString reminderWords(const std::vector<DueItem>& standing, QDate today);

} // namespace quarterlight
