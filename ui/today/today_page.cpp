#include "ui/today/today_page.h"

#include "core/words/date_words.h"
#include "core/words/due_words.h"
#include "core/words/period_words.h"
#include "core/words/value_words.h"
#include "ui/theme/theme.h"
#include "ui/window/pages.h"
#include "ui/window/summary_filler.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

/// How far ahead returns are listed.
constexpr int daysAhead = 42;

PeriodCalendar calendarOf(const Contract& contract) {
    return {contract.yearStartMonth, contract.fourWeekAnchor};
}

/// "The words of a due return": its title, authority where it has one, and period.
QString returnWords(const Contract& contract, const QString& title, const QString& authority,
                    const Period& period) {
    const QString words = u"%1, %2"_s.arg(title, periodWords(period, calendarOf(contract)));
    return authority.isEmpty() ? words : u"%1, %2"_s.arg(words, authority);
}

} // namespace

TodayPage::TodayPage(Session& session, Navigator& navigator)
    : Page(session, navigator),
      m_filler(new SummaryFiller(session, this)),
      m_day(new QLabel(this)),
      m_holiday(new QLabel(this)),
      m_neededTitle(new QLabel(tr("NEEDS YOU"), this)),
      m_nothing(new QLabel(this)),
      m_dueTitle(new QLabel(tr("DUE IN THE NEXT SIX WEEKS"), this)),
      m_nothingDue(new QLabel(this)),
      m_newContract(new QPushButton(tr("New contract…"), this)),
      m_needed(new TaskList(this)),
      m_due(new TaskList(this)) {
    m_day->setFont(titleFont(font()));
    for (QLabel* group : {m_neededTitle, m_dueTitle}) {
        group->setFont(groupFont(font()));
    }
    for (QLabel* label : {m_day, m_holiday, m_nothing, m_nothingDue}) {
        label->setTextFormat(Qt::PlainText);
    }
    m_nothing->setWordWrap(true);
    m_nothing->setText(tr("Reading the contracts…"));
    m_nothingDue->hide();
    m_needed->setAccessibleName(tr("Needs you"));
    m_due->setAccessibleName(tr("Due"));
    connect(m_newContract, &QPushButton::clicked, this,
            [this] { this->navigator().openNewContract(); });
    m_newContract->hide();

    auto* top = new QHBoxLayout;
    top->addWidget(m_day, 1);
    top->addWidget(m_holiday);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::page, spacing::page, spacing::page, spacing::page);
    column->setSpacing(spacing::step);
    column->addLayout(top);
    column->addSpacing(spacing::group);
    column->addWidget(m_neededTitle);
    column->addWidget(m_nothing);
    column->addWidget(m_newContract, 0, Qt::AlignLeft);
    column->addWidget(m_needed, 1);
    column->addSpacing(spacing::group);
    column->addWidget(m_dueTitle);
    column->addWidget(m_nothingDue);
    column->addWidget(m_due, 1);
    column->addStretch(0);

    connect(m_filler, &SummaryFiller::filled, this, &TodayPage::read);
    connect(m_filler, &SummaryFiller::finished, this, &TodayPage::showTasks);
}

void TodayPage::refresh() {
    // The lists follow by themselves, as the filler reads the contracts that changed.
    showHeading();
}

void TodayPage::showHeading() {
    const QDate day = session().asOf();
    m_day->setText(longDateWords(day));
    const QMap<QDate, QString> holidays = session().workingDays().holidays(day.year());
    auto next = holidays.lowerBound(day);
    const QMap<QDate, QString> nextYear = session().workingDays().holidays(day.year() + 1);
    if (next == holidays.end()) {
        next = nextYear.begin();
    }
    m_holiday->setText(tr("next bank holiday %1").arg(dateWords(next.key())));
    m_holiday->setToolTip(next.value());
}

void TodayPage::read(Id<Contract> contract) {
    const auto facts = session().recentFacts(contract);
    const auto summary = session().summaryIfKnown(contract);
    if (!facts || !summary) {
        m_known.remove(contract.value);
        return;
    }
    const QDate asOf = session().asOf();
    m_known[contract.value] = {attention(**facts, summary->period, asOf, session().workingDays()),
                               dueReturns(**facts, asOf, daysAhead, session().workingDays()),
                               (*facts)->terms};
}

