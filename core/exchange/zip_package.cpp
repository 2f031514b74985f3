// Asks the part that knows libzip: what that library needs itself takes long to load.
#include "core/exchange/zip_package.h"

#include "core/parts/late_function.h"

namespace quarterlight {

Result<std::unique_ptr<ZipPackage>> ZipPackage::open(QIODevice& device,
                                                     const WorkbookLimits& limits) {
    Result<std::unique_ptr<ZipPackage>> opened{nullptr};
    const Result<Done> called = callLate<decltype(quarterlightOpenZip)>(
        QStringLiteral("zip_archive"), "quarterlightOpenZip", device, limits, opened);
    if (!called) {
        return called.faults();
    }
    return opened;
}

} // namespace quarterlight
