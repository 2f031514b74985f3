// The tables of a pack: indicators, returns and definitions.
#include "core/report/pack_sections.h"
#include "core/words/counted.h"
#include "core/words/date_words.h"
#include "core/words/due_words.h"
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

/// A value with its parts: "94.7% (1080/1140)".
constexpr qsizetype longestUnbroken = 18;

PackText plain(const QString& text) {
    return {text, {}, false, false};
}

PackTable::Row group(const QString& title) {
    return {{{title, {}, false, true}}, true};
}

/// Which way the value went and whether that is better.
PackText movementCell(const PositionItem& item) {
    if (item.sincePrevious == Movement::Unknown) {
        return {};
    }
    const Evaluation& before = item.earlier.back().evaluation;
    if (item.isHidden(item.evaluation) || item.isHidden(before)) {
        return {};
    }
    PackText text = plain(movementWord(item.sincePrevious));
    const std::strong_ordering change = item.evaluation.value->compare(*before.value);
    text.arrow = std::is_gt(change)   ? PackArrow::Up
                 : std::is_lt(change) ? PackArrow::Down
                                      : PackArrow::Level;
    return text;
}

/// Below a value that doesn't stand for its whole period: how much of it there is.
QString partWords(const Evaluation& evaluation) {
    if (evaluation.held < evaluation.expected) {
        return PackTables::tr("%1 of %2 in").arg(evaluation.held).arg(evaluation.expected);
    }
    return PackTables::tr("so far");
}

/// The value as the grid shows it; what couldn't be read, as it was written.
QString valueCell(const PositionItem& item) {
    const Evaluation& evaluation = item.evaluation;
    if (!evaluation.unreadable.isEmpty()) {
        return PackTables::tr("Unreadable: %1").arg(evaluation.unreadable);
    }
    if (evaluation.indicator->measure == Measure::Narrative) {
        return evaluation.text.isEmpty() ? QString() : PackTables::tr("Given");
    }
    QString value = item.shown(evaluation);
    // A number and its parts stay on one line.
    if (value.size() <= longestUnbroken) {
        value.replace(u' ', u'\u00a0');
    }
    return item.whole || value.isEmpty() ? value : value + u'\n' + partWords(evaluation);
}

PackTable::Row indicatorRow(const PositionItem& item) {
    const Evaluation& evaluation = item.evaluation;
    const Indicator& indicator = *evaluation.indicator;
    PackTable::Row row;
    row.cells.push_back(plain(indicatorName(indicator)));
    row.cells.push_back({statusWord(evaluation.status, evaluation.failedCritically()),
                         evaluation.status, evaluation.failedCritically(), false});
    row.cells.push_back(plain(valueCell(item)));
    row.cells.push_back(plain(targetCell(evaluation.target, evaluation.floor)));
    for (const TrendPoint& earlier : item.earlier) {
        const QString value = item.shownShort(earlier.evaluation);
        row.cells.push_back(plain(earlier.whole || value.isEmpty() ? value : value + u'*'));
    }
    row.cells.push_back(movementCell(item));
    return row;
}

/// What one value of a breakdown comes to, below the indicator that has no number of its own.
PackTable::Row sliceRow(const PositionItem& item, const SliceEvaluation& slice) {
    PackTable::Row row{{plain(u"– "_s + slice.value), {}, plain(item.shownShort(slice.evaluation))},
                       false};
    return row;
}

bool marksParts(const PositionItem& item) {
    return std::any_of(item.earlier.begin(), item.earlier.end(), [](const TrendPoint& point) {
        return point.evaluation.value && !point.whole;
    });
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

/// What an indicator counts, and the target that it is held against.
QString definition(const Evaluation& evaluation) {
    const Indicator& indicator = *evaluation.indicator;
    QStringList texts;
    if (!indicator.numeratorTitle.isEmpty() && !indicator.denominatorTitle.isEmpty()) {
        texts.append(PackTables::tr("%1, out of %2")
                         .arg(indicator.numeratorTitle, indicator.denominatorTitle));
    }
    texts.append(indicator.detail);
    if (evaluation.target) {
        QString target =
            PackTables::tr("Target: %1").arg(targetWords(indicator, evaluation.target));
        if (evaluation.floor) {
            const QString level = targetWords(indicator, evaluation.floor);
            target += u"; "_s + PackTables::tr("red level: %1").arg(level);
        }
        texts.append(target);
    }
    texts.append(directionWord(indicator.direction));
    return sentences(texts);
}

} // namespace

