#include "ui/setup/assumptions_form.h"

#include "ui/theme/labels.h"
#include "ui/theme/theme.h"
#include "ui/words/plain_text.h"

#include <QFormLayout>
#include <QLabel>
#include <QToolButton>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

/// A reason with the clause it is about.
QString reasonWords(const Assumption& assumption) {
    return assumption.clause.isEmpty()
               ? assumption.reason
               : AssumptionsForm::tr("%1 (Clause %2)").arg(assumption.reason, assumption.clause);
}

} // namespace

AssumptionsForm::AssumptionsForm(QWidget* parent) : FaultForm(parent) {
    layoutOfFields()->setRowWrapPolicy(QFormLayout::WrapAllRows);
}

void AssumptionsForm::show(const Framework& framework, const QJsonObject& settled,
                           const QStringList& answeredElsewhere, const DueExample& example) {
    clearFields();
    m_questions.clear();
    std::vector<Assumption> points;
    for (const Assumption& assumption : framework.assumptions) {
        if (!canBeSettled(assumption)) {
            points.push_back(assumption);
        } else if (!answeredElsewhere.contains(assumption.path)) {
            addQuestion(assumption, settled, example);
        }
    }
    if (m_questions.empty()) {
        addWide(wrappedLabel(this, tr("This framework leaves nothing to settle.")));
    }
    if (!points.empty()) {
        addOpenPoints(points);
    }
}

void AssumptionsForm::addQuestion(const Assumption& assumption, const QJsonObject& settled,
                                  const DueExample& example) {
    const QJsonValue value =
        settled.contains(assumption.key) ? settled.value(assumption.key) : assumption.value;
    const AnswerInput input =
        makeAnswerInput(assumption, value, example, this, [this] { emit edited(); });
    addField(assumption.key, plainMenuText(assumption.title), input.widget,
             reasonWords(assumption));
    m_questions.push_back({assumption, input});
}

void AssumptionsForm::addOpenPoints(const std::vector<Assumption>& points) {
    auto* fold = new QToolButton(this);
    fold->setText(tr("What the schedule leaves open (%1)").arg(points.size()));
    fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    fold->setArrowType(Qt::RightArrow);
    fold->setAutoRaise(true);
    fold->setCheckable(true);
    fold->setFocusPolicy(Qt::StrongFocus);
    QStringList lines;
    for (const Assumption& point : points) {
        lines.append(u"%1\n%2"_s.arg(point.title, reasonWords(point)));
    }
    QLabel* list = wrappedLabel(this, lines.join(u"\n\n"_s));
    list->setTextInteractionFlags(Qt::TextSelectableByKeyboard | Qt::TextSelectableByMouse);
    list->setAccessibleName(tr("What the schedule leaves open"));
    list->setIndent(spacing::page);
    list->hide();
    connect(fold, &QToolButton::toggled, list, [fold, list](bool open) {
        fold->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        list->setVisible(open);
    });
    addWide(fold);
    addWide(list);
}

QJsonObject AssumptionsForm::settled() const {
    QJsonObject answers;
    for (const Question& question : m_questions) {
        const Result<QJsonValue> answer = question.input.answer();
        if (answer && *answer != question.assumption.value) {
            answers.insert(question.assumption.key, *answer);
        }
    }
    return answers;
}

Faults AssumptionsForm::inputFaults() const {
    Faults faults;
    for (const Question& question : m_questions) {
        if (const Result<QJsonValue> answer = question.input.answer(); !answer) {
            for (Fault fault : answer.faults()) {
                fault.place = question.assumption.key;
                faults.push_back(fault);
            }
        }
    }
    return faults;
}

/// The faults of settling name the question, those of the framework so settled the path.
QString AssumptionsForm::fieldName(const Fault& fault) const {
    for (const Question& question : m_questions) {
        const Assumption& assumption = question.assumption;
        if (fault.place == assumption.key ||
            fault.place.startsWith(QString(assumption.key + u", ")) ||
            fault.place.contains(QString(u"assumptions/" + assumption.key + u'/')) ||
            fault.place.contains(assumption.path)) {
            return assumption.key;
        }
    }
    return fault.place;
}

} // namespace quarterlight
