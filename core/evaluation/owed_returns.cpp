#include "core/evaluation/owed_returns.h"

namespace quarterlight {

using namespace Qt::StringLiterals;

QString owedStateKey(OwedState state) {
    switch (state) {
    case OwedState::Upcoming:
        return u"upcoming"_s;
    case OwedState::Due:
        return u"due"_s;
    case OwedState::Overdue:
        return u"overdue"_s;
    case OwedState::Received:
        return u"received"_s;
    case OwedState::Late:
        return u"late"_s;
    case OwedState::Waived:
        return u"done"_s;
    case OwedState::Undated:
        break;
    }
    return u"due"_s;
}

namespace {

std::optional<Receipt> lastReceipt(const OwedQuestion& question, const OwedReturn& owed) {
    std::optional<Receipt> last;
    for (const Receipt& receipt : question.receipts) {
        if (receipt.returnKey == owed.kind->key && receipt.period == owed.period &&
            receipt.authority == owed.authority &&
            (!last || last->receivedOn < receipt.receivedOn ||
             (last->receivedOn == receipt.receivedOn && last->id < receipt.id))) {
            last = receipt;
        }
    }
    return last;
}

OwedState stateOf(const OwedReturn& owed, QDate periodEnd, QDate asOf) {
    if (owed.receipt && owed.receipt->state == ReturnState::Waived) {
        return OwedState::Waived;
    }
    const bool here = owed.receipt && owed.receipt->state != ReturnState::Rejected &&
                      owed.receipt->receivedOn <= asOf;
    if (here) {
        return owed.due && owed.receipt->receivedOn > owed.due->date ? OwedState::Late
                                                                     : OwedState::Received;
    }
    if (periodEnd >= asOf) {
        return OwedState::Upcoming;
    }
    if (!owed.due) {
        return OwedState::Undated;
    }
    return owed.due->date < asOf ? OwedState::Overdue : OwedState::Due;
}

QDate orderDate(const OwedReturn& owed, const PeriodCalendar& calendar) {
    return owed.due ? owed.due->date : calendar.dates(owed.period).last;
}

} // namespace

std::vector<OwedReturn> owedReturns(const OwedQuestion& question, const DateRange& periodsEnding) {
    const PeriodCalendar calendar = question.calendar();
    const DateRange term{question.contract.start, question.contract.end};
    const DateRange days{std::max(periodsEnding.first, term.first), periodsEnding.last};
    std::vector<OwedReturn> owed;
    for (const Frequency frequency :
         {Frequency::FourWeekly, Frequency::Monthly, Frequency::Quarterly, Frequency::Annual}) {
        for (const Period& period : calendar.overlapping(days, frequency)) {
            const DateRange covered = calendar.dates(period);
            if (!days.contains(covered.last) || !covered.overlaps(term)) {
                continue;
            }
            for (const ReturnKind& kind : question.terms.on(covered.first).returns) {
                if (kind.frequency != frequency) {
                    continue;
                }
                const QStringList authorities =
                    kind.perAuthority ? question.contract.authorities : QStringList{QString()};
                for (const QString& authority : authorities) {
                    OwedReturn one{&kind, period, authority, {}, {}, {}};
                    one.due = dueDate(kind.due, period, calendar, question.workingDays);
                    one.receipt = lastReceipt(question, one);
                    one.state = stateOf(one, covered.last, question.asOf);
                    owed.push_back(std::move(one));
                }
            }
        }
    }
    std::stable_sort(owed.begin(), owed.end(), [&](const OwedReturn& a, const OwedReturn& b) {
        return orderDate(a, calendar) < orderDate(b, calendar);
    });
    return owed;
}

} // namespace quarterlight
