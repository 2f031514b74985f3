#include "ui/window/recent_files.h"

#include <QFileInfo>
#include <QSettings>

namespace quarterlight::recent_files {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype most = 8;
constexpr QLatin1StringView setting{"recentFiles"};

} // namespace

QStringList list() {
    QStringList there;
    for (const QString& path : QSettings().value(setting).toStringList()) {
        if (QFileInfo::exists(path)) {
            there << path;
        }
    }
    return there;
}

void add(const QString& path) {
    QStringList paths = QSettings().value(setting).toStringList();
    const QString whole = QFileInfo(path).absoluteFilePath();
    if (paths.value(0) == whole) {
        return; // writing waits for the disk, and opening the same register again is the usual
    }
    paths.removeAll(whole);
    paths.prepend(whole);
    QSettings().setValue(setting, paths.mid(0, most));
}

} // namespace quarterlight::recent_files
