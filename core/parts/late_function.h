// Parts of the program that are loaded when they are first needed.
#pragma once

#include "core/model/fault.h"

#include <QFunctionPointer>
#include <QString>

#include <utility>

namespace quarterlight {

struct LateFunction {
    QFunctionPointer address;
};

/// A function of a part: a library of ours in lib/quarterlight beside the program's folder. It
/// holds what needs other libraries that take long to load, so that starting doesn't wait for them.
/// Once loaded it stays. Needs the application object. Fault CannotRead: the system's reason.
Result<LateFunction> lateFunction(const QString& part, const char* name);

/// Calls one, `Function` being its type as its header declares it. Faults as above.
template<class Function, class... Arguments>
Result<Done> callLate(const QString& part, const char* name, Arguments&&... arguments) {
    const Result<LateFunction> found = lateFunction(part, name);
    if (!found) {
        return found.faults();
    }
    (*reinterpret_cast<Function*>(found->address))(std::forward<Arguments>(arguments)...);
    return Done{};
}

} // namespace quarterlight
