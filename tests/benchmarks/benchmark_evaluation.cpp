// Evaluating every indicator of every contract in every period of the big register, and again after
// one edit; against a bare pass of divisions and comparisons over the same number of figures.
#include "benchmarks/big_register.h"
#include "benchmarks/stopwatch.h"
#include "core/session/figure_entry.h"
#include "core/session/session.h"

#include <set>

using namespace quarterlight;
using namespace Qt::StringLiterals;

namespace {

/// The frame of a screen at sixty a second.
constexpr double frame = 0.016;

/// Evaluates a contract in all its periods up to the day of judging; how many met their target.
qint64 evaluateContract(const ContractFacts& facts) {
    std::set<Frequency> frequencies;
    for (const Indicator& indicator : facts.terms->initial().indicators) {
        frequencies.insert(indicator.baseFrequency());
    }
    const EvaluationContext context = facts.context(bigDay);
    qint64 met = 0;
    for (const Frequency frequency : frequencies) {
        for (const Period& period :
             context.calendar.overlapping({context.term.first, bigDay.addDays(-1)}, frequency)) {
            for (const Evaluation& evaluation : evaluateAll(context, period)) {
                met += evaluation.status == Status::Met ? 1 : 0;
            }
        }
    }
    return met;
}

/// The least that judging so many figures could take.
struct BarePass {
    std::vector<double> numerators;
    std::vector<double> denominators;

    explicit BarePass(size_t figures) : numerators(figures, 41), denominators(figures, 42) {}

    qint64 met() const {
        qint64 count = 0;
        for (size_t figure = 0; figure < numerators.size(); ++figure) {
            count += numerators[figure] / denominators[figure] >= 0.95 ? 1 : 0;
        }
        return count;
    }
};

/// Keeps a result, so that the compiler can't leave its work out.
volatile qint64 kept = 0;

using AllFacts = std::vector<std::shared_ptr<const ContractFacts>>;

AllFacts readAll(const Session& session) {
    AllFacts all;
    for (const Contract& contract : session.contracts()) {
        all.push_back(required(session.facts(contract.id)));
    }
    return all;
}

void measureAll(const AllFacts& all) {
    size_t figures = 0;
    for (const auto& facts : all) {
        figures += size_t(facts->figures.size());
    }
    const BarePass bare(figures);
    const auto evaluateAllContracts = [&] {
        for (const auto& facts : all) {
            kept = kept + evaluateContract(*facts);
        }
    };
    const Comparison comparison = compare(
        5, [&] { return timed(evaluateAllContracts); },
        [&] { return timed([&] { kept = kept + bare.met(); }); });
    printLine(u"evaluating %1 contracts, %2 years"_s.arg(bigContracts).arg(bigYears), comparison,
              {.seconds = 1}, u"%1 figures"_s.arg(figures));
}

/// The one with the most figures, which takes longest after an edit.
const std::shared_ptr<const ContractFacts>& largest(const AllFacts& all) {
    return *std::max_element(all.begin(), all.end(), [](const auto& one, const auto& other) {
        return one->figures.size() < other->figures.size();
    });
}

void measureEdit(const AllFacts& all, const Register& file) {
    const ContractFacts& before = *largest(all);
    const Figure edited = file.figures(before.contract.id).front();
    ContractFacts facts = before;
    const BarePass bare(size_t(facts.figures.size()));
    int run = 0;
    const auto follows = [&] {
        Figure after = edited;
        after.amount.denominator = Decimal(1000 + ++run);
        follow(facts, {edited, after});
        kept = kept + evaluateContract(facts);
    };
    const Comparison comparison = compare(
        31, [&] { return timed(follows); },
        [&] { return timed([&] { kept = kept + bare.met(); }); });
    printLine(u"evaluating the largest contract after an edit"_s, comparison, {.seconds = frame},
              u"%1 figures"_s.arg(facts.figures.size()));
}

} // namespace

int main(int, char** argv) {
    const QString path = bigRegister(QString::fromLocal8Bit(argv[1]));
    const Session session(required(Register::open(path, Access::ReadOnly, bigUser())), bigDay);
    const AllFacts all = readAll(session);
    measureAll(all);
    measureEdit(all, session.file());
    return 0;
}
