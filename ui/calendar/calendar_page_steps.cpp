// What the Calendar page changes, through the forms in its right edge and by keys; and its
// printing.
#include "ui/calendar/agenda_list.h"
#include "ui/calendar/calendar_page.h"
#include "ui/calendar/calendar_words.h"
#include "ui/calendar/diary_form.h"
#include "ui/calendar/side_form.h"
#include "ui/calendar/step_form.h"
#include "ui/setup/setup_actions.h"

#include <QStackedWidget>

namespace quarterlight {

using namespace Qt::StringLiterals;

void CalendarPage::connectForms() {
    connect(m_panel, &EntryPanel::asked, this, &CalendarPage::take);
    connect(m_diaryEdge, &SideForm::accepted, this, &CalendarPage::finishForm);
    connect(m_stepEdge, &SideForm::accepted, this, &CalendarPage::finishStep);
    connect(m_stepForm, &FaultForm::left, this, &CalendarPage::followStepForm);
    connect(m_diaryForm, &FaultForm::left, this, &CalendarPage::followDiaryForm);
    for (SideForm* form : {m_diaryEdge, m_stepEdge}) {
        connect(form, &SideForm::cancelled, this, &CalendarPage::closeForms);
    }
    connect(m_stepForm, &FaultForm::edited, this, &CalendarPage::followStepForm);
    connect(m_diaryForm, &FaultForm::edited, this, &CalendarPage::followDiaryForm);
}

void CalendarPage::openChosen() {
    const CalendarEntry* entry = chosenEntry();
    if (!entry) {
        setView(CalendarView::Agenda);
        return;
    }
    const DueItem& item = entry->item;
    if (!item.day().isValid() && !session().isReadOnly()) {
        take(EntryStep::SetRule);
    } else if (!item.contract.isStored()) {
        take(EntryStep::Edit);
    } else if (item.kind == DueKind::Return) {
        navigator().openContract(item.contract, ContractTab::Returns, item.series.section(u'/', 1),
                                 item.period, item.authority);
    } else {
        navigator().openContract(item.contract);
    }
}

void CalendarPage::moveChosen(const EntryKey& key, QDate to, QTime at) {
    const CalendarEntry* found = m_entries->find(key);
    if (!found || session().isReadOnly()) {
        return;
    }
    // A copy: the change has the entries read anew.
    const CalendarEntry entry = *found;
    if (!entry.isMovable()) {
        navigator().showMessage(
            {Message::Kind::Note,
             entry.isOver()
                 ? tr("%1 is over and stays where it is.").arg(entryTitle(entry))
                 : tr("%1 is due by the contract. Move… notes another day that was agreed.")
                       .arg(entryTitle(entry))});
        return;
    }
    m_day = to;
    m_key = key;
    if (m_steps.move(entry, to, at, Reach::ThisOne)) {
        choose(to, key);
    }
}

void CalendarPage::removeChosen() {
    const CalendarEntry* entry = chosenEntry();
    if (!entry || session().isReadOnly() || entry->isOver() || !entry->item.day().isValid()) {
        return;
    }
    if (entry->item.kind == DueKind::Return) {
        navigator().showMessage(
            {Message::Kind::Note,
             tr("A return can't be called off here. Waive it in the contract's returns.")});
        return;
    }
    const CalendarEntry chosen = *entry;
    const std::optional<DiaryItem> own = m_steps.item(chosen);
    if (own && own->recurrence.unit == Recurrence::Unit::Once) {
        (void)m_steps.remove(chosen);
    } else {
        ask(EntryStep::CallOff, chosen);
    }
}

// The forms

std::vector<DutyChoice> CalendarPage::choicesOf(Id<Contract> contract) const {
    const auto facts = session().facts(contract);
    return facts ? dutyChoices((*facts)->terms->on(m_day)) : std::vector<DutyChoice>{};
}

void CalendarPage::startNew() {
    if (session().isReadOnly()) {
        return;
    }
    m_diaryEdge->setTitle(tr("New date"));
    m_diaryEdge->setStepWords(tr("&Add"));
    m_edge->setCurrentWidget(m_diaryEdge);
    m_diaryForm->setContracts(session().contracts());
    m_diaryForm->startNew(m_day, m_bar->filter().contract);
    followDiaryForm();
}

void CalendarPage::take(EntryStep step) {
    const CalendarEntry* found = chosenEntry();
    if (!found) {
        return;
    }
    const CalendarEntry entry = *found;
    switch (step) {
    case EntryStep::Open:
    case EntryStep::Receive:
        openChosen();
        break;
    case EntryStep::SetRule:
        if (entry.item.kind == DueKind::Return) {
            // Where the log of returns asks for the rule.
            navigator().openContract(entry.item.contract, ContractTab::Returns,
                                     entry.item.series.section(u'/', 1));
            break;
        }
        openAmendments(session(), entry.item.contract, window());
        break;
    case EntryStep::Restore:
        (void)m_steps.restore(entry);
        break;
    case EntryStep::Remove:
        (void)m_steps.remove(entry);
        break;
    case EntryStep::Done:
    case EntryStep::Move:
    case EntryStep::CallOff:
    case EntryStep::Edit:
        ask(step, entry);
        break;
    }
}

void CalendarPage::ask(EntryStep step, const CalendarEntry& entry) {
    if (session().isReadOnly()) {
        return;
    }
    const std::optional<DiaryItem> own = m_steps.item(entry);
    if (step == EntryStep::Edit) {
        if (own) {
            m_diaryEdge->setTitle(tr("Change “%1”").arg(own->title));
            m_diaryEdge->setStepWords(tr("Chan&ge"));
            m_edge->setCurrentWidget(m_diaryEdge);
            m_diaryForm->setContracts(session().contracts());
            m_diaryForm->startChange(*own);
            followDiaryForm();
        }
        return;
    }
    using Kind = StepForm::Kind;
    const Kind kind = step == EntryStep::Move   ? Kind::Move
                      : step == EntryStep::Done ? Kind::Done
                                                : Kind::CallOff;
    const QString words[] = {tr("&Move"), tr("&Done"), tr("Ca&ll off")};
    m_stepEdge->setTitle(entryTitle(entry));
    m_stepEdge->setStepWords(words[int(kind)]);
    m_stepEdge->setWarning({});
    m_edge->setCurrentWidget(m_stepEdge);
    const bool canReachSeries =
        own ? own->recurrence.unit != Recurrence::Unit::Once : entry.item.period.has_value();
    const QDate day =
        kind == Kind::Done ? std::min(entry.item.day(), session().asOf()) : entry.item.day();
    m_stepForm->ask(kind, entry, day, canReachSeries);
    followStepForm();
}

void CalendarPage::followStepForm() {
    const bool isMove = m_stepForm->kind() == StepForm::Kind::Move;
    m_stepEdge->setWarning(
        isMove && m_stepForm->day().isValid()
            ? m_steps.concernWords(m_stepForm->entry(), m_stepForm->day(), m_stepForm->at())
            : QString());
    m_stepForm->showFaults(m_stepForm->inputFaults());
}

/// Says what speaks against the day while it is being put in, before it is too late; a fault goes
/// as it is put right.
void CalendarPage::followDiaryForm() {
    m_diaryForm->showFaults(m_diaryForm->inputFaults());
    m_diaryEdge->setWarning(m_diaryForm->isHappening() ? QString()
                                                       : m_steps.concernWords(m_diaryForm->item()));
}

void CalendarPage::finishStep() {
    const Faults faults = m_stepForm->inputFaults();
    m_stepForm->showFaults(faults);
    m_stepForm->showAll();
    if (!faults.empty()) {
        m_stepForm->focusFirstFault();
        return;
    }
    const CalendarEntry entry = m_stepForm->entry();
    bool done = false;
    switch (m_stepForm->kind()) {
    case StepForm::Kind::Move:
        done = m_steps.move(entry, m_stepForm->day(), m_stepForm->at(), m_stepForm->reach());
        break;
    case StepForm::Kind::Done:
        done = m_steps.finish(entry, m_stepForm->day(), m_stepForm->words());
        break;
    case StepForm::Kind::CallOff:
        done = m_steps.callOff(entry, m_stepForm->words());
        break;
    }
    if (!done) {
        return;
    }
    closeForms();
    if (m_stepForm->kind() == StepForm::Kind::Move) {
        choose(m_stepForm->day(), entry.key());
    }
}

void CalendarPage::finishForm() {
    const DiaryItem item = m_diaryForm->item();
    Faults faults = m_diaryForm->inputFaults();
    std::optional<DiaryItem> stored;
    if (faults.empty()) {
        const Result<DiaryItem> result = m_diaryForm->isChange()
                                             ? m_steps.change(m_diaryForm->before(), item)
                                             : m_steps.add(item);
        if (result) {
            stored = *result;
        } else {
            faults = result.faults();
        }
    }
    m_diaryForm->showFaults(faults);
    m_diaryForm->showAll();
    if (!stored) {
        if (!m_diaryForm->focusFirstFault()) {
            navigator().showFaults(faults);
        }
        return;
    }
    closeForms();
    chooseItem(*stored);
}

void CalendarPage::chooseItem(const DiaryItem& item) {
    // What a happening makes due stands on a later day.
    for (const DueItem& due : session().dueItems({item.on, item.on.addYears(1)})) {
        if (due.item == item.id) {
            choose(due.day(), {due.contract, due.series, due.occurrence});
            return;
        }
    }
    choose(item.on, {});
}

void CalendarPage::closeForms() {
    m_edge->setCurrentWidget(m_panel);
    m_views->currentWidget()->setFocus();
}

} // namespace quarterlight
