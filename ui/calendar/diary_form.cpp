#include "ui/calendar/diary_form.h"

#include "core/framework/duties.h"
#include "core/words/due_item_words.h"
#include "core/words/due_rule_words.h"
#include "ui/calendar/calendar_words.h"
#include "ui/forms/date_field.h"
#include "ui/forms/time_field.h"
#include "ui/theme/kind_theme.h"
#include "ui/theme/labels.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostMinutes = 24 * 60;
constexpr int minutesStep = 15;
constexpr int mostEvery = 366;
constexpr int noteLines = 3;

DueKind kindOf(const QString& duty) {
    return duty.startsWith(u"meetings/"_s)  ? DueKind::Meeting
           : duty.startsWith(u"visits/"_s)  ? DueKind::Visit
           : duty.startsWith(u"surveys/"_s) ? DueKind::Survey
                                            : DueKind::Deadline;
}

} // namespace

std::vector<DutyChoice> dutyChoices(const Framework& framework) {
    std::vector<DutyChoice> choices;
    for (const DutyAt& at : dutiesOf(framework)) {
        choices.push_back(
            {at.path, at.duty->title, kindOf(at.path), countsFromEvent(*at.duty),
             at.duty->dueWords.isEmpty() ? dueRuleWords(at.duty->due) : at.duty->dueWords});
    }
    return choices;
}

DiaryForm::DiaryForm(Duties duties, QWidget* parent)
    : FaultForm(parent),
      m_duties(std::move(duties)),
      m_contract(new QComboBox(this)),
      m_what(new QComboBox(this)),
      m_title(new QLineEdit(this)),
      m_kind(new QComboBox(this)),
      m_on(new DateField(this)),
      m_rule(wrappedLabel(this)),
      m_at(new TimeField(this)),
      m_minutes(new QSpinBox(this)),
      m_unit(new QComboBox(this)),
      m_every(new QSpinBox(this)),
      m_until(new DateField(this)),
      m_place(new QLineEdit(this)),
      m_note(new QPlainTextEdit(this)) {
    layoutOfFields()->setVerticalSpacing(spacing::step);
    for (int kind = 0; kind <= int(DueKind::Deadline); ++kind) {
        // Returns come from the schedule alone.
        if (DueKind(kind) != DueKind::Return) {
            m_kind->addItem(kindIcon(DueKind(kind)), dueKindWord(DueKind(kind)), kind);
        }
    }
    makeFields();
    for (QComboBox* box : {m_contract, m_what}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(12);
    }
    connect(m_contract, &QComboBox::activated, this, [this] {
        fillDuties();
        showFields();
        emit edited();
    });
    for (QComboBox* box : {m_what, m_unit}) {
        connect(box, &QComboBox::currentIndexChanged, this, [this] {
            showFields();
            emit edited();
        });
    }
    for (DateField* field : {m_on, m_until}) {
        connect(field, &DateField::edited, this, &FaultForm::edited);
    }
    connect(m_at, &TimeField::edited, this, &FaultForm::edited);
    connect(m_minutes, &QSpinBox::valueChanged, this, &FaultForm::edited);
    connect(m_kind, &QComboBox::activated, this, &FaultForm::edited);
    connect(m_title, &QLineEdit::textEdited, this, &FaultForm::edited);
}

void DiaryForm::makeFields() {
    m_minutes->setRange(0, mostMinutes);
    m_minutes->setSingleStep(minutesStep);
    m_minutes->setSuffix(tr(" minutes"));
    m_minutes->setSpecialValueText(tr("not said"));
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(fontMetrics().lineSpacing() * noteLines + 2 * spacing::group);
    m_note->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto* repeats = new QWidget(this);
    makeRepeats(repeats);
    addField(u"contract"_s, tr("Contract"), m_contract);
    addField(u"duty"_s, tr("What"), m_what);
    addField(u"title"_s, tr("Title"), m_title);
    addField(u"kind"_s, tr("Kind"), m_kind);
    addField(u"on"_s, tr("Date"), m_on);
    addBelow(u"on"_s, m_rule);
    addField(u"at"_s, tr("Time"), m_at);
    addField(u"minutes"_s, tr("How long"), m_minutes);
    addField(u"every"_s, tr("Repeats"), repeats);
    addField(u"until"_s, tr("Until"), m_until);
    addField(u"place"_s, tr("Place"), m_place);
    addField(u"note"_s, tr("Note"), m_note);
}

void DiaryForm::makeRepeats(QWidget* repeats) {
    auto* row = new QHBoxLayout(repeats);
    row->setContentsMargins({});
    m_every->setRange(1, mostEvery);
    m_every->setPrefix(tr("every "));
    m_every->setAccessibleName(tr("Repeats every"));
    const std::pair<Recurrence::Unit, QString> units[] = {
        {Recurrence::Unit::Once, tr("never")},  {Recurrence::Unit::Days, tr("days")},
        {Recurrence::Unit::Weeks, tr("weeks")}, {Recurrence::Unit::Months, tr("months")},
        {Recurrence::Unit::Years, tr("years")},
    };
    for (const auto& [unit, words] : units) {
        m_unit->addItem(words, int(unit));
    }
    row->addWidget(m_every);
    row->addWidget(m_unit, 1);
    repeats->setFocusProxy(m_unit);
}

