#include "ui/setup/contract_wizard.h"

#include "ui/help/help_text.h"
#include "ui/setup/assumptions_form.h"
#include "ui/setup/contract_forms.h"
#include "ui/setup/framework_chooser.h"
#include "ui/setup/setup_summary.h"
#include "ui/setup/setup_words.h"
#include "ui/theme/labels.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <QWizardPage>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

/// As much as leaves room for the desktop's own bars on a laptop of 1280×720.
constexpr QSize firstSize(820, 620);

/// What the dates page asks for already.
const QStringList& answeredByDates() {
    static const QStringList paths{u"yearStartMonth"_s};
    return paths;
}

/// A page that keeps what was typed when it is left backwards.
class Step : public QWizardPage {
public:
    Step(std::function<void()> enter, std::function<bool()> leave)
        : m_enter(std::move(enter)), m_leave(std::move(leave)) {}

    void initializePage() override {
        if (m_enter) {
            m_enter();
        }
    }
    void cleanupPage() override {}
    bool validatePage() override { return !m_leave || m_leave(); }

private:
    std::function<void()> m_enter;
    std::function<bool()> m_leave;
};

/// Scrolls what may be taller than the wizard.
QWidget* scrolledPage(QWidget* content) {
    content->layout()->setContentsMargins(0, 0, spacing::page, 0);
    QScrollArea* area = scrolled(content, nullptr);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return area;
}

} // namespace

ContractWizard::ContractWizard(Session& session, QWidget* parent)
    : QWizard(parent),
      m_session(session),
      m_frameworks(new FrameworkChooser),
      m_parties(new PartiesForm),
      m_details(new DetailsForm),
      m_dates(new DatesForm),
      m_assumptions(new AssumptionsForm),
      m_summary(new SetupSummary) {
    setWindowTitle(tr("New contract"));
    addHelp(this, u"new-contract"_s);
    setWizardStyle(ModernStyle);
    setOption(NoBackButtonOnStartPage);
    setButtonText(FinishButton, tr("&Set up contract"));
    resize(firstSize);
    addStep(FrameworkPage, tr("Framework"),
            tr("The performance schedule: what is measured, when it is due, what follows."),
            m_frameworks, {}, [this] { return takeFramework(); });
    addForms();
    addStep(SummaryPage, tr("Summary"), tr("What will be set up. It can be undone."), m_summary,
            [this] {
                collect();
                m_summary->show(m_draft, m_session.workingDays());
            },
            {});
}

void ContractWizard::addForms() {
    const auto leave = [this](FaultForm* form) { return [this, form] { return canLeave(*form); }; };
    addStep(PartiesPage, tr("Parties"), tr("Who the contract is between, and who manages it."),
            scrolledPage(m_parties), {}, leave(m_parties));
    addStep(DetailsPage, tr("Contract"), tr("What it is called, for what, and how it was bought."),
            scrolledPage(m_details), {}, leave(m_details));
    addStep(
        DatesPage, tr("Dates"), tr("Its term, and how it cuts its years."), scrolledPage(m_dates),
        [this] { m_dates->setFourWeekly(isFourWeekly(m_framework)); }, leave(m_dates));
    addStep(
        AssumptionsPage, tr("Where the schedule is silent"),
        tr("What this framework assumes. Change what your contract says otherwise."),
        scrolledPage(m_assumptions), [this] { askAssumptions(); }, leave(m_assumptions));
    for (FaultForm* form :
         std::initializer_list<FaultForm*>{m_parties, m_details, m_dates, m_assumptions}) {
        connect(form, &FaultForm::edited, this, &ContractWizard::noteEdit);
        connect(form, &FaultForm::left, this, &ContractWizard::showFaults);
    }
}

void ContractWizard::addStep(PageId id, const QString& title, const QString& subtitle,
                             QWidget* content, std::function<void()> enter,
                             std::function<bool()> leave) {
    auto* step = new Step(std::move(enter), std::move(leave));
    step->setTitle(title);
    step->setSubTitle(subtitle);
    auto* column = new QVBoxLayout(step);
    column->addWidget(content);
    setPage(id, step);
}

bool ContractWizard::takeFramework() {
    const FrameworkChoice* choice = m_frameworks->choice();
    if (!choice) {
        return false;
    }
    if (choice->json == m_draft.frameworkJson) {
        return true;
    }
    const Result<ContractDraft> draft = draftFrom(choice->json, choice->framework.key);
    if (!draft) {
        return false;
    }
    collect();
    Contract typed = m_draft.contract;
    typed.authorities = draft->contract.authorities;
    typed.regime = draft->contract.regime;
    typed.yearStartMonth = draft->contract.yearStartMonth;
    typed.settled = {};
    m_draft = *draft;
    m_draft.contract = typed;
    m_framework = choice->framework;
    for (ContractForm* form : std::initializer_list<ContractForm*>{m_parties, m_details, m_dates}) {
        form->show(typed);
    }
    m_assumptions->show(m_framework, {}, answeredByDates(), {});
    return true;
}

void ContractWizard::askAssumptions() {
    collect();
    const Contract& contract = m_draft.contract;
    const PeriodCalendar calendar{contract.yearStartMonth, contract.fourWeekAnchor};
    const Period first = calendar.containing(contract.start, Frequency::Quarterly);
    m_assumptions->show(m_framework, contract.settled, answeredByDates(),
                        {first, calendar, &m_session.workingDays(), &m_framework});
}

void ContractWizard::collect() {
    Contract& contract = m_draft.contract;
    m_parties->fill(contract);
    m_details->fill(contract);
    m_dates->fill(contract);
    contract.settled = m_assumptions->settled();
    settleYearStart(contract, m_framework);
}

Faults ContractWizard::faults() const {
    Faults input;
    for (const FaultForm* form :
         std::initializer_list<const FaultForm*>{m_parties, m_details, m_dates, m_assumptions}) {
        const Faults unreadable = form->inputFaults();
        input.insert(input.end(), unreadable.begin(), unreadable.end());
    }
    return withInputFaults(input, draftFaults(m_draft, m_session.contracts(), &m_terms));
}

void ContractWizard::showFaults() {
    collect();
    const Faults found = faults();
    for (FaultForm* form :
         std::initializer_list<FaultForm*>{m_parties, m_details, m_dates, m_assumptions}) {
        form->showFaults(found);
    }
}

bool ContractWizard::canLeave(FaultForm& form) {
    showFaults();
    form.showAll();
    return !form.focusFirstFault();
}

void ContractWizard::noteEdit() {
    m_typed = true;
    if (m_discarding) {
        m_discarding = false;
        setButtonText(CancelButton, tr("Cancel"));
    }
    showFaults();
}

void ContractWizard::accept() {
    collect();
    const Result<ChangeSet> changes = setUp(m_draft, m_session.file());
    if (!changes) {
        m_summary->showFaults(changes.faults());
        return;
    }
    const Result<Announcement> made = m_session.apply(*changes);
    if (!made) {
        m_summary->showFaults(made.faults());
        return;
    }
    m_made = made->contracts.front();
    QWizard::accept();
}

void ContractWizard::reject() {
    if (m_typed && !m_discarding) {
        m_discarding = true;
        setButtonText(CancelButton, tr("&Discard what was typed"));
        button(CancelButton)->setFocus();
        return;
    }
    QWizard::reject();
}

} // namespace quarterlight
