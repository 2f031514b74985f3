// Measuring by the steady clock and the kernel's count of this process's processor time.
#include "benchmarks/stopwatch.h"

#include <QStringList>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <sys/resource.h>
#include <vector>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

double seconds(const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

double middle(const std::vector<Cost>& costs, double Cost::*part) {
    std::vector<double> sorted;
    std::transform(costs.begin(), costs.end(), std::back_inserter(sorted),
                   [part](const Cost& cost) { return cost.*part; });
    std::sort(sorted.begin(), sorted.end());
    return sorted[sorted.size() / 2];
}

Cost middle(const std::vector<Cost>& costs) {
    return {middle(costs, &Cost::wall), middle(costs, &Cost::processor)};
}

QString timeText(double time) {
    return time < 1 ? u"%1 ms"_s.arg(time * 1e3, 0, 'f', time < 0.1 ? 2 : 0)
                    : u"%1 s"_s.arg(time, 0, 'f', 2);
}

QString aimText(const Aim& aim) {
    QStringList parts;
    if (aim.ratio) {
        parts << u"%1 times"_s.arg(*aim.ratio);
    }
    if (aim.seconds) {
        parts << timeText(*aim.seconds);
    }
    return parts.join(u", "_s);
}

void printCells(const QStringList& cells) {
    static constexpr int widths[] = {46, 9, 9, 9, 9, 8, 21, 7};
    QString line = cells.first().leftJustified(widths[0]);
    for (int cell = 1; cell < cells.size() - 1; ++cell) {
        line += cells[cell].rightJustified(widths[cell]) + u"  "_s;
    }
    std::puts(qPrintable(QString(line + cells.last()).trimmed()));
    std::fflush(stdout);
}

} // namespace

Cost costSoFar() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const std::chrono::duration<double> wall = std::chrono::steady_clock::now().time_since_epoch();
    return {wall.count(), seconds(usage.ru_utime) + seconds(usage.ru_stime)};
}

Cost Stopwatch::elapsed() const {
    const Cost end = costSoFar();
    return {end.wall - m_start.wall, end.processor - m_start.processor};
}

double peakMemory() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024; // the kernel counts in KiB
}

Cost timed(const std::function<void()>& work) {
    const Stopwatch watch;
    work();
    return watch.elapsed();
}

Comparison compare(int runs, const std::function<Cost()>& measured,
                   const std::function<Cost()>& baseline) {
    measured();
    baseline();
    std::vector<Cost> ours;
    std::vector<Cost> bare;
    for (int run = 0; run < runs; ++run) {
        ours.push_back(measured());
        bare.push_back(baseline());
    }
    return {middle(ours), middle(bare)};
}

void printHeading() {
    printCells({u"work"_s, u"wall"_s, u"processor"_s, u"bare wall"_s, u"bare proc"_s, u"ratio"_s,
                u"aim, at most"_s, u"met"_s, QString()});
}

void printLine(const QString& work, const Comparison& comparison, const Aim& aim,
               const QString& note) {
    const double ratio = comparison.measured.wall / comparison.baseline.wall;
    const bool met = (!aim.ratio || ratio <= *aim.ratio) &&
                     (!aim.seconds || comparison.measured.wall <= *aim.seconds);
    const QString aimed = aimText(aim);
    printCells({work, timeText(comparison.measured.wall), timeText(comparison.measured.processor),
                timeText(comparison.baseline.wall), timeText(comparison.baseline.processor),
                QString::number(ratio, 'f', 2), aimed,
                aimed.isEmpty() ? QString() : (met ? u"yes"_s : u"NO"_s), note});
}

void giveUp(const QString& why) {
    std::fputs(qPrintable(QString(why + u'\n')), stderr);
    std::exit(1);
}

} // namespace quarterlight
