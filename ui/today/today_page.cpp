#include "ui/today/today_page.h"

#include "core/session/diary.h"
#include "core/words/counted.h"
#include "core/words/date_words.h"
#include "core/words/return_words.h"
#include "ui/contract/returns/receipt_strip.h"
#include "ui/theme/labels.h"
#include "ui/theme/theme.h"
#include "ui/today/meeting_card.h"
#include "ui/window/pages.h"
#include "ui/window/summary_filler.h"
#include "ui/window/undo_message.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

/// How far ahead things are listed, and how far back those that were never done.
constexpr int daysAhead = 42;
constexpr int daysBack = 30;

/// Each list shows so many rows; of more the number is said. A page is to be read at a glance.
constexpr size_t mostRows = 40;

DateRange listed(QDate asOf) {
    return {asOf.addDays(-daysBack), asOf.addDays(daysAhead)};
}

/// Returns that are past their day stand above, under what needs the officer.
bool isListed(const DueItem& item) {
    return item.isOpen() && !(item.kind == DueKind::Return && item.status == DueStatus::Overdue);
}

} // namespace

TodayPage::TodayPage(Session& session, Navigator& navigator)
    : Page(session, navigator),
      m_day(plainLabel(this)),
      m_holiday(plainLabel(this)),
      m_meeting(new MeetingCard(session, navigator, this)),
      m_neededTitle(plainLabel(this, tr("NEEDS YOU"))),
      m_nothing(wrappedLabel(this)),
      m_dueTitle(plainLabel(this, tr("DUE IN THE NEXT SIX WEEKS"))),
      m_nothingDue(plainLabel(this)),
      m_newContract(new QPushButton(tr("New contract…"), this)),
      m_needed(new TaskList(this)),
      m_due(new TaskList(this)),
      m_moreNeeded(plainLabel(this)),
      m_moreDue(plainLabel(this)),
      m_strip(new ReceiptStrip(session, this)) {
    m_day->setFont(titleFont(font()));
    for (QLabel* group : {m_neededTitle, m_dueTitle}) {
        group->setFont(groupFont(font()));
    }
    m_nothing->setText(tr("Reading the contracts…"));
    m_nothingDue->hide();
    m_needed->setAccessibleName(tr("Needs you"));
    m_due->setAccessibleName(tr("Due"));
    connect(m_newContract, &QPushButton::clicked, this,
            [this] { this->navigator().openNewContract(); });
    m_newContract->hide();
    m_moreNeeded->hide();
    m_moreDue->hide();
    connect(m_strip, &ReceiptStrip::made, this, &TodayPage::noteReceived);
    connect(m_strip, &ReceiptStrip::left, this,
            [this] { m_receivingFrom->setFocus(Qt::OtherFocusReason); });

    auto* top = new QHBoxLayout;
    top->addWidget(m_day, 1);
    top->addWidget(m_holiday);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::page, spacing::page, spacing::page, spacing::page);
    column->setSpacing(spacing::step);
    column->addLayout(top);
    column->addSpacing(spacing::group);
    column->addWidget(m_meeting);
    column->addSpacing(spacing::group);
    column->addWidget(m_neededTitle);
    column->addWidget(m_nothing);
    column->addWidget(m_newContract, 0, Qt::AlignLeft);
    column->addWidget(m_needed, 1);
    column->addWidget(m_moreNeeded);
    column->addSpacing(spacing::group);
    column->addWidget(m_dueTitle);
    column->addWidget(m_nothingDue);
    column->addWidget(m_due, 1);
    column->addWidget(m_moreDue);
    column->addStretch(0);
}

void TodayPage::follow(SummaryFiller& filler) {
    connect(&filler, &SummaryFiller::filled, this, &TodayPage::read);
    connect(&filler, &SummaryFiller::finished, this, &TodayPage::showTasks);
    if (!filler.isRunning()) {
        filler.again();
    }
}

void TodayPage::refresh() {
    // The lists follow by themselves, as the filler reads the contracts that changed.
    showHeading();
    showMeeting();
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
    m_holiday->setText(tr("next bank holiday: %1, %2").arg(next.value(), dayWords(next.key())));
}

void TodayPage::read(Id<Contract> contract) {
    if (!session().contract(contract)) {
        m_known.remove(contract.value);
        return;
    }
    const QDate asOf = session().asOf();
    Known known;
    known.needs = session().attention(contract);
    for (const DueItem& item : session().dueItems(contract, listed(asOf))) {
        if (isListed(item)) {
            known.due.push_back(item);
        }
        if (!known.meeting && item.kind == DueKind::Meeting && item.isOpen() &&
            item.day() >= asOf) {
            known.meeting = item;
        }
    }
    m_known[contract.value] = std::move(known);
}

