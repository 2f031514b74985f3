// What was given in words: outcomes, comments and answers.
#include "core/report/pack_sections.h"
#include "core/words/value_words.h"

#include <QCoreApplication>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

struct PackAnswers {
    Q_DECLARE_TR_FUNCTIONS(PackAnswers)
};

PackText plain(const QString& text) {
    return {text, {}, false, false};
}

const Framework& frameworkOf(const SectionInput& input) {
    return input.question.context.framework(input.question.period);
}

/// The texts given in the period for the indicator that carries an outcome's ref.
QString outcomeText(const SectionInput& input, const Outcome& outcome) {
    QStringList texts;
    for (const PositionItem& item : input.position.items) {
        const Evaluation& evaluation = item.evaluation;
        if (evaluation.indicator->ref == outcome.ref && !evaluation.text.isEmpty()) {
            texts.append(evaluation.text);
        }
    }
    return texts.join(u'\n');
}

/// A comment on a missed target stands with the exception, if that is printed.
bool isSaidAbove(const SectionInput& input, const PositionItem& item) {
    return input.position.isException(item) && item.evaluation.indicator->isKpi() &&
           !input.question.without.contains(u"exceptions"_s);
}

} // namespace

bool isOutcome(const SectionInput& input, const Indicator& indicator) {
    const std::vector<Outcome>& outcomes = frameworkOf(input).outcomes;
    return std::any_of(outcomes.begin(), outcomes.end(),
                       [&](const Outcome& outcome) { return outcome.ref == indicator.ref; });
}

std::vector<PackBlock> outcomeBlocks(const SectionInput& input) {
    const std::vector<Outcome>& outcomes = frameworkOf(input).outcomes;
    if (outcomes.empty()) {
        return {};
    }
    const bool anyGiven =
        std::any_of(outcomes.begin(), outcomes.end(),
                    [&](const Outcome& outcome) { return !outcomeText(input, outcome).isEmpty(); });
    std::vector<PackBlock> blocks;
    if (!anyGiven) {
        blocks.emplace_back(PackParagraph{
            plain(PackAnswers::tr("Nothing was given on any outcome for this period.")), false});
    }
    PackTable table;
    table.summary = anyGiven ? PackAnswers::tr("Each outcome with how it is evidenced and what "
                                               "was given.")
                             : PackAnswers::tr("Each outcome with how it is evidenced.");
    table.columns = {{PackAnswers::tr("Outcome"), 4, false},
                     {PackAnswers::tr("Evidenced by"), anyGiven ? 3. : 6., false}};
    if (anyGiven) {
        table.columns.push_back({PackAnswers::tr("This period"), 5, false});
    }
    for (const Outcome& outcome : outcomes) {
        PackTable::Row row{{plain(outcome.title), plain(outcome.evidence.join(u", "_s))}, false};
        if (anyGiven) {
            const QString text = outcomeText(input, outcome);
            row.cells.push_back(plain(text.isEmpty() ? PackAnswers::tr("Nothing given") : text));
        }
        table.rows.push_back(std::move(row));
    }
    blocks.emplace_back(table);
    return blocks;
}

std::vector<PackBlock> commentBlocks(const SectionInput& input) {
    std::vector<PackBlock> blocks;
    // Nothing of these is left in a redacted copy, and its cover says so.
    if (input.question.redacted) {
        return blocks;
    }
    for (const PositionItem& item : input.position.items) {
        const Evaluation& evaluation = item.evaluation;
        QString text = isSaidAbove(input, item) ? QString() : item.comment;
        if (evaluation.indicator->measure == Measure::Narrative && !evaluation.text.isEmpty() &&
            !evaluation.indicator->personalData && !isOutcome(input, *evaluation.indicator)) {
            text = text.isEmpty() ? evaluation.text : evaluation.text + u'\n' + text;
        }
        if (!text.isEmpty()) {
            blocks.emplace_back(PackHeading{3, indicatorName(*evaluation.indicator)});
            blocks.emplace_back(PackParagraph{plain(text), false});
        }
    }
    return blocks;
}

} // namespace quarterlight
