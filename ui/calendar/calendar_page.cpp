#include "ui/calendar/calendar_page.h"

#include "core/words/counted.h"
#include "core/words/date_words.h"
#include "core/words/due_item_words.h"
#include "ui/calendar/agenda_list.h"
#include "ui/calendar/calendar_words.h"
#include "ui/calendar/diary_form.h"
#include "ui/calendar/side_form.h"
#include "ui/calendar/step_form.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

constexpr int agendaMonths = 3;
constexpr int edgeWidth = 216;
constexpr int leastEdgeWidth = 180;
constexpr int daysInWeek = 7;

constexpr QLatin1StringView viewSetting{"view"};
constexpr QLatin1StringView contractSetting{"contract"};
constexpr QLatin1StringView kindSetting{"kind"};
constexpr QLatin1StringView officerSetting{"officer"};
constexpr QLatin1StringView splitterSetting{"splitter"};

} // namespace

CalendarPage::CalendarPage(Session& session, Navigator& navigator)
    : Page(session, navigator),
      m_steps(session, navigator),
      m_undatedDuties(session),
      m_entries(std::make_shared<CalendarEntries>()),
      m_day(session.asOf()),
      m_shown(session.asOf()),
      m_bar(new CalendarBar(this)),
      m_splitter(new QSplitter(this)),
      m_views(new QStackedWidget(this)),
      m_canvas(new CalendarCanvas(this)),
      m_agenda(new AgendaList(this)),
      m_edge(new QStackedWidget(this)),
      m_panel(new EntryPanel(this)),
      m_diaryForm(
          new DiaryForm([this](Id<Contract> contract) { return choicesOf(contract); }, this)),
      m_diaryEdge(new SideForm(m_diaryForm, tr("&Add"), this)),
      m_stepForm(new StepForm(this)),
      m_stepEdge(new SideForm(m_stepForm, tr("&Move"), this)) {
    layOut();
    connectViews();
    connectForms();
    makeMenu();
}

void CalendarPage::layOut() {
    m_views->addWidget(m_canvas);
    m_views->addWidget(m_agenda);
    m_edge->addWidget(m_panel);
    m_edge->addWidget(m_diaryEdge);
    m_edge->addWidget(m_stepEdge);
    m_edge->setMinimumWidth(leastEdgeWidth);
    m_splitter->addWidget(m_views);
    m_splitter->addWidget(m_edge);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes({4 * edgeWidth, edgeWidth});
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::page, spacing::group, spacing::page, spacing::group);
    column->setSpacing(spacing::step * 2);
    column->addWidget(m_bar);
    column->addWidget(m_splitter, 1);
    setFocusProxy(m_canvas);
}

void CalendarPage::connectViews() {
    m_canvas->installEventFilter(this);
    m_agenda->installEventFilter(this);
    m_canvas->remark = [this](const CalendarEntry& entry, QDate day, QTime at) {
        return m_steps.remark(entry, day, at);
    };
    connect(m_canvas, &CalendarCanvas::picked, this, [this](QDate day, const EntryKey& key) {
        m_day = day;
        m_key = key;
        showChosen();
    });
    connect(m_canvas, &CalendarCanvas::stepped, this, [this](QDate day) { choose(day, {}); });
    connect(m_canvas, &CalendarCanvas::opened, this, &CalendarPage::openChosen);
    connect(m_canvas, &CalendarCanvas::dayOpened, this, [this](QDate day) {
        choose(day, {});
        setView(CalendarView::Agenda);
    });
    connect(m_canvas, &CalendarCanvas::dropped, this, &CalendarPage::moveChosen);
    connect(m_agenda, &AgendaList::picked, this, [this](const CalendarEntry& entry, bool) {
        m_key = entry.key();
        if (entry.item.day().isValid()) {
            m_day = entry.item.day();
        }
        showChosen();
    });
    connect(m_agenda, &QListView::doubleClicked, this, &CalendarPage::openChosen);

    connect(m_bar, &CalendarBar::viewChosen, this, &CalendarPage::setView);
    connect(m_bar, &CalendarBar::stepped, this, &CalendarPage::stepShown);
    connect(m_bar, &CalendarBar::todayAsked, this, &CalendarPage::goToday);
    connect(m_bar, &CalendarBar::newAsked, this, &CalendarPage::startNew);
    connect(m_bar, &CalendarBar::printAsked, this, &CalendarPage::print);
    connect(m_bar, &CalendarBar::filterChanged, this, &CalendarPage::read);
}

// Reading

void CalendarPage::refresh() {
    m_bar->setContracts(session().contracts());
    m_bar->setWritable(!session().isReadOnly());
    m_canvas->setWritable(!session().isReadOnly());
    m_canvas->setDays(today(), session().asOf(), session().workingDays());
    read();
}

