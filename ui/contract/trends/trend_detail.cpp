#include "ui/contract/trends/trend_detail.h"

#include "core/words/period_words.h"
#include "ui/contract/trends/range_bar.h"
#include "ui/contract/trends/trend_picture.h"
#include "ui/contract/trends/trend_table_model.h"
#include "ui/contract/trends/trend_view.h"
#include "ui/theme/labels.h"
#include "ui/theme/status_theme.h"
#include "ui/theme/theme.h"
#include "ui/words/plain_text.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSettings>
#include <QShortcut>
#include <QSplitter>
#include <QTableView>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView partsKey{"trends/parts"};

} // namespace

TrendDetail::TrendDetail(QWidget* parent)
    : QWidget(parent),
      m_title(wrappedLabel(this)),
      m_sign(plainLabel(this)),
      m_latest(plainLabel(this)),
      m_judgement(wrappedLabel(this)),
      m_back(new QPushButton(tr("‹ &All charts"), this)),
      m_before(new QPushButton(tr("‹ P&revious"), this)),
      m_after(new QPushButton(tr("&Next ›"), this)),
      m_copy(new QPushButton(tr("&Copy"), this)),
      m_save(new QPushButton(tr("&Save picture…"), this)),
      m_frequency(new QComboBox(this)),
      m_range(new RangeBar(this)),
      m_parts(new QSplitter(Qt::Vertical, this)),
      m_view(new TrendView(this)),
      m_reading(wrappedLabel(this)),
      m_note(plainLabel(this)),
      m_table(new QTableView(this)),
      m_model(new TrendTableModel(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(2 * spacing::step);
    column->addWidget(makeTitleRow());
    column->addWidget(makeSummaryRow());
    column->addWidget(m_parts, 1);
    m_parts->addWidget(makeChart());
    m_parts->addWidget(m_table);
    m_parts->setChildrenCollapsible(false);
    m_parts->setStretchFactor(0, 3);
    m_parts->setStretchFactor(1, 2);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("The numbers of the chart"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 2 * spacing::step);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    connectParts();
}

QWidget* TrendDetail::makeTitleRow() {
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins({});
    row->setSpacing(2 * spacing::step);
    m_title->setFont(groupFont(font()));
    row->addWidget(m_back);
    row->addWidget(m_title, 1);
    for (QPushButton* button : {m_before, m_after, m_copy, m_save})
        row->addWidget(button);
    m_back->setToolTip(tr("Back to all charts (Esc)"));
    m_before->setToolTip(tr("The indicator before (Page Up)"));
    m_after->setToolTip(tr("The indicator after (Page Down)"));
    m_copy->setToolTip(tr("Copy the picture, and the numbers as text (Ctrl+C)"));
    m_save->setToolTip(tr("Save the chart as PNG or SVG (Ctrl+S)"));
    return bar;
}

QWidget* TrendDetail::makeSummaryRow() {
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins({});
    row->setSpacing(2 * spacing::step);
    m_latest->setFont(groupFont(font()));
    m_judgement->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row->addWidget(m_sign);
    row->addWidget(m_latest);
    row->addWidget(m_judgement, 1);
    row->addWidget(m_frequency);
    row->addWidget(m_range);
    m_frequency->setAccessibleName(tr("Length of the periods"));
    return bar;
}

QWidget* TrendDetail::makeChart() {
    auto* chart = new QWidget(this);
    auto* column = new QVBoxLayout(chart);
    column->setContentsMargins({});
    column->setSpacing(spacing::step);
    column->addWidget(m_view, 1);
    auto* row = new QHBoxLayout;
    row->setSpacing(spacing::group);
    m_reading->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    // Room for two lines at any time, so that the chart doesn't jump from point to point.
    m_reading->setFixedHeight(2 * fontMetrics().lineSpacing());
    m_reading->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    row->addWidget(m_reading, 1);
    row->addWidget(m_note, 0, Qt::AlignTop);
    column->addLayout(row);
    return chart;
}

void TrendDetail::connectParts() {
    connect(m_back, &QPushButton::clicked, this, &TrendDetail::closed);
    connect(m_before, &QPushButton::clicked, this, [this] { emit stepped(-1); });
    connect(m_after, &QPushButton::clicked, this, [this] { emit stepped(1); });
    connect(m_copy, &QPushButton::clicked, this, &TrendDetail::copy);
    connect(m_save, &QPushButton::clicked, this, &TrendDetail::saveWanted);
    connect(m_range, &RangeBar::rangeChosen, this, &TrendDetail::rangeChosen);
    connect(m_frequency, &QComboBox::activated, this,
            [this] { emit frequencyChosen(Frequency(m_frequency->currentData().toInt())); });
    connect(m_view, &TrendView::cursorMoved, this, &TrendDetail::readPoint);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                if (current.isValid())
                    readPoint(current.row());
            });
    const auto open = [this](int index) {
        if (index >= 0 && index < m_content->size())
            emit periodActivated(m_content->at(index).period);
    };
    connect(m_view, &TrendView::pointActivated, this, open);
    connect(m_table, &QTableView::activated, this,
            [open](const QModelIndex& index) { open(index.row()); });
    auto* copying = new QShortcut(QKeySequence::Copy, this);
    copying->setContext(Qt::WidgetWithChildrenShortcut);
    connect(copying, &QShortcut::activated, this, &TrendDetail::copy);
    auto* saving = new QShortcut(QKeySequence::Save, this);
    saving->setContext(Qt::WidgetWithChildrenShortcut);
    connect(saving, &QShortcut::activated, m_save, &QPushButton::click);
}

