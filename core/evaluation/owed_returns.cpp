#include "core/evaluation/owed_returns.h"

#include <algorithm>
#include <tuple>

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

bool isOf(const Receipt& receipt, const QString& returnKey, const Period& period,
          const QString& authority) {
    return receipt.returnKey == returnKey && receipt.period == period &&
           receipt.authority == authority;
}

std::vector<Receipt> receiptsOf(const OwedReturn& owed, const std::vector<Receipt>& receipts) {
    std::vector<Receipt> own;
    for (const Receipt& receipt : receipts) {
        if (isOf(receipt, owed.kind->key, owed.period, owed.authority)) {
            own.push_back(receipt);
        }
    }
    std::sort(own.begin(), own.end(), [](const Receipt& a, const Receipt& b) {
        return std::tie(a.receivedOn, a.id) < std::tie(b.receivedOn, b.id);
    });
    return own;
}

namespace {

/// Takes the receipts that came by the day of judging into account.
void noteReceipts(OwedReturn& owed, const OwedQuestion& question) {
    std::vector<Receipt> own = receiptsOf(owed, question.receipts);
    std::erase_if(own, [&](const Receipt& receipt) { return receipt.receivedOn > question.asOf; });
    if (own.empty()) {
        return;
    }
    owed.receipt = own.back();
    if (own.back().state == ReturnState::Rejected || own.back().state == ReturnState::Waived) {
        return;
    }
    const auto counting = std::find_if(own.begin(), own.end(), [](const Receipt& receipt) {
        return receipt.state != ReturnState::Rejected && receipt.state != ReturnState::Waived;
    });
    owed.cameOn = counting->receivedOn;
}

OwedState stateOf(const OwedReturn& owed, QDate periodEnd, QDate asOf) {
    if (owed.receipt && owed.receipt->state == ReturnState::Waived) {
        return OwedState::Waived;
    }
    if (owed.cameOn.isValid()) {
        return owed.due && owed.cameOn > owed.due->date ? OwedState::Late : OwedState::Received;
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
                    OwedReturn one;
                    one.kind = &kind;
                    one.period = period;
                    one.authority = authority;
                    one.due = dueDate(kind.due, period, calendar, question.workingDays);
                    noteReceipts(one, question);
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

std::optional<OwedReturn> owedReturn(const OwedQuestion& question, const Receipt& entry) {
    const QDate end = question.calendar().dates(entry.period).last;
    for (OwedReturn& owed : owedReturns(question, {end, end})) {
        if (isOf(entry, owed.kind->key, owed.period, owed.authority)) {
            return std::move(owed);
        }
    }
    return {};
}

} // namespace quarterlight
