// The ground of benchmarks of windows.
#pragma once

#include <QApplication>
#include <QTemporaryDir>

namespace quarterlight {

/// An application on the offscreen platform, with settings of its own, so that nobody's choices are
/// touched. What the platform remarks on itself would stand in the middle of the table.
class OffscreenApplication {
public:
    OffscreenApplication(int& argc, char** argv) : m_application(prepared(argc), argv) {}

private:
    int& prepared(int& argc) const {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        qputenv("QT_LOGGING_RULES", "default.warning=false");
        qputenv("XDG_CONFIG_HOME", m_settings.path().toLocal8Bit());
        return argc;
    }

    QTemporaryDir m_settings;
    QApplication m_application;
};

} // namespace quarterlight
