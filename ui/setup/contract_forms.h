// A contract's own fields, as the wizard's pages and the dialog for changing them show them.
#pragma once

#include "core/model/contract.h"
#include "core/time/period.h"
#include "ui/forms/fault_form.h"

class QComboBox;
class QLineEdit;

namespace quarterlight {

class DateField;
class RowTable;

/// Some of a contract's fields.
class ContractForm : public FaultForm {
    Q_OBJECT
public:
    using FaultForm::FaultForm;
    /// Shows the contract's values.
    virtual void show(const Contract& contract) = 0;
    /// Puts what stands in the fields into the contract.
    virtual void fill(Contract& contract) const = 0;
};

/// Who: authorities, provider with its contacts, officer.
class PartiesForm : public ContractForm {
    Q_OBJECT
public:
    explicit PartiesForm(QWidget* parent = nullptr);
    void show(const Contract& contract) override;
    void fill(Contract& contract) const override;

private:
    RowTable* m_authorities;
    QLineEdit* m_provider;
    RowTable* m_contacts;
    QLineEdit* m_officer;
};

/// What: reference, title, service, value, procurement, marking.
class DetailsForm : public ContractForm {
    Q_OBJECT
public:
    explicit DetailsForm(QWidget* parent = nullptr);
    void show(const Contract& contract) override;
    void fill(Contract& contract) const override;
    Faults inputFaults() const override;

private:
    void explainRegime();

    QLineEdit* m_reference;
    QLineEdit* m_title;
    QLineEdit* m_service;
    QLineEdit* m_value;
    QComboBox* m_regime;
    QLabel* m_regimeMeaning;
    QComboBox* m_marking;
    QLineEdit* m_notes;
};

/// When: term, options to extend it, and how the contract cuts its years.
class DatesForm : public ContractForm {
    Q_OBJECT
public:
    explicit DatesForm(QWidget* parent = nullptr);
    void show(const Contract& contract) override;
    void fill(Contract& contract) const override;
    Faults inputFaults() const override;
    /// The first day of four-weekly periods is asked for only where something is four-weekly.
    void setFourWeekly(bool fourWeekly);

protected:
    QString sentence(const Fault& fault, const QString& label) const override;

private:
    void suggestAnchor();
    void showExamples();
    PeriodCalendar calendar() const;

    DateField* m_start;
    DateField* m_end;
    RowTable* m_extensions;
    QComboBox* m_yearStart;
    QLabel* m_quarters;
    DateField* m_anchor;
    QLabel* m_fourWeeks;
    bool m_fourWeekly = false;
    bool m_anchorTyped = false;
};

/// A sum in pounds as it is typed, "£1,250,000.50", in pence; none for an empty text. Faults:
/// NotANumber, TooManyDecimals, TooLarge.
Result<std::optional<qint64>> typedPounds(const QString& text);

} // namespace quarterlight
