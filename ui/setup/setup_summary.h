// What will be set up, before it is.
#pragma once

#include "core/session/contract_setup.h"

#include <QWidget>

class QLabel;
class QTableWidget;

namespace quarterlight {

/// A draft in words: the contract, its first returns with their dates, what was settled.
class SetupSummary : public QWidget {
    Q_OBJECT
public:
    explicit SetupSummary(QWidget* parent = nullptr);

    void show(const ContractDraft& draft, const WorkingCalendar& workingDays);
    /// What stands in the way, above everything else.
    void showFaults(const Faults& faults);

private:
    void showReturns(const Terms& terms, const Contract& contract,
                     const WorkingCalendar& workingDays);

    QLabel* m_faults;
    QLabel* m_contract;
    QTableWidget* m_returns;
    QLabel* m_settled;
};

} // namespace quarterlight
