// Fuzzes the reading of bank holidays, and what is written of them, which must read back the same.
#include "core/exchange/calendar_file.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    using namespace quarterlight;
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const auto days = holidaysOf(bytes);
    if (!days) {
        return 0;
    }
    std::vector<CalendarEvent> events;
    for (const HolidayException& day : *days) {
        CalendarEvent event;
        event.uid = day.date.toString(Qt::ISODate);
        event.day = day.date;
        event.title = day.title;
        events.push_back(event);
    }
    const auto again = holidaysOf(calendarText(QStringLiteral("a"), events, "UTC"));
    if (!again || *again != *days) {
        std::abort();
    }
    return 0;
}
