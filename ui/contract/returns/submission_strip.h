// How well a contract's returns are submitted: timeliness, accuracy, and misses in a row.
#pragma once

#include "core/evaluation/submission_kpis.h"
#include "ui/contract/returns/return_rows.h"

#include <QWidget>

class QHBoxLayout;
class QToolButton;

namespace quarterlight {

/// A line of numbers above the log; each leads to the returns behind it. Hidden where the schedule
/// sets no such KPI and nothing was missed in a row.
class SubmissionStrip : public QWidget {
    Q_OBJECT
public:
    explicit SubmissionStrip(QWidget* parent = nullptr);

    void show(const std::vector<SubmissionKpi>& kpis, const std::vector<MissedRun>& runs);

signals:
    /// The returns behind a number are asked for; `words` says which number.
    void asked(const std::vector<quarterlight::ReturnName>& behind, const QString& words);

protected:
    void changeEvent(QEvent* event) override;

private:
    void add(Status status, const QString& words, const QString& tip,
             const std::vector<OwedReturn>& behind, const QString& asking);

    QHBoxLayout* m_row;
    /// The buttons with a sign, which is drawn in the colours of its day.
    std::vector<std::pair<QToolButton*, Status>> m_signed;
};

} // namespace quarterlight
