#include "ui/reminders/lead_times_dialog.h"

#include "core/session/lead_times.h"
#include "core/words/due_item_words.h"
#include "ui/forms/fault_form.h"
#include "ui/help/help_text.h"
#include "ui/theme/labels.h"
#include "ui/theme/theme.h"
#include "ui/words/fault_words.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

constexpr int never = -1;

} // namespace

LeadTimesDialog::LeadTimesDialog(Session& session, QWidget* parent)
    : QDialog(parent), m_session(session), m_fault(wrappedLabel(this)) {
    setWindowTitle(tr("Reminders"));
    addHelp(this, u"reminders"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::page, spacing::page, spacing::page, spacing::page);
    column->setSpacing(spacing::group);
    auto* about =
        plainLabel(this, tr("So many days before its day, each kind of thing is reminded of:"));
    about->setWordWrap(true);
    column->addWidget(about);
    auto* form = new QFormLayout;
    const LeadTimes known = leadTimes(session.file().settings());
    for (auto kind = known.begin(); kind != known.end(); ++kind) {
        auto* days = new QSpinBox(this);
        days->setRange(never, mostLeadDays);
        days->setSpecialValueText(tr("never"));
        const auto follow = [days](int count) {
            days->setSuffix(count == 1 ? tr(" day") : tr(" days"));
        };
        connect(days, &QSpinBox::valueChanged, days, follow);
        days->setValue(kind.value());
        follow(kind.value());
        days->setAccessibleName(dueKindWord(kind.key()));
        form->addRow(dueKindWord(kind.key()), days);
        m_days.emplace_back(kind.key(), days);
    }
    column->addLayout(form);
    colourAsFault(m_fault);
    m_fault->hide();
    column->addWidget(m_fault);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setEnabled(!session.isReadOnly());
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &LeadTimesDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &LeadTimesDialog::reject);
}

void LeadTimesDialog::accept() {
    const std::vector<Setting> settings = m_session.file().settings();
    LeadTimes wanted = leadTimes(settings);
    const LeadTimes before = wanted;
    for (const auto& [kind, days] : m_days) {
        wanted[kind] = days->value();
    }
    if (wanted != before) {
        if (const auto made = m_session.apply(changeLeadTimes(settings, wanted)); !made) {
            m_fault->setText(faultWords(made.faults()));
            m_fault->show();
            return;
        }
    }
    QDialog::accept();
}

} // namespace quarterlight
