// What a file is by its content, and what its name says it is.
#pragma once

#include "core/exchange/workbook.h"

#include <QByteArray>
#include <QString>

namespace quarterlight {

/// "xlsx", "ods", "csv", or the name's own ending where it is none that is read.
QString formatByName(const QString& name);
/// "zip" (a container to look into), "compound" (the container of legacy and encrypted files),
/// "pdf", "html", "image", "text", "unknown"; by the first bytes.
QString formatByContent(const QByteArray& head);
/// What a compound file holds: PasswordProtected, LegacyWorkbook, or NotThatFormat.
Fault compoundFault(const QByteArray& bytes, const QString& named);

} // namespace quarterlight
