// The log of returns in words: which return, how it came, where it stands.
#pragma once

#include "core/evaluation/evaluation.h"
#include "core/evaluation/owed_returns.h"

#include <QString>

namespace quarterlight {

/// "Monthly return, November 2026", with the authority where each is owed its own.
QString returnWords(const QString& title, const Period& period, const PeriodCalendar& calendar,
                    const QString& authority = {});
QString returnWords(const OwedReturn& owed, const PeriodCalendar& calendar);
/// The same for a narrow column: "Monthly return, Nov 2026", "Quarterly return, Q3 2026-27".
QString shortReturnWords(const QString& title, const Period& period, const PeriodCalendar& calendar,
                         const QString& authority = {});

/// "Email", "Portal" …: how a return came, as Receipt::how keeps it; empty where nothing is noted.
QString submissionWayWord(const QString& way);

/// "11 Nov 2026, email, P. Shah": when, how and by whom, as far as it is noted.
QString receiptWords(const Receipt& receipt);

/// Where a return stands, with what became of the last receipt: "Accepted, late", "Overdue,
/// rejected".
QString owedStateWords(const OwedReturn& owed);

/// A return's last day short enough for a list, with what is particular about it: "13 Nov 2026 (15
/// Nov: Sunday)", "14 Jun 2026 (Sunday, kept)", "20 Nov 2026 (agreed)"; "No date set" for none.
QString shortDueWords(const OwedReturn& owed);

/// The status whose sign and colours stand for where a return is.
Status statusOf(OwedState state);

} // namespace quarterlight
