#include "app/commands/commands.h"

#include "app/commands/command_line.h"

#include <QGuiApplication>

#include <array>
#include <memory>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

struct Command {
    QLatin1StringView name;
    int (*run)(const QStringList& words);
    bool needsFonts = false;
};

constexpr std::array commands{
    Command{QLatin1StringView("new"), newCommand},
    Command{QLatin1StringView("frameworks"), frameworksCommand},
    Command{QLatin1StringView("contract"), contractCommand},
    Command{QLatin1StringView("enter"), enterCommand},
    Command{QLatin1StringView("receive"), receiveCommand},
    Command{QLatin1StringView("due"), dueCommand},
    Command{QLatin1StringView("meeting"), meetingCommand},
    Command{QLatin1StringView("diary"), diaryCommand},
    Command{QLatin1StringView("import"), importCommand},
    Command{QLatin1StringView("kpi"), kpiCommand},
    Command{QLatin1StringView("pack"), packCommand, true},
    Command{QLatin1StringView("holidays"), holidaysCommand},
    Command{QLatin1StringView("check"), checkCommand},
};

/// The ways to start the program, one a line.
QString help() {
    QStringList lines{u"quarterlight [REGISTER]"_s};
    for (const Command& command : commands) {
        lines.append(u"quarterlight %1 --help"_s.arg(command.name));
    }
    return lines.join(u'\n');
}

int refuseWords(const QString& sentence) {
    tell(sentence);
    tell(help());
    return wrongUsage;
}

/// The application object that a command needs: fonts without a display, or nothing of that kind.
std::unique_ptr<QCoreApplication> applicationFor(const Command& command, int& argc, char** argv) {
    if (!command.needsFonts) {
        return std::make_unique<QCoreApplication>(argc, argv);
    }
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

} // namespace

std::optional<int> runCommand(int& argc, char** argv) {
    QStringList words;
    for (int index = 1; index < argc; ++index) {
        words.append(QString::fromLocal8Bit(argv[index]));
    }
    if (words.isEmpty()) {
        return {};
    }
    for (const Command& command : commands) {
        if (words.first() == command.name) {
            const auto application = applicationFor(command, argc, argv);
            return command.run(words.sliced(1));
        }
    }
    if (words.first() == u"--help" || words.first() == u"-h") {
        answer(help());
        return done;
    }
    if (words.first() == u"--version") {
        answer(u"quarterlight "_s + QStringLiteral(QUARTERLIGHT_VERSION));
        return done;
    }
    if (words.first().startsWith(u'-')) {
        return refuseWords(
            QCoreApplication::translate("Commands", "“%1” is no option.").arg(words.first()));
    }
    if (words.size() > 1) {
        return refuseWords(
            QCoreApplication::translate("Commands", "“%1” is no command.").arg(words.first()));
    }
    return {};
}

} // namespace quarterlight
