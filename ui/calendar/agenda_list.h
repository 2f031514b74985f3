// The agenda: everything that falls due, one below the other, each with the reason for its date.
#pragma once

#include "ui/calendar/agenda_model.h"

#include <QListView>

namespace quarterlight {

class AgendaList : public QListView {
    Q_OBJECT
public:
    explicit AgendaList(QWidget* parent = nullptr);

    AgendaModel& agenda() { return m_agenda; }
    /// Goes to an entry, or where there is none to the day or the next one after it.
    void select(QDate day, const EntryKey& key);

signals:
    void picked(const quarterlight::CalendarEntry& entry, bool isUndated);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void stepDay(int direction);

    AgendaModel m_agenda;
    bool m_selecting = false;
};

} // namespace quarterlight