void TodayPage::showTasks() {
    if (isVisible()) {
        showMeeting();
    }
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
    m_nothingDue->setText(tr("Nothing is due."));
    m_nothingDue->setVisible(anyContract && due.empty());
    m_needed->setVisible(!needed.empty());
    m_due->setVisible(!due.empty());
    m_needed->setTasks(std::move(needed));
    m_due->setTasks(std::move(due));
}

TaskMaker TodayPage::maker() {
    TaskMaker maker{session(), navigator(), {}, {}};
    if (!session().isReadOnly()) {
        maker.receive = [this](const Receipt& blank, const QString& heading) {
            receive(blank, heading);
        };
        maker.finish = [this](const DueItem& item) { finish(item); };
    }
    return maker;
}

void TodayPage::showMore(QLabel* label, size_t count, size_t shown) {
    label->setText(tr("and %1 more").arg(count - shown));
    label->setVisible(count > shown);
}

std::vector<Task> TodayPage::neededTasks() {
    std::vector<std::pair<const AttentionItem*, const Contract*>> ranked;
    for (const Contract& contract : session().contracts()) {
        const auto known = m_known.constFind(contract.id.value);
        if (known != m_known.constEnd()) {
            for (const AttentionItem& item : known->needs) {
                ranked.emplace_back(&item, &contract);
            }
        }
    }
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const auto& a, const auto& b) { return a.first->kind < b.first->kind; });
    const size_t shown = std::min(ranked.size(), mostRows);
    showMore(m_moreNeeded, ranked.size(), shown);
    const TaskMaker make = maker();
    std::vector<Task> tasks;
    for (size_t at = 0; at < shown; ++at) {
        tasks.push_back(make.needed(*ranked[at].second, *ranked[at].first));
    }
    return tasks;
}

std::vector<Task> TodayPage::dueTasks() {
    std::vector<std::pair<const DueItem*, const Contract*>> dated;
    for (const Contract& contract : session().contracts()) {
        const auto known = m_known.constFind(contract.id.value);
        if (known != m_known.constEnd()) {
            for (const DueItem& item : known->due) {
                dated.emplace_back(&item, &contract);
            }
        }
    }
    const std::vector<DueItem> own =
        ownDates(session().ownDiary(), session().ownMarks(), session().workingDays(),
                 session().asOf(), listed(session().asOf()), session().leadTimes());
    for (const DueItem& item : own) {
        if (isListed(item)) {
            dated.emplace_back(&item, nullptr);
        }
    }
    std::stable_sort(dated.begin(), dated.end(),
                     [](const auto& a, const auto& b) { return a.first->day() < b.first->day(); });
    const size_t shown = std::min(dated.size(), mostRows);
    showMore(m_moreDue, dated.size(), shown);
    const TaskMaker make = maker();
    std::vector<Task> tasks;
    for (size_t at = 0; at < shown; ++at) {
        tasks.push_back(make.due(dated[at].second, *dated[at].first));
    }
    return tasks;
}

/// The next meeting across all contracts.
void TodayPage::showMeeting() {
    const DueItem* next = nullptr;
    for (const Known& known : m_known) {
        const bool earlier =
            known.meeting && (!next || std::pair(known.meeting->day(), known.meeting->at) <
                                           std::pair(next->day(), next->at));
        if (earlier) {
            next = &*known.meeting;
        }
    }
    m_meeting->show(next ? std::optional(*next) : std::nullopt);
}

void TodayPage::finish(const DueItem& item) {
    const auto facts = session().facts(item.contract);
    const std::vector<DiaryMark>& marks =
        item.contract.isStored() && facts ? (*facts)->marks : session().ownMarks();
    const auto changes = markDone(item, marks, session().asOf(), {});
    const auto made = changes ? session().apply(*changes) : changes.faults();
    if (!made) {
        navigator().showFaults(made.faults());
        return;
    }
    tellDone(session(), navigator(),
             sentences({tr("Done: %1").arg(dueWords(session().contract(item.contract), item))}));
}

void TodayPage::receive(const Receipt& blank, const QString& heading) {
    m_receivingFrom = m_needed->hasFocus() ? m_needed : m_due;
    m_receivingFrom->putBelow(m_receivingFrom->currentIndex().row(), m_strip);
    m_strip->openFor(ReturnStep::Receive, blank, heading);
}

void TodayPage::noteReceived(const Receipt& receipt) {
    m_receivingFrom->setFocus(Qt::OtherFocusReason);
    const auto facts = session().facts(receipt.contract);
    if (!facts) {
        return;
    }
    const OwedQuestion question = (*facts)->owed(session().workingDays(), session().asOf());
    if (const auto owed = owedReturn(question, receipt)) {
        navigator().showMessage(
            {Message::Kind::Done,
             sentences({tr("%1, %2: %3")
                            .arg((*facts)->contract.title, returnWords(*owed, (*facts)->calendar()),
                                 owedStateWords(*owed))})});
    }
}

} // namespace quarterlight
