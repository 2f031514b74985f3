// Where due items come from, each source in a file of its own; due_items.cpp joins them. For the
// files of this room only.
#pragma once

#include "core/evaluation/due_items.h"

namespace quarterlight {

using DueItems = std::vector<DueItem>;

// Each adds what may stand on a day of the range before an officer moved it; more is no harm. Only
// dated items are added, and none has its marks yet, except that returns come judged.

/// Returns of all kinds, with what became of them.
void addReturns(DueItems& items, const DueQuestion& question, const DateRange& days);
/// Duties that come back with each period, by their rules; where officers plan days of such a duty
/// themselves, those take the place of the rule's nearest.
void addPeriodicDuties(DueItems& items, const DueQuestion& question, const DateRange& days);
/// Surveys of each calendar year, and their results.
void addYearlySurveys(DueItems& items, const DueQuestion& question);
/// What is due once, counted from the contract's start or its award.
void addOnceOnly(DueItems& items, const DueQuestion& question);
/// Clocks that happenings started.
void addHappenings(DueItems& items, const DueQuestion& question);
/// The contract's end, decisions on extending it, assessments under the Procurement Act.
void addMilestones(DueItems& items, const DueQuestion& question);
/// Officers' own dates, one-off and recurring.
void addOwnDates(DueItems& items, const DueQuestion& question, const DateRange& days);

/// The days on which an own date falls within the range, `end` at the latest. A recurrence that
/// would never move on yields its first day alone.
std::vector<QDate> occurrencesOf(const DiaryItem& item, QDate end, const DateRange& days);

/// An item with what a duty says of itself.
DueItem itemOf(const DueQuestion& question, const QString& path, const Duty& duty);
/// The kind of thing that a duty of that list is.
DueKind kindOfDuty(QStringView path, const Duty& duty);
/// The diary's entries of a duty, by any place that says it.
std::vector<const DiaryItem*> notedOf(const DueQuestion& question, QStringView path);
/// Whether the entry is a happening that starts its duty's clock, rather than a date.
bool startsClock(const DueQuestion& question, const DiaryItem& item);
/// A day of the contract itself that no rule moves.
DueDate plainDate(QDate day, const WorkingCalendar& workingDays);
/// The last day of so many months from a day that counts itself: a year from 1 September ends on
/// 31 August.
QDate lastDayOfMonthsFrom(QDate first, int months);

} // namespace quarterlight