std::vector<PackBlock> indicatorBlocks(const SectionInput& input) {
    const PeriodCalendar& calendar = input.question.context.calendar;
    const std::vector<PositionItem>& items = input.position.items;
    const bool anyFloor = std::any_of(items.begin(), items.end(), [](const PositionItem& item) {
        return item.evaluation.floor.has_value();
    });
    PackTable table;
    table.summary = PackTables::tr("Each indicator with its status, value, target, the periods "
                                   "before and how it moved.");
    table.columns = {
        {PackTables::tr("Indicator"), 5, false},
        {PackTables::tr("Status"), 2, false},
        {PackTables::tr("Value"), 2.5, true},
        {anyFloor ? PackTables::tr("Target / red level") : PackTables::tr("Target"), 1.5, true}};
    for (int back = earlierPeriodsShown; back >= 1; --back) {
        table.columns.push_back(
            {datedPeriodWords(calendar.shifted(input.question.period, -back), calendar), 1.3,
             true});
    }
    table.columns.push_back({PackTables::tr("Trend"), 1.2, false});
    QString section;
    for (const PositionItem& item : items) {
        if (item.evaluation.indicator->section != section) {
            section = item.evaluation.indicator->section;
            table.rows.push_back(group(section));
        }
        table.rows.push_back(indicatorRow(item));
        for (const SliceEvaluation& slice : item.slices) {
            table.rows.push_back(sliceRow(item, slice));
        }
    }
    std::vector<PackBlock> blocks{PackBlock(table)};
    if (std::any_of(items.begin(), items.end(), marksParts)) {
        blocks.emplace_back(PackParagraph{
            plain(PackTables::tr("* Not all of the shorter periods that the value adds up are in, "
                                 "or the period was still running: it is not compared with "
                                 "others.")),
            true});
    }
    return blocks;
}

std::vector<PackBlock> returnBlocks(const SectionInput& input) {
    if (input.position.returns.empty()) {
        return {};
    }
    const PeriodCalendar& calendar = input.question.context.calendar;
    PackTable table;
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
        table.rows.push_back({{plain(title), plain(periodWords(owed.period, calendar)),
                               plain(owed.lastDay().isValid() ? dateWords(owed.lastDay())
                                                              : PackTables::tr("No date set")),
                               plain(receiptWords(owed)), plain(owedStateWord(owed.state))},
                              false});
    }
    return {PackBlock(table)};
}

std::vector<PackBlock> definitionBlocks(const SectionInput& input) {
    PackTable table;
    table.title = PackTables::tr("What each indicator means");
    table.summary = PackTables::tr("Each indicator's meaning, target and clause.");
    table.columns = {{PackTables::tr("Indicator"), 3.6, false},
                     {PackTables::tr("What it counts"), 5.4, false},
                     {PackTables::tr("Clause"), 3, false}};
    for (const PositionItem& item : input.position.items) {
        const Indicator& indicator = *item.evaluation.indicator;
        table.rows.push_back({{plain(indicatorName(indicator)), plain(definition(item.evaluation)),
                               plain(indicator.clause)},
                              false});
    }
    std::vector<PackBlock> blocks;
    blocks.emplace_back(PackParagraph{
        plain(PackTables::tr("Met: at the target or better. Below target: missed, but not past "
                             "the red level. Failed: past the red level, or below the target "
                             "where there is no red level. No activity: nothing happened that "
                             "could be measured. Values are compared exactly, before rounding.")),
        true});
    blocks.emplace_back(table);
    return blocks;
}

} // namespace quarterlight
