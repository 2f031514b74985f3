// quarterlight kpi: what every indicator of a contract comes to in a period.
#include "app/commands/command_line.h"
#include "app/commands/commands.h"
#include "app/commands/json_values.h"
#include "core/session/figure_entry.h"
#include "core/words/status_words.h"
#include "core/words/value_words.h"

namespace quarterlight {

using namespace Qt::StringLiterals;

int kpiCommand(const QStringList& words) {
    CommandLine line(u"kpi REGISTER --contract REF --period P [--as-of D] [--json]"_s,
                     {u"REGISTER"_s});
    line.option(u"contract"_s).option(u"period"_s).option(u"as-of"_s).flag(u"json"_s);
    if (!line.parse(words)) {
        return line.ending();
    }
    const std::optional<QString> reference = line.required(u"contract"_s);
    const std::optional<Period> period = reference ? line.period(u"period"_s) : std::nullopt;
    const std::optional<QDate> asOf = period ? line.asOf() : std::nullopt;
    if (!asOf) {
        return line.ending();
    }
    const auto session = openSession(line.positional(0), Access::ReadOnly, *asOf);
    const auto facts = session ? findContract(*session, *reference) : nullptr;
    if (!facts) {
        return refused;
    }
    const DateRange days = facts->calendar().dates(*period);
    if (!days.overlaps(facts->term())) {
        return refuse(placeFaults(*facts, {facts->contract.id, {}, *period, {}, {}}));
    }
    const std::vector<Evaluation> evaluations = evaluateAll(facts->context(*asOf), *period);
    if (!line.has(u"json"_s)) {
        for (const Evaluation& evaluation : evaluations) {
            answer(QStringList{evaluation.indicator->ref, fullValueWords(evaluation),
                               targetCell(evaluation.target, evaluation.floor),
                               statusWord(evaluation.status, evaluation.failedCritically()),
                               evaluation.indicator->title}
                       .join(u'\t'));
        }
        return done;
    }
    QJsonArray indicators;
    for (const Evaluation& evaluation : evaluations) {
        indicators.append(toJson(evaluation));
    }
    answer(QJsonObject{{u"contract"_s, facts->contract.reference},
                       {u"period"_s, period->name()},
                       {u"from"_s, toJson(days.first)},
                       {u"to"_s, toJson(days.last)},
                       {u"indicators"_s, indicators}});
    return done;
}

} // namespace quarterlight
