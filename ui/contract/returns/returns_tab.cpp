#include "ui/contract/returns/returns_tab.h"

#include "core/session/return_log.h"
#include "core/words/counted.h"
#include "core/words/date_words.h"
#include "core/words/due_rule_words.h"
#include "core/words/due_words.h"
#include "core/words/period_words.h"
#include "core/words/return_words.h"
#include "ui/contract/indicators/grid_choice.h"
#include "ui/contract/returns/due_rule_panel.h"
#include "ui/contract/returns/return_actions.h"
#include "ui/contract/returns/submission_strip.h"
#include "ui/theme/labels.h"
#include "ui/theme/theme.h"
#include "ui/window/undo_message.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSettings>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <QVBoxLayout>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

/// The most missing figures that are named; of more the number is said.
constexpr size_t mostNamed = 8;

void fitColumns(QTreeView* list) {
    const int widths[] = {106, 246, 174, 166, 62, 58};
    for (int column = 0; column < int(std::size(widths)); ++column) {
        list->header()->resizeSection(column, widths[column]);
    }
}

/// Cuts a name in the middle: what tells two returns apart, their authority, stands at the end.
class ReturnNameDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        QStyledItemDelegate::initStyleOption(option, index);
        option->textElideMode = Qt::ElideMiddle;
    }
};

/// The list in which Enter opens the current row, as in every list of the window.
class ReturnList : public QTreeView {
public:
    using QTreeView::QTreeView;

protected:
    void keyPressEvent(QKeyEvent* event) override {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
            emit activated(currentIndex());
        } else {
            QTreeView::keyPressEvent(event);
        }
    }
};

} // namespace

ReturnsTab::ReturnsTab(Session& session, Navigator& navigator, Id<Contract> contract)
    : ContractTabPage(session, navigator, contract),
      m_kind(new QComboBox(this)),
      m_year(new QComboBox(this)),
      m_missing(new QCheckBox(tr("Missing &only"), this)),
      m_submissions(new SubmissionStrip(this)),
      m_behind(wrappedLabel(this)),
      m_showAll(new QPushButton(tr("S&how all"), this)),
      m_list(new ReturnList(this)),
      m_empty(wrappedLabel(this)),
      m_about(copyableLabel(this)),
      m_actions(new ReturnActions(m_list, this)),
      m_strip(new ReceiptStrip(session, this)),
      m_rule(new DueRulePanel(session, this)) {
    m_list->setModel(&m_model);
    m_list->setAccessibleName(tr("Returns"));
    m_list->setAllColumnsShowFocus(true);
    m_list->setUniformRowHeights(true);
    m_list->setItemDelegateForColumn(ReturnLogModel::ReturnColumn, new ReturnNameDelegate(m_list));
    m_list->setAlternatingRowColors(true);
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->header()->setStretchLastSection(true);
    fitColumns(m_list);
    layOut();
    setFocusProxy(m_list);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ReturnsTab::showCurrent);
    connect(m_list, &QTreeView::activated, this, &ReturnsTab::open);
    connect(m_actions, &ReturnActions::chosen, this, &ReturnsTab::take);
    connect(m_strip, &ReceiptStrip::made, this, [this](const Receipt& receipt) {
        leaveForm();
        afterChange({receipt.returnKey, receipt.period, receipt.authority}, receipt.id);
    });
    connect(m_strip, &ReceiptStrip::left, this, &ReturnsTab::leaveForm);
    connect(m_rule, &DueRulePanel::made, this, &ReturnsTab::leaveForm);
    connect(m_rule, &DueRulePanel::left, this, &ReturnsTab::leaveForm);
}

void ReturnsTab::layOut() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 2 * spacing::step, 0, spacing::step);
    column->setSpacing(2 * spacing::step);
    column->addWidget(m_submissions);
    column->addWidget(makeChoices());
    column->addWidget(m_empty);
    column->addWidget(m_list, 1);
    column->addWidget(m_about);
    column->addWidget(m_actions);
    column->addWidget(m_strip);
    column->addWidget(m_rule);
}

