#include "app/commands/json_values.h"

#include <QJsonArray>

namespace quarterlight {

using namespace Qt::StringLiterals;

QJsonValue toJson(const std::optional<Decimal>& number) {
    return number ? QJsonValue(number->toDouble()) : QJsonValue();
}

QJsonValue toJson(const std::optional<Quotient>& value) {
    return value ? QJsonValue(value->toDouble()) : QJsonValue();
}

QJsonValue toJson(QDate date) {
    return date.isValid() ? QJsonValue(date.toString(Qt::ISODate)) : QJsonValue();
}

QJsonValue toJson(const std::optional<Amount>& amount) {
    if (!amount) {
        return {};
    }
    return QJsonObject{
        {u"numerator"_s, toJson(amount->numerator)},
        {u"denominator"_s, toJson(amount->denominator)},
        {u"value"_s, toJson(amount->value)},
        {u"text"_s, amount->text.isEmpty() ? QJsonValue() : QJsonValue(amount->text)}};
}

QJsonObject toJson(const Contract& contract, const Framework& framework) {
    QJsonArray extensions;
    for (const ExtensionOption& extension : contract.extensions) {
        extensions.append(QJsonObject{{u"until"_s, toJson(extension.until)},
                                      {u"decideBy"_s, toJson(extension.decideBy)}});
    }
    return {{u"reference"_s, contract.reference},
            {u"title"_s, contract.title},
            {u"provider"_s, contract.provider},
            {u"service"_s, contract.service},
            {u"authorities"_s, QJsonArray::fromStringList(contract.authorities)},
            {u"officer"_s, contract.officer},
            {u"framework"_s, framework.key},
            {u"start"_s, toJson(contract.start)},
            {u"end"_s, toJson(contract.end)},
            {u"extensions"_s, extensions},
            {u"value"_s, contract.valuePence
                             ? QJsonValue(static_cast<double>(*contract.valuePence) / 100)
                             : QJsonValue()},
            {u"regime"_s, regimeKey(contract.regime)},
            {u"yearStartMonth"_s, contract.yearStartMonth},
            {u"fourWeekAnchor"_s, toJson(contract.fourWeekAnchor)},
            {u"settled"_s, contract.settled}};
}

QJsonObject toJson(const Evaluation& evaluation) {
    QJsonObject json{{u"ref"_s, evaluation.indicator->ref},
                     {u"title"_s, evaluation.indicator->title},
                     {u"numerator"_s, toJson(evaluation.numerator)},
                     {u"denominator"_s, toJson(evaluation.denominator)},
                     {u"value"_s, toJson(evaluation.value)},
                     {u"reported"_s, toJson(evaluation.reported)},
                     {u"verified"_s, toJson(evaluation.verified)},
                     {u"target"_s, toJson(evaluation.target)},
                     {u"floor"_s, toJson(evaluation.floor)},
                     {u"status"_s, statusKey(evaluation.status)},
                     {u"rag"_s, ragKey(rag(evaluation.status))},
                     {u"critical"_s, evaluation.critical()},
                     {u"held"_s, evaluation.held},
                     {u"expected"_s, evaluation.expected}};
    if (evaluation.rolling) {
        const RollingValue& rolling = *evaluation.rolling;
        json[u"rolling"_s] = QJsonObject{{u"sum"_s, rolling.sum.toDouble()},
                                         {u"held"_s, rolling.held},
                                         {u"needed"_s, rolling.needed},
                                         {u"complete"_s, rolling.complete()},
                                         {u"projection"_s, rolling.projection.toDouble()}};
    }
    if (!evaluation.text.isEmpty()) {
        json[u"text"_s] = evaluation.text;
    }
    return json;
}

} // namespace quarterlight
