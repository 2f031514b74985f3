#include "ui/calendar/calendar_bar.h"

#include "ui/calendar/calendar_words.h"
#include "ui/theme/icons.h"
#include "ui/theme/kind_theme.h"
#include "ui/theme/labels.h"
#include "ui/theme/theme.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

constexpr int contractWidth = 200;
constexpr int choiceWidth = 130;

} // namespace

CalendarBar::CalendarBar(QWidget* parent)
    : QWidget(parent),
      m_title(plainLabel(this)),
      m_views(new QButtonGroup(this)),
      m_new(new QPushButton(icon(u"list-add"_s), tr("&New…"), this)),
      m_everything(new QPushButton(tr("Show everything"), this)),
      m_summary(plainLabel(this)),
      m_menu(new QMenu(this)) {
    m_title->setFont(titleFont(font()));
    auto* print = new QPushButton(icon(u"document-print"_s), tr("P&rint…"), this);
    auto* more = new QToolButton(this);
    more->setText(tr("More"));
    more->setMenu(m_menu);
    more->setPopupMode(QToolButton::InstantPopup);
    more->setFocusPolicy(Qt::StrongFocus);
    auto* today = new QPushButton(tr("&Today"), this);

    auto* row = new QHBoxLayout;
    row->setSpacing(spacing::step);
    row->addWidget(m_title, 1);
    row->addWidget(makeStep(u"go-previous"_s, tr("Back (Page Up)"), -1));
    row->addWidget(today);
    row->addWidget(makeStep(u"go-next"_s, tr("On (Page Down)"), 1));
    row->addSpacing(spacing::group);
    makeViews(row);
    row->addSpacing(spacing::group);
    row->addWidget(m_new);
    row->addWidget(print);
    row->addWidget(more);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(spacing::step);
    column->addLayout(row);
    column->addWidget(makeFilters());

    connect(today, &QPushButton::clicked, this, &CalendarBar::todayAsked);
    connect(m_new, &QPushButton::clicked, this, &CalendarBar::newAsked);
    connect(print, &QPushButton::clicked, this, &CalendarBar::printAsked);
}

QToolButton* CalendarBar::makeStep(const QString& iconName, const QString& words, int direction) {
    auto* button = new QToolButton(this);
    button->setIcon(icon(iconName));
    button->setToolTip(words);
    button->setAccessibleName(words);
    button->setFocusPolicy(Qt::StrongFocus);
    connect(button, &QToolButton::clicked, this, [this, direction] { emit stepped(direction); });
    return button;
}

void CalendarBar::makeViews(QHBoxLayout* row) {
    const std::tuple<CalendarView, QString, QString> views[] = {
        {CalendarView::Month, tr("Month"), tr("Month (M)")},
        {CalendarView::Week, tr("Week"), tr("Week (W)")},
        {CalendarView::Agenda, tr("Agenda"), tr("Agenda (A)")}};
    for (const auto& [view, words, tip] : views) {
        auto* button = new QToolButton(this);
        button->setText(words);
        button->setToolTip(tip);
        button->setCheckable(true);
        button->setFocusPolicy(Qt::StrongFocus);
        m_views->addButton(button, int(view));
        row->addWidget(button);
    }
    connect(m_views, &QButtonGroup::idClicked, this,
            [this](int id) { emit viewChosen(CalendarView(id)); });
    setView(CalendarView::Month);
}

QComboBox* CalendarBar::makeChoice(const QString& name) {
    auto* choice = new QComboBox(this);
    choice->setAccessibleName(name);
    connect(choice, &QComboBox::activated, this, &CalendarBar::readFilter);
    return choice;
}

QWidget* CalendarBar::makeFilters() {
    m_contract = makeChoice(tr("Contract"));
    m_kind = makeChoice(tr("Kind"));
    m_officer = makeChoice(tr("Officer"));
    m_contract->setFixedWidth(contractWidth);
    m_kind->setFixedWidth(choiceWidth);
    m_officer->setFixedWidth(choiceWidth);
    m_kind->addItem(tr("All kinds"), -1);
    for (int kind = 0; kind <= int(DueKind::Deadline); ++kind) {
        m_kind->addItem(kindIcon(DueKind(kind)), kindPlural(DueKind(kind)), kind);
    }
    setContracts({});
    connect(m_everything, &QPushButton::clicked, this, [this] {
        setFilter({});
        emit filterChanged();
    });
    auto* filters = new QWidget(this);
    auto* row = new QHBoxLayout(filters);
    row->setContentsMargins({});
    row->setSpacing(spacing::step);
    row->addWidget(m_contract);
    row->addWidget(m_kind);
    row->addWidget(m_officer);
    row->addWidget(m_everything);
    row->addSpacing(spacing::group);
    row->addWidget(m_summary, 1);
    return filters;
}

void CalendarBar::setTitle(const QString& title) {
    m_title->setText(title);
}

void CalendarBar::setView(CalendarView view) {
    m_views->button(int(view))->setChecked(true);
}

CalendarView CalendarBar::view() const {
    return CalendarView(m_views->checkedId());
}

void CalendarBar::setContracts(const std::vector<Contract>& contracts) {
    m_contract->clear();
    m_contract->addItem(tr("All contracts"), 0);
    QStringList officers;
    for (const Contract& contract : contracts) {
        m_contract->addItem(contract.title, contract.id.value);
        officers << contract.officer;
    }
    officers.removeAll(QString());
    officers.removeDuplicates();
    officers.sort(Qt::CaseInsensitive);
    m_officer->clear();
    m_officer->addItem(tr("All officers"), QString());
    for (const QString& officer : officers) {
        m_officer->addItem(officer, officer);
    }
    showFilter();
}

void CalendarBar::setFilter(const CalendarFilter& filter) {
    m_filter = filter;
    showFilter();
}

void CalendarBar::showFilter() {
    const int contract = m_contract->findData(m_filter.contract.value);
    const int officer = m_officer->findData(m_filter.officer);
    // A contract or officer that isn't there any more shows nothing by itself.
    if (contract < 0) {
        m_filter.contract = {};
    }
    if (officer < 0) {
        m_filter.officer.clear();
    }
    m_contract->setCurrentIndex(std::max(0, contract));
    m_officer->setCurrentIndex(std::max(0, officer));
    m_kind->setCurrentIndex(m_kind->findData(m_filter.kind ? int(*m_filter.kind) : -1));
    m_everything->setVisible(!m_filter.isOpen());
}

void CalendarBar::readFilter() {
    m_filter.contract = Id<Contract>{m_contract->currentData().toLongLong()};
    const int kind = m_kind->currentData().toInt();
    m_filter.kind = kind < 0 ? std::nullopt : std::optional(DueKind(kind));
    m_filter.officer = m_officer->currentData().toString();
    m_everything->setVisible(!m_filter.isOpen());
    emit filterChanged();
}

void CalendarBar::setSummary(const QString& words) {
    m_summary->setText(words);
}

QString CalendarBar::summary() const {
    return m_summary->text();
}

void CalendarBar::setWritable(bool writable) {
    m_new->setVisible(writable);
}

} // namespace quarterlight