QWidget* ReturnsTab::makeChoices() {
    auto* choices = new QWidget(this);
    auto* row = new QHBoxLayout(choices);
    row->setContentsMargins({});
    row->setSpacing(spacing::group);
    m_kind->setAccessibleName(tr("Kind of return"));
    m_year->setAccessibleName(tr("Contract year"));
    for (QComboBox* box : {m_kind, m_year}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        row->addWidget(box);
        connect(box, &QComboBox::currentIndexChanged, this, &ReturnsTab::choose);
    }
    row->addWidget(m_missing);
    connect(m_missing, &QCheckBox::toggled, this, &ReturnsTab::choose);
    m_behind->setFont(groupFont(font()));
    row->addStretch(1);
    row->addWidget(m_behind);
    row->addWidget(m_showAll);
    connect(m_showAll, &QPushButton::clicked, this, [this] {
        m_list->setFocus(Qt::OtherFocusReason);
        choose();
    });
    connect(m_submissions, &SubmissionStrip::asked, this, &ReturnsTab::showBehind);
    return choices;
}

void ReturnsTab::goTo(const Place& place) {
    m_list->setFocus(Qt::OtherFocusReason);
    if (place.indicator.isEmpty() && !place.period) {
        return;
    }
    m_wanted = place;
    // Whoever sends the person to a return wants it seen, whatever was filtered out before.
    m_choice = {};
    invalidate();
}

void ReturnsTab::saveState(QSettings& settings) const {
    settings.setValue(u"returns/kind"_s, m_choice.kind);
    settings.setValue(u"returns/missingOnly"_s, m_choice.missingOnly);
}

void ReturnsTab::restoreState(const QSettings& settings) {
    m_choice.kind = settings.value(u"returns/kind"_s).toString();
    m_choice.missingOnly = settings.value(u"returns/missingOnly"_s).toBool();
    invalidate();
}

void ReturnsTab::fillChoices(const ContractFacts& facts) {
    const QScopedValueRollback filling(m_filling, true);
    m_kind->clear();
    m_kind->addItem(tr("All returns"), QString());
    for (const auto& [key, title] : returnKinds(*facts.terms)) {
        m_kind->addItem(title, key);
    }
    m_year->clear();
    m_year->addItem(tr("All years"));
    std::vector<int> years = gridYears(facts);
    for (auto year = years.rbegin(); year != years.rend(); ++year) {
        m_year->addItem(yearWords(*year, facts.calendar()), *year);
    }
    // A choice made for another contract holds as far as this one has it.
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(m_choice.kind)));
    m_choice.kind = m_kind->currentData().toString();
    m_year->setCurrentIndex(m_choice.year ? std::max(0, m_year->findData(*m_choice.year)) : 0);
    m_missing->setChecked(m_choice.missingOnly);
}

void ReturnsTab::choose() {
    if (m_filling) {
        return;
    }
    m_choice.behind.reset();
    m_choice.kind = m_kind->currentData().toString();
    m_choice.year.reset();
    if (m_year->currentData().isValid()) {
        m_choice.year = m_year->currentData().toInt();
    }
    m_choice.missingOnly = m_missing->isChecked();
    showRows();
}

/// Shows the returns that a number was made of, until everything is asked for again.
void ReturnsTab::showBehind(const std::vector<ReturnName>& behind, const QString& words) {
    m_choice.behind = behind;
    m_behind->setText(words);
    showRows();
    m_list->setFocus(Qt::OtherFocusReason);
}

void ReturnsTab::refresh() {
    m_facts = facts();
    if (!m_facts) {
        return;
    }
    fillChoices(*m_facts);
    const OwedQuestion question = m_facts->owed(session().workingDays(), session().asOf());
    m_submissions->show(submissionKpis(question), missedRuns(question));
    showRows();
}

