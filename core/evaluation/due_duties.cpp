// Duties as due items: those of each period, of each calendar year, and of once.
#include "core/evaluation/due_sources.h"
#include "core/framework/duties.h"

#include <QCoreApplication>
#include <QHash>

#include <array>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

struct DueTitles {
    Q_DECLARE_TR_FUNCTIONS(DueTitles)
};

constexpr std::array everyFrequency{Frequency::FourWeekly, Frequency::Monthly, Frequency::Quarterly,
                                    Frequency::Annual};

/// A rule's own dates of one duty, and the days that officers planned for it.
struct PlannedDays {
    QString path;
    std::vector<QDate> days;
};

/// A duty that comes back with each period and has a rule.
struct DatedDuty {
    DutyAt at;
    Frequency frequency = Frequency::Quarterly;
};

std::vector<DatedDuty> datedDuties(const Framework& framework) {
    std::vector<DatedDuty> dated;
    for (const DutyAt& at : dutiesOf(framework)) {
        const std::optional<Frequency> frequency = dutyFrequency(*at.duty);
        if (frequency && at.duty->due.kind != DueRule::Kind::Unset && !isYearlySurvey(*at.duty)) {
            dated.push_back({at, *frequency});
        }
    }
    return dated;
}

std::vector<PlannedDays> plannedDays(const DueQuestion& question) {
    const Framework& framework = question.terms.latest();
    std::vector<PlannedDays> all;
    for (const DiaryItem& noted : question.diary) {
        const DutyAt at = dutyAt(framework, noted.duty);
        if (!at.duty || !dutyFrequency(*at.duty) || startsClock(question, noted)) {
            continue;
        }
        PlannedDays planned{at.path, occurrencesOf(noted, question.contract.end,
                                                   {noted.on, question.contract.end})};
        all.push_back(std::move(planned));
    }
    return all;
}

/// Takes out of one duty's items, which follow each other in time, the nearest to each planned day,
/// if it is nearer than to the neighbouring one.
void giveWay(DueItems& ofDuty, const std::vector<QDate>& days) {
    for (const QDate day : days) {
        auto nearest = ofDuty.end();
        qint64 distance = 0;
        for (auto item = ofDuty.begin(); item != ofDuty.end(); ++item) {
            const qint64 away = qAbs(item->due->date.daysTo(day));
            if (nearest == ofDuty.end() || away < distance) {
                nearest = item;
                distance = away;
            }
        }
        constexpr int mostDaysAway[] = {14, 15, 46, 183}; // half of each frequency's period
        if (nearest != ofDuty.end() && nearest->period &&
            distance <= mostDaysAway[static_cast<size_t>(nearest->period->frequency)]) {
            ofDuty.erase(nearest);
        }
    }
}

/// The contract's own year of surveys: calendar years, whatever year the contract counts in.
DueItem surveyItem(const DueQuestion& question, const DutyAt& at, int year) {
    DueItem item = itemOf(question, at.path, *at.duty);
    item.occurrence = QString::number(year);
    item.rule = {};
    const QDate last = std::min(QDate(year, 12, 31), question.contract.end);
    item.due = plainDate(last, question.workingDays);
    for (const DiaryItem* noted : notedOf(question, at.path)) {
        const bool earlier = !item.cameOn.isValid() || noted->on < item.cameOn;
        if (noted->on.year() == year && noted->on <= question.asOf && earlier) {
            item.cameOn = noted->on;
            item.happenedOn = noted->on;
        }
    }
    for (const DiaryMark& mark : question.marks) {
        const bool done = mark.doneOn.isValid() && mark.doneOn <= question.asOf;
        if (done && mark.series == item.series && mark.occurrence == item.occurrence) {
            item.happenedOn = mark.doneOn;
        }
    }
    return item;
}

/// The results of a survey: so many months after it was completed, and by the yearly date that
/// follows; the earlier counts.
std::optional<DueItem> resultsItem(const DueQuestion& question, const DutyAt& at,
                                   const DueItem& survey) {
    DueItem item = itemOf(question, at.path, *at.duty);
    item.series = at.path + u"/results"_s;
    item.occurrence = survey.occurrence;
    item.title = DueTitles::tr("%1: results").arg(at.duty->title);
    item.happenedOn = survey.happenedOn;
    const QDate completed = survey.happenedOn;
    item.due = dueAfter(at.duty->due, completed.isValid() ? completed : survey.due->date,
                        question.workingDays);
    const int months = at.duty->parameters["resultsWithinMonths"_L1].toInt();
    if (completed.isValid() && months > 0) {
        DueRule rule;
        rule.kind = DueRule::Kind::MonthsAfter;
        rule.months = months;
        const std::optional<DueDate> after = dueAfter(rule, completed, question.workingDays);
        if (after && (!item.due || after->date < item.due->date)) {
            item.due = after;
            item.rule = rule;
        }
    }
    return item.due ? std::optional(item) : std::nullopt;
}

} // namespace

