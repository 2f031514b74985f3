// The words and signs of statuses, and of the other closed lists that a person reads.
#pragma once

#include "core/evaluation/trend.h"
#include "core/model/contract.h"
#include "core/model/figure.h"

#include <QString>

namespace quarterlight {

/// "Met", "Below target" …; "Critical" where a critical KPI missed its target.
QString statusWord(Status status, bool criticalFailure = false);
/// The sign as one or two characters (●, ▲, ◆, ◆◆ …), for plain text.
QString statusSign(Status status, bool criticalFailure = false);
/// "Green", "Amber", "Red", "None".
QString ragWord(Rag rag);
/// "better", "worse", "same" …: a movement since a period before.
QString movementWord(Movement movement);
QString measureWord(Measure measure);
/// "higher is better", "lower is better"; empty where neither is.
QString directionWord(Direction direction);
/// What a special cause means: "improvement", "concern", "unusually high" …
QString variationWord(Variation variation);
/// "consistently meets the target", "may hit or miss the target" …
QString assuranceWord(Assurance assurance);
QString returnStateWord(ReturnState state);
QString sourceWord(Source source);
/// "typed", "pasted", "imported" …: how a figure came into the register.
QString originWord(Origin::Kind kind);
QString regimeWord(Regime regime);
/// "OFFICIAL", "OFFICIAL-SENSITIVE".
QString markingWord(Marking marking);

} // namespace quarterlight
