#include "ui/contract/returns/submission_strip.h"

#include "core/words/counted.h"
#include "core/words/date_words.h"
#include "ui/theme/status_theme.h"
#include "ui/theme/theme.h"
#include "ui/words/plain_text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

/// Fewer places would do; the words never round across the target.
constexpr int places = 1;

QString kpiName(const SubmissionKpi& kpi) {
    return kpi.measures == u"accuracy" ? SubmissionStrip::tr("Accuracy")
                                       : SubmissionStrip::tr("Timeliness");
}

QString kpiWords(const SubmissionKpi& kpi) {
    const auto value = kpi.value();
    if (!value) {
        return SubmissionStrip::tr("%1: nothing to count yet").arg(kpiName(kpi));
    }
    return SubmissionStrip::tr("%1 %2% (%3 of %4), target %5%")
        .arg(kpiName(kpi), format(*value, places, {kpi.target}))
        .arg(kpi.good())
        .arg(kpi.counted.size())
        .arg(kpi.target.toString());
}

QString missedWords(const SubmissionKpi& kpi) {
    const qsizetype missed = qsizetype(kpi.missed.size());
    return kpi.measures == u"accuracy" ? SubmissionStrip::tr("%1 not accurate").arg(missed)
                                       : SubmissionStrip::tr("%1 late or missing").arg(missed);
}

QString tipWords(const SubmissionKpi& kpi) {
    QStringList words{
        kpi.title,
        SubmissionStrip::tr("over %1").arg(dateRangeWords(kpi.days.first, kpi.days.last)),
        SubmissionStrip::tr("clause %1").arg(kpi.clause)};
    return sentences(words);
}

} // namespace

SubmissionStrip::SubmissionStrip(QWidget* parent) : QWidget(parent), m_row(new QHBoxLayout(this)) {
    m_row->setContentsMargins({});
    m_row->setSpacing(2 * spacing::step);
    setAccessibleName(tr("How returns are submitted"));
}

void SubmissionStrip::show(const std::vector<SubmissionKpi>& kpis,
                           const std::vector<MissedRun>& runs) {
    m_signed.clear();
    while (QLayoutItem* item = m_row->takeAt(0)) {
        // One of them may just have been clicked.
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    for (const SubmissionKpi& kpi : kpis) {
        const bool counts = kpi.value().has_value();
        const Status status = !counts          ? Status::NotReported
                              : kpi.isMissed() ? Status::Failed
                                               : Status::Met;
        add(status, kpiWords(kpi), tipWords(kpi), kpi.counted,
            tr("The returns behind %1").arg(kpiName(kpi).toLower()));
        if (!kpi.missed.empty()) {
            add(Status::NoTarget, missedWords(kpi), tipWords(kpi), kpi.missed, missedWords(kpi));
        }
    }
    // The latest first: an old one is history.
    for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
        const QString words = tr("%1 missed %2 times running, clause %3")
                                  .arg(run->missed.front().kind->title)
                                  .arg(run->missed.size())
                                  .arg(run->clause);
        add(Status::Failed, words, run->title, run->missed, words);
    }
    m_row->addStretch(1);
    setVisible(!kpis.empty() || !runs.empty());
}

void SubmissionStrip::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        for (const auto& [button, status] : m_signed) {
            button->setIcon(statusIcon(status, false));
        }
    }
}

void SubmissionStrip::add(Status status, const QString& words, const QString& tip,
                          const std::vector<OwedReturn>& behind, const QString& asking) {
    auto* button = new QToolButton(this);
    button->setText(plainMenuText(words));
    button->setToolTip(tipText(tip));
    button->setAccessibleName(words);
    button->setAccessibleDescription(tip);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAutoRaise(true);
    if (status != Status::NoTarget) {
        button->setIcon(statusIcon(status, false));
        m_signed.emplace_back(button, status);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    }
    button->setEnabled(!behind.empty());
    std::vector<ReturnName> names;
    names.reserve(behind.size());
    for (const OwedReturn& owed : behind) {
        names.push_back(nameOf(owed));
    }
    connect(button, &QToolButton::clicked, this,
            [this, names, asking] { emit asked(names, asking); });
    m_row->addWidget(button);
}

} // namespace quarterlight
