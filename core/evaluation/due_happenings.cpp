// Clocks of the schedule that a happening starts: an inspection report asked for, a complaint, a
// review completed.
#include "core/evaluation/due_sources.h"
#include "core/framework/duties.h"

#include <QDateTime>
#include <QTimeZone>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

constexpr int hoursInDay = 24;

/// Elapsed hours run in real time, across clock changes too. Without a time of day, whole days.
QDateTime hoursLater(const DiaryItem& noted, int hours) {
    if (!noted.at.isValid()) {
        return QDateTime(noted.on.addDays(hours / hoursInDay), QTime(), Qt::UTC);
    }
    const QTimeZone here("Europe/London");
    const QDateTime from = here.isValid() ? QDateTime(noted.on, noted.at, here)
                                          : QDateTime(noted.on, noted.at, Qt::UTC);
    return from.addSecs(qint64{hours} * 3600);
}

/// Sets when the clock that a happening starts runs out.
void setLimit(DueItem& item, const Duty& duty, const DiaryItem& noted,
              const WorkingCalendar& workingDays) {
    const int hours = duty.parameters["withinHours"_L1].toInt();
    const int months = duty.parameters["resultsWithinMonths"_L1].toInt();
    if (months > 0) {
        item.rule = {};
        item.rule.kind = DueRule::Kind::MonthsAfter;
        item.rule.months = months;
        item.due = dueAfter(item.rule, noted.on, workingDays);
    } else if (hours > 0) {
        const QDateTime limit = hoursLater(noted, hours);
        item.due = plainDate(limit.date(), workingDays);
        item.at = noted.at.isValid() ? limit.time() : QTime();
    } else if (duty.due.kind != DueRule::Kind::Unset) {
        item.due = dueAfter(duty.due, noted.on, workingDays);
    } else {
        item.due = plainDate(noted.on, workingDays); // at once
        item.at = noted.at;
    }
}

} // namespace

bool startsClock(const DueQuestion& question, const DiaryItem& item) {
    const DutyAt at = dutyAt(question.terms.on(item.on), item.duty);
    return at.duty && countsFromEvent(*at.duty);
}

std::vector<const DiaryItem*> notedOf(const DueQuestion& question, QStringView path) {
    std::vector<const DiaryItem*> noted;
    for (const DiaryItem& item : question.diary) {
        if (!item.duty.isEmpty() && dutyAt(question.terms.on(item.on), item.duty).path == path) {
            noted.push_back(&item);
        }
    }
    return noted;
}

void addHappenings(DueItems& items, const DueQuestion& question) {
    for (const DiaryItem& noted : question.diary) {
        if (noted.duty.isEmpty()) {
            continue;
        }
        const DutyAt at = dutyAt(question.terms.on(noted.on), noted.duty);
        if (!at.duty || !countsFromEvent(*at.duty) || isYearlySurvey(*at.duty)) {
            continue;
        }
        DueItem item = itemOf(question, at.path, *at.duty);
        item.occurrence = u"own/"_s + QString::number(noted.id.value);
        if (!noted.title.isEmpty()) {
            item.title = noted.title;
        }
        item.happenedOn = noted.on;
        item.item = noted.id;
        item.place = noted.place;
        item.note = noted.note;
        setLimit(item, *at.duty, noted, question.workingDays);
        if (item.due) {
            items.push_back(std::move(item));
        }
    }
}

} // namespace quarterlight
