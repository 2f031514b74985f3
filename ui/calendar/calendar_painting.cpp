#include "ui/calendar/calendar_painting.h"

#include "core/words/date_words.h"
#include "core/words/due_item_words.h"
#include "ui/calendar/calendar_words.h"
#include "ui/theme/house_style.h"
#include "ui/theme/kind_theme.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QLocale>
#include <QPainter>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

struct CalendarPainting {
    Q_DECLARE_TR_FUNCTIONS(CalendarPainting)
};

constexpr int mostIconSide = 14;
constexpr int gap = 4;
constexpr int leastLead = 26; ///< narrower than this a contract's name says nothing
constexpr int sunday = 7;
constexpr int saturday = 6;

bool isFree(QDate day, const CalendarLook& look) {
    return day.dayOfWeek() >= saturday || !look.workingDays->holiday(day).isEmpty();
}

QColor quiet(const CalendarLook& look) {
    return look.palette.color(QPalette::PlaceholderText);
}

/// Draws a text into the area from its left, cut short with an ellipsis; returns its width.
int drawText(QPainter& painter, const QRect& area, const QString& text) {
    const QString shown = painter.fontMetrics().elidedText(text, Qt::ElideRight, area.width());
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, shown);
    return painter.fontMetrics().horizontalAdvance(shown);
}

/// A mark beside a day's number: words on a tint.
int drawMark(QPainter& painter, const QRect& area, const QString& words, const QColor& text,
             const QColor& behind) {
    const int width =
        std::min(painter.fontMetrics().horizontalAdvance(words) + 2 * gap, area.width());
    const QRect box(area.left(), area.top() + 2, width, area.height() - 4);
    painter.setPen(Qt::NoPen);
    painter.setBrush(behind);
    painter.drawRoundedRect(box, 3, 3);
    painter.setPen(text);
    drawText(painter, box.adjusted(gap, 0, 0, 0), words);
    return width + gap;
}

QString dayNumber(const PicturedDay& day, bool inWeek) {
    if (inWeek) {
        return QLocale::c().toString(day.day, u"ddd d MMM");
    }
    return day.day.day() == 1 ? dayWords(day.day) : QString::number(day.day.day());
}

void paintHeading(QPainter& painter, const PicturedDay& day, const CalendarLook& look,
                  bool inWeek) {
    const int height = inWeek ? day.heading.height() / 2 : day.heading.height();
    QRect left = QRect(day.heading.left(), day.heading.top(), day.heading.width(), height)
                     .adjusted(gap, 0, -2, 0);
    const QString number = dayNumber(day, inWeek);
    QString holiday = look.workingDays->holiday(day.day);
    if (day.day == look.today) {
        const QColor accent = look.palette.color(QPalette::Highlight);
        left.setLeft(left.left() + drawMark(painter, left,
                                            CalendarPainting::tr("%1 today").arg(number),
                                            look.palette.color(QPalette::HighlightedText), accent));
    } else if (day.day == look.asOf) {
        const StatusColours marked = statusColours(Status::BelowTarget, look.palette);
        left.setLeft(left.left() + drawMark(painter, left,
                                            CalendarPainting::tr("%1 as of").arg(number),
                                            marked.text, marked.tint));
    } else {
        painter.setPen(day.isOutside ? look.palette.color(QPalette::Disabled, QPalette::Text)
                                     : look.palette.color(QPalette::Text));
        left.setLeft(left.left() + drawText(painter, left, number) + 2 * gap);
    }
    if (holiday.isEmpty()) {
        return;
    }
    const QRect place = inWeek ? QRect(day.heading.left() + gap, day.heading.top() + height,
                                       day.heading.width() - gap, height)
                               : left;
    painter.setPen(statusColours(Status::Benchmarking, look.palette).text);
    drawText(painter, place, holiday);
}

void paintDay(QPainter& painter, const PicturedDay& day, const CalendarLook& look, bool inWeek) {
    const bool shaded = day.isOutside || isFree(day.day, look);
    painter.fillRect(day.area, look.palette.color(shaded ? QPalette::Window : QPalette::Base));
    painter.setPen(look.palette.color(QPalette::Mid));
    painter.drawLine(day.area.topLeft(), day.area.topRight());
    painter.drawLine(day.area.topLeft(), day.area.bottomLeft());
    paintHeading(painter, day, look, inWeek);
    if (day.hidden > 0) {
        painter.setPen(look.palette.color(QPalette::Link));
        drawText(painter, day.more.adjusted(gap, 0, 0, 0), u"+%1"_s.arg(day.hidden));
    }
}

