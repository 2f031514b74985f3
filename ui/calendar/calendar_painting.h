// Drawing a picture of a month or a week, in the window and on paper.
#pragma once

#include "core/time/working_calendar.h"
#include "ui/calendar/calendar_picture.h"

#include <QFont>
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

/// The heights that go with a font.
PictureMeasure pictureMeasure(QSize size, const QFont& font);

void paintCalendar(QPainter& painter, const CalendarPicture& picture, const CalendarLook& look);

/// Draws an entry's one line: kind's icon, sign, time, contract and kind's word. For the lists too.
void paintEntryLine(QPainter& painter, const QRect& area, const CalendarEntry& entry,
                    const CalendarLook& look, bool isSelected);

} // namespace quarterlight
