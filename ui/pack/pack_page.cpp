// The Pack page's choices and preview. Printing and saving: pack_page_output.cpp.
#include "ui/pack/pack_page.h"

#include "core/words/date_words.h"
#include "core/words/period_words.h"
#include "core/words/status_words.h"
#include "ui/pack/pack_outline.h"
#include "ui/pack/pack_preview.h"
#include "ui/pack/pack_saver.h"
#include "ui/theme/icons.h"
#include "ui/theme/labels.h"
#include "ui/theme/theme.h"
#include "ui/words/fault_words.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QSignalBlocker>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include <set>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

constexpr int outlineWidth = 270;
constexpr int previewWidth = 720;
/// The window may stand still for a frame while the pages are laid out, and a wait that short needs
/// no word. In milliseconds.
constexpr int longestLaying = 12;
constexpr int unnoticedWait = 200;
constexpr QLatin1StringView splitterSetting{"splitter"};
constexpr QLatin1StringView choicesSetting{"choices"};
constexpr QLatin1StringView withoutSetting{"without"};
constexpr QLatin1StringView alsoChartSetting{"alsoChart"};
constexpr QLatin1StringView folderSetting{"folder"};

/// The frequencies that any indicator of the contract is reported for, shortest first.
std::set<Frequency> frequenciesOf(const ContractFacts& facts) {
    std::set<Frequency> frequencies;
    for (const Indicator* indicator : facts.terms->allIndicators()) {
        frequencies.insert(indicator->baseFrequency());
        frequencies.insert(indicator->frequencies.begin(), indicator->frequencies.end());
    }
    return frequencies;
}

/// The contract's periods that have begun by a day, the newest first.
std::vector<Period> begunPeriods(const ContractFacts& facts, Frequency frequency, QDate asOf) {
    const DateRange days{facts.contract.start, std::min(facts.contract.end, asOf)};
    if (days.last < days.first) {
        return {};
    }
    std::vector<Period> periods = facts.calendar().overlapping(days, frequency);
    std::reverse(periods.begin(), periods.end());
    return periods;
}

} // namespace

PackPage::PackPage(Session& session, Navigator& navigator)
    : Page(session, navigator),
      m_contracts(new QComboBox(this)),
      m_frequencies(new QComboBox(this)),
      m_periods(new QComboBox(this)),
      m_splitter(new QSplitter(this)),
      m_outline(new PackOutline(m_splitter)),
      m_preview(new PackPreview(m_splitter)),
      m_marking(plainLabel(this)),
      m_place(plainLabel(this)),
      m_zoomOut(new QToolButton(this)),
      m_zoomIn(new QToolButton(this)),
      m_fit(new QToolButton(this)),
      m_progress(new QProgressBar(this)),
      m_cancel(new QPushButton(tr("Cancel"), this)),
      m_print(new QPushButton(tr("&Print…"), this)),
      m_save(new QPushButton(tr("&Save PDF…"), this)),
      m_saveRedacted(new QPushButton(tr("Save re&dacted copy…"), this)),
      m_saver(new PackSaver(this)) {
    m_splitter->addWidget(m_outline);
    m_splitter->addWidget(m_preview);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(spacing::group);
    m_splitter->setSizes({outlineWidth, previewWidth});
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::page, spacing::page, spacing::page, spacing::group);
    column->setSpacing(spacing::group);
    column->addWidget(makeChoices());
    column->addWidget(m_splitter, 1);
    column->addWidget(makeFoot());
    setFocusProxy(m_outline);
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    m_lay.setInterval(0);
    listen();
}

PackPage::~PackPage() = default;

QWidget* PackPage::makeChoices() {
    auto* choices = new QWidget(this);
    auto* heading = plainLabel(choices, tr("Review pack"));
    heading->setFont(titleFont(font()));
    m_contracts->setAccessibleName(tr("Contract"));
    m_contracts->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_contracts->setMinimumContentsLength(24);
    m_frequencies->setAccessibleName(tr("Length of the period"));
    m_frequencies->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_periods->setAccessibleName(tr("Period"));
    m_periods->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto* row = new QHBoxLayout(choices);
    row->setContentsMargins({});
    row->setSpacing(spacing::step * 2);
    row->addWidget(heading);
    row->addStretch(1);
    row->addWidget(m_contracts, 4);
    row->addWidget(m_frequencies);
    row->addWidget(m_periods);
    return choices;
}

