#include "core/words/date_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

struct DateWords {
    Q_DECLARE_TR_FUNCTIONS(DateWords)
};

} // namespace

QString dateWords(QDate date) {
    return date.isValid() ? QLocale::c().toString(date, u"d MMM yyyy") : QString();
}

QString dayWords(QDate date) {
    return date.isValid() ? QLocale::c().toString(date, u"d MMM") : QString();
}

QString longDateWords(QDate date) {
    return date.isValid() ? QLocale::c().toString(date, u"dddd d MMMM yyyy") : QString();
}

QString dateRangeWords(QDate first, QDate last) {
    return DateWords::tr("%1 – %2").arg(dateWords(first), dateWords(last));
}

QString distanceWords(QDate date, QDate today) {
    const qint64 days = today.daysTo(date);
    if (days == 0)
        return DateWords::tr("today");
    if (days == 1)
        return DateWords::tr("tomorrow");
    if (days == -1)
        return DateWords::tr("yesterday");
    if (days > 0)
        return DateWords::tr("in %1 days").arg(days);
    return DateWords::tr("%1 days ago").arg(-days);
}

QString timeWords(const QDateTime& at) {
    return QLocale::c().toString(at.toLocalTime(), u"HH:mm");
}

} // namespace quarterlight
