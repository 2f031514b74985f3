#include "ui/calendar/calendar_picture.h"

#include <algorithm>
#include <array>

namespace quarterlight {

namespace {

constexpr int daysInWeek = 7;
constexpr int earliestHour = 8; ///< the hours a week shows unless a meeting lies outside them
constexpr int latestHour = 18;
constexpr int minutesInHour = 60;
constexpr int unsaidMinutes = 60; ///< how long a meeting is drawn that says nothing of it
constexpr int snapMinutes = 15;
constexpr int bandShare = 3; ///< all-day entries take at most one third of a week's height
constexpr int edge = 2;      ///< between a day's edge and its entries

/// The left edge of a column; rounding is spread over all. Saturday and Sunday, on which little
/// falls due, are a tenth narrower.
int columnLeft(const QRect& area, int column) {
    constexpr std::array shares{0, 10, 20, 30, 40, 50, 59, 68};
    return area.left() + area.width() * shares[size_t(column)] / shares.back();
}

QRect columnOf(const QRect& area, int column) {
    const int left = columnLeft(area, column);
    return {left, area.top(), columnLeft(area, column + 1) - left, area.height()};
}

int minuteOfDay(QTime time) {
    return time.hour() * minutesInHour + time.minute();
}

int lengthOf(const DueItem& item) {
    return item.minutes > 0 ? item.minutes : unsaidMinutes;
}

bool anyNeedsTwoLines(const std::vector<const CalendarEntry*>& entries, int width,
                      const PictureMeasure& measure) {
    return measure.needsTwoLines && std::ranges::any_of(entries, [&](const CalendarEntry* entry) {
               return measure.needsTwoLines(*entry, width);
           });
}

/// As many entries as fit into the area, each on two lines where all have room for that; what
/// doesn't fit leaves its last line to "+3".
void addLines(CalendarPicture& picture, PicturedDay& day, const QRect& area,
              const std::vector<const CalendarEntry*>& entries, const PictureMeasure& measure) {
    const bool tall = 2 * int(entries.size()) * measure.line <= area.height() &&
                      anyNeedsTwoLines(entries, area.width(), measure);
    const int line = tall ? 2 * measure.line : measure.line;
    const int room = std::max(0, area.height() / line);
    const bool fits = int(entries.size()) <= room;
    const int shown = fits ? int(entries.size()) : std::max(0, room - 1);
    for (int number = 0; number < shown; ++number) {
        picture.entries.push_back(
            {entries[size_t(number)],
             QRect(area.left(), area.top() + number * line, area.width(), line)});
    }
    if (!fits) {
        day.hidden = int(entries.size()) - shown;
        day.more = QRect(area.left(), area.top() + shown * line, area.width(),
                         std::min(line, std::max(area.height() - shown * line, line / 2)));
    }
}

std::vector<const CalendarEntry*> pointers(std::span<const CalendarEntry> entries) {
    std::vector<const CalendarEntry*> found;
    for (const CalendarEntry& entry : entries) {
        found.push_back(&entry);
    }
    return found;
}

/// Those of a day that are timed, or those that aren't.
std::vector<const CalendarEntry*> pick(std::span<const CalendarEntry> entries, bool timed) {
    std::vector<const CalendarEntry*> found = pointers(entries);
    std::erase_if(
        found, [timed](const CalendarEntry* entry) { return entry->item.at.isValid() != timed; });
    return found;
}

/// Blocks beside each other where they overlap in time: each takes the first lane that is free.
void addBlocks(CalendarPicture& picture, const QRect& column,
               std::vector<const CalendarEntry*> entries, int leastHeight) {
    std::ranges::stable_sort(entries, {},
                             [](const CalendarEntry* entry) { return entry->item.at; });
    size_t begin = 0;
    while (begin < entries.size()) {
        std::vector<int> laneEnds;
        std::vector<size_t> lanes;
        int clusterEnd = 0;
        size_t end = begin;
        for (; end < entries.size(); ++end) {
            const DueItem& item = entries[end]->item;
            const int start = minuteOfDay(item.at);
            if (end > begin && start >= clusterEnd) {
                break;
            }
            const auto lane =
                std::ranges::find_if(laneEnds, [&](int taken) { return taken <= start; });
            lanes.push_back(size_t(lane - laneEnds.begin()));
            const int last = start + lengthOf(item);
            if (lane == laneEnds.end()) {
                laneEnds.push_back(last);
            } else {
                *lane = last;
            }
            clusterEnd = std::max(clusterEnd, last);
        }
        const int width = (column.width() - 2 * edge) / int(laneEnds.size());
        for (size_t number = begin; number < end; ++number) {
            const DueItem& item = entries[number]->item;
            const int top = picture.yOf(item.at);
            const int height = lengthOf(item) * picture.hours.height() /
                               ((picture.lastHour - picture.firstHour) * minutesInHour);
            picture.entries.push_back(
                {entries[number],
                 QRect(column.left() + edge + int(lanes[number - begin]) * width, top, width - 1,
                       std::max(height, leastHeight)),
                 true});
        }
        begin = end;
    }
}

/// The hours that hold every meeting of the week, at least the working day.
void setHours(CalendarPicture& picture, std::span<const CalendarEntry> entries) {
    picture.firstHour = earliestHour;
    picture.lastHour = latestHour;
    for (const CalendarEntry& entry : entries) {
        if (entry.item.at.isValid()) {
            const int end = minuteOfDay(entry.item.at) + lengthOf(entry.item);
            picture.firstHour = std::min(picture.firstHour, entry.item.at.hour());
            picture.lastHour =
                std::clamp((end + minutesInHour - 1) / minutesInHour, picture.lastHour, 24);
        }
    }
}

} // namespace

const PicturedDay* CalendarPicture::dayAt(QPoint point) const {
    const auto found = std::ranges::find_if(
        days, [point](const PicturedDay& day) { return day.area.contains(point); });
    return found == days.end() ? nullptr : &*found;
}

const PicturedDay* CalendarPicture::day(QDate wanted) const {
    const auto found = std::ranges::find(days, wanted, &PicturedDay::day);
    return found == days.end() ? nullptr : &*found;
}

const CalendarEntry* CalendarPicture::entryAt(QPoint point) const {
    // Blocks may lie upon each other a little; the later one is on top.
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
        if (entry->area.contains(point)) {
            return entry->entry;
        }
    }
    return nullptr;
}

