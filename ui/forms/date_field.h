// A date as an officer types it, with a calendar to pick from.
#pragma once

#include <QDate>
#include <QWidget>

class QCalendarWidget;
class QLineEdit;

namespace quarterlight {

/// The date that a typed text stands for: "1 Apr 2026", "1/4/2026", "01.04.26", "2026-04-01". Day
/// before month, as written in Britain. Invalid if there is no such day.
QDate typedDate(const QString& text);

/// A month to pick a day from as calendars here show it: weeks begin on Monday.
QCalendarWidget* dayPicker(QDate day, const QString& name, QWidget* parent);

/// A line for a date, empty if none is set. Alt+Down opens a calendar. Leaving it writes the date
/// as it was understood; what is no date stays as it was typed.
class DateField : public QWidget {
    Q_OBJECT
public:
    explicit DateField(QWidget* parent = nullptr);
    ~DateField() override;

    /// Invalid if the line is empty or holds no date.
    QDate date() const;
    void setDate(QDate date);
    QString text() const;
    /// True if something is typed that isn't a date.
    bool isUnreadable() const;

signals:
    void edited();

private:
    void openCalendar();

    QLineEdit* m_line;
};

} // namespace quarterlight
