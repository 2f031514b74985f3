// Writing a whole file elsewhere: pack, workbook, calendar, export. The only way they are written.
#pragma once

#include "core/model/fault.h"

#include <QByteArray>
#include <QString>

namespace quarterlight {

/// Puts `bytes` at `path`, over a file that stands there: written beside it in small chunks with
/// each count checked, synced, read back and compared, then renamed. A full disk or a crash leaves
/// the old file or none, never a part. A new file is for its owner alone; one that was there keeps
/// its permissions, and a link to it stays a link. Faults: CannotWrite with the system's reason;
/// HoldsRegister where a register or another database stands there, which is never written over.
Result<Done> writeFile(const QString& path, const QByteArray& bytes);

} // namespace quarterlight