QTime CalendarPicture::timeAt(QPoint point) const {
    if (!hours.contains(point)) {
        return {};
    }
    const int minutes = firstHour * minutesInHour + (point.y() - hours.top()) *
                                                        (lastHour - firstHour) * minutesInHour /
                                                        hours.height();
    return QTime(0, 0).addSecs(minutes / snapMinutes * snapMinutes * 60);
}

int CalendarPicture::yOf(QTime time) const {
    return hours.top() + (minuteOfDay(time) - firstHour * minutesInHour) * hours.height() /
                             ((lastHour - firstHour) * minutesInHour);
}

CalendarPicture monthPicture(const CalendarEntries& entries, QDate shown,
                             const PictureMeasure& measure) {
    CalendarPicture picture;
    picture.size = measure.size;
    picture.weekdays = QRect(0, 0, measure.size.width(), measure.heading);
    const QRect grid(0, measure.heading, measure.size.width(),
                     measure.size.height() - measure.heading);
    const DateRange days = monthDays(shown);
    const int weeks = int(days.first.daysTo(days.last) + 1) / daysInWeek;
    for (int week = 0; week < weeks; ++week) {
        const int top = grid.top() + grid.height() * week / weeks;
        const int bottom = grid.top() + grid.height() * (week + 1) / weeks;
        const QRect row(grid.left(), top, grid.width(), bottom - top);
        for (int column = 0; column < daysInWeek; ++column) {
            PicturedDay day;
            day.day = days.first.addDays(week * daysInWeek + column);
            day.area = columnOf(row, column);
            day.heading = QRect(day.area.left(), day.area.top(), day.area.width(), measure.heading);
            day.isOutside = day.day.month() != shown.month();
            const QRect lines = day.area.adjusted(edge, measure.heading, -edge, -edge);
            addLines(picture, day, lines, pointers(entries.on(day.day)), measure);
            picture.days.push_back(day);
        }
    }
    return picture;
}

CalendarPicture weekPicture(const CalendarEntries& entries, QDate shown,
                            const PictureMeasure& measure) {
    CalendarPicture picture;
    picture.size = measure.size;
    picture.gutter = 3 * measure.line;
    const QRect grid(picture.gutter, 0, measure.size.width() - picture.gutter,
                     measure.size.height());
    const DateRange days = weekDays(shown);
    // A band as high as its fullest day needs, within its share of the height.
    int most = 1;
    std::vector<CalendarEntry> week;
    for (int column = 0; column < daysInWeek; ++column) {
        const QDate day = days.first.addDays(column);
        const auto untimed = pick(entries.on(day), false);
        const int width = columnOf(grid, column).width() - 2 * edge;
        const int lines = anyNeedsTwoLines(untimed, width, measure) ? 2 : 1;
        most = std::max(most, int(untimed.size()) * lines);
        const auto ofDay = entries.on(day);
        week.insert(week.end(), ofDay.begin(), ofDay.end());
    }
    setHours(picture, week);
    const int headings = 2 * measure.heading;
    const int band = std::min(most * measure.line, grid.height() / bandShare) + 2 * edge;
    picture.hours = QRect(0, headings + band, measure.size.width(),
                          std::max(1, grid.height() - headings - band));
    for (int column = 0; column < daysInWeek; ++column) {
        PicturedDay day;
        day.day = days.first.addDays(column);
        day.area = columnOf(grid, column);
        day.heading = QRect(day.area.left(), 0, day.area.width(), headings);
        const QRect lines(day.area.left() + edge, headings + edge, day.area.width() - 2 * edge,
                          band - edge);
        addLines(picture, day, lines, pick(entries.on(day.day), false), measure);
        const QRect hours(day.area.left(), picture.hours.top(), day.area.width(),
                          picture.hours.height());
        addBlocks(picture, hours, pick(entries.on(day.day), true), measure.line);
        picture.days.push_back(day);
    }
    return picture;
}

} // namespace quarterlight