QWidget* PackPage::makeFoot() {
    auto* foot = new QWidget(this);
    m_marking->setFont(groupFont(font()));
    m_marking->setAccessibleName(tr("Marking of the pack"));
    const auto dress = [](QToolButton* button, const QString& text, const QString& help) {
        button->setText(text);
        button->setAccessibleName(help);
        button->setToolTip(help);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
    };
    dress(m_zoomOut, u"−"_s, tr("Smaller (Ctrl+-)"));
    dress(m_zoomIn, u"+"_s, tr("Larger (Ctrl++)"));
    dress(m_fit, tr("Fit width"), tr("Fit the page's width (Ctrl+0)"));
    m_fit->setCheckable(true);
    m_progress->setAccessibleName(tr("Making the PDF"));
    m_save->setDefault(true);
    m_print->setToolTip(tr("Print these pages (Ctrl+P)"));
    m_save->setToolTip(tr("Save a PDF that screen readers can read (Ctrl+S)"));
    m_saveRedacted->setToolTip(
        tr("Save a PDF without comments, answers in words, people's names and small numbers"));
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins({});
    row->setSpacing(spacing::step * 2);
    row->addWidget(m_marking);
    row->addStretch(1);
    row->addWidget(m_place);
    row->addWidget(m_zoomOut);
    row->addWidget(m_zoomIn);
    row->addWidget(m_fit);
    row->addStretch(1);
    row->addWidget(m_progress);
    row->addWidget(m_cancel);
    row->addWidget(m_print);
    row->addWidget(m_saveRedacted);
    row->addWidget(m_save);
    showSaving(false);
    return foot;
}

void PackPage::listen() {
    connect(m_contracts, &QComboBox::activated, this, &PackPage::chooseContract);
    connect(m_frequencies, &QComboBox::activated, this, [this] {
        fillPeriods({});
        choosePeriod();
    });
    connect(m_periods, &QComboBox::activated, this, &PackPage::choosePeriod);
    connect(m_outline, &PackOutline::chosen, this, &PackPage::choose);
    connect(&m_soon, &QTimer::timeout, this, &PackPage::build);
    connect(&m_lay, &QTimer::timeout, this, &PackPage::layMore);
    connect(m_outline, &PackOutline::sectionActivated, this, &PackPage::goToSection);
    connect(m_outline, &PackOutline::missingActivated, this, &PackPage::putRight);
    connect(m_preview, &PackPreview::placeChanged, this, &PackPage::showPlace);
    connect(m_zoomOut, &QToolButton::clicked, m_preview, &PackPreview::zoomOut);
    connect(m_zoomIn, &QToolButton::clicked, m_preview, &PackPreview::zoomIn);
    connect(m_fit, &QToolButton::clicked, m_preview, &PackPreview::fitWidth);
    connect(m_print, &QPushButton::clicked, this, &PackPage::print);
    connect(m_save, &QPushButton::clicked, this, &PackPage::save);
    connect(m_saveRedacted, &QPushButton::clicked, this, &PackPage::saveRedacted);
    connect(m_cancel, &QPushButton::clicked, this, &PackPage::cancel);
    connect(m_saver, &PackSaver::progress, this, [this](int pages, int ofPages) {
        m_progress->setRange(0, ofPages);
        m_progress->setValue(pages);
    });
    connect(m_saver, &PackSaver::saved, this, &PackPage::tellSaved);
    connect(m_saver, &PackSaver::failed, this, &PackPage::tellFailed);
}

void PackPage::goTo(const Place& place) {
    if (place.contract.isStored() && place.contract != m_contract) {
        m_contract = place.contract;
        m_facts.reset();
    }
    if (place.contract.isStored()) {
        fillContracts();
        fillFrequencies(place.period);
        // Another pack begins at its first page.
        m_preview->setMessage({});
        invalidate();
    }
}

void PackPage::refresh() {
    const std::optional<Period> before = period();
    const bool same = m_facts && m_facts->contract.id == m_contract;
    fillContracts();
    fillFrequencies(same ? before : std::nullopt);
    build();
}

