// The Pack page's ways out: paper and PDF.
#include "ui/forms/save_place.h"
#include "ui/pack/pack_page.h"
#include "ui/pack/pack_printing.h"
#include "ui/pack/pack_saver.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QPrintDialog>
#include <QPrinter>
#include <QProgressBar>
#include <QPushButton>
#include <QStandardPaths>
#include <QUrl>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView suffix{".pdf"};

} // namespace

QString PackPage::suggestedName() const {
    return fileNameOf(tr("%1 review pack %2").arg(m_facts->contract.reference, period()->name())) +
           suffix;
}

void PackPage::print() {
    finishLayout();
    if (!m_pages) {
        return;
    }
    QPrinter printer(QPrinter::HighResolution);
    preparePrinter(printer, m_pack.title, *m_pages);
    const bool confirmed = confirmPrint ? confirmPrint(printer)
                                        : QPrintDialog(&printer, this).exec() == QDialog::Accepted;
    if (!confirmed) {
        return;
    }
    const Result<Done> printed = printPages(printer, *m_pages);
    if (printed) {
        navigator().showMessage({Message::Kind::Done, tr("Sent to the printer.")});
    } else {
        navigator().showFaults(printed.faults());
    }
}

void PackPage::save() {
    if (!m_pages) {
        return;
    }
    savePack(m_pack, suggestedName());
}

void PackPage::saveRedacted() {
    if (!m_pages) {
        return;
    }
    PackQuestion asked = question();
    asked.redacted = true;
    QString name = suggestedName();
    name.insert(name.size() - suffix.size(), tr(" redacted"));
    savePack(packContent(asked), name);
}

void PackPage::savePack(const Pack& pack, const QString& name) {
    if (!m_pages || m_saver->isBusy()) {
        return;
    }
    const QString folder = m_folder.isEmpty()
                               ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                               : m_folder;
    const QString suggested = QDir(folder).filePath(name);
    const QString path = choosePath ? choosePath(suggested)
                                    : askWhereToSave(this, tr("Save the pack"), suggested,
                                                     {{tr("PDF files"), u"pdf"_s}});
    if (path.isEmpty()) {
        return;
    }
    showSaving(true);
    m_saver->save(pack, path);
}

void PackPage::showSaving(bool saving) {
    m_progress->setVisible(saving);
    m_cancel->setVisible(saving);
    m_print->setEnabled(m_pages && !saving);
    m_save->setEnabled(m_pages && !saving);
    m_saveRedacted->setEnabled(m_pages && !saving);
    if (saving) {
        m_progress->setRange(0, 0);
    }
}

void PackPage::tellFailed(const Faults& faults) {
    showSaving(false);
    const FaultCode code = faults.front().code;
    if (code == FaultCode::Damaged) {
        navigator().showMessage({Message::Kind::Error,
                                 tr("The PDF couldn't be made for screen readers (%1), so nothing "
                                    "was saved. Please report this; printing still works.")
                                     .arg(faults.front().arguments.value(0))});
    } else if (code != FaultCode::Cancelled) {
        navigator().showFaults(faults);
    }
}

void PackPage::tellSaved(const QString& path) {
    showSaving(false);
    m_folder = QFileInfo(path).absolutePath();
    navigator().showMessage(
        {Message::Kind::Done, tr("Saved %1.").arg(QFileInfo(path).fileName()), tr("Open folder"),
         [folder = m_folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); }});
}

} // namespace quarterlight
