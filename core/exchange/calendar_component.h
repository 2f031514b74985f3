// What libical hands out, owned. It is asked here first not to abort the program over what it finds
// wrong, as some builds of it do.
#pragma once

#include <libical/ical.h>
#include <memory>

namespace quarterlight {

/// A calendar or part of one, freed as libical wants it.
struct FreeComponent {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using CalendarComponent = std::unique_ptr<icalcomponent, FreeComponent>;

/// Text that libical made, freed as it wants it.
struct FreeText {
    void operator()(char* text) const { icalmemory_free_buffer(text); }
};
using CalendarCharacters = std::unique_ptr<char, FreeText>;

inline CalendarComponent newCalendar() {
    icalerror_set_errors_are_fatal(0);
    return CalendarComponent(icalcomponent_new_vcalendar());
}

/// Null where there is nothing of a calendar in the text.
inline CalendarComponent parsedCalendar(const char* text) {
    icalerror_set_errors_are_fatal(0);
    return CalendarComponent(icalparser_parse_string(text));
}

} // namespace quarterlight
