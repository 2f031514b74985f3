// The tables of a pack: indicators, returns, outcomes, comments and definitions.
#include "core/report/pack_sections.h"
#include "core/words/counted.h"
#include "core/words/date_words.h"
#include "core/words/period_words.h"
#include "core/words/status_words.h"
#include "core/words/value_words.h"

#include <QCoreApplication>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

struct PackTables {
    Q_DECLARE_TR_FUNCTIONS(PackTables)
};

PackText plain(const QString& text) {
    return {text, {}, false, false};
}

PackTable::Row group(const QString& title) {
    return {{{title, {}, false, true}}, true};
}

QString movementCell(Movement movement) {
    return movement == Movement::Unknown ? QString() : movementWord(movement);
}

/// The value as the grid shows it; what couldn't be read, as it was written.
QString valueCell(const Evaluation& evaluation) {
    if (!evaluation.unreadable.isEmpty()) {
        return PackTables::tr("Unreadable: %1").arg(evaluation.unreadable);
    }
    if (evaluation.indicator->measure == Measure::Narrative) {
        return evaluation.text.isEmpty() ? QString() : PackTables::tr("Given");
    }
    return fullValueWords(evaluation);
}

PackTable::Row indicatorRow(const PositionItem& item) {
    const Evaluation& evaluation = item.evaluation;
    const Indicator& indicator = *evaluation.indicator;
    PackTable::Row row;
    row.cells.push_back(plain(indicatorName(indicator)));
    row.cells.push_back({statusWord(evaluation.status, evaluation.failedCritically()),
                         evaluation.status, evaluation.failedCritically(), false});
    row.cells.push_back(plain(valueCell(evaluation)));
    row.cells.push_back(plain(targetCell(evaluation.target, evaluation.floor)));
    for (int index = 0; index < earlierPeriodsShown; ++index) {
        const int missing = earlierPeriodsShown - static_cast<int>(item.earlier.size());
        row.cells.push_back(plain(
            index < missing ? QString()
                            : valueWords(item.earlier[static_cast<size_t>(index - missing)])));
    }
    row.cells.push_back(plain(movementCell(item.sincePrevious)));
    return row;
}

QString receiptWords(const OwedReturn& owed) {
    if (!owed.receipt) {
        return {};
    }
    QString text = dateWords(owed.receipt->receivedOn);
    if (owed.receipt->accurate == false) {
        text += u", "_s + PackTables::tr("not accurate");
    }
    return text;
}

QString owedStateWord(OwedState state) {
    switch (state) {
    case OwedState::Upcoming:
        return PackTables::tr("Not due yet");
    case OwedState::Due:
        return PackTables::tr("Due");
    case OwedState::Overdue:
        return PackTables::tr("Missing");
    case OwedState::Received:
        return PackTables::tr("Received");
    case OwedState::Late:
        return PackTables::tr("Late");
    case OwedState::Waived:
        return PackTables::tr("Waived");
    case OwedState::Undated:
        break;
    }
    return PackTables::tr("Not received; no date set");
}

const Framework& frameworkOf(const SectionInput& input) {
    const EvaluationContext& context = input.question.context;
    return context.terms.on(context.calendar.dates(input.question.period).first);
}

/// The texts given in the period for narrative indicators whose section or title names an outcome.
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

QString definition(const Indicator& indicator) {
    QStringList texts;
    if (!indicator.numeratorTitle.isEmpty() && !indicator.denominatorTitle.isEmpty()) {
        texts.append(PackTables::tr("%1, out of %2")
                         .arg(indicator.numeratorTitle, indicator.denominatorTitle));
    }
    texts.append(indicator.detail);
    texts.append(directionWord(indicator.direction));
    return sentences(texts);
}

bool isOutcome(const SectionInput& input, const Indicator& indicator) {
    const std::vector<Outcome>& outcomes = frameworkOf(input).outcomes;
    return std::any_of(outcomes.begin(), outcomes.end(),
                       [&](const Outcome& outcome) { return outcome.ref == indicator.ref; });
}

} // namespace

