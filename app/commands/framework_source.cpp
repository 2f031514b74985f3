#include "app/commands/framework_source.h"

#include "core/framework/shipped_frameworks.h"

#include <QFile>

namespace quarterlight {

using namespace Qt::StringLiterals;

Result<FrameworkSource> frameworkSource(const QString& keyOrFile) {
    if (const ShippedFramework shipped = shippedFramework(keyOrFile); !shipped.json.isEmpty()) {
        return FrameworkSource{shipped.fileName, shipped.json};
    }
    QFile file(keyOrFile);
    if (!file.exists()) {
        return Fault{FaultCode::Unknown, {}, {u"framework"_s, keyOrFile}};
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return Fault{FaultCode::CannotRead, keyOrFile, {file.errorString()}};
    }
    return FrameworkSource{keyOrFile, file.readAll()};
}

} // namespace quarterlight
