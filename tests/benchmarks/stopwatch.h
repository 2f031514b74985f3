// How a benchmark measures: a piece of work and its bare baseline in turn, several times, and the
// middle of each; and the line of the table that it prints.
#pragma once

#include <QString>

#include <functional>
#include <optional>

namespace quarterlight {

/// What a piece of work took, in seconds: by the clock on the wall, and of processor time.
struct Cost {
    double wall = 0;
    double processor = 0;
};

/// The steady clock, which every program on the machine reads alike, and the processor time that
/// this one has taken.
Cost costSoFar();

/// Measures from its making on, for this process alone.
class Stopwatch {
public:
    Stopwatch() : m_start(costSoFar()) {}
    Cost elapsed() const;

private:
    Cost m_start;
};

/// The most memory that this process has held at once, in MiB.
double peakMemory();

/// What running it once takes.
Cost timed(const std::function<void()>& work);

/// The middle of the runs of each side, wall and processor each for itself.
struct Comparison {
    Cost measured;
    Cost baseline;
};

/// Runs both sides so many times, in turn, so that a busy machine is busy for both; after one run
/// of each that isn't counted.
Comparison compare(int runs, const std::function<Cost()>& measured,
                   const std::function<Cost()>& baseline);

/// What a line of the table is held to: a ratio to its baseline, a time in seconds, or nothing.
struct Aim {
    std::optional<double> ratio = {};
    std::optional<double> seconds = {};
};

/// Prints the heading of the table.
void printHeading();
/// Prints one line: the work, its time, its baseline's, their ratio, the aim and whether it is met.
/// `note` is for what else is worth knowing, like memory.
void printLine(const QString& work, const Comparison& comparison, const Aim& aim,
               const QString& note = {});

/// Ends the program with a sentence; for what a benchmark can't go on without.
[[noreturn]] void giveUp(const QString& why);

/// The value, or the end of the program with the fault's code and place.
template<class Outcome>
auto required(Outcome outcome) {
    if (!outcome) {
        const auto& fault = outcome.fault();
        giveUp(QStringLiteral("fault %1 at %2: %3")
                   .arg(int(fault.code))
                   .arg(fault.place, fault.arguments.join(u' ')));
    }
    return std::move(*outcome);
}

} // namespace quarterlight
