// The tabs of a contract's page. A new tab is one line in tabs.cpp.
#pragma once

#include "ui/window/page.h"

#include <functional>
#include <vector>

namespace quarterlight {

/// A tab of one contract: a page that is made for it and knows no other. `goTo` brings it to an
/// indicator and period.
class ContractTabPage : public Page {
    Q_OBJECT
public:
    ContractTabPage(Session& session, Navigator& navigator, Id<Contract> contract,
                    QWidget* parent = nullptr)
        : Page(session, navigator, parent), m_contract(contract) {}

    Id<Contract> contract() const { return m_contract; }

protected:
    bool isTouchedBy(const Announcement& announcement) const override;
    /// The contract's facts; null, with a message shown, where they can't be read.
    std::shared_ptr<const ContractFacts> facts() const;

private:
    Id<Contract> m_contract;
};

struct ContractTabKind {
    ContractTab tab;
    QString title;
    std::function<ContractTabPage*(Session&, Navigator&, Id<Contract>)> make;
};

/// Those that exist, in their order.
const std::vector<ContractTabKind>& contractTabs();

} // namespace quarterlight
