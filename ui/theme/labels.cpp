// The one place where a label is made.
#include "ui/theme/labels.h"

#include "ui/theme/theme.h"

#include <QLabel>
#include <QScrollArea>

namespace quarterlight {

QLabel* plainLabel(QWidget* parent, const QString& text) {
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    return label;
}

QLabel* wrappedLabel(QWidget* parent, const QString& text) {
    QLabel* label = plainLabel(parent, text);
    label->setWordWrap(true);
    return label;
}

QLabel* copyableLabel(QWidget* parent, const QString& text) {
    QLabel* label = wrappedLabel(parent, text);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QLabel* groupLabel(QWidget* parent, const QString& text, QWidget* buddy) {
    QLabel* label = plainLabel(parent, text);
    label->setFont(groupFont(label->font()));
    label->setBuddy(buddy);
    return label;
}

QScrollArea* scrolled(QWidget* content, QWidget* parent) {
    auto* area = new QScrollArea(parent);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    return area;
}

} // namespace quarterlight
