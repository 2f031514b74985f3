// The status bar's content: what is saved, what can be undone, the day of judging, the marking.
#pragma once

#include "core/session/session.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace quarterlight {

class StatusLine : public QWidget {
    Q_OBJECT
public:
    explicit StatusLine(QWidget* parent = nullptr);

    void setSession(Session* session);
    /// The day that counts as today; "As of" is marked when it is another one.
    void setToday(QDate today);
    /// The strongest marking among the contracts shown, on the right.
    void setMarking(const QString& marking);
    /// Puts a widget before the day of judging.
    void addTool(QWidget* tool);
    QToolButton* asOfButton() const { return m_asOf; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void showSaved();
    void showAsOf();
    void openPicker();

    Session* m_session = nullptr;
    QDate m_today;
    QLabel* m_saved;
    QToolButton* m_asOf;
    QLabel* m_marking;
};

} // namespace quarterlight