void TodayPage::showTasks() {
    std::vector<Task> needed = neededTasks();
    std::vector<Task> due = dueTasks();
    const bool anyContract = !session().contracts().empty();
    m_nothing->setVisible(needed.empty());
    if (!anyContract) {
        m_nothing->setText(tr("There is no contract in this register yet."));
    } else {
        m_nothing->setText(due.empty() ? tr("Nothing needs you today.")
                                       : tr("Nothing needs you today. Next: %1, %2.")
                                             .arg(due.front().what, due.front().lead));
    }
    m_newContract->setVisible(!anyContract && !session().isReadOnly());
    m_neededTitle->setVisible(anyContract);
    m_dueTitle->setVisible(anyContract);
    m_nothingDue->setText(tr("No return is due."));
    m_nothingDue->setVisible(anyContract && due.empty());
    m_needed->setVisible(!needed.empty());
    m_due->setVisible(!due.empty());
    m_needed->setTasks(std::move(needed));
    m_due->setTasks(std::move(due));
}

std::vector<Task> TodayPage::neededTasks() const {
    std::vector<std::pair<AttentionItem::Kind, Task>> ranked;
    for (const Contract& contract : session().contracts()) {
        for (const AttentionItem& item : m_known.value(contract.id.value).needs) {
            ranked.emplace_back(item.kind, task(contract, item));
        }
    }
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<Task> tasks;
    for (auto& [kind, task] : ranked) {
        tasks.push_back(std::move(task));
    }
    return tasks;
}

Task TodayPage::task(const Contract& contract, const AttentionItem& item) const {
    Task task;
    task.lead = contract.title;
    task.step = tr("Open");
    task.open = [this, item] {
        navigator().openContract(item.contract, ContractTab::Indicators,
                                 item.evaluation ? item.ref : QString(), item.period);
    };
    if (item.evaluation) {
        const Evaluation& judged = *item.evaluation;
        task.status = judged.status;
        task.critical = item.kind == AttentionItem::Kind::CriticalFailure;
        task.what = tr("%1 against %2: %3, %4")
                        .arg(valueWords(judged), targetWords(*judged.indicator, judged.target),
                             indicatorName(*judged.indicator),
                             datedPeriodWords(item.period, calendarOf(contract)));
    } else {
        task.status = Status::NotReported;
        task.what = returnWords(contract, item.title, item.authority, item.period);
        task.what += item.missing > 1 ? tr(": not received, %1 missing in a year").arg(item.missing)
                                      : tr(": not received, due %1").arg(dateWords(item.due));
    }
    task.detail = item.clause;
    return task;
}

std::vector<Task> TodayPage::dueTasks() const {
    std::vector<std::pair<QDate, Task>> dated;
    for (const Contract& contract : session().contracts()) {
        for (const OwedReturn& owed : m_known.value(contract.id.value).due) {
            dated.emplace_back(owed.due->date, task(contract, owed));
        }
    }
    std::stable_sort(dated.begin(), dated.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<Task> tasks;
    for (auto& [date, task] : dated) {
        tasks.push_back(std::move(task));
    }
    return tasks;
}

Task TodayPage::task(const Contract& contract, const OwedReturn& owed) const {
    Task task;
    const QDate asOf = session().asOf();
    const qint64 days = asOf.daysTo(owed.due->date);
    task.lead =
        days <= 1 ? distanceWords(owed.due->date, asOf)
                  : tr("%1, %2").arg(dayWords(owed.due->date), distanceWords(owed.due->date, asOf));
    task.what = u"%1: %2"_s.arg(
        contract.title, returnWords(contract, owed.kind->title, owed.authority, owed.period));
    task.detail = dueReasonWords(*owed.due);
    task.step = tr("Open");
    task.open = [this, id = contract.id, period = owed.period] {
        navigator().openContract(id, ContractTab::Indicators, {}, period);
    };
    return task;
}

} // namespace quarterlight
