#include "ui/reminders/reminder_book.h"

#include "core/words/counted.h"

#include <QCoreApplication>
#include <QSettings>

#include <algorithm>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

struct ReminderWords {
    Q_DECLARE_TR_FUNCTIONS(ReminderWords)
};

constexpr int daysOfWeek = 7;

/// Names one thing on one day: moved to another, it is worth telling again.
QString keyOf(const DueItem& item) {
    return u"%1|%2|%3|%4"_s.arg(QString::number(item.contract.value), item.series, item.occurrence,
                                item.day().toString(Qt::ISODate));
}

} // namespace

std::vector<DueItem> ReminderBook::standing(const std::vector<DueItem>& items,
                                            const LeadTimes& leadTimes, QDate today) const {
    std::vector<DueItem> standing;
    for (const DueItem& item : items) {
        const QDate day = item.day();
        const int lead = leadTimes.value(item.kind, -1); // negative: not reminded of
        const bool near = day.isValid() && lead >= 0 && today.daysTo(day) <= lead;
        const bool aside = m_day == today && m_dismissed.contains(keyOf(item));
        if (item.isOpen() && near && !aside) {
            standing.push_back(item);
        }
    }
    std::stable_sort(standing.begin(), standing.end(),
                     [](const DueItem& a, const DueItem& b) { return a.day() < b.day(); });
    return standing;
}

std::vector<DueItem> ReminderBook::fresh(const std::vector<DueItem>& standing, QDate today) const {
    std::vector<DueItem> fresh = standing;
    if (m_day == today) {
        std::erase_if(fresh, [&](const DueItem& item) { return m_told.contains(keyOf(item)); });
    }
    return fresh;
}

void ReminderBook::turnTo(QDate today) {
    if (m_day != today) {
        m_day = today;
        m_told.clear();
        m_dismissed.clear();
    }
}

void ReminderBook::noteTold(const std::vector<DueItem>& items, QDate today) {
    turnTo(today);
    for (const DueItem& item : items) {
        m_told.insert(keyOf(item));
    }
}

void ReminderBook::dismiss(const std::vector<DueItem>& items, QDate today) {
    turnTo(today);
    for (const DueItem& item : items) {
        m_dismissed.insert(keyOf(item));
    }
}

void ReminderBook::save(QSettings& settings) const {
    settings.setValue(u"day"_s, m_day.toString(Qt::ISODate));
    settings.setValue(u"told"_s, QStringList(m_told.values()));
    settings.setValue(u"dismissed"_s, QStringList(m_dismissed.values()));
}

void ReminderBook::restore(const QSettings& settings) {
    m_day = QDate::fromString(settings.value(u"day"_s).toString(), Qt::ISODate);
    const QStringList told = settings.value(u"told"_s).toStringList();
    const QStringList dismissed = settings.value(u"dismissed"_s).toStringList();
    m_told = {told.begin(), told.end()};
    m_dismissed = {dismissed.begin(), dismissed.end()};
}

QString reminderWords(const std::vector<DueItem>& standing, QDate today) {
    qsizetype overdue = 0, week = 0, later = 0;
    for (const DueItem& item : standing) {
        const qint64 days = today.daysTo(item.day());
        ++(days < 0 ? overdue : days < daysOfWeek ? week : later);
    }
    QStringList words;
    if (week > 0) {
        words << counted(week, ReminderWords::tr("%1 thing is due in the next seven days"),
                         ReminderWords::tr("%1 things are due in the next seven days"));
    }
    // The first of them names what is counted.
    if (later > 0) {
        words << (words.isEmpty() ? counted(later, ReminderWords::tr("%1 thing is due soon"),
                                            ReminderWords::tr("%1 things are due soon"))
                                  : counted(later, ReminderWords::tr("%1 is due soon after"),
                                            ReminderWords::tr("%1 are due soon after")));
    }
    if (overdue > 0) {
        words << (words.isEmpty() ? counted(overdue, ReminderWords::tr("%1 thing is overdue"),
                                            ReminderWords::tr("%1 things are overdue"))
                                  : counted(overdue, ReminderWords::tr("%1 is overdue"),
                                            ReminderWords::tr("%1 are overdue")));
    }
    return words.isEmpty() ? QString() : sentences({words.join(u", "_s)});
}

} // namespace quarterlight
