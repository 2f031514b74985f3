// The baseline of the window's benchmark: an empty window of Qt.
#include "benchmarks/first_paint.h"

#include <QApplication>
#include <QMainWindow>

int main(int argc, char** argv) {
    const QApplication application(argc, argv);
    QMainWindow window;
    window.resize(1180, 680);
    window.show();
    const quarterlight::FirstPaint painted(&window);
    return QApplication::exec();
}
