// Loads parts from the folder that goes with the program's, in the build tree as when installed.
#include "core/parts/late_function.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibrary>

using namespace Qt::StringLiterals;

namespace quarterlight {

Result<LateFunction> lateFunction(const QString& part, const char* name) {
    const QDir programs(QCoreApplication::applicationDirPath());
    QLibrary library(programs.filePath(u"../lib/quarterlight/"_s + part));
    if (const QFunctionPointer function = library.resolve(name)) {
        return LateFunction{function};
    }
    return Fault{FaultCode::CannotRead, library.fileName(), {library.errorString()}};
}

} // namespace quarterlight
