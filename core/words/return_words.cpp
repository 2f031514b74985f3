#include "core/words/return_words.h"

#include "core/words/date_words.h"
#include "core/words/due_words.h"
#include "core/words/period_words.h"
#include "core/words/status_words.h"

#include <QCoreApplication>
#include <QStringList>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

struct ReturnWords {
    Q_DECLARE_TR_FUNCTIONS(ReturnWords)
};

QString named(const QString& title, const QString& period, const QString& authority) {
    const QString words = u"%1, %2"_s.arg(title, period);
    return authority.isEmpty() ? words : u"%1, %2"_s.arg(words, authority);
}

} // namespace

QString returnWords(const QString& title, const Period& period, const PeriodCalendar& calendar,
                    const QString& authority) {
    return named(title, periodWords(period, calendar), authority);
}

QString shortReturnWords(const QString& title, const Period& period, const PeriodCalendar& calendar,
                         const QString& authority) {
    return named(title, datedPeriodWords(period, calendar), authority);
}

QString returnWords(const OwedReturn& owed, const PeriodCalendar& calendar) {
    return returnWords(owed.kind->title, owed.period, calendar, owed.authority);
}

QString submissionWayWord(const QString& way) {
    if (way == u"email") {
        return ReturnWords::tr("Email");
    }
    if (way == u"portal") {
        return ReturnWords::tr("Portal");
    }
    if (way == u"post") {
        return ReturnWords::tr("Post");
    }
    return way == u"other" ? ReturnWords::tr("Other") : way;
}

QString receiptWords(const Receipt& receipt) {
    QStringList words{dateWords(receipt.receivedOn)};
    if (receipt.how != u"other") {
        words << submissionWayWord(receipt.how).toLower();
    }
    words << receipt.receivedBy;
    words.removeAll(QString());
    return words.join(u", "_s);
}

QString owedStateWords(const OwedReturn& owed) {
    const QString state = owedStateWord(owed.state);
    if (!owed.receipt || owed.state == OwedState::Waived) {
        return state;
    }
    if (owed.receipt->state == ReturnState::Rejected) {
        return ReturnWords::tr("%1, rejected").arg(state);
    }
    if (owed.receipt->state != ReturnState::Accepted) {
        return state;
    }
    return owed.state == OwedState::Late ? ReturnWords::tr("Accepted, late")
                                         : ReturnWords::tr("Accepted");
}

QString shortDueWords(const OwedReturn& owed) {
    if (owed.agreed.isValid()) {
        return ReturnWords::tr("%1 (agreed)").arg(dateWords(owed.agreed));
    }
    if (!owed.due) {
        return ReturnWords::tr("No date set");
    }
    const DueDate& due = *owed.due;
    if (due.nonWorkingReason.isEmpty()) {
        return dateWords(due.date);
    }
    return due.moved()
               ? ReturnWords::tr("%1 (%2: %3)")
                     .arg(dateWords(due.date), dayWords(due.unadjusted), due.nonWorkingReason)
               : ReturnWords::tr("%1 (%2, kept)").arg(dateWords(due.date), due.nonWorkingReason);
}

Status statusOf(OwedState state) {
    switch (state) {
    case OwedState::Received:
        return Status::Met;
    case OwedState::Late:
        return Status::BelowTarget;
    case OwedState::Overdue:
        return Status::Failed;
    case OwedState::Due:
    case OwedState::Undated:
        return Status::NotReported;
    case OwedState::Waived:
        return Status::NoActivity;
    case OwedState::Upcoming:
        break;
    }
    return Status::NoTarget;
}

} // namespace quarterlight
