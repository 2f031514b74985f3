#include "ui/today/task_list.h"

#include "core/words/status_words.h"
#include "ui/theme/status_theme.h"
#include "ui/theme/theme.h"
#include "ui/words/plain_text.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace quarterlight {

using namespace Qt::StringLiterals;

/// The row that a form stands below, and the height it has there.
struct RoomyRow {
    int row = -1;
    int height = 0;
};

namespace {

constexpr int taskHeight = 30;
constexpr int mostLeadWidth = 210;
/// The share of the width that details may take, whatever else needs room.
constexpr double detailShare = 0.25;

/// Draws a row in its upper part alone, so that a form has room below.
class TaskDelegate : public QStyledItemDelegate {
public:
    TaskDelegate(const RoomyRow& room, QObject* parent)
        : QStyledItemDelegate(parent), m_room(room) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        QStyledItemDelegate::paint(painter, upperPart(option), index);
    }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        return {QStyledItemDelegate::sizeHint(option, index).width(), heightOf(index)};
    }

protected:
    int heightOf(const QModelIndex& index) const {
        return taskHeight + (index.row() == m_room.row ? m_room.height : 0);
    }
    static QStyleOptionViewItem upperPart(QStyleOptionViewItem option) {
        option.rect.setHeight(taskHeight);
        return option;
    }

private:
    const RoomyRow& m_room;
};

/// Draws the next step as a button; the row as a whole is what is clicked or entered.
class StepDelegate : public TaskDelegate {
public:
    using TaskDelegate::TaskDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        QStyleOptionViewItem row = upperPart(option);
        const QRect area = row.rect;
        initStyleOption(&row, index);
        const QString text = std::exchange(row.text, QString());
        const QStyle* style = row.widget->style();
        style->drawControl(QStyle::CE_ItemViewItem, &row, painter, row.widget);
        QStyleOptionButton button;
        button.rect = area.adjusted(2, 2, -2, -2);
        button.text = text;
        button.state = QStyle::State_Enabled | QStyle::State_Raised;
        button.palette = option.palette;
        button.fontMetrics = option.fontMetrics;
        style->drawControl(QStyle::CE_PushButton, &button, painter, row.widget);
    }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const int text =
            option.fontMetrics.horizontalAdvance(index.data(Qt::DisplayRole).toString());
        return {text + 2 * spacing::page, heightOf(index)};
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
        return index.column() == StepColumn && task.act ? tipText(tr("%1 (Space)").arg(task.step))
                                                        : tipText(texts[index.column()]);
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

TaskList::TaskList(QWidget* parent) : QTreeView(parent), m_room(std::make_unique<RoomyRow>()) {
    setModel(&m_model);
    setRootIsDecorated(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHeaderHidden(true);
    setAllColumnsShowFocus(true);
    setIndentation(0);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setItemDelegate(new TaskDelegate(*m_room, this));
    setItemDelegateForColumn(TaskModel::StepColumn, new StepDelegate(*m_room, this));
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

TaskList::~TaskList() {
    // It is deleted later than this list's own parts.
    if (m_form) {
        m_form->removeEventFilter(this);
    }
}

void TaskList::setTasks(std::vector<Task> tasks) {
    const int row = currentIndex().row();
    const Task below = m_room->row >= 0 ? m_model.tasks()[size_t(m_room->row)] : Task{};
    m_model.setTasks(std::move(tasks));
    if (m_room->row >= 0) {
        const auto found = std::ranges::find_if(m_model.tasks(), [&below](const Task& task) {
            return task.lead == below.lead && task.what == below.what;
        });
        if (found == m_model.tasks().end()) {
            m_form->hide();
        } else {
            m_room->row = int(found - m_model.tasks().begin());
        }
    }
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
    const int width = viewport()->width();
    const int lead = std::min(sizeHintForColumn(TaskModel::LeadColumn), mostLeadWidth);
    header()->resizeSection(TaskModel::LeadColumn, lead);
    // What the other columns leave, and its share even where they leave less.
    const int left = width - lead - sizeHintForColumn(TaskModel::WhatColumn) -
                     sizeHintForColumn(TaskModel::StepColumn);
    header()->resizeSection(TaskModel::DetailColumn,
                            std::min(sizeHintForColumn(TaskModel::DetailColumn),
                                     std::max(left, int(width * detailShare))));
}

/// Of two lists only the one with the keyboard shows where it is.
void TaskList::focusInEvent(QFocusEvent* event) {
    QTreeView::focusInEvent(event);
    selectionModel()->select(currentIndex(),
                             QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void TaskList::putBelow(int row, QWidget* form) {
    if (m_form) {
        m_form->hide();
    }
    form->hide(); // where it was, it gives its room back
    m_form = form;
    m_form->setParent(viewport());
    m_form->setAttribute(Qt::WA_NoMousePropagation);
    // A surface of its own, whose texts aren't those of a list.
    m_form->setAutoFillBackground(true);
    m_form->setBackgroundRole(QPalette::Window);
    m_form->installEventFilter(this);
    m_room->row = row;
}

/// The form's row is as high as the form needs; the others are as they were.
void TaskList::makeRoom(int height) {
    if (height != m_room->height) {
        m_room->height = height;
        doItemsLayout();
        updateGeometry();
    }
    placeForm();
}

void TaskList::letGo() {
    m_form->removeEventFilter(this);
    m_form = nullptr;
    m_room->row = -1;
    makeRoom(0);
}

void TaskList::placeForm() {
    if (m_form && !m_form->isHidden()) {
        const QRect row = visualRect(m_model.index(m_room->row, 0));
        m_form->setGeometry(0, row.top() + taskHeight, viewport()->width(), m_room->height);
    }
}

bool TaskList::isInForm() const {
    return m_form && m_form->isAncestorOf(QApplication::focusWidget());
}

bool TaskList::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_form) {
        switch (event->type()) {
        case QEvent::Show:
            makeRoom(m_form->sizeHint().height());
            scrollTo(m_model.index(m_room->row, 0));
            break;
        case QEvent::LayoutRequest:
            makeRoom(m_form->sizeHint().height());
            break;
        case QEvent::Hide:
            // Not so where only the page is hidden.
            if (m_form->isHidden()) {
                letGo();
            }
            break;
        default:
            break;
        }
    }
    return QTreeView::eventFilter(watched, event);
}

void TaskList::scrollContentsBy(int dx, int dy) {
    QTreeView::scrollContentsBy(dx, dy);
    placeForm();
}

void TaskList::updateGeometries() {
    QTreeView::updateGeometries();
    placeForm();
}

void TaskList::focusOutEvent(QFocusEvent* event) {
    QTreeView::focusOutEvent(event);
    const bool leaves =
        event->reason() != Qt::ActiveWindowFocusReason && event->reason() != Qt::PopupFocusReason;
    if (leaves && !isInForm()) {
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
    if (isInForm()) {
        // What the form doesn't take isn't for the rows either.
        event->ignore();
        return;
    }
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
    return {QTreeView::sizeHint().width(),
            m_model.rowCount() * taskHeight + m_room->height + 2 * frameWidth()};
}

QSize TaskList::minimumSizeHint() const {
    return {QTreeView::minimumSizeHint().width(),
            std::min(m_model.rowCount(), 3) * taskHeight + m_room->height + 2 * frameWidth()};
}

} // namespace quarterlight
