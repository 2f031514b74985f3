#include "ui/setup/setup_summary.h"

#include "core/words/date_words.h"
#include "core/words/due_rule_words.h"
#include "core/words/period_words.h"
#include "ui/forms/fault_form.h"
#include "ui/setup/setup_words.h"
#include "ui/theme/labels.h"
#include "ui/theme/theme.h"
#include "ui/words/fault_words.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {} // namespace

SetupSummary::SetupSummary(QWidget* parent)
    : QWidget(parent),
      m_faults(wrappedLabel(this)),
      m_contract(wrappedLabel(this)),
      m_returns(new QTableWidget(0, 3, this)),
      m_settled(wrappedLabel(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(spacing::group);
    colourAsFault(m_faults);
    m_faults->hide();
    column->addWidget(m_faults);
    column->addWidget(m_contract);
    column->addWidget(groupLabel(this, tr("F&irst returns"), m_returns));
    m_returns->setAccessibleName(tr("First returns"));
    m_returns->setHorizontalHeaderLabels({tr("Return"), tr("For"), tr("Due")});
    m_returns->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_returns->horizontalHeader()->setStretchLastSection(true);
    m_returns->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_returns->horizontalHeader()->setHighlightSections(false);
    m_returns->verticalHeader()->hide();
    m_returns->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_returns->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_returns->setTabKeyNavigation(false);
    column->addWidget(m_returns, 1);
    column->addWidget(m_settled);
}

void SetupSummary::show(const ContractDraft& draft, const WorkingCalendar& workingDays) {
    const Contract& contract = draft.contract;
    m_contract->setText(tr("%1 · %2\n%3 for %4, under “%5”\n%6")
                            .arg(contract.reference, contract.title, contract.provider,
                                 contract.authorities.join(u", "_s), draft.frameworkTitle,
                                 dateRangeWords(contract.start, contract.end)));
    const auto terms = Terms::make(draft.frameworkJson, draft.frameworkKey, contract.settled, {});
    showFaults(terms ? Faults{} : terms.faults());
    if (!terms) {
        return;
    }
    showReturns(**terms, contract, workingDays);
    const QStringList settled = settledWords((*terms)->initial(), contract.settled);
    m_settled->setText(settled.isEmpty()
                           ? tr("Where the schedule is silent, the framework's assumptions hold.")
                           : tr("Settled for this contract:\n%1").arg(settled.join(u'\n')));
}

void SetupSummary::showReturns(const Terms& terms, const Contract& contract,
                               const WorkingCalendar& workingDays) {
    const PeriodCalendar calendar{contract.yearStartMonth, contract.fourWeekAnchor};
    const std::vector<OwedReturn> returns = firstReturns(terms, contract, workingDays);
    m_returns->setRowCount(int(returns.size()));
    for (int row = 0; row < int(returns.size()); ++row) {
        const OwedReturn& owed = returns[size_t(row)];
        const QString title = owed.authority.isEmpty()
                                  ? owed.kind->title
                                  : u"%1, %2"_s.arg(owed.kind->title, owed.authority);
        m_returns->setItem(row, 0, new QTableWidgetItem(title));
        m_returns->setItem(row, 1, new QTableWidgetItem(periodWords(owed.period, calendar)));
        m_returns->setItem(row, 2, new QTableWidgetItem(dueDateWords(owed.due)));
    }
}

void SetupSummary::showFaults(const Faults& faults) {
    m_faults->setText(faults.empty() ? QString() : QString(u"◆ " + faultWords(faults)));
    m_faults->setVisible(!faults.empty());
}

} // namespace quarterlight
