// From a framework file to a Framework value: checked completely, or not taken at all.
#pragma once

#include "core/framework/framework.h"

#include <QByteArray>
#include <QJsonObject>

namespace quarterlight {

/// Reads and checks a framework file. Every fault is listed: its place names the file, the line and
/// the path in the JSON ("lifts.json, line 41, indicators/1.2/target"), its arguments what was
/// expected and what was found. An unknown member is a fault too, so that a misspelt name can't
/// pass.
Result<Framework> readFramework(const QByteArray& json, const QString& fileName);

/// The same for a document that is no text, so that places have no line: one that was changed.
Result<Framework> readFramework(const QJsonObject& document, const QString& fileName);

/// The document with `value` written at `path` (see Assumption::path); path elements that name a
/// list's member match its `ref` or `key`. Where the last element is a list's member, null removes
/// it, and an object with that ref or key replaces it or is added. Faults: Unknown if the path
/// leads nowhere, WrongType, NotOneOf. What was written is checked by reading the document again.
Result<QJsonObject> withValueAt(const QJsonObject& framework, const QString& path,
                                const QJsonValue& value);

/// The framework as one JSON document, in the shape that scripts read (design, command line):
/// the same members as the file, all of them, with null where a value isn't there.
QJsonObject frameworkJson(const Framework& framework);

/// One indicator as a framework file has it: what an amendment that adds it writes.
QJsonObject indicatorJson(const Indicator& indicator);

/// A due rule as a framework file has it, and back. Reading takes a checked file's or amendment's
/// value; faults: those of readFramework, without a place.
QJsonObject dueRuleJson(const DueRule& rule);
Result<DueRule> readDueRule(const QJsonObject& json);

} // namespace quarterlight
