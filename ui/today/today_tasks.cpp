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

/// "overdue since 1 Dec", "today", "15 Dec, in 3 days".
QString dayLead(QDate day, QDate asOf) {
    const QString distance = distanceWords(day, asOf);
    return asOf.daysTo(day) <= 1 && asOf.daysTo(day) >= 0
               ? distance
               : TodayTasks::tr("%1, %2").arg(dayWords(day), distance);
}

} // namespace

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
                             const QString& name) const {
    task.open = [&navigator = navigator, blank] {
        navigator.openContract(blank.contract, ContractTab::Returns, blank.returnKey, blank.period);
    };
    task.step = TodayTasks::tr("Open");
    if (receive) {
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
        task.what = TodayTasks::tr("%1 (%2) %3, %4")
                        .arg(valueWords(judged), targetWords(*judged.indicator, judged.target),
                             indicatorName(*judged.indicator),
                             datedPeriodWords(item.period, calendarOf(contract)));
        task.step = TodayTasks::tr("Open");
        task.open = [&navigator = navigator, id = contract.id, ref = item.ref,
                     period = item.period] {
            navigator.openContract(id, ContractTab::Indicators, ref, period);
        };
        return task;
    }
    const QString name = returnWords(item.title, item.period, calendarOf(contract), item.authority);
    task.status = Status::Failed;
    task.what =
        TodayTasks::tr("due %1: %2")
            .arg(dayWords(item.due),
                 shortReturnWords(item.title, item.period, calendarOf(contract), item.authority));
    if (item.missing > 1) {
        task.what += TodayTasks::tr(", %1 missing").arg(item.missing);
    }
    addReceiving(task, contract, blank(contract, item.ref, item.period, item.authority), name);
    return task;
}

Task TaskMaker::due(const Contract& contract, const OwedReturn& owed) const {
    Task task;
    const QString name = returnWords(owed, calendarOf(contract));
    task.lead = dayLead(owed.due->date, session.asOf());
    task.what = u"%1: %2"_s.arg(contract.title, name);
    task.detail = dueReasonWords(*owed.due);
    addReceiving(task, contract, blank(contract, owed.kind->key, owed.period, owed.authority),
                 name);
    return task;
}

} // namespace quarterlight
