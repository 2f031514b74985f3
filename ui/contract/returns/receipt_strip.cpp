#include "ui/contract/returns/receipt_strip.h"

#include "core/session/return_log.h"
#include "core/words/date_words.h"
#include "core/words/return_words.h"
#include "ui/forms/date_field.h"
#include "ui/theme/labels.h"
#include "ui/theme/status_theme.h"
#include "ui/theme/theme.h"
#include "ui/words/fault_words.h"

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

constexpr int dateWidth = 130;
constexpr int nameWidth = 120;

/// What the combo's entries stand for, in their order.
constexpr std::optional<bool> accuracies[] = {std::nullopt, true, false};

QString stepWord(ReturnStep step) {
    switch (step) {
    case ReturnStep::Reject:
        return ReceiptStrip::tr("&Reject");
    case ReturnStep::Waive:
        return ReceiptStrip::tr("&Waive");
    case ReturnStep::Correct:
        return ReceiptStrip::tr("Correc&t");
    default:
        return ReceiptStrip::tr("&Receive");
    }
}

} // namespace

ReceiptStrip::ReceiptStrip(Session& session, QWidget* parent)
    : QFrame(parent),
      m_session(session),
      m_heading(plainLabel(this)),
      m_fields(new QWidget(this)),
      m_on(new DateField(this)),
      m_how(new QComboBox(this)),
      m_by(new QLineEdit(this)),
      m_accurate(new QComboBox(this)),
      m_note(new QLineEdit(this)),
      m_noteTitle(nullptr),
      m_make(new QPushButton(this)),
      m_cancel(new QPushButton(tr("Cancel"), this)),
      m_remark(wrappedLabel(this)) {
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(tr("Log of returns"));
    m_heading->setFont(groupFont(font()));
    m_on->setFixedWidth(dateWidth);
    m_by->setMinimumWidth(nameWidth);
    m_how->addItem(tr("Not noted"), QString());
    for (const QString& way : submissionWays()) {
        m_how->addItem(submissionWayWord(way), way);
    }
    m_accurate->addItems({tr("Not checked"), tr("Yes"), tr("No")});

    auto* fields = new QHBoxLayout(m_fields);
    fields->setContentsMargins({});
    fields->setSpacing(2 * spacing::step);
    m_receiving = {addField(m_on, tr("Received on")), addField(m_how, tr("How")),
                   addField(m_by, tr("By whom"))};
    m_judging = {m_receiving[1], m_receiving[2], addField(m_accurate, tr("Accurate"))};
    m_noteTitle = addField(m_note, tr("Note"), 1)->findChild<QLabel*>();
    fields->addWidget(m_make, 0, Qt::AlignBottom);
    fields->addWidget(m_cancel, 0, Qt::AlignBottom);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::group, 2 * spacing::step, spacing::group,
                               2 * spacing::step);
    column->setSpacing(spacing::step);
    column->addWidget(m_heading);
    column->addWidget(m_fields);
    column->addWidget(m_remark);
    connect(m_on, &DateField::edited, this, &ReceiptStrip::showRemark);
    connect(m_note, &QLineEdit::textEdited, this, &ReceiptStrip::showRemark);
    connect(m_make, &QPushButton::clicked, this, &ReceiptStrip::commit);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        close();
        emit left();
    });
    hide();
}

/// Puts a field under its title.
QWidget* ReceiptStrip::addField(QWidget* field, const QString& name, int stretch) {
    auto* whole = new QWidget(m_fields);
    auto* column = new QVBoxLayout(whole);
    column->setContentsMargins({});
    column->setSpacing(0);
    auto* title = plainLabel(whole, name);
    title->setBuddy(field);
    column->addWidget(title);
    column->addWidget(field);
    QWidget* spoken = field->focusProxy() ? field->focusProxy() : field;
    spoken->setAccessibleName(name);
    static_cast<QHBoxLayout*>(m_fields->layout())->addWidget(whole, stretch);
    return whole;
}

void ReceiptStrip::openFor(ReturnStep step, const Receipt& blank, const QString& heading) {
    m_before.reset();
    open(step, blank, heading);
}

void ReceiptStrip::openOn(ReturnStep step, const Receipt& receipt, const QString& heading) {
    m_before = receipt;
    open(step, receipt, heading);
}

