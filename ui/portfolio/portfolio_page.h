// The portfolio: all contracts side by side, sortable.
#pragma once

#include "ui/portfolio/portfolio_model.h"
#include "ui/window/page.h"

class QLabel;
class QLineEdit;
class QTreeView;

namespace quarterlight {

class PortfolioPage : public Page {
    Q_OBJECT
public:
    PortfolioPage(Session& session, Navigator& navigator);

    QString title() const override { return tr("Portfolio"); }
    QString helpTopic() const override { return QStringLiteral("portfolio"); }
    /// `place.name` filters.
    void follow(SummaryFiller& filler) override;
    void goTo(const Place& place) override;
    void saveState(QSettings& settings) const override;
    void restoreState(const QSettings& settings) override;

protected:
    void refresh() override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void open(const QModelIndex& index);
    /// Gives each column its width within the page, long names what is left.
    void fitColumns();

    SummaryFiller* m_filler = nullptr; ///< lives as long as the session
    PortfolioModel m_model;
    PortfolioOrder m_order;
    QLineEdit* m_filter;
    QLabel* m_count;
    QTreeView* m_table;
};

} // namespace quarterlight
