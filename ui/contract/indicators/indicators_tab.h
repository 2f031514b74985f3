// The Indicators tab of a contract: choices above, the grid, a line about the current figure below,
// a pane with its history beside it.
#pragma once

#include "ui/contract/indicators/figure_line.h"
#include "ui/contract/indicators/indicator_grid_model.h"
#include "ui/contract/tabs.h"

#include <QPersistentModelIndex>

class QCheckBox;
class QComboBox;
class QLabel;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace quarterlight {

class FigurePanel;
class IndicatorGridView;

class IndicatorsTab : public ContractTabPage {
    Q_OBJECT
public:
    IndicatorsTab(Session& session, Navigator& navigator, Id<Contract> contract);

    QString title() const override;
    QString helpTopic() const override { return QStringLiteral("indicators"); }
    void goTo(const Place& place) override;
    void saveState(QSettings& settings) const override;
    void restoreState(const QSettings& settings) override;

protected:
    void refresh() override;

private:
    QWidget* makeChoices();
    void connectGrid();
    void fillChoices(const ContractFacts& facts);
    void fitToWanted(const ContractFacts& facts);
    void choose();
    void showChoice(const GridChoice& choice);
    void showCurrent();
    void showEmpty();
    FigureLine::Content about(const QModelIndex& index) const;
    void showNews(const QModelIndex& index);
    void afterTyping(const QModelIndex& index, const BlockResult& result);
    void afterBlock(const BlockResult& result);
    void openPanel();
    void keep();
    void takeBack();

    IndicatorGridModel m_model;
    QComboBox* m_frequency;
    QComboBox* m_year;
    QComboBox* m_authority;
    QCheckBox* m_kpisOnly;
    QCheckBox* m_problemsOnly;
    QToolButton* m_paste;
    QToolButton* m_panelButton;
    QStackedWidget* m_stack;
    QLabel* m_empty;
    QSplitter* m_splitter;
    IndicatorGridView* m_grid;
    FigurePanel* m_panel;
    FigureLine* m_line;
    std::optional<GridChoice> m_choice;
    /// Where the last navigation wants to be, until the grid is there.
    std::optional<Place> m_wanted;
    /// The last change that was made here and the cell it was made in.
    qint64 m_lastSequence = 0;
    QPersistentModelIndex m_lastCell;
    /// The cell that the line speaks of, and what it has to say of one that was just typed into.
    QPersistentModelIndex m_subject;
    std::optional<FigureLine::Content> m_news;
    bool m_filling = false;
};

} // namespace quarterlight
