#include "ui/forms/fault_form.h"

#include "ui/theme/labels.h"
#include "ui/theme/status_theme.h"
#include "ui/theme/theme.h"
#include "ui/words/fault_words.h"
#include "ui/words/plain_text.h"

#include <QApplication>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

QLabel* smallLabel(const QString& text, QWidget* parent) {
    QLabel* label = wrappedLabel(parent, text);
    return label;
}

bool isWithin(const QWidget* widget, const QWidget* whole) {
    return widget && (widget == whole || whole->isAncestorOf(widget));
}

} // namespace

void colourAsFault(QLabel* label) {
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText,
                     statusColours(Status::Failed, QApplication::palette()).text);
    label->setPalette(palette);
}

Faults withInputFaults(const Faults& input, const Faults& others) {
    Faults all = input;
    for (const Fault& fault : others) {
        if (std::ranges::find(input, fault.place, &Fault::place) == input.end()) {
            all.push_back(fault);
        }
    }
    return all;
}

FaultForm::FaultForm(QWidget* parent) : QWidget(parent), m_layout(new QFormLayout(this)) {
    m_layout->setContentsMargins({});
    m_layout->setVerticalSpacing(spacing::group);
    m_layout->setHorizontalSpacing(spacing::group);
    m_layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    connect(qApp, &QApplication::focusChanged, this, &FaultForm::noteLeaving);
}

FaultForm::~FaultForm() {
    // A field that has the keyboard gives it up while it is deleted: after the form itself.
    disconnect(qApp, nullptr, this, nullptr);
}

void FaultForm::addField(const QString& name, const QString& label, QWidget* input,
                         const QString& hint) {
    auto* cell = new QWidget(this);
    auto* column = new QVBoxLayout(cell);
    column->setContentsMargins({});
    column->setSpacing(spacing::step);
    column->addWidget(input);
    if (!hint.isEmpty()) {
        QLabel* words = smallLabel(hint, cell);
        words->setForegroundRole(QPalette::PlaceholderText);
        column->addWidget(words);
    }
    QLabel* note = smallLabel({}, cell);
    colourAsFault(note);
    note->hide();
    column->addWidget(note);
    QLabel* title = plainLabel(this, label);
    const QString plain = withoutMnemonic(label);
    QWidget* spoken = input->focusProxy() ? input->focusProxy() : input;
    title->setBuddy(spoken); // what takes the keys: a shortcut leads nowhere through a wrapper
    spoken->setAccessibleName(plain);
    spoken->setAccessibleDescription(hint);
    m_layout->addRow(title, cell);
    m_fields.push_back({name, plain, hint, title, input, cell, note});
}

void FaultForm::addBelow(const QString& name, QWidget* widget) {
    for (const Field& field : m_fields) {
        if (field.name == name) {
            static_cast<QVBoxLayout*>(field.cell->layout())->insertWidget(1, widget);
        }
    }
}

void FaultForm::addWide(QWidget* widget) {
    m_layout->addRow(widget);
}

void FaultForm::setFieldVisible(const QString& name, bool visible) {
    // Not by QFormLayout::setRowVisible: Qt 6.4 keeps the places of hidden rows and then writes
    // past the end of its own lists. A hidden field's row is taken out of the layout instead.
    int row = 0;
    for (const Field& field : m_fields) {
        const bool isIn = m_layout->indexOf(field.cell) >= 0;
        if (field.name == name && isIn != visible) {
            if (visible) {
                m_layout->insertRow(row, field.title, field.cell);
            } else {
                const QFormLayout::TakeRowResult taken = m_layout->takeRow(field.cell);
                delete taken.labelItem;
                delete taken.fieldItem;
            }
            field.title->setVisible(visible);
            field.cell->setVisible(visible);
            return;
        }
        if (isIn) {
            m_layout->getWidgetPosition(field.cell, &row, nullptr);
            ++row;
        }
    }
}

void FaultForm::clearFields() {
    for (const Field& field : m_fields) {
        setFieldVisible(field.name, true);
    }
    while (m_layout->rowCount() > 0) {
        m_layout->removeRow(0);
    }
    m_fields.clear();
    m_faults.clear();
}

void FaultForm::showFaults(const Faults& faults) {
    m_faults = faults;
    refreshNotes();
}

void FaultForm::showAll() {
    for (Field& field : m_fields) {
        field.visited = true;
    }
    refreshNotes();
}

bool FaultForm::focusFirstFault() {
    for (size_t index = 0; index < m_fields.size(); ++index) {
        const bool wrong = std::ranges::any_of(
            m_faults, [&](const Fault& fault) { return fieldOf(fault) == index; });
        if (wrong) {
            m_fields[index].input->setFocus();
            return true;
        }
    }
    return false;
}

void FaultForm::focusFirstField() {
    if (!m_fields.empty()) {
        m_fields.front().input->setFocus();
    }
}

QString FaultForm::faultText(const QString& name) const {
    for (const Field& field : m_fields) {
        if (field.name == name) {
            return field.note->isHidden() ? QString() : field.note->text();
        }
    }
    return {};
}

QString FaultForm::sentence(const Fault& fault, const QString& label) const {
    return fieldFaultWords(fault, label);
}

void FaultForm::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        for (const Field& field : m_fields) {
            colourAsFault(field.note);
        }
    }
}

std::optional<size_t> FaultForm::fieldOf(const Fault& fault) const {
    const QString name = fieldName(fault);
    const auto found = std::ranges::find(m_fields, name, &Field::name);
    return found == m_fields.end() ? std::nullopt : std::optional(size_t(found - m_fields.begin()));
}

void FaultForm::noteLeaving(QWidget* from, QWidget* to) {
    for (Field& field : m_fields) {
        if (isWithin(from, field.input) && to && !isWithin(to, field.input)) {
            field.visited = true;
            emit left();
            refreshNotes();
            return;
        }
    }
}

void FaultForm::refreshNotes() {
    for (size_t index = 0; index < m_fields.size(); ++index) {
        const Field& field = m_fields[index];
        const auto found = std::ranges::find_if(
            m_faults, [&](const Fault& fault) { return fieldOf(fault) == index; });
        const bool shown = field.visited && found != m_faults.end();
        const QString words = shown ? sentence(*found, field.label) : QString();
        field.note->setText(shown ? QString(u"◆ " + words) : QString());
        field.note->setVisible(shown);
        QWidget* spoken = field.input->focusProxy() ? field.input->focusProxy() : field.input;
        spoken->setAccessibleDescription(shown ? words : field.hint);
    }
}

} // namespace quarterlight
