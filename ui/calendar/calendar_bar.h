// What stands above the calendar's views: which month, which view, which things.
#pragma once

#include "ui/calendar/calendar_entries.h"

#include <QWidget>

class QButtonGroup;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace quarterlight {

enum class CalendarView : quint8 { Month, Week, Agenda };

/// Title, steps and views in one row; filters and what they leave in a second.
class CalendarBar : public QWidget {
    Q_OBJECT
public:
    explicit CalendarBar(QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setView(CalendarView view);
    CalendarView view() const;
    /// The contracts and officers to choose from; what was chosen stays if it still is there.
    void setContracts(const std::vector<Contract>& contracts);
    void setFilter(const CalendarFilter& filter);
    CalendarFilter filter() const { return m_filter; }
    /// How much is shown, or why nothing is.
    void setSummary(const QString& words);
    QString summary() const;
    void setWritable(bool writable);
    /// The menu for what is done seldom.
    QMenu* menu() const { return m_menu; }

signals:
    void viewChosen(quarterlight::CalendarView view);
    /// A month or week back or on.
    void stepped(int direction);
    void todayAsked();
    void newAsked();
    void printAsked();
    void filterChanged();

private:
    QToolButton* makeStep(const QString& iconName, const QString& words, int direction);
    void makeViews(QHBoxLayout* row);
    QWidget* makeFilters();
    QComboBox* makeChoice(const QString& name);
    void readFilter();
    void showFilter();

    QLabel* m_title;
    QButtonGroup* m_views;
    QPushButton* m_new;
    QComboBox* m_contract;
    QComboBox* m_kind;
    QComboBox* m_officer;
    QPushButton* m_everything;
    QLabel* m_summary;
    QMenu* m_menu;
    CalendarFilter m_filter;
};

} // namespace quarterlight
