#include "ui/calendar/side_form.h"

#include "ui/forms/fault_form.h"
#include "ui/theme/labels.h"
#include "ui/theme/status_theme.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace quarterlight {

using namespace Qt::StringLiterals;

SideForm::SideForm(FaultForm* form, const QString& step, QWidget* parent)
    : QWidget(parent),
      m_title(wrappedLabel(this)),
      m_warning(wrappedLabel(this)),
      m_step(new QPushButton(step, this)) {
    m_title->setFont(groupFont(font()));
    m_warning->hide();
    QScrollArea* scroll = scrolled(form, this);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_step);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::step, 0, 0, 0);
    column->setSpacing(spacing::group);
    column->addWidget(m_title);
    column->addWidget(scroll, 1);
    column->addWidget(m_warning);
    column->addLayout(buttons);
    setTabOrder(scroll, m_step);
    setTabOrder(m_step, cancel);
    connect(m_step, &QPushButton::clicked, this, &SideForm::accepted);
    connect(cancel, &QPushButton::clicked, this, &SideForm::cancelled);
}

void SideForm::setTitle(const QString& title) {
    m_title->setText(title);
}

void SideForm::setStepWords(const QString& words) {
    m_step->setText(words);
}

void SideForm::setWarning(const QString& words) {
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, statusColours(Status::BelowTarget, colours).text);
    m_warning->setPalette(colours);
    m_warning->setText(words.isEmpty() ? QString() : QString(u"▲ "_s + words));
    m_warning->setVisible(!words.isEmpty());
}

QString SideForm::warning() const {
    return m_warning->text();
}

void SideForm::keyPressEvent(QKeyEvent* event) {
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape) {
        emit cancelled();
    } else if (auto* button = qobject_cast<QPushButton*>(focusWidget()); isEnter && button) {
        button->click();
    } else if (isEnter) {
        emit accepted();
    }
    // Keys of the calendar mean nothing in a form.
    event->accept();
}

} // namespace quarterlight
