#include "ui/calendar/calendar_printing.h"

#include "core/words/due_item_words.h"
#include "ui/calendar/agenda_model.h"
#include "ui/calendar/calendar_words.h"
#include "ui/theme/kind_theme.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QPainter>
#include <QPrinter>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

/// Everything is laid out in points and scaled to the printer.
constexpr double pointsPerInch = 72;
constexpr double iconRatio = 4; ///< icons are pictures: sharp enough at four to a point
constexpr int margin = 34;      ///< 12 mm
constexpr int textSize = 8;
constexpr int titleSize = 14;
constexpr int titleHeight = 26;
constexpr int wordWidth = 58;
constexpr int statusWidth = 52;

QFont paperFont(int size, QFont::Weight weight = QFont::Normal) {
    QFont font = QApplication::font();
    font.setPixelSize(size);
    font.setWeight(weight);
    return font;
}

CalendarLook onPaper(CalendarLook look) {
    look.palette = lightPalette();
    look.palette.setColor(QPalette::Window, QColor(0xF4F5F6));
    look.font = paperFont(textSize);
    look.devicePixelRatio = iconRatio;
    look.selectedDay = {};
    look.selected = {};
    look.dropDay = {};
    return look;
}

/// Begins painting in points; the room within the margins.
std::optional<QRect> begin(QPainter& painter, QPrinter& printer) {
    if (!painter.begin(&printer)) {
        return {};
    }
    const double scale = printer.resolution() / pointsPerInch;
    const QSizeF sheet = printer.pageLayout().fullRectPoints().size();
    painter.scale(scale, scale);
    painter.translate(margin, margin);
    return QRect(0, 0, int(sheet.width()) - 2 * margin, int(sheet.height()) - 2 * margin);
}

Fault cannotPrint(const QPrinter& printer) {
    return {FaultCode::CannotWrite, printer.printerName(), {printer.outputFileName()}};
}

void paintTitle(QPainter& painter, const QRect& room, const CalendarSheet& sheet) {
    const QRect line(room.left(), room.top(), room.width(), titleHeight);
    painter.setPen(Qt::black);
    painter.setFont(paperFont(titleSize, QFont::DemiBold));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignTop, sheet.title);
    painter.setFont(paperFont(textSize));
    painter.drawText(line, Qt::AlignRight | Qt::AlignTop, sheet.summary);
}

/// Draws the agenda's rows one below the other, on as many sheets as they need.
class AgendaPages {
public:
    AgendaPages(QPrinter& printer, QPainter& painter, const QRect& room, const CalendarSheet& sheet)
        : m_printer(printer), m_painter(painter), m_room(room), m_sheet(sheet) {
        m_line = QFontMetrics(paperFont(textSize)).height() + 1;
        startPage();
    }

    void addHeading(const QString& words) {
        // A heading never stands alone at the foot of a page.
        makeRoom(4 * m_line);
        m_y += m_line / 2;
        m_painter.setPen(Qt::black);
        m_painter.setFont(paperFont(textSize + 1, QFont::DemiBold));
        m_painter.drawText(QRect(m_room.left(), m_y, m_room.width(), m_line + 2), Qt::AlignVCenter,
                           words);
        m_y += m_line + 3;
    }

    void addEntry(const CalendarEntry& entry, const QString& status) {
        const int textLeft = m_room.left() + m_line + wordWidth;
        const int textWidth = m_room.width() - m_line - wordWidth;
        const QString reason = agendaReason(entry);
        m_painter.setFont(paperFont(textSize));
        const int reasonHeight =
            m_painter.fontMetrics()
                .boundingRect(QRect(0, 0, textWidth, m_room.height()), Qt::TextWordWrap, reason)
                .height();
        makeRoom(m_line + reasonHeight + 3);
        m_painter.drawPixmap(
            QRect(m_room.left(), m_y, m_line - 1, m_line - 1),
            kindPixmap(entry.item.kind, m_line - 1, iconRatio, m_sheet.look.palette));
        m_painter.setPen(kindColours(entry.item.kind, m_sheet.look.palette).text);
        m_painter.drawText(QRect(m_room.left() + m_line + 2, m_y, wordWidth, m_line),
                           Qt::AlignVCenter, dueKindWord(entry.item.kind));
        m_painter.setPen(Qt::black);
        const QRect line(textLeft, m_y, textWidth, m_line);
        m_painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, status);
        m_painter.drawText(line.adjusted(0, 0, -statusWidth, 0), Qt::AlignVCenter,
                           m_painter.fontMetrics().elidedText(agendaLine(entry), Qt::ElideRight,
                                                              textWidth - statusWidth));
        m_y += m_line;
        m_painter.setPen(m_sheet.look.palette.color(QPalette::PlaceholderText));
        m_painter.drawText(QRect(textLeft, m_y, textWidth, reasonHeight), Qt::TextWordWrap, reason);
        m_y += reasonHeight + 3;
    }

private:
    void startPage() {
        ++m_page;
        paintTitle(m_painter, m_room, m_sheet);
        m_painter.setPen(m_sheet.look.palette.color(QPalette::PlaceholderText));
        m_painter.drawText(QRect(m_room.left(), m_room.bottom(), m_room.width(), m_line),
                           Qt::AlignRight, QString::number(m_page));
        m_y = m_room.top() + titleHeight;
    }
    void makeRoom(int height) {
        if (m_y + height > m_room.bottom() - m_line) {
            m_printer.newPage();
            startPage();
        }
    }

    QPrinter& m_printer;
    QPainter& m_painter;
    QRect m_room;
    const CalendarSheet& m_sheet;
    int m_line = 0;
    int m_page = 0;
    int m_y = 0;
};

} // namespace

void prepareCalendarPrinter(QPrinter& printer, const QString& title, bool asMonth) {
    printer.setDocName(title);
    printer.setPageSize(QPageSize(QPageSize::A4));
    printer.setPageOrientation(asMonth ? QPageLayout::Landscape : QPageLayout::Portrait);
    printer.setFullPage(true);
}

Result<Done> printMonth(QPrinter& printer, CalendarSheet sheet) {
    sheet.look = onPaper(sheet.look);
    QPainter painter;
    const std::optional<QRect> room = begin(painter, printer);
    if (!room) {
        return cannotPrint(printer);
    }
    paintTitle(painter, *room, sheet);
    painter.translate(0, titleHeight);
    const QSize size(room->width(), room->height() - titleHeight);
    const PictureMeasure measure = pictureMeasure(size, sheet.look.font, sheet.look.oneContract);
    paintCalendar(painter, monthPicture(*sheet.entries, sheet.shown, measure), sheet.look);
    return Done{};
}

Result<Done> printAgenda(QPrinter& printer, CalendarSheet sheet) {
    sheet.look = onPaper(sheet.look);
    QPainter painter;
    const std::optional<QRect> room = begin(painter, printer);
    if (!room) {
        return cannotPrint(printer);
    }
    AgendaModel agenda;
    agenda.setEntries(sheet.entries, sheet.undated, sheet.look.today, sheet.look.asOf,
                      *sheet.look.workingDays);
    AgendaPages pages(printer, painter, *room, sheet);
    for (int row = 0; row < agenda.rowCount(); ++row) {
        const QModelIndex index = agenda.index(row);
        if (const CalendarEntry* entry = agenda.entry(index)) {
            pages.addEntry(*entry,
                           agenda.isUndated(index) ? QString() : dueStatusWord(entry->item));
        } else {
            pages.addHeading(index.data().toString());
        }
    }
    return Done{};
}

} // namespace quarterlight
