// Due items as events, with those that the officer's calendar may still hold called off.
#include "core/session/calendar_export.h"

#include "core/session/former_items.h"
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
/// Nothing is moved further than this out of the days that a calendar is asked for.
constexpr int yearsOfMoving = 2;

/// Turns due items into events.
class EventMaker {
public:
    explicit EventMaker(const Session& session)
        : m_session(session),
          m_leadTimes(session.leadTimes()),
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
        const bool rings = item.isOpen() && !item.calledOff;
        event.alarmDaysBefore = rings ? m_leadTimes.value(item.kind) : -1;
        event.calledOff = item.calledOff;
        return event;
    }

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

private:
    /// Settings, such as added bank holidays, bear on every contract.
    void addRevision(CalendarEvent& event, const DueItem& item) const {
        LogEntry newest = m_newest.value(item.contract);
        if (const LogEntry general = m_newest.value({}); general.sequence > newest.sequence) {
            newest = general;
        }
        // Neither ever falls, so their sum grows with a change as with a new announcement.
        event.sequence = static_cast<int>(
            std::min<qint64>(newest.sequence + m_announcements, std::numeric_limits<int>::max()));
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
    int m_announcements = shippedAnnouncements();
};

/// Events by what they are of, each once.
class Told {
public:
    explicit Told(const EventMaker& maker) : m_maker(maker) {}

    bool has(const DueItem& item) const { return m_uids.contains(m_maker.uid(item)); }
    /// Adds the item's event unless one of it is there.
    void add(const DueItem& item) {
        const QString uid = m_maker.uid(item);
        if (!m_uids.contains(uid)) {
            m_uids.insert(uid);
            m_events.push_back(m_maker.event(item));
        }
    }
    std::vector<CalendarEvent> events() && { return std::move(m_events); }

private:
    const EventMaker& m_maker;
    QSet<QString> m_uids;
    std::vector<CalendarEvent> m_events;
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

DateRange aroundThem(const DateRange& days) {
    return {days.first.addYears(-yearsOfMoving), days.last.addYears(yearsOfMoving)};
}

/// Calls off what an earlier export may have told of the diary and is due no more: own dates that
/// were removed, or whose series moved.
void addGoneDates(Told& told, const Session& session, std::optional<Id<Contract>> contract,
                  const DateRange& days) {
    for (const DiaryItem& former : session.file().formerDiaryItems()) {
        if (contract && former.contract != *contract) {
            continue;
        }
        for (DueItem& item : itemsOf(session, former, days)) {
            item.calledOff = true;
            told.add(item);
        }
    }
}

/// Of what was in the range by former terms: tells where it moved to, or calls it off.
void addGoneDuties(Told& told, const Session& session, std::optional<Id<Contract>> contract,
                   const DateRange& days) {
    const auto byContract = formerTerms(session);
    TermsLibrary library;
    for (const Contract& each : session.contracts()) {
        const std::vector<FormerTerms> former = byContract.value(each.id);
        if (former.empty() || (contract && each.id != *contract)) {
            continue;
        }
        const std::vector<DueItem> now = session.dueItems(each.id, aroundThem(days));
        for (const FormerTerms& terms : former) {
            for (DueItem& item : itemsOf(session, library, terms, days)) {
                if (told.has(item)) {
                    continue;
                }
                const auto moved = std::find_if(now.begin(), now.end(), [&](const DueItem& other) {
                    return other.series == item.series && other.occurrence == item.occurrence;
                });
                item.calledOff = true;
                told.add(moved == now.end() ? item : *moved);
            }
        }
    }
}

/// What its rule puts into the range and an officer moved out of it, told where it is now.
void addMovedOut(Told& told, const Session& session, std::optional<Id<Contract>> contract,
                 const DateRange& days) {
    const auto add = [&](const std::vector<DueItem>& items) {
        for (const DueItem& item : items) {
            if (item.movedTo.isValid() && item.due && days.contains(item.due->date)) {
                told.add(item);
            }
        }
    };
    const auto anyMovedOut = [&](const std::vector<DiaryMark>& marks) {
        return std::any_of(marks.begin(), marks.end(), [&](const DiaryMark& mark) {
            return mark.movedTo.isValid() && !days.contains(mark.movedTo);
        });
    };
    for (const Contract& each : session.contracts()) {
        if ((!contract || each.id == *contract) &&
            anyMovedOut(session.file().diaryMarks(each.id))) {
            add(session.dueItems(each.id, aroundThem(days)));
        }
    }
    if (!contract && anyMovedOut(session.ownMarks())) {
        add(ownDates(session.ownDiary(), session.ownMarks(), session.workingDays(), session.asOf(),
                     aroundThem(days)));
    }
}

} // namespace

std::vector<CalendarEvent> calendarEvents(const Session& session,
                                          std::optional<Id<Contract>> contract,
                                          const DateRange& days) {
    const std::vector<DueItem> items =
        contract ? session.dueItems(*contract, days) : session.dueItems(days);
    const EventMaker maker(session);
    Told told(maker);
    for (const DueItem& item : items) {
        told.add(item);
    }
    addMovedOut(told, session, contract, days);
    addGoneDuties(told, session, contract, days);
    addGoneDates(told, session, contract, days);
    return std::move(told).events();
}

QByteArray calendarExport(const Session& session, std::optional<Id<Contract>> contract,
                          const DateRange& days) {
    const Contract* one = contract ? session.contract(*contract) : nullptr;
    return calendarText(one ? one->title : u"Quarterlight"_s,
                        calendarEvents(session, contract, days), meetingZone);
}

} // namespace quarterlight
