// Fuzzes the .csv reader, and the reading of pasted blocks, which must come back as they were.
#include "core/exchange/figure_sheet.h"
#include "exchange/workbook_maker.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    using namespace quarterlight;
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    cellsOf(bytes, QStringLiteral("a.csv"));
    const std::vector<QStringList> rows = pastedBlock(QString::fromUtf8(bytes));
    if (pastedBlock(blockText(rows)) != rows) {
        std::abort();
    }
    return 0;
}
