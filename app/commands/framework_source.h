// A framework as the words name it: a shipped one by its key, or a file.
#pragma once

#include "core/model/fault.h"

#include <QByteArray>
#include <QString>

namespace quarterlight {

/// A framework's text as readFramework() takes it.
struct FrameworkSource {
    QString fileName;
    QByteArray json;
};

/// A shipped framework goes before a file of its key's name. Faults: Unknown ("framework") where
/// there is neither, CannotRead.
Result<FrameworkSource> frameworkSource(const QString& keyOrFile);

} // namespace quarterlight
