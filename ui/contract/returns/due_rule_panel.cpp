#include "ui/contract/returns/due_rule_panel.h"

#include "core/session/contract_setup.h"
#include "ui/forms/due_rule_editor.h"
#include "ui/forms/fault_form.h"
#include "ui/theme/labels.h"
#include "ui/theme/theme.h"
#include "ui/words/fault_words.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace quarterlight {

DueRulePanel::DueRulePanel(Session& session, QWidget* parent)
    : QFrame(parent),
      m_session(session),
      m_heading(wrappedLabel(this)),
      m_rule(new DueRuleEditor(this)),
      m_fault(wrappedLabel(this)),
      m_set(new QPushButton(tr("&Set for the contract"), this)),
      m_cancel(new QPushButton(tr("Cancel"), this)) {
    setFrameShape(QFrame::StyledPanel);
    m_heading->setFont(groupFont(font()));
    colourAsFault(m_fault);
    m_fault->hide();
    m_rule->focusProxy()->setAccessibleName(tr("When it is due"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::group, 2 * spacing::step, spacing::group,
                               2 * spacing::step);
    column->setSpacing(spacing::step);
    column->addWidget(m_heading);
    column->addWidget(m_rule);
    column->addWidget(m_fault);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_set);
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    column->addLayout(buttons);
    connect(m_set, &QPushButton::clicked, this, &DueRulePanel::commit);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        close();
        emit left();
    });
    connect(m_rule, &DueRuleEditor::edited, m_fault, &QLabel::hide);
    hide();
}

void DueRulePanel::open(Id<Contract> contract, const QString& returnKey, const Period& example) {
    const auto facts = m_session.facts(contract);
    const ReturnKind* kind = facts ? (*facts)->terms->initial().returnKind(returnKey) : nullptr;
    if (!kind) {
        return;
    }
    m_contract = contract;
    m_returnKey = returnKey;
    m_heading->setText(
        tr("When is the return “%1” due? Its schedule sets no date; this one holds for the whole "
           "contract.")
            .arg(kind->title));
    const Framework& framework = (*facts)->terms->initial();
    m_rule->setBases(dueBases(framework, owedSeries(*kind)));
    m_rule->setExample({example, (*facts)->calendar(), &m_session.workingDays(), &framework});
    DueRule rule;
    rule.kind = DueRule::Kind::WorkingDaysAfter;
    rule.days = 10;
    m_rule->setRule(rule);
    m_fault->hide();
    show();
    m_rule->setFocus(Qt::OtherFocusReason);
}

void DueRulePanel::close() {
    hide();
}

void DueRulePanel::commit() {
    const auto facts = m_session.facts(m_contract);
    const auto changes = facts ? setDueRule(**facts, m_returnKey, m_rule->rule(), m_session.file())
                               : Result<ChangeSet>(facts.faults());
    const auto done = changes ? m_session.apply(*changes) : Result<Announcement>(changes.faults());
    if (!done) {
        const Fault& fault = done.fault();
        m_fault->setText(fault.code == FaultCode::Required ? tr("Choose how the date is found.")
                                                           : faultWords(done.faults()));
        m_fault->show();
        return;
    }
    close();
    emit made();
}

void DueRulePanel::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape || (enter && m_cancel->hasFocus())) {
        m_cancel->click();
    } else if (enter) {
        commit();
    } else {
        QFrame::keyPressEvent(event);
    }
}

} // namespace quarterlight
