// The month and the week, painted in one widget: choosing days and things, dragging, and what a
// screen reader is told of it.
#pragma once

#include "ui/calendar/calendar_painting.h"

#include <QWidget>

#include <functional>
#include <memory>
#include <optional>

class QHelpEvent;

namespace quarterlight {

/// What speaks against a day for a thing, as the window says it while it is dragged there.
struct DropRemark {
    QString words; ///< "Fri 25 Dec: bank holiday (Christmas Day)"
    bool isWarning = false;
};

/// Shows the days of a month or a week. It changes nothing itself: what the person asks for is
/// signalled. Tab goes through the things of the chosen day and then on.
class CalendarCanvas : public QWidget {
    Q_OBJECT
public:
    enum class Shape : quint8 { Month, Week };

    explicit CalendarCanvas(QWidget* parent = nullptr);

    /// Shows other entries; `shown` is a day of the month or week.
    void showDays(Shape shape, std::shared_ptr<const CalendarEntries> entries, QDate shown);
    /// What days are marked as, and the bank holidays.
    void setDays(QDate today, QDate asOf, const WorkingCalendar& workingDays);
    /// Lines say titles in the place of the contract.
    void setOneContract(bool oneContract);
    void select(QDate day, const EntryKey& key);
    void setWritable(bool writable) { m_writable = writable; }

    /// Asked while something is dragged over a day.
    std::function<DropRemark(const CalendarEntry& entry, QDate day, QTime at)> remark;

    Shape shape() const { return m_shape; }
    const CalendarPicture& picture() const;
    QDate selectedDay() const { return m_look.selectedDay; }
    /// What is said while something is dragged over a day; empty else.
    QString dropWords() const { return m_look.dropDay.isValid() ? m_look.dropWords : QString(); }
    EntryKey selectedKey() const { return m_look.selected; }
    /// What a screen reader says of a day, with the chosen thing first.
    QString spoken(const PicturedDay& day) const;

    QSize minimumSizeHint() const override;

signals:
    /// Chosen with the mouse or Tab: a day on show, and a thing on it or none.
    void picked(QDate day, const quarterlight::EntryKey& key);
    /// Stepped to with the arrows: may be a day that isn't on show yet.
    void stepped(QDate day);
    void opened(const quarterlight::EntryKey& key);
    /// "+3" of a day.
    void dayOpened(QDate day);
    /// Dropped on a day; the time is that of the hours, or as it was.
    void dropped(const quarterlight::EntryKey& key, QDate day, QTime at);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void forget();
    void step(int days);
    bool stepEntry(int steps);
    void dragOver(QPoint point);
    void endDrag();
    void showTip(QHelpEvent* event);
    void announce();

    Shape m_shape = Shape::Month;
    std::shared_ptr<const CalendarEntries> m_entries;
    QDate m_shown;
    WorkingCalendar m_workingDays;
    CalendarLook m_look;
    mutable std::optional<CalendarPicture> m_picture; ///< laid out when asked for
    bool m_writable = false;

    EntryKey m_pressed; ///< what the mouse went down on, if it may be moved
    QPoint m_pressedAt;
    bool m_dragging = false;
    QTime m_dropTime;
};

} // namespace quarterlight