DateRange CalendarPage::shownDays() const {
    switch (m_bar->view()) {
    case CalendarView::Month:
        return monthDays(m_shown);
    case CalendarView::Week:
        return weekDays(m_shown);
    case CalendarView::Agenda:
        break;
    }
    const QDate first(m_shown.year(), m_shown.month(), 1);
    return {first, first.addMonths(agendaMonths).addDays(-1)};
}

void CalendarPage::read() {
    const DateRange days = shownDays();
    m_entries = std::make_shared<CalendarEntries>(session().dueItems(days), session().contracts(),
                                                  m_bar->filter(), days);
    m_undated = undatedEntries();
    showEntries();
}

std::vector<CalendarEntry> CalendarPage::undatedEntries() {
    std::vector<CalendarEntry> undated;
    const CalendarFilter filter = m_bar->filter();
    for (const Contract& contract : session().contracts()) {
        if (filter.contract.isStored() && filter.contract != contract.id) {
            continue;
        }
        for (const DueItem& item : m_undatedDuties.of(contract.id)) {
            CalendarEntry entry = calendarEntry(item, {contract});
            if (filter.lets(entry)) {
                undated.push_back(std::move(entry));
            }
        }
    }
    return undated;
}

void CalendarPage::showEntries() {
    m_canvas->setOneContract(m_bar->filter().contract.isStored());
    if (m_bar->view() == CalendarView::Agenda) {
        m_agenda->agenda().setEntries(m_entries, m_undated, today(), session().asOf(),
                                      session().workingDays());
    } else {
        m_canvas->showDays(m_bar->view() == CalendarView::Month ? CalendarCanvas::Shape::Month
                                                                : CalendarCanvas::Shape::Week,
                           m_entries, m_shown);
    }
    m_bar->setTitle(rangeTitle());
    showSummary();
    if (!chosenEntry()) {
        m_key = {};
    } else if (const CalendarEntry* moved = m_entries->find(m_key)) {
        // Undone or moved elsewhere: the chosen day goes with the chosen thing.
        m_day = moved->item.day();
    }
    selectInAgenda();
    showChosen();
}

void CalendarPage::selectInAgenda() {
    m_agenda->select(m_day, m_key);
    // The agenda always stands on a thing: the first of the day, or the next one after it.
    const CalendarEntry* current = m_agenda->agenda().entry(m_agenda->currentIndex());
    if (m_bar->view() == CalendarView::Agenda && m_key.isNone() && current) {
        m_key = current->key();
    }
}

QString CalendarPage::rangeTitle() const {
    const DateRange days = shownDays();
    switch (m_bar->view()) {
    case CalendarView::Month:
        return monthWords(m_shown);
    case CalendarView::Week:
        return dateRangeWords(days.first, days.last);
    case CalendarView::Agenda:
        break;
    }
    return tr("%1 – %2").arg(monthWords(days.first), monthWords(days.last));
}

void CalendarPage::showSummary() {
    if (session().contracts().empty() && m_entries->isEmpty()) {
        m_bar->setSummary(tr("There is no contract in this register yet, and no date."));
        return;
    }
    if (m_entries->isEmpty()) {
        m_bar->setSummary(m_bar->filter().isOpen()
                              ? tr("Nothing falls due in these days.")
                              : tr("Nothing that fits the choices falls due in these days."));
        return;
    }
    const auto entries = m_entries->all();
    const auto overdue = std::ranges::count_if(entries, [](const CalendarEntry& entry) {
        return entry.item.status == DueStatus::Overdue;
    });
    QStringList words{counted(qsizetype(entries.size()), tr("%1 thing"), tr("%1 things"))};
    if (overdue > 0) {
        words << tr("◆ %1 overdue").arg(overdue);
    }
    if (!m_undated.empty()) {
        words << tr("%1 without a date (in the agenda)").arg(m_undated.size());
    }
    m_bar->setSummary(words.join(u" · "_s));
}

const CalendarEntry* CalendarPage::chosenEntry() const {
    if (const CalendarEntry* dated = m_entries->find(m_key)) {
        return dated;
    }
    const auto undated = std::ranges::find(m_undated, m_key, &CalendarEntry::key);
    return m_key.isNone() || undated == m_undated.end() ? nullptr : &*undated;
}

void CalendarPage::showChosen() {
    m_canvas->select(m_day, m_key);
    const CalendarEntry* entry = chosenEntry();
    if (entry) {
        m_panel->showEntry(explained(*entry, !entry->item.day().isValid()));
        return;
    }
    QStringList lines;
    for (const CalendarEntry& each : m_entries->on(m_day)) {
        lines << u"%1: %2"_s.arg(dueKindWord(each.item.kind), agendaLine(each));
    }
    if (lines.isEmpty()) {
        lines << tr("Nothing falls due.");
    }
    m_panel->showDay(agendaHeading(m_day, today(), session().asOf(), session().workingDays()),
                     lines);
}

