// The agenda's rows: days with what falls due on them, and what has no date yet.
#pragma once

#include "core/time/working_calendar.h"
#include "ui/calendar/calendar_entries.h"

#include <QAbstractListModel>

#include <memory>

namespace quarterlight {

class AgendaModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        IsHeadingRole = Qt::UserRole, ///< a day, or the title over what has no date
        ReasonRole,                   ///< the second line
        DayRole,
    };

    using QAbstractListModel::QAbstractListModel;

    void setEntries(std::shared_ptr<const CalendarEntries> entries,
                    std::vector<CalendarEntry> undated, QDate today, QDate asOf,
                    const WorkingCalendar& workingDays);

    /// The entry of a row; null for a heading.
    const CalendarEntry* entry(const QModelIndex& index) const;
    bool isUndated(const QModelIndex& index) const;
    QModelIndex find(const EntryKey& key) const;
    /// The first row of the day, or of the next one that has any.
    QModelIndex find(QDate day) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Row {
        QDate day; ///< invalid below the title of what has no date
        const CalendarEntry* entry = nullptr;
        QString heading = {};
    };

    std::shared_ptr<const CalendarEntries> m_entries;
    std::vector<CalendarEntry> m_undated;
    std::vector<Row> m_rows;
};

/// The heading of a day in the agenda: "Monday 23 November 2026, today", with the bank holiday.
QString agendaHeading(QDate day, QDate today, QDate asOf, const WorkingCalendar& workingDays);
/// The first line of an entry: time, contract, title, and where it stands.
QString agendaLine(const CalendarEntry& entry);
/// The second: the reason for the date; of an own date its place and note.
QString agendaReason(const CalendarEntry& entry);

} // namespace quarterlight
