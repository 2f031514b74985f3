// Where a register lies, as far as that puts it at risk: on somebody else's disk, in a folder that
// a program copies elsewhere as it pleases, under several names.
#pragma once

#include <QString>

namespace quarterlight {

/// Why a place isn't safe for a file that is written in place. On a network a lock may not hold and
/// a write may be lost; a synchronising program copies half-written states and brings old ones
/// back; under two names two programs take two locks.
enum class PlaceRisk : quint8 { None, Network, SyncFolder, SeveralNames };

struct RegisterPlace {
    PlaceRisk risk = PlaceRisk::None;
    /// The file system ("nfs4") or the synchronising program ("OneDrive"); empty else.
    QString name;
};

/// The risk of a file's place, the worst first; none where the file isn't there.
RegisterPlace placeOf(const QString& path);

/// True for a file system, by its name in the system's list of mounts, that another machine serves.
bool isNetworkFileSystem(const QString& type);
/// The synchronising program that one of a path's folders is named after; empty if none.
QString syncProgramOf(const QString& path);

} // namespace quarterlight
