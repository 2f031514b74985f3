#include "ui/contract/trends/trends_tab.h"

#include "ui/contract/trends/trend_detail.h"
#include "ui/contract/trends/trend_overview.h"
#include "ui/contract/trends/trend_picture.h"
#include "ui/forms/save_place.h"
#include "ui/theme/theme.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QMimeData>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView kpisOnlyKey{"trends/kpisOnly"};
constexpr QLatin1StringView rangeKey{"trends/range"};

} // namespace

TrendsTab::TrendsTab(Session& session, Navigator& navigator, Id<Contract> contract)
    : ContractTabPage(session, navigator, contract),
      m_stack(new QStackedWidget(this)),
      m_overview(new TrendOverview),
      m_detail(new TrendDetail) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, spacing::group, 0, 0);
    column->addWidget(m_stack);
    m_stack->addWidget(m_overview);
    m_stack->addWidget(m_detail);
    connectParts();
}

void TrendsTab::connectParts() {
    connect(m_overview, &TrendOverview::opened, this, [this](const QString& indicator) {
        enlarge(indicator);
        m_detail->focusChart();
    });
    connect(m_overview, &TrendOverview::rangeChosen, this, &TrendsTab::setRange);
    connect(m_overview, &TrendOverview::indicatorsWanted, this,
            [this] { this->navigator().openContract(contract(), ContractTab::Indicators); });
    connect(m_detail, &TrendDetail::closed, this, &TrendsTab::showAll);
    connect(m_detail, &TrendDetail::stepped, this, &TrendsTab::step);
    connect(m_detail, &TrendDetail::rangeChosen, this, &TrendsTab::setRange);
    connect(m_detail, &TrendDetail::frequencyChosen, this, [this](Frequency frequency) {
        m_frequency = frequency;
        showDetail();
    });
    connect(m_detail, &TrendDetail::periodActivated, this, [this](const Period& period) {
        this->navigator().openContract(contract(), ContractTab::Indicators, m_indicator, period);
    });
    connect(m_detail, &TrendDetail::copied, this, [this] {
        this->navigator().showMessage(
            {Message::Kind::Done, tr("The picture and its numbers are copied.")});
    });
    connect(m_detail, &TrendDetail::saveWanted, this, &TrendsTab::saveChart);
    connect(m_overview, &TrendOverview::copyWanted, this, &TrendsTab::copyPage);
    connect(m_overview, &TrendOverview::saveWanted, this, &TrendsTab::savePage);
}

void TrendsTab::refresh() {
    const auto known = facts();
    if (!known)
        return;
    m_scope = std::make_shared<const TrendScope>(known, session().asOf(), session().workingDays());
    m_overview->show(m_scope, m_range);
    if (!m_indicator.isEmpty() && m_scope->indicator(m_indicator))
        showDetail();
    else if (!m_indicator.isEmpty())
        showAll();
}

void TrendsTab::goTo(const Place& place) {
    refreshIfStale();
    if (place.indicator.isEmpty()) {
        // So that the arrow keys go from chart to chart at once.
        if (m_indicator.isEmpty())
            m_overview->focusCard(m_overview->shownIndicators().value(0));
        else
            m_detail->focusChart();
        return;
    }
    if (!m_scope || !m_scope->indicator(place.indicator))
        return;
    if (place.period)
        m_frequency = place.period->frequency;
    enlarge(place.indicator);
    if (place.period)
        m_detail->readPeriod(*place.period);
    m_detail->focusChart();
}

void TrendsTab::enlarge(const QString& indicator) {
    m_indicator = indicator;
    showDetail();
    m_stack->setCurrentWidget(m_detail);
}

void TrendsTab::showDetail() {
    const Indicator* indicator = m_scope->indicator(m_indicator);
    const auto possible = m_scope->frequencies(*indicator);
    const bool isPossible =
        m_frequency && std::find(possible.begin(), possible.end(), *m_frequency) != possible.end();
    m_detail->show(*m_scope, m_indicator, isPossible ? *m_frequency : indicator->baseFrequency(),
                   m_range);
    const QStringList shown = m_overview->shownIndicators();
    const qsizetype at = shown.indexOf(m_indicator);
    m_detail->setNeighbours(at > 0, at + 1 < shown.size());
}

void TrendsTab::step(int steps) {
    const QStringList shown = m_overview->shownIndicators();
    const qsizetype next = shown.indexOf(m_indicator) + steps;
    if (next >= 0 && next < shown.size())
        enlarge(shown[next]);
}

void TrendsTab::showAll() {
    m_stack->setCurrentWidget(m_overview);
    m_overview->focusCard(m_indicator);
    m_indicator.clear();
}

void TrendsTab::setRange(const TrendRange& range) {
    m_range = range;
    if (!m_scope)
        return;
    m_overview->show(m_scope, m_range);
    if (!m_indicator.isEmpty())
        showDetail();
}

ChartPicture TrendsTab::page() const {
    const Contract& contract = m_scope->facts()->contract;
    return pictureOf(u"%1 · %2"_s.arg(contract.reference, contract.title),
                     m_overview->shownContents());
}

void TrendsTab::copyPage() {
    QGuiApplication::clipboard()->setMimeData(pictureForClipboard(page()).release());
    navigator().showMessage(
        {Message::Kind::Done, tr("The picture of all charts and their numbers are copied.")});
}

void TrendsTab::savePage() {
    save(page(), fileNameOf(tr("%1 trends").arg(m_scope->facts()->contract.reference)));
}

void TrendsTab::saveChart() {
    const auto content = m_detail->content();
    save(pictureOf(content),
         fileNameOf(m_scope->facts()->contract.reference + u' ' + content->indicator().ref));
}

void TrendsTab::save(const ChartPicture& picture, const QString& name) {
    const QString path =
        askWhereToSave(this, tr("Save the picture"), QDir::home().filePath(name + u".png"_s),
                       {{tr("Picture"), u"png"_s}, {tr("Drawing, sharp at any size"), u"svg"_s}});
    if (path.isEmpty())
        return;
    if (const auto done = savePicture(picture, path); !done)
        navigator().showFaults(done.faults());
    else
        navigator().showMessage({Message::Kind::Done, tr("Saved as %1.").arg(path)});
}

void TrendsTab::saveState(QSettings& settings) const {
    settings.setValue(kpisOnlyKey, m_overview->kpisOnly());
    if (m_range.preset != RangePreset::Chosen)
        settings.setValue(rangeKey, int(m_range.preset));
    m_detail->saveState(settings);
}

void TrendsTab::restoreState(const QSettings& settings) {
    m_overview->setKpisOnly(settings.value(kpisOnlyKey, false).toBool());
    const int preset = settings.value(rangeKey, int(RangePreset::TwoYears)).toInt();
    if (preset >= int(RangePreset::ThisYear) && preset < int(RangePreset::Chosen))
        setRange({RangePreset(preset), {}});
    m_detail->restoreState(settings);
}

} // namespace quarterlight
