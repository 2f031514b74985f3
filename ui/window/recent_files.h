// The registers that were opened last, remembered between runs.
#pragma once

#include <QStringList>

namespace quarterlight::recent_files {

/// Newest first; those that are gone are left out.
QStringList list();
/// Puts a path first.
void add(const QString& path);

} // namespace quarterlight::recent_files
