#include "ui/window/search_box.h"

#include "ui/theme/icons.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QTreeWidget>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostResults = 40;
constexpr int rowsShown = 12;
constexpr int boxWidth = 300;
constexpr int resultsWidth = 560;

} // namespace

SearchBox::SearchBox(Source source, QWidget* parent)
    : QLineEdit(parent), m_source(std::move(source)) {
    setPlaceholderText(tr("Search everything  Ctrl+K"));
    setAccessibleName(tr("Search everything"));
    setClearButtonEnabled(true);
    addAction(icon(u"edit-find"_s), QLineEdit::LeadingPosition);
    connect(this, &QLineEdit::textEdited, this, &SearchBox::search);
}

QSize SearchBox::sizeHint() const {
    return {boxWidth, QLineEdit::sizeHint().height()};
}

void SearchBox::start() {
    if (!hasFocus()) {
        m_before = QApplication::focusWidget();
    }
    m_entries.clear();
    setFocus(Qt::ShortcutFocusReason);
    selectAll();
}

QTreeWidget* SearchBox::makeResults() {
    auto* list = new QTreeWidget(window());
    list->setColumnCount(2);
    list->setHeaderHidden(true);
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->setFocusPolicy(Qt::NoFocus);
    list->setFrameShape(QFrame::StyledPanel);
    list->setAccessibleName(tr("Search results"));
    list->header()->setStretchLastSection(false);
    list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->hide();
    connect(list, &QTreeWidget::itemClicked, this,
            [this, list](QTreeWidgetItem* item) { go(list->indexOfTopLevelItem(item)); });
    return list;
}

void SearchBox::search() {
    if (m_entries.empty()) {
        m_entries = m_source();
    }
    m_found = found(m_entries, text(), mostResults);
    showResults();
}

void SearchBox::showResults() {
    if (!m_results) {
        m_results = makeResults();
    }
    m_results->clear();
    const QColor quiet = palette().color(QPalette::PlaceholderText);
    for (const SearchEntry* entry : m_found) {
        auto* item = new QTreeWidgetItem(m_results, {entry->text, entry->kind});
        item->setForeground(1, quiet);
        item->setData(0, Qt::AccessibleTextRole, u"%1, %2"_s.arg(entry->text, entry->kind));
    }
    if (m_found.empty()) {
        auto* item = new QTreeWidgetItem(m_results, {tr("Nothing found")});
        item->setFlags(Qt::NoItemFlags);
    } else {
        m_results->setCurrentItem(m_results->topLevelItem(0));
    }
    const int rows = std::clamp(int(m_found.size()), 1, rowsShown);
    const int height = rows * m_results->sizeHintForRow(0) + 2 * m_results->frameWidth();
    const int wide = std::min(resultsWidth, window()->width());
    const QPoint corner = mapTo(window(), QPoint(QWidget::width() - wide, QWidget::height()));
    m_results->setGeometry(std::max(0, corner.x()), corner.y(), wide, height);
    m_results->setVisible(!text().trimmed().isEmpty());
    m_results->raise();
}

void SearchBox::close() {
    if (m_results) {
        m_results->hide();
    }
    m_found.clear();
    m_entries.clear();
    clear();
}

void SearchBox::move(int steps) {
    if (m_found.empty()) {
        return;
    }
    const int now = m_results->indexOfTopLevelItem(m_results->currentItem());
    const int next = std::clamp(now + steps, 0, int(m_found.size()) - 1);
    m_results->setCurrentItem(m_results->topLevelItem(next));
}

void SearchBox::go(int row) {
    if (row < 0 || size_t(row) >= m_found.size()) {
        return;
    }
    const auto open = m_found[size_t(row)]->open;
    close();
    if (m_before) {
        m_before->setFocus();
    }
    open();
}

void SearchBox::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Down:
        return move(1);
    case Qt::Key_Up:
        return move(-1);
    case Qt::Key_PageDown:
        return move(rowsShown);
    case Qt::Key_PageUp:
        return move(-rowsShown);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_results) {
            go(m_results->indexOfTopLevelItem(m_results->currentItem()));
        }
        return;
    case Qt::Key_Escape:
        close();
        if (m_before) {
            m_before->setFocus();
        }
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void SearchBox::focusOutEvent(QFocusEvent* event) {
    QLineEdit::focusOutEvent(event);
    // A click into the results takes no focus, so losing it means going elsewhere.
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason) {
        close();
    }
}

} // namespace quarterlight