void DiaryForm::setContracts(const std::vector<Contract>& contracts) {
    m_contract->clear();
    m_contract->addItem(tr("None"), 0);
    for (const Contract& contract : contracts) {
        m_contract->addItem(contract.title, contract.id.value);
    }
}

void DiaryForm::startNew(QDate day, Id<Contract> contract) {
    DiaryItem item;
    item.on = day;
    item.contract = contract;
    item.kind = DueKind::Meeting;
    fill(item);
    (contract.isStored() ? m_what : m_contract)->setFocus();
}

void DiaryForm::startChange(const DiaryItem& item) {
    fill(item);
    m_on->setFocus(Qt::TabFocusReason); // what stands in it is overwritten by typing
}

void DiaryForm::fill(const DiaryItem& item) {
    m_before = item;
    m_contract->setCurrentIndex(std::max(0, m_contract->findData(item.contract.value)));
    fillDuties();
    m_what->setCurrentIndex(std::max(0, m_what->findData(item.duty)));
    m_contract->setEnabled(!isChange());
    m_what->setEnabled(!isChange());
    m_title->setText(item.title);
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(int(item.kind))));
    m_on->setDate(item.on);
    m_at->setTime(item.at);
    m_minutes->setValue(item.minutes);
    m_unit->setCurrentIndex(std::max(0, m_unit->findData(int(item.recurrence.unit))));
    m_every->setValue(item.recurrence.every);
    m_until->setDate(item.recurrence.until);
    m_place->setText(item.place);
    m_note->setPlainText(item.note);
    showFields();
    showFaults({});
}

void DiaryForm::fillDuties() {
    const Id<Contract> contract{m_contract->currentData().toLongLong()};
    m_choices = contract.isStored() ? m_duties(contract) : std::vector<DutyChoice>{};
    m_what->clear();
    m_what->addItem(tr("A date of your own"), QString());
    for (const bool clocks : {false, true}) {
        for (const DutyChoice& choice : m_choices) {
            if (choice.isClock == clocks) {
                m_what->addItem(kindIcon(choice.kind),
                                clocks ? tr("Happened: %1").arg(choice.title)
                                       : tr("Plan: %1").arg(choice.title),
                                choice.duty);
            }
        }
    }
}

const DutyChoice* DiaryForm::duty() const {
    const auto found =
        std::ranges::find(m_choices, m_what->currentData().toString(), &DutyChoice::duty);
    return found == m_choices.end() ? nullptr : &*found;
}

bool DiaryForm::isHappening() const {
    const DutyChoice* chosen = duty();
    return chosen && chosen->isClock;
}

void DiaryForm::showFields() {
    const DutyChoice* chosen = duty();
    const bool isClock = isHappening();
    setFieldVisible(u"title"_s, !chosen);
    setFieldVisible(u"kind"_s, !chosen);
    for (const QString& name : {u"at"_s, u"minutes"_s, u"every"_s, u"place"_s}) {
        setFieldVisible(name, !isClock);
    }
    const bool comesBack = m_unit->currentData().toInt() != int(Recurrence::Unit::Once);
    m_every->setVisible(comesBack);
    setFieldVisible(u"until"_s, !isClock && comesBack);
    m_rule->setVisible(isClock);
    m_rule->setText(isClock ? tr("The day on which it happened. Due: %1.").arg(chosen->ruleWords)
                            : QString());
}

DiaryItem DiaryForm::item() const {
    DiaryItem item = m_before;
    const DutyChoice* chosen = duty();
    item.contract = Id<Contract>{m_contract->currentData().toLongLong()};
    item.duty = m_what->currentData().toString();
    item.title = chosen ? chosen->title : m_title->text().trimmed();
    item.kind = chosen ? chosen->kind : DueKind(m_kind->currentData().toInt());
    item.on = m_on->date();
    item.note = m_note->toPlainText().trimmed();
    if (isHappening()) {
        return item;
    }
    item.at = m_at->time();
    item.minutes = m_minutes->value();
    item.recurrence = {};
    item.recurrence.unit = Recurrence::Unit(m_unit->currentData().toInt());
    if (item.recurrence.unit != Recurrence::Unit::Once) {
        item.recurrence.every = m_every->value();
        item.recurrence.until = m_until->date();
    }
    item.place = m_place->text().trimmed();
    return item;
}

Faults DiaryForm::inputFaults() const {
    Faults faults;
    const std::pair<QString, DateField*> dates[] = {{u"on"_s, m_on}, {u"until"_s, m_until}};
    for (const auto& [name, field] : dates) {
        if (field->isUnreadable()) {
            faults.push_back({FaultCode::NotADate, name, {field->text()}});
        }
    }
    if (m_at->isUnreadable()) {
        faults.push_back({FaultCode::NotOneOf, u"at"_s, {m_at->text(), tr("09:30, 14:00")}});
    }
    return faults;
}

} // namespace quarterlight
