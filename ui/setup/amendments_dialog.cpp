#include "ui/setup/amendments_dialog.h"

#include "core/session/contract_setup.h"
#include "core/words/amendment_words.h"
#include "core/words/date_words.h"
#include "ui/help/help_text.h"
#include "ui/setup/amendment_form.h"
#include "ui/theme/labels.h"
#include "ui/theme/theme.h"
#include "ui/words/fault_words.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize firstSize(820, 600);

QTableWidget* makeList(QWidget* parent) {
    auto* list = new QTableWidget(0, 3, parent);
    list->setAccessibleName(AmendmentsDialog::tr("Amendments"));
    list->setHorizontalHeaderLabels({AmendmentsDialog::tr("From"),
                                     AmendmentsDialog::tr("What changes"),
                                     AmendmentsDialog::tr("Agreed")});
    list->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    list->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    list->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    list->horizontalHeader()->setHighlightSections(false);
    list->verticalHeader()->hide();
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list->setSelectionBehavior(QAbstractItemView::SelectRows);
    list->setSelectionMode(QAbstractItemView::SingleSelection);
    list->setTabKeyNavigation(false);
    list->setWordWrap(true);
    return list;
}

} // namespace

AmendmentsDialog::AmendmentsDialog(Session& session, Id<Contract> contract, QWidget* parent)
    : QDialog(parent),
      m_session(session),
      m_contract(contract),
      m_list(makeList(this)),
      m_nothing(wrappedLabel(this, tr("Nothing is amended yet. An amendment holds from its date "
                                      "on; periods before it stay as they were."))),
      m_faults(wrappedLabel(this)),
      m_open(new QPushButton(tr("&Add amendment…"), this)),
      m_remove(new QPushButton(tr("Re&move"), this)),
      m_formArea(new QWidget(this)),
      m_form(new AmendmentForm),
      m_add(new QPushButton(tr("&Add"), this)) {
    setWindowTitle(tr("Amendments"));
    resize(firstSize);
    addHelp(this, u"amendments"_s);
    layOut();
    connect(m_open, &QPushButton::clicked, this, &AmendmentsDialog::openForm);
    connect(m_remove, &QPushButton::clicked, this, &AmendmentsDialog::removeCurrent);
    connect(m_add, &QPushButton::clicked, this, &AmendmentsDialog::add);
    connect(m_list, &QTableWidget::itemSelectionChanged, this, [this] {
        m_remove->setEnabled(!m_list->selectedItems().isEmpty() && !m_session.isReadOnly());
    });
    connect(m_form, &FaultForm::edited, this, &AmendmentsDialog::followForm);
    connect(m_form, &FaultForm::edited, this, [this] { m_discard->typed(); });
    connect(m_form, &FaultForm::left, this, &AmendmentsDialog::followForm);
    connect(&session, &Session::changed, this, &AmendmentsDialog::refresh);
    closeForm();
    refresh();
}

void AmendmentsDialog::layOut() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::page, spacing::page, spacing::page, spacing::page);
    column->setSpacing(spacing::group);
    column->addWidget(m_list, 1);
    m_nothing->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    column->addWidget(m_nothing);
    colourAsFault(m_faults);
    column->addWidget(m_faults);

    auto* formColumn = new QVBoxLayout(m_formArea);
    formColumn->setContentsMargins({});
    m_form->layout()->setContentsMargins(0, 0, spacing::page, 0);
    formColumn->addWidget(scrolled(m_form, m_formArea));
    column->addWidget(m_formArea, 2);

    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_open);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    buttons->addWidget(m_add);
    auto* close = new QPushButton(tr("&Close"), this);
    m_discard.emplace(close);
    connect(close, &QPushButton::clicked, this, &AmendmentsDialog::reject);
    buttons->addWidget(close);
    column->addLayout(buttons);
    m_add->setAutoDefault(true);
    for (QPushButton* button : {m_open, m_remove, close}) {
        button->setAutoDefault(false);
    }
}

void AmendmentsDialog::refresh() {
    const auto facts = m_session.facts(m_contract);
    tellFaults(facts ? Faults{} : facts.faults());
    const int row = std::max(m_list->currentRow(), 0);
    m_list->setRowCount(0);
    m_remove->setEnabled(false);
    const bool isEmpty = facts && (*facts)->amendments.empty();
    m_list->setVisible(!isEmpty);
    m_nothing->setVisible(isEmpty);
    if (!facts) {
        return;
    }
    m_facts = *facts;
    m_list->setRowCount(int(m_facts->amendments.size()));
    for (int line = 0; line < m_list->rowCount(); ++line) {
        const Amendment& amendment = m_facts->amendments[size_t(line)];
        const Framework& before = m_facts->terms->on(amendment.from.addDays(-1));
        m_list->setItem(line, 0, new QTableWidgetItem(dateWords(amendment.from)));
        m_list->setItem(line, 1, new QTableWidgetItem(amendmentWords(amendment, before)));
        m_list->setItem(line, 2, new QTableWidgetItem(amendment.reason));
    }
    // By keyboard the first line has the focus without being chosen, and no arrow leads to it.
    m_list->selectRow(std::min(row, m_list->rowCount() - 1));
    m_open->setEnabled(!m_session.isReadOnly());
}

void AmendmentsDialog::openForm() {
    if (!m_facts) {
        return;
    }
    m_form->start(m_facts, m_session.workingDays());
    m_discard->forget(); // to fill the fields in isn't typing
    m_formArea->show();
    m_add->show();
    m_add->setDefault(true);
    m_open->hide();
    m_form->focusFirstField();
}

void AmendmentsDialog::closeForm() {
    m_discard->forget();
    m_formArea->hide();
    m_add->hide();
    m_open->show();
    m_open->setFocus();
}

Faults AmendmentsDialog::formFaults() const {
    const Faults unreadable = m_form->inputFaults();
    if (!unreadable.empty()) {
        return unreadable;
    }
    const auto changes = amend(*m_facts, m_form->amendments(), m_session.file());
    return changes ? Faults{} : changes.faults();
}

void AmendmentsDialog::followForm() {
    m_form->showFaults(formFaults());
}

void AmendmentsDialog::add() {
    followForm();
    m_form->showAll();
    if (m_form->focusFirstFault()) {
        return;
    }
    const auto changes = amend(*m_facts, m_form->amendments(), m_session.file());
    if (!changes) {
        tellFaults(changes.faults());
        return;
    }
    if (const auto made = m_session.apply(*changes); !made) {
        tellFaults(made.faults());
        return;
    }
    closeForm();
}

void AmendmentsDialog::removeCurrent() {
    const int row = m_list->currentRow();
    if (row < 0 || !m_facts) {
        return;
    }
    const auto changes = withdraw(*m_facts, m_facts->amendments[size_t(row)], m_session.file());
    if (!changes) {
        tellFaults(changes.faults());
        return;
    }
    if (const auto made = m_session.apply(*changes); !made) {
        tellFaults(made.faults());
    }
}

void AmendmentsDialog::tellFaults(const Faults& faults) {
    m_faults->setText(faults.empty() ? QString() : QString(u"◆ " + faultWords(faults)));
    m_faults->setVisible(!faults.empty());
}

void AmendmentsDialog::reject() {
    if (!m_discard->mayLeave()) {
        return;
    }
    if (!m_formArea->isHidden()) {
        closeForm();
        return;
    }
    QDialog::reject();
}

} // namespace quarterlight
