// quarterlight receive: notes that a return came, and whether it was accurate.
#include "app/commands/command_line.h"
#include "app/commands/commands.h"
#include "core/session/return_log.h"

namespace quarterlight {

using namespace Qt::StringLiterals;

int receiveCommand(const QStringList& words) {
    CommandLine line(u"receive REGISTER --contract REF --return KEY --period P --on D "
                     "[--authority A] [--accurate yes|no] [--note T]"_s,
                     {u"REGISTER"_s});
    for (const QString& name : {u"contract"_s, u"return"_s, u"period"_s, u"on"_s, u"authority"_s,
                                u"accurate"_s, u"note"_s}) {
        line.option(name);
    }
    if (!line.parse(words)) {
        return line.ending();
    }
    const auto reference = line.required(u"contract"_s);
    const auto key = reference ? line.required(u"return"_s) : std::nullopt;
    const auto period = key ? line.period(u"period"_s) : std::nullopt;
    const auto on = period ? line.date(u"on"_s) : std::nullopt;
    if (!on) {
        return line.ending();
    }
    const QString accurate = line.value(u"accurate"_s);
    if (line.has(u"accurate"_s) && accurate != u"yes" && accurate != u"no") {
        line.complain(QCoreApplication::translate("Commands", "--accurate takes yes or no."));
        return line.ending();
    }
    const auto session = openSession(line.positional(0), Access::ReadWrite, *on);
    const auto facts = session ? findContract(*session, *reference) : nullptr;
    if (!facts) {
        return refused;
    }
    Receipt receipt;
    receipt.contract = facts->contract.id;
    receipt.returnKey = *key;
    receipt.period = *period;
    receipt.authority = line.value(u"authority"_s);
    receipt.receivedOn = *on;
    receipt.receivedBy = thisUser().name;
    receipt.note = line.value(u"note"_s);
    if (line.has(u"accurate"_s)) {
        receipt.accurate = accurate == u"yes";
        receipt.state = *receipt.accurate ? ReturnState::Accepted : ReturnState::Received;
    }
    const Result<ChangeSet> changes = logReturn(*facts, receipt);
    if (!changes) {
        return refuse(changes.faults());
    }
    const Result<Announcement> made = session->apply(*changes);
    return made ? done : refuse(made.faults());
}

} // namespace quarterlight
