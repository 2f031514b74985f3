// Places told apart by file system, folder names and links.
#include "core/register/register_place.h"

#include <QFileInfo>
#include <QStorageInfo>
#include <QStringList>

#include <algorithm>
#include <array>
#include <filesystem>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array networkFileSystems{
    QLatin1StringView("nfs"),    QLatin1StringView("nfs4"),  QLatin1StringView("cifs"),
    QLatin1StringView("smb"),    QLatin1StringView("smb2"),  QLatin1StringView("smb3"),
    QLatin1StringView("smbfs"),  QLatin1StringView("afs"),   QLatin1StringView("ncpfs"),
    QLatin1StringView("9p"),     QLatin1StringView("davfs"), QLatin1StringView("davfs2"),
    QLatin1StringView("ceph"),   QLatin1StringView("gfs2"),  QLatin1StringView("glusterfs"),
    QLatin1StringView("lustre"), QLatin1StringView("fuse"),
};

constexpr std::array syncPrograms{
    QLatin1StringView("OneDrive"),     QLatin1StringView("Dropbox"),
    QLatin1StringView("Nextcloud"),    QLatin1StringView("ownCloud"),
    QLatin1StringView("Google Drive"), QLatin1StringView("GoogleDrive"),
    QLatin1StringView("iCloudDrive"),  QLatin1StringView("Syncthing"),
    QLatin1StringView("pCloudDrive"),  QLatin1StringView("SharePoint"),
};

/// "OneDrive" and "OneDrive - Borough of Example", but not "OneDriver".
bool isNamedAfter(const QString& folder, QLatin1StringView program) {
    return folder.startsWith(program, Qt::CaseInsensitive) &&
           (folder.size() == program.size() || !folder.at(program.size()).isLetterOrNumber());
}

bool hasSeveralNames(const QString& path) {
    std::error_code error;
    const auto names = std::filesystem::hard_link_count(path.toStdU16String(), error);
    return !error && names > 1;
}

} // namespace

bool isNetworkFileSystem(const QString& type) {
    return type.startsWith(u"fuse.") ||
           std::find(networkFileSystems.begin(), networkFileSystems.end(), type) !=
               networkFileSystems.end();
}

QString syncProgramOf(const QString& path) {
    const QStringList folders = QFileInfo(path).path().split(u'/', Qt::SkipEmptyParts);
    for (const QString& folder : folders) {
        for (const QLatin1StringView program : syncPrograms) {
            if (isNamedAfter(folder, program)) {
                return program;
            }
        }
    }
    return {};
}

RegisterPlace placeOf(const QString& path) {
    const QString real = QFileInfo(path).canonicalFilePath();
    if (real.isEmpty()) {
        return {};
    }
    const QString type = QString::fromLatin1(QStorageInfo(real).fileSystemType());
    if (isNetworkFileSystem(type)) {
        return {PlaceRisk::Network, type};
    }
    if (const QString program = syncProgramOf(real); !program.isEmpty()) {
        return {PlaceRisk::SyncFolder, program};
    }
    return hasSeveralNames(real) ? RegisterPlace{PlaceRisk::SeveralNames, {}} : RegisterPlace();
}

} // namespace quarterlight
