// A form in the calendar's right edge, with the words of its step as a button.
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace quarterlight {

class FaultForm;

/// A title, the form, and the step's and Cancel's buttons. Enter in a line does the step, Escape
/// cancels.
class SideForm : public QWidget {
    Q_OBJECT
public:
    SideForm(FaultForm* form, const QString& step, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setStepWords(const QString& words);
    /// A warning above the buttons; empty for none.
    void setWarning(const QString& words);
    QString warning() const;

signals:
    void accepted();
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QLabel* m_title;
    QLabel* m_warning;
    QPushButton* m_step;
};

} // namespace quarterlight
