#include "ui/contract/overview_tab.h"

#include "core/evaluation/owed_returns.h"
#include "core/words/date_words.h"
#include "core/words/due_words.h"
#include "core/words/period_words.h"
#include "core/words/return_words.h"
#include "core/words/status_words.h"
#include "core/words/value_words.h"
#include "ui/theme/labels.h"
#include "ui/theme/theme.h"

#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QVBoxLayout>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

/// How far back and ahead returns are listed.
constexpr int monthsBack = 6;
constexpr int daysAhead = 42;

} // namespace

OverviewTab::OverviewTab(Session& session, Navigator& navigator, Id<Contract> contract)
    : ContractTabPage(session, navigator, contract),
      m_facts(new QFormLayout),
      m_positionTitle(groupLabel(this, {})),
      m_position(copyableLabel(this)),
      m_problems(new TaskList(this)),
      m_returns(new TaskList(this)),
      m_outcomes(copyableLabel(this)) {
    auto* content = new QWidget(this);
    auto* row = new QHBoxLayout(content);
    row->setContentsMargins(0, spacing::group, 0, spacing::group);
    row->setSpacing(spacing::page * 2);
    row->addWidget(makeLeft(), 2);
    row->addWidget(makeRight(), 3);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(scrolled(content, this));
}

QWidget* OverviewTab::makeLeft() {
    auto* left = new QWidget(this);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins({});
    column->setSpacing(spacing::step);
    column->addWidget(groupLabel(left, tr("THE CONTRACT")));
    m_facts->setHorizontalSpacing(spacing::page);
    m_facts->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    column->addLayout(m_facts);
    column->addSpacing(spacing::group);
    column->addWidget(groupLabel(left, tr("OUTCOMES")));
    column->addWidget(m_outcomes);
    column->addStretch();
    return left;
}

QWidget* OverviewTab::makeRight() {
    auto* right = new QWidget(this);
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins({});
    column->setSpacing(spacing::step);
    m_problems->setAccessibleName(tr("KPIs that missed their target"));
    m_returns->setAccessibleName(tr("Returns"));
    column->addWidget(m_positionTitle);
    column->addWidget(m_position);
    column->addWidget(m_problems);
    column->addSpacing(spacing::group);
    column->addWidget(groupLabel(right, tr("RETURNS")));
    column->addWidget(m_returns);
    column->addStretch();
    return right;
}

void OverviewTab::refresh() {
    if (const auto known = facts()) {
        showFacts(*known);
        showPosition(*known);
        showReturns(*known);
        showOutcomes(*known);
    }
}

void OverviewTab::showFacts(const ContractFacts& facts) {
    while (m_facts->rowCount() > 0) {
        m_facts->removeRow(0);
    }
    const Contract& contract = facts.contract;
    const auto add = [this](const QString& name, const QString& value) {
        if (!value.isEmpty()) {
            m_facts->addRow(name, copyableLabel(this, value));
        }
    };
    add(tr("Reference"), contract.reference);
    add(tr("Provider"), contract.provider);
    add(tr("Service"), contract.service);
    add(tr("Authorities"), contract.authorities.join(u", "_s));
    add(tr("Officer"), contract.officer);
    add(tr("Term"), dateRangeWords(contract.start, contract.end));
    if (contract.valuePence) {
        const QLocale british(QLocale::English, QLocale::UnitedKingdom);
        add(tr("Value"), tr("£%1 including VAT")
                             .arg(british.toString(double(*contract.valuePence) / 100, 'f', 0)));
    }
    add(tr("Schedule"), facts.terms->latest().title);
    add(tr("Procured under"), regimeWord(contract.regime));
    for (const Contact& contact : contract.contacts) {
        QStringList words{contact.name, contact.role, contact.email, contact.telephone};
        words.removeAll(QString());
        add(tr("Contact"), words.join(u", "_s));
    }
    for (const Amendment& amendment : facts.amendments) {
        add(tr("Change from %1").arg(dateWords(amendment.from)), amendment.reason);
    }
    add(tr("Notes"), contract.notes);
}

void OverviewTab::showPosition(const ContractFacts& facts) {
    const ContractSummary summary = session().summary(contract());
    if (!summary.period) {
        m_positionTitle->setText(tr("POSITION"));
        m_position->setText(tr("No period can be judged yet: none has ended with figures or with "
                               "its return due."));
        m_problems->setTasks({});
        return;
    }
    m_positionTitle->setText(
        tr("POSITION, %1").arg(periodWords(*summary.period, facts.calendar()).toUpper()));
    m_position->setText(tr("%1 failed · %2 below target · %3 met · %4 not reported")
                            .arg(summary.failed)
                            .arg(summary.below)
                            .arg(summary.met)
                            .arg(summary.notReported));
    std::vector<Task> tasks;
    for (const Evaluation& judged : evaluateAll(facts.context(session().asOf()), *summary.period)) {
        if (judged.status != Status::Failed && judged.status != Status::BelowTarget) {
            continue;
        }
        tasks.push_back(
            {.status = judged.status,
             .critical = judged.failedCritically(),
             .lead = statusWord(judged.status, judged.failedCritically()),
             .what = indicatorName(*judged.indicator),
             .detail = judged.rolling ? rollingWords(judged)
                                      : tr("%1, target %2")
                                            .arg(fullValueWords(judged),
                                                 targetWords(*judged.indicator, judged.target)),
             .step = tr("Open"),
             .open = [this, ref = judged.indicator->ref, period = judged.period] {
                 navigator().openContract(contract(), ContractTab::Indicators, ref, period);
             }});
    }
    m_problems->setTasks(std::move(tasks));
}

void OverviewTab::showReturns(const ContractFacts& facts) {
    const QDate asOf = session().asOf();
    std::vector<OwedReturn> owed =
        owedReturns(facts.owed(session().workingDays(), asOf),
                    {asOf.addMonths(-monthsBack), asOf.addDays(daysAhead)});
    std::vector<Task> tasks;
    // The latest first.
    for (auto one = owed.rbegin(); one != owed.rend(); ++one) {
        QStringList detail;
        if (one->isHere()) {
            detail << tr("received %1").arg(dateWords(one->receipt->receivedOn));
        }
        if (one->due) {
            detail << tr("due %1").arg(dateWords(one->due->date)) << dueReasonWords(*one->due);
        }
        detail.removeAll(QString());
        tasks.push_back({.status = statusOf(one->state),
                         .critical = false,
                         .lead = owedStateWords(*one),
                         .what = returnWords(*one, facts.calendar()),
                         .detail = detail.join(u", "_s),
                         .step = tr("Open"),
                         .open = [this, key = one->kind->key, period = one->period,
                                  authority = one->authority] {
                             navigator().openContract(contract(), ContractTab::Returns, key, period,
                                                      authority);
                         }});
    }
    m_returns->setTasks(std::move(tasks));
}

void OverviewTab::showOutcomes(const ContractFacts& facts) {
    QStringList lines;
    for (const Outcome& outcome : facts.terms->latest().outcomes) {
        lines << u"%1  %2"_s.arg(outcome.ref, outcome.title);
    }
    m_outcomes->setText(lines.isEmpty() ? tr("The schedule names none.") : lines.join(u'\n'));
}

} // namespace quarterlight
