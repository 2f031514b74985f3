// The division and the days of one's own: read from the settings, checked, written back.
#include "core/session/working_days.h"

#include "core/session/settings.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <set>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView divisionSetting("division");
constexpr QLatin1StringView holidaysSetting("holidays");
/// Thirty years of an officer's own days are far fewer.
constexpr size_t mostDays = 5000;
constexpr int firstYear = 1900;
constexpr int lastYear = 2200;

Fault atHolidays(FaultCode code, const QStringList& arguments) {
    return {code, holidaysSetting, arguments};
}

Result<std::vector<HolidayException>> holidaysFrom(const QString& text) {
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8(), &error);
    if (error.error != QJsonParseError::NoError) {
        return atHolidays(FaultCode::NotJson, {error.errorString()});
    }
    if (!document.isArray()) {
        return atHolidays(FaultCode::WrongType, {u"list"_s, u"value"_s});
    }
    std::vector<HolidayException> days;
    const QJsonArray entries = document.array();
    for (const QJsonValue entry : entries) {
        const QString date = entry["date"_L1].toString();
        HolidayException day{QDate::fromString(date, Qt::ISODate), entry["title"_L1].toString(),
                             entry["isHoliday"_L1].toBool(true)};
        if (!day.date.isValid()) {
            return atHolidays(FaultCode::NotADate, {date});
        }
        days.push_back(std::move(day));
    }
    return days;
}

QString holidaysText(const std::vector<HolidayException>& days) {
    QJsonArray entries;
    for (const HolidayException& day : days) {
        entries.append(QJsonObject{{u"date"_s, day.date.toString(Qt::ISODate)},
                                   {u"title"_s, day.title},
                                   {u"isHoliday"_s, day.isHoliday}});
    }
    return QString::fromUtf8(QJsonDocument(entries).toJson(QJsonDocument::Compact));
}

std::optional<Fault> daysFault(const std::vector<HolidayException>& days) {
    if (days.size() > mostDays) {
        return atHolidays(FaultCode::TooLarge,
                          {QString::number(days.size()), QString::number(mostDays)});
    }
    std::set<QDate> seen;
    for (const HolidayException& day : days) {
        if (!day.date.isValid()) {
            return atHolidays(FaultCode::NotADate, {QString()});
        }
        const QString date = day.date.toString(Qt::ISODate);
        if (day.date.year() < firstYear || day.date.year() > lastYear) {
            return atHolidays(FaultCode::OutOfRange,
                              {date, QString::number(firstYear), QString::number(lastYear)});
        }
        if (!seen.insert(day.date).second) {
            return atHolidays(FaultCode::Duplicate, {date});
        }
    }
    return {};
}

void put(ChangeSet& set, const std::vector<Setting>& standing, QLatin1StringView key,
         const QString& value) {
    Change change = settingChange(standing, key, value);
    if (change.before != change.after) {
        set.changes.push_back(std::move(change));
    }
}

} // namespace

Result<WorkingDaySettings> workingDaySettings(const std::vector<Setting>& settings) {
    WorkingDaySettings read;
    if (const Setting* division = settingOf(settings, divisionSetting)) {
        const std::optional<Division> known = divisionFromKey(division->value);
        if (!known) {
            return Fault{FaultCode::NotOneOf,
                         divisionSetting,
                         {division->value, divisionKey(Division::EnglandAndWales) + u", "_s +
                                               divisionKey(Division::Scotland) + u", "_s +
                                               divisionKey(Division::NorthernIreland)}};
        }
        read.division = *known;
    }
    if (const Setting* holidays = settingOf(settings, holidaysSetting)) {
        Result<std::vector<HolidayException>> days = holidaysFrom(holidays->value);
        if (!days) {
            return days.faults();
        }
        if (const std::optional<Fault> fault = daysFault(*days)) {
            return *fault;
        }
        read.added = std::move(*days);
    }
    return read;
}

Result<ChangeSet> setWorkingDays(const std::vector<Setting>& standing,
                                 const WorkingDaySettings& after) {
    if (const std::optional<Fault> fault = daysFault(after.added)) {
        return *fault;
    }
    ChangeSet set{QCoreApplication::translate("WorkingDays", "Change working days"), {}};
    put(set, standing, divisionSetting, divisionKey(after.division));
    put(set, standing, holidaysSetting, holidaysText(after.added));
    return set;
}

WorkingDaySettings withDays(WorkingDaySettings settings,
                            const std::vector<HolidayException>& days) {
    QMap<QDate, HolidayException> byDate;
    for (const HolidayException& day : settings.added) {
        byDate.insert(day.date, day);
    }
    for (const HolidayException& day : days) {
        byDate.insert(day.date, day);
    }
    settings.added.assign(byDate.cbegin(), byDate.cend());
    return settings;
}

} // namespace quarterlight
