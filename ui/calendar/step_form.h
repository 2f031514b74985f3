// Moving a thing, noting it done, calling it off: what each needs to be asked.
#pragma once

#include "ui/calendar/diary_steps.h"
#include "ui/forms/fault_form.h"

class QComboBox;
class QLineEdit;

namespace quarterlight {

class DateField;
class TimeField;

class StepForm : public FaultForm {
    Q_OBJECT
public:
    enum class Kind : quint8 { Move, Done, CallOff };

    explicit StepForm(QWidget* parent = nullptr);

    /// Asks for what the step needs, filled in with what stands there. `canReachSeries`: the later
    /// ones may be moved too.
    void ask(Kind kind, const CalendarEntry& entry, QDate day, bool canReachSeries);

    Kind kind() const { return m_kind; }
    const CalendarEntry& entry() const { return m_entry; }
    QDate day() const;
    QTime at() const;
    Reach reach() const;
    QString words() const;

    Faults inputFaults() const override;

private:
    Kind m_kind = Kind::Move;
    CalendarEntry m_entry;
    DateField* m_day;
    TimeField* m_at;
    QComboBox* m_reach;
    QLineEdit* m_words;
    QLineEdit* m_note;
};

} // namespace quarterlight
