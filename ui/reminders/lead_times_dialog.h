// How many days ahead each kind of due thing is reminded of.
#pragma once

#include "core/session/session.h"

#include <QDialog>

class QLabel;
class QSpinBox;

namespace quarterlight {

/// A number of days for each kind; one less than none is "never". One change of the register.
class LeadTimesDialog : public QDialog {
    Q_OBJECT
public:
    explicit LeadTimesDialog(Session& session, QWidget* parent = nullptr);

    void accept() override;

private:
    Session& m_session;
    std::vector<std::pair<DueKind, QSpinBox*>> m_days;
    QLabel* m_fault;
};

} // namespace quarterlight
