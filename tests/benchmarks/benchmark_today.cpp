// Time until Today is complete on a register of 500 contracts, and the longest that the window lets
// a person wait meanwhile.
#include "benchmarks/big_register.h"
#include "benchmarks/offscreen_application.h"
#include "benchmarks/stopwatch.h"
#include "ui/theme/theme.h"
#include "ui/today/today_page.h"
#include "ui/window/main_window.h"
#include "ui/window/summary_filler.h"

#include <QApplication>

using namespace quarterlight;
using namespace Qt::StringLiterals;

namespace {

constexpr int runs = 5;
constexpr QSize windowSize(1280, 720);

struct Filling {
    Cost whole;
    Cost longestPause; ///< between two turns of the event loop
};

/// Opens the register and goes on until all its contracts are read.
Filling fill(Theme& theme, const QString& path, int& rows) {
    MainWindow window({.user = bigUser(), .today = [] { return bigDay; }, .makeSample = {}}, theme);
    window.resize(windowSize);
    window.show();
    QApplication::processEvents();
    Filling filling;
    const Stopwatch watch;
    window.openRegister(path);
    const auto* filler = window.findChild<SummaryFiller*>();
    while (filler->isRunning()) {
        const Cost turn = timed([] { QApplication::processEvents(QEventLoop::AllEvents, 0); });
        filling.longestPause.wall = std::max(filling.longestPause.wall, turn.wall);
        filling.longestPause.processor = std::max(filling.longestPause.processor, turn.processor);
    }
    filling.whole = watch.elapsed();
    const auto* today = static_cast<TodayPage*>(window.currentPage());
    rows = today->needed().model()->rowCount() + today->due().model()->rowCount();
    return filling;
}

} // namespace

int main(int argc, char** argv) {
    const OffscreenApplication application(argc, argv);
    Theme theme;
    const QString path = wideRegister(QString::fromLocal8Bit(argv[1]));
    int rows = 0;
    Filling last;
    const auto empty = [&] {
        MainWindow window({.user = bigUser(), .today = [] { return bigDay; }, .makeSample = {}},
                          theme);
        return timed([&] {
            window.show();
            QApplication::processEvents();
        });
    };
    printHeading();
    const Comparison whole = compare(
        runs,
        [&] {
            last = fill(theme, path, rows);
            return last.whole;
        },
        empty);
    printLine(u"Today complete, %1 contracts"_s.arg(wideContracts), whole, {.seconds = 2},
              u"%1 rows"_s.arg(rows));
    const Comparison pause = compare(
        runs, [&] { return fill(theme, path, rows).longestPause; }, empty);
    printLine(u"longest pause meanwhile"_s, pause, {.seconds = 0.1});
    return 0;
}
