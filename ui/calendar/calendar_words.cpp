#include "ui/calendar/calendar_words.h"

#include "core/words/counted.h"
#include "core/words/date_words.h"
#include "core/words/due_item_words.h"
#include "core/words/due_words.h"
#include "core/words/period_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

struct CalendarWords {
    Q_DECLARE_TR_FUNCTIONS(CalendarWords)
};

QString clockWords(QTime at) {
    return at.toString(u"HH:mm");
}

/// The day that the schedule or the officer first set, and what made of it the day it stands on.
QStringList dayReasons(const DueItem& item) {
    QStringList reasons;
    if (item.happenedOn.isValid()) {
        reasons << CalendarWords::tr("counted from %1").arg(dateWords(item.happenedOn));
    }
    if (item.due) {
        reasons << dueReasonWords(*item.due);
    }
    if (item.movedTo.isValid() && item.due) {
        reasons << CalendarWords::tr("moved from %1 by the officer").arg(dayWords(item.due->date));
    }
    reasons.removeAll(QString());
    return reasons;
}

} // namespace

QString kindPlural(DueKind kind) {
    switch (kind) {
    case DueKind::Return:
        return CalendarWords::tr("Returns");
    case DueKind::Meeting:
        return CalendarWords::tr("Meetings");
    case DueKind::Visit:
        return CalendarWords::tr("Visits");
    case DueKind::Action:
        return CalendarWords::tr("Actions");
    case DueKind::Finding:
        return CalendarWords::tr("Findings");
    case DueKind::Survey:
        return CalendarWords::tr("Surveys");
    case DueKind::Certificate:
        return CalendarWords::tr("Certificates");
    case DueKind::Deadline:
        break;
    }
    return CalendarWords::tr("Deadlines");
}

QString entryTitle(const CalendarEntry& entry) {
    QStringList words{entry.item.title};
    if (entry.item.period) {
        words << periodWords(*entry.item.period, entry.periods);
    }
    words << entry.item.authority;
    words.removeAll(QString());
    return words.join(u", "_s);
}

QString lineLead(const CalendarEntry& entry, bool oneContract) {
    return oneContract || entry.contract.isEmpty() ? entry.item.title : entry.contract;
}

QString entryTimeWords(const CalendarEntry& entry) {
    const DueItem& item = entry.item;
    if (!item.at.isValid()) {
        return {};
    }
    return item.minutes > 0
               ? u"%1–%2"_s.arg(clockWords(item.at), clockWords(item.at.addSecs(item.minutes * 60)))
               : clockWords(item.at);
}

QString reasonWords(const CalendarEntry& entry) {
    QStringList words;
    if (const QString rule = dueRuleWords(entry.item); !rule.isEmpty()) {
        words << rule;
    }
    words << dayReasons(entry.item);
    if (!entry.item.clause.isEmpty() && !words.isEmpty()) {
        words << CalendarWords::tr("clause %1").arg(entry.item.clause);
    }
    return words.join(u" · "_s);
}

QString spokenEntry(const CalendarEntry& entry) {
    QStringList sentencesOfIt;
    const QString time = entryTimeWords(entry);
    QStringList first{dueKindWord(entry.item.kind), entry.contract, entryTitle(entry), time};
    first.removeAll(QString());
    sentencesOfIt << first.join(u", "_s) << dueStatusWord(entry.item) << reasonWords(entry)
                  << entry.item.place;
    sentencesOfIt.removeAll(QString());
    return sentences(sentencesOfIt);
}

QString spokenDay(QDate day, QDate today, QDate asOf, const WorkingCalendar& workingDays,
                  std::span<const CalendarEntry> entries) {
    QString heading = longDateWords(day);
    if (day == today) {
        heading = CalendarWords::tr("%1, today").arg(heading);
    } else if (day == asOf) {
        heading = CalendarWords::tr("%1, the day things are judged by").arg(heading);
    }
    QStringList words{heading};
    if (const QString holiday = workingDays.holiday(day); !holiday.isEmpty()) {
        words << CalendarWords::tr("Bank holiday: %1").arg(holiday);
    }
    words << (entries.empty() ? CalendarWords::tr("Nothing falls due")
                              : counted(qsizetype(entries.size()), CalendarWords::tr("%1 thing"),
                                        CalendarWords::tr("%1 things")));
    return sentences(words);
}

QString monthWords(QDate day) {
    return QLocale::c().toString(day, u"MMMM yyyy");
}

} // namespace quarterlight
