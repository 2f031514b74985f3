// A note outside the window, where the desktop has a place for it.
#pragma once

#include <QObject>

class QSystemTrayIcon;

namespace quarterlight {

/// Shows a desktop notification through the tray; does nothing where there is no tray.
class TrayNote : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    void show(const QString& text);

signals:
    void clicked();

private:
    QSystemTrayIcon* m_icon = nullptr;
};

} // namespace quarterlight
