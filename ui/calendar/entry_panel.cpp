#include "ui/calendar/entry_panel.h"

#include "core/words/counted.h"
#include "core/words/date_words.h"
#include "core/words/due_item_words.h"
#include "ui/calendar/calendar_words.h"
#include "ui/theme/kind_theme.h"
#include "ui/theme/labels.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

/// A step with more has both columns.
constexpr int mostStepLetters = 14;

/// Who is to see to it.
QString owedByWords(const CalendarEntry& entry) {
    const QString council = entry.officer.isEmpty()
                                ? EntryPanel::tr("the Council")
                                : EntryPanel::tr("the Council: %1").arg(entry.officer);
    if (entry.contract.isEmpty()) {
        return {};
    }
    if (entry.item.kind == DueKind::Meeting || entry.item.kind == DueKind::Visit) {
        return EntryPanel::tr("%1, with %2").arg(council, entry.provider);
    }
    const bool isCouncils = entry.isOwn() || entry.item.series.startsWith(u"contract/");
    return isCouncils ? council : EntryPanel::tr("the provider: %1").arg(entry.provider);
}

/// What happened: came, late by how much, called off.
QString happenedWords(const CalendarEntry& entry) {
    const DueItem& item = entry.item;
    QStringList words;
    if (item.happenedOn.isValid()) {
        words << EntryPanel::tr("Clock started %1").arg(dateWords(item.happenedOn));
    }
    if (item.cameOn.isValid()) {
        words << (item.kind == DueKind::Return ? EntryPanel::tr("Received %1")
                                               : EntryPanel::tr("Done %1"))
                     .arg(dateWords(item.cameOn));
        const qint64 late = item.day().isValid() ? item.day().daysTo(item.cameOn) : 0;
        words << (late > 0
                      ? counted(late, EntryPanel::tr("%1 day late"), EntryPanel::tr("%1 days late"))
                      : EntryPanel::tr("in time"));
    } else if (item.calledOff) {
        words << EntryPanel::tr("Called off");
    } else if (item.waived) {
        words << EntryPanel::tr("Waived");
    } else if (item.status == DueStatus::Overdue) {
        words << (item.kind == DueKind::Return ? EntryPanel::tr("Not here")
                                               : EntryPanel::tr("Not done"));
    }
    return words.join(u", "_s);
}

} // namespace

EntryPanel::EntryPanel(QWidget* parent) : QScrollArea(parent) {
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("The chosen thing"));
    auto* inside = new QWidget(this);
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(spacing::step, 0, 0, 0);
    column->setSpacing(spacing::group);
    m_title = copyableLabel(inside);
    m_title->setFont(groupFont(font()));
    m_status = copyableLabel(inside);
    m_concern = copyableLabel(inside);
    m_facts = new QFormLayout;
    m_facts->setRowWrapPolicy(QFormLayout::WrapAllRows);
    m_facts->setVerticalSpacing(spacing::step);
    m_steps = new QGridLayout;
    m_steps->setSpacing(spacing::step);
    const std::pair<EntryStep, QString> steps[] = {
        {EntryStep::Receive, tr("Rece&ive…")},  {EntryStep::SetRule, tr("Set the r&ule…")},
        {EntryStep::Done, tr("&Done…")},        {EntryStep::Move, tr("&Move…")},
        {EntryStep::CallOff, tr("Ca&ll off…")}, {EntryStep::Restore, tr("&As the schedule has it")},
        {EntryStep::Edit, tr("Chan&ge…")},      {EntryStep::Remove, tr("Remove")},
        {EntryStep::Open, tr("&Open")},
    };
    for (const auto& [step, words] : steps) {
        auto* button = new QPushButton(words, inside);
        connect(button, &QPushButton::clicked, this,
                [this, asked = step] { emit this->asked(asked); });
        m_buttons.emplace_back(step, button);
    }
    column->addWidget(m_title);
    column->addWidget(m_status);
    column->addWidget(m_concern);
    column->addLayout(m_steps); // above the facts, so that a long explanation never hides them
    column->addLayout(m_facts);
    column->addStretch(1);
    setWidget(inside);
    clear();
}

void EntryPanel::clear() {
    m_shown.reset();
    while (m_facts->rowCount() > 0) {
        m_facts->removeRow(0);
    }
    m_status->hide();
    m_concern->hide();
    for (const auto& [step, button] : m_buttons) {
        button->hide();
    }
}

void EntryPanel::addFact(const QString& name, const QString& words) {
    if (words.isEmpty()) {
        return;
    }
    QLabel* title = wrappedLabel(widget(), name);
    title->setForegroundRole(QPalette::PlaceholderText);
    QLabel* value = copyableLabel(widget(), words);
    value->setAccessibleName(name);
    m_facts->addRow(title, value);
}

