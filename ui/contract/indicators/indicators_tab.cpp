#include "ui/contract/indicators/indicators_tab.h"

#include "core/words/counted.h"
#include "core/words/date_words.h"
#include "core/words/period_words.h"
#include "ui/contract/indicators/figure_panel.h"
#include "ui/contract/indicators/indicator_grid_view.h"
#include "ui/theme/labels.h"
#include "ui/theme/theme.h"
#include "ui/words/fault_words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QScopedValueRollback>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

constexpr int panelWidth = 320;

void setCurrentData(QComboBox* box, const QVariant& data) {
    box->setCurrentIndex(std::max(0, box->findData(data)));
}

/// Where the chosen periods are remembered: for each schedule, as what one reports by the month
/// another reports by the quarter.
QString frequencySetting(const ContractFacts& facts) {
    return u"indicators/frequency/"_s + facts.terms->latest().key;
}

} // namespace

IndicatorsTab::IndicatorsTab(Session& session, Navigator& navigator, Id<Contract> contract)
    : ContractTabPage(session, navigator, contract),
      m_model(session),
      m_frequency(new QComboBox(this)),
      m_year(new QComboBox(this)),
      m_authority(new QComboBox(this)),
      m_kpisOnly(new QCheckBox(tr("KPIs &only"), this)),
      m_problemsOnly(new QCheckBox(tr("P&roblems only"), this)),
      m_paste(new QToolButton(this)),
      m_panelButton(new QToolButton(this)),
      m_stack(new QStackedWidget(this)),
      m_empty(wrappedLabel(this)),
      m_splitter(new QSplitter(this)),
      m_grid(new IndicatorGridView(m_model, this)),
      m_panel(new FigurePanel(session, this)),
      m_line(new FigureLine(this)) {
    m_empty->setAlignment(Qt::AlignCenter);
    m_splitter->addWidget(m_grid);
    m_splitter->addWidget(m_panel);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setCollapsible(0, false);
    m_splitter->setSizes({3 * panelWidth, panelWidth});
    m_panel->hide();
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_empty);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 2 * spacing::step, 0, 0);
    column->setSpacing(2 * spacing::step);
    column->addWidget(makeChoices());
    column->addWidget(m_stack, 1);
    column->addWidget(m_line);
    setFocusProxy(m_grid);
    connectGrid();
}

QWidget* IndicatorsTab::makeChoices() {
    auto* choices = new QWidget(this);
    auto* row = new QHBoxLayout(choices);
    row->setContentsMargins({});
    row->setSpacing(spacing::group);
    m_frequency->setAccessibleName(tr("Periods"));
    m_year->setAccessibleName(tr("Contract year"));
    m_authority->setAccessibleName(tr("Authority"));
    for (QComboBox* box : {m_frequency, m_year, m_authority}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        row->addWidget(box);
        connect(box, &QComboBox::currentIndexChanged, this, &IndicatorsTab::choose);
    }
    for (QCheckBox* box : {m_kpisOnly, m_problemsOnly}) {
        row->addWidget(box);
        connect(box, &QCheckBox::toggled, this, &IndicatorsTab::choose);
    }
    row->addStretch(1);
    m_paste->setText(tr("Pa&ste"));
    m_paste->setToolTip(tr("Put a block copied from a spreadsheet in, from the current cell on "
                           "(Ctrl+V). Empty cells leave what stands."));
    m_panelButton->setText(tr("His&tory and comment"));
    m_panelButton->setToolTip(tr("Where the current figure comes from (Alt+Enter)"));
    m_panelButton->setCheckable(true);
    for (QToolButton* button : {m_paste, m_panelButton}) {
        button->setFocusPolicy(Qt::StrongFocus);
        row->addWidget(button);
    }
    connect(m_paste, &QToolButton::clicked, m_grid, [this] {
        m_grid->setFocus();
        m_grid->paste();
    });
    connect(m_panelButton, &QToolButton::toggled, this, [this](bool open) {
        if (!open)
            m_panel->saveComment();
        m_panel->setVisible(open);
        showCurrent();
        // Once the grid has its new width, the figure that is spoken of is to be seen.
        QMetaObject::invokeMethod(
            m_grid, [this] { m_grid->scrollTo(m_grid->currentIndex()); }, Qt::QueuedConnection);
    });
    return choices;
}

