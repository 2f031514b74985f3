#include "app/sample_register.h"

#include "app/commands/command_line.h"
#include "core/session/sample.h"

#include <QFile>

namespace quarterlight {

Result<Done> makeSample(const QString& path, QDate asOf) {
    // The sample goes two financial years back, and no period is of a year before 1900 or after
    // 2199.
    const QDate firstDay(1902, 4, 1);
    const QDate lastDay(2199, 12, 31);
    if (asOf < firstDay || asOf > lastDay) {
        return Fault{FaultCode::OutOfRange,
                     {},
                     {asOf.toString(Qt::ISODate), firstDay.toString(Qt::ISODate),
                      lastDay.toString(Qt::ISODate)}};
    }
    auto file = Register::create(path, thisUser());
    if (!file) {
        return file.faults();
    }
    Result<Done> filled = Done{};
    { // The file is closed before it can go.
        Session session(std::move(*file), asOf);
        filled = fillWithSample(session);
    }
    if (!filled) {
        QFile::remove(path);
    }
    return filled;
}

} // namespace quarterlight
