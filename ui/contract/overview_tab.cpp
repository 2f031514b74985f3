#include "ui/contract/overview_tab.h"

namespace quarterlight {

OverviewTab::OverviewTab(Session& session, Navigator& navigator, Id<Contract> contract)
    : ContractTabPage(session, navigator, contract) {}

void OverviewTab::refresh() {}

} // namespace quarterlight
