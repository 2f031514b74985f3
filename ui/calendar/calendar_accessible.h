// What assistive programs see of the painted calendar: a table whose cells are its days.
#pragma once

#include <QAccessible>
#include <QAccessibleWidget>

#include <vector>

namespace quarterlight {

class CalendarCanvas;

/// The canvas as a table; each day on show is a child, named by what falls due on it.
class CalendarAccessible : public QAccessibleWidget {
public:
    explicit CalendarAccessible(CalendarCanvas* canvas);
    ~CalendarAccessible() override;

    /// Makes Qt use it for canvases; may be called again.
    static void install();

    int childCount() const override;
    QAccessibleInterface* child(int index) const override;
    int indexOfChild(const QAccessibleInterface* child) const override;
    QAccessibleInterface* childAt(int x, int y) const override;
    QAccessibleInterface* focusChild() const override;

private:
    CalendarCanvas& canvas() const;

    /// Made when asked for, by the day's place in the picture.
    mutable std::vector<QAccessible::Id> m_days;
};

} // namespace quarterlight