bool PackPage::isTouchedBy(const Announcement& announcement) const {
    const auto& touched = announcement.contracts;
    const auto isContract = [](const Change& change) {
        const Record& record = change.after ? *change.after : *change.before;
        return std::holds_alternative<Contract>(record);
    };
    return touched.empty() ||
           std::find(touched.begin(), touched.end(), m_contract) != touched.end() ||
           std::any_of(announcement.changes.begin(), announcement.changes.end(), isContract);
}

void PackPage::changeEvent(QEvent* event) {
    // The signs and links beside the sections are drawn in the palette's colours.
    if (event->type() == QEvent::PaletteChange) {
        invalidate();
    }
    Page::changeEvent(event);
}

void PackPage::fillContracts() {
    m_contracts->clear();
    const auto& contracts = session().contracts();
    if (!session().contract(m_contract)) {
        m_contract = contracts.empty() ? Id<Contract>{} : contracts.front().id;
    }
    for (const Contract& contract : contracts) {
        m_contracts->addItem(contract.reference + u" · "_s + contract.title, contract.id.value);
        if (contract.id == m_contract) {
            m_contracts->setCurrentIndex(m_contracts->count() - 1);
        }
    }
    m_contracts->setEnabled(!contracts.empty());
}

void PackPage::fillFrequencies(std::optional<Period> wanted) {
    m_frequencies->clear();
    m_periods->clear();
    m_facts.reset();
    const auto facts = session().facts(m_contract);
    if (!facts) {
        return;
    }
    m_facts = *facts;
    if (!wanted) {
        wanted = latestPeriod(*m_facts, session().asOf(), session().workingDays());
    }
    const Frequency frequency =
        wanted ? wanted->frequency : mainFrequency(m_facts->terms->on(session().asOf()));
    for (const Frequency each : frequenciesOf(*m_facts)) {
        m_frequencies->addItem(frequencyPlural(each), int(each));
        if (each == frequency) {
            m_frequencies->setCurrentIndex(m_frequencies->count() - 1);
        }
    }
    m_frequencies->setVisible(m_frequencies->count() > 1);
    fillPeriods(wanted);
}

void PackPage::fillPeriods(std::optional<Period> wanted) {
    m_periods->clear();
    const PeriodCalendar calendar = m_facts->calendar();
    const auto frequency = Frequency(m_frequencies->currentData().toInt());
    int current = -1;
    for (const Period& each : begunPeriods(*m_facts, frequency, session().asOf())) {
        if (each == wanted) {
            current = m_periods->count();
        }
        // Without a wish the latest that is over is meant, as a pack of half a period says little.
        if (!wanted && current < 0 && calendar.dates(each).last <= session().asOf()) {
            current = m_periods->count();
        }
        m_periods->addItem(periodWords(each, calendar), each.name());
    }
    m_periods->setCurrentIndex(std::max(0, current));
    m_periods->setEnabled(m_periods->count() > 0);
}

void PackPage::chooseContract() {
    goTo({.contract = {m_contracts->currentData().toLongLong()}});
}

void PackPage::choosePeriod() {
    build();
    m_preview->goToPage(0);
}

std::optional<Period> PackPage::period() const {
    const Result<Period> parsed = Period::parse(m_periods->currentData().toString());
    return parsed ? std::optional(*parsed) : std::nullopt;
}

PackQuestion PackPage::question() const {
    PackQuestion question =
        packQuestion(*m_facts, session().workingDays(), *period(), session().asOf());
    const Choice choice = m_choices.value(choiceKey());
    question.without = choice.without;
    question.alsoChart = choice.alsoChart;
    return question;
}

QString PackPage::choiceKey() const {
    return session().file().path() + u'\n' + m_facts->contract.reference;
}

void PackPage::choose() {
    const Choice choice{m_outline->without(), m_outline->alsoChart()};
    if (choice.isPlain()) {
        m_choices.remove(choiceKey());
    } else {
        m_choices.insert(choiceKey(), choice);
    }
    m_soon.start();
}