void IndicatorsTab::connectGrid() {
    connect(m_grid, &IndicatorGridView::currentCellChanged, this, [this] {
        m_panel->saveComment();
        showCurrent();
    });
    connect(m_grid, &IndicatorGridView::editorLeft, this, [this](const QModelIndex& index) {
        showNews(index);
        m_news.reset();
    });
    connect(m_grid, &IndicatorGridView::historyAsked, this, &IndicatorsTab::openPanel);
    connect(m_grid, &IndicatorGridView::blockEntered, this, &IndicatorsTab::afterBlock);
    connect(m_grid, &IndicatorGridView::leftUpwards, m_frequency,
            [this] { m_frequency->setFocus(Qt::OtherFocusReason); });
    connect(m_grid, &IndicatorGridView::refused, this, [this](const QModelIndex& index) {
        const bool isTotal = m_model.column(index.column()).isTotal;
        const QString reason =
            session().isReadOnly() ? faultWords(Fault{FaultCode::ReadOnly, {}, {}})
            : isTotal              ? tr("This is worked out from the shorter periods. Type those.")
                                   : tr("Nothing is reported here for this period.");
        m_line->show({FigureLine::Kind::Warning, reason});
    });
    connect(&m_model, &IndicatorGridModel::typed, this, &IndicatorsTab::afterTyping);
    // Any change makes the one remembered here older; what is made here is noted after it.
    connect(&session(), &Session::changed, this, [this] { m_lastSequence = 0; });
    connect(m_line, &FigureLine::kept, this, &IndicatorsTab::keep);
    connect(m_line, &FigureLine::undone, this, &IndicatorsTab::takeBack);
    connect(m_panel, &FigurePanel::failed, this,
            [this](const Faults& faults) { navigator().showFaults(faults); });
}

QString IndicatorsTab::title() const {
    return tr("Indicators");
}

void IndicatorsTab::goTo(const Place& place) {
    if (!place.indicator.isEmpty() || place.period)
        m_wanted = place;
    // So that the next key typed goes into the figure.
    m_grid->setFocus(Qt::OtherFocusReason);
    if (!m_wanted)
        return;
    // Whoever sends the person to a figure wants it seen, whatever was filtered out before.
    if (m_choice && !place.indicator.isEmpty()) {
        m_choice->kpisOnly = false;
        m_choice->problemsOnly = false;
        m_choice->authority.clear();
    }
    invalidate();
}

void IndicatorsTab::saveState(QSettings& settings) const {
    const auto read = facts();
    if (!m_choice || !read)
        return;
    settings.setValue(frequencySetting(*read), frequencyKey(m_choice->frequency));
    settings.setValue(u"indicators/wholeTerm"_s, !m_choice->year);
    settings.setValue(u"indicators/kpisOnly"_s, m_choice->kpisOnly);
    settings.setValue(u"indicators/problemsOnly"_s, m_choice->problemsOnly);
    settings.setValue(u"indicators/panel"_s, m_panelButton->isChecked());
}

void IndicatorsTab::restoreState(const QSettings& settings) {
    const auto read = facts();
    if (!settings.contains(u"indicators/panel"_s) || !read)
        return;
    GridChoice choice = firstChoice(*read, session().asOf());
    if (const auto frequency = frequencyFromKey(settings.value(frequencySetting(*read)).toString()))
        choice.frequency = *frequency;
    if (settings.value(u"indicators/wholeTerm"_s).toBool())
        choice.year.reset();
    choice.kpisOnly = settings.value(u"indicators/kpisOnly"_s).toBool();
    choice.problemsOnly = settings.value(u"indicators/problemsOnly"_s).toBool();
    m_choice = fittingChoice(*read, choice, session().asOf());
    m_panelButton->setChecked(settings.value(u"indicators/panel"_s).toBool());
    invalidate();
}

