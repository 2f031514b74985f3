#include "ui/contract/contract_page.h"

#include "core/words/date_words.h"
#include "ui/theme/icons.h"
#include "ui/theme/labels.h"
#include "ui/theme/theme.h"
#include "ui/window/pages.h"
#include "ui/window/register_door.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSettings>
#include <QTabWidget>
#include <QVBoxLayout>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

/// What stands in a tab until it is first opened.
class TabPlace : public QWidget {
public:
    TabPlace() { (new QVBoxLayout(this))->setContentsMargins({}); }
    ContractTabPage* page = nullptr;
};

} // namespace

ContractPage::ContractPage(Session& session, Navigator& navigator)
    : Page(session, navigator),
      m_title(wrappedLabel(this)),
      m_facts(wrappedLabel(this)),
      m_import(new QPushButton(icon(u"document-import"_s), tr("&Import…"), this)),
      m_pack(new QPushButton(icon(u"office-report"_s), tr("&Pack"), this)),
      m_tabs(new QTabWidget(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::page, spacing::page, spacing::page, spacing::step);
    column->setSpacing(spacing::group);
    column->addWidget(makeHeader());
    column->addWidget(m_tabs, 1);
    m_tabs->setDocumentMode(true);
    QSizePolicy room = m_tabs->sizePolicy();
    room.setRetainSizeWhenHidden(true); // the heading stays where it is
    m_tabs->setSizePolicy(room);
    m_tabs->setAccessibleName(tr("Parts of the contract"));
    connect(m_tabs, &QTabWidget::currentChanged, this, [this](int index) {
        if (!m_changing && index >= 0)
            buildTab(index);
    });
}

QWidget* ContractPage::makeHeader() {
    auto* header = new QWidget(this);
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins({});
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    m_title->setFont(titleFont(font()));
    for (QLabel* label : {m_title, m_facts}) {
        words->addWidget(label);
    }
    row->addLayout(words, 1);
    row->addWidget(m_import);
    row->addWidget(m_pack);
    m_import->setToolTip(tr("Import a return for this contract"));
    m_import->setVisible(pageKind(page_key::import) != nullptr);
    m_pack->setToolTip(tr("The review pack of this contract"));
    m_pack->setVisible(pageKind(page_key::packs) != nullptr);
    connect(m_import, &QPushButton::clicked, this, [this] {
        const QString path = askForReturn(this);
        if (!path.isEmpty())
            navigator().openImport(path, m_contract);
    });
    connect(m_pack, &QPushButton::clicked, this, [this] { navigator().openPack(m_contract); });
    return header;
}

QString ContractPage::title() const {
    return m_title->text();
}

QString ContractPage::helpTopic() const {
    const auto* place = static_cast<TabPlace*>(m_tabs->currentWidget());
    return place && place->page ? place->page->helpTopic() : u"contract"_s;
}

void ContractPage::goTo(const Place& place) {
    if (place.contract != m_contract)
        showContract(place.contract);
    const auto& kinds = contractTabs();
    const auto found = std::find_if(kinds.begin(), kinds.end(), [&](const ContractTabKind& kind) {
        return kind.tab == place.tab;
    });
    const int index = found == kinds.end() ? 0 : int(found - kinds.begin());
    ContractTabPage* page = buildTab(index);
    m_tabs->setCurrentIndex(index);
    page->goTo(place);
}

void ContractPage::showContract(Id<Contract> contract) {
    const QScopedValueRollback changing(m_changing, true);
    keepTabs();
    m_contract = contract;
    while (m_tabs->count() > 0) {
        QWidget* old = m_tabs->widget(0);
        m_tabs->removeTab(0);
        old->deleteLater();
    }
    for (const ContractTabKind& kind : contractTabs())
        m_tabs->addTab(new TabPlace, kind.title);
    refresh();
}

ContractTabPage* ContractPage::buildTab(int index) {
    auto* place = static_cast<TabPlace*>(m_tabs->widget(index));
    if (!place->page) {
        place->page = contractTabs()[size_t(index)].make(session(), navigator(), m_contract);
        if (!m_stateGroup.isEmpty()) {
            QSettings settings;
            settings.beginGroup(m_stateGroup);
            place->page->restoreState(settings);
        }
        place->layout()->addWidget(place->page);
    }
    return place->page;
}

void ContractPage::saveState(QSettings& settings) const {
    for (int index = 0; index < m_tabs->count(); ++index) {
        const auto* place = static_cast<TabPlace*>(m_tabs->widget(index));
        if (place->page)
            place->page->saveState(settings);
    }
}

void ContractPage::restoreState(const QSettings& settings) {
    // The tabs are built later, each when it is first opened.
    m_stateGroup = settings.group();
}

/// The tabs of the next contract begin as those of this one stand.
void ContractPage::keepTabs() const {
    if (!m_stateGroup.isEmpty()) {
        QSettings settings;
        settings.beginGroup(m_stateGroup);
        saveState(settings);
    }
}

void ContractPage::refresh() {
    const Contract* found = session().contract(m_contract);
    const bool there = found != nullptr;
    m_title->setText(there ? found->title : tr("This contract isn't in the register any more"));
    m_facts->setText(there ? u"%1 · %2 · %3"_s.arg(found->reference, found->provider,
                                                   dateRangeWords(found->start, found->end))
                           : tr("Choose another one on the left."));
    m_tabs->setVisible(there);
    m_import->setEnabled(there && !session().isReadOnly());
    m_pack->setEnabled(there);
    emit titleChanged();
}

bool ContractPage::isTouchedBy(const Announcement& announcement) const {
    const auto& touched = announcement.contracts;
    return touched.empty() ||
           std::find(touched.begin(), touched.end(), m_contract) != touched.end();
}

} // namespace quarterlight
