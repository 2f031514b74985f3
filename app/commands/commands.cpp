#include "app/commands/commands.h"

#include "app/commands/command_line.h"

#include <array>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

struct Command {
    QLatin1StringView name;
    int (*run)(const QStringList& words);
};

constexpr std::array commands{
    Command{QLatin1StringView("new"), newCommand},
    Command{QLatin1StringView("frameworks"), frameworksCommand},
    Command{QLatin1StringView("contract"), contractCommand},
    Command{QLatin1StringView("enter"), enterCommand},
    Command{QLatin1StringView("receive"), receiveCommand},

    Command{QLatin1StringView("import"), importCommand},
    Command{QLatin1StringView("kpi"), kpiCommand},

    Command{QLatin1StringView("check"), checkCommand},
};

int help() {
    answer(u"quarterlight [REGISTER]"_s);
    for (const Command& command : commands) {
        answer(u"quarterlight %1 --help"_s.arg(command.name));
    }
    return done;
}

} // namespace

std::optional<int> runCommand(const QStringList& words) {
    if (words.isEmpty()) {
        return {};
    }
    if (words.first() == u"--help" || words.first() == u"-h") {
        return help();
    }
    if (words.first() == u"--version") {
        answer(u"quarterlight "_s + QStringLiteral(QUARTERLIGHT_VERSION));
        return done;
    }
    for (const Command& command : commands) {
        if (words.first() == command.name) {
            return command.run(words.sliced(1));
        }
    }
    if (words.first().startsWith(u'-') || words.size() > 1) {
        tell(QCoreApplication::translate("Commands", "“%1” is no command.").arg(words.first()));
        help();
        return wrongUsage;
    }
    return {};
}

} // namespace quarterlight
