// The page of one contract at a time: a header that says which, and its tabs.
#pragma once

#include "ui/contract/tabs.h"

class QLabel;
class QPushButton;
class QTabWidget;

namespace quarterlight {

class ContractPage : public Page {
    Q_OBJECT
public:
    ContractPage(Session& session, Navigator& navigator);

    QString title() const override;
    QString helpTopic() const override;
    void goTo(const Place& place) override;
    /// What the person set in the tabs holds for every contract.
    void saveState(QSettings& settings) const override;
    void restoreState(const QSettings& settings) override;
    Id<Contract> contract() const { return m_contract; }

protected:
    void refresh() override;
    bool isTouchedBy(const Announcement& announcement) const override;

private:
    QWidget* makeHeader();
    void showContract(Id<Contract> contract);
    ContractTabPage* tab(ContractTab tab) const;
    ContractTabPage* buildTab(int index);
    void keepTabs() const;

    Id<Contract> m_contract;
    QLabel* m_title;
    QLabel* m_facts;
    QPushButton* m_import;
    QPushButton* m_pack;
    QTabWidget* m_tabs;
    /// Where the tabs' state is kept; empty before restoreState().
    QString m_stateGroup;
    /// True while tabs are being replaced, when none is built for being shown.
    bool m_changing = false;
};

} // namespace quarterlight
