// Asks before what was typed is lost, on the button itself: no box to click away.
#pragma once

#include <QAbstractButton>
#include <QCoreApplication>

namespace quarterlight {

/// Watches a form's way out. Left without storing, its button first turns into the question, and
/// leaving once more is the answer.
class DiscardQuestion {
    Q_DECLARE_TR_FUNCTIONS(DiscardQuestion)
public:
    explicit DiscardQuestion(QAbstractButton* button) : m_button(button), m_words(button->text()) {}

    /// Something was typed since the question was put last.
    void typed() {
        m_isTyped = true;
        m_isAsked = false;
        m_button->setText(m_words);
    }
    /// What was typed is stored, or gone.
    void forget() {
        m_isTyped = false;
        m_isAsked = false;
        m_button->setText(m_words);
    }
    /// True if nothing would be lost, or the question was answered; else puts it.
    bool mayLeave() {
        if (!m_isTyped || m_isAsked) {
            return true;
        }
        m_isAsked = true;
        m_button->setText(tr("&Discard what was typed"));
        m_button->setFocus();
        return false;
    }

private:
    QAbstractButton* m_button;
    QString m_words;
    bool m_isTyped = false;
    bool m_isAsked = false;
};

} // namespace quarterlight
