#include "ui/setup/answer_input.h"

#include "core/framework/framework_reader.h"
#include "core/words/date_words.h"
#include "core/words/due_rule_words.h"
#include "ui/forms/date_field.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>
#include <QLocale>

#include <algorithm>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

struct AnswerWords {
    Q_DECLARE_TR_FUNCTIONS(AnswerWords)
};

/// What the input of a question is made with.
struct Making {
    const Assumption& assumption;
    const QJsonValue& value;
    const DueExample& example;
    QWidget* parent;
    const std::function<void()>& edited;
};

/// A list of answers to choose from.
AnswerInput makeChoice(const Making& making, const std::vector<Assumption::Choice>& choices) {
    auto* box = new QComboBox(making.parent);
    for (const Assumption::Choice& choice : choices) {
        box->addItem(choice.title);
        if (choice.value == making.value) {
            box->setCurrentIndex(box->count() - 1);
        }
    }
    QObject::connect(box, &QComboBox::currentIndexChanged, box, making.edited);
    return {box, [box, choices]() -> Result<QJsonValue> {
                return choices[size_t(std::max(0, box->currentIndex()))].value;
            }};
}

std::vector<Assumption::Choice> months() {
    std::vector<Assumption::Choice> choices;
    for (int month = 1; month <= 12; ++month) {
        choices.push_back({QLocale::c().standaloneMonthName(month), month});
    }
    return choices;
}

std::vector<Assumption::Choice> yesAndNo() {
    return {{AnswerWords::tr("Yes"), true}, {AnswerWords::tr("No"), false}};
}

AnswerInput makeNumber(const Making& making) {
    auto* line = new QLineEdit(making.parent);
    if (making.value.isDouble()) {
        line->setText(Decimal::fromDouble(making.value.toDouble()).value_or(0).toString());
    }
    QObject::connect(line, &QLineEdit::textEdited, line, making.edited);
    return {line, [line]() -> Result<QJsonValue> {
                const Result<Decimal> number = Decimal::parse(line->text().trimmed());
                if (!number) {
                    return number.faults();
                }
                return number->isWhole() ? QJsonValue(number->units() / Decimal::unit)
                                         : QJsonValue(number->toDouble());
            }};
}

AnswerInput makeDate(const Making& making) {
    auto* field = new DateField(making.parent);
    field->setDate(QDate::fromString(making.value.toString(), Qt::ISODate));
    QObject::connect(field, &DateField::edited, field, making.edited);
    return {field, [field]() -> Result<QJsonValue> {
                if (field->isUnreadable()) {
                    return Fault{FaultCode::NotADate, {}, {field->text()}};
                }
                return field->text().isEmpty() ? QJsonValue()
                                               : QJsonValue(field->date().toString(Qt::ISODate));
            }};
}

AnswerInput makeDueRule(const Making& making) {
    auto* editor = new DueRuleEditor(making.parent);
    if (const Result<DueRule> rule = readDueRule(making.value.toObject())) {
        editor->setRule(*rule);
    }
    DueExample example = making.example;
    if (example.framework) {
        const QString place = making.assumption.path.section(u'/', 0, -2);
        editor->setBases(dueBases(*example.framework, place));
        const QDate first = example.calendar.dates(example.period).first;
        if (const auto frequency = frequencyFromKey(frequencyAt(*example.framework, place))) {
            example.period = example.calendar.containing(first, *frequency);
        }
    }
    editor->setExample(example);
    QObject::connect(editor, &DueRuleEditor::edited, editor, making.edited);
    return {editor,
            [editor]() -> Result<QJsonValue> { return QJsonValue(dueRuleJson(editor->rule())); }};
}

/// How questions of one kind are asked.
struct AnswerKind {
    QLatin1StringView key;
    AnswerInput (*make)(const Making&);
};

constexpr auto answerKinds = std::to_array<AnswerKind>({
    {"month"_L1, [](const Making& making) { return makeChoice(making, months()); }},
    {"yes-no"_L1, [](const Making& making) { return makeChoice(making, yesAndNo()); }},
    {"choice"_L1,
     [](const Making& making) { return makeChoice(making, making.assumption.choices); }},
    {"number"_L1, makeNumber},
    {"date"_L1, makeDate},
    {"due-rule"_L1, makeDueRule},
});

const AnswerKind* answerKind(const Assumption& assumption) {
    const auto found = std::ranges::find_if(
        answerKinds, [&](const AnswerKind& kind) { return kind.key == assumption.kind; });
    return found == answerKinds.end() ? nullptr : &*found;
}

QString titleOf(const std::vector<Assumption::Choice>& choices, const QJsonValue& answer) {
    const auto found = std::ranges::find(choices, answer, &Assumption::Choice::value);
    return found == choices.end() ? QString() : found->title;
}

} // namespace

bool canBeSettled(const Assumption& assumption) {
    return !assumption.path.isEmpty() && answerKind(assumption);
}

AnswerInput makeAnswerInput(const Assumption& assumption, const QJsonValue& value,
                            const DueExample& example, QWidget* parent,
                            const std::function<void()>& edited) {
    const AnswerKind* kind = canBeSettled(assumption) ? answerKind(assumption) : nullptr;
    return kind ? kind->make({assumption, value, example, parent, edited}) : AnswerInput();
}

QString answerWords(const Assumption& assumption, const QJsonValue& answer) {
    if (answer.isObject()) {
        if (const Result<DueRule> rule = readDueRule(answer.toObject());
            rule && assumption.kind == "due-rule"_L1) {
            return dueRuleWords(*rule);
        }
    }
    if (assumption.kind == "month"_L1) {
        return titleOf(months(), answer);
    }
    if (assumption.kind == "yes-no"_L1) {
        return titleOf(yesAndNo(), answer);
    }
    if (assumption.kind == "choice"_L1) {
        return titleOf(assumption.choices, answer);
    }
    if (assumption.kind == "date"_L1) {
        return dateWords(QDate::fromString(answer.toString(), Qt::ISODate));
    }
    return answer.isDouble() ? Decimal::fromDouble(answer.toDouble()).value_or(0).toString()
                             : answer.toString();
}

} // namespace quarterlight
