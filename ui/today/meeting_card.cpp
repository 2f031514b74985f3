#include "ui/today/meeting_card.h"

#include "core/session/contract_summary.h"
#include "core/words/counted.h"
#include "core/words/date_words.h"
#include "core/words/period_words.h"
#include "core/words/return_words.h"
#include "ui/theme/icons.h"
#include "ui/theme/labels.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace quarterlight {

using namespace Qt::StringLiterals;

MeetingCard::MeetingCard(Session& session, Navigator& navigator, QWidget* parent)
    : QFrame(parent),
      m_session(session),
      m_navigator(navigator),
      m_title(wrappedLabel(this)),
      m_readiness(wrappedLabel(this)),
      m_pack(new QPushButton(icon(u"office-report"_s), tr("Open pack"), this)) {
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(tr("Next meeting"));
    m_title->setFont(groupFont(font()));
    auto* words = new QVBoxLayout;
    words->setSpacing(spacing::step);
    words->addWidget(m_title);
    words->addWidget(m_readiness);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(spacing::group, 2 * spacing::step, spacing::group, 2 * spacing::step);
    row->setSpacing(spacing::group);
    row->addLayout(words, 1);
    row->addWidget(m_pack, 0, Qt::AlignVCenter);
    connect(m_pack, &QPushButton::clicked, this, [this] { m_navigator.openPack(m_contract); });
    hide();
}

void MeetingCard::show(const std::optional<DueItem>& meeting) {
    const Contract* contract = meeting ? m_session.contract(meeting->contract) : nullptr;
    setVisible(contract != nullptr);
    if (!contract) {
        return;
    }
    m_contract = contract->id;
    const QDate asOf = m_session.asOf();
    QString when = asOf.daysTo(meeting->day()) <= 1
                       ? distanceWords(meeting->day(), asOf)
                       : QLocale::c().toString(meeting->day(), u"dddd d MMM");
    if (meeting->at.isValid()) {
        when = u"%1 %2"_s.arg(when, meeting->at.toString(u"HH:mm"_s));
    }
    m_title->setText(tr("Next meeting: %1, %2, %3").arg(contract->title, meeting->title, when));
    m_readiness->setText(readiness(*contract));
}

/// What the pack would say of the latest period: is its return here, how many KPIs missed.
QString MeetingCard::readiness(const Contract& contract) const {
    const ContractSummary summary = m_session.summary(contract.id);
    const auto facts = m_session.recentFacts(contract.id);
    if (!summary.period || !facts) {
        return tr("No period can be judged yet.");
    }
    const PeriodCalendar calendar = (*facts)->calendar();
    QStringList words;
    const OwedQuestion question = (*facts)->owed(m_session.workingDays(), m_session.asOf());
    const QDate end = calendar.dates(*summary.period).last;
    for (const OwedReturn& owed : owedReturns(question, {end, end})) {
        if (owed.period == *summary.period && owed.kind->content == u"indicators") {
            words << u"%1: %2"_s.arg(
                shortReturnWords(owed.kind->title, owed.period, calendar, owed.authority),
                owedStateWords(owed).toLower());
        }
    }
    const int missed = summary.below + summary.failed;
    const int kpis = missed + summary.met + summary.notReported;
    if (kpis > 0) {
        words << tr("%1 of %2 KPIs below target").arg(missed).arg(kpis);
    }
    if (summary.notReported > 0) {
        words << tr("%1 not reported").arg(summary.notReported);
    }
    return words.join(u" · "_s);
}

} // namespace quarterlight
