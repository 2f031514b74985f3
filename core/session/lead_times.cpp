// Lead times as one setting of the register.
#include "core/session/lead_times.h"

#include "core/session/settings.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

QString leadTimesSetting() {
    return u"lead-times"_s;
}

} // namespace

LeadTimes leadTimes(const std::vector<Setting>& settings) {
    const Setting* setting = settingOf(settings, leadTimesSetting());
    const QJsonObject set =
        setting ? QJsonDocument::fromJson(setting->value.toUtf8()).object() : QJsonObject();
    LeadTimes times = usualLeadTimes();
    for (auto time = times.begin(); time != times.end(); ++time) {
        time.value() =
            std::clamp(set[dueKindKey(time.key())].toInt(time.value()), -1, mostLeadDays);
    }
    return times;
}

ChangeSet changeLeadTimes(const std::vector<Setting>& settings, const LeadTimes& leadTimes) {
    QJsonObject set;
    for (const auto& [kind, days] : leadTimes.asKeyValueRange()) {
        set[dueKindKey(kind)] = std::clamp(days, -1, mostLeadDays);
    }
    const QString text = QString::fromUtf8(QJsonDocument(set).toJson(QJsonDocument::Compact));
    return {QCoreApplication::translate("LeadTimes", "Change how long ahead to remind"),
            {settingChange(settings, leadTimesSetting(), text)}};
}

} // namespace quarterlight
