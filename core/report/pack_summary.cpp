// The summary: one page that says where the contract stands and why.
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

struct PackSummary {
    Q_DECLARE_TR_FUNCTIONS(PackSummary)
};

/// The summary must stay on its page: longer lists are cut, and say so.
constexpr qsizetype mostItems = 6;
constexpr qsizetype shortClause = 20;

QString openingSentence(const Position& position) {
    if (position.kpis == 0) {
        return PackSummary::tr("This contract has no KPIs for this period.");
    }
    if (static_cast<int>(position.notReported.size()) == position.kpis) {
        return counted(position.kpis, PackSummary::tr("The %1 KPI was not reported."),
                       PackSummary::tr("None of the %1 KPIs was reported."));
    }
    if (position.met + position.belowTarget + position.failed == 0) {
        return PackSummary::tr("No KPI is judged in this period.");
    }
    QStringList said{counted(position.kpis, PackSummary::tr("%2 of %1 KPI met the target."),
                             PackSummary::tr("%2 of %1 KPIs met the target."))
                         .arg(position.met)};
    const int missed = position.belowTarget + position.failed;
    if (missed > 0) {
        said.append(PackSummary::tr("%1 missed it.").arg(missed));
    }
    if (position.critical > 0) {
        said.append(counted(position.critical,
                            PackSummary::tr("%1 critical KPI missed the target."),
                            PackSummary::tr("%1 critical KPIs missed the target.")));
    }
    if (!position.notReported.empty()) {
        said.append(PackSummary::tr("%1 not reported.").arg(position.notReported.size()));
    }
    return said.join(u' ');
}

PackTable statusCounts(const Position& position) {
    PackTable table;
    table.title = PackSummary::tr("KPIs by status");
    table.summary = PackSummary::tr("How many KPIs have each status in this period, and which.");
    table.columns = {{PackSummary::tr("Status"), 2, false},
                     {PackSummary::tr("KPIs"), 1, true},
                     {PackSummary::tr("Which"), 9, false}};
    for (const Status status : {Status::Met, Status::BelowTarget, Status::Failed,
                                Status::NotReported, Status::NoActivity, Status::Benchmarking}) {
        QStringList refs;
        for (const PositionItem& item : position.items) {
            if (item.evaluation.indicator->isKpi() && item.evaluation.status == status) {
                refs.append(item.evaluation.indicator->ref);
            }
        }
        if (!refs.isEmpty()) {
            table.rows.push_back({{PackText{statusWord(status), status, false, false},
                                   PackText{QString::number(refs.size()), {}, false, false},
                                   PackText{refs.join(u", "_s), {}, false, false}},
                                  false});
        }
    }
    return table;
}

QString moved(const PositionItem& item) {
    const Evaluation& now = item.evaluation;
    return PackSummary::tr("%1: %2, from %3")
        .arg(indicatorName(*now.indicator), item.shownShort(now),
             item.shownShort(item.earlier.back().evaluation));
}

PackList itemList(const std::vector<const PositionItem*>& items,
                  QString (*sentence)(const PositionItem&)) {
    PackList list;
    for (const PositionItem* item : items) {
        if (static_cast<qsizetype>(list.items.size()) == mostItems) {
            list.items.push_back({PackSummary::tr("and %1 more")
                                      .arg(static_cast<qsizetype>(items.size()) - mostItems),
                                  {},
                                  false,
                                  false});
            break;
        }
        list.items.push_back(
            {sentence(*item), item->evaluation.status, item->evaluation.failedCritically(), false});
    }
    return list;
}

QString missedSentence(const PositionItem& item) {
    const Evaluation& evaluation = item.evaluation;
    QString text = PackSummary::tr("%1: %2 against %3")
                       .arg(indicatorName(*evaluation.indicator), item.shown(evaluation),
                            targetWords(*evaluation.indicator, evaluation.target));
    if (const QString& clause = evaluation.indicator->clause; !clause.isEmpty()) {
        // A short clause stays in one piece.
        const bool isShort = clause.size() <= shortClause;
        text += u" ("_s + (isShort ? QString(clause).replace(u' ', u'\u00a0') : clause) + u')';
    }
    return text;
}

QString notReportedSentence(const PositionItem& item) {
    const Evaluation& evaluation = item.evaluation;
    if (evaluation.expected > 1) {
        return PackSummary::tr("%1: %2 of %3 periods reported")
            .arg(indicatorName(*evaluation.indicator))
            .arg(evaluation.held)
            .arg(evaluation.expected);
    }
    return indicatorName(*evaluation.indicator);
}

void addList(std::vector<PackBlock>& blocks, const QString& heading,
             const std::vector<const PositionItem*>& items,
             QString (*sentence)(const PositionItem&)) {
    if (!items.empty()) {
        blocks.emplace_back(PackHeading{2, heading});
        blocks.emplace_back(itemList(items, sentence));
    }
}

} // namespace

std::vector<PackBlock> summaryBlocks(const SectionInput& input) {
    const Position& position = input.position;
    std::vector<PackBlock> blocks;
    blocks.emplace_back(PackParagraph{PackText{openingSentence(position), {}, false, true}, false});
    const EvaluationContext& context = input.question.context;
    if (const QDate end = context.calendar.dates(input.question.period).last; end > context.asOf) {
        blocks.emplace_back(PackParagraph{
            PackText{PackSummary::tr("The period runs until %1: these figures are not final.")
                         .arg(dateWords(end)),
                     {},
                     false,
                     false},
            false});
    }
    if (position.kpis > 0) {
        blocks.emplace_back(statusCounts(position));
    }
    addList(blocks, PackSummary::tr("Missed targets"), position.exceptions, missedSentence);
    addList(blocks, PackSummary::tr("Better than the period before"), position.better, moved);
    addList(blocks, PackSummary::tr("Worse than the period before"), position.worse, moved);
    addList(blocks, PackSummary::tr("Not reported"), position.notReported, notReportedSentence);
    PackList returns;
    for (const OwedReturn& owed : position.returns) {
        if (owed.state == OwedState::Overdue) {
            returns.items.push_back(
                {PackSummary::tr("%1, %2").arg(
                     owed.kind->title, periodWords(owed.period, input.question.context.calendar)),
                 {},
                 false,
                 false});
        }
    }
    if (!returns.items.empty()) {
        blocks.emplace_back(PackHeading{2, PackSummary::tr("Returns not received")});
        blocks.emplace_back(returns);
    }
    return blocks;
}

} // namespace quarterlight
