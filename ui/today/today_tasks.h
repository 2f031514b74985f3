// The rows of the Today page: what needs the officer and what is due, in words, with what opens it
// and its next step.
#pragma once

#include "core/session/attention.h"
#include "core/session/session.h"
#include "ui/today/task_list.h"
#include "ui/window/navigator.h"

#include <functional>

namespace quarterlight {

/// Opens what is due: a return in its log, anything else in the calendar.
void openDue(Navigator& navigator, const DueItem& item);
/// "Lifts and hoists: Monthly return, November 2026".
QString dueWords(const Contract* contract, const DueItem& item);

/// Makes rows. What it refers to outlives the rows' use.
struct TaskMaker {
    const Session& session;
    Navigator& navigator;
    /// Asks for the receipt of a return; empty where nothing may be changed.
    std::function<void(const Receipt& blank, const QString& heading)> receive;

    /// Notes that a thing was done; empty where nothing may be changed.
    std::function<void(const DueItem& item)> finish;

    Task needed(const Contract& contract, const AttentionItem& item) const;
    /// `contract` is null for an own date of none.
    Task due(const Contract* contract, const DueItem& item) const;

private:
    void addReceiving(Task& task, const Contract& contract, const Receipt& blank,
                      const QString& name, bool isOpen = true) const;
    Receipt blank(const Contract& contract, const QString& returnKey, const Period& period,
                  const QString& authority) const;
};

} // namespace quarterlight
