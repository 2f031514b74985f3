// The Returns tab of a contract: every return owed, what came of it, and the steps of the log.
#pragma once

#include "ui/contract/returns/return_log_model.h"
#include "ui/contract/tabs.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QTreeView;

namespace quarterlight {

class DueRulePanel;
class ReceiptStrip;
class ReturnActions;
class SubmissionStrip;
enum class ReturnStep : quint8;

class ReturnsTab : public ContractTabPage {
    Q_OBJECT
public:
    ReturnsTab(Session& session, Navigator& navigator, Id<Contract> contract);

    QString title() const override { return tr("Returns"); }
    QString helpTopic() const override { return QStringLiteral("returns"); }
    /// Goes to a return: its kind by its key, its period.
    void goTo(const Place& place) override;
    void saveState(QSettings& settings) const override;
    void restoreState(const QSettings& settings) override;

protected:
    void refresh() override;

private:
    QWidget* makeChoices();
    void layOut();
    void fillChoices(const ContractFacts& facts);
    void choose();
    void showBehind(const std::vector<ReturnName>& behind, const QString& words);
    void showRows();
    QModelIndex latest() const;
    void select(const QModelIndex& index);
    void showCurrent();
    QString about(const ReturnRow& row) const;
    void open(const QModelIndex& index);
    void take(ReturnStep step);
    void change(ReturnStep step, const Receipt& before);
    void remove(const Receipt& receipt);
    void afterChange(const ReturnName& name, Id<Receipt> receipt);
    void leaveForm();

    ReturnChoice m_choice;
    std::shared_ptr<const ContractFacts> m_facts;
    ReturnLogModel m_model;
    QComboBox* m_kind;
    QComboBox* m_year;
    QCheckBox* m_missing;
    SubmissionStrip* m_submissions;
    QLabel* m_behind;
    QPushButton* m_showAll;
    QTreeView* m_list;
    QLabel* m_empty;
    QLabel* m_about;
    ReturnActions* m_actions;
    ReceiptStrip* m_strip;
    DueRulePanel* m_rule;
    ReturnName m_subject; ///< of the form that is open
    /// The return to go to once the list is there.
    std::optional<Place> m_wanted;
    bool m_filling = false;
};

} // namespace quarterlight
