// Reading which fonts there are while the program starts.
#pragma once

#include <future>

namespace quarterlight {

/// The first text of a window waits until fontconfig has read its settings and Qt the list of
/// fonts, as long as all else takes that stands before it. So both are read beside that.
class FontReading {
public:
    /// Begins with the settings; to be made before the application object.
    FontReading();
    /// Goes on with the list; to be called once the application object is made. What needs no text
    /// is best done next.
    void readList() const;

private:
    std::shared_future<void> m_settings;
};

} // namespace quarterlight
