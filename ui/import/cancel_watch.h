// Cancelling a change while it is made.
#pragma once

#include <QObject>

class QWidget;

namespace quarterlight {

/// While one stands, the window draws itself and takes Escape and its Cancel button, and nothing
/// else: no other key or click, no timer. A change in the making leaves the register in a state
/// that nobody may read or change yet.
class CancelWatch : public QObject {
    Q_OBJECT
public:
    explicit CancelWatch(QWidget* button);
    ~CancelWatch() override;

    /// Lets the window draw and hear; false once the person cancelled.
    bool goesOn();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// True if the event is the wish to cancel.
    bool asksToCancel(QObject* watched, QEvent* event) const;

    QWidget* m_button;
    bool m_cancelled = false;
};

} // namespace quarterlight
