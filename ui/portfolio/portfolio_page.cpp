#include "ui/portfolio/portfolio_page.h"

#include "core/words/date_words.h"
#include "core/words/status_words.h"
#include "ui/theme/labels.h"
#include "ui/theme/theme.h"
#include "ui/window/summary_filler.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView columnsSetting{"columns"};
constexpr int filterWidth = 260;
constexpr int cellPadding = 4 * spacing::step;
constexpr int leastName = 72;

} // namespace

PortfolioPage::PortfolioPage(Session& session, Navigator& navigator)
    : Page(session, navigator),
      m_model(session),
      m_filter(new QLineEdit(this)),
      m_count(plainLabel(this)),
      m_table(new QTreeView(this)) {
    auto* heading = plainLabel(this, PortfolioPage::title());
    heading->setFont(titleFont(font()));
    m_filter->setPlaceholderText(tr("Filter: reference, title, provider, officer"));
    m_filter->setAccessibleName(tr("Filter the portfolio"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setFixedWidth(filterWidth);
    m_order.setSourceModel(&m_model);
    m_table->setModel(&m_order);
    m_table->setAccessibleName(PortfolioPage::title());
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setTextElideMode(Qt::ElideRight);
    m_table->setAlternatingRowColors(true);
    m_table->setAllColumnsShowFocus(true);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(PortfolioModel::StatusColumn, Qt::AscendingOrder);
    m_table->installEventFilter(this);
    m_table->header()->setStretchLastSection(true);
    setFocusProxy(m_table);

    auto* top = new QHBoxLayout;
    top->addWidget(heading);
    top->addWidget(m_count, 1, Qt::AlignBottom);
    top->addWidget(m_filter);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::page, spacing::page, spacing::page, spacing::page);
    column->setSpacing(spacing::group);
    column->addLayout(top);
    column->addWidget(m_table, 1);

    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_order.setFilter(text);
        m_count->setText(tr("%1 of %2").arg(m_order.rowCount()).arg(m_model.rowCount()));
    });
    connect(m_filter, &QLineEdit::returnPressed, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_table, &QTreeView::doubleClicked, this, &PortfolioPage::open);
}

void PortfolioPage::follow(SummaryFiller& filler) {
    m_filler = &filler;
    connect(&filler, &SummaryFiller::filled, &m_model, &PortfolioModel::update);
    if (!filler.isRunning()) {
        filler.again();
    }
}

void PortfolioPage::goTo(const Place& place) {
    if (!place.name.isEmpty()) {
        m_filter->setText(place.name);
    }
}

void PortfolioPage::refresh() {
    if (m_model.followContracts() && m_filler) {
        m_filler->again();
    }
    m_count->setText(tr("%1 of %2").arg(m_order.rowCount()).arg(m_model.rowCount()));
    if (!m_table->currentIndex().isValid()) {
        m_table->setCurrentIndex(m_order.index(0, 0));
    }
    fitColumns();
}

void PortfolioPage::fitColumns() {
    const QFontMetrics metrics = m_table->fontMetrics();
    QHeaderView* header = m_table->header();
    const auto widthFor = [&](int column, int words) {
        // Only the column that is sorted by needs room for the arrow.
        const QString title = m_order.headerData(column, Qt::Horizontal).toString();
        const int head = column == header->sortIndicatorSection()
                             ? header->sectionSizeHint(column)
                             : metrics.horizontalAdvance(title) + cellPadding;
        return std::max(head, words + cellPadding);
    };
    // Columns that fill in later have their room from the start.
    int room = m_table->viewport()->width();
    const std::pair<int, QString> samples[]{
        {PortfolioModel::StatusColumn, statusWord(Status::BelowTarget)},
        {PortfolioModel::PeriodColumn, u"Nov 2026-27"_s},
        {PortfolioModel::FailedColumn, {}},
        {PortfolioModel::BelowColumn, {}},
        {PortfolioModel::MetColumn, {}},
        {PortfolioModel::NotReportedColumn, {}},
        {PortfolioModel::NextReturnColumn, dateWords(QDate(2026, 11, 22))}};
    for (const auto& [column, sample] : samples) {
        const int sign = column == PortfolioModel::StatusColumn ? cellPadding : 0;
        const int width = widthFor(column, metrics.horizontalAdvance(sample) + sign);
        header->resizeSection(column, width);
        room -= width;
    }
    // The names share the rest, the short ones whole; what is cut stands in the tip.
    std::vector<std::pair<int, int>> names; // wanted width, column
    const QAbstractItemView* view = m_table;
    for (const int column : {PortfolioModel::ReferenceColumn, PortfolioModel::TitleColumn,
                             PortfolioModel::ProviderColumn, PortfolioModel::OfficerColumn}) {
        names.emplace_back(widthFor(column, view->sizeHintForColumn(column)), column);
    }
    std::ranges::sort(names);
    int left = int(names.size());
    for (const auto& [wanted, column] : names) {
        const int width = std::clamp(room / left--, leastName, std::max(leastName, wanted));
        header->resizeSection(column, width);
        room -= width;
    }
}

void PortfolioPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    fitColumns();
}

void PortfolioPage::open(const QModelIndex& index) {
    const Id<Contract> contract{index.data(PortfolioModel::ContractRole).toLongLong()};
    if (contract.isStored()) {
        navigator().openContract(contract);
    }
}

bool PortfolioPage::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            open(m_table->currentIndex());
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

void PortfolioPage::saveState(QSettings& settings) const {
    settings.setValue(columnsSetting, m_table->header()->saveState());
}

void PortfolioPage::restoreState(const QSettings& settings) {
    m_table->header()->restoreState(settings.value(columnsSetting).toByteArray());
}

} // namespace quarterlight
