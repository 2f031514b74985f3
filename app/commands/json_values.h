// Values as scripts read them: one spelling for every command.
#pragma once

#include "core/evaluation/evaluation.h"
#include "core/model/contract.h"
#include "core/model/figure.h"

#include <QJsonObject>
#include <QJsonValue>

namespace quarterlight {

QJsonValue toJson(const std::optional<Decimal>& number);
QJsonValue toJson(const std::optional<Quotient>& value);
QJsonValue toJson(QDate date);
/// {numerator, denominator, value, text}, null where there is none.
QJsonValue toJson(const std::optional<Amount>& amount);
QJsonObject toJson(const Contract& contract, const Framework& framework);
QJsonObject toJson(const Evaluation& evaluation);

} // namespace quarterlight
