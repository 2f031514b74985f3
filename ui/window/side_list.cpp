#include "ui/window/side_list.h"

#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

namespace quarterlight {

SideList::SideList(QWidget* parent)
    : QWidget(parent), m_filter(new QLineEdit(this)), m_list(new QListView(this)) {
    m_filter->setPlaceholderText(tr("Filter contracts"));
    m_filter->setAccessibleName(tr("Filter contracts"));
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    m_list->setAccessibleName(tr("Pages and contracts"));
    m_list->setModel(&m_model);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setIconSize({16, 16});
    m_list->setSpacing(1);
    m_list->installEventFilter(this);
    setFocusProxy(m_list);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::step, spacing::step, 0, 0);
    column->setSpacing(spacing::step);
    column->addWidget(m_filter);
    column->addWidget(m_list, 1);

    connect(m_filter, &QLineEdit::textChanged, &m_model, &SideListModel::setFilter);
    connect(&m_model, &SideListModel::modelReset, this, &SideList::restoreMark);
    connect(m_list, &QListView::clicked, this, &SideList::choose);
}

void SideList::setSession(Session* session) {
    m_page.clear();
    m_contract = {};
    m_filter->clear();
    m_filter->setVisible(session != nullptr);
    m_model.setSession(session);
}

void SideList::choose(const QModelIndex& index) {
    if (!index.isValid()) {
        return;
    }
    const QString page = index.data(SideListModel::PageKeyRole).toString();
    const Id<Contract> contract{index.data(SideListModel::ContractRole).toLongLong()};
    if (!page.isEmpty()) {
        emit pageChosen(page);
    } else if (contract.isStored()) {
        emit contractChosen(contract);
    }
}

void SideList::mark(const QModelIndex& index) {
    if (index.isValid()) {
        m_list->setCurrentIndex(index);
    } else {
        m_list->clearSelection();
    }
}

void SideList::markPage(const QString& key) {
    m_page = key;
    m_contract = {};
    restoreMark();
}

void SideList::markContract(Id<Contract> contract) {
    m_page.clear();
    m_contract = contract;
    restoreMark();
}

void SideList::restoreMark() {
    mark(m_contract.isStored() ? m_model.contractIndex(m_contract) : m_model.pageIndex(m_page));
}

void SideList::startFilter() {
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void SideList::stepContract(int steps) {
    const QModelIndex here = m_model.contractIndex(m_contract);
    int row = here.isValid() ? here.row() + steps : m_model.pageIndex(m_page).row();
    const auto isContract = [this](int candidate) {
        return m_model.index(candidate).data(SideListModel::ContractRole).toLongLong() > 0;
    };
    // From a page, the first contract is meant whichever way.
    while (!here.isValid() && row < m_model.rowCount() && !isContract(row)) {
        ++row;
    }
    if (row >= 0 && row < m_model.rowCount() && isContract(row)) {
        choose(m_model.index(row));
    }
}

bool SideList::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) {
        return QWidget::eventFilter(watched, event);
    }
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (watched == m_list && enter) {
        choose(m_list->currentIndex());
        return true;
    }
    if (watched == m_list && !key->text().isEmpty() && key->text().front().isPrint() &&
        !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier))) {
        // Typing in the list filters it.
        m_filter->setFocus();
        m_filter->setText(m_filter->text() + key->text());
        return true;
    }
    if (watched == m_filter && key->key() == Qt::Key_Escape) {
        m_filter->clear();
        m_list->setFocus();
        return true;
    }
    if (watched == m_filter && (enter || key->key() == Qt::Key_Down)) {
        for (int row = 0; row < m_model.rowCount(); ++row) {
            const QModelIndex index = m_model.index(row);
            if (index.data(SideListModel::ContractRole).toLongLong() > 0) {
                m_list->setCurrentIndex(index);
                m_list->setFocus();
                if (enter) {
                    choose(index);
                }
                return true;
            }
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace quarterlight
