#include "ui/calendar/calendar_canvas.h"

#include "core/words/counted.h"
#include "ui/calendar/calendar_accessible.h"
#include "ui/calendar/calendar_words.h"
#include "ui/words/plain_text.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

namespace quarterlight {

namespace {

constexpr int daysInWeek = 7;
constexpr QSize leastSize(420, 300);

} // namespace

CalendarCanvas::CalendarCanvas(QWidget* parent)
    : QWidget(parent), m_entries(std::make_shared<CalendarEntries>()) {
    CalendarAccessible::install();
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMouseTracking(false);
    m_look.workingDays = &m_workingDays;
}

void CalendarCanvas::showDays(Shape shape, std::shared_ptr<const CalendarEntries> entries,
                              QDate shown) {
    endDrag();
    m_shape = shape;
    m_entries = std::move(entries);
    m_shown = shown;
    setAccessibleName(m_shape == Shape::Month
                          ? tr("Calendar, %1").arg(monthWords(shown))
                          : tr("Calendar, a week of %1").arg(monthWords(shown)));
    forget();
}

void CalendarCanvas::setDays(QDate today, QDate asOf, const WorkingCalendar& workingDays) {
    m_look.today = today;
    m_look.asOf = asOf;
    m_workingDays = workingDays;
    update();
}

void CalendarCanvas::setOneContract(bool oneContract) {
    m_look.oneContract = oneContract;
    forget();
}

void CalendarCanvas::select(QDate day, const EntryKey& key) {
    if (m_look.selectedDay == day && m_look.selected == key) {
        return;
    }
    m_look.selectedDay = day;
    m_look.selected = key;
    update();
    announce();
}

const CalendarPicture& CalendarCanvas::picture() const {
    if (!m_picture) {
        const PictureMeasure measure = pictureMeasure(size(), font(), m_look.oneContract);
        m_picture = m_shape == Shape::Month ? monthPicture(*m_entries, m_shown, measure)
                                            : weekPicture(*m_entries, m_shown, measure);
    }
    return *m_picture;
}

QString CalendarCanvas::spoken(const PicturedDay& day) const {
    const auto entries = m_entries->on(day.day);
    QStringList words;
    const CalendarEntry* chosen = m_entries->find(m_look.selected);
    if (chosen && chosen->item.day() == day.day) {
        words << spokenEntry(*chosen);
    }
    words << spokenDay(day.day, m_look.today, m_look.asOf, m_workingDays, entries);
    return sentences(words);
}

QSize CalendarCanvas::minimumSizeHint() const {
    return leastSize;
}

void CalendarCanvas::forget() {
    m_picture.reset();
    update();
}

void CalendarCanvas::announce() {
    const PicturedDay* day = picture().day(m_look.selectedDay);
    if (!day) {
        return;
    }
    setAccessibleDescription(spoken(*day));
    if (hasFocus()) {
        QAccessibleEvent focused(this, QAccessible::Focus);
        focused.setChild(int(day - picture().days.data()));
        QAccessible::updateAccessibility(&focused);
    }
}

bool CalendarCanvas::event(QEvent* event) {
    switch (event->type()) {
    case QEvent::ToolTip:
        showTip(static_cast<QHelpEvent*>(event));
        return true;
    case QEvent::FocusIn:
    case QEvent::FocusOut:
        m_look.hasFocus = event->type() == QEvent::FocusIn;
        update();
        break;
    default:
        break;
    }
    return QWidget::event(event);
}

void CalendarCanvas::showTip(QHelpEvent* event) {
    const CalendarEntry* entry = picture().entryAt(event->pos());
    const PicturedDay* day = picture().dayAt(event->pos());
    const QString text = entry ? spokenEntry(*entry) : day ? spoken(*day) : QString();
    QToolTip::showText(event->globalPos(), tipText(text), this);
}

void CalendarCanvas::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    m_look.palette = palette();
    m_look.font = font();
    m_look.devicePixelRatio = devicePixelRatioF();
    paintCalendar(painter, picture(), m_look);
}

void CalendarCanvas::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    forget();
}

void CalendarCanvas::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    forget();
}

// Keys

void CalendarCanvas::step(int days) {
    emit stepped(m_look.selectedDay.addDays(days));
}

