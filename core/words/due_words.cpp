#include "core/words/due_words.h"

#include "core/words/date_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace quarterlight {

namespace {

struct DueWords {
    Q_DECLARE_TR_FUNCTIONS(DueWords)
};

} // namespace

QString nonWorkingWords(const DueDate& due) {
    const int weekday = due.unadjusted.dayOfWeek();
    const bool isWeekend =
        weekday >= Qt::Saturday && due.nonWorkingReason == QLocale::c().dayName(weekday);
    return isWeekend ? DueWords::tr("a %1").arg(due.nonWorkingReason) : due.nonWorkingReason;
}

QString dueReasonWords(const DueDate& due) {
    if (due.nonWorkingReason.isEmpty()) {
        return {};
    }
    return due.moved()
               ? DueWords::tr("%1 is %2: moved to %3")
                     .arg(dayWords(due.unadjusted), nonWorkingWords(due), dayWords(due.date))
               : DueWords::tr("%1 is %2, not moved")
                     .arg(dayWords(due.unadjusted), nonWorkingWords(due));
}

QString owedStateWord(OwedState state) {
    switch (state) {
    case OwedState::Upcoming:
        return DueWords::tr("Upcoming");
    case OwedState::Due:
        return DueWords::tr("Due");
    case OwedState::Overdue:
        return DueWords::tr("Overdue");
    case OwedState::Received:
        return DueWords::tr("Received");
    case OwedState::Late:
        return DueWords::tr("Received late");
    case OwedState::Waived:
        return DueWords::tr("Waived");
    case OwedState::Undated:
        break;
    }
    return DueWords::tr("No date set");
}

} // namespace quarterlight
