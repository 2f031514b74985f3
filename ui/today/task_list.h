// A list of things to do: each row opens its thing with Enter and has its next step as a button.
#pragma once

#include "core/evaluation/evaluation.h"

#include <QAbstractTableModel>
#include <QTreeView>

#include <functional>
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

/// Shows tasks; as high as its rows. Enter opens a row's thing, Space takes its next step.
class TaskList : public QTreeView {
    Q_OBJECT
public:
    explicit TaskList(QWidget* parent = nullptr);

    void setTasks(std::vector<Task> tasks);
    TaskModel& tasks() { return m_model; }
    /// Takes the current row's next step, as its button does.
    void takeStep();

protected:
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

private:
    void fitColumns();
    void open(const QModelIndex& index);
    void act(const QModelIndex& index);

    TaskModel m_model;
};

} // namespace quarterlight
