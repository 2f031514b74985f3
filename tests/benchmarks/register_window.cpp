// What the window's benchmark measures: the program's window, opened on a register as the program
// opens it (app/main.cpp).
#include "benchmarks/big_register.h"
#include "benchmarks/first_paint.h"
#include "ui/theme/theme.h"
#include "ui/window/main_window.h"

#include <QApplication>

using namespace quarterlight;
using namespace Qt::StringLiterals;

int main(int argc, char** argv) {
    QCoreApplication::setOrganizationName(u"Quarterlight"_s);
    QCoreApplication::setApplicationName(u"quarterlight"_s);
    const QApplication application(argc, argv);
    Theme theme;
    MainWindow window({.user = bigUser(), .today = [] { return bigDay; }}, theme);
    window.openRegister(QString::fromLocal8Bit(argv[1]));
    window.show();
    const FirstPaint painted(&window);
    return QApplication::exec();
}
