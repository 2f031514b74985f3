#!/usr/bin/python3
"""Reads a calendar file with a library other than ours and prints its events as JSON."""
import json
import sys

import icalendar


def text(component, name):
    return str(component[name]) if name in component else None


def listed(value):
    return [] if value is None else value if isinstance(value, list) else [value]


with open(sys.argv[1], "rb") as file:
    calendar = icalendar.Calendar.from_ical(file.read())
events = []
for component in calendar.walk():
    if component.errors:
        sys.exit(f"{component.name}: {component.errors}")
    if component.name != "VEVENT":
        continue
    alarms = component.walk("VALARM")
    events.append({
        "uid": text(component, "UID"),
        "sequence": int(component["SEQUENCE"]),
        "stamp": component["DTSTAMP"].dt.isoformat(),
        "start": component["DTSTART"].dt.isoformat(),
        "end": component["DTEND"].dt.isoformat() if "DTEND" in component else None,
        "title": text(component, "SUMMARY"),
        "description": text(component, "DESCRIPTION"),
        "place": text(component, "LOCATION"),
        "status": text(component, "STATUS"),
        "transparency": text(component, "TRANSP"),
        "categories": [name for each in listed(component.get("CATEGORIES"))
                       for name in each.to_ical().decode().split(",")],
        "alarms": [alarm["TRIGGER"].dt.total_seconds() / 3600 for alarm in alarms],
    })
print(json.dumps({
    "name": text(calendar, "X-WR-CALNAME"),
    "version": text(calendar, "VERSION"),
    "method": text(calendar, "METHOD"),
    "events": events,
}))
