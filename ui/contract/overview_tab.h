// The overview of a contract: its facts, its latest position, its returns and outcomes.
#pragma once

#include "ui/contract/tabs.h"
#include "ui/today/task_list.h"

class QFormLayout;
class QLabel;
class QVBoxLayout;

namespace quarterlight {

class OverviewTab : public ContractTabPage {
    Q_OBJECT
public:
    OverviewTab(Session& session, Navigator& navigator, Id<Contract> contract);

    QString title() const override { return tr("Overview"); }
    QString helpTopic() const override { return QStringLiteral("contract"); }

    const TaskList& problems() const { return *m_problems; }
    const TaskList& returns() const { return *m_returns; }

protected:
    void refresh() override;

private:
    QWidget* makeLeft();
    QWidget* makeRight();
    void showFacts(const ContractFacts& facts);
    void showPosition(const ContractFacts& facts);
    void showReturns(const ContractFacts& facts);
    void showOutcomes(const ContractFacts& facts);

    QFormLayout* m_facts;
    QLabel* m_positionTitle;
    QLabel* m_position;
    TaskList* m_problems;
    TaskList* m_returns;
    QLabel* m_outcomes;
};

} // namespace quarterlight
