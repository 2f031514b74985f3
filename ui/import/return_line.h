// The line "log it as the monthly return for November, received on …" of an
// import.
#pragma once

#include "core/session/contract_facts.h"
#include "ui/import/file_recognition.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLabel;

namespace quarterlight {

/// Lets a person say which return a file is and when it came, for the log of
/// returns.
class ReturnLine : public QWidget {
    Q_OBJECT
public:
    explicit ReturnLine(QWidget* parent = nullptr);

    /// Offers the returns of a contract up to a day; without facts the line is
    /// empty.
    void setFacts(std::shared_ptr<const ContractFacts> facts, QDate asOf);
    /// Chooses the return that was recognised; ticks the line unless it was
    /// received already.
    void suggest(const RecognisedReturn& recognised);

    bool isTicked() const;
    /// The period chosen; none where the contract has no return.
    std::optional<Period> period() const;
    /// The log's entry as chosen, whether ticked or not.
    Receipt receipt() const;

signals:
    void ticked();
    /// A person chose another period.
    void periodChosen();

private:
    void fillPeriods();
    void fillAuthorities();
    void showWhatStands();
    const ReturnKind* kind() const;

    std::shared_ptr<const ContractFacts> m_facts;
    QDate m_asOf;
    QCheckBox* m_tick;
    QComboBox* m_kinds;
    QComboBox* m_periods;
    QComboBox* m_authorities;
    QLabel* m_on;
    QDateEdit* m_received;
    QLabel* m_stands;
};

} // namespace quarterlight
