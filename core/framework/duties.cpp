// Duties by place, and due rules that lead from one due thing to another.
#include "core/framework/duties.h"

#include "core/framework/terms.h"

#include <array>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

/// A rule may count from an item whose rule counts from another; further than this it is a mistake.
constexpr int longestChain = 8;
constexpr int mostDaysInMonth = 31;
constexpr int mostDaysInQuarter = 92;
constexpr int daysInLeapYear = 366;
/// Weekends and the longest run of bank holidays that a date can be moved over.
constexpr int mostDaysMoved = 14;

constexpr std::array lists{
    DutyList{QLatin1StringView("meetings"), &Framework::meetings},
    DutyList{QLatin1StringView("visits/rules"), &Framework::visits},
    DutyList{QLatin1StringView("surveys"), &Framework::surveys},
    DutyList{QLatin1StringView("outcomeReviews"), &Framework::outcomeReviews},
    DutyList{QLatin1StringView("deadlines"), &Framework::deadlines},
};

QString sameAs(const Duty& duty) {
    return duty.parameters["sameAs"_L1].toString();
}

const Duty* standingAt(const Framework& framework, QStringView path) {
    const qsizetype stroke = path.lastIndexOf(u'/');
    for (const DutyList& list : lists) {
        if (stroke < 0 || path.first(stroke) != list.name) {
            continue;
        }
        for (const Duty& duty : framework.*list.duties) {
            if (duty.key == path.sliced(stroke + 1)) {
                return &duty;
            }
        }
    }
    return nullptr;
}

const ReturnKind* returnAt(const Framework& framework, QStringView path) {
    constexpr QLatin1StringView list("returns/");
    return path.startsWith(list) ? framework.returnKind(path.sliced(list.size())) : nullptr;
}

/// The rule that a chain of rules ends at; nullptr where it never ends.
const DueRule* lastRule(const Framework& framework, const DueRule& rule) {
    const DueRule* followed = &rule;
    for (int step = 0; followed && step < longestChain; ++step) {
        if (followed->kind != DueRule::Kind::AfterItem) {
            return followed;
        }
        followed = dueRuleAt(framework, followed->item);
    }
    return nullptr;
}

/// True if following the rule at a place leads to the other one.
bool countsFrom(const Framework& framework, const QString& path, const QString& other) {
    const DueRule* followed = dueRuleAt(framework, path);
    for (int step = 0; followed && step < longestChain; ++step) {
        if (followed->kind != DueRule::Kind::AfterItem) {
            return false;
        }
        if (followed->item == other) {
            return true;
        }
        followed = dueRuleAt(framework, followed->item);
    }
    return false;
}

/// What a date is counted by.
struct Calendars {
    const PeriodCalendar& periods;
    const WorkingCalendar& workingDays;
};

/// The date by the rule, or by the one that it counts from and so on, at most so many steps.
std::optional<DueDate> followedDate(const Framework& framework, const DueRule& rule,
                                    const Period& period, const Calendars& calendars, int steps) {
    if (rule.kind != DueRule::Kind::AfterItem) {
        return dueDate(rule, period, calendars.periods, calendars.workingDays);
    }
    const DueRule* other = steps > 0 ? dueRuleAt(framework, rule.item) : nullptr;
    const std::optional<DueDate> base =
        other ? followedDate(framework, *other, period, calendars, steps - 1) : std::nullopt;
    // Counted from the day on which the other is due, after its own adjustment.
    return base ? std::optional(adjusted(base->date.addDays(rule.days), rule.nonWorkingDay,
                                         calendars.workingDays))
                : std::nullopt;
}

} // namespace

std::span<const DutyList> dutyLists() {
    return lists;
}

std::vector<DutyAt> dutiesOf(const Framework& framework) {
    std::vector<DutyAt> all;
    for (const DutyList& list : lists) {
        for (const Duty& duty : framework.*list.duties) {
            if (sameAs(duty).isEmpty()) {
                all.push_back({QString(list.name) + u'/' + duty.key, &duty});
            }
        }
    }
    return all;
}

DutyAt dutyAt(const Framework& framework, QStringView path) {
    DutyAt found{path.toString(), standingAt(framework, path)};
    if (found.duty && !sameAs(*found.duty).isEmpty()) {
        const QString other = sameAs(*found.duty);
        return {other, standingAt(framework, other)};
    }
    return found;
}

