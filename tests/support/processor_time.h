// How long something took of the processor, so that a busy machine fails no test.
#pragma once

#include <QtGlobal>

#include <ctime>

namespace quarterlight {

#if defined(__SANITIZE_ADDRESS__)
/// What is checked at every step takes several times as long.
inline constexpr int slowness = 5;
#else
inline constexpr int slowness = 1;
#endif

/// Runs from its making on. For the whole program, other threads of it too.
class ProcessorTime {
public:
    /// True if less than so many milliseconds were taken, on a build without sanitisers.
    bool isBelow(int milliseconds) const { return taken() < qint64(milliseconds) * slowness; }
    /// In milliseconds.
    qint64 taken() const { return qint64(std::clock() - m_start) * 1000 / CLOCKS_PER_SEC; }
    void restart() { m_start = std::clock(); }

private:
    std::clock_t m_start = std::clock();
};

} // namespace quarterlight
