// What falls due of the contract itself: its end, decisions on extending it, and the assessments
// that the Procurement Act 2023 asks for.
#include "core/evaluation/due_sources.h"

#include <QCoreApplication>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

struct DueMilestones {
    Q_DECLARE_TR_FUNCTIONS(DueMilestones)
};

/// Section 52: KPIs, and with them assessments, are asked of contracts worth more than this.
constexpr qint64 assessedAbovePence = 5'000'000LL * 100;
constexpr int monthsBetweenAssessments = 12;
/// Since when section 71 is in force.
constexpr QDate assessedSince() {
    return QDate::fromJulianDay(2461042); // 1 January 2026
}

DueItem milestone(const DueQuestion& question, const QString& series, const QString& occurrence,
                  const QString& title, QDate day) {
    DueItem item;
    item.contract = question.contract.id;
    item.kind = DueKind::Deadline;
    item.series = series;
    item.occurrence = occurrence;
    item.title = title;
    item.due = plainDate(day, question.workingDays);
    return item;
}

/// Section 71: at least once every twelve months, and at the end.
void addAssessments(DueItems& items, const DueQuestion& question) {
    const Contract& contract = question.contract;
    const bool asked = contract.regime == Regime::Ordinary &&
                       contract.valuePence.value_or(assessedAbovePence + 1) > assessedAbovePence;
    if (!asked || contract.end < assessedSince()) {
        return;
    }
    const auto add = [&](const QString& occurrence, const QString& title, QDate day) {
        DueItem item = milestone(question, u"contract/assessment"_s, occurrence, title, day);
        item.clause = DueMilestones::tr("Procurement Act 2023, section 71");
        item.ruleWords =
            DueMilestones::tr("at least once every 12 months, and when the contract ends");
        items.push_back(std::move(item));
    };
    for (int number = 1;; ++number) {
        const QDate day = lastDayOfMonthsFrom(contract.start, number * monthsBetweenAssessments);
        if (!(day < contract.end)) {
            break;
        }
        if (day >= assessedSince()) {
            add(QString::number(number),
                DueMilestones::tr("Assess performance against the KPIs and publish it"), day);
        }
    }
    add(u"end"_s, DueMilestones::tr("Assess performance at the contract’s end and publish it"),
        contract.end);
}

} // namespace

DueDate plainDate(QDate day, const WorkingCalendar& workingDays) {
    return adjusted(day, NonWorkingDay::Keep, workingDays);
}

QDate lastDayOfMonthsFrom(QDate first, int months) {
    const QDate after = first.addMonths(months);
    // Months without that day end on their last one, which then is the limit itself.
    return after.day() == first.day() ? after.addDays(-1) : after;
}

void addMilestones(DueItems& items, const DueQuestion& question) {
    const Contract& contract = question.contract;
    items.push_back(milestone(question, u"contract/end"_s, {}, DueMilestones::tr("Contract ends"),
                              contract.end));
    if (contract.end < question.asOf) {
        items.back().cameOn = contract.end; // it comes by itself
    }
    for (const ExtensionOption& option : contract.extensions) {
        if (option.decideBy.isValid() && option.until > contract.end) {
            items.push_back(
                milestone(question, u"contract/extension"_s, option.until.toString(Qt::ISODate),
                          DueMilestones::tr("Decide on the extension and give notice of it"),
                          option.decideBy));
        }
    }
    addAssessments(items, question);
}

} // namespace quarterlight
