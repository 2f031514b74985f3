#include "core/words/due_item_words.h"

#include "core/words/date_words.h"
#include "core/words/due_rule_words.h"
#include "core/words/due_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace quarterlight {

namespace {

struct DueItemWords {
    Q_DECLARE_TR_FUNCTIONS(DueItemWords)
};

/// "15 August 2026".
QString fullDate(QDate date) {
    return QLocale::c().toString(date, u"d MMMM yyyy");
}

/// "Friday 14 August".
QString weekdayDate(QDate date) {
    return QLocale::c().toString(date, u"dddd d MMMM");
}

/// Why it falls on its day; of what an officer moved, not that the day is kept.
QString dateLine(const DueDate& due, bool movedByOfficer) {
    if (due.nonWorkingReason.isEmpty()) {
        return DueItemWords::tr("Due on %1").arg(longDateWords(due.date));
    }
    const QString day = fullDate(due.unadjusted);
    const QString reason = nonWorkingWords(due);
    if (!due.moved()) {
        return (movedByOfficer ? DueItemWords::tr("Due on %1, which is %2")
                               : DueItemWords::tr("Due on %1, which is %2: the date is kept"))
            .arg(day, reason);
    }
    return due.date < due.unadjusted ? DueItemWords::tr("%1 is %2; last working day before: %3")
                                           .arg(day, reason, weekdayDate(due.date))
                                     : DueItemWords::tr("%1 is %2; next working day: %3")
                                           .arg(day, reason, weekdayDate(due.date));
}

} // namespace

QString dueKindWord(DueKind kind) {
    switch (kind) {
    case DueKind::Return:
        return DueItemWords::tr("Return");
    case DueKind::Meeting:
        return DueItemWords::tr("Meeting");
    case DueKind::Visit:
        return DueItemWords::tr("Visit");
    case DueKind::Action:
        return DueItemWords::tr("Action");
    case DueKind::Finding:
        return DueItemWords::tr("Finding");
    case DueKind::Survey:
        return DueItemWords::tr("Survey");
    case DueKind::Certificate:
        return DueItemWords::tr("Certificate");
    case DueKind::Deadline:
        break;
    }
    return DueItemWords::tr("Deadline");
}

QString dueStatusWord(DueStatus status) {
    switch (status) {
    case DueStatus::Upcoming:
        return owedStateWord(OwedState::Upcoming);
    case DueStatus::Due:
        return owedStateWord(OwedState::Due);
    case DueStatus::Received:
        return owedStateWord(OwedState::Received);
    case DueStatus::Late:
        return DueItemWords::tr("Late");
    case DueStatus::Overdue:
        return owedStateWord(OwedState::Overdue);
    case DueStatus::Done:
        break;
    }
    return DueItemWords::tr("Done");
}

QString dueStatusWord(const DueItem& item) {
    if (item.waived) {
        return owedStateWord(OwedState::Waived);
    }
    if (item.calledOff) {
        return DueItemWords::tr("Called off");
    }
    if (item.kind == DueKind::Return && item.status == DueStatus::Late) {
        return owedStateWord(OwedState::Late);
    }
    return dueStatusWord(item.status);
}

QString dueRuleWords(const DueItem& item) {
    const bool ruled = item.rule.kind != DueRule::Kind::Unset;
    return item.ruleWords.isEmpty() && ruled ? dueRuleWords(item.rule) : item.ruleWords;
}

QStringList dueExplanation(const DueItem& item) {
    QStringList lines;
    if (!item.clause.isEmpty()) {
        lines << DueItemWords::tr("Clause: %1").arg(item.clause);
    }
    if (!item.ruleWords.isEmpty()) {
        lines << DueItemWords::tr("The schedule says: %1").arg(item.ruleWords);
    }
    if (item.rule.kind != DueRule::Kind::Unset) {
        lines << DueItemWords::tr("Rule: %1").arg(dueRuleWords(item.rule));
    }
    if (item.assumed) {
        lines << DueItemWords::tr("The schedule leaves this open; it is assumed");
    }
    if (item.happenedOn.isValid()) {
        lines << DueItemWords::tr("Counted from %1").arg(longDateWords(item.happenedOn));
    }
    lines << (item.due ? dateLine(*item.due, item.movedTo.isValid())
                       : DueItemWords::tr("No date is set"));
    if (item.movedTo.isValid()) {
        lines << DueItemWords::tr("Moved to %1").arg(longDateWords(item.movedTo));
    }
    return lines;
}

} // namespace quarterlight