void paintHours(QPainter& painter, const CalendarPicture& picture, const CalendarLook& look) {
    for (int hour = picture.firstHour; hour < picture.lastHour; ++hour) {
        const int y = picture.yOf(QTime(hour, 0));
        painter.setPen(look.palette.color(QPalette::Mid));
        painter.drawLine(picture.gutter, y, picture.size.width(), y);
        painter.setPen(quiet(look));
        painter.drawText(QRect(0, y, picture.gutter - gap, picture.hours.height()),
                         Qt::AlignRight | Qt::AlignTop, QTime(hour, 0).toString(u"HH:mm"));
    }
}

/// What stands before the kind's word. The time comes first where there is room for it and a good
/// part of the contract's name.
QString leadWords(const QFontMetrics& metrics, const CalendarEntry& entry, const CalendarLook& look,
                  int room) {
    const QString lead = lineLead(entry, look.oneContract);
    if (!entry.item.at.isValid()) {
        return lead;
    }
    const QString timed = entry.item.at.toString(u"HH:mm") + u' ' + lead;
    const int needed =
        std::min(metrics.horizontalAdvance(timed), 2 * metrics.horizontalAdvance(u"00:00 "_s));
    return needed <= room ? timed : lead;
}

/// A meeting among the hours: kind, contract and title, as far as its height goes. Its time is
/// plain from where it stands.
void paintBlock(QPainter& painter, const PicturedEntry& placed, const CalendarLook& look) {
    const CalendarEntry& entry = *placed.entry;
    const StatusColours colours = kindColours(entry.item.kind, look.palette);
    const bool isSelected = entry.key() == look.selected;
    painter.setPen(colours.text);
    painter.setBrush(isSelected ? selectedRow(look.palette) : colours.tint);
    painter.drawRoundedRect(placed.area.adjusted(0, 0, -1, -1), 3, 3);
    const int line = painter.fontMetrics().height() + 2;
    QRect row(placed.area.left() + 2, placed.area.top() + 1, placed.area.width() - 5,
              std::min(line, placed.area.height() - 2));
    CalendarEntry untimed = entry;
    untimed.item.at = {};
    paintEntryLine(painter, row, untimed, look, isSelected);
    painter.setPen(look.palette.color(QPalette::Text));
    for (const QString& words : {entry.contract, entryTitle(entry), entry.item.place}) {
        if (words.isEmpty() || row.bottom() + line > placed.area.bottom()) {
            continue;
        }
        row.translate(0, line);
        drawText(painter, row.adjusted(gap, 0, 0, 0), words);
    }
}

/// The day that is chosen, and one that something is dragged over.
void paintMarkedDays(QPainter& painter, const CalendarPicture& picture, const CalendarLook& look) {
    painter.setBrush(Qt::NoBrush);
    if (const PicturedDay* day = picture.day(look.selectedDay)) {
        painter.setPen(QPen(look.palette.color(look.hasFocus ? QPalette::Highlight : QPalette::Mid),
                            look.hasFocus ? 2 : 1));
        painter.drawRect(day->area.adjusted(1, 1, -1, -1));
    }
    const PicturedDay* drop = picture.day(look.dropDay);
    if (!drop) {
        return;
    }
    const StatusColours colours =
        statusColours(look.dropWarns ? Status::BelowTarget : Status::Benchmarking, look.palette);
    painter.setPen(QPen(colours.text, 2, Qt::DashLine));
    painter.drawRect(drop->area.adjusted(1, 1, -2, -2));
    const QFontMetrics metrics = painter.fontMetrics();
    const QString words = look.dropWarns ? u"▲ "_s + look.dropWords : look.dropWords;
    const QRect room(0, 0, 2 * drop->area.width(), picture.size.height());
    QRect box = metrics.boundingRect(room, Qt::TextWordWrap, words).adjusted(-gap, -2, gap, 2);
    box.moveTo(drop->area.left() + 2, drop->area.bottom() - box.height());
    box.moveRight(std::min(box.right(), picture.size.width() - 2));
    box.moveTop(std::max(box.top(), 2));
    painter.setPen(colours.text);
    painter.setBrush(colours.tint);
    painter.drawRoundedRect(box, 3, 3);
    painter.drawText(box.adjusted(gap, 2, -gap, -2), Qt::TextWordWrap, words);
}

} // namespace

