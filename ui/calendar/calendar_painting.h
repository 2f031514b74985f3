// Drawing a picture of a month or a week, in the window and on paper.
#pragma once

#include "core/time/working_calendar.h"
#include "ui/calendar/calendar_picture.h"

#include <QFont>
#include <QFontMetrics>
#include <QPalette>

class QPainter;

namespace quarterlight {

/// How a picture is drawn, beside where everything stands.
struct CalendarLook {
    QPalette palette;
    QFont font;
    qreal devicePixelRatio = 1; ///< of icons
    QDate today;
    QDate asOf;
    const WorkingCalendar* workingDays = nullptr;
    bool oneContract = false; ///< lines say titles, not the contract
    // In the window only:
    QDate selectedDay = {};
    EntryKey selected = {};
    bool hasFocus = false;
    /// The day something is dragged over, and what speaks against it.
    QDate dropDay = {};
    QString dropWords = {};
    bool dropWarns = false;
};

/// The words of an entry's line as far as there is room for them.
struct LineWords {
    QString lead; ///< the contract or the title, its time before it
    QString word; ///< the kind's; empty where it has no room
};

/// What a line says in that width. The contract comes before all: the time is said where it leaves
/// a useful length of it, the kind's word where it leaves it whole. The icon tells the kind too.
LineWords lineWords(const QFontMetrics& metrics, const CalendarEntry& entry, bool oneContract,
                    int width);

/// The heights that go with a font, and the entries that are too long for a line in it.
PictureMeasure pictureMeasure(QSize size, const QFont& font, bool oneContract);

void paintCalendar(QPainter& painter, const CalendarPicture& picture, const CalendarLook& look);

/// Draws an entry's line: kind's icon, sign, time, contract and kind's word; where the area has the
/// height of two, time and word stand below the contract.
void paintEntryLine(QPainter& painter, const QRect& area, const CalendarEntry& entry,
                    const CalendarLook& look, bool isSelected);

} // namespace quarterlight
