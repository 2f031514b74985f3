// The words with which files and scripts spell what falls due, and how often.
#include "core/model/diary.h"

#include "core/model/names.h"

namespace quarterlight {

namespace {

constexpr std::array kindNames{
    Named<DueKind>{DueKind::Return, QLatin1StringView("return")},
    Named<DueKind>{DueKind::Meeting, QLatin1StringView("meeting")},
    Named<DueKind>{DueKind::Visit, QLatin1StringView("visit")},
    Named<DueKind>{DueKind::Action, QLatin1StringView("action")},
    Named<DueKind>{DueKind::Finding, QLatin1StringView("finding")},
    Named<DueKind>{DueKind::Survey, QLatin1StringView("survey")},
    Named<DueKind>{DueKind::Certificate, QLatin1StringView("certificate")},
    Named<DueKind>{DueKind::Deadline, QLatin1StringView("deadline")},
};

using Unit = Recurrence::Unit;
constexpr std::array unitNames{
    Named<Unit>{Unit::Once, QLatin1StringView("once")},
    Named<Unit>{Unit::Days, QLatin1StringView("days")},
    Named<Unit>{Unit::Weeks, QLatin1StringView("weeks")},
    Named<Unit>{Unit::Months, QLatin1StringView("months")},
    Named<Unit>{Unit::Years, QLatin1StringView("years")},
};

} // namespace

QString dueKindKey(DueKind kind) {
    return keyOf(kindNames, kind);
}

std::optional<DueKind> dueKindFromKey(QStringView key) {
    return valueOf(kindNames, key);
}

QString recurrenceUnitKey(Recurrence::Unit unit) {
    return keyOf(unitNames, unit);
}

std::optional<Recurrence::Unit> recurrenceUnitFromKey(QStringView key) {
    return valueOf(unitNames, key);
}

} // namespace quarterlight
