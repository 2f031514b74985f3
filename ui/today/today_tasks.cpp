#include "ui/today/today_tasks.h"

#include "core/words/date_words.h"
#include "core/words/due_words.h"
#include "core/words/period_words.h"
#include "core/words/return_words.h"
#include "core/words/value_words.h"

#include <QCoreApplication>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

struct TodayTasks {
    Q_DECLARE_TR_FUNCTIONS(TodayTasks)
};

PeriodCalendar calendarOf(const Contract& contract) {
    return {contract.yearStartMonth, contract.fourWeekAnchor};
}

/// "today", "15 Dec, in 3 days", "1 Dec, 9 days ago".
QString dayLead(QDate day, QDate asOf) {
    const QString distance = distanceWords(day, asOf);
    return asOf.daysTo(day) <= 1 && asOf.daysTo(day) >= 0
               ? distance
               : TodayTasks::tr("%1, %2").arg(dayWords(day), distance);
}

/// The key of the kind of return that a due item is an occurrence of.
QString returnKeyOf(const DueItem& item) {
    return item.series.section(u'/', 1);
}

} // namespace

void openDue(Navigator& navigator, const DueItem& item) {
    if (item.kind == DueKind::Return && item.period) {
        navigator.openContract(item.contract, ContractTab::Returns, returnKeyOf(item), item.period,
                               item.authority);
    } else {
        navigator.openCalendar(item);
    }
}

QString dueWords(const Contract* contract, const DueItem& item) {
    if (!contract) {
        return item.title;
    }
    const QString what =
        item.period ? returnWords(item.title, *item.period, calendarOf(*contract), item.authority)
                    : item.title;
    return u"%1: %2"_s.arg(contract->title, what);
}

Receipt TaskMaker::blank(const Contract& contract, const QString& returnKey, const Period& period,
                         const QString& authority) const {
    Receipt receipt;
    receipt.contract = contract.id;
    receipt.returnKey = returnKey;
    receipt.period = period;
    receipt.authority = authority;
    receipt.receivedOn = session.asOf();
    receipt.receivedBy = contract.officer;
    return receipt;
}

/// A return opens in the log; its next step is to note that it came.
void TaskMaker::addReceiving(Task& task, const Contract& contract, const Receipt& blank,
                             const QString& name, bool isOpen) const {
    task.open = [&navigator = navigator, blank] {
        navigator.openContract(blank.contract, ContractTab::Returns, blank.returnKey, blank.period,
                               blank.authority);
    };
    task.step = TodayTasks::tr("Open");
    if (receive && isOpen) {
        task.step = TodayTasks::tr("Receive…");
        task.act = [receive = receive, blank,
                    heading = TodayTasks::tr("Receive: %1, %2").arg(contract.title, name)] {
            receive(blank, heading);
        };
    }
}

Task TaskMaker::needed(const Contract& contract, const AttentionItem& item) const {
    Task task;
    task.lead = contract.title;
    task.detail = item.clause;
    if (item.evaluation) {
        const Evaluation& judged = *item.evaluation;
        task.status = judged.status;
        task.critical = item.kind == AttentionItem::Kind::CriticalFailure;
        QString value = rollingWords(judged);
        if (value.isEmpty()) {
            value = TodayTasks::tr("%1 (%2)").arg(valueWords(judged),
                                                  targetWords(*judged.indicator, judged.target));
        }
        task.what = TodayTasks::tr("%1 · %2, %3")
                        .arg(value, indicatorName(*judged.indicator),
                             datedPeriodWords(item.period, calendarOf(contract)));
        task.step = TodayTasks::tr("Open");
        task.open = [&navigator = navigator, id = contract.id, ref = item.ref,
                     period = item.period] {
            navigator.openContract(id, ContractTab::Indicators, ref, period);
        };
        return task;
    }
    const QString name = returnWords(item.title, item.period, calendarOf(contract), item.authority);
    const QString shortName =
        shortReturnWords(item.title, item.period, calendarOf(contract), item.authority);
    task.status = Status::Failed;
    if (item.kind == AttentionItem::Kind::MissedRun) {
        task.what = TodayTasks::tr("missed %1 times running: %2").arg(item.missing).arg(shortName);
        task.detail = TodayTasks::tr("clause %1").arg(item.clause);
    } else {
        task.what = TodayTasks::tr("due %1: %2").arg(dayWords(item.due), shortName);
        if (item.missing > 1) {
            task.what += TodayTasks::tr(", %1 missing").arg(item.missing);
        }
    }
    addReceiving(task, contract, blank(contract, item.ref, item.period, item.authority), name,
                 item.isOverdue);
    return task;
}

Task TaskMaker::due(const Contract* contract, const DueItem& item) const {
    Task task;
    const bool overdue = item.status == DueStatus::Overdue;
    if (overdue) {
        task.status = Status::Failed;
    }
    task.lead = dayLead(item.day(), session.asOf());
    task.what = dueWords(contract, item);
    task.detail = item.movedTo.isValid()
                      ? TodayTasks::tr("agreed for %1").arg(dayWords(item.movedTo))
                  : item.due ? dueReasonWords(*item.due)
                             : QString();
    task.step = TodayTasks::tr("Open");
    task.open = [&navigator = navigator, item] { openDue(navigator, item); };
    if (contract && item.kind == DueKind::Return && item.period) {
        addReceiving(task, *contract,
                     blank(*contract, returnKeyOf(item), *item.period, item.authority),
                     returnWords(item.title, *item.period, calendarOf(*contract), item.authority));
    } else if (finish && item.status != DueStatus::Upcoming) {
        task.step = TodayTasks::tr("Done");
        task.act = [finish = finish, item] { finish(item); };
    }
    return task;
}

} // namespace quarterlight
