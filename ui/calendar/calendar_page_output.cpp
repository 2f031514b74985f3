// The Calendar page's ways out: paper and the officer's own calendar; and the bank holidays.
#include "core/exchange/file_writer.h"
#include "core/session/calendar_export.h"
#include "ui/calendar/bank_holidays_dialog.h"
#include "ui/calendar/calendar_page.h"
#include "ui/calendar/calendar_printing.h"
#include "ui/forms/save_place.h"

#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QPrintDialog>
#include <QPrinter>
#include <QStackedWidget>
#include <QStandardPaths>

namespace quarterlight {

using namespace Qt::StringLiterals;

void CalendarPage::makeMenu() {
    QMenu* menu = m_bar->menu();
    QAction* ofContract = menu->addAction(tr("&Export the contract's calendar (.ics)…"));
    QAction* ofAll = menu->addAction(tr("Export &everything (.ics)…"));
    menu->addSeparator();
    QAction* holidays = menu->addAction(tr("&Bank holidays…"));
    connect(menu, &QMenu::aboutToShow, this,
            [this, ofContract] { ofContract->setEnabled(m_bar->filter().contract.isStored()); });
    connect(ofContract, &QAction::triggered, this,
            [this] { exportCalendar(m_bar->filter().contract); });
    connect(ofAll, &QAction::triggered, this, [this] { exportCalendar({}); });
    connect(holidays, &QAction::triggered, this, [this] {
        auto* dialog = new BankHolidaysDialog(session(), m_day, window());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
}

// The officer's own calendar

DateRange CalendarPage::exportedDays(Id<Contract> only) const {
    // From the first contract's start to a year after the last one's end, for what closes it down.
    DateRange days{session().asOf(), session().asOf().addYears(1)};
    for (const Contract& contract : session().contracts()) {
        if (!only.isStored() || contract.id == only) {
            days.first = std::min(days.first, contract.start);
            days.last = std::max(days.last, contract.end.addYears(1));
        }
    }
    return days;
}

void CalendarPage::exportCalendar(Id<Contract> contract) {
    const Contract* one = session().contract(contract);
    const QString name =
        fileNameOf(one ? tr("%1 calendar").arg(one->reference) : tr("Contracts calendar")) +
        u".ics"_s;
    const QString suggested =
        QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)).filePath(name);
    const QString path = choosePath ? choosePath(suggested)
                                    : askWhereToSave(this, tr("Export the calendar"), suggested,
                                                     {{tr("Calendar files"), u"ics"_s}});
    if (path.isEmpty()) {
        return;
    }
    const QByteArray text = calendarExport(session(), one ? std::optional(contract) : std::nullopt,
                                           exportedDays(contract));
    if (const auto written = writeFile(path, text); !written) {
        navigator().showFaults(written.faults());
        return;
    }
    navigator().showMessage(
        {Message::Kind::Done,
         tr("Saved %1. Importing it again updates what your calendar has of it.")
             .arg(QFileInfo(path).fileName())});
}

// Paper

void CalendarPage::print() {
    QPrinter printer(QPrinter::HighResolution);
    const bool asMonth = m_bar->view() == CalendarView::Month;
    prepareCalendarPrinter(printer, rangeTitle(), asMonth);
    const bool confirmed = confirmPrint ? confirmPrint(printer)
                                        : QPrintDialog(&printer, this).exec() == QDialog::Accepted;
    if (!confirmed) {
        return;
    }
    CalendarSheet sheet{m_entries, m_undated, rangeTitle(), m_bar->summary(), m_shown, {}};
    sheet.look.today = today();
    sheet.look.asOf = session().asOf();
    sheet.look.workingDays = &session().workingDays();
    sheet.look.oneContract = m_bar->filter().contract.isStored();
    const Result<Done> printed = asMonth ? printMonth(printer, sheet) : printAgenda(printer, sheet);
    const QString file = printer.outputFileName();
    m_views->currentWidget()->setFocus();
    if (printed) {
        navigator().showMessage({Message::Kind::Done,
                                 file.isEmpty() ? tr("Sent to the printer.")
                                                : tr("Saved %1.").arg(QFileInfo(file).fileName())});
    } else {
        navigator().showFaults(printed.faults());
    }
}

} // namespace quarterlight
