// Dates as a British officer reads them. For the window, the command line and the pack alike.
#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>

namespace quarterlight {

/// "15 Aug 2026"; empty for an invalid date. Month names always have three letters, as in the
/// pack, so that columns line up.
QString dateWords(QDate date);
/// "15 Aug": where the year is plain from what stands around it.
QString dayWords(QDate date);
/// "Sunday 15 August 2026".
QString longDateWords(QDate date);
/// "1 Apr 2025 – 31 Mar 2029".
QString dateRangeWords(QDate first, QDate last);
/// How far a date is from today, in words: "today", "tomorrow", "in 3 days", "2 days ago".
QString distanceWords(QDate date, QDate today);
/// "10:42", in local time.
QString timeWords(const QDateTime& at);

} // namespace quarterlight
