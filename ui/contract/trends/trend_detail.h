// One chart enlarged, with its numbers as a table beside it.
#pragma once

#include "ui/contract/trends/trend_content.h"

#include <QWidget>

#include <memory>

class QComboBox;
class QLabel;
class QPushButton;
class QSettings;
class QSplitter;
class QTableView;

namespace quarterlight {

class RangeBar;
class TrendTableModel;
class TrendView;

/// The chart's cursor and the table's row go together. Escape goes back to all charts, Page Up and
/// Page Down to the indicator before and after, Ctrl+C copies picture and numbers.
class TrendDetail : public QWidget {
    Q_OBJECT
public:
    explicit TrendDetail(QWidget* parent = nullptr);

    void show(const TrendScope& scope, const QString& indicator, Frequency frequency,
              const TrendRange& range);
    /// Whether there is an indicator before and after this one to go to.
    void setNeighbours(bool before, bool after);
    const std::shared_ptr<const TrendContent>& content() const { return m_content; }
    /// Moves the reading to a period, if it is shown.
    void readPeriod(const Period& period);
    void focusChart();

    void saveState(QSettings& settings) const;
    void restoreState(const QSettings& settings);

signals:
    void closed();
    /// The person wants the indicator so many places further (before if negative).
    void stepped(int steps);
    void frequencyChosen(quarterlight::Frequency frequency);
    void rangeChosen(const quarterlight::TrendRange& range);
    void periodActivated(const quarterlight::Period& period);
    /// The numbers and the picture are on the clipboard.
    void copied();
    /// The person wants the chart in a file.
    void saveWanted();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeTitleRow();
    QWidget* makeSummaryRow();
    QWidget* makeChart();
    void connectParts();
    void showChoices(const TrendScope& scope, const TrendRange& range);
    void showSummary();
    void readPoint(int index);
    void copy();

    std::shared_ptr<const TrendContent> m_content;
    QLabel* m_title;
    QLabel* m_sign;
    QLabel* m_latest;
    QLabel* m_judgement;
    QPushButton* m_back;
    QPushButton* m_before;
    QPushButton* m_after;
    QPushButton* m_copy;
    QPushButton* m_save;
    QComboBox* m_frequency;
    RangeBar* m_range;
    QSplitter* m_parts;
    TrendView* m_view;
    QLabel* m_reading;
    QLabel* m_note;
    QTableView* m_table;
    TrendTableModel* m_model;
    bool m_following = false; ///< true while chart and table bring each other in step
};

} // namespace quarterlight
