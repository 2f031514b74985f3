// quarterlight pack: the review pack of a contract and period as a PDF.
#include "app/commands/command_line.h"
#include "app/commands/commands.h"
#include "core/report/pack_pager.h"
#include "core/session/contract_pack.h"
#include "core/session/figure_entry.h"

namespace quarterlight {

using namespace Qt::StringLiterals;

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
    const auto asOf = output ? line.asOf() : std::nullopt;
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
    question.without = line.values(u"without"_s);
    question.redacted = line.has(u"redacted"_s);
    const Result<QByteArray> pdf = PackPages(packContent(question)).pdf();
    if (!pdf) {
        tell(u"The PDF couldn't be made for screen readers (%1), so nothing was saved."_s.arg(
            pdf.fault().arguments.value(0)));
        return refused;
    }
    return answerIntoFile(*session, *output, *pdf);
}

} // namespace quarterlight
