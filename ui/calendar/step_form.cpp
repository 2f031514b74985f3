#include "ui/calendar/step_form.h"

#include "ui/forms/date_field.h"
#include "ui/forms/time_field.h"

#include <QComboBox>
#include <QLineEdit>

namespace quarterlight {

using namespace Qt::StringLiterals;

StepForm::StepForm(QWidget* parent)
    : FaultForm(parent),
      m_day(new DateField(this)),
      m_at(new TimeField(this)),
      m_reach(new QComboBox(this)),
      m_words(new QLineEdit(this)),
      m_note(new QLineEdit(this)) {
    m_reach->addItem(tr("This one alone"));
    m_reach->addItem(tr("This one and the later ones"));
    addField(u"on"_s, tr("Day"), m_day);
    addField(u"at"_s, tr("Time"), m_at);
    addField(u"reach"_s, tr("For"), m_reach);
    addField(u"reason"_s, tr("Why"), m_words);
    addField(u"note"_s, tr("Note"), m_note);
    connect(m_day, &DateField::edited, this, &FaultForm::edited);
    connect(m_at, &TimeField::edited, this, &FaultForm::edited);
    connect(m_words, &QLineEdit::textEdited, this, &FaultForm::edited);
    connect(m_reach, &QComboBox::activated, this, &FaultForm::edited);
}

void StepForm::ask(Kind kind, const CalendarEntry& entry, QDate day, bool canReachSeries) {
    m_kind = kind;
    m_entry = entry;
    m_day->setDate(day);
    m_at->setTime(entry.item.at);
    m_reach->setCurrentIndex(0);
    m_words->clear();
    m_note->clear();
    setFieldVisible(u"on"_s, kind != Kind::CallOff);
    setFieldVisible(u"at"_s, kind == Kind::Move && entry.item.kind != DueKind::Return);
    setFieldVisible(u"reach"_s, kind == Kind::Move && canReachSeries);
    setFieldVisible(u"reason"_s, kind == Kind::CallOff);
    setFieldVisible(u"note"_s, kind == Kind::Done);
    showFaults({});
    (kind == Kind::CallOff ? static_cast<QWidget*>(m_words) : m_day)
        ->setFocus(Qt::TabFocusReason); // what stands in it is overwritten by typing
}

QDate StepForm::day() const {
    return m_day->date();
}

QTime StepForm::at() const {
    return m_at->time();
}

Reach StepForm::reach() const {
    return m_reach->currentIndex() == 0 ? Reach::ThisOne : Reach::Series;
}

QString StepForm::words() const {
    return (m_kind == Kind::Done ? m_note : m_words)->text().trimmed();
}

Faults StepForm::inputFaults() const {
    Faults faults;
    if (m_kind != Kind::CallOff && m_day->isUnreadable()) {
        faults.push_back({FaultCode::NotADate, u"on"_s, {m_day->text()}});
    } else if (m_kind != Kind::CallOff && !m_day->date().isValid()) {
        faults.push_back({FaultCode::Required, u"on"_s, {}});
    }
    if (m_kind == Kind::CallOff && words().isEmpty()) {
        faults.push_back({FaultCode::Required, u"reason"_s, {}});
    }
    if (m_kind == Kind::Move && m_at->isUnreadable()) {
        faults.push_back({FaultCode::NotOneOf, u"at"_s, {m_at->text(), tr("09:30, 14:00")}});
    }
    return faults;
}

} // namespace quarterlight