DueKind kindOfDuty(QStringView path, const Duty& duty) {
    if (duty.parameters["certificate"_L1].toBool()) {
        return DueKind::Certificate;
    }
    return path.startsWith(u"meetings/")  ? DueKind::Meeting
           : path.startsWith(u"visits/")  ? DueKind::Visit
           : path.startsWith(u"surveys/") ? DueKind::Survey
                                          : DueKind::Deadline;
}

DueItem itemOf(const DueQuestion& question, const QString& path, const Duty& duty) {
    DueItem item;
    item.contract = question.contract.id;
    item.kind = kindOfDuty(path, duty);
    item.series = path;
    item.title = duty.title;
    item.rule = duty.due;
    item.clause = duty.clause;
    item.ruleWords = duty.dueWords;
    item.assumed = duty.assumed;
    return item;
}

void addPeriodicDuties(DueItems& items, const DueQuestion& question, const DateRange& days) {
    const PeriodCalendar calendar = question.calendar();
    const DateRange term = question.term();
    const std::vector<PlannedDays> planned = plannedDays(question);
    const DateRange ending{
        std::max(days.first.addDays(-mostDaysAfterPeriod(question.terms)), term.first),
        std::min(days.last.addYears(1), term.last)};
    if (ending.last < ending.first) {
        return;
    }
    QHash<QString, DueItems> byDuty;
    QHash<const Framework*, std::vector<DatedDuty>> known;
    for (const Frequency frequency : everyFrequency) {
        for (const Period& period : calendar.overlapping(ending, frequency)) {
            const QDate first = std::max(calendar.dates(period).first, term.first);
            const Framework& framework = question.terms.on(first);
            if (!known.contains(&framework)) {
                known.insert(&framework, datedDuties(framework));
            }
            for (const DatedDuty& dated : std::as_const(known)[&framework]) {
                if (dated.frequency != frequency) {
                    continue;
                }
                DueItem item = itemOf(question, dated.at.path, *dated.at.duty);
                item.due = dueDate(framework, item.rule, period, calendar, question.workingDays);
                item.period = period;
                item.occurrence = period.name();
                if (item.due) {
                    byDuty[item.series].push_back(std::move(item));
                }
            }
        }
    }
    for (const PlannedDays& plan : planned) {
        giveWay(byDuty[plan.path], plan.days);
    }
    for (DueItems& ofDuty : byDuty) {
        items.insert(items.end(), std::make_move_iterator(ofDuty.begin()),
                     std::make_move_iterator(ofDuty.end()));
    }
}

void addYearlySurveys(DueItems& items, const DueQuestion& question) {
    const DateRange term = question.term();
    for (int year = term.first.year(); year <= term.last.year(); ++year) {
        const Framework& framework = question.terms.on(std::max(QDate(year, 1, 1), term.first));
        for (const DutyAt& at : dutiesOf(framework)) {
            if (!isYearlySurvey(*at.duty)) {
                continue;
            }
            DueItem survey = surveyItem(question, at, year);
            std::optional<DueItem> results = resultsItem(question, at, survey);
            items.push_back(std::move(survey));
            if (results) {
                items.push_back(std::move(*results));
            }
        }
    }
}

void addOnceOnly(DueItems& items, const DueQuestion& question) {
    const QDate start = question.contract.start;
    const Framework& framework = question.terms.on(start);
    for (const DutyAt& at : dutiesOf(framework)) {
        if (at.duty->frequency != "once"_L1 || countsFromEvent(*at.duty)) {
            continue;
        }
        DueItem item = itemOf(question, at.path, *at.duty);
        // The contract's first day counts itself, so its first year ends before the anniversary.
        const DueRule& rule = at.duty->due;
        item.due = rule.kind == DueRule::Kind::MonthsAfter
                       ? adjusted(lastDayOfMonthsFrom(start, rule.months), rule.nonWorkingDay,
                                  question.workingDays)
                       : dueAfter(rule, start.addDays(-1), question.workingDays);
        if (item.due) {
            items.push_back(std::move(item));
        }
    }
}

} // namespace quarterlight