ExplainedEntry CalendarPage::explained(const CalendarEntry& entry, bool isUndated) const {
    const std::optional<DiaryItem> own = m_steps.item(entry);
    ExplainedEntry explained{entry};
    explained.concern = m_steps.concernWords(entry, entry.item.day(), entry.item.at);
    explained.isWritable = !session().isReadOnly();
    explained.hasMark = m_steps.hasMark(entry);
    explained.isSeries = own && own->recurrence.unit != Recurrence::Unit::Once;
    explained.isUndated = isUndated;
    explained.canReceive = !isUndated;
    return explained;
}

// Going about

void CalendarPage::setView(CalendarView view) {
    m_bar->setView(view);
    m_shown = m_day;
    QWidget* shown = view == CalendarView::Agenda ? static_cast<QWidget*>(m_agenda) : m_canvas;
    m_views->setCurrentWidget(shown);
    setFocusProxy(shown);
    if (isVisible()) {
        read();
        shown->setFocus();
    } else {
        invalidate();
    }
}

void CalendarPage::choose(QDate day, const EntryKey& key) {
    m_day = day;
    m_key = key;
    const bool inMonth = m_bar->view() != CalendarView::Month ||
                         (day.month() == m_shown.month() && day.year() == m_shown.year());
    if (!shownDays().contains(day) || !inMonth) {
        m_shown = day;
        read();
    } else {
        selectInAgenda();
        showChosen();
    }
}

void CalendarPage::stepShown(int direction) {
    choose(m_bar->view() == CalendarView::Week ? m_day.addDays(direction * daysInWeek)
                                               : m_day.addMonths(direction),
           {});
}

void CalendarPage::goToday() {
    choose(today(), {});
}

void CalendarPage::goTo(const Place& place) {
    if (place.due) {
        if (!m_bar->filter().lets(calendarEntry(*place.due, session().contracts()))) {
            m_bar->setFilter({});
        }
        m_day = m_shown = place.due->day();
        m_key = {place.due->contract, place.due->series, place.due->occurrence};
        invalidate();
    }
    if (place.contract.isStored()) {
        m_bar->setFilter({place.contract, {}, {}});
        invalidate();
    }
}

bool CalendarPage::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress && (watched == m_canvas || watched == m_agenda)) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (viewKey(key->key(), key->modifiers() & ~Qt::KeypadModifier)) {
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

bool CalendarPage::viewKey(int key, Qt::KeyboardModifiers modifiers) {
    if (modifiers == Qt::AltModifier) {
        return moveKey(key);
    }
    if (modifiers != Qt::NoModifier) {
        return false;
    }
    switch (key) {
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        stepShown(key == Qt::Key_PageUp ? -1 : 1);
        return true;
    case Qt::Key_T:
        goToday();
        return true;
    case Qt::Key_M:
        setView(CalendarView::Month);
        return true;
    case Qt::Key_W:
        setView(CalendarView::Week);
        return true;
    case Qt::Key_A:
        setView(CalendarView::Agenda);
        return true;
    case Qt::Key_N:
        startNew();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        openChosen();
        return true;
    case Qt::Key_Delete:
        removeChosen();
        return true;
    default:
        return false;
    }
}

bool CalendarPage::moveKey(int key) {
    int days = 0;
    switch (key) {
    case Qt::Key_Left:
        days = -1;
        break;
    case Qt::Key_Right:
        days = 1;
        break;
    case Qt::Key_Up:
        days = -daysInWeek;
        break;
    case Qt::Key_Down:
        days = daysInWeek;
        break;
    default:
        return false;
    }
    if (const CalendarEntry* entry = chosenEntry(); entry && entry->item.day().isValid()) {
        moveChosen(m_key, entry->item.day().addDays(days), entry->item.at);
    }
    return true;
}

// What is remembered

void CalendarPage::saveState(QSettings& settings) const {
    const CalendarFilter filter = m_bar->filter();
    const Contract* contract = session().contract(filter.contract);
    settings.setValue(viewSetting, int(m_bar->view()));
    // By its reference: another register's contracts have the same ids.
    settings.setValue(contractSetting, contract ? contract->reference : QString());
    settings.setValue(kindSetting, filter.kind ? dueKindKey(*filter.kind) : QString());
    settings.setValue(officerSetting, filter.officer);
    settings.setValue(splitterSetting, m_splitter->saveState());
}

void CalendarPage::restoreState(const QSettings& settings) {
    CalendarFilter filter;
    const Contract* contract = session().contract(settings.value(contractSetting).toString());
    filter.contract = contract ? contract->id : Id<Contract>{};
    filter.kind = dueKindFromKey(settings.value(kindSetting).toString());
    filter.officer = settings.value(officerSetting).toString();
    m_bar->setContracts(session().contracts());
    m_bar->setFilter(filter);
    m_splitter->restoreState(settings.value(splitterSetting).toByteArray());
    const int view = settings.value(viewSetting, int(CalendarView::Month)).toInt();
    if (view > int(CalendarView::Month) && view <= int(CalendarView::Agenda)) {
        setView(CalendarView(view));
    }
}

} // namespace quarterlight
