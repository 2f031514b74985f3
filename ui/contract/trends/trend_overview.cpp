#include "ui/contract/trends/trend_overview.h"

#include "core/words/counted.h"
#include "ui/contract/trends/range_bar.h"
#include "ui/theme/labels.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QSignalBlocker>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

constexpr int widthForTwo = 720;

/// How far a card lies from another in the direction of a key; none if it lies elsewhere.
std::optional<int> distance(const QRect& from, const QRect& to, int key) {
    const QPoint apart = to.center() - from.center();
    const int along = key == Qt::Key_Up ? -apart.y() : apart.y();
    if (along <= 0)
        return {};
    return along * 4 + std::abs(apart.x());
}

} // namespace

TrendOverview::TrendOverview(QWidget* parent)
    : QWidget(parent),
      m_kpisOnly(new QCheckBox(tr("&KPIs only"), this)),
      m_rangeBar(new RangeBar(this)),
      m_count(plainLabel(this)),
      m_copy(new QPushButton(tr("&Copy"), this)),
      m_save(new QPushButton(tr("&Save picture…"), this)),
      m_empty(makeEmptyState()),
      m_page(new QWidget),
      m_grid(new QGridLayout(m_page)),
      m_scroll(scrolled(m_page, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(2 * spacing::step);
    column->addWidget(makeBar());
    column->addWidget(m_empty, 1);
    column->addWidget(m_scroll, 1);
    m_scroll->setAccessibleName(tr("Charts of the contract"));
    m_grid->setContentsMargins(0, 0, spacing::step, spacing::group);
    m_grid->setSpacing(spacing::group);
    connect(m_kpisOnly, &QCheckBox::toggled, this, &TrendOverview::arrange);
    connect(m_rangeBar, &RangeBar::rangeChosen, this, &TrendOverview::rangeChosen);
}

QWidget* TrendOverview::makeBar() {
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins({});
    row->setSpacing(spacing::group);
    row->addWidget(m_rangeBar);
    row->addWidget(m_kpisOnly);
    row->addStretch(1);
    row->addWidget(m_count);
    row->addWidget(m_copy);
    row->addWidget(m_save);
    m_copy->setToolTip(tr("Copy all charts as one picture, and their numbers as text (Ctrl+C)"));
    m_save->setToolTip(tr("Save all charts as one picture, PNG or SVG (Ctrl+S)"));
    connect(m_copy, &QPushButton::clicked, this, &TrendOverview::copyWanted);
    connect(m_save, &QPushButton::clicked, this, &TrendOverview::saveWanted);
    for (const auto& [keys, button] :
         {std::pair(QKeySequence::Copy, m_copy), std::pair(QKeySequence::Save, m_save)}) {
        auto* shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, button, &QPushButton::click);
    }
    return bar;
}

QWidget* TrendOverview::makeEmptyState() {
    auto* empty = new QWidget(this);
    auto* column = new QVBoxLayout(empty);
    auto* words = plainLabel(
        empty, tr("Nothing here can be charted: this contract's indicators are all texts."));
    auto* way = new QPushButton(tr("Read them in &Indicators"), empty);
    column->addStretch(1);
    column->addWidget(words, 0, Qt::AlignHCenter);
    column->addWidget(way, 0, Qt::AlignHCenter);
    column->addStretch(2);
    connect(way, &QPushButton::clicked, this, &TrendOverview::indicatorsWanted);
    empty->hide();
    return empty;
}

bool TrendOverview::kpisOnly() const {
    return m_kpisOnly->isChecked();
}

void TrendOverview::setKpisOnly(bool only) {
    m_kpisOnly->setChecked(only);
}

void TrendOverview::show(std::shared_ptr<const TrendScope> scope, const TrendRange& range) {
    m_scope = std::move(scope);
    m_range = range;
    m_rangeBar->show(range, {}, {}, m_scope->facts()->calendar());
    const auto& indicators = m_scope->indicators();
    const bool isSame = std::equal(m_cards.begin(), m_cards.end(), indicators.begin(),
                                   indicators.end(), [](TrendCard* card, const Indicator* of) {
                                       return card->indicator() == of->ref &&
                                              card->accessibleName() == indicatorName(*of);
                                   });
    if (isSame) {
        for (TrendCard* card : m_cards)
            card->invalidate();
    } else {
        makeCards();
    }
    arrange();
}

void TrendOverview::makeCards() {
    for (TrendCard* card : m_cards)
        card->deleteLater();
    m_cards.clear();
    for (const Indicator* indicator : m_scope->indicators())
        m_cards.push_back(makeCard(*indicator));
}