std::optional<Frequency> dutyFrequency(const Duty& duty) {
    return frequencyFromKey(duty.frequency);
}

bool countsFromEvent(const Duty& duty) {
    if (duty.parameters["resultsWithinMonths"_L1].isDouble()) {
        return true;
    }
    if (duty.frequency == "once"_L1) {
        return duty.parameters["from"_L1].toString() == "contract-award"_L1;
    }
    return duty.frequency == "on-event"_L1 &&
           (duty.due.kind != DueRule::Kind::Unset || duty.parameters["immediate"_L1].toBool() ||
            duty.parameters["withinHours"_L1].isDouble());
}

bool isYearlySurvey(const Duty& duty) {
    return duty.parameters["eachCalendarYear"_L1].toBool();
}

std::vector<DuePlace> duePlaces(const Framework& framework) {
    std::vector<DuePlace> places;
    for (const ReturnKind& kind : framework.returns) {
        places.push_back({u"returns/"_s + kind.key, kind.title});
    }
    for (const DutyAt& at : dutiesOf(framework)) {
        if (dutyFrequency(*at.duty) && !isYearlySurvey(*at.duty)) {
            places.push_back({at.path, at.duty->title});
        }
    }
    return places;
}

std::vector<DuePlace> dueBases(const Framework& framework, const QString& path) {
    const QString frequency = frequencyAt(framework, path);
    std::vector<DuePlace> bases = duePlaces(framework);
    std::erase_if(bases, [&](const DuePlace& place) {
        return place.path == path || frequencyAt(framework, place.path) != frequency ||
               countsFrom(framework, place.path, path);
    });
    return bases;
}

const DueRule* dueRuleAt(const Framework& framework, QStringView path) {
    if (const ReturnKind* kind = returnAt(framework, path)) {
        return &kind->due;
    }
    const Duty* duty = standingAt(framework, path);
    return duty ? &duty->due : nullptr;
}

QString frequencyAt(const Framework& framework, QStringView path) {
    if (const ReturnKind* kind = returnAt(framework, path)) {
        return frequencyKey(kind->frequency);
    }
    const Duty* duty = standingAt(framework, path);
    return duty ? duty->frequency : QString();
}

std::optional<DueDate> dueDate(const Framework& framework, const DueRule& rule,
                               const Period& period, const PeriodCalendar& periods,
                               const WorkingCalendar& workingDays) {
    return followedDate(framework, rule, period, {periods, workingDays}, longestChain);
}

bool ruleEnds(const Framework& framework, const DueRule& rule) {
    return lastRule(framework, rule) != nullptr;
}

bool yieldsDates(const Framework& framework, const DueRule& rule) {
    const DueRule* last = lastRule(framework, rule);
    return last && last->kind != DueRule::Kind::Unset;
}

int mostDaysAfterPeriod(const Framework& framework, const DueRule& rule) {
    const DueRule* followed = &rule;
    int days = mostDaysMoved;
    for (int step = 0; followed && followed->kind == DueRule::Kind::AfterItem; ++step) {
        if (step == longestChain) {
            return 0;
        }
        days += std::max(followed->days, 0) + mostDaysMoved; // each may move it once more
        followed = dueRuleAt(framework, followed->item);
    }
    if (!followed) {
        return 0;
    }
    switch (followed->kind) {
    case DueRule::Kind::Unset:
    case DueRule::Kind::AfterItem:
        return 0;
    case DueRule::Kind::DayOfMonth:
    case DueRule::Kind::MonthsAfter:
        return days + (followed->months + 1) * mostDaysInMonth;
    case DueRule::Kind::FixedDate:
        return days + daysInLeapYear;
    case DueRule::Kind::PerQuarter:
        return days + daysInLeapYear + mostDaysInQuarter;
    case DueRule::Kind::DaysAfter:
        return days + followed->days;
    case DueRule::Kind::WorkingDaysAfter:
        return days + followed->days * 2;
    }
    return days;
}

int mostDaysAfterPeriod(const Terms& terms) {
    int most = 0;
    for (const QDate from : terms.changeDates()) {
        const Framework& framework = from.isValid() ? terms.on(from) : terms.initial();
        for (const DuePlace& place : duePlaces(framework)) {
            most =
                std::max(most, mostDaysAfterPeriod(framework, *dueRuleAt(framework, place.path)));
        }
    }
    return most;
}

} // namespace quarterlight