void ReceiptStrip::open(ReturnStep step, const Receipt& start, const QString& heading) {
    m_step = step;
    m_start = start;
    m_tried = false;
    m_heading->setText(heading);
    m_on->setDate(start.receivedOn);
    m_how->setCurrentIndex(std::max(0, m_how->findData(start.how)));
    m_by->setText(start.receivedBy);
    const auto accuracy = std::ranges::find(accuracies, start.accurate);
    m_accurate->setCurrentIndex(int(accuracy - std::begin(accuracies)));
    m_note->setText(start.note);
    const bool rejecting = step == ReturnStep::Reject;
    const bool waiving = step == ReturnStep::Waive || start.state == ReturnState::Waived;
    for (QWidget* field : m_receiving) {
        field->setVisible(!rejecting);
    }
    for (QWidget* field : m_judging) {
        field->setVisible(!waiving && (!rejecting || field == m_judging.back()));
    }
    const QString day = waiving ? tr("Waived on") : tr("Received on");
    m_on->parentWidget()->findChild<QLabel*>()->setText(day);
    (m_on->focusProxy() ? m_on->focusProxy() : m_on)->setAccessibleName(day);
    const bool reason = rejecting || waiving || start.state == ReturnState::Rejected;
    m_noteTitle->setText(reason ? tr("Reason") : tr("Note"));
    m_note->setAccessibleName(m_noteTitle->text());
    m_make->setText(stepWord(step));
    showRemark();
    show();
    QWidget* first = rejecting || waiving ? static_cast<QWidget*>(m_note) : m_on;
    first->setFocus(Qt::TabFocusReason); // what stands in it is overwritten by typing
}

void ReceiptStrip::close() {
    hide();
}

Receipt ReceiptStrip::receipt() const {
    Receipt receipt = m_start;
    receipt.note = m_note->text().trimmed();
    if (m_step == ReturnStep::Reject) {
        receipt.state = ReturnState::Rejected;
    } else {
        receipt.receivedOn = m_on->date();
        receipt.how = m_how->currentData().toString();
        receipt.receivedBy = m_by->text().trimmed();
    }
    receipt.accurate = accuracies[std::max(0, m_accurate->currentIndex())];
    if (m_step == ReturnStep::Waive) {
        receipt.state = ReturnState::Waived;
        receipt.how.clear();
        receipt.accurate.reset();
    } else if (m_step == ReturnStep::Receive && receipt.accurate == true) {
        // Checked and found accurate: nothing is left to do.
        receipt.state = ReturnState::Accepted;
    }
    return receipt;
}

Faults ReceiptStrip::faults() const {
    if (m_on->isUnreadable()) {
        return {{FaultCode::NotADate, u"receivedOn"_s, {m_on->text()}}};
    }
    const auto facts = m_session.facts(m_start.contract);
    return facts ? receiptFaults(**facts, receipt(), m_session.asOf()) : facts.faults();
}

/// What is wrong once making it was tried, and before that only what is worth a second look.
void ReceiptStrip::showRemark() {
    const Faults found = m_tried ? faults() : Faults{};
    const auto facts = m_session.facts(m_start.contract);
    if (!found.empty()) {
        const Fault& first = found.front();
        const QString label = first.place == u"note" ? m_noteTitle->text() : tr("The day");
        tell(fieldFaultWords(first, label), Status::Failed);
    } else if (facts && m_step != ReturnStep::Reject && cameBeforePeriodEnd(**facts, receipt())) {
        tell(tr("The period isn't over before %1. Check that it is the right one.")
                 .arg(dateWords((*facts)->calendar().dates(m_start.period).last)),
             Status::BelowTarget);
    } else {
        tell({}, Status::NoTarget);
    }
}

void ReceiptStrip::tell(const QString& words, Status status) {
    m_remarkStatus = status;
    m_remark->setText(words);
    m_remark->setVisible(!words.isEmpty());
    QPalette colours = QApplication::palette();
    colours.setColor(QPalette::WindowText, statusColours(status, colours).text);
    m_remark->setPalette(colours);
    if (!words.isEmpty()) {
        QAccessibleEvent alert(m_remark, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void ReceiptStrip::commit() {
    m_tried = true;
    const Faults found = faults();
    showRemark();
    if (!found.empty()) {
        QWidget* where = found.front().place == u"note" ? static_cast<QWidget*>(m_note) : m_on;
        where->setFocus(Qt::OtherFocusReason);
        return;
    }
    const auto facts = m_session.facts(m_start.contract);
    const Receipt wanted = receipt();
    const Result<ChangeSet> changes =
        m_before ? changeReceipt(**facts, *m_before, wanted, m_session.asOf())
                 : logReturn(**facts, wanted, m_session.asOf());
    const Result<Announcement> done = changes ? m_session.apply(*changes) : changes.faults();
    if (!done) {
        tell(faultWords(done.faults()), Status::Failed);
        return;
    }
    close();
    emit made(std::get<Receipt>(*done->changes.front().after));
}

void ReceiptStrip::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape || (enter && m_cancel->hasFocus())) {
        m_cancel->click();
    } else if (enter) {
        commit();
    } else {
        QFrame::keyPressEvent(event);
    }
}

void ReceiptStrip::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_remark) {
        QMetaObject::invokeMethod(
            this, [this] { tell(m_remark->text(), m_remarkStatus); }, Qt::QueuedConnection);
    }
}

} // namespace quarterlight