void PackPage::build() {
    if (session().contracts().empty()) {
        showNothing(tr("There is no contract in this register yet."));
        return;
    }
    if (!m_facts) {
        showNothing(faultWords(session().facts(m_contract).faults()));
        return;
    }
    if (!period()) {
        showNothing(tr("Nothing to review yet: the contract starts on %1.")
                        .arg(dateWords(m_facts->contract.start)));
        return;
    }
    m_outline->show(question());
    m_pack = packContent(question());
    m_marking->setText(m_pack.marking);
    m_outline->setEnabled(true);
    m_layout = std::make_unique<PackLayout>(m_pack);
    m_layingSince.start();
    layMore();
}

void PackPage::layMore() {
    if (!m_layout->advance(longestLaying)) {
        m_lay.start();
        showLayout();
        return;
    }
    m_lay.stop();
    m_pages = std::make_shared<const PackPages>(m_layout->takePages());
    m_layout.reset();
    m_preview->setPages(m_pages);
    showSaving(m_saver->isBusy());
}

void PackPage::finishLayout() {
    while (m_layout) {
        layMore();
    }
}

void PackPage::showLayout() {
    if (m_saver->isBusy() || m_layingSince.elapsed() < unnoticedWait) {
        return;
    }
    m_progress->setVisible(true);
    m_cancel->setVisible(true);
    m_progress->setRange(0, 100);
    m_progress->setValue(int(m_layout->share() * 100));
}

void PackPage::cancel() {
    if (m_saver->isBusy()) {
        m_saver->cancel();
    } else if (m_layout) {
        showNothing(tr("The pack was not drawn. It will be when something changes, or is chosen."));
    }
}

void PackPage::showNothing(const QString& reason) {
    m_lay.stop();
    m_layout.reset();
    m_outline->clear();
    m_outline->setEnabled(false);
    m_pages.reset();
    m_preview->setMessage(reason);
    m_marking->clear();
    showSaving(m_saver->isBusy());
}

void PackPage::showPlace() {
    const bool any = m_preview->pageCount() > 0;
    m_place->setText(
        any ? tr("Page %1 of %2").arg(m_preview->currentPage() + 1).arg(m_preview->pageCount())
            : QString());
    m_fit->setChecked(m_preview->fitsWidth());
    for (QToolButton* button : {m_zoomOut, m_zoomIn, m_fit}) {
        button->setEnabled(any);
    }
}

void PackPage::goToSection(const QString& title) {
    if (!m_pages) {
        return;
    }
    for (const auto& [heading, page] : m_pages->headings()) {
        if (heading == title) {
            m_preview->goToPage(page);
            return;
        }
    }
}

void PackPage::putRight(const PackGap& gap) {
    const bool isReturn = gap.kind == PackGap::Kind::Return;
    navigator().openContract(m_contract, isReturn ? ContractTab::Returns : ContractTab::Indicators,
                             gap.subject, gap.period);
}

bool PackPage::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Print) || key->matches(QKeySequence::Save)) {
            event->accept();
            return true;
        }
    }
    return Page::event(event);
}

void PackPage::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Print)) {
        print();
    } else if (event->matches(QKeySequence::Save)) {
        save();
    } else {
        Page::keyPressEvent(event);
    }
}

void PackPage::saveState(QSettings& settings) const {
    settings.setValue(splitterSetting, m_splitter->saveState());
    settings.setValue(folderSetting, m_folder);
    QVariantMap choices;
    for (auto choice = m_choices.cbegin(); choice != m_choices.cend(); ++choice) {
        choices.insert(choice.key(), QVariantMap{{withoutSetting, choice->without},
                                                 {alsoChartSetting, choice->alsoChart}});
    }
    settings.setValue(choicesSetting, choices);
}

void PackPage::restoreState(const QSettings& settings) {
    m_splitter->restoreState(settings.value(splitterSetting).toByteArray());
    m_folder = settings.value(folderSetting).toString();
    const QVariantMap choices = settings.value(choicesSetting).toMap();
    for (auto choice = choices.cbegin(); choice != choices.cend(); ++choice) {
        const QVariantMap given = choice->toMap();
        m_choices.insert(choice.key(), {given.value(withoutSetting).toStringList(),
                                        given.value(alsoChartSetting).toStringList()});
    }
}

} // namespace quarterlight
