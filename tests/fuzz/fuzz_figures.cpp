// Fuzzes the recognition of figures: a .csv, read for a contract under a shipped schedule. Every
// figure that is found must have a place in its schedule, and every problem one in the sheet.
#include "core/exchange/figure_sheet.h"
#include "core/framework/shipped_frameworks.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

namespace {

using namespace quarterlight;
using namespace Qt::StringLiterals;

std::shared_ptr<const Terms> termsOf(const QString& key) {
    const ShippedFramework shipped = shippedFramework(key);
    const auto terms = Terms::make(shipped.json, shipped.fileName, {}, {});
    if (!terms) {
        std::abort();
    }
    return *terms;
}

void require(bool holds) {
    if (!holds) {
        std::abort();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    static const std::shared_ptr<const Terms> homecare = termsOf(u"homecare-dps"_s);
    static const std::shared_ptr<const Terms> advocacy = termsOf(u"statutory-advocacy"_s);
    if (size == 0) {
        return 0;
    }
    SheetQuestion question;
    question.terms = (data[0] & 1) != 0 ? homecare.get() : advocacy.get();
    question.calendar = {question.terms->initial().yearStartMonth, QDate(2025, 4, 7)};
    question.term = {QDate(2025, 4, 1), QDate(2029, 3, 31)};
    question.authorities = question.terms->initial().authorities;
    question.asOf = QDate(2025, 11, 22);
    if ((data[0] & 2) != 0) {
        question.period = *Period::parse(u"2025-Q1");
    }
    const QByteArray bytes(reinterpret_cast<const char*>(data + 1),
                           static_cast<qsizetype>(size - 1));
    const Result<FoundFigures> found = readFigures(bytes, u"a.csv"_s, question);
    if (!found) {
        return 0;
    }
    for (const FoundFigure& figure : found->figures) {
        require(question.terms->initial().indicator(figure.key.indicator));
        require(question.calendar.dates(figure.key.period).overlaps(question.term));
        require(!figure.cell.isEmpty() && !figure.amount.isEmpty());
    }
    for (const SheetProblem& problem : found->problems) {
        require(problem.row > 0);
    }
    return 0;
}
