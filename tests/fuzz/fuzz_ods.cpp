// Fuzzes the .ods reader: a whole file if the input is a container, else what stands inside its
// table.
#include "exchange/workbook_maker.h"
#include "fuzz/application.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    using namespace quarterlight;
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    WorkbookLimits limits;
    limits.cells = 100'000;
    cellsOf(bytes.startsWith("PK") ? bytes : odsOf(bytes), QStringLiteral("a.ods"), limits);
    return 0;
}