PictureMeasure pictureMeasure(QSize size, const QFont& font) {
    const int text = QFontMetrics(font).height();
    return {size, text + 2, text + 6};
}

void paintEntryLine(QPainter& painter, const QRect& area, const CalendarEntry& entry,
                    const CalendarLook& look, bool isSelected) {
    if (isSelected) {
        painter.fillRect(area, selectedRow(look.palette));
    }
    const QColor kindColour = kindColours(entry.item.kind, look.palette).text;
    const int iconSide = std::min(mostIconSide, area.height() - 2);
    const int signSide = iconSide * 2 / 3;
    QRect rest = area.adjusted(1, 0, -2, 0);
    const auto middle = [&area](int side) { return area.top() + (area.height() - side) / 2; };
    painter.drawPixmap(rest.left(), middle(iconSide),
                       kindPixmap(entry.item.kind, iconSide, look.devicePixelRatio, kindColour));
    rest.setLeft(rest.left() + iconSide + gap / 2);
    if (const auto sign = signOf(entry.item)) {
        painter.drawPixmap(
            rest.left(), middle(signSide),
            statusPixmap(*sign, false, signSide, look.devicePixelRatio, look.palette));
        rest.setLeft(rest.left() + signSide + gap / 2);
    }
    const QFont plain = painter.font();
    QFont font = plain;
    font.setStrikeOut(entry.item.calledOff);
    painter.setFont(font);
    const QString word = dueKindWord(entry.item.kind);
    const int wordWidth = painter.fontMetrics().horizontalAdvance(word) + 2;
    const int leadRoom = rest.width() - wordWidth - gap;
    if (leadRoom >= leastLead) {
        painter.setPen(entry.isOver() ? quiet(look) : look.palette.color(QPalette::Text));
        QRect lead = rest;
        lead.setWidth(leadRoom);
        const QString words = leadWords(painter.fontMetrics(), entry, look, leadRoom);
        rest.setLeft(rest.left() + drawText(painter, lead, words) + gap);
    }
    painter.setPen(kindColour);
    drawText(painter, rest, word);
    painter.setFont(plain);
}

void paintCalendar(QPainter& painter, const CalendarPicture& picture, const CalendarLook& look) {
    painter.setFont(look.font);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(QRect(QPoint(), picture.size), look.palette.color(QPalette::Window));
    const bool inWeek = !picture.hours.isEmpty();
    for (const PicturedDay& day : picture.days) {
        paintDay(painter, day, look, inWeek);
    }
    if (inWeek) {
        paintHours(painter, picture, look);
    } else {
        painter.setPen(quiet(look));
        for (int column = 0; column < sunday && size_t(column) < picture.days.size(); ++column) {
            const QRect below = picture.days[size_t(column)].area;
            painter.drawText(QRect(below.left() + gap, 0, below.width(), picture.weekdays.height()),
                             Qt::AlignLeft | Qt::AlignVCenter,
                             QLocale::c().standaloneDayName(column + 1, QLocale::ShortFormat));
        }
    }
    painter.setPen(look.palette.color(QPalette::Mid));
    painter.drawLine(0, picture.size.height() - 1, picture.size.width(), picture.size.height() - 1);
    painter.drawLine(picture.size.width() - 1, picture.weekdays.height(), picture.size.width() - 1,
                     picture.size.height());
    painter.setRenderHint(QPainter::Antialiasing);
    for (const PicturedEntry& placed : picture.entries) {
        if (placed.isBlock) {
            paintBlock(painter, placed, look);
        } else {
            paintEntryLine(painter, placed.area, *placed.entry, look,
                           placed.entry->key() == look.selected);
        }
    }
    paintMarkedDays(painter, picture, look);
}

} // namespace quarterlight
