// The diary of a contract or of all: the changes that plan, move, finish and call off what falls
// due. (Reading it: Session::dueItems.)
#pragma once

#include "core/evaluation/due_items.h"
#include "core/model/change.h"
#include "core/session/contract_facts.h"

namespace quarterlight {

/// What a contract's due items are worked out from, as far as its facts know.
DueQuestion dueQuestion(const ContractFacts& facts, const WorkingCalendar& workingDays, QDate asOf,
                        const LeadTimes& leadTimes = usualLeadTimes());

/// Puts an own date or a happening in; `facts` are those of its contract, null where it is of none.
/// Faults: NotADate ("on"), Required ("title", unless a duty has one), EndBeforeStart (until before
/// on), OutOfRange (every, minutes, a day no calendar has), Unknown ("duty"), NotOneOf (a happening
/// that would come back), and NotFound where the rule never yields a date.
Result<ChangeSet> addDiaryItem(const ContractFacts* facts, const DiaryItem& item,
                               const WorkingCalendar& workingDays);
Result<ChangeSet> changeDiaryItem(const ContractFacts* facts, const DiaryItem& before,
                                  const DiaryItem& after, const WorkingCalendar& workingDays);
ChangeSet removeDiaryItem(const DiaryItem& item);

/// Moves one occurrence to another day (and time, if valid). Of a return: an agreed day. Fault:
/// NotADate.
Result<ChangeSet> moveOccurrence(const DueItem& item, const std::vector<DiaryMark>& marks, QDate to,
                                 QTime at);
/// Moves the series from this occurrence on: an own date's later occurrences; of the schedule's
/// duties, an amendment of the due rule from that period on (a rule has no time of day), checked
/// against the terms it would make. Faults: NotADate, OutOfRange where the rule can't say that day
/// (with the first and last that it can), NotFound for what stands alone.
Result<ChangeSet> moveSeries(const ContractFacts& facts, const DueItem& item, QDate to, QTime at,
                             const WorkingCalendar& workingDays, const Register& file);
/// The same for an own date of no contract.
Result<ChangeSet> moveSeries(const std::vector<DiaryItem>& diary,
                             const std::vector<DiaryMark>& marks, const DueItem& item, QDate to,
                             QTime at);
/// Done on a day. Faults: NotADate; NotOneOf for a return, which is received instead.
Result<ChangeSet> markDone(const DueItem& item, const std::vector<DiaryMark>& marks, QDate on,
                           const QString& note);
/// Fault: Required ("reason").
Result<ChangeSet> callOff(const DueItem& item, const std::vector<DiaryMark>& marks,
                          const QString& reason);
/// Takes marks back: as the schedule has it.
ChangeSet restoreOccurrence(const DueItem& item, const std::vector<DiaryMark>& marks);

/// What speaks against a day for a meeting.
struct DayConcern {
    enum class Kind : quint8 { Weekend, BankHoliday, Clash };
    Kind kind = Kind::Weekend;
    QString what; ///< the weekday, the holiday's title, the other meeting's title
};
/// Weekend, bank holiday, then other meetings of `sameDay` (those of the same officer or contract)
/// whose time overlaps; all day overlaps all. Empty: nothing.
std::vector<DayConcern> concerns(const DueItem& item, QDate day, QTime at,
                                 const std::vector<DueItem>& sameDay,
                                 const WorkingCalendar& workingDays);

} // namespace quarterlight
