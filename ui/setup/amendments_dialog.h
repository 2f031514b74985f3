// The dated amendments of a contract: what changed from when, adding one, taking one out.
#pragma once

#include "core/session/session.h"
#include "ui/forms/discard_question.h"

#include <QDialog>

#include <optional>

class QLabel;
class QPushButton;
class QTableWidget;

namespace quarterlight {

class AmendmentForm;

/// Lists the amendments in words and adds or removes them, each an undoable step. What a past
/// period came to never changes.
class AmendmentsDialog : public QDialog {
    Q_OBJECT
public:
    AmendmentsDialog(Session& session, Id<Contract> contract, QWidget* parent = nullptr);

    /// Escape closes the form first.
    void reject() override;

private:
    void layOut();
    void refresh();
    void openForm();
    void closeForm();
    void followForm();
    void add();
    void removeCurrent();
    void tellFaults(const Faults& faults);
    /// What stands in the way of the change in the form.
    Faults formFaults() const;

    Session& m_session;
    Id<Contract> m_contract;
    std::shared_ptr<const ContractFacts> m_facts;
    QTableWidget* m_list;
    QLabel* m_nothing;
    QLabel* m_faults;
    QPushButton* m_open;
    QPushButton* m_remove;
    QWidget* m_formArea;
    AmendmentForm* m_form;
    QPushButton* m_add;
    std::optional<DiscardQuestion> m_discard;
};

} // namespace quarterlight
