// The frameworks that the program brings along, read from its own resources.
#include "core/framework/shipped_frameworks.h"

#include <QDir>
#include <QFile>

/// The frameworks are compiled into a static library, which needs them named once. Qt's macro only
/// works outside of namespaces.
static void nameFrameworks() {
    Q_INIT_RESOURCE(frameworks);
}

namespace quarterlight {

using namespace Qt::StringLiterals;

std::vector<ShippedFramework> shippedFrameworks() {
    nameFrameworks();
    const QDir folder(u":/quarterlight/frameworks"_s);
    const QStringList names = folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    std::vector<ShippedFramework> frameworks;
    for (const QString& name : names) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly)) {
            frameworks.push_back({name.chopped(5), name, file.readAll()});
        }
    }
    return frameworks;
}

ShippedFramework shippedFramework(QStringView key) {
    std::vector<ShippedFramework> frameworks = shippedFrameworks();
    for (ShippedFramework& framework : frameworks) {
        if (framework.key == key) {
            return std::move(framework);
        }
    }
    return {};
}

} // namespace quarterlight
