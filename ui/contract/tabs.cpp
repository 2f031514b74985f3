#include "ui/contract/tabs.h"

#include "ui/contract/indicators/indicators_tab.h"
#include "ui/contract/overview_tab.h"
#include "ui/contract/returns/returns_tab.h"
#include "ui/contract/trends/trends_tab.h"

#include <QCoreApplication>

namespace quarterlight {

namespace {

struct ContractTabs {
    Q_DECLARE_TR_FUNCTIONS(ContractTabs)
};

template<class Tab>
ContractTabPage* make(Session& session, Navigator& navigator, Id<Contract> contract) {
    return new Tab(session, navigator, contract);
}

} // namespace

bool ContractTabPage::isTouchedBy(const Announcement& announcement) const {
    const auto& touched = announcement.contracts;
    return touched.empty() ||
           std::find(touched.begin(), touched.end(), m_contract) != touched.end();
}

std::shared_ptr<const ContractFacts> ContractTabPage::facts() const {
    auto facts = session().facts(m_contract);
    if (facts)
        return *facts;
    // One that was just undone is no fault: its page says so.
    if (session().contract(m_contract))
        navigator().showFaults(facts.faults());
    return nullptr;
}

const std::vector<ContractTabKind>& contractTabs() {
    static const std::vector<ContractTabKind> tabs{
        {ContractTab::Overview, ContractTabs::tr("Overview"), make<OverviewTab>},
        {ContractTab::Indicators, ContractTabs::tr("Indicators"), make<IndicatorsTab>},
        {ContractTab::Trends, ContractTabs::tr("Trends"), make<TrendsTab>},
        {ContractTab::Returns, ContractTabs::tr("Returns"), make<ReturnsTab>},
    };
    return tabs;
}

} // namespace quarterlight
