// Which return, period and authority, and what the log says of it already.
#include "ui/import/return_line.h"

#include "core/words/date_words.h"
#include "core/words/period_words.h"
#include "ui/theme/labels.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>

namespace quarterlight {

using namespace Qt::StringLiterals;

ReturnLine::ReturnLine(QWidget* parent)
    : QWidget(parent),
      m_tick(new QCheckBox(tr("&Log it as received:"), this)),
      m_kinds(new QComboBox(this)),
      m_periods(new QComboBox(this)),
      m_authorities(new QComboBox(this)),
      m_on(plainLabel(this, tr("on"))),
      m_received(new QDateEdit(this)),
      m_stands(plainLabel(this)) {
    m_tick->setToolTip(tr("Notes in the log of returns that this return came, with the import"));
    m_kinds->setAccessibleName(tr("Which return it is"));
    m_periods->setAccessibleName(tr("Period of the return"));
    m_authorities->setAccessibleName(tr("Authority of the return"));
    m_received->setAccessibleName(tr("Received on"));
    m_received->setCalendarPopup(true);
    m_received->setDisplayFormat(u"d MMM yyyy"_s);
    for (QComboBox* box : {m_kinds, m_periods, m_authorities}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    }
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(spacing::step * 2);
    for (QWidget* widget : {static_cast<QWidget*>(m_tick), static_cast<QWidget*>(m_kinds),
                            static_cast<QWidget*>(m_periods), static_cast<QWidget*>(m_authorities),
                            static_cast<QWidget*>(m_on), static_cast<QWidget*>(m_received)}) {
        row->addWidget(widget);
    }
    row->addWidget(m_stands, 1);

    connect(m_tick, &QCheckBox::toggled, this, &ReturnLine::ticked);
    connect(m_kinds, &QComboBox::activated, this, [this] {
        fillPeriods();
        fillAuthorities();
        showWhatStands();
        emit periodChosen();
    });
    connect(m_periods, &QComboBox::activated, this, [this] {
        showWhatStands();
        emit periodChosen();
    });
    connect(m_authorities, &QComboBox::activated, this, &ReturnLine::showWhatStands);
}

void ReturnLine::setFacts(std::shared_ptr<const ContractFacts> facts, QDate asOf) {
    m_facts = std::move(facts);
    m_asOf = asOf;
    m_tick->setChecked(false);
    m_kinds->clear();
    if (m_facts) {
        for (const ReturnKind& each : m_facts->terms->on(asOf).returns) {
            m_kinds->addItem(each.title, each.key);
        }
    }
    m_received->setDate(asOf);
    fillPeriods();
    fillAuthorities();
    showWhatStands();
    setVisible(m_kinds->count() > 0);
}

const ReturnKind* ReturnLine::kind() const {
    return m_facts ? m_facts->terms->on(m_asOf).returnKind(m_kinds->currentData().toString())
                   : nullptr;
}

void ReturnLine::fillPeriods() {
    m_periods->clear();
    const ReturnKind* chosen = kind();
    if (!chosen || m_asOf < m_facts->contract.start) {
        return;
    }
    const PeriodCalendar calendar = m_facts->calendar();
    const DateRange days{m_facts->contract.start, std::min(m_facts->contract.end, m_asOf)};
    std::vector<Period> periods = calendar.overlapping(days, chosen->frequency);
    std::reverse(periods.begin(), periods.end());
    int latestOver = -1;
    for (const Period& each : periods) {
        if (latestOver < 0 && calendar.dates(each).last < m_asOf) {
            latestOver = m_periods->count();
        }
        m_periods->addItem(periodWords(each, calendar), each.name());
    }
    m_periods->setCurrentIndex(std::max(0, latestOver));
}

void ReturnLine::fillAuthorities() {
    m_authorities->clear();
    const ReturnKind* chosen = kind();
    if (chosen && chosen->perAuthority) {
        m_authorities->addItems(m_facts->contract.authorities);
    }
    m_authorities->setVisible(m_authorities->count() > 0);
}

void ReturnLine::showWhatStands() {
    m_stands->clear();
    if (!m_facts) {
        return;
    }
    const Receipt chosen = receipt();
    for (const Receipt& standing : m_facts->receipts) {
        if (standing.returnKey == chosen.returnKey && standing.period == chosen.period &&
            standing.authority == chosen.authority) {
            m_stands->setText(tr("Already received on %1; this one would be a resubmission.")
                                  .arg(dateWords(standing.receivedOn)));
        }
    }
}

void ReturnLine::suggest(const RecognisedReturn& recognised) {
    m_kinds->setCurrentIndex(std::max(0, m_kinds->findData(recognised.kind->key)));
    fillPeriods();
    fillAuthorities();
    const int at = m_periods->findData(recognised.period.name());
    if (at >= 0) {
        m_periods->setCurrentIndex(at);
    }
    if (const int authority = m_authorities->findText(recognised.authority); authority >= 0) {
        m_authorities->setCurrentIndex(authority);
    }
    showWhatStands();
    const bool sure = m_authorities->count() == 0 || !recognised.authority.isEmpty();
    m_tick->setChecked(at >= 0 && sure && m_stands->text().isEmpty());
}

bool ReturnLine::isTicked() const {
    return m_tick->isChecked() && isVisibleTo(parentWidget());
}

std::optional<Period> ReturnLine::period() const {
    const Result<Period> parsed = Period::parse(m_periods->currentData().toString());
    return parsed ? std::optional(*parsed) : std::nullopt;
}

Receipt ReturnLine::receipt() const {
    Receipt receipt;
    receipt.contract = m_facts->contract.id;
    receipt.returnKey = m_kinds->currentData().toString();
    receipt.period = period().value_or(Period{});
    receipt.authority = m_authorities->currentText();
    receipt.receivedOn = m_received->date();
    receipt.receivedBy = m_facts->contract.officer;
    return receipt;
}

} // namespace quarterlight
