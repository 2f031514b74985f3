#include "core/session/figure_entry.h"

#include "core/framework/breakdown_values.h"

#include <algorithm>

namespace quarterlight {

using namespace Qt::StringLiterals;

std::optional<Change> figureChange(const ContractFacts& facts, const FigureKey& key,
                                   const Amount& amount, const Origin& origin) {
    const Figure* before = facts.figures.find(key);
    Change change;
    if (before) {
        change.before = *before;
    }
    if (!amount.isEmpty()) {
        change.after = Figure{before ? before->id : Id<Figure>{}, key, amount, origin};
    }
    const bool same = before ? before->amount == amount : amount.isEmpty();
    return same ? std::nullopt : std::optional(change);
}

std::optional<Change> commentChange(const ContractFacts& facts, const QString& indicator,
                                    const Period& period, const QString& text) {
    Change change;
    Comment comment{{}, facts.contract.id, indicator, period, {}};
    for (const Comment& standing : facts.comments) {
        if (standing.indicator == indicator && standing.period == period) {
            change.before = standing;
            comment = standing;
        }
    }
    if (comment.text == text) {
        return {};
    }
    comment.text = text;
    if (!text.isEmpty()) {
        change.after = comment;
    }
    return change;
}

bool isConfirmed(const ContractFacts& facts, const FigureKey& key, const Amount& amount) {
    return std::any_of(
        facts.confirmations.begin(), facts.confirmations.end(),
        [&](const Confirmation& one) { return one.key == key && one.amount == amount; });
}

std::optional<Change> confirmationChange(const ContractFacts& facts, const Figure& figure) {
    if (isConfirmed(facts, figure.key, figure.amount)) {
        return {};
    }
    return Change{{}, Confirmation{{}, figure.key, figure.amount}};
}

Faults placeFaults(const ContractFacts& facts, const FigureKey& key) {
    const DateRange days = facts.calendar().dates(key.period);
    const DateRange term = facts.term();
    if (!days.overlaps(term)) {
        return {{FaultCode::OutOfRange,
                 u"period"_s,
                 {key.period.name(), term.first.toString(Qt::ISODate),
                  term.last.toString(Qt::ISODate)}}};
    }
    const Indicator* indicator = facts.framework(key.period).indicator(key.indicator);
    if (!indicator) {
        return {{FaultCode::Unknown, u"indicator"_s, {u"indicator"_s, key.indicator}}};
    }
    Faults faults;
    const std::vector<Frequency>& frequencies = indicator->frequencies;
    if (!frequencies.empty() && std::find(frequencies.begin(), frequencies.end(),
                                          key.period.frequency) == frequencies.end()) {
        QStringList keys;
        for (const Frequency frequency : frequencies) {
            keys.append(frequencyKey(frequency));
        }
        faults.push_back(
            {FaultCode::NotOneOf, u"period"_s, {key.period.name(), keys.join(u", "_s)}});
    }
    const Faults slice = sliceFaults(*indicator, key.slice, facts.contract.authorities);
    faults.insert(faults.end(), slice.begin(), slice.end());
    return faults;
}

} // namespace quarterlight
