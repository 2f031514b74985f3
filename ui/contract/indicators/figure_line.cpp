#include "ui/contract/indicators/figure_line.h"

#include "ui/theme/labels.h"
#include "ui/theme/status_theme.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace quarterlight {

namespace {

/// The status whose sign and tint fit, so that there is one set of colours.
Status statusOf(FigureLine::Kind kind) {
    switch (kind) {
    case FigureLine::Kind::Done:
        return Status::Met;
    case FigureLine::Kind::Warning:
        return Status::BelowTarget;
    case FigureLine::Kind::Error:
        return Status::Failed;
    case FigureLine::Kind::Fact:
        break;
    }
    return Status::NoTarget;
}

} // namespace

FigureLine::FigureLine(QWidget* parent)
    : QFrame(parent),
      m_sign(plainLabel(this)),
      m_text(copyableLabel(this)),
      m_keep(new QPushButton(tr("&Keep it"), this)),
      m_undo(new QPushButton(tr("&Undo"), this)) {
    setAutoFillBackground(true);
    setAccessibleName(tr("About the current figure"));
    m_keep->setToolTip(tr("The figure is right as it stands"));
    m_undo->setToolTip(tr("Put back what stood before"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(2 * spacing::step, spacing::step, spacing::step, spacing::step);
    row->setSpacing(2 * spacing::step);
    row->addWidget(m_sign);
    row->addWidget(m_text, 1);
    row->addWidget(m_keep);
    row->addWidget(m_undo);
    // The same height with and without buttons, so that the grid above doesn't jump.
    setMinimumHeight(m_keep->sizeHint().height() + 2 * spacing::step);
    connect(m_keep, &QPushButton::clicked, this, &FigureLine::kept);
    connect(m_undo, &QPushButton::clicked, this, &FigureLine::undone);
    show({});
}

void FigureLine::show(const Content& content) {
    const bool isNews = content.kind != Kind::Fact && content.text != m_text->text();
    m_kind = content.kind;
    m_text->setText(content.text);
    m_keep->setVisible(content.canKeep);
    m_undo->setVisible(content.canUndo);
    colour();
    if (isNews) {
        QAccessibleEvent alert(m_text, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

QString FigureLine::text() const {
    return m_text->text();
}

void FigureLine::colour() {
    const QPalette plain = parentWidget() ? parentWidget()->palette() : QApplication::palette();
    const Status status = statusOf(m_kind);
    const QColor tint = statusColours(status, plain).tint;
    QPalette tinted = plain;
    if (tint.isValid())
        tinted.setColor(QPalette::Window, tint);
    if (palette().color(QPalette::Window) != tinted.color(QPalette::Window))
        setPalette(tinted);
    m_sign->setVisible(m_kind != Kind::Fact);
    m_sign->setPixmap(statusPixmap(status, false, spacing::group, devicePixelRatioF(), plain));
}

void FigureLine::changeEvent(QEvent* event) {
    if (event->type() == QEvent::ParentChange)
        colour();
    QFrame::changeEvent(event);
}

} // namespace quarterlight
