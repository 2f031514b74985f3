// The returns that a contract owes, period by period, and where each stands.
#include "core/evaluation/owed_returns.h"

#include "core/framework/duties.h"

#include <QHash>

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

/// Takes the receipts that came by the day of judging into account; `ofPeriod` are the log's
/// entries for the return's period.
void noteReceipts(OwedReturn& owed, const std::vector<Receipt>& ofPeriod, QDate asOf) {
    std::vector<Receipt> own = receiptsOf(owed, ofPeriod);
    std::erase_if(own, [&](const Receipt& receipt) { return receipt.receivedOn > asOf; });
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
    const QDate last = owed.lastDay();
    if (owed.cameOn.isValid()) {
        return last.isValid() && owed.cameOn > last ? OwedState::Late : OwedState::Received;
    }
    if (periodEnd >= asOf) {
        return OwedState::Upcoming;
    }
    if (!last.isValid()) {
        return OwedState::Undated;
    }
    return last < asOf ? OwedState::Overdue : OwedState::Due;
}

QDate agreedDay(const OwedQuestion& question, const OwedReturn& owed) {
    if (!question.marks || question.marks->empty()) {
        return {};
    }
    const QString series = owedSeries(*owed.kind);
    const QString occurrence = owedOccurrence(owed.period, owed.authority);
    for (const DiaryMark& mark : *question.marks) {
        if (mark.series == series && mark.occurrence == occurrence) {
            return mark.movedTo;
        }
    }
    return {};
}

QDate orderDate(const OwedReturn& owed, const PeriodCalendar& calendar) {
    const QDate last = owed.lastDay();
    return last.isValid() ? last : calendar.dates(owed.period).last;
}

} // namespace

QString owedSeries(const ReturnKind& kind) {
    return u"returns/"_s + kind.key;
}

QString owedOccurrence(const Period& period, const QString& authority) {
    return authority.isEmpty() ? period.name() : QString(period.name() + u'/' + authority);
}

std::vector<OwedReturn> owedReturns(const OwedQuestion& question, const DateRange& periodsEnding) {
    const PeriodCalendar calendar = question.calendar();
    const DateRange term{question.contract.start, question.contract.end};
    const DateRange days{std::max(periodsEnding.first, term.first), periodsEnding.last};
    QHash<Period, std::vector<Receipt>> byPeriod;
    for (const Receipt& receipt : question.receipts) {
        byPeriod[receipt.period].push_back(receipt);
    }
    std::vector<OwedReturn> owed;
    for (const Frequency frequency :
         {Frequency::FourWeekly, Frequency::Monthly, Frequency::Quarterly, Frequency::Annual}) {
        for (const Period& period : calendar.overlapping(days, frequency)) {
            const DateRange covered = calendar.dates(period);
            if (!days.contains(covered.last) || !covered.overlaps(term)) {
                continue;
            }
            const Framework& framework = question.terms.during(covered, term);
            for (const ReturnKind& kind : framework.returns) {
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
                    one.due = dueDate(framework, kind.due, period, calendar, question.workingDays);
                    one.agreed = agreedDay(question, one);
                    noteReceipts(one, byPeriod.value(period), question.asOf);
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
