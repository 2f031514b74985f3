#include "core/session/return_log.h"

#include "core/words/return_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

struct ReturnLog {
    Q_DECLARE_TR_FUNCTIONS(ReturnLog)
};

QString iso(QDate date) {
    return date.toString(Qt::ISODate);
}

const ReturnKind* kindOf(const ContractFacts& facts, const Receipt& receipt) {
    return facts.framework(receipt.period).returnKind(receipt.returnKey);
}

/// "Monthly return, November 2026", with the authority where each is owed its own.
QString returnName(const ContractFacts& facts, const Receipt& receipt) {
    const ReturnKind* kind = kindOf(facts, receipt);
    return returnWords(kind ? kind->title : receipt.returnKey, receipt.period, facts.calendar(),
                       receipt.authority);
}

bool isWaived(const Receipt& receipt) {
    return receipt.state == ReturnState::Waived;
}

/// Is it the return that the terms ask for, of a period and authority that there are?
std::optional<Fault> identityFault(const ContractFacts& facts, const Receipt& receipt) {
    const DateRange days = facts.calendar().dates(receipt.period);
    const DateRange term = facts.term();
    if (!days.overlaps(term)) {
        return Fault{FaultCode::OutOfRange,
                     u"period"_s,
                     {receipt.period.name(), iso(term.first), iso(term.last)}};
    }
    const ReturnKind* kind = kindOf(facts, receipt);
    if (!kind) {
        return Fault{FaultCode::Unknown, u"return"_s, {u"return"_s, receipt.returnKey}};
    }
    if (kind->frequency != receipt.period.frequency) {
        return Fault{FaultCode::NotOneOf,
                     u"period"_s,
                     {receipt.period.name(), frequencyKey(kind->frequency)}};
    }
    const QStringList& authorities = facts.contract.authorities;
    if (kind->perAuthority && receipt.authority.isEmpty()) {
        return Fault{FaultCode::Required, u"authority"_s, {u"authority"_s}};
    }
    if (!receipt.authority.isEmpty() &&
        (!kind->perAuthority || !authorities.contains(receipt.authority))) {
        return Fault{
            FaultCode::NotOneOf, u"authority"_s, {receipt.authority, authorities.join(u", "_s)}};
    }
    return {};
}

std::optional<Fault> dayFault(const ContractFacts& facts, const Receipt& receipt, QDate asOf) {
    const QDate on = receipt.receivedOn;
    if (!on.isValid()) {
        return Fault{FaultCode::Required, u"receivedOn"_s, {u"receivedOn"_s}};
    }
    const bool early = !isWaived(receipt) && on < facts.calendar().dates(receipt.period).first;
    if (early || (asOf.isValid() && on > asOf)) {
        const QDate first = facts.calendar().dates(receipt.period).first;
        const QDate last = asOf.isValid() ? asOf : std::max(first, facts.contract.end);
        return Fault{FaultCode::OutOfRange, u"receivedOn"_s, {iso(on), iso(first), iso(last)}};
    }
    return {};
}

/// What the step is called in the log and in the Edit menu.
QString titleOf(const ContractFacts& facts, const Receipt& receipt) {
    const QString name = returnName(facts, receipt);
    if (isWaived(receipt)) {
        return ReturnLog::tr("Waive %1").arg(name);
    }
    const bool again =
        std::any_of(facts.receipts.begin(), facts.receipts.end(), [&](const Receipt& standing) {
            return isOf(standing, receipt.returnKey, receipt.period, receipt.authority);
        });
    return again ? ReturnLog::tr("Resubmit %1").arg(name) : ReturnLog::tr("Receive %1").arg(name);
}

QString titleOf(const ContractFacts& facts, const Receipt& before, const Receipt& after) {
    const QString name = returnName(facts, after);
    if (before.state != after.state && after.state == ReturnState::Accepted) {
        return ReturnLog::tr("Accept %1").arg(name);
    }
    if (before.state != after.state && after.state == ReturnState::Rejected) {
        return ReturnLog::tr("Reject %1").arg(name);
    }
    Receipt judged = before;
    judged.accurate = after.accurate;
    if (judged == after && after.accurate) {
        return *after.accurate ? ReturnLog::tr("Mark as accurate: %1").arg(name)
                               : ReturnLog::tr("Mark as not accurate: %1").arg(name);
    }
    return ReturnLog::tr("Correct %1").arg(name);
}

} // namespace

const QStringList& submissionWays() {
    static const QStringList ways{u"email"_s, u"portal"_s, u"post"_s, u"other"_s};
    return ways;
}

Receipt receiptFor(const ContractFacts& facts, const OwedReturn& owed, QDate receivedOn) {
    Receipt receipt;
    receipt.contract = facts.contract.id;
    receipt.returnKey = owed.kind->key;
    receipt.period = owed.period;
    receipt.authority = owed.authority;
    receipt.receivedOn = receivedOn;
    return receipt;
}

Faults receiptFaults(const ContractFacts& facts, const Receipt& receipt, QDate asOf) {
    if (const auto fault = identityFault(facts, receipt)) {
        return {*fault};
    }
    Faults faults;
    if (const auto fault = dayFault(facts, receipt, asOf)) {
        faults.push_back(*fault);
    }
    if (!receipt.how.isEmpty() && !submissionWays().contains(receipt.how)) {
        faults.push_back(
            {FaultCode::NotOneOf, u"how"_s, {receipt.how, submissionWays().join(u", "_s)}});
    }
    const bool needsReason = receipt.state == ReturnState::Rejected || isWaived(receipt);
    if (needsReason && receipt.note.trimmed().isEmpty()) {
        faults.push_back({FaultCode::Required, u"note"_s, {u"note"_s}});
    }
    return faults;
}

bool cameBeforePeriodEnd(const ContractFacts& facts, const Receipt& receipt) {
    return !isWaived(receipt) && receipt.receivedOn.isValid() &&
           receipt.receivedOn <= facts.calendar().dates(receipt.period).last;
}

Result<ChangeSet> logReturn(const ContractFacts& facts, const Receipt& receipt, QDate asOf) {
    Faults faults = receiptFaults(facts, receipt, asOf);
    if (!faults.empty()) {
        return faults;
    }
    return ChangeSet{titleOf(facts, receipt), {{{}, receipt}}};
}

Result<ChangeSet> changeReceipt(const ContractFacts& facts, const Receipt& before,
                                const Receipt& after, QDate asOf) {
    Faults faults = receiptFaults(facts, after, asOf);
    if (!faults.empty()) {
        return faults;
    }
    return ChangeSet{titleOf(facts, before, after), {{before, after}}};
}

ChangeSet removeReceipt(const ContractFacts& facts, const Receipt& receipt) {
    return {ReturnLog::tr("Remove receipt of %1").arg(returnName(facts, receipt)), {{receipt, {}}}};
}

} // namespace quarterlight
