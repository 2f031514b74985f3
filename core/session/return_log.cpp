#include "core/session/return_log.h"

namespace quarterlight {

using namespace Qt::StringLiterals;

Result<ChangeSet> logReturn(const ContractFacts& facts, const Receipt& receipt) {
    const DateRange days = facts.calendar().dates(receipt.period);
    const DateRange term = facts.term();
    if (!days.overlaps(term)) {
        return Fault{FaultCode::OutOfRange,
                     u"period"_s,
                     {receipt.period.name(), term.first.toString(Qt::ISODate),
                      term.last.toString(Qt::ISODate)}};
    }
    const ReturnKind* kind = facts.terms->on(days.first).returnKind(receipt.returnKey);
    if (!kind) {
        return Fault{FaultCode::Unknown, u"return"_s, {u"return"_s, receipt.returnKey}};
    }
    if (kind->frequency != receipt.period.frequency) {
        return Fault{FaultCode::NotOneOf,
                     u"period"_s,
                     {receipt.period.name(), frequencyKey(kind->frequency)}};
    }
    if (!receipt.receivedOn.isValid()) {
        return Fault{FaultCode::Required, u"receivedOn"_s, {u"receivedOn"_s}};
    }
    const QString authorities = facts.contract.authorities.join(u", "_s);
    if (kind->perAuthority && receipt.authority.isEmpty()) {
        return Fault{FaultCode::Required, u"authority"_s, {u"authority"_s}};
    }
    if (!receipt.authority.isEmpty() &&
        (!kind->perAuthority || !facts.contract.authorities.contains(receipt.authority))) {
        return Fault{FaultCode::NotOneOf, u"authority"_s, {receipt.authority, authorities}};
    }
    return ChangeSet{QCoreApplication::translate("ReturnLog", "Receive %1, %2")
                         .arg(kind->title, receipt.period.name()),
                     {{{}, receipt}}};
}

} // namespace quarterlight
