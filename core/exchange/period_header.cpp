// Period labels by pattern.
#include "core/exchange/period_header.h"

#include <QRegularExpression>

#include <array>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

/// "2025", "2025/26", "2025-2026", "25/26", named `name` in the pattern.
QString yearPattern(const QString& name) {
    return u"(?<"_s + name + u">20\\d\\d(?: ?[-/] ?(?:20)?\\d\\d)?|\\d\\d ?[-/] ?\\d\\d)";
}

/// A numbered label with its year before, behind or nowhere.
QRegularExpression numbered(const QString& words, const QString& number) {
    return QRegularExpression(u"^(?:fy ?)?(?:"_s + yearPattern(u"before"_s) + u"[ ,:/-]*)?(?:"_s +
                              words + u")[ -]?(?<number>" + number + u")(?:[ ,:/-]*(?:fy ?)?" +
                              yearPattern(u"after"_s) + u")?$");
}

/// The contract year of a year's label; none if its two halves don't follow each other.
std::optional<int> labelYear(const QString& label) {
    static const QRegularExpression halves(u"^(\\d+) ?[-/] ?(\\d+)$"_s);
    const QRegularExpressionMatch match = halves.match(label);
    if (!match.hasMatch()) {
        return label.toInt();
    }
    const int first = match.captured(1).toInt() % 100;
    if (match.captured(2).toInt() % 100 != (first + 1) % 100) {
        return {};
    }
    return 2000 + first;
}

/// 1–12 for a month's name or its first letters; 0 for anything else.
int monthNumber(QStringView word) {
    static constexpr std::array names{u"january",   u"february", u"march",    u"april",
                                      u"may",       u"june",     u"july",     u"august",
                                      u"september", u"october",  u"november", u"december"};
    for (size_t at = 0; at < names.size(); ++at) {
        if (word.size() >= 3 && QStringView(names[at]).startsWith(word)) {
            return static_cast<int>(at) + 1;
        }
    }
    return 0;
}

/// Lower case, single blanks, plain dashes, without what stands in brackets at the end.
QString plainLabel(const QString& text) {
    static const QRegularExpression dashes(u"[\\x{2010}-\\x{2015}\\x{2212}]"_s);
    static const QRegularExpression bracketed(u" ?\\([^()]*\\)$"_s);
    QString label = text.simplified().toLower();
    label.replace(dashes, u"-"_s);
    label.remove(bracketed);
    if (label.endsWith(u':') || label.endsWith(u'.')) {
        label.chop(1);
    }
    return label;
}

} // namespace

PeriodReader::PeriodReader(const SheetQuestion& question) : m_calendar(question.calendar) {
    const QDate day = question.period ? m_calendar.dates(*question.period).first : question.asOf;
    m_asked = question.period && question.period->frequency != Frequency::Monthly
                  ? question.period->year
                  : m_calendar.containing(day, Frequency::Annual).year;
    m_year = m_asked;
}

std::optional<int> PeriodReader::yearNamed(const QString& text) {
    static const QRegularExpression pattern(
        u"(?<!\\d)20\\d\\d ?[-/\\x{2010}-\\x{2015}] ?(?:20)?\\d\\d(?![\\d/-])"_s);
    QRegularExpressionMatchIterator matches = pattern.globalMatch(text);
    while (matches.hasNext()) {
        if (const auto year = labelYear(plainLabel(matches.next().captured()))) {
            return year;
        }
    }
    return {};
}

Period PeriodReader::month(int number, std::optional<int> calendarYear) const {
    const int year =
        calendarYear.value_or(number >= m_calendar.yearStartMonth ? m_year : m_year + 1);
    return {Frequency::Monthly, year, number};
}

std::optional<Period> PeriodReader::ofDay(QDate day) const {
    if (day.year() < 1990 || day.year() > 2199) {
        return {};
    }
    if (m_calendar.fourWeekAnchor.isValid() && day.day() != 1 && day.day() != day.daysInMonth()) {
        const Period weeks = m_calendar.containing(day, Frequency::FourWeekly);
        const DateRange range = m_calendar.dates(weeks);
        if (day == range.first || day == range.last) {
            return weeks;
        }
    }
    return Period{Frequency::Monthly, day.year(), day.month()};
}

std::optional<Period> PeriodReader::read(const Cell& cell) const {
    if (cell.kind == CellKind::Date) {
        return ofDay(cell.date);
    }
    if (cell.kind == CellKind::Text || cell.kind == CellKind::Number) {
        return read(cell.text);
    }
    return {};
}

std::optional<Period> PeriodReader::read(const QString& text) const {
    if (text.size() > 60) {
        return {};
    }
    const QString label = plainLabel(text);
    if (const Result<Period> named = Period::parse(label.toUpper())) {
        return *named;
    }
    const auto yearOf = [&](const QRegularExpressionMatch& match) -> std::optional<int> {
        const QString said = match.captured(u"before"_s) + match.captured(u"after"_s);
        return said.isEmpty() ? std::optional(m_year) : labelYear(said);
    };
    static const QRegularExpression quarter = numbered(u"q|qtr|quarter"_s, u"[1-4]"_s);
    if (const auto match = quarter.match(label); match.hasMatch() && yearOf(match)) {
        return Period{Frequency::Quarterly, *yearOf(match), match.captured(u"number"_s).toInt()};
    }
    static const QRegularExpression fourWeeks = numbered(u"p|period"_s, u"(?:0?[1-9]|1[0-3])"_s);
    if (const auto match = fourWeeks.match(label); match.hasMatch() && yearOf(match)) {
        return Period{Frequency::FourWeekly, *yearOf(match), match.captured(u"number"_s).toInt()};
    }
    static const QRegularExpression monthName(u"^([a-z]{3,9})\\.?(?:[ /'-]*(20\\d\\d|\\d\\d))?$"_s);
    if (const auto match = monthName.match(label); match.hasMatch()) {
        if (const int number = monthNumber(match.captured(1))) {
            const QString year = match.captured(2);
            return month(number,
                         year.isEmpty() ? std::nullopt : std::optional(2000 + year.toInt() % 100));
        }
    }
    static const QRegularExpression day(u"^(?:(\\d\\d?)/)?(\\d\\d?)/(20\\d\\d)$"_s);
    if (const auto match = day.match(label); match.hasMatch()) {
        const int number = match.captured(1).isEmpty() ? 1 : match.captured(1).toInt();
        const QDate date(match.captured(3).toInt(), match.captured(2).toInt(), number);
        return date.isValid() ? ofDay(date) : std::nullopt;
    }
    static const QRegularExpression year(
        u"^(?:(?:full |contract |financial )?year |fy ?)?(\\d+ ?[-/] ?\\d+)$"_s);
    if (const auto match = year.match(label); match.hasMatch()) {
        static const QRegularExpression whole(u"^"_s + yearPattern(u"year"_s) + u'$');
        const QString said = match.captured(1);
        if (const auto number = labelYear(said); number && whole.match(said).hasMatch()) {
            return Period{Frequency::Annual, *number, 1};
        }
    }
    if (label == u"annual" || label == u"full year" || label == u"whole year") {
        return Period{Frequency::Annual, m_year, 1};
    }
    return {};
}

} // namespace quarterlight
