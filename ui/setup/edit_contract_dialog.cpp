// A contract's own fields, changed in one step.
#include "ui/setup/edit_contract_dialog.h"

#include "core/session/contract_setup.h"
#include "ui/help/help_text.h"
#include "ui/setup/contract_forms.h"
#include "ui/theme/labels.h"
#include "ui/theme/theme.h"
#include "ui/words/fault_words.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>
#include <QVBoxLayout>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize firstSize(760, 600);

} // namespace

EditContractDialog::EditContractDialog(Session& session, const Contract& contract, QWidget* parent)
    : QDialog(parent),
      m_session(session),
      m_before(contract),
      m_tabs(new QTabWidget(this)),
      m_dates(new DatesForm),
      m_notes(wrappedLabel(this)) {
    setWindowTitle(tr("Contract %1").arg(contract.reference));
    resize(firstSize);
    addHelp(this, u"edit-contract"_s);
    if (const auto facts = session.facts(contract.id)) {
        m_terms = (*facts)->terms;
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::page, spacing::page, spacing::page, spacing::page);
    column->setSpacing(spacing::group);
    column->addWidget(m_tabs);
    m_tabs->setAccessibleName(tr("Parts of the contract"));
    addForm(tr("Parties"), new PartiesForm);
    addForm(tr("Contract"), new DetailsForm);
    addForm(tr("Dates"), m_dates);
    m_dates->setFourWeekly(m_terms &&
                           (isFourWeekly(m_terms->initial()) || isFourWeekly(m_terms->latest())));
    colourAsFault(m_notes);
    m_notes->hide();
    column->addWidget(m_notes);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(tr("&Change contract"), QDialogButtonBox::AcceptRole)
        ->setEnabled(!session.isReadOnly());
    column->addWidget(buttons);
    m_discard.emplace(buttons->button(QDialogButtonBox::Cancel));
    for (const ContractForm* form : m_forms) {
        connect(form, &FaultForm::edited, this, [this] { m_discard->typed(); });
    }
    connect(buttons, &QDialogButtonBox::accepted, this, &EditContractDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &EditContractDialog::reject);
}

void EditContractDialog::addForm(const QString& title, ContractForm* form) {
    form->layout()->setContentsMargins(spacing::page, spacing::page, spacing::page, spacing::page);
    m_tabs->addTab(scrolled(form, m_tabs), title);
    form->show(m_before);
    m_forms.push_back(form);
    connect(form, &FaultForm::edited, this, &EditContractDialog::showFaults);
    connect(form, &FaultForm::left, this, &EditContractDialog::showFaults);
}

void EditContractDialog::reject() {
    if (edited() == m_before || m_discard->mayLeave()) {
        QDialog::reject();
    }
}

Contract EditContractDialog::edited() const {
    Contract contract = m_before;
    for (const ContractForm* form : m_forms) {
        form->fill(contract);
    }
    if (m_terms) {
        settleYearStart(contract, m_terms->initial());
    }
    return contract;
}

Result<ChangeSet> EditContractDialog::changes() const {
    return revise(m_before, edited(), m_terms.get(), m_session.contracts(), m_session.file());
}

Faults EditContractDialog::faults() const {
    Faults input;
    for (const ContractForm* form : m_forms) {
        const Faults unreadable = form->inputFaults();
        input.insert(input.end(), unreadable.begin(), unreadable.end());
    }
    const auto revised = changes();
    return withInputFaults(input, revised ? Faults{} : revised.faults());
}

void EditContractDialog::showFaults() {
    const Faults found = faults();
    for (ContractForm* form : m_forms) {
        form->showFaults(found);
    }
}

void EditContractDialog::accept() {
    showFaults();
    for (size_t index = 0; index < m_forms.size(); ++index) {
        m_forms[index]->showAll();
        if (m_forms[index]->focusFirstFault()) {
            m_tabs->setCurrentIndex(int(index));
            m_forms[index]->focusFirstFault();
            return;
        }
    }
    if (edited() == m_before) {
        QDialog::accept();
        return;
    }
    const auto revised = changes();
    const auto made = revised ? m_session.apply(*revised) : revised.faults();
    if (!made) {
        m_notes->setText(u"◆ " + faultWords(made.faults()));
        m_notes->show();
        return;
    }
    QDialog::accept();
}

} // namespace quarterlight
