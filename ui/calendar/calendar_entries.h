// What the calendar's views show: due items with the names that stand beside them, by day.
#pragma once

#include "core/evaluation/due_items.h"

#include <QString>

#include <optional>
#include <span>
#include <vector>

namespace quarterlight {

/// Names an entry however often the calendar is read anew, and wherever it is moved.
struct EntryKey {
    Id<Contract> contract = {};
    QString series = {};
    QString occurrence = {};

    bool isNone() const { return series.isEmpty(); }
    friend bool operator==(const EntryKey&, const EntryKey&) = default;
};

/// One due item as the calendar shows it.
struct CalendarEntry {
    DueItem item;
    QString contract; ///< its title; empty for what is of no contract
    QString provider;
    QString officer;
    PeriodCalendar periods;

    EntryKey key() const { return {item.contract, item.series, item.occurrence}; }
    /// Nothing more is to come of it: here, done, waived or called off.
    bool isOver() const { return !item.isOpen(); }
    /// An officer's own date or happening.
    bool isOwn() const { return item.item.isStored(); }
    /// It may be dragged to another day: a meeting or own date that is still open. What the
    /// schedule makes due moves only by an agreement, which Move… asks for.
    bool isMovable() const { return !isOver() && (item.kind == DueKind::Meeting || isOwn()); }
};

/// Which entries are shown; each choice may be open.
struct CalendarFilter {
    Id<Contract> contract = {};
    std::optional<DueKind> kind = {};
    QString officer = {};

    bool isOpen() const { return !contract.isStored() && !kind && officer.isEmpty(); }
    bool lets(const CalendarEntry& entry) const;
    friend bool operator==(const CalendarFilter&, const CalendarFilter&) = default;
};

/// The entry of a due item.
CalendarEntry calendarEntry(DueItem item, const std::vector<Contract>& contracts);

/// The entries of some days. Within a day: what is open before what is over, all-day ones before
/// timed ones, then by time, kind and contract.
class CalendarEntries {
public:
    CalendarEntries() = default;
    /// Those of the items whose day lies within the days and which the filter lets through.
    CalendarEntries(const std::vector<DueItem>& items, const std::vector<Contract>& contracts,
                    const CalendarFilter& filter, const DateRange& days);

    const DateRange& days() const { return m_days; }
    std::span<const CalendarEntry> all() const { return m_entries; }
    std::span<const CalendarEntry> on(QDate day) const;
    /// The entry of that name, or null; it lives as long as these entries.
    const CalendarEntry* find(const EntryKey& key) const;
    bool isEmpty() const { return m_entries.empty(); }

private:
    DateRange m_days;
    std::vector<CalendarEntry> m_entries;
    std::vector<size_t> m_first; ///< of each day, and one past the last
};

/// The whole weeks, Monday to Sunday, that show the month of a day: five or six.
DateRange monthDays(QDate day);
/// The week of a day, Monday to Sunday.
DateRange weekDays(QDate day);

} // namespace quarterlight
