// quarterlight due: everything that falls due between two days, and why then; or the same as a
// calendar for the officer's own.
#include "app/commands/commands.h"
#include "app/commands/due_listing.h"
#include "core/session/calendar_export.h"
#include "core/session/diary.h"
#include "core/words/counted.h"

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

struct DueCommand {
    Q_DECLARE_TR_FUNCTIONS(DueCommand)
};

/// What the schedules ask for without a date, in one contract or in all.
std::vector<DueItem> undated(const Session& session, std::optional<Id<Contract>> contract) {
    std::vector<DueItem> items;
    for (const Contract& each : session.contracts()) {
        const auto facts =
            !contract || each.id == *contract ? findContract(session, each.reference) : nullptr;
        if (facts) {
            const auto more =
                undatedDuties(dueQuestion(*facts, session.workingDays(), session.asOf()));
            items.insert(items.end(), more.begin(), more.end());
        }
    }
    return items;
}

/// Lists the items; those without a date at the end if asked for, else their number is told.
ExitCode listDue(const Session& session, std::optional<Id<Contract>> contract,
                 const DateRange& days, const CommandLine& line) {
    std::vector<DueItem> items =
        contract ? session.dueItems(*contract, days) : session.dueItems(days);
    const std::vector<DueItem> dateless = undated(session, contract);
    if (line.has(u"undated"_s)) {
        items.insert(items.end(), dateless.begin(), dateless.end());
    }
    const ExitCode ending = answerDue(session, items, line.has(u"json"_s));
    if (ending == done && !line.has(u"undated"_s) && !dateless.empty()) {
        tell(counted(static_cast<qsizetype>(dateless.size()),
                     DueCommand::tr("%1 thing has no date set; --undated lists it."),
                     DueCommand::tr("%1 things have no date set; --undated lists them.")));
    }
    return ending;
}

} // namespace

int dueCommand(const QStringList& words) {
    CommandLine line(u"due REGISTER [--contract REF] --from D --to D [--as-of D] [--undated] "
                     "[--json | --ics FILE]"_s,
                     {u"REGISTER"_s});
    for (const QString& name : {u"contract"_s, u"from"_s, u"to"_s, u"as-of"_s, u"ics"_s}) {
        line.option(name);
    }
    line.flag(u"json"_s).flag(u"undated"_s);
    if (!line.parse(words)) {
        return line.ending();
    }
    if (line.has(u"ics"_s) && (line.has(u"json"_s) || line.has(u"undated"_s))) {
        line.complain(DueCommand::tr("--ics goes with neither --json nor --undated."));
        return line.ending();
    }
    ExitCode ending = done;
    const std::optional<DateRange> days = dueDays(line, ending);
    if (!days) {
        return ending;
    }
    const auto asOf = line.asOf();
    if (!asOf) {
        return line.ending();
    }
    const auto session = openSession(line.positional(0), Access::ReadOnly, *asOf);
    if (!session) {
        return refused;
    }
    std::optional<Id<Contract>> contract;
    if (line.has(u"contract"_s)) {
        const auto facts = findContract(*session, line.value(u"contract"_s));
        if (!facts) {
            return refused;
        }
        contract = facts->contract.id;
    }
    if (!line.has(u"ics"_s)) {
        return listDue(*session, contract, *days, line);
    }
    const QByteArray calendar = calendarExport(*session, contract, *days);
    if (const std::optional<Fault> fault = session->readFault()) {
        return refuse({*fault});
    }
    return answerIntoFile(line.value(u"ics"_s), calendar);
}

} // namespace quarterlight
