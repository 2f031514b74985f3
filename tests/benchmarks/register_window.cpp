// What the window's benchmark measures: the program's window, opened on a register as the program
// opens it (app/main.cpp).
#include "benchmarks/big_register.h"
#include "benchmarks/first_paint.h"
#include "ui/theme/font_reading.h"
#include "ui/theme/theme.h"
#include "ui/window/main_window.h"

#include <QApplication>

using namespace quarterlight;
using namespace Qt::StringLiterals;

int main(int argc, char** argv) {
    QCoreApplication::setOrganizationName(u"Quarterlight"_s);
    QCoreApplication::setApplicationName(u"quarterlight"_s);
    const FontReading fonts;
    const QApplication application(argc, argv);
    fonts.readList();
    Theme theme;
    MainWindow window({.user = bigUser(),
                       .today = [] { return bigDay; },
                       .path = QString::fromLocal8Bit(argv[1])},
                      theme);
    window.show();
    const FirstPaint painted(&window);
    return QApplication::exec();
}
