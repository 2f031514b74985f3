#include "ui/setup/setup_words.h"

#include "core/words/counted.h"
#include "core/words/period_words.h"
#include "ui/setup/answer_input.h"

#include <QCoreApplication>

#include <algorithm>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

struct SetupWords {
    Q_DECLARE_TR_FUNCTIONS(SetupWords)
};

/// Long enough for a first annual return of a contract that starts just after its year did.
constexpr int monthsLookedAhead = 24;

QString returnsWords(const Framework& framework) {
    QStringList words;
    for (const Frequency frequency :
         {Frequency::FourWeekly, Frequency::Monthly, Frequency::Quarterly, Frequency::Annual}) {
        if (std::ranges::find(framework.returns, frequency, &ReturnKind::frequency) !=
            framework.returns.end()) {
            words.append(frequencyWord(frequency));
        }
    }
    if (words.isEmpty()) {
        return SetupWords::tr("no returns");
    }
    const QString last = words.takeLast();
    return words.isEmpty() ? SetupWords::tr("%1 returns").arg(last)
                           : SetupWords::tr("%1 and %2 returns").arg(words.join(u", "_s), last);
}

} // namespace

QString frameworkWords(const Framework& framework) {
    const auto indicators = std::ranges::count_if(
        framework.indicators, [](const Indicator& one) { return one.beside.isEmpty(); });
    const auto kpis = std::ranges::count_if(framework.indicators, &Indicator::isKpi);
    const auto questions = std::ranges::count_if(framework.assumptions, canBeSettled);
    return QStringList{counted(indicators, SetupWords::tr("%1 indicator, %2 with a target"),
                               SetupWords::tr("%1 indicators, %2 with a target"))
                           .arg(kpis),
                       returnsWords(framework),
                       counted(questions, SetupWords::tr("%1 question to settle"),
                               SetupWords::tr("%1 questions to settle"))}
        .join(u" · "_s);
}

std::vector<OwedReturn> firstReturns(const Terms& terms, const Contract& contract,
                                     const WorkingCalendar& workingDays) {
    std::vector<OwedReturn> first;
    const std::vector<Receipt> none;
    const OwedQuestion question{terms, contract, none, workingDays, contract.start};
    const DateRange soon{contract.start, contract.start.addMonths(monthsLookedAhead)};
    for (OwedReturn& owed : owedReturns(question, soon)) {
        const bool known = std::ranges::any_of(first, [&](const OwedReturn& other) {
            return other.kind->key == owed.kind->key && other.authority == owed.authority;
        });
        if (!known) {
            first.push_back(std::move(owed));
        }
    }
    return first;
}

QStringList settledWords(const Framework& framework, const QJsonObject& settled) {
    QStringList lines;
    for (const Assumption& assumption : framework.assumptions) {
        if (settled.contains(assumption.key)) {
            lines.append(SetupWords::tr("%1 %2").arg(
                assumption.title, answerWords(assumption, settled.value(assumption.key))));
        }
    }
    return lines;
}

} // namespace quarterlight
