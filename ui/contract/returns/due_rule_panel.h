// Saying once for a contract when a kind of return is due, where its schedule doesn't.
#pragma once

#include "core/session/session.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace quarterlight {

class DueRuleEditor;

/// The rule's fields in the page, and a button that sets it: one change for the whole contract.
/// Hidden while nothing is asked.
class DueRulePanel : public QFrame {
    Q_OBJECT
public:
    explicit DueRulePanel(Session& session, QWidget* parent = nullptr);

    /// Opens for a kind of return, with the given period as the example.
    void open(Id<Contract> contract, const QString& returnKey, const Period& example);
    void close();

signals:
    void made();
    /// Closed with nothing done.
    void left();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void commit();

    Session& m_session;
    Id<Contract> m_contract;
    QString m_returnKey;
    QLabel* m_heading;
    DueRuleEditor* m_rule;
    QLabel* m_fault;
    QPushButton* m_set;
    QPushButton* m_cancel;
};

} // namespace quarterlight
