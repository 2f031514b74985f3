// The input for one question that a framework leaves to the contract.
#pragma once

#include "core/framework/framework.h"
#include "ui/forms/due_rule_editor.h"

#include <QWidget>

#include <functional>

namespace quarterlight {

/// An input of the question's kind, and what stands in it as the framework file would say it.
struct AnswerInput {
    QWidget* widget = nullptr;
    /// Faults, without a place: NotANumber, TooLarge, NotADate, Required.
    std::function<Result<QJsonValue>()> answer;
};

/// Makes the input for a question, with `value` in it. `edited` is called at each change; `example`
/// shows what a due rule comes to. Without a widget where nothing is to be settled.
AnswerInput makeAnswerInput(const Assumption& assumption, const QJsonValue& value,
                            const DueExample& example, QWidget* parent,
                            const std::function<void()>& edited);

/// True if the contract may settle the question; otherwise it is there to be known.
bool canBeSettled(const Assumption& assumption);

/// An answer in words: "April", "6", "Calendar days", "15th of the month after".
QString answerWords(const Assumption& assumption, const QJsonValue& answer);

} // namespace quarterlight
