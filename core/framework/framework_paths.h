// Paths into a framework file: "indicators/1.6/benchmark/months". List members go by their ref or
// key. withValueAt(), which writes at a path, is declared in framework_reader.h.
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace quarterlight {

/// The position of the list's member with that ref or key; -1 if there is none.
int memberIndex(const QJsonArray& list, const QString& name);

/// True if the path leads to a member of the framework, whatever stands there.
bool pathLeads(const QJsonObject& framework, const QString& path);

/// True if `path` is `other` or leads into what stands there.
bool pathIsWithin(const QString& path, const QString& other);

} // namespace quarterlight
