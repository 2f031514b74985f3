// Joins everything that falls due, with what officers noted of each, and judges it on a day.
#include "core/evaluation/due_items.h"

#include "core/evaluation/due_sources.h"
#include "core/framework/duties.h"

#include <QHash>

#include <array>
#include <set>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

/// No rule's date is further from the term than this.
constexpr int yearsAroundTerm = 12;
constexpr int yearsOfOwnDates = 10;

constexpr std::array everyKind{DueKind::Return,      DueKind::Meeting, DueKind::Visit,
                               DueKind::Action,      DueKind::Finding, DueKind::Survey,
                               DueKind::Certificate, DueKind::Deadline};

/// The marks by what they speak of.
class MarkIndex {
public:
    explicit MarkIndex(const std::vector<DiaryMark>& marks) {
        for (const DiaryMark& mark : marks) {
            m_marks.insert({mark.series, mark.occurrence}, &mark);
        }
    }
    const DiaryMark* of(const DueItem& item) const {
        return m_marks.isEmpty() ? nullptr : m_marks.value({item.series, item.occurrence});
    }

private:
    QHash<std::pair<QString, QString>, const DiaryMark*> m_marks;
};

bool anyMovedInto(const std::vector<DiaryMark>& marks, const DateRange& days) {
    return std::any_of(marks.begin(), marks.end(), [&](const DiaryMark& mark) {
        return mark.movedTo.isValid() && days.contains(mark.movedTo);
    });
}

void apply(DueItem& item, const DiaryMark& mark, QDate asOf) {
    item.movedTo = mark.movedTo;
    if (mark.at.isValid()) {
        item.at = mark.at;
    }
    if (mark.doneOn.isValid() && mark.doneOn <= asOf) {
        item.cameOn = mark.doneOn;
    }
    item.calledOff = mark.calledOff;
    if (!mark.note.isEmpty()) {
        item.note = mark.note;
    }
}

/// Judges anything but a return, which comes judged.
DueStatus judged(const DueItem& item, QDate asOf, const LeadTimes& leadTimes) {
    if (item.calledOff) {
        return DueStatus::Done;
    }
    const QDate day = item.day();
    if (item.cameOn.isValid()) {
        return item.cameOn > day ? DueStatus::Late : DueStatus::Done;
    }
    if (day < asOf) {
        return DueStatus::Overdue;
    }
    const int ahead = std::max(leadTimes.value(item.kind), 0);
    return day > asOf.addDays(ahead) ? DueStatus::Upcoming : DueStatus::Due;
}

void finish(DueItems& items, const std::vector<DiaryMark>& marks, QDate asOf,
            const LeadTimes& leadTimes, const DateRange& days) {
    const MarkIndex index(marks);
    for (DueItem& item : items) {
        if (const DiaryMark* mark = index.of(item)) {
            apply(item, *mark, asOf);
        }
        const bool comesJudged = item.series.startsWith("returns/"_L1) && !item.calledOff;
        if (!comesJudged) {
            item.status = judged(item, asOf, leadTimes);
        }
    }
    std::erase_if(items, [&](const DueItem& item) { return !days.contains(item.day()); });
    std::stable_sort(items.begin(), items.end(), [](const DueItem& a, const DueItem& b) {
        return a.day() != b.day() ? a.day() < b.day() : a.at < b.at;
    });
}

/// The series that an undated item would be of, if nothing dates it yet.
void addUndated(DueItems& items, const std::set<QString>& planned, DueItem item) {
    if (!planned.contains(item.series)) {
        item.status = DueStatus::Due;
        items.push_back(std::move(item));
    }
}

/// The series that officers plan days of by themselves: some day is still to come, or one is
/// enough.
std::set<QString> plannedSeries(const DueQuestion& question, const Framework& framework) {
    std::set<QString> planned;
    for (const DiaryItem& noted : question.diary) {
        const DutyAt at = dutyAt(framework, noted.duty);
        const DateRange ahead{question.asOf, question.contract.end};
        if (at.duty && (!dutyFrequency(*at.duty) ||
                        !occurrencesOf(noted, question.contract.end, ahead).empty())) {
            planned.insert(at.path);
        }
    }
    return planned;
}

} // namespace

