// What a framework holds and what a draft will set up, in words.
#pragma once

#include "core/evaluation/owed_returns.h"
#include "core/session/contract_setup.h"

#include <QString>

#include <vector>

namespace quarterlight {

/// "20 indicators, 7 with a target · monthly, quarterly and annual returns · 7 questions to
/// settle".
QString frameworkWords(const Framework& framework);

/// The first return of each kind that the contract will owe, by due date.
std::vector<OwedReturn> firstReturns(const Terms& terms, const Contract& contract,
                                     const WorkingCalendar& workingDays);

/// The answers that an officer gave, a line each: "In which month do quarters start? May".
QStringList settledWords(const Framework& framework, const QJsonObject& settled);

} // namespace quarterlight
