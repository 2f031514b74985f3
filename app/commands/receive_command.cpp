// quarterlight receive: notes that a return came, how, and what became of it; or that none need
// come.
#include "app/commands/command_line.h"
#include "app/commands/commands.h"
#include "core/session/return_log.h"

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

struct ReceiveCommand {
    Q_DECLARE_TR_FUNCTIONS(ReceiveCommand)
};

/// What became of the return, from the words; false after a complaint.
bool readOutcome(CommandLine& line, Receipt& receipt) {
    if (line.has(u"accurate"_s)) {
        const QString accurate = line.value(u"accurate"_s);
        if (accurate != u"yes" && accurate != u"no") {
            line.complain(ReceiveCommand::tr("--accurate takes yes or no."));
            return false;
        }
        receipt.accurate = accurate == u"yes";
        receipt.state = *receipt.accurate ? ReturnState::Accepted : ReturnState::Received;
    }
    const bool rejected = line.has(u"rejected"_s);
    const bool waived = line.has(u"waived"_s);
    const bool accurate = receipt.accurate.value_or(false);
    if ((rejected && (waived || accurate)) || (waived && line.has(u"accurate"_s))) {
        line.complain(ReceiveCommand::tr("A return is accurate, rejected or waived: one of them."));
        return false;
    }
    if ((rejected || waived) && line.has(u"note"_s)) {
        line.complain(
            ReceiveCommand::tr("--rejected and --waived take the reason; leave --note out."));
        return false;
    }
    receipt.note = line.value(u"note"_s);
    if (rejected) {
        receipt.state = ReturnState::Rejected;
        receipt.note = line.value(u"rejected"_s);
    } else if (waived) {
        receipt.state = ReturnState::Waived;
        receipt.note = line.value(u"waived"_s);
    }
    return true;
}

/// The receipt that the words describe, its contract still to be found; none after a complaint.
std::optional<Receipt> receiptFrom(CommandLine& line) {
    const auto key = line.required(u"return"_s);
    const auto period = key ? line.period(u"period"_s) : std::nullopt;
    const auto on = period ? line.date(u"on"_s) : std::nullopt;
    if (!on) {
        return {};
    }
    Receipt receipt;
    receipt.returnKey = *key;
    receipt.period = *period;
    receipt.authority = line.value(u"authority"_s);
    receipt.receivedOn = *on;
    receipt.how = line.value(u"how"_s);
    receipt.receivedBy = line.has(u"by"_s) ? line.value(u"by"_s) : thisUser().name;
    return readOutcome(line, receipt) ? std::optional(receipt) : std::nullopt;
}

} // namespace

int receiveCommand(const QStringList& words) {
    CommandLine line(u"receive REGISTER --contract REF --return KEY --period P --on D "
                     "[--authority A] [--how email|portal|post|other] [--by NAME] "
                     "[--accurate yes|no] [--note T] [--rejected REASON | --waived REASON] "
                     "[--as-of D]"_s,
                     {u"REGISTER"_s});
    for (const QString& name :
         {u"contract"_s, u"return"_s, u"period"_s, u"on"_s, u"authority"_s, u"how"_s, u"by"_s,
          u"accurate"_s, u"note"_s, u"rejected"_s, u"waived"_s, u"as-of"_s}) {
        line.option(name);
    }
    if (!line.parse(words)) {
        return line.ending();
    }
    const auto reference = line.required(u"contract"_s);
    auto receipt = reference ? receiptFrom(line) : std::nullopt;
    const auto asOf = receipt ? line.asOf() : std::nullopt;
    if (!asOf) {
        return line.ending();
    }
    if (receipt->receivedOn > *asOf) {
        tell(ReceiveCommand::tr("A return can't have come on %1, after %2.")
                 .arg(receipt->receivedOn.toString(Qt::ISODate), asOf->toString(Qt::ISODate)));
        return refused;
    }
    const auto session = openSession(line.positional(0), Access::ReadWrite, *asOf);
    const auto facts = session ? findContract(*session, *reference) : nullptr;
    if (!facts) {
        return refused;
    }
    receipt->contract = facts->contract.id;
    const Result<ChangeSet> changes = logReturn(*facts, *receipt, *asOf);
    if (!changes) {
        return refuse(changes.faults());
    }
    if (cameBeforePeriodEnd(*facts, *receipt)) {
        tell(ReceiveCommand::tr("It came before its period was over. Is the period right?"));
    }
    const Result<Announcement> made = session->apply(*changes);
    return made ? done : refuse(made.faults());
}

} // namespace quarterlight
