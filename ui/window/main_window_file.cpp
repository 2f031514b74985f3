// What the window says of the register's file itself: where it lies, and what couldn't be read.
#include "ui/window/main_window.h"
#include "ui/window/message_bar.h"
#include "ui/window/register_door.h"
#include "ui/words/fault_words.h"

#include <QFileInfo>

namespace quarterlight {

void MainWindow::warnOfPlace() {
    const QString warning = placeWarning(placeOf(m_session->file().path()));
    if (!warning.isEmpty()) {
        m_messages->show({Message::Kind::Warning, warning, tr("Copy to this computer…"),
                          [this] { copyRegister(); }});
    }
}

void MainWindow::copyRegister() {
    const QFileInfo here(m_session->file().path());
    const QString path =
        askForNewRegister(this, tr("Copy the register to this computer"), here.fileName());
    if (path.isEmpty()) {
        warnOfPlace();
        return;
    }
    if (const auto copied = m_session->file().copyTo(path); !copied) {
        showFaults(copied.faults());
        return;
    }
    openRegister(path);
}

void MainWindow::tellReadFault() {
    if (!m_session || m_readFaultTold) {
        return;
    }
    if (const std::optional<Fault> fault = m_session->readFault()) {
        m_readFaultTold = true;
        m_messages->show({Message::Kind::Error,
                          tr("Part of the register couldn't be read, so figures may be missing "
                             "here. %1")
                              .arg(faultWords(*fault))});
    }
}

} // namespace quarterlight
