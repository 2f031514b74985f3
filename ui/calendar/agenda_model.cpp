#include "ui/calendar/agenda_model.h"

#include "core/words/counted.h"
#include "core/words/date_words.h"
#include "ui/calendar/calendar_words.h"
#include "ui/words/plain_text.h"

namespace quarterlight {

using namespace Qt::StringLiterals;

QString agendaHeading(QDate day, QDate today, QDate asOf, const WorkingCalendar& workingDays) {
    QString heading = longDateWords(day);
    if (day == today) {
        heading = AgendaModel::tr("%1, today").arg(heading);
    } else if (day == asOf) {
        heading = AgendaModel::tr("%1, as of").arg(heading);
    }
    const QString holiday = workingDays.holiday(day);
    return holiday.isEmpty() ? heading : u"%1 · %2"_s.arg(heading, holiday);
}

QString agendaLine(const CalendarEntry& entry) {
    QStringList words{entryTimeWords(entry), entry.contract, entryTitle(entry)};
    words.removeAll(QString());
    return words.join(u" · "_s);
}

QString agendaReason(const CalendarEntry& entry) {
    QStringList words{reasonWords(entry), entry.item.place, entry.item.note.section(u'\n', 0, 0)};
    words.removeAll(QString());
    return words.isEmpty() ? AgendaModel::tr("put in by the officer") : words.join(u" · "_s);
}

void AgendaModel::setEntries(std::shared_ptr<const CalendarEntries> entries,
                             std::vector<CalendarEntry> undated, QDate today, QDate asOf,
                             const WorkingCalendar& workingDays) {
    beginResetModel();
    m_entries = std::move(entries);
    m_undated = std::move(undated);
    m_rows.clear();
    QDate day;
    for (const CalendarEntry& entry : m_entries->all()) {
        if (entry.item.day() != day) {
            day = entry.item.day();
            m_rows.push_back({day, nullptr, agendaHeading(day, today, asOf, workingDays)});
        }
        m_rows.push_back({day, &entry});
    }
    if (!m_undated.empty()) {
        m_rows.push_back(
            {{},
             nullptr,
             counted(qsizetype(m_undated.size()), tr("Undated: %1 duty whose rule isn't set yet"),
                     tr("Undated: %1 duties whose rule isn't set yet"))});
        for (const CalendarEntry& entry : m_undated) {
            m_rows.push_back({{}, &entry});
        }
    }
    endResetModel();
}

const CalendarEntry* AgendaModel::entry(const QModelIndex& index) const {
    return index.isValid() ? m_rows[size_t(index.row())].entry : nullptr;
}

bool AgendaModel::isUndated(const QModelIndex& index) const {
    return entry(index) && !m_rows[size_t(index.row())].day.isValid();
}

QModelIndex AgendaModel::find(const EntryKey& key) const {
    for (size_t row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row].entry && m_rows[row].entry->key() == key) {
            return index(int(row));
        }
    }
    return {};
}

QModelIndex AgendaModel::find(QDate day) const {
    for (size_t row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row].entry && m_rows[row].day.isValid() && m_rows[row].day >= day) {
            return index(int(row));
        }
    }
    return {};
}

int AgendaModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant AgendaModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const Row& row = m_rows[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return row.entry ? agendaLine(*row.entry) : row.heading;
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole: {
        const QString text = row.entry ? spokenEntry(*row.entry) : row.heading;
        return role == Qt::ToolTipRole ? tipText(text) : text;
    }
    case IsHeadingRole:
        return row.entry == nullptr;
    case ReasonRole:
        return row.entry ? agendaReason(*row.entry) : QString();
    case DayRole:
        return row.day;
    default:
        return {};
    }
}

Qt::ItemFlags AgendaModel::flags(const QModelIndex& index) const {
    if (!index.isValid()) {
        return Qt::NoItemFlags;
    }
    return entry(index) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
                        : Qt::ItemFlags(Qt::ItemNeverHasChildren);
}

} // namespace quarterlight