void TrendDetail::show(const TrendScope& scope, const QString& indicator, Frequency frequency,
                       const TrendRange& range) {
    const Indicator* found = scope.indicator(indicator);
    if (!found)
        return;
    const int before = m_content ? m_view->trendChart().cursor() : -1;
    std::optional<Period> read;
    if (before >= 0 && before < m_content->size())
        read = m_content->at(before).period;
    m_content = std::make_shared<const TrendContent>(scope, *found, frequency,
                                                     scope.span(*found, frequency, range));
    const QScopedValueRollback following(m_following, true);
    m_title->setText(m_content->title());
    showChoices(scope, range);
    showSummary();
    m_view->show(m_content);
    m_model->show(m_content);
    m_table->resizeColumnsToContents();
    const bool hasValues = m_content->hasValues();
    m_copy->setEnabled(hasValues);
    m_save->setEnabled(hasValues);
    m_note->setText(hasValues ? m_content->limitsWords() : QString());
    m_following = false;
    readPoint(m_content->latest());
    if (read)
        readPeriod(*read);
}

void TrendDetail::showChoices(const TrendScope& scope, const TrendRange& range) {
    const Indicator& indicator = m_content->indicator();
    const auto frequencies = scope.frequencies(indicator);
    m_frequency->clear();
    for (const Frequency each : frequencies)
        m_frequency->addItem(frequencyPlural(each), int(each));
    m_frequency->setCurrentIndex(m_frequency->findData(int(m_content->frequency())));
    m_frequency->setVisible(frequencies.size() > 1);
    std::vector<Period> periods;
    const auto all = scope.all(indicator, m_content->frequency());
    for (Period period = all ? all->first : Period(); all && period <= all->last;
         period = m_content->calendar().next(period))
        periods.push_back(period);
    std::optional<PeriodSpan> shown;
    if (m_content->size() > 0)
        shown = {m_content->at(0).period, m_content->at(m_content->latest()).period};
    m_range->show(range, periods, shown, m_content->calendar());
}

void TrendDetail::setNeighbours(bool before, bool after) {
    m_before->setEnabled(before);
    m_after->setEnabled(after);
}

void TrendDetail::showSummary() {
    if (m_content->latest() < 0) {
        m_sign->clear();
        m_latest->setText(tr("Nothing reported yet"));
        m_judgement->clear();
        return;
    }
    const Evaluation& latest = m_content->at(m_content->latest());
    m_sign->setPixmap(statusPixmap(latest.status, latest.failedCritically(), fontMetrics().ascent(),
                                   devicePixelRatioF(), palette()));
    m_latest->setText(m_content->latestWords());
    QPalette coloured = palette();
    coloured.setColor(QPalette::WindowText, statusColours(latest.status, palette()).text);
    m_latest->setPalette(coloured);
    QStringList judgement{m_content->movementWords(), m_content->variationWords(),
                          m_content->assuranceWords()};
    judgement.removeAll(QString());
    m_judgement->setText(judgement.join(u" · "_s));
    m_judgement->setAccessibleName(m_judgement->text());
    m_judgement->setToolTip(tipText(m_judgement->text()));
}

void TrendDetail::readPoint(int index) {
    if (m_following)
        return;
    const QScopedValueRollback following(m_following, true);
    m_view->setCursorPoint(index);
    const bool isThere = index >= 0 && index < m_content->size();
    m_reading->setText(isThere ? m_content->sentence(index) : QString());
    m_reading->setAccessibleName(m_reading->text());
    m_reading->setToolTip(tipText(m_reading->text()));
    if (!isThere)
        return;
    const int column = std::max(m_table->currentIndex().column(), 0);
    m_table->setCurrentIndex(m_model->index(index, column));
}

void TrendDetail::readPeriod(const Period& period) {
    for (int index = 0; index < m_content->size(); ++index) {
        if (m_content->at(index).period == period)
            readPoint(index);
    }
}

void TrendDetail::focusChart() {
    m_view->setFocus(Qt::OtherFocusReason);
}

void TrendDetail::copy() {
    if (!m_content || !m_content->hasValues())
        return;
    QGuiApplication::clipboard()->setMimeData(pictureForClipboard(pictureOf(m_content)).release());
    emit copied();
}

void TrendDetail::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Escape:
        emit closed();
        return;
    case Qt::Key_PageUp:
        if (m_before->isEnabled())
            emit stepped(-1);
        return;
    case Qt::Key_PageDown:
        if (m_after->isEnabled())
            emit stepped(1);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void TrendDetail::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_content)
        showSummary();
}

void TrendDetail::saveState(QSettings& settings) const {
    settings.setValue(partsKey, m_parts->saveState());
}

void TrendDetail::restoreState(const QSettings& settings) {
    m_parts->restoreState(settings.value(partsKey).toByteArray());
}

} // namespace quarterlight
