#include "ui/reminders/tray_note.h"

#include "ui/theme/icons.h"

#include <QSystemTrayIcon>

namespace quarterlight {

using namespace Qt::StringLiterals;

void TrayNote::show(const QString& text) {
    if (!QSystemTrayIcon::isSystemTrayAvailable() || !QSystemTrayIcon::supportsMessages()) {
        return;
    }
    if (!m_icon) {
        m_icon = new QSystemTrayIcon(icon(u"view-calendar"_s), this);
        connect(m_icon, &QSystemTrayIcon::messageClicked, this, &TrayNote::clicked);
        connect(m_icon, &QSystemTrayIcon::activated, this, &TrayNote::clicked);
    }
    m_icon->setToolTip(tr("Quarterlight"));
    m_icon->show();
    m_icon->showMessage(tr("Quarterlight"), text, icon(u"view-calendar"_s));
}

} // namespace quarterlight
