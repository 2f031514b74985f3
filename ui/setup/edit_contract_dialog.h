// Changing a contract's own fields; its framework stays, its terms change by amendments.
#pragma once

#include "core/session/session.h"
#include "ui/forms/discard_question.h"

#include <QDialog>

#include <optional>
#include <vector>

class QLabel;
class QTabWidget;

namespace quarterlight {

class ContractForm;
class DatesForm;

/// The fields of the wizard for a contract that stands, as one undoable step.
class EditContractDialog : public QDialog {
    Q_OBJECT
public:
    EditContractDialog(Session& session, const Contract& contract, QWidget* parent = nullptr);

    void accept() override;
    /// Asks first where something was typed.
    void reject() override;

private:
    void addForm(const QString& title, ContractForm* form);
    Contract edited() const;
    Result<ChangeSet> changes() const;
    Faults faults() const;
    void showFaults();

    Session& m_session;
    Contract m_before;
    std::shared_ptr<const Terms> m_terms; ///< null where they can't be read
    QTabWidget* m_tabs;
    DatesForm* m_dates;
    std::vector<ContractForm*> m_forms;
    QLabel* m_notes;
    std::optional<DiscardQuestion> m_discard;
};

} // namespace quarterlight
