// Officers' own dates, once or coming back.
#include "core/evaluation/due_sources.h"
#include "core/framework/duties.h"

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

using Unit = Recurrence::Unit;

/// The first day and every later one counts from it, so that the 31st comes back after February.
QDate occurrence(const DiaryItem& item, qint64 number) {
    const qint64 steps = number * item.recurrence.every;
    switch (item.recurrence.unit) {
    case Unit::Once:
        break;
    case Unit::Days:
        return item.on.addDays(steps);
    case Unit::Weeks:
        return item.on.addDays(steps * 7);
    case Unit::Months:
        return item.on.addMonths(static_cast<int>(steps));
    case Unit::Years:
        return item.on.addYears(static_cast<int>(steps));
    }
    return item.on;
}

/// A number of which no earlier one can reach the day.
qint64 firstNumber(const DiaryItem& item, QDate day) {
    const qint64 ahead = item.on.daysTo(day);
    const int most[] = {1, 1, 7, 31, 366}; // days of each unit at most
    const qint64 step =
        qint64{most[static_cast<size_t>(item.recurrence.unit)]} * item.recurrence.every;
    return ahead > step ? ahead / step : 0;
}

} // namespace

std::vector<QDate> occurrencesOf(const DiaryItem& item, QDate end, const DateRange& days) {
    std::vector<QDate> found;
    if (item.recurrence.unit == Unit::Once || item.recurrence.every < 1) {
        if (days.contains(item.on)) {
            found.push_back(item.on);
        }
        return found;
    }
    const QDate until = item.recurrence.until.isValid() ? item.recurrence.until : end;
    const QDate last = std::min(until, days.last);
    QDate before;
    for (qint64 number = firstNumber(item, days.first);; ++number) {
        const QDate day = occurrence(item, number);
        if (!day.isValid() || day > last || (before.isValid() && day <= before)) {
            return found;
        }
        if (day >= days.first) {
            found.push_back(day);
        }
        before = day;
    }
}

void addOwnDates(DueItems& items, const DueQuestion& question, const DateRange& days) {
    for (const DiaryItem& noted : question.diary) {
        const DutyAt at =
            noted.duty.isEmpty() ? DutyAt() : dutyAt(question.terms.on(noted.on), noted.duty);
        const bool clock = at.duty && countsFromEvent(*at.duty);
        // A survey planned is a date; once it is there it is the survey's completion.
        if (clock && !(isYearlySurvey(*at.duty) && noted.on > question.asOf)) {
            continue;
        }
        for (const QDate day : occurrencesOf(noted, question.contract.end, days)) {
            DueItem item;
            item.contract = noted.contract;
            item.kind = noted.kind;
            item.series = u"own/"_s + QString::number(noted.id.value);
            item.occurrence = day.toString(Qt::ISODate);
            item.title = noted.title;
            item.due = plainDate(day, question.workingDays);
            item.at = noted.at;
            item.minutes = noted.minutes;
            item.place = noted.place;
            item.note = noted.note;
            item.item = noted.id;
            if (at.duty) {
                item.kind = kindOfDuty(at.path, *at.duty);
                item.clause = at.duty->clause;
                item.title = noted.title.isEmpty() ? at.duty->title : noted.title;
            }
            items.push_back(std::move(item));
        }
    }
}

} // namespace quarterlight
