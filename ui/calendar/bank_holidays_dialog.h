// The bank holidays that the register counts by: its division, the days of a year, a day put in or
// taken out by hand, an announced calendar taken over.
#pragma once

#include "core/session/bank_holidays.h"
#include "core/session/session.h"

#include <QDialog>

#include <functional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QTableWidget;

namespace quarterlight {

class DateField;

/// Every step is a change of its own that can be undone; what stands in the way is said beneath.
class BankHolidaysDialog : public QDialog {
    Q_OBJECT
public:
    BankHolidaysDialog(Session& session, QDate day, QWidget* parent = nullptr);

    /// Asks for the calendar file; empty to go back. The system's dialog where none is set.
    std::function<QString()> chooseFile;

    QTableWidget& days() { return *m_days; }
    /// What is said beneath the list; empty for nothing.
    QString note() const;

private:
    void layOut();
    void connectSteps();
    QWidget* makeAddRow();
    QWidget* makePreview();
    WorkingDaySettings settings() const;
    void showYear();
    void put(const Result<WorkingDaySettings>& after);
    void addDay();
    void removeDay();
    void readFile();
    void takeOver();
    void closePreview();
    void tell(const QString& words, bool isFault);

    Session& m_session;
    QComboBox* m_division;
    QSpinBox* m_year;
    QTableWidget* m_days;
    QPushButton* m_remove;
    DateField* m_date;
    QLineEdit* m_title;
    QPushButton* m_add;
    QPushButton* m_import;
    QPushButton* m_takeOver = nullptr;
    QLabel* m_note;
    QWidget* m_preview = nullptr;
    QLabel* m_differing;
    std::optional<HolidayImport> m_read;
};

} // namespace quarterlight
