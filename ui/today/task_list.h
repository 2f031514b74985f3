// A list of things to do: each row opens its thing with Enter and has its next step as a button.
#pragma once

#include "core/evaluation/evaluation.h"

#include <QAbstractTableModel>
#include <QTreeView>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace quarterlight {

/// One row.
struct Task {
    std::optional<Status> status = {}; ///< its sign; none for a plain row
    bool critical = false;
    QString lead = {};   ///< "15 Dec" or the contract's title
    QString what = {};   ///< what it is about
    QString detail = {}; ///< value, clause, reason
    QString step = {};   ///< the button's word
    std::function<void()> open = {};
    /// What the button does; empty where it opens the thing.
    std::function<void()> act = {};
};

struct RoomyRow;

class TaskModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { LeadColumn, WhatColumn, DetailColumn, StepColumn, Columns };

    using QAbstractTableModel::QAbstractTableModel;

    void setTasks(std::vector<Task> tasks);
    const std::vector<Task>& tasks() const { return m_tasks; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<Task> m_tasks;
};

/// Shows tasks; as high as its rows. Enter opens a row's thing, Space takes its next step. A form
/// may stand directly below a row.
class TaskList : public QTreeView {
    Q_OBJECT
public:
    explicit TaskList(QWidget* parent = nullptr);
    ~TaskList() override;

    void setTasks(std::vector<Task> tasks);
    TaskModel& tasks() { return m_model; }
    /// Takes the current row's next step, as its button does.
    void takeStep();
    /// Makes room below a row for a form, which lives in this list from now on: there while it is
    /// shown. It stays with its row when the tasks are set anew, and is hidden with it.
    void putBelow(int row, QWidget* form);

protected:
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void updateGeometries() override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

private:
    void fitColumns();
    void open(const QModelIndex& index);
    void act(const QModelIndex& index);
    void makeRoom(int height);
    void letGo();
    void placeForm();
    bool isInForm() const;

    TaskModel m_model;
    std::unique_ptr<RoomyRow> m_room;
    QWidget* m_form = nullptr;
};

} // namespace quarterlight
