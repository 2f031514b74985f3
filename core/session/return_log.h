// The log of returns: what came, when and how, and what became of it. Each command gives one change
// set: one step that can be undone.
#pragma once

#include "core/evaluation/owed_returns.h"
#include "core/model/change.h"
#include "core/session/contract_facts.h"

#include <QStringList>

namespace quarterlight {

/// How a return may come, as Receipt::how keeps it: "email", "portal", "post", "other".
const QStringList& submissionWays();

/// A blank entry for an owed return, received on a day.
Receipt receiptFor(const ContractFacts& facts, const OwedReturn& owed, QDate receivedOn);

/// Everything that speaks against such an entry, each with the field's name as place: Unknown
/// (return), NotOneOf (a period of another length; an authority; a way), OutOfRange (a period
/// outside the term; a day before the period began or after `asOf`), Required (receivedOn;
/// authority of a return owed to each; note, the reason, of a rejected or waived one). An invalid
/// `asOf` sets no latest day. A waiver may be agreed before its period begins.
Faults receiptFaults(const ContractFacts& facts, const Receipt& receipt, QDate asOf = {});

/// True if it came before its period was over: allowed, but to be told, since it is likelier a
/// wrong period.
bool cameBeforePeriodEnd(const ContractFacts& facts, const Receipt& receipt);

/// The change set that puts an entry in the log: received, resubmitted where one stands already, or
/// waived. Faults: receiptFaults.
Result<ChangeSet> logReturn(const ContractFacts& facts, const Receipt& receipt, QDate asOf = {});

/// The change set that makes one entry another: accepted, rejected with a reason, accurate or not,
/// corrected. Faults: receiptFaults.
Result<ChangeSet> changeReceipt(const ContractFacts& facts, const Receipt& before,
                                const Receipt& after, QDate asOf = {});

/// The change set that takes an entry out of the log.
ChangeSet removeReceipt(const ContractFacts& facts, const Receipt& receipt);

} // namespace quarterlight
