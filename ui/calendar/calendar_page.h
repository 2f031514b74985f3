// The Calendar page: everything that falls due, by month, by week and as an agenda.
#pragma once

#include "core/session/undated_duties.h"
#include "ui/calendar/calendar_bar.h"
#include "ui/calendar/diary_form.h"
#include "ui/calendar/diary_steps.h"
#include "ui/calendar/entry_panel.h"
#include "ui/window/page.h"

#include <functional>

class QPrinter;
class QSplitter;
class QStackedWidget;

namespace quarterlight {

class AgendaList;
class SideForm;
class StepForm;

/// Holds which view, day and thing are chosen; the views show them and signal what is asked for.
class CalendarPage : public Page {
    Q_OBJECT
public:
    CalendarPage(Session& session, Navigator& navigator);

    QString title() const override { return tr("Calendar"); }
    QString helpTopic() const override { return QStringLiteral("calendar"); }
    /// `place.contract` filters; `place.due` is chosen.
    void goTo(const Place& place) override;
    void saveState(QSettings& settings) const override;
    void restoreState(const QSettings& settings) override;

    QDate day() const { return m_day; }
    EntryKey chosen() const { return m_key; }
    void setView(CalendarView view);
    /// Goes to a day, and to a thing on it or none.
    void choose(QDate day, const EntryKey& key);

    CalendarBar& bar() { return *m_bar; }
    CalendarCanvas& canvas() { return *m_canvas; }
    AgendaList& agenda() { return *m_agenda; }
    EntryPanel& panel() { return *m_panel; }

    /// The clock's day, to mark it and to go to it; the machine's where no other clock is set.
    std::function<QDate()> today = QDate::currentDate;
    /// Asks how to print; true to go on. The system's dialog where none is set.
    std::function<bool(QPrinter&)> confirmPrint;
    /// Chooses where to export to, given a suggestion; empty to go back. The system's dialog where
    /// none is set.
    std::function<QString(const QString& suggested)> choosePath;
    /// Writes the calendar of a contract, or of everything, as an .ics file.
    void exportCalendar(Id<Contract> contract);

protected:
    void refresh() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void layOut();
    void connectViews();
    void connectForms();
    DateRange shownDays() const;
    void read();
    void showEntries();
    void selectInAgenda();
    void showChosen();
    void showSummary();
    QString rangeTitle() const;
    ExplainedEntry explained(const CalendarEntry& entry, bool isUndated) const;
    /// The chosen thing, dated or not; null for none.
    const CalendarEntry* chosenEntry() const;
    std::vector<CalendarEntry> undatedEntries();

    bool viewKey(int key, Qt::KeyboardModifiers modifiers);
    bool moveKey(int key);
    void stepShown(int direction);
    void goToday();
    void openChosen();
    void moveChosen(const EntryKey& key, QDate to, QTime at);
    void removeChosen();

    void take(EntryStep step);
    void startNew();
    void ask(EntryStep step, const CalendarEntry& entry);
    void finishForm();
    void finishStep();
    void chooseItem(const DiaryItem& item);
    void closeForms();
    void followStepForm();
    void followDiaryForm();
    std::vector<DutyChoice> choicesOf(Id<Contract> contract) const;

    void makeMenu();
    DateRange exportedDays(Id<Contract> only) const;
    void print();

    DiarySteps m_steps;
    UndatedDuties m_undatedDuties;
    std::shared_ptr<const CalendarEntries> m_entries;
    std::vector<CalendarEntry> m_undated;
    QDate m_day;   ///< the chosen one
    QDate m_shown; ///< in the month, week or months on show
    EntryKey m_key;

    CalendarBar* m_bar;
    QSplitter* m_splitter;
    QStackedWidget* m_views;
    CalendarCanvas* m_canvas;
    AgendaList* m_agenda;
    QStackedWidget* m_edge;
    EntryPanel* m_panel;
    DiaryForm* m_diaryForm;
    SideForm* m_diaryEdge;
    StepForm* m_stepForm;
    SideForm* m_stepEdge;
};

} // namespace quarterlight
