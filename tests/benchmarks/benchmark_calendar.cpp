// Time to a painted month of the calendar, on a register of 500 contracts: turning a page, from the
// key to the finished frame, and painting it again.
#include "benchmarks/big_register.h"
#include "benchmarks/offscreen_application.h"
#include "benchmarks/stopwatch.h"
#include "support/test_register.h"
#include "ui/calendar/calendar_page.h"
#include "ui/theme/theme.h"

#include <QApplication>

using namespace quarterlight;
using namespace Qt::StringLiterals;

namespace {

constexpr int runs = 15;
constexpr QSize pageSize(1060, 640); ///< beside the side list of a window of 1280 by 720

} // namespace

int main(int argc, char** argv) {
    const OffscreenApplication application(argc, argv);
    const Theme theme;
    const QString path = wideRegister(QString::fromLocal8Bit(argv[1]));
    Session session(required(Register::open(path, Access::ReadOnly, bigUser())), bigDay);
    NotedNavigator navigator;
    CalendarPage page(session, navigator);
    page.today = [] { return bigDay; };
    page.resize(pageSize);
    page.show();
    QApplication::processEvents();
    CalendarCanvas& canvas = page.canvas();
    const CalendarCanvas* shown = &canvas;

    int direction = 1;
    const auto turn = [&] {
        return timed([&] {
            page.choose(page.day().addMonths(direction), {});
            canvas.repaint();
        });
    };
    const auto again = [&] { return timed([&] { canvas.repaint(); }); };
    CalendarCanvas empty;
    empty.resize(canvas.size());
    empty.setDays(bigDay, bigDay, session.workingDays());
    empty.showDays(CalendarCanvas::Shape::Month, std::make_shared<CalendarEntries>(), bigDay);
    empty.show();
    QApplication::processEvents();
    const auto bare = [&] { return timed([&] { empty.repaint(); }); };

    printHeading();
    const auto note = [&] {
        return u"%1 things on %2 lines"_s.arg(page.bar().summary().section(u' ', 0, 0))
            .arg(shown->picture().entries.size());
    };
    const Comparison painted = compare(runs, again, bare);
    printLine(u"month painted, %1 contracts"_s.arg(wideContracts), painted, {.seconds = 0.05},
              note());
    const Comparison turned = compare(
        runs,
        [&] {
            direction = -direction;
            return turn();
        },
        bare);
    printLine(u"month turned and painted, %1 contracts"_s.arg(wideContracts), turned,
              {.seconds = 0.05}, note());
    return 0;
}
