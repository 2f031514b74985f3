// Putting a date into the calendar: an own one, a meeting or visit of the schedule that is planned,
// or a happening that starts a clock of the schedule.
#pragma once

#include "core/framework/framework.h"
#include "core/model/diary.h"
#include "ui/forms/fault_form.h"

#include <functional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace quarterlight {

class DateField;
class TimeField;

/// A duty of a contract that an officer may plan a date of, or note a happening of.
struct DutyChoice {
    QString duty; ///< "meetings/contract-meeting", as DiaryItem::duty names it
    QString title;
    DueKind kind = DueKind::Deadline;
    bool isClock = false; ///< counts from an event: the date is the happening's
    QString ruleWords;
};

/// The duties of the framework that may be chosen, meetings and visits first.
std::vector<DutyChoice> dutyChoices(const Framework& framework);

class DiaryForm : public FaultForm {
    Q_OBJECT
public:
    /// `duties` gives the choices for a contract.
    using Duties = std::function<std::vector<DutyChoice>(Id<Contract>)>;
    explicit DiaryForm(Duties duties, QWidget* parent = nullptr);

    void setContracts(const std::vector<Contract>& contracts);
    /// An empty form for a day; the contract is chosen already where one is given.
    void startNew(QDate day, Id<Contract> contract);
    /// The form with an item that is to be changed; its contract and duty stay.
    void startChange(const DiaryItem& item);

    DiaryItem item() const;
    /// The date is that of something that happened and starts a clock.
    bool isHappening() const;
    bool isChange() const { return m_before.id.isStored(); }
    const DiaryItem& before() const { return m_before; }

    Faults inputFaults() const override;

private:
    void makeFields();
    void makeRepeats(QWidget* row);
    void fill(const DiaryItem& item);
    void fillDuties();
    void showFields();
    const DutyChoice* duty() const;

    Duties m_duties;
    std::vector<DutyChoice> m_choices;
    DiaryItem m_before;
    QComboBox* m_contract;
    QComboBox* m_what;
    QLineEdit* m_title;
    QComboBox* m_kind;
    DateField* m_on;
    QLabel* m_rule;
    TimeField* m_at;
    QSpinBox* m_minutes;
    QComboBox* m_unit;
    QSpinBox* m_every;
    DateField* m_until;
    QLineEdit* m_place;
    QPlainTextEdit* m_note;
};

} // namespace quarterlight