bool CalendarCanvas::stepEntry(int steps) {
    const auto entries = m_entries->on(m_look.selectedDay);
    int at = steps > 0 ? -1 : int(entries.size());
    for (size_t number = 0; number < entries.size(); ++number) {
        if (entries[number].key() == m_look.selected) {
            at = int(number);
        }
    }
    const int next = at + steps;
    const bool isOne = next >= 0 && next < int(entries.size());
    if (isOne) {
        emit picked(m_look.selectedDay, entries[size_t(next)].key());
    }
    return isOne;
}

bool CalendarCanvas::focusNextPrevChild(bool next) {
    return stepEntry(next ? 1 : -1) || QWidget::focusNextPrevChild(next);
}

void CalendarCanvas::keyPressEvent(QKeyEvent* event) {
    const bool inMonth = m_shape == Shape::Month;
    const QDate day = m_look.selectedDay;
    switch (event->key()) {
    case Qt::Key_Left:
        return step(-1);
    case Qt::Key_Right:
        return step(1);
    case Qt::Key_Up:
    case Qt::Key_Down: {
        const int direction = event->key() == Qt::Key_Up ? -1 : 1;
        if (inMonth) {
            step(direction * daysInWeek);
        } else {
            stepEntry(direction);
        }
        return;
    }
    case Qt::Key_Home:
        return step(inMonth ? 1 - day.day() : 1 - day.dayOfWeek());
    case Qt::Key_End:
        return step(inMonth ? day.daysInMonth() - day.day() : daysInWeek - day.dayOfWeek());
    case Qt::Key_Escape:
        if (m_dragging) {
            endDrag();
            return;
        }
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

// The mouse

void CalendarCanvas::mousePressEvent(QMouseEvent* event) {
    const PicturedDay* day = picture().dayAt(event->pos());
    if (!day || event->button() != Qt::LeftButton) {
        return;
    }
    const QDate date = day->day;
    if (day->more.contains(event->pos())) {
        emit dayOpened(date);
        return;
    }
    const CalendarEntry* entry = picture().entryAt(event->pos());
    const EntryKey key = entry ? entry->key() : EntryKey{};
    m_pressed = entry && m_writable && entry->isMovable() ? key : EntryKey{};
    m_pressedAt = event->pos();
    emit picked(date, key);
}

void CalendarCanvas::mouseMoveEvent(QMouseEvent* event) {
    const bool far =
        (event->pos() - m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
    if (!m_dragging && (m_pressed.isNone() || !far)) {
        return;
    }
    if (!m_dragging) {
        m_dragging = true;
        setCursor(Qt::ClosedHandCursor);
    }
    dragOver(event->pos());
}

void CalendarCanvas::dragOver(QPoint point) {
    const PicturedDay* day = picture().dayAt(point);
    const CalendarEntry* entry = m_entries->find(m_pressed);
    if (!entry) {
        return endDrag();
    }
    m_look.dropDay = day ? day->day : QDate();
    // Away from the hours, a thing keeps its time.
    const QTime at = picture().timeAt(point);
    m_dropTime = at.isValid() ? at : entry->item.at;
    const DropRemark said = day && remark ? remark(*entry, day->day, m_dropTime) : DropRemark{};
    m_look.dropWords = said.words;
    m_look.dropWarns = said.isWarning;
    update();
}

void CalendarCanvas::endDrag() {
    m_dragging = false;
    m_pressed = {};
    m_look.dropDay = {};
    unsetCursor();
    update();
}

void CalendarCanvas::mouseReleaseEvent(QMouseEvent* event) {
    const EntryKey key = m_pressed;
    const QDate day = m_look.dropDay;
    const QTime at = m_dropTime;
    const bool wasDragging = m_dragging && event->button() == Qt::LeftButton;
    endDrag();
    if (wasDragging && day.isValid()) {
        emit dropped(key, day, at);
    }
}

void CalendarCanvas::mouseDoubleClickEvent(QMouseEvent* event) {
    if (const CalendarEntry* entry = picture().entryAt(event->pos())) {
        emit opened(entry->key());
    } else if (const PicturedDay* day = picture().dayAt(event->pos())) {
        emit dayOpened(day->day);
    }
}

} // namespace quarterlight
