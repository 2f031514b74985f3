// All charts of a contract on one page.
#pragma once

#include "ui/contract/trends/trend_card.h"
#include "ui/contract/trends/trend_range.h"

#include <QWidget>

#include <vector>

class QCheckBox;
class QGridLayout;
class QLabel;
class QPushButton;
class QScrollArea;

namespace quarterlight {

class RangeBar;

/// Small charts in two columns (one where there is no room), KPIs first. Arrow keys move between
/// them, Enter enlarges one.
class TrendOverview : public QWidget {
    Q_OBJECT
public:
    explicit TrendOverview(QWidget* parent = nullptr);

    /// Shows what the scope has; keeps the cards where the indicators are the same.
    void show(std::shared_ptr<const TrendScope> scope, const TrendRange& range);
    bool kpisOnly() const;
    void setKpisOnly(bool only);
    /// Puts the focus on an indicator's chart and scrolls it into view.
    void focusCard(const QString& indicator);
    /// The references of the charts shown, in their order.
    QStringList shownIndicators() const;
    /// What the charts shown say, in their order.
    std::vector<std::shared_ptr<const TrendContent>> shownContents() const;

signals:
    /// The person wants the page on the clipboard, or in a file.
    void copyWanted();
    void saveWanted();
    void opened(const QString& indicator);
    void rangeChosen(const quarterlight::TrendRange& range);
    /// The person wants to see the indicators that can't be charted.
    void indicatorsWanted();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeBar();
    QWidget* makeEmptyState();
    void makeCards();
    void arrange();
    void addGroup(const QString& title, const std::vector<TrendCard*>& cards, int& row);
    TrendCard* makeCard(const Indicator& indicator);
    void moveFrom(const TrendCard& card, int key);
    int columns() const;

    std::shared_ptr<const TrendScope> m_scope;
    TrendRange m_range;
    QCheckBox* m_kpisOnly;
    RangeBar* m_rangeBar;
    QLabel* m_count;
    QPushButton* m_copy;
    QPushButton* m_save;
    QWidget* m_empty;
    QWidget* m_page;
    QGridLayout* m_grid;
    QScrollArea* m_scroll;
    std::vector<TrendCard*> m_cards;
    std::vector<QLabel*> m_headings;
    int m_columns = 0;
};

} // namespace quarterlight
