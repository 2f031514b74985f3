// A day made or unmade a bank holiday by hand, and an announced calendar taken over.
#include "core/session/bank_holidays.h"

#include <QMap>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

/// So many holidays of a year may be missing from a calendar that still covers it: a proclamation
/// has never moved more.
constexpr size_t mostMoved = 2;

using Days = QMap<QDate, HolidayException>;

/// In which ways a year's announced days differ from those that stand.
Days differencesOf(const Days& announced, const QMap<QDate, QString>& standing) {
    Days differing;
    for (const HolidayException& day : announced) {
        if (!standing.contains(day.date)) {
            differing.insert(day.date, day);
        }
    }
    std::vector<HolidayException> unnamed;
    for (const auto& [date, title] : standing.asKeyValueRange()) {
        if (!announced.contains(date)) {
            unnamed.push_back({date, title, false});
        }
    }
    if (unnamed.size() <= mostMoved && announced.size() >= standing.size()) {
        for (const HolidayException& day : unnamed) {
            differing.insert(day.date, day);
        }
    }
    return differing;
}

} // namespace

Result<WorkingDaySettings> withHoliday(const WorkingDaySettings& settings, QDate date,
                                       const QString& title) {
    if (!date.isValid()) {
        return Fault{FaultCode::NotADate, u"date"_s, {QString()}};
    }
    if (!settings.calendar().holiday(date).isEmpty()) {
        return Fault{FaultCode::Duplicate, u"date"_s, {date.toString(Qt::ISODate)}};
    }
    return withDays(settings, {{date, title.simplified(), true}});
}

Result<WorkingDaySettings> withoutHoliday(const WorkingDaySettings& settings, QDate date) {
    const QString title = settings.calendar().holiday(date);
    if (title.isEmpty()) {
        return Fault{
            FaultCode::Unknown, u"date"_s, {u"bank holiday"_s, date.toString(Qt::ISODate)}};
    }
    return withDays(settings, {{date, title, false}});
}

HolidayImport importHolidays(const WorkingDaySettings& settings,
                             const std::vector<HolidayException>& announced) {
    QMap<int, Days> years;
    for (const HolidayException& day : announced) {
        years[day.date.year()].insert(day.date, day);
    }
    const WorkingCalendar calendar = settings.calendar();
    HolidayImport import;
    for (const auto& [year, days] : years.asKeyValueRange()) {
        const Days differing = differencesOf(days, calendar.holidays(year));
        import.differing.insert(import.differing.end(), differing.cbegin(), differing.cend());
    }
    import.settings = withDays(settings, import.differing);
    return import;
}

} // namespace quarterlight
