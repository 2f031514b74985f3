// The commands of the command line: one function and one file each.
#pragma once

#include <QStringList>

#include <optional>

namespace quarterlight {

/// Runs the command that the words name and returns its exit code; none if they name no command, so
/// that the window is meant. Makes the application object that the command needs; none needs a
/// display.
std::optional<int> runCommand(int& argc, char** argv);

int newCommand(const QStringList& words);
int frameworksCommand(const QStringList& words);
int contractCommand(const QStringList& words);
int enterCommand(const QStringList& words);
int receiveCommand(const QStringList& words);
int dueCommand(const QStringList& words);
int meetingCommand(const QStringList& words);
int diaryCommand(const QStringList& words);
int importCommand(const QStringList& words);
int kpiCommand(const QStringList& words);
int packCommand(const QStringList& words);
int holidaysCommand(const QStringList& words);
int checkCommand(const QStringList& words);

} // namespace quarterlight
