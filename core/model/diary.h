// What officers note beside what the schedule itself makes due: their own dates, happenings that
// start a clock, and what became of one occurrence.
#pragma once

#include "core/model/contract.h"

#include <QDate>
#include <QString>
#include <QTime>

#include <optional>

namespace quarterlight {

/// What sort of thing falls due; each has its own word, icon and colour.
enum class DueKind : quint8 {
    Return,
    Meeting,
    Visit,
    Action,
    Finding,
    Survey,
    Certificate,
    Deadline,
};
/// "return", "meeting" …: as scripts and the register spell them.
QString dueKindKey(DueKind kind);
std::optional<DueKind> dueKindFromKey(QStringView key);

/// How often an own date comes back.
struct Recurrence {
    enum class Unit : quint8 { Once, Days, Weeks, Months, Years };
    Unit unit = Unit::Once;
    int every = 1; ///< 4 weeks, 3 months …
    QDate until;   ///< last day on which it may fall; invalid: the contract's end (or ten years)

    friend bool operator==(const Recurrence&, const Recurrence&) = default;
};
/// "once", "days", "weeks" …: as scripts and the register spell them.
QString recurrenceUnitKey(Recurrence::Unit unit);
std::optional<Recurrence::Unit> recurrenceUnitFromKey(QStringView key);

/// A date of the officer's own (a meeting planned, an insurance certificate's expiry, a reminder),
/// or a happening that starts a clock of the schedule: an inspection report asked for, a complaint
/// received, a survey completed. Of a happening, `duty` names the clock.
struct DiaryItem {
    Id<DiaryItem> id;
    Id<Contract> contract; ///< not stored (0): of no contract
    DueKind kind = DueKind::Deadline;
    QString title;
    /// The schedule's duty this is a date or happening of ("meetings/contract-meeting",
    /// "deadlines/inspection-report"), or empty. With a duty whose rule counts from an event, `on`
    /// is the day of the event and the rule gives the due day.
    QString duty;
    QDate on;
    QTime at;        ///< invalid: all day; else to the minute
    int minutes = 0; ///< how long; 0 where not said
    Recurrence recurrence;
    QString place;
    QString note;

    friend bool operator==(const DiaryItem&, const DiaryItem&) = default;
};

/// What became of one occurrence of anything due: moved, done, called off. (That a return came is
/// in its receipt; a mark may give it an agreed later date.) `series` and `occurrence` name it as
/// DueItem does. No two marks speak of one occurrence.
struct DiaryMark {
    Id<DiaryMark> id;
    Id<Contract> contract; ///< not stored (0): of no contract
    QString series;
    QString occurrence;
    QDate movedTo; ///< invalid: not moved
    QTime at;      ///< of the moved one, or set for this one alone
    QDate doneOn;  ///< invalid: not done
    bool calledOff = false;
    QString note;

    friend bool operator==(const DiaryMark&, const DiaryMark&) = default;
};

} // namespace quarterlight
