// Putting values into a sentence.
#pragma once

#include <QString>
#include <QStringList>

namespace quarterlight {

/// The sentence with %1 … %9 replaced by the arguments in one pass, so that a "%2" inside a value
/// stays as it is. A place without an argument is left empty.
QString filled(const QString& sentence, const QStringList& arguments);

} // namespace quarterlight
