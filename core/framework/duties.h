// The duties of a framework by their places, and when each is due.
#pragma once

#include "core/framework/framework.h"

#include <span>
#include <vector>

namespace quarterlight {

class Terms;

/// One of a framework's lists of duties, by its path there: "meetings", "visits/rules".
struct DutyList {
    QLatin1StringView name;
    std::vector<Duty> Framework::*duties;
};
/// All of them.
std::span<const DutyList> dutyLists();

/// A duty of one of the framework's lists, and its place there: "meetings/contract-meeting".
struct DutyAt {
    QString path;
    const Duty* duty = nullptr; ///< lives as long as the framework
};

/// All duties: meetings, visits, surveys, outcome reviews, deadlines. Those that only say again
/// what stands elsewhere ("sameAs") are left out.
std::vector<DutyAt> dutiesOf(const Framework& framework);
/// The duty at a place, or where that place only says it again, the one said; no duty where there
/// is none.
DutyAt dutyAt(const Framework& framework, QStringView path);

/// The period that a duty comes back with; none for those of once or on an event.
std::optional<Frequency> dutyFrequency(const Duty& duty);
/// True if its due day counts from an event that somebody notes: a report asked for, a complaint, a
/// survey completed, the award.
bool countsFromEvent(const Duty& duty);

/// True for a survey that is owed in each calendar year.
bool isYearlySurvey(const Duty& duty);

/// Something due once a period, by its place: "returns/quarterly", "meetings/contract-meeting".
struct DuePlace {
    QString path;
    QString title;
};
/// Everything that comes back with each period: returns, then duties.
std::vector<DuePlace> duePlaces(const Framework& framework);
/// What the rule at a place may count from: everything of the same frequency that doesn't itself
/// count from that place.
std::vector<DuePlace> dueBases(const Framework& framework, const QString& path);

/// When a return or a duty is due for a period, by a rule of this framework; a rule that counts
/// from another due item counts from the day on which that one is due, moved off days that aren't
/// worked by its own rule. None where a rule on the way is unset or names no date.
std::optional<DueDate> dueDate(const Framework& framework, const DueRule& rule,
                               const Period& period, const PeriodCalendar& periods,
                               const WorkingCalendar& workingDays);

/// The rule of the return or duty at a place; nullptr if nothing due stands there.
const DueRule* dueRuleAt(const Framework& framework, QStringView path);
/// How often it comes back, as the framework spells it; empty if nothing due stands there.
QString frequencyAt(const Framework& framework, QStringView path);

/// False where following a rule that counts from another item leads to no item, or back to itself:
/// it would never yield a date.
bool ruleEnds(const Framework& framework, const DueRule& rule);

/// False where the rule is unset, or counts from an item whose rule is: until somebody sets it.
bool yieldsDates(const Framework& framework, const DueRule& rule);

/// At most so many days after a period's last day the rule's date can be; for looking back.
int mostDaysAfterPeriod(const Framework& framework, const DueRule& rule);
/// The same of everything that ever comes back with each period by these terms.
int mostDaysAfterPeriod(const Terms& terms);

} // namespace quarterlight
