#include "ui/window/message_bar.h"

#include "ui/theme/icons.h"
#include "ui/theme/labels.h"
#include "ui/theme/status_theme.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace quarterlight {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Long enough to read a line twice.
constexpr auto doneStays = 8s;

/// The status whose tint fits a message, so that there is one set of colours.
Status statusOf(Message::Kind kind) {
    switch (kind) {
    case Message::Kind::Done:
        return Status::Met;
    case Message::Kind::Note:
        return Status::Benchmarking;
    case Message::Kind::Warning:
        return Status::BelowTarget;
    case Message::Kind::Error:
        break;
    }
    return Status::Failed;
}

} // namespace

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent),
      m_sign(plainLabel(this)),
      m_text(copyableLabel(this)),
      m_action(new QPushButton(this)),
      m_close(new QToolButton(this)) {
    setAutoFillBackground(true);
    setAccessibleName(tr("Message"));
    m_close->setIcon(icon(u"window-close"_s));
    m_close->setAutoRaise(true);
    m_close->setAccessibleName(tr("Close message"));
    m_close->setToolTip(tr("Close message (Esc)"));
    m_close->setFocusPolicy(Qt::StrongFocus);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(spacing::group, spacing::step, spacing::step, spacing::step);
    row->setSpacing(spacing::group);
    row->addWidget(m_sign);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    row->addWidget(m_close);

    m_fading.setSingleShot(true);
    connect(&m_fading, &QTimer::timeout, this, &MessageBar::dismiss);
    connect(m_close, &QToolButton::clicked, this, &MessageBar::dismiss);
    connect(m_action, &QPushButton::clicked, this, [this] {
        const auto action = m_message.action;
        dismiss();
        if (action)
            action();
    });
    hide();
}

void MessageBar::show(const Message& message) {
    m_message = message;
    m_text->setText(message.text);
    m_action->setText(message.actionText);
    m_action->setVisible(!message.actionText.isEmpty());
    colour();
    setVisible(true);
    QAccessibleEvent alert(m_text, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    if (message.kind == Message::Kind::Done && message.actionText.isEmpty())
        m_fading.start(doneStays);
    else
        m_fading.stop();
}

void MessageBar::dismiss() {
    m_fading.stop();
    m_message = {};
    hide();
}

void MessageBar::setPermanent() {
    m_close->hide();
}

QString MessageBar::text() const {
    return isHidden() ? QString() : m_text->text();
}

void MessageBar::colour() {
    const Status status = statusOf(m_message.kind);
    const StatusColours colours = statusColours(status, parentWidget()->palette());
    QPalette tinted = parentWidget()->palette();
    tinted.setColor(QPalette::Window, colours.tint);
    if (palette().color(QPalette::Window) != colours.tint)
        setPalette(tinted);
    m_sign->setPixmap(statusPixmap(status, false, spacing::group, devicePixelRatioF(),
                                   parentWidget()->palette()));
}

void MessageBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange && !isHidden())
        colour();
    QFrame::changeEvent(event);
}

void MessageBar::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && !m_close->isHidden())
        dismiss();
    else
        QFrame::keyPressEvent(event);
}

} // namespace quarterlight