void IndicatorsTab::fillChoices(const ContractFacts& facts) {
    const QScopedValueRollback filling(m_filling, true);
    m_frequency->clear();
    for (const Frequency frequency : gridFrequencies(facts))
        m_frequency->addItem(frequencyPlural(frequency), int(frequency));
    m_year->clear();
    for (const int year : gridYears(facts))
        m_year->addItem(yearWords(year, facts.calendar()), year);
    m_year->addItem(tr("All years"));
    m_authority->clear();
    m_authority->addItem(tr("All authorities"), QString());
    for (const QString& authority : facts.contract.authorities)
        m_authority->addItem(authority, authority);
    m_authority->setVisible(facts.contract.authorities.size() > 1);
    setCurrentData(m_frequency, int(m_choice->frequency));
    m_year->setCurrentIndex(m_choice->year ? m_year->findData(*m_choice->year)
                                           : m_year->count() - 1);
    m_year->setEnabled(m_choice->frequency != Frequency::Annual);
    setCurrentData(m_authority, m_choice->authority);
    m_kpisOnly->setChecked(m_choice->kpisOnly);
    m_problemsOnly->setChecked(m_choice->problemsOnly);
}

void IndicatorsTab::choose() {
    if (m_filling || !m_choice)
        return;
    GridChoice choice;
    choice.frequency = Frequency(m_frequency->currentData().toInt());
    if (m_year->currentData().isValid())
        choice.year = m_year->currentData().toInt();
    choice.authority = m_authority->currentData().toString();
    choice.kpisOnly = m_kpisOnly->isChecked();
    choice.problemsOnly = m_problemsOnly->isChecked();
    showChoice(choice);
}

/// Keeps the place where it can: the same indicator, the period that holds the same days, or of
/// another year the one of the same name.
void IndicatorsTab::showChoice(const GridChoice& choice) {
    const QModelIndex current = m_grid->currentIndex();
    Place place;
    if (current.isValid()) {
        place.indicator = m_model.row(current.row()).indicator;
        const auto& facts = m_model.cells().facts();
        const QDate first = facts.calendar().dates(m_model.column(current.column()).period).first;
        Period period = facts.calendar().containing(first, choice.frequency);
        if (choice.year)
            period.year += *choice.year - yearOf(period, facts.calendar());
        place.period = period;
    }
    m_choice = choice;
    m_wanted = place;
    refresh();
}

/// Chooses the periods in which the wanted figure stands.
void IndicatorsTab::fitToWanted(const ContractFacts& facts) {
    const Indicator* indicator =
        m_wanted ? newestIndicator(*facts.terms, m_wanted->indicator) : nullptr;
    if (!indicator)
        return;
    if (const std::optional<Period>& period = m_wanted->period) {
        const PeriodCalendar calendar = facts.calendar();
        m_choice->frequency = period->frequency;
        if (m_choice->year)
            m_choice->year = yearOf(*period, calendar);
    } else {
        m_choice->frequency = std::max(m_choice->frequency, indicator->baseFrequency());
    }
    m_choice = fittingChoice(facts, *m_choice, session().asOf());
}

void IndicatorsTab::refresh() {
    const auto read = facts();
    if (!read)
        return;
    const bool isFirst = !m_model.hasFacts();
    m_choice = fittingChoice(*read, m_choice.value_or(firstChoice(*read, session().asOf())),
                             session().asOf());
    fitToWanted(*read);
    fillChoices(*read);
    m_model.show(read, *m_choice);
    m_paste->setEnabled(!session().isReadOnly());
    if (isFirst || m_wanted) {
        const PeriodCalendar calendar = read->calendar();
        const Period latest = calendar.previous(
            calendar.containing(session().asOf().addDays(1), m_choice->frequency));
        const QString ref = m_wanted ? m_wanted->indicator : QString();
        const std::optional<Period> period =
            m_wanted && m_wanted->period ? m_wanted->period : latest;
        QModelIndex target = m_model.find(ref, period);
        for (int row = 0; !target.isValid() && row < m_model.rowCount(); ++row)
            target = m_model.find(m_model.row(row).indicator, period);
        m_grid->goToCell(target);
        m_wanted.reset();
    }
    showEmpty();
    showCurrent();
}

void IndicatorsTab::showEmpty() {
    QString reason;
    if (m_model.isEmpty() || m_model.columnCount() == 0) {
        if (m_choice->problemsOnly)
            reason = tr("No problems in these periods.");
        else if (m_choice->kpisOnly)
            reason = tr("No KPI is reported for these periods. Untick “KPIs only” to see the "
                        "rest.");
        else
            reason = tr("No indicator is reported for these periods.");
    }
    m_empty->setText(reason);
    m_stack->setCurrentWidget(reason.isEmpty() ? static_cast<QWidget*>(m_splitter) : m_empty);
}

