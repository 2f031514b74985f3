// quarterlight pack: the review pack of a contract and period as a PDF.
#include "app/commands/command_line.h"
#include "app/commands/commands.h"
#include "core/report/pack_pager.h"
#include "core/session/contract_pack.h"
#include "core/session/figure_entry.h"
#include "core/words/fill.h"

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

struct PackCommand {
    Q_DECLARE_TR_FUNCTIONS(PackCommand)
};

/// The sections of --without; none after a complaint. A name that is none would leave nothing out,
/// and print what was to be kept back.
std::optional<QStringList> sectionsFrom(CommandLine& line) {
    const QStringList known = packSectionKeys();
    for (const QString& name : line.values(u"without"_s)) {
        if (!known.contains(name)) {
            line.complain(filled(PackCommand::tr("“%1” is no section. --without takes %2."),
                                 {name, known.join(u", "_s)}));
            return {};
        }
    }
    return line.values(u"without"_s);
}

/// What speaks against the indicators of --chart: the pack has no such number in that period.
Faults chartFaults(const PackQuestion& question) {
    QStringList known;
    for (const Evaluation& evaluation : evaluateAll(question.context, question.period)) {
        if (evaluation.indicator->isNumeric()) {
            known.append(evaluation.indicator->ref);
        }
    }
    Faults faults;
    for (const QString& ref : question.alsoChart) {
        if (!known.contains(ref)) {
            faults.push_back({FaultCode::NotOneOf, u"--chart"_s, {ref, known.join(u", "_s)}});
        }
    }
    return faults;
}

} // namespace

int packCommand(const QStringList& words) {
    CommandLine line(u"pack REGISTER --contract REF --period P --output FILE.pdf [--as-of D] "
                     "[--chart REF]… [--without SECTION]… [--redacted]"_s,
                     {u"REGISTER"_s});
    for (const QString& name :
         {u"contract"_s, u"period"_s, u"output"_s, u"as-of"_s, u"chart"_s, u"without"_s}) {
        line.option(name);
    }
    line.flag(u"redacted"_s);
    if (!line.parse(words)) {
        return line.ending();
    }
    const auto reference = line.required(u"contract"_s);
    const auto period = reference ? line.period(u"period"_s) : std::nullopt;
    const auto output = period ? line.required(u"output"_s) : std::nullopt;
    const auto without = output ? sectionsFrom(line) : std::nullopt;
    const auto asOf = without ? line.asOf() : std::nullopt;
    if (!asOf) {
        return line.ending();
    }
    const auto session = openSession(line.positional(0), Access::ReadOnly, *asOf);
    const auto facts = session ? findContract(*session, *reference) : nullptr;
    if (!facts) {
        return refused;
    }
    if (!facts->calendar().dates(*period).overlaps(facts->term())) {
        return refuse(placeFaults(*facts, {facts->contract.id, {}, *period, {}, {}}));
    }
    PackQuestion question = packQuestion(*facts, session->workingDays(), *period, *asOf);
    question.alsoChart = line.values(u"chart"_s);
    question.without = *without;
    question.redacted = line.has(u"redacted"_s);
    if (const Faults faults = chartFaults(question); !faults.empty()) {
        return refuse(faults);
    }
    const Result<QByteArray> pdf = PackPages(packContent(question)).pdf();
    if (!pdf) {
        tell(PackCommand::tr(
                 "The PDF couldn't be made for screen readers (%1), so nothing was saved.")
                 .arg(pdf.fault().arguments.value(0)));
        return refused;
    }
    return answerIntoFile(*output, *pdf);
}

} // namespace quarterlight
