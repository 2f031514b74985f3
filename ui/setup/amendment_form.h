// The form for a dated change of a contract's terms.
#pragma once

#include "core/session/contract_facts.h"
#include "ui/forms/fault_form.h"

#include <memory>
#include <vector>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace quarterlight {

class DateField;
class DueRuleEditor;

/// What a change is about; each has its fields.
enum class AmendmentKind : quint8 {
    Levels,          ///< target or red level of an indicator
    AddIndicator,    ///<
    EndIndicator,    ///<
    Frequencies,     ///< for which periods an indicator is reported
    DueRule,         ///< when a return, a meeting or another duty of each period is due
    ReturnFrequency, ///< how often a return is owed
};

/// Asks for one change: what, from which day, to what.
class AmendmentForm : public FaultForm {
    Q_OBJECT
public:
    explicit AmendmentForm(QWidget* parent = nullptr);

    /// Starts afresh for a contract as it stands.
    void start(std::shared_ptr<const ContractFacts> facts, const WorkingCalendar& workingDays);
    /// The change as amendments, of which target and red level may be two.
    std::vector<Amendment> amendments() const;
    Faults inputFaults() const override;

protected:
    QString fieldName(const Fault& fault) const override;
    QString sentence(const Fault& fault, const QString& label) const override;

private:
    void addFields();
    void followInputs();
    void showKind();
    void showSubject();
    void showStanding();
    void showEffect();
    void showFields();
    void addRatingFaults(Faults& faults) const;
    AmendmentKind kind() const;
    Measure measure() const;
    /// The fields that the kind of change, and of the indicator added, asks for.
    QStringList asked() const;
    QString subject() const;
    const Framework& inForce() const;
    std::vector<Frequency> tickedFrequencies() const;
    /// The frequencies of the periods that the change is about.
    std::vector<Frequency> concerned() const;
    Indicator newIndicator() const;
    void addLevels(std::vector<Amendment>& made, const Amendment& draft) const;

    std::shared_ptr<const ContractFacts> m_facts;
    const WorkingCalendar* m_workingDays = nullptr;
    QComboBox* m_kind;
    QComboBox* m_subject;
    QLineEdit* m_ref;
    QLineEdit* m_section;
    QLineEdit* m_title;
    QComboBox* m_measure;
    QLineEdit* m_levels; ///< of an indicator measured by ratings
    QLineEdit* m_good;
    QLineEdit* m_unit;
    QLineEdit* m_target;
    QLineEdit* m_floor;
    QComboBox* m_direction;
    QWidget* m_frequencies;
    std::vector<std::pair<Frequency, QCheckBox*>> m_ticks;
    DueRuleEditor* m_due;
    bool m_isChosen = false; ///< frequencies, rule or frequency were set by hand
    QComboBox* m_frequency;
    DateField* m_from;
    QLabel* m_effect;
    QLineEdit* m_reason;
};

} // namespace quarterlight
