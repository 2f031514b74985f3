// A calendar file as a library other than ours reads it.
#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QString>

/// {name, version, method, events: [{uid, sequence, stamp, start, end, title, description, place,
/// status, transparency, categories, alarms}]}, alarms in hours from the start; "fault" alone where
/// the library (python3-icalendar) finds the file wrong or isn't installed.
inline QJsonObject readCalendar(const QString& path) {
    QProcess reader;
    // Debian's own Python is the one that has Debian's packages.
    reader.start(QStringLiteral("/usr/bin/python3"),
                 {QStringLiteral(SOURCE_DIR "/tests/support/read_calendar.py"), path});
    if (!reader.waitForFinished(30000) || reader.exitCode() != 0) {
        return {{QStringLiteral("fault"), QString::fromUtf8(reader.readAllStandardError())}};
    }
    return QJsonDocument::fromJson(reader.readAllStandardOutput()).object();
}
