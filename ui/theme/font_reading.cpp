#include "ui/theme/font_reading.h"

#include <QFontDatabase>
#include <QThreadPool>

#include <fontconfig/fontconfig.h>

namespace quarterlight {

FontReading::FontReading() : m_settings(std::async(std::launch::async, [] { FcInit(); })) {}

void FontReading::readList() const {
    // The application object waits for the pool's work before it ends.
    QThreadPool::globalInstance()->start([settings = m_settings] {
        settings.wait();
        QFontDatabase::families();
    });
}

} // namespace quarterlight
