// The program: a command of the command line, or the window.
#include "app/commands/commands.h"

#include <QCoreApplication>

int main(int argc, char** argv) {
    QStringList words;
    for (int index = 1; index < argc; ++index) {
        words.append(QString::fromLocal8Bit(argv[index]));
    }
    {
        QCoreApplication application(argc, argv);
        if (const std::optional<int> ending = quarterlight::runCommand(words)) {
            return *ending;
        }
    }
    return 0;
}