std::vector<PackBlock> indicatorBlocks(const SectionInput& input) {
    const PeriodCalendar& calendar = input.question.context.calendar;
    PackTable table;
    table.title = PackTables::tr("All indicators");
    table.summary = PackTables::tr("Each indicator with its status, value, target, the periods "
                                   "before and how it moved.");
    table.columns = {{PackTables::tr("Indicator"), 5.2, false},
                     {PackTables::tr("Status"), 2, false},
                     {PackTables::tr("Value"), 2.4, true},
                     {PackTables::tr("Target"), 1.2, true}};
    for (int back = earlierPeriodsShown; back >= 1; --back) {
        table.columns.push_back(
            {shortPeriodWords(calendar.shifted(input.question.period, -back), calendar), 1.2,
             true});
    }
    table.columns.push_back({PackTables::tr("Trend"), 1.2, false});
    QString section;
    for (const PositionItem& item : input.position.items) {
        if (item.evaluation.indicator->section != section) {
            section = item.evaluation.indicator->section;
            table.rows.push_back(group(section));
        }
        table.rows.push_back(indicatorRow(item));
    }
    return {PackBlock(table)};
}

std::vector<PackBlock> returnBlocks(const SectionInput& input) {
    if (input.position.returns.empty()) {
        return {};
    }
    const PeriodCalendar& calendar = input.question.context.calendar;
    PackTable table;
    table.title = PackTables::tr("Returns for this period");
    table.summary = PackTables::tr("Each return owed, when it was due and when it came.");
    table.columns = {{PackTables::tr("Return"), 4, false},
                     {PackTables::tr("Period"), 3, false},
                     {PackTables::tr("Due"), 2, false},
                     {PackTables::tr("Received"), 2.4, false},
                     {PackTables::tr("Standing"), 2, false}};
    for (const OwedReturn& owed : input.position.returns) {
        const QString title = owed.authority.isEmpty()
                                  ? owed.kind->title
                                  : owed.kind->title + u", "_s + owed.authority;
        table.rows.push_back(
            {{plain(title), plain(periodWords(owed.period, calendar)),
              plain(owed.due ? dateWords(owed.due->date) : PackTables::tr("No date set")),
              plain(receiptWords(owed)), plain(owedStateWord(owed.state))},
             false});
    }
    return {PackBlock(table)};
}

std::vector<PackBlock> outcomeBlocks(const SectionInput& input) {
    const Framework& framework = frameworkOf(input);
    if (framework.outcomes.empty()) {
        return {};
    }
    PackTable table;
    table.title = PackTables::tr("Outcomes");
    table.summary = PackTables::tr("Each outcome with how it is evidenced and what was given.");
    table.columns = {{PackTables::tr("Outcome"), 4, false},
                     {PackTables::tr("Evidenced by"), 3, false},
                     {PackTables::tr("This period"), 5, false}};
    for (const Outcome& outcome : framework.outcomes) {
        const QString text = outcomeText(input, outcome);
        table.rows.push_back({{plain(outcome.title), plain(outcome.evidence.join(u", "_s)),
                               plain(text.isEmpty() ? PackTables::tr("Nothing given") : text)},
                              false});
    }
    return {PackBlock(table)};
}

std::vector<PackBlock> commentBlocks(const SectionInput& input) {
    std::vector<PackBlock> blocks;
    for (const PositionItem& item : input.position.items) {
        const Evaluation& evaluation = item.evaluation;
        QString text = item.comment;
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

std::vector<PackBlock> definitionBlocks(const SectionInput& input) {
    PackTable table;
    table.title = PackTables::tr("What each indicator means");
    table.summary = PackTables::tr("Each indicator's meaning, target and clause.");
    table.columns = {{PackTables::tr("Indicator"), 4, false},
                     {PackTables::tr("What it counts"), 5, false},
                     {PackTables::tr("Target"), 2, false},
                     {PackTables::tr("Clause"), 2, false}};
    for (const PositionItem& item : input.position.items) {
        const Indicator& indicator = *item.evaluation.indicator;
        QString target = targetWords(indicator, item.evaluation.target);
        if (item.evaluation.floor) {
            target +=
                u"; "_s +
                PackTables::tr("red below %1").arg(targetWords(indicator, item.evaluation.floor));
        }
        table.rows.push_back({{plain(indicatorName(indicator)), plain(definition(indicator)),
                               plain(target), plain(indicator.clause)},
                              false});
    }
    std::vector<PackBlock> blocks{PackBlock(table)};
    blocks.emplace_back(PackParagraph{
        plain(PackTables::tr("Met: at the target or better. Below target: missed, but not past "
                             "the red level. Failed: past the red level, or below the target "
                             "where there is no red level. No activity: nothing happened that "
                             "could be measured. Values are compared exactly, before rounding.")),
        true});
    return blocks;
}

} // namespace quarterlight
