// Counted things in words: "1 return", "3 returns".
#pragma once

#include <QString>
#include <QStringList>

namespace quarterlight {

/// `one` or `many` with %1 filled by the count.
inline QString counted(qsizetype count, const QString& one, const QString& many) {
    return (count == 1 ? one : many).arg(count);
}

/// Sentences joined into one text: each begins with a capital and ends with one full stop.
QString sentences(QStringList texts);

} // namespace quarterlight
