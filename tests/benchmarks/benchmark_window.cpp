// Time from starting a program to its painted window: on the big register, against an empty window.
#include "benchmarks/big_register.h"
#include "benchmarks/stopwatch.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>

using namespace quarterlight;
using namespace Qt::StringLiterals;

namespace {

/// Starts a program that prints when its window was painted (first_paint.h).
Cost untilPainted(const QString& program, const QStringList& arguments,
                  const QProcessEnvironment& environment) {
    QProcess process;
    process.setProcessEnvironment(environment);
    const Cost start = costSoFar();
    process.start(program, arguments);
    if (!process.waitForFinished() || process.exitCode() != 0) {
        giveUp(program + u": "_s + QString::fromUtf8(process.readAllStandardError()));
    }
    const QList<QByteArray> printed = process.readAllStandardOutput().split(' ');
    return {printed.value(0).toDouble() - start.wall, printed.value(1).trimmed().toDouble()};
}

} // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    // Settings of its own, so that nobody's recent files are touched.
    const QTemporaryDir settings;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_CONFIG_HOME"_s, settings.path());
    const bool display =
        environment.contains(u"DISPLAY"_s) || environment.contains(u"WAYLAND_DISPLAY"_s);
    if (!display) {
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    }
    const QString path = bigRegister(QString::fromLocal8Bit(argv[1]));
    printHeading();
    const Comparison comparison = compare(
        11, [&] { return untilPainted(QStringLiteral(REGISTER_WINDOW), {path}, environment); },
        [&] { return untilPainted(QStringLiteral(EMPTY_WINDOW), {}, environment); });
    printLine(u"window painted, %1 contracts, %2 years"_s.arg(bigContracts).arg(bigYears),
              comparison, {.ratio = 1.5}, display ? QString() : u"offscreen"_s);
    return 0;
}
