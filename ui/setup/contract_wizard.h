// Setting a contract up: framework, parties, contract, dates, assumptions, and what comes of it.
#pragma once

#include "core/session/contract_setup.h"
#include "core/session/session.h"

#include <QWizard>

#include <functional>

namespace quarterlight {

class AssumptionsForm;
class ContractForm;
class DatesForm;
class DetailsForm;
class FaultForm;
class FrameworkChooser;
class PartiesForm;
class SetupSummary;

/// A wizard that sets one contract up in the session's register, as one undoable step. What is
/// wrong stands beside its field; a page with faults isn't left forwards.
class ContractWizard : public QWizard {
    Q_OBJECT
public:
    explicit ContractWizard(Session& session, QWidget* parent = nullptr);

    enum PageId {
        FrameworkPage,
        PartiesPage,
        DetailsPage,
        DatesPage,
        AssumptionsPage,
        SummaryPage
    };

    /// The contract that was set up; not stored until the wizard is accepted.
    Id<Contract> contract() const { return m_made; }
    FrameworkChooser& frameworks() { return *m_frameworks; }

    void accept() override;
    /// Asks once, on the button itself, before typed things are dropped.
    void reject() override;

private:
    void addStep(PageId id, const QString& title, const QString& subtitle, QWidget* content,
                 std::function<void()> enter, std::function<bool()> leave);
    void addForms();
    bool takeFramework();
    void askAssumptions();
    void collect();
    Faults faults() const;
    void showFaults();
    bool canLeave(FaultForm& form);
    void noteEdit();

    Session& m_session;
    ContractDraft m_draft;
    Framework m_framework;
    mutable DraftTerms m_terms;
    FrameworkChooser* m_frameworks;
    PartiesForm* m_parties;
    DetailsForm* m_details;
    DatesForm* m_dates;
    AssumptionsForm* m_assumptions;
    SetupSummary* m_summary;
    Id<Contract> m_made;
    bool m_typed = false;
    bool m_discarding = false;
};

} // namespace quarterlight