void ReturnsTab::showRows() {
    if (!m_facts) {
        return;
    }
    const ReturnRow* before = m_model.row(m_list->currentIndex());
    const std::optional<ReturnName> name =
        before ? std::optional(nameOf(before->owed)) : std::nullopt;
    const auto receipt = m_model.receipt(m_list->currentIndex());
    const bool wasReceipt = m_list->currentIndex().parent().isValid();
    m_model.setRows(m_facts,
                    returnRows(*m_facts, session().workingDays(), session().asOf(), m_choice));
    m_list->expandAll();
    QModelIndex current;
    if (m_wanted) {
        for (size_t at = 0; at < m_model.rows().size() && !current.isValid(); ++at) {
            const OwedReturn& owed = m_model.rows()[at].owed;
            const bool sameKind =
                m_wanted->indicator.isEmpty() || owed.kind->key == m_wanted->indicator;
            const bool sameAuthority =
                m_wanted->authority.isEmpty() || owed.authority == m_wanted->authority;
            if (sameKind && sameAuthority &&
                (!m_wanted->period || owed.period == *m_wanted->period)) {
                current = m_model.index(int(at), 0);
            }
        }
        m_wanted.reset();
    } else if (name) {
        current = m_model.find(*name, wasReceipt && receipt ? receipt->id : Id<Receipt>());
    }
    select(current.isValid() ? current : latest());
    m_behind->setVisible(m_choice.behind.has_value());
    m_showAll->setVisible(m_choice.behind.has_value());
    const bool none = m_model.rows().empty();
    m_empty->setText(m_choice.missingOnly ? tr("No return is missing here.")
                     : m_facts->contract.start > session().asOf()
                         ? tr("No return is owed yet: the contract starts on %1.")
                               .arg(dateWords(m_facts->contract.start))
                         : tr("No return is owed here."));
    m_empty->setVisible(none);
    m_list->setVisible(!none);
    showCurrent();
}

/// The newest return whose period is over: what an officer comes for.
QModelIndex ReturnsTab::latest() const {
    const std::vector<ReturnRow>& rows = m_model.rows();
    const auto over = std::ranges::find_if(
        rows, [](const ReturnRow& row) { return row.owed.state != OwedState::Upcoming; });
    return m_model.index(over == rows.end() ? 0 : int(over - rows.begin()), 0);
}

void ReturnsTab::select(const QModelIndex& index) {
    m_list->setCurrentIndex(index);
    m_list->scrollTo(index);
}

void ReturnsTab::showCurrent() {
    const QModelIndex current = m_list->currentIndex();
    const ReturnRow* row = m_model.row(current);
    m_actions->offer(row, m_model.receipt(current), !session().isReadOnly());
    m_about->setText(row ? about(*row) : QString());
    m_about->setVisible(row != nullptr);
    // What is typed stays as long as its return is the current one.
    if (m_actions->isHidden() && (!row || nameOf(row->owed) != m_subject)) {
        leaveForm();
    }
}

/// Why it is due then, and which of its figures are missing.
QString ReturnsTab::about(const ReturnRow& row) const {
    const OwedReturn& owed = row.owed;
    QStringList words{returnWords(owed, m_facts->calendar())};
    if (!owed.due) {
        words << tr("The schedule sets no date, so none is shown and it can't be late");
    } else {
        words << tr("Due %1").arg(dateWords(owed.due->date)) << dueReasonWords(*owed.due);
        if (owed.agreed.isValid()) {
            words << tr("agreed for %1").arg(dateWords(owed.agreed));
        }
    }
    const QString clause =
        owed.kind->clause.isEmpty() ? QString() : tr("clause %1").arg(owed.kind->clause);
    QStringList rule{dueRuleWords(owed.kind->due), clause};
    rule.removeAll(QString());
    if (owed.due) {
        words << rule.join(u", "_s);
    }
    const ReturnContent& content = row.content;
    if (!content.asked.empty() && !content.missing.empty() &&
        (content.in() > 0 || owed.isHere() || owed.isMissing())) {
        QStringList missing;
        for (const Indicator* indicator : content.missing) {
            missing << indicator->ref;
        }
        words << (missing.size() > qsizetype(mostNamed)
                      ? tr("%1 of %2 figures in").arg(content.in()).arg(content.asked.size())
                      : tr("%1 of %2 figures in, missing: %3")
                            .arg(content.in())
                            .arg(content.asked.size())
                            .arg(missing.join(u", "_s)));
    }
    return sentences(words);
}

