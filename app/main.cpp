// The program: a command of the command line, or the window.
#include "app/commands/command_line.h"
#include "app/commands/commands.h"
#include "app/sample_register.h"
#include "ui/theme/font_reading.h"
#include "ui/theme/theme.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QDate>

using namespace quarterlight;
using namespace Qt::StringLiterals;

namespace {

QtMessageHandler printMessage = nullptr;

/// Prints what Qt has to say, but for what nobody can act on: that the desktop named no folder for
/// sockets, of which the program uses none.
void printWorthwhile(QtMsgType type, const QMessageLogContext& context, const QString& message) {
    if (!message.startsWith("QStandardPaths: XDG_RUNTIME_DIR not set"_L1)) {
        printMessage(type, context, message);
    }
}

int runWindow(int& argc, char** argv, const QString& path) {
    const FontReading fonts;
    const QApplication application(argc, argv);
    fonts.readList();
    Theme theme;
    MainWindow window(
        {.user = thisUser(), .today = QDate::currentDate, .makeSample = makeSample, .path = path},
        theme);
    window.show();
    return QApplication::exec();
}

} // namespace

int main(int argc, char** argv) {
    printMessage = qInstallMessageHandler(printWorthwhile);
    QCoreApplication::setOrganizationName(u"Quarterlight"_s);
    QCoreApplication::setApplicationName(u"quarterlight"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(QUARTERLIGHT_VERSION));
    if (const std::optional<int> ending = runCommand(argc, argv)) {
        return *ending;
    }
    return runWindow(argc, argv, argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString());
}