FigureLine::Content IndicatorsTab::about(const QModelIndex& index) const {
    if (!index.isValid() || m_model.row(index.row()).kind == RowKind::Section)
        return {};
    const GridCell& cell = m_model.cell(index);
    const GridRow& row = m_model.row(index.row());
    const QString where =
        u"%1, %2"_s.arg(row.indicator, periodWords(m_model.column(index.column()).period,
                                                   m_model.cells().facts().calendar()));
    if (cell.unreadable || cell.warned)
        return {cell.unreadable ? FigureLine::Kind::Error : FigureLine::Kind::Warning,
                u"%1: %2"_s.arg(where, cell.reasons.join(u' ')),
                cell.warned && !cell.unreadable && !session().isReadOnly(),
                m_lastSequence > 0 && m_lastCell == index};
    QString text = index.data(Qt::AccessibleTextRole).toString();
    const QString description = index.data(Qt::AccessibleDescriptionRole).toString();
    text += description.isEmpty() ? u"."_s : QString(u". "_s + description);
    if (const QDate start = m_model.cells().facts().contract.start; start > session().asOf())
        text += u' ' + tr("The contract starts on %1.").arg(dateWords(start));
    if (session().isReadOnly())
        text += u' ' + tr("The register is open for reading only.");
    return {FigureLine::Kind::Fact, text, false, false};
}

void IndicatorsTab::showCurrent() {
    const QModelIndex index = m_grid->currentIndex();
    m_subject = index;
    m_line->show(about(index));
    if (m_panel->isHidden())
        return;
    if (index.isValid() && m_model.row(index.row()).kind != RowKind::Section)
        m_panel->show(m_model.cells(), m_model.row(index.row()), size_t(index.column()));
    else
        m_panel->clear();
}

void IndicatorsTab::afterTyping(const QModelIndex& index, const BlockResult& result) {
    if (result.sequence > 0) {
        m_lastSequence = result.sequence;
        m_lastCell = index;
    }
    showCurrent();
    FigureLine::Content content = about(index);
    if (!result.faults.empty())
        content = {FigureLine::Kind::Error, faultWords(result.faults)};
    m_news.reset();
    if (content.kind != FigureLine::Kind::Fact) {
        m_news = content;
        showNews(index);
    }
}

/// What was just typed is spoken of until the next step, though Enter has gone on to another cell.
void IndicatorsTab::showNews(const QModelIndex& index) {
    if (!m_news)
        return;
    m_subject = index;
    m_line->show(*m_news);
}

void IndicatorsTab::afterBlock(const BlockResult& result) {
    m_lastSequence = result.sequence;
    m_lastCell = QPersistentModelIndex(m_grid->currentIndex());
    showCurrent();
    if (!result.faults.empty()) {
        m_line->show({FigureLine::Kind::Error, faultWords(result.faults)});
        return;
    }
    const bool allCleared = result.entered > 0 && result.cleared == result.entered;
    QStringList words{allCleared
                          ? counted(result.cleared, tr("%1 cell cleared."), tr("%1 cells cleared."))
                          : counted(result.entered, tr("%1 cell put in."), tr("%1 cells put in."))};
    if (result.unreadable > 0)
        words << counted(result.unreadable, tr("%1 can't be read and is marked."),
                         tr("%1 can't be read and are marked."));
    if (result.withoutPlace > 0)
        words << counted(result.withoutPlace, tr("%1 had no place here and was left out."),
                         tr("%1 had no place here and were left out."));
    const bool good = result.unreadable == 0 && result.withoutPlace == 0;
    m_line->show({good ? FigureLine::Kind::Done : FigureLine::Kind::Warning, words.join(u' '),
                  false, result.sequence > 0});
}

void IndicatorsTab::openPanel() {
    m_panelButton->setChecked(!m_panelButton->isChecked());
}

void IndicatorsTab::keep() {
    if (m_subject.isValid())
        if (const auto kept = m_model.confirm(m_subject); !kept)
            navigator().showFaults(kept.faults());
    m_grid->setFocus();
    showCurrent();
}

void IndicatorsTab::takeBack() {
    m_grid->setFocus();
    m_lastSequence = 0;
    if (const auto undone = session().undo(); !undone)
        navigator().showFaults(undone.faults());
    showCurrent();
}

} // namespace quarterlight
