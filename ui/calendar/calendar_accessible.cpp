#include "ui/calendar/calendar_accessible.h"

#include "ui/calendar/calendar_canvas.h"

#include <QPointer>

namespace quarterlight {

namespace {

/// One day of the canvas, by its place in the picture.
class DayAccessible : public QAccessibleInterface {
public:
    DayAccessible(CalendarCanvas* canvas, int place) : m_canvas(canvas), m_place(place) {}

    int place() const { return m_place; }

    bool isValid() const override { return day() != nullptr; }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* parent() const override {
        return QAccessible::queryAccessibleInterface(m_canvas);
    }
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::Cell; }

    QString text(QAccessible::Text kind) const override {
        return kind == QAccessible::Name && day() ? m_canvas->spoken(*day()) : QString();
    }
    void setText(QAccessible::Text, const QString&) override {}

    QRect rect() const override {
        return day() ? QRect(m_canvas->mapToGlobal(day()->area.topLeft()), day()->area.size())
                     : QRect();
    }
    QAccessible::State state() const override {
        QAccessible::State state;
        state.selectable = true;
        state.focusable = true;
        const bool isChosen = day() && day()->day == m_canvas->selectedDay();
        state.selected = isChosen;
        state.focused = isChosen && m_canvas->hasFocus();
        return state;
    }

private:
    const PicturedDay* day() const {
        const bool isThere = m_canvas && size_t(m_place) < m_canvas->picture().days.size();
        return isThere ? &m_canvas->picture().days[size_t(m_place)] : nullptr;
    }

    QPointer<CalendarCanvas> m_canvas;
    int m_place;
};

QAccessibleInterface* make(const QString&, QObject* object) {
    auto* canvas = qobject_cast<CalendarCanvas*>(object);
    return canvas ? new CalendarAccessible(canvas) : nullptr;
}

} // namespace

CalendarAccessible::CalendarAccessible(CalendarCanvas* canvas)
    : QAccessibleWidget(canvas, QAccessible::Table) {}

CalendarAccessible::~CalendarAccessible() {
    for (const QAccessible::Id day : m_days) {
        QAccessible::deleteAccessibleInterface(day);
    }
}

void CalendarAccessible::install() {
    // A factory that is installed already is taken once only.
    QAccessible::installFactory(make);
}

CalendarCanvas& CalendarAccessible::canvas() const {
    return static_cast<CalendarCanvas&>(*widget());
}

int CalendarAccessible::childCount() const {
    return int(canvas().picture().days.size());
}

QAccessibleInterface* CalendarAccessible::child(int index) const {
    if (index < 0 || index >= childCount()) {
        return nullptr;
    }
    while (int(m_days.size()) <= index) {
        m_days.push_back(QAccessible::registerAccessibleInterface(
            new DayAccessible(&canvas(), int(m_days.size()))));
    }
    return QAccessible::accessibleInterface(m_days[size_t(index)]);
}

int CalendarAccessible::indexOfChild(const QAccessibleInterface* child) const {
    const auto* day = dynamic_cast<const DayAccessible*>(child);
    return day ? day->place() : -1;
}

QAccessibleInterface* CalendarAccessible::childAt(int x, int y) const {
    const auto& days = canvas().picture().days;
    const PicturedDay* day = canvas().picture().dayAt(canvas().mapFromGlobal(QPoint(x, y)));
    return day ? child(int(day - days.data())) : nullptr;
}

QAccessibleInterface* CalendarAccessible::focusChild() const {
    const auto& days = canvas().picture().days;
    const PicturedDay* day = canvas().picture().day(canvas().selectedDay());
    return day ? child(int(day - days.data())) : nullptr;
}

} // namespace quarterlight
