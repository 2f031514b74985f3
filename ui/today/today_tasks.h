// The rows of the Today page: what needs the officer and what is due, in words, with what opens it
// and its next step.
#pragma once

#include "core/session/attention.h"
#include "core/session/session.h"
#include "ui/today/task_list.h"
#include "ui/window/navigator.h"

#include <functional>

namespace quarterlight {

/// Makes rows. What it refers to outlives the rows' use.
struct TaskMaker {
    const Session& session;
    Navigator& navigator;
    /// Asks for the receipt of a return; empty where nothing may be changed.
    std::function<void(const Receipt& blank, const QString& heading)> receive;

    Task needed(const Contract& contract, const AttentionItem& item) const;
    Task due(const Contract& contract, const OwedReturn& owed) const;

private:
    void addReceiving(Task& task, const Contract& contract, const Receipt& blank,
                      const QString& name) const;
    Receipt blank(const Contract& contract, const QString& returnKey, const Period& period,
                  const QString& authority) const;
};

} // namespace quarterlight
