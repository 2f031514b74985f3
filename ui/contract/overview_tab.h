// The overview of a contract: its facts, its latest position, its returns and outcomes.
#pragma once

#include "ui/contract/tabs.h"

class QVBoxLayout;

namespace quarterlight {

class OverviewTab : public ContractTabPage {
    Q_OBJECT
public:
    OverviewTab(Session& session, Navigator& navigator, Id<Contract> contract);

    QString title() const override { return tr("Overview"); }
    QString helpTopic() const override { return QStringLiteral("contract"); }

protected:
    void refresh() override;

private:
    QWidget* m_content = nullptr;
};

} // namespace quarterlight
