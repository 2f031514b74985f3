// The right edge of the calendar: why the chosen thing is due when it is, what became of it, and
// its next steps as buttons.
#pragma once

#include "core/time/working_calendar.h"
#include "ui/calendar/calendar_entries.h"

#include <QScrollArea>

class QFormLayout;
class QLabel;
class QPushButton;
class QGridLayout;

namespace quarterlight {

/// What may be done with the entry that is shown.
enum class EntryStep : quint8 {
    Receive,
    SetRule,
    Done,
    Move,
    CallOff,
    Restore,
    Edit,
    Remove,
    Open
};

/// An entry and what the panel is to know of it besides.
struct ExplainedEntry {
    CalendarEntry entry;
    QString concern = {}; ///< what speaks against the day it stands on
    bool isWritable = false;
    bool hasMark = false;  ///< something was noted that can be taken back
    bool isSeries = false; ///< an own date that comes back
    bool isUndated = false;
    bool canReceive = false;
};

/// Explains one entry, or lists a day.
class EntryPanel : public QScrollArea {
    Q_OBJECT
public:
    explicit EntryPanel(QWidget* parent = nullptr);

    void showEntry(const ExplainedEntry& entry);
    /// No entry is chosen: the day's heading and what there is on it.
    void showDay(const QString& heading, const QStringList& lines);
    QString text() const;
    QPushButton* button(EntryStep step) const;

signals:
    void asked(quarterlight::EntryStep step);

protected:
    void changeEvent(QEvent* event) override;

private:
    void clear();
    void addFact(const QString& name, const QString& words);
    void addFacts(const CalendarEntry& entry);
    void showSteps(const ExplainedEntry& entry);
    void placeSteps();
    void colour();

    QLabel* m_title;
    QLabel* m_status;
    QLabel* m_concern;
    QFormLayout* m_facts;
    QGridLayout* m_steps;
    std::vector<std::pair<EntryStep, QPushButton*>> m_buttons;
    std::optional<ExplainedEntry> m_shown;
};

} // namespace quarterlight
