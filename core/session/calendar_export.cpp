#include "core/session/calendar_export.h"

#include "core/session/lead_times.h"
#include "core/words/due_item_words.h"
#include "core/words/return_words.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QSet>

#include <algorithm>
#include <limits>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

struct CalendarExport {
    Q_DECLARE_TR_FUNCTIONS(CalendarExport)
};

/// The zone that meetings are held in: these schedules are all of English authorities.
constexpr auto meetingZone = "Europe/London";

/// Turns due items into events.
class EventMaker {
public:
    explicit EventMaker(const Session& session)
        : m_session(session),
          m_leadTimes(leadTimes(session.file().settings())),
          m_newest(session.file().newestDateEntries()) {
        if (const auto first = session.file().firstEntry()) {
            m_register = QString(first->at.toUTC().toString(Qt::ISODateWithMs) + u'\n' + first->who)
                             .toUtf8();
        }
    }

    CalendarEvent event(const DueItem& item) const {
        const Contract* contract = m_session.contract(item.contract);
        CalendarEvent event;
        event.uid = uid(item);
        addRevision(event, item);
        event.day = item.day();
        event.at = item.at;
        event.minutes = item.minutes;
        event.title = title(item, contract);
        event.description = description(item, contract);
        event.place = item.place;
        event.categories = QStringList{dueKindWord(item.kind)};
        if (contract) {
            event.categories.append(contract->title);
        }
        event.alarmDaysBefore = item.isOpen() ? m_leadTimes.value(item.kind) : -1;
        event.calledOff = item.calledOff;
        return event;
    }

private:
    /// Hashed, so that it tells nobody who set the register up and when.
    QString uid(const DueItem& item) const {
        QCryptographicHash hash(QCryptographicHash::Sha256);
        hash.addData(m_register);
        for (const QString& part :
             {QString::number(item.contract.value), item.series, item.occurrence, item.authority}) {
            hash.addData(QByteArray('\n' + part.toUtf8()));
        }
        return QString::fromLatin1(hash.result().first(16).toHex() + "@quarterlight");
    }

    /// Settings, such as added bank holidays, bear on every contract.
    void addRevision(CalendarEvent& event, const DueItem& item) const {
        LogEntry newest = m_newest.value(item.contract);
        if (const LogEntry general = m_newest.value({}); general.sequence > newest.sequence) {
            newest = general;
        }
        event.sequence =
            static_cast<int>(std::min<qint64>(newest.sequence, std::numeric_limits<int>::max()));
        event.stamp = newest.at;
    }

    /// "Monthly return, November 2026, North, Lifts and hoists".
    static QString title(const DueItem& item, const Contract* contract) {
        if (!contract) {
            return item.title;
        }
        const PeriodCalendar calendar{contract->yearStartMonth, contract->fourWeekAnchor};
        const QString title = item.period
                                  ? returnWords(item.title, *item.period, calendar, item.authority)
                                  : item.title;
        return title + u", " + contract->title;
    }

    static QString description(const DueItem& item, const Contract* contract) {
        QStringList lines;
        if (contract) {
            lines << CalendarExport::tr("Contract: %1, %2")
                         .arg(contract->reference, contract->provider);
        }
        lines += dueExplanation(item);
        if (!item.note.isEmpty()) {
            lines << item.note;
        }
        return lines.join(u'\n');
    }

    const Session& m_session;
    LeadTimes m_leadTimes;
    QHash<Id<Contract>, LogEntry> m_newest;
    QByteArray m_register;
};

/// The items that a former state of the diary made due, as far as its contract can still be read.
std::vector<DueItem> itemsOf(const Session& session, const DiaryItem& former,
                             const DateRange& days) {
    const std::vector<DiaryItem> diary{former};
    if (!former.contract.isStored()) {
        return ownDates(diary, {}, session.workingDays(), session.asOf(), days);
    }
    const auto facts = session.facts(former.contract);
    if (!facts) {
        return {};
    }
    const std::vector<DiaryMark> noMarks;
    std::vector<DueItem> items = dueItems({*(*facts)->terms, (*facts)->contract, (*facts)->receipts,
                                           diary, noMarks, session.workingDays(), session.asOf()},
                                          days);
    std::erase_if(items, [&](const DueItem& item) { return item.item != former.id; });
    return items;
}

/// Calls off what an earlier export may have told and is due no more: own dates that were removed,
/// or whose series moved.
void addGone(std::vector<CalendarEvent>& events, const Session& session, const EventMaker& maker,
             std::optional<Id<Contract>> contract, const DateRange& days) {
    QSet<QString> told;
    for (const CalendarEvent& event : events) {
        told.insert(event.uid);
    }
    for (const DiaryItem& former : session.file().formerDiaryItems()) {
        if (contract && former.contract != *contract) {
            continue;
        }
        for (DueItem& item : itemsOf(session, former, days)) {
            item.calledOff = true;
            const CalendarEvent event = maker.event(item);
            if (!told.contains(event.uid)) {
                told.insert(event.uid);
                events.push_back(event);
            }
        }
    }
}

} // namespace

std::vector<CalendarEvent> calendarEvents(const Session& session,
                                          std::optional<Id<Contract>> contract,
                                          const DateRange& days) {
    const std::vector<DueItem> items =
        contract ? session.dueItems(*contract, days) : session.dueItems(days);
    const EventMaker maker(session);
    std::vector<CalendarEvent> events;
    events.reserve(items.size());
    for (const DueItem& item : items) {
        events.push_back(maker.event(item));
    }
    addGone(events, session, maker, contract, days);
    return events;
}

QByteArray calendarExport(const Session& session, std::optional<Id<Contract>> contract,
                          const DateRange& days) {
    const Contract* one = contract ? session.contract(*contract) : nullptr;
    return calendarText(one ? one->title : u"Quarterlight"_s,
                        calendarEvents(session, contract, days), meetingZone);
}

} // namespace quarterlight
