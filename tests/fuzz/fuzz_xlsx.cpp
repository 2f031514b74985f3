// Fuzzes the .xlsx reader: a whole file if the input is a container, else one worksheet's XML,
// which no checksum stands in the way of.
#include "exchange/workbook_maker.h"
#include "fuzz/application.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    using namespace quarterlight;
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    WorkbookLimits limits;
    limits.cells = 100'000;
    if (bytes.startsWith("PK")) {
        cellsOf(bytes, QStringLiteral("a.xlsx"), limits);
        return 0;
    }
    XlsxParts parts;
    parts.strings = "<si><t>a</t></si><si><r><t>b</t></r></si>";
    parts.styles = "<xf numFmtId=\"0\"/><xf numFmtId=\"9\"/><xf numFmtId=\"14\"/>";
    cellsOf(parts.zipWith("xl/worksheets/sheet1.xml", bytes), QStringLiteral("a.xlsx"), limits);
    return 0;
}
