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
constexpr int usefulLetters = 10; ///< of a contract's name tell it from others
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

/// The number of a day, marked by a word or not ("Sun 22 Nov today"). The month goes where it has
/// no room beside the mark.
QString dayNumber(const PicturedDay& day, bool inWeek, const QString& mark,
                  const QFontMetrics& metrics) {
    if (inWeek) {
        const QString marked = QLocale::c().toString(day.day, u"ddd d MMM ") + mark;
        if (!mark.isEmpty() && metrics.horizontalAdvance(marked) + 4 * gap > day.heading.width()) {
            return QLocale::c().toString(day.day, u"ddd d");
        }
        return QLocale::c().toString(day.day, u"ddd d MMM");
    }
    return day.day.day() == 1 ? dayWords(day.day) : QString::number(day.day.day());
}

void paintHeading(QPainter& painter, const PicturedDay& day, const CalendarLook& look,
                  bool inWeek) {
    const int height = inWeek ? day.heading.height() / 2 : day.heading.height();
    QRect left = QRect(day.heading.left(), day.heading.top(), day.heading.width(), height)
                     .adjusted(gap, 0, -2, 0);
    const QString mark = day.day == look.today  ? CalendarPainting::tr("today")
                         : day.day == look.asOf ? CalendarPainting::tr("as of")
                                                : QString();
    const QString number = dayNumber(day, inWeek, mark, painter.fontMetrics());
    QString holiday = look.workingDays->holiday(day.day);
    if (day.day == look.today) {
        const QColor accent = look.palette.color(QPalette::Highlight);
        left.setLeft(left.left() + drawMark(painter, left, u"%1 %2"_s.arg(number, mark),
                                            look.palette.color(QPalette::HighlightedText), accent));
    } else if (day.day == look.asOf) {
        const StatusColours marked = statusColours(Status::BelowTarget, look.palette);
        left.setLeft(left.left() + drawMark(painter, left, u"%1 %2"_s.arg(number, mark),
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

/// The icon's side on a line of that height.
int iconSideOf(int line) {
    return std::min(mostIconSide, line - 2);
}

/// The sign's side beside it.
int signSideOf(int line) {
    return iconSideOf(line) * 2 / 3;
}

/// Where an entry's words begin, from the left edge of its line. Of two lines, the sign stands on
/// the second and takes no room.
int wordsLeft(const CalendarEntry& entry, int line, bool isTall) {
    const int sign = signOf(entry.item) && !isTall ? signSideOf(line) + gap / 2 : 0;
    return 1 + iconSideOf(line) + gap / 2 + sign;
}

/// The kind's icon and the sign of where it stands: beside it on one line, below it on two.
void paintSigns(QPainter& painter, const QRect& line, const CalendarEntry& entry,
                const CalendarLook& look, bool isTall) {
    const auto middle = [&line](int side) { return line.top() + (line.height() - side) / 2; };
    const int icon = iconSideOf(line.height());
    painter.drawPixmap(line.left() + 1, middle(icon),
                       kindPixmap(entry.item.kind, icon, look.devicePixelRatio,
                                  kindColours(entry.item.kind, look.palette).text));
    if (const auto sign = signOf(entry.item)) {
        const int side = signSideOf(line.height());
        const QPoint beside(line.left() + 1 + icon + gap / 2, middle(side));
        const QPoint below(line.left() + 1 + (icon - side) / 2, middle(side) + line.height());
        painter.drawPixmap(isTall ? below : beside,
                           statusPixmap(*sign, false, side, look.devicePixelRatio, look.palette));
    }
}

/// "14:00 " before what is timed.
QString timeBefore(const CalendarEntry& entry) {
    return entry.item.at.isValid() ? entry.item.at.toString(u"HH:mm ") : QString();
}

/// A meeting among the hours: contract, kind, title and place, as far as its height goes. Its time
/// is plain from where it stands.
void paintBlock(QPainter& painter, const PicturedEntry& placed, const CalendarLook& look) {
    const CalendarEntry& entry = *placed.entry;
    const StatusColours colours = kindColours(entry.item.kind, look.palette);
    const bool isSelected = entry.key() == look.selected;
    painter.setPen(colours.text);
    painter.setBrush(isSelected ? selectedRow(look.palette) : colours.tint);
    painter.drawRoundedRect(placed.area.adjusted(0, 0, -1, -1), 3, 3);
    const QRect inside = placed.area.adjusted(2, 1, -3, -1);
    const int line = painter.fontMetrics().height() + 1;
    QRect row(inside.left(), inside.top(), inside.width(), std::min(line, inside.height()));
    if (inside.height() >= 2 * line) {
        row.setHeight(2 * line);
    }
    CalendarEntry untimed = entry;
    untimed.item.at = {};
    paintEntryLine(painter, row, untimed, look, isSelected);
    painter.setPen(look.palette.color(QPalette::Text));
    const bool isTitled = lineLead(entry, look.oneContract) == entry.item.title;
    row.setTop(row.bottom() + 1 - line);
    row.setHeight(line);
    for (const QString& words : {isTitled ? QString() : entryTitle(entry), entry.item.place}) {
        if (words.isEmpty() || row.bottom() + line > inside.bottom()) {
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

LineWords lineWords(const QFontMetrics& metrics, const CalendarEntry& entry, bool oneContract,
                    int width) {
    const QString lead = lineLead(entry, oneContract);
    const QString time = timeBefore(entry);
    const QString word = dueKindWord(entry.item.kind);
    const int leadWidth = metrics.horizontalAdvance(lead);
    const int timeWidth = metrics.horizontalAdvance(time);
    const int wordWidth = gap + metrics.horizontalAdvance(word);
    const int useful = std::min(leadWidth, usefulLetters * metrics.averageCharWidth());
    LineWords words;
    words.lead = timeWidth + useful <= width ? QString(time + lead) : lead;
    if (metrics.horizontalAdvance(words.lead) + wordWidth <= width) {
        words.word = word;
    }
    return words;
}

PictureMeasure pictureMeasure(QSize size, const QFont& font, bool oneContract) {
    const QFontMetrics metrics(font);
    const int line = metrics.height() + 2;
    const auto needsTwoLines = [metrics, line, oneContract](const CalendarEntry& entry, int width) {
        const QString all = timeBefore(entry) + lineLead(entry, oneContract);
        return metrics.horizontalAdvance(all) + gap +
                   metrics.horizontalAdvance(dueKindWord(entry.item.kind)) >
               width - wordsLeft(entry, line, false) - 2;
    };
    // Low enough for three lines in a month of six weeks on a window of 1280 by 720.
    return {size, line, metrics.height() + 4, needsTwoLines};
}

void paintEntryLine(QPainter& painter, const QRect& area, const CalendarEntry& entry,
                    const CalendarLook& look, bool isSelected) {
    if (isSelected) {
        painter.fillRect(area, selectedRow(look.palette));
    }
    const bool isTall = area.height() >= 2 * painter.fontMetrics().height();
    QRect line = area;
    line.setHeight(isTall ? area.height() / 2 : area.height());
    paintSigns(painter, line, entry, look, isTall);
    line.adjust(wordsLeft(entry, line.height(), isTall), 0, -2, 0);
    const QFont plain = painter.font();
    QFont font = plain;
    font.setStrikeOut(entry.item.calledOff);
    painter.setFont(font);
    LineWords words = lineWords(painter.fontMetrics(), entry, look.oneContract, line.width());
    if (isTall) {
        words = {lineLead(entry, look.oneContract),
                 timeBefore(entry) + dueKindWord(entry.item.kind)};
    }
    painter.setPen(entry.isOver() ? quiet(look) : look.palette.color(QPalette::Text));
    const int width = drawText(painter, line, words.lead);
    if (isTall) {
        line.translate(0, line.height());
    } else {
        line.setLeft(line.left() + width + gap);
    }
    painter.setPen(kindColours(entry.item.kind, look.palette).text);
    drawText(painter, line, words.word);
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
