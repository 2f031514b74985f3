// What must hold between the members of a framework's parts, beyond each being of its type. Every
// check() notes what doesn't at its place and returns false then.
#pragma once

#include "core/framework/framework.h"
#include "core/framework/json_checker.h"

namespace quarterlight {

bool checkRange(const JsonAt& at, int number, int lowest, int highest);
/// An empty text is left to those who say what is required.
bool checkOneOf(const JsonAt& at, const QString& text, const QStringList& choices);
/// Paths are written with strokes between their elements, so no element may hold one.
bool checkIdentifier(const JsonAt& at, const QString& text);

bool check(const JsonAt& at, const MonthDay& date);
bool check(const JsonAt& at, const DueRule& rule);
bool check(const JsonAt& at, const ValueScope& scope);
bool check(const JsonAt& at, const Breakdown& breakdown);
bool check(const JsonAt& at, const RollingRule& rule);
bool check(const JsonAt& at, const BenchmarkRule& rule);
bool check(const JsonAt& at, const MeanTime& time);
bool check(const JsonAt& at, const Indicator& indicator);
bool check(const JsonAt& at, const ReturnKind& kind);
bool check(const JsonAt& at, const Outcome& outcome);
bool check(const JsonAt& at, const StrategicOutcome& outcome);
bool check(const JsonAt& at, const SocialValueMeasure& measure);
bool check(const JsonAt& at, const Clause& clause);
bool check(const JsonAt& at, const Duty& duty);
bool check(const JsonAt& at, const NarrativeSection& section);
bool check(const JsonAt& at, const Assumption::Choice& choice);
bool check(const JsonAt& at, const Assumption& assumption);

/// What one part says of another: authorities, strategic outcomes, the paths of assumptions. Run
/// however many faults the parts have themselves.
bool checkReferences(const JsonAt& at, const Framework& framework);

} // namespace quarterlight