/// Opens the figures of a return that carries some, at the first that is missing; of another what
/// can be noted of it.
void ReturnsTab::open(const QModelIndex& index) {
    const ReturnRow* row = m_model.row(index);
    if (!row) {
        return;
    }
    const ReturnContent& content = row->content;
    if (!content.asked.empty()) {
        const Indicator* first =
            content.missing.empty() ? content.asked.front() : content.missing.front();
        navigator().openContract(contract(), ContractTab::Indicators, first->ref, row->owed.period);
    } else if (!session().isReadOnly()) {
        take(m_model.receipt(index) ? ReturnStep::Correct : ReturnStep::Receive);
    }
}

void ReturnsTab::take(ReturnStep step) {
    const QModelIndex current = m_list->currentIndex();
    const ReturnRow* row = m_model.row(current);
    const std::optional<Receipt> receipt = m_model.receipt(current);
    if (!row || session().isReadOnly()) {
        return;
    }
    const QString name = returnWords(row->owed, m_facts->calendar());
    Receipt blank = receiptFor(*m_facts, row->owed, session().asOf());
    blank.receivedBy = m_facts->contract.officer;
    m_subject = nameOf(row->owed);
    m_rule->close();
    switch (step) {
    case ReturnStep::Receive:
        m_strip->openFor(step, blank,
                         row->receipts.empty() ? tr("Receive: %1").arg(name)
                                               : tr("Resubmitted: %1").arg(name));
        break;
    case ReturnStep::Waive:
        m_strip->openFor(step, blank, tr("Waive: %1").arg(name));
        break;
    case ReturnStep::Reject:
        m_strip->openOn(step, *receipt, tr("Reject: %1").arg(name));
        break;
    case ReturnStep::Correct:
        m_strip->openOn(step, *receipt, tr("Correct: %1").arg(name));
        break;
    case ReturnStep::SetDate:
        m_strip->close();
        m_rule->open(contract(), row->owed.kind->key, row->owed.period);
        break;
    case ReturnStep::Remove:
        remove(*receipt);
        return;
    case ReturnStep::Accept:
    case ReturnStep::Accurate:
    case ReturnStep::NotAccurate:
        change(step, *receipt);
        return;
    }
    m_actions->hide();
}

void ReturnsTab::change(ReturnStep step, const Receipt& before) {
    Receipt after = before;
    if (step == ReturnStep::Accept) {
        after.state = ReturnState::Accepted;
        // Accepted is checked and in order, unless somebody said otherwise.
        after.accurate = before.accurate.value_or(true);
    } else {
        after.accurate = step == ReturnStep::Accurate;
    }
    const auto changes = changeReceipt(*m_facts, before, after);
    const auto done = changes ? session().apply(*changes) : changes.faults();
    if (!done) {
        navigator().showFaults(done.faults());
        return;
    }
    afterChange({after.returnKey, after.period, after.authority}, after.id);
}

void ReturnsTab::remove(const Receipt& receipt) {
    const ChangeSet changes = removeReceipt(*m_facts, receipt);
    if (const auto done = session().apply(changes); !done) {
        navigator().showFaults(done.faults());
        return;
    }
    tellDone(session(), navigator(), changes.title);
}

/// Says where the return stands now; the list has followed already.
void ReturnsTab::afterChange(const ReturnName& name, Id<Receipt> receipt) {
    const bool ofReceipt = m_list->currentIndex().parent().isValid();
    const QModelIndex index = m_model.find(name, ofReceipt ? receipt : Id<Receipt>());
    if (!index.isValid()) {
        return;
    }
    select(index);
    const OwedReturn& owed = m_model.row(index)->owed;
    navigator().showMessage(
        {Message::Kind::Done, sentences({u"%1: %2"_s.arg(returnWords(owed, m_facts->calendar()),
                                                         owedStateWords(owed))})});
}

void ReturnsTab::leaveForm() {
    m_strip->close();
    m_rule->close();
    m_actions->show();
    m_list->setFocus(Qt::OtherFocusReason);
}

} // namespace quarterlight