void EntryPanel::addFacts(const CalendarEntry& entry) {
    const DueItem& item = entry.item;
    addFact(tr("Contract"), entry.contract);
    QString when = longDateWords(item.day());
    if (const QString time = entryTimeWords(entry); !time.isEmpty()) {
        when = tr("%1, %2").arg(when, time);
    }
    addFact(tr("Day"), item.day().isValid() ? when : QString());
    addFact(tr("Why that day"), dueExplanation(item).join(u'\n'));
    addFact(tr("Owed by"), owedByWords(entry));
    addFact(tr("What happened"), happenedWords(entry));
    addFact(tr("Place"), item.place);
    addFact(tr("Note"), item.note);
}

void EntryPanel::showEntry(const ExplainedEntry& entry) {
    clear();
    m_shown = entry;
    m_title->setText(entryTitle(entry.entry));
    const QString word = entry.isUndated ? tr("no date set") : dueStatusWord(entry.entry.item);
    m_status->setText(u"%1 · %2"_s.arg(dueKindWord(entry.entry.item.kind), word));
    m_status->show();
    m_concern->setText(entry.concern.isEmpty() ? QString() : QString(u"▲ "_s + entry.concern));
    m_concern->setVisible(!entry.concern.isEmpty());
    addFacts(entry.entry);
    showSteps(entry);
    colour();
}

/// In two columns, so that all are in sight; long words have a row of their own.
void EntryPanel::placeSteps() {
    int row = 0, column = 0;
    for (const auto& [step, button] : m_buttons) {
        m_steps->removeWidget(button);
        if (button->isHidden()) {
            continue;
        }
        const bool isLong = button->text().size() > mostStepLetters;
        row += isLong && column > 0 ? 1 : 0;
        m_steps->addWidget(button, row, isLong ? 0 : column, 1, isLong ? 2 : 1);
        column = isLong ? 0 : 1 - column;
        row += column == 0 ? 1 : 0;
    }
}

void EntryPanel::showSteps(const ExplainedEntry& entry) {
    const bool isOpen = !entry.entry.isOver();
    const bool isReturn = entry.entry.item.kind == DueKind::Return;
    const bool writes = entry.isWritable && !entry.isUndated;
    for (const auto& [step, button] : m_buttons) {
        bool fits = false;
        switch (step) {
        case EntryStep::Receive:
            fits = writes && isReturn && entry.canReceive && isOpen;
            break;
        case EntryStep::SetRule:
            fits = entry.isWritable && entry.isUndated;
            break;
        case EntryStep::Done:
        case EntryStep::CallOff:
            fits = writes && !isReturn && isOpen;
            break;
        case EntryStep::Move:
            fits = writes && isOpen;
            break;
        case EntryStep::Restore:
            fits = writes && entry.hasMark;
            break;
        case EntryStep::Edit:
        case EntryStep::Remove:
            fits = writes && entry.entry.isOwn();
            break;
        case EntryStep::Open:
            fits = entry.entry.item.contract.isStored();
            break;
        }
        if (step == EntryStep::Remove) {
            button->setText(entry.isSeries ? tr("Remove the whole series") : tr("Remove"));
        }
        if (step == EntryStep::Restore) {
            button->setText(entry.entry.isOwn() ? tr("&As it was put in")
                                                : tr("&As the schedule has it"));
        }
        button->setVisible(fits);
    }
    placeSteps();
}

void EntryPanel::showDay(const QString& heading, const QStringList& lines) {
    clear();
    m_title->setText(heading);
    m_status->setText(lines.join(u'\n'));
    m_status->setVisible(!lines.isEmpty());
    colour();
}

QString EntryPanel::text() const {
    QStringList words{m_title->text(), m_status->text(), m_concern->text()};
    for (int row = 0; row < m_facts->rowCount(); ++row) {
        const auto* value =
            qobject_cast<const QLabel*>(m_facts->itemAt(row, QFormLayout::FieldRole)->widget());
        words << u"%1: %2"_s.arg(value->accessibleName(), value->text());
    }
    words.removeAll(QString());
    return words.join(u'\n');
}

QPushButton* EntryPanel::button(EntryStep step) const {
    for (const auto& [kept, button] : m_buttons) {
        if (kept == step) {
            return button;
        }
    }
    return nullptr;
}

void EntryPanel::colour() {
    const QPalette colours = palette();
    QPalette status = colours;
    if (m_shown) {
        const auto sign = m_shown->isUndated ? std::nullopt : signOf(m_shown->entry.item);
        status.setColor(QPalette::WindowText,
                        statusColours(sign.value_or(Status::NoTarget), colours).text);
    }
    m_status->setPalette(status);
    QPalette concern = colours;
    concern.setColor(QPalette::WindowText, statusColours(Status::BelowTarget, colours).text);
    m_concern->setPalette(concern);
}

void EntryPanel::changeEvent(QEvent* event) {
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && widget()) {
        colour();
    }
}

} // namespace quarterlight
