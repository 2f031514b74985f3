// From a framework file to a Framework value: checked completely, or not taken at all.
#pragma once

#include "core/framework/framework.h"

#include <QByteArray>
#include <QDate>
#include <QJsonObject>

namespace quarterlight {

/// Reads and checks a framework file. Every fault is listed: its place names the file, the line and
/// the path in the JSON ("lifts.json, line 41, indicators/1.2/target"), its arguments what was
/// expected and what was found. An unknown member is a fault too, so that a misspelt name can't
/// pass.
Result<Framework> readFramework(const QByteArray& json, const QString& fileName);

/// The file's text as JSON with `value` written at `path` (see Assumption::path); path elements
/// that name a list's member match its `ref` or `key`. Fault: Unknown if the path leads nowhere.
Result<QJsonObject> withValueAt(QJsonObject framework, const QString& path,
                                const QJsonValue& value);

/// The framework as one JSON document, in the shape that scripts read (design, command line):
/// the same members as the file.
QJsonObject frameworkJson(const Framework& framework);

} // namespace quarterlight
