// Messages in a line above the page, with the way out as a button: no boxes to click away.
#pragma once

#include "ui/window/navigator.h"

#include <QFrame>
#include <QTimer>

class QLabel;
class QPushButton;
class QToolButton;

namespace quarterlight {

/// Shows one message at a time; hidden while there is none.
class MessageBar : public QFrame {
    Q_OBJECT
public:
    explicit MessageBar(QWidget* parent = nullptr);

    void show(const Message& message);
    void dismiss();
    /// For what holds as long as the register is open: can't be closed by hand.
    void setPermanent();
    QString text() const;

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void colour();

    QLabel* m_sign;
    QLabel* m_text;
    QPushButton* m_action;
    QToolButton* m_close;
    Message m_message;
    QTimer m_fading;
};

} // namespace quarterlight
