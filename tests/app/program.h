// The finished program, run in a process of its own as scripts run it.
#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>

/// What one run answered.
struct Answer {
    int status = -1; ///< -1 if it did not end by itself
    QByteArray output;
    QByteArray messages;
    QJsonDocument json() const { return QJsonDocument::fromJson(output); }
};

/// Runs the program with no display.
inline Answer run(const QStringList& words) {
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("DISPLAY"));
    environment.remove(QStringLiteral("QT_QPA_PLATFORM"));
    environment.remove(QStringLiteral("XDG_RUNTIME_DIR")); // as in a scheduled job
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(PROGRAM), words);
    Answer answer;
    if (process.waitForFinished(60000) && process.exitStatus() == QProcess::NormalExit) {
        answer.status = process.exitCode();
    }
    answer.output = process.readAllStandardOutput();
    answer.messages = process.readAllStandardError();
    return answer;
}