TrendCard* TrendOverview::makeCard(const Indicator& indicator) {
    const auto read = [this, ref = indicator.ref] {
        const Indicator& now = *m_scope->indicator(ref);
        const Frequency frequency = now.baseFrequency();
        return std::make_shared<const TrendContent>(*m_scope, now, frequency,
                                                    m_scope->span(now, frequency, m_range));
    };
    auto* card = new TrendCard(indicator.ref, indicatorName(indicator), read, m_page);
    connect(card, &TrendCard::opened, this, &TrendOverview::opened);
    connect(card, &TrendCard::arrowPressed, this, [this, card](int key) { moveFrom(*card, key); });
    return card;
}

int TrendOverview::columns() const {
    return width() >= widthForTwo ? 2 : 1;
}

void TrendOverview::arrange() {
    if (!m_scope)
        return;
    m_columns = columns();
    while (QLayoutItem* item = m_grid->takeAt(0))
        delete item;
    for (QLabel* heading : m_headings)
        heading->deleteLater();
    m_headings.clear();
    std::vector<TrendCard*> kpis;
    std::vector<TrendCard*> others;
    for (TrendCard* card : m_cards) {
        const bool isKpi = m_scope->indicator(card->indicator())->isKpi();
        card->setVisible(isKpi || !kpisOnly());
        (isKpi ? kpis : others).push_back(card);
    }
    int row = 0;
    addGroup(tr("KPIs"), kpis, row);
    if (!kpisOnly())
        addGroup(tr("Management information"), others, row);
    m_grid->setRowStretch(row, 1);
    for (int column = 0; column < 2; ++column)
        m_grid->setColumnStretch(column, column < m_columns ? 1 : 0);
    const bool isEmpty = m_cards.empty();
    m_empty->setVisible(isEmpty);
    m_scroll->setVisible(!isEmpty);
    m_kpisOnly->setEnabled(!kpis.empty());
    const qsizetype shown = shownIndicators().size();
    m_count->setText(counted(shown, tr("%1 chart"), tr("%1 charts")));
    for (QPushButton* button : {m_copy, m_save}) {
        button->setVisible(!isEmpty);
        button->setEnabled(shown > 0);
    }
}

void TrendOverview::addGroup(const QString& title, const std::vector<TrendCard*>& cards, int& row) {
    if (cards.empty())
        return;
    m_grid->setRowStretch(row, 0);
    QLabel* heading = groupLabel(m_page, title);
    m_headings.push_back(heading);
    m_grid->addWidget(heading, row++, 0, 1, m_columns);
    for (size_t index = 0; index < cards.size(); ++index) {
        const int column = int(index) % m_columns;
        m_grid->setRowStretch(row, 0);
        m_grid->addWidget(cards[index], row, column);
        if (column == m_columns - 1 || index + 1 == cards.size())
            ++row;
    }
}

QStringList TrendOverview::shownIndicators() const {
    QStringList shown;
    for (const TrendCard* card : m_cards) {
        if (!card->isHidden())
            shown << card->indicator();
    }
    return shown;
}

std::vector<std::shared_ptr<const TrendContent>> TrendOverview::shownContents() const {
    std::vector<std::shared_ptr<const TrendContent>> contents;
    for (TrendCard* card : m_cards) {
        if (!card->isHidden())
            contents.push_back(card->content());
    }
    return contents;
}

void TrendOverview::focusCard(const QString& indicator) {
    for (TrendCard* card : m_cards) {
        if (card->indicator() == indicator && !card->isHidden()) {
            card->setFocus(Qt::OtherFocusReason);
            m_scroll->ensureWidgetVisible(card, 0, spacing::group);
            return;
        }
    }
}

void TrendOverview::moveFrom(const TrendCard& card, int key) {
    const QStringList shown = shownIndicators();
    const qsizetype at = shown.indexOf(card.indicator());
    switch (key) {
    case Qt::Key_Left:
        focusCard(shown.value(at - 1));
        return;
    case Qt::Key_Right:
        focusCard(shown.value(at + 1));
        return;
    case Qt::Key_Home:
        focusCard(shown.first());
        return;
    case Qt::Key_End:
        focusCard(shown.last());
        return;
    default:
        break;
    }
    const TrendCard* nearest = nullptr;
    int least = std::numeric_limits<int>::max();
    for (const TrendCard* other : m_cards) {
        const auto apart = distance(card.geometry(), other->geometry(), key);
        if (!other->isHidden() && apart && *apart < least) {
            least = *apart;
            nearest = other;
        }
    }
    if (nearest)
        focusCard(nearest->indicator());
}

void TrendOverview::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (columns() != m_columns)
        arrange();
}

} // namespace quarterlight
