#include "ui/calendar/calendar_entries.h"

#include <algorithm>
#include <tuple>

namespace quarterlight {

namespace {

constexpr int daysInWeek = 7;
constexpr int leastWeeks = 5;

const Contract* contractOf(const DueItem& item, const std::vector<Contract>& contracts) {
    const auto found = std::ranges::find(contracts, item.contract, &Contract::id);
    return found == contracts.end() ? nullptr : &*found;
}

auto orderInDay(const CalendarEntry& entry) {
    const DueItem& item = entry.item;
    return std::make_tuple(item.day(), entry.isOver(), item.at.isValid(), item.at, item.kind,
                           QStringView(entry.contract), QStringView(item.title),
                           QStringView(item.occurrence));
}

} // namespace

bool CalendarFilter::lets(const CalendarEntry& entry) const {
    return (!contract.isStored() || entry.item.contract == contract) &&
           (!kind || entry.item.kind == *kind) && (officer.isEmpty() || entry.officer == officer);
}

CalendarEntry calendarEntry(DueItem item, const std::vector<Contract>& contracts) {
    CalendarEntry entry;
    if (const Contract* contract = contractOf(item, contracts)) {
        entry.contract = contract->title;
        entry.provider = contract->provider;
        entry.officer = contract->officer;
        entry.periods = {contract->yearStartMonth, contract->fourWeekAnchor};
    }
    entry.item = std::move(item);
    return entry;
}

CalendarEntries::CalendarEntries(const std::vector<DueItem>& items,
                                 const std::vector<Contract>& contracts,
                                 const CalendarFilter& filter, const DateRange& days)
    : m_days(days) {
    for (const DueItem& item : items) {
        const bool wanted = days.contains(item.day()) &&
                            (!filter.contract.isStored() || item.contract == filter.contract) &&
                            (!filter.kind || item.kind == *filter.kind);
        if (!wanted) {
            continue;
        }
        CalendarEntry entry = calendarEntry(item, contracts);
        if (filter.lets(entry)) {
            m_entries.push_back(std::move(entry));
        }
    }
    std::ranges::stable_sort(m_entries, {}, orderInDay);
    size_t next = 0;
    for (QDate day = days.first; day <= days.last; day = day.addDays(1)) {
        m_first.push_back(next);
        while (next < m_entries.size() && m_entries[next].item.day() == day) {
            ++next;
        }
    }
    m_first.push_back(next);
}

std::span<const CalendarEntry> CalendarEntries::on(QDate day) const {
    if (m_first.empty() || !m_days.contains(day)) {
        return {};
    }
    const auto number = size_t(m_days.first.daysTo(day));
    return all().subspan(m_first[number], m_first[number + 1] - m_first[number]);
}

const CalendarEntry* CalendarEntries::find(const EntryKey& key) const {
    const auto found = std::ranges::find(m_entries, key, &CalendarEntry::key);
    return key.isNone() || found == m_entries.end() ? nullptr : &*found;
}

DateRange monthDays(QDate day) {
    const QDate first(day.year(), day.month(), 1);
    const QDate monday = weekDays(first).first;
    const QDate sunday = weekDays(first.addMonths(1).addDays(-1)).last;
    return {monday, std::max(sunday, monday.addDays(leastWeeks * daysInWeek - 1))};
}

DateRange weekDays(QDate day) {
    const QDate monday = day.addDays(1 - day.dayOfWeek());
    return {monday, monday.addDays(daysInWeek - 1)};
}

} // namespace quarterlight
