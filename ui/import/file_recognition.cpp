// Recognition by name and by what the figures are of: only where it is plain.
#include "ui/import/file_recognition.h"

#include <QRegularExpression>
#include <QSet>

#include <map>
#include <set>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

QRegularExpression wordOf(const QString& reference) {
    static const QRegularExpression separators(u"[\\W_]+"_s,
                                               QRegularExpression::UseUnicodePropertiesOption);
    QStringList parts;
    for (const QString& part : reference.split(separators, Qt::SkipEmptyParts)) {
        parts << QRegularExpression::escape(part);
    }
    return QRegularExpression(u"(?<![^\\W_])"_s + parts.join(u"[\\W_]*"_s) + u"(?![^\\W_])"_s,
                              QRegularExpression::CaseInsensitiveOption |
                                  QRegularExpression::UseUnicodePropertiesOption);
}

} // namespace

const Contract* contractNamed(const QString& fileName, const std::vector<Contract>& contracts) {
    const Contract* named = nullptr;
    bool several = false;
    for (const Contract& contract : contracts) {
        if (contract.reference.isEmpty() ||
            !wordOf(contract.reference).match(fileName).hasMatch()) {
            continue;
        }
        // "LH-2024-03" is meant where the name has it, though "LH-2024" stands
        // there too.
        if (!named || contract.reference.size() > named->reference.size()) {
            named = &contract;
            several = false;
        } else if (contract.reference.size() == named->reference.size()) {
            several = true;
        }
    }
    return several ? nullptr : named;
}

std::optional<RecognisedReturn> returnIn(const ImportPlan& plan, const ContractFacts& facts) {
    std::map<Frequency, std::set<Period>> periods;
    std::set<QString> authorities;
    for (const PlannedFigure& figure : plan.figures) {
        const FigureKey& key = figure.found.key;
        periods[key.period.frequency].insert(key.period);
        authorities.insert(key.slice.value(authorityBreakdown));
    }
    for (const auto& [frequency, named] : periods) {
        if (named.size() != 1) {
            continue;
        }
        const Period period = *named.begin();
        for (const ReturnKind& kind : facts.framework(period).returns) {
            if (kind.frequency == frequency && kind.content == u"indicators") {
                const bool one = kind.perAuthority && authorities.size() == 1;
                return RecognisedReturn{&kind, period, one ? *authorities.begin() : QString()};
            }
        }
    }
    return {};
}

} // namespace quarterlight
