// The trends of a contract: all charts on a page, or one of them enlarged.
#pragma once

#include "ui/contract/tabs.h"
#include "ui/contract/trends/trend_range.h"

class QStackedWidget;

namespace quarterlight {

struct ChartPicture;
class TrendDetail;
class TrendOverview;

class TrendsTab : public ContractTabPage {
    Q_OBJECT
public:
    TrendsTab(Session& session, Navigator& navigator, Id<Contract> contract);

    QString title() const override { return tr("Trends"); }
    QString helpTopic() const override { return QStringLiteral("trends"); }
    /// Enlarges the place's indicator, its period read; stays as it is where there is none.
    void goTo(const Place& place) override;
    void saveState(QSettings& settings) const override;
    void restoreState(const QSettings& settings) override;

protected:
    void refresh() override;

private:
    void connectParts();
    void enlarge(const QString& indicator);
    void step(int steps);
    void showAll();
    void setRange(const TrendRange& range);
    void showDetail();
    ChartPicture page() const;
    void copyPage();
    /// Asks where to, and saves.
    void save(const ChartPicture& picture, const QString& name);
    void savePage();
    void saveChart();

    std::shared_ptr<const TrendScope> m_scope;
    TrendRange m_range;
    /// The indicator that is enlarged; empty while all charts are shown.
    QString m_indicator;
    std::optional<Frequency> m_frequency; ///< chosen by the person; none: the indicator's own
    QStackedWidget* m_stack;
    TrendOverview* m_overview;
    TrendDetail* m_detail;
};

} // namespace quarterlight