QString dueStatusKey(DueStatus status) {
    switch (status) {
    case DueStatus::Upcoming:
        return u"upcoming"_s;
    case DueStatus::Due:
        return u"due"_s;
    case DueStatus::Received:
        return u"received"_s;
    case DueStatus::Late:
        return u"late"_s;
    case DueStatus::Overdue:
        return u"overdue"_s;
    case DueStatus::Done:
        break;
    }
    return u"done"_s;
}

int leadDays(DueKind kind) {
    switch (kind) {
    case DueKind::Certificate:
        return 60;
    case DueKind::Survey:
    case DueKind::Deadline:
        return 30;
    case DueKind::Return:
    case DueKind::Meeting:
    case DueKind::Visit:
    case DueKind::Action:
    case DueKind::Finding:
        break;
    }
    return 14;
}

LeadTimes usualLeadTimes() {
    LeadTimes times;
    for (const DueKind kind : everyKind) {
        times.insert(kind, leadDays(kind));
    }
    return times;
}

std::vector<DueItem> dueItems(const DueQuestion& question, const DateRange& days) {
    const DateRange term = question.term();
    if (!term.first.isValid() || !term.last.isValid() || days.last < days.first) {
        return {};
    }
    // What was moved into the range may come from anywhere.
    DateRange unmoved = days;
    if (anyMovedInto(question.marks, days)) {
        unmoved = {std::min(days.first, term.first.addYears(-yearsAroundTerm)),
                   std::max(days.last, term.last.addYears(yearsAroundTerm))};
    }
    DueItems items;
    addReturns(items, question, unmoved);
    addPeriodicDuties(items, question, unmoved);
    addYearlySurveys(items, question);
    addOnceOnly(items, question);
    addHappenings(items, question);
    addMilestones(items, question);
    addOwnDates(items, question, unmoved);
    finish(items, question.marks, question.asOf, question.leadTimes, days);
    return items;
}

std::vector<DueItem> undatedDuties(const DueQuestion& question) {
    const Framework& framework =
        question.terms.on(std::clamp(question.asOf, question.contract.start,
                                     std::max(question.contract.start, question.contract.end)));
    const std::set<QString> planned = plannedSeries(question, framework);
    DueItems items;
    for (const ReturnKind& kind : framework.returns) {
        if (!yieldsDates(framework, kind.due)) {
            DueItem item;
            item.contract = question.contract.id;
            item.kind = DueKind::Return;
            item.series = owedSeries(kind);
            item.title = kind.title;
            item.clause = kind.clause;
            item.ruleWords = kind.dueWords;
            item.assumed = kind.assumed;
            addUndated(items, planned, std::move(item));
        }
    }
    for (const DutyAt& at : dutiesOf(framework)) {
        const bool once = at.duty->frequency == "once"_L1;
        const bool unset = !yieldsDates(framework, at.duty->due);
        if ((dutyFrequency(*at.duty) && unset && !isYearlySurvey(*at.duty)) ||
            (once && (unset || countsFromEvent(*at.duty)))) {
            addUndated(items, planned, itemOf(question, at.path, *at.duty));
        }
    }
    return items;
}

std::vector<DueItem> ownDates(const std::vector<DiaryItem>& diary,
                              const std::vector<DiaryMark>& marks,
                              const WorkingCalendar& workingDays, QDate asOf, const DateRange& days,
                              const LeadTimes& leadTimes) {
    const std::shared_ptr<const Terms> none = Terms::fromFramework({});
    const std::vector<Receipt> noReceipts;
    DueItems items;
    for (const DiaryItem& noted : diary) {
        Contract range; // ten years from the first day, where no contract's end bounds it
        range.start = noted.on;
        range.end = noted.on.addYears(yearsOfOwnDates);
        const std::vector<DiaryItem> one{noted};
        const DueQuestion question{*none, range, noReceipts, one, marks, workingDays, asOf};
        addOwnDates(items, question,
                    anyMovedInto(marks, days) ? DateRange{range.start, range.end} : days);
    }
    finish(items, marks, asOf, leadTimes, days);
    return items;
}

} // namespace quarterlight
