// Asks the part that knows libqpdf: with what that library needs itself, it takes as long to load
// as all else that the program is made of.
#include "core/report/pdf_tagging.h"

#include "core/parts/late_function.h"

namespace quarterlight {

Result<QByteArray> tagPdf(const QByteArray& drawn, const Pack& pack, const LaidPack& laid) {
    Result<QByteArray> tagged{QByteArray()};
    const Result<Done> called = callLate<decltype(quarterlightTagPdf)>(
        QStringLiteral("pdf_tagging"), "quarterlightTagPdf", drawn, pack, laid, tagged);
    return called ? tagged : called.faults();
}

} // namespace quarterlight
