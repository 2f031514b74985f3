// What a framework assumes where its schedule is silent: to be settled, or to be known.
#pragma once

#include "core/framework/framework.h"
#include "ui/forms/fault_form.h"
#include "ui/setup/answer_input.h"

#include <QJsonObject>

#include <vector>

class QToolButton;

namespace quarterlight {

/// One question below another with its reason and clause; those that nothing can be settled of
/// stand folded below.
class AssumptionsForm : public FaultForm {
    Q_OBJECT
public:
    explicit AssumptionsForm(QWidget* parent = nullptr);

    /// Shows the framework's questions with the answers given so far. `answeredElsewhere` are paths
    /// that another page asks for.
    void show(const Framework& framework, const QJsonObject& settled,
              const QStringList& answeredElsewhere, const DueExample& example);
    /// The answers that differ from what the framework assumes.
    QJsonObject settled() const;
    Faults inputFaults() const override;
    int count() const { return int(m_questions.size()); }

protected:
    QString fieldName(const Fault& fault) const override;

private:
    struct Question {
        Assumption assumption;
        AnswerInput input;
    };
    void addQuestion(const Assumption& assumption, const QJsonObject& settled,
                     const DueExample& example);
    void addOpenPoints(const std::vector<Assumption>& points);

    std::vector<Question> m_questions;
};

} // namespace quarterlight
