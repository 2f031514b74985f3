#include "ui/today/task_list.h"

#include "core/words/status_words.h"
#include "ui/theme/status_theme.h"
#include "ui/theme/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

constexpr int taskHeight = 30;
constexpr int mostLeadWidth = 210;
/// The share of the width that details may take before they are cut short.
constexpr double detailShare = 0.25;

/// Draws the next step as a button; the row as a whole is what is clicked or entered.
class StepDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        QStyleOptionViewItem row = option;
        initStyleOption(&row, index);
        const QString text = std::exchange(row.text, QString());
        const QStyle* style = row.widget->style();
        style->drawControl(QStyle::CE_ItemViewItem, &row, painter, row.widget);
        QStyleOptionButton button;
        button.rect = option.rect.adjusted(2, 2, -2, -2);
        button.text = text;
        button.state = QStyle::State_Enabled | QStyle::State_Raised;
        button.palette = option.palette;
        button.fontMetrics = option.fontMetrics;
        style->drawControl(QStyle::CE_PushButton, &button, painter, row.widget);
    }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const int text =
            option.fontMetrics.horizontalAdvance(index.data(Qt::DisplayRole).toString());
        return {text + 2 * spacing::page, taskHeight};
    }
};

} // namespace

void TaskModel::setTasks(std::vector<Task> tasks) {
    beginResetModel();
    m_tasks = std::move(tasks);
    endResetModel();
}

int TaskModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_tasks.size());
}

int TaskModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(Columns);
}

QVariant TaskModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const Task& task = m_tasks[size_t(index.row())];
    const QString texts[] = {task.lead, task.what, task.detail, task.step};
    switch (role) {
    case Qt::DisplayRole:
        return texts[index.column()];
    case Qt::ToolTipRole:
        return index.column() == StepColumn && task.act
                   ? tr("%1 (Space)").arg(task.step).toHtmlEscaped()
                   : texts[index.column()].toHtmlEscaped();
    case Qt::DecorationRole:
        return index.column() == LeadColumn && task.status
                   ? QVariant(statusIcon(*task.status, task.critical))
                   : QVariant();
    case Qt::AccessibleTextRole: {
        QStringList words{task.lead, task.what, task.detail};
        if (task.status) {
            words.prepend(statusWord(*task.status, task.critical));
        }
        words.removeAll(QString());
        return index.column() == LeadColumn ? words.join(u", "_s) : texts[index.column()];
    }
    default:
        return {};
    }
}

TaskList::TaskList(QWidget* parent) : QTreeView(parent) {
    setModel(&m_model);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setHeaderHidden(true);
    setAllColumnsShowFocus(true);
    setIndentation(0);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setItemDelegateForColumn(TaskModel::StepColumn, new StepDelegate(this));
    header()->setStretchLastSection(false);
    header()->setMinimumSectionSize(0);
    header()->setSectionResizeMode(TaskModel::LeadColumn, QHeaderView::Fixed);
    header()->setSectionResizeMode(TaskModel::WhatColumn, QHeaderView::Stretch);
    header()->setSectionResizeMode(TaskModel::DetailColumn, QHeaderView::Fixed);
    header()->setSectionResizeMode(TaskModel::StepColumn, QHeaderView::ResizeToContents);
    connect(this, &QTreeView::clicked, this, [this](const QModelIndex& index) {
        if (index.column() == TaskModel::StepColumn) {
            act(index);
        }
    });
    connect(this, &QTreeView::doubleClicked, this, &TaskList::open);
}

void TaskList::setTasks(std::vector<Task> tasks) {
    const int row = currentIndex().row();
    m_model.setTasks(std::move(tasks));
    const int rows = m_model.rowCount();
    if (rows > 0) {
        const QModelIndex current = m_model.index(std::clamp(row, 0, rows - 1), 0);
        selectionModel()->setCurrentIndex(
            current, hasFocus() ? QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows
                                : QItemSelectionModel::NoUpdate);
    }
    fitColumns();
    updateGeometry();
}

void TaskList::fitColumns() {
    header()->resizeSection(TaskModel::LeadColumn,
                            std::min(sizeHintForColumn(TaskModel::LeadColumn), mostLeadWidth));
    header()->resizeSection(TaskModel::DetailColumn,
                            std::min(sizeHintForColumn(TaskModel::DetailColumn),
                                     int(viewport()->width() * detailShare)));
}

/// Of two lists only the one with the keyboard shows where it is.
void TaskList::focusInEvent(QFocusEvent* event) {
    QTreeView::focusInEvent(event);
    selectionModel()->select(currentIndex(),
                             QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void TaskList::focusOutEvent(QFocusEvent* event) {
    QTreeView::focusOutEvent(event);
    if (event->reason() != Qt::ActiveWindowFocusReason && event->reason() != Qt::PopupFocusReason) {
        clearSelection();
    }
}

void TaskList::resizeEvent(QResizeEvent* event) {
    QTreeView::resizeEvent(event);
    fitColumns();
}

void TaskList::open(const QModelIndex& index) {
    if (!index.isValid()) {
        return;
    }
    // A copy: going elsewhere may replace the tasks.
    const auto go = m_model.tasks()[size_t(index.row())].open;
    go();
}

void TaskList::act(const QModelIndex& index) {
    if (!index.isValid()) {
        return;
    }
    const Task& task = m_model.tasks()[size_t(index.row())];
    const auto go = task.act ? task.act : task.open;
    go();
}

void TaskList::takeStep() {
    act(currentIndex());
}

void TaskList::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        open(currentIndex());
        return;
    }
    if (event->key() == Qt::Key_Space) {
        takeStep();
        return;
    }
    QTreeView::keyPressEvent(event);
}

QSize TaskList::sizeHint() const {
    return {QTreeView::sizeHint().width(), m_model.rowCount() * taskHeight + 2 * frameWidth()};
}

QSize TaskList::minimumSizeHint() const {
    return {QTreeView::minimumSizeHint().width(),
            std::min(m_model.rowCount(), 3) * taskHeight + 2 * frameWidth()};
}

} // namespace quarterlight
