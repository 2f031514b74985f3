// The open register as the window and the command line see it: facts and evaluations, kept until a
// change touches them; commands; announcements.
#pragma once

#include "core/evaluation/checks.h"
#include "core/evaluation/evaluation.h"
#include "core/evaluation/trend.h"
#include "core/framework/terms.h"
#include "core/model/change.h"
#include "core/register/register.h"
#include "core/report/pack_content.h"
#include "core/time/working_calendar.h"

#include <QObject>

#include <memory>

namespace quarterlight {

/// Everything known of one contract, read once and kept in step with changes.
struct ContractFacts {
    Contract contract;
    std::shared_ptr<const Terms> terms;
    std::vector<Amendment> amendments;
    FigureTable figures;
    std::vector<Comment> comments;
    std::vector<Receipt> receipts;

    PeriodCalendar calendar() const { return {contract.yearStartMonth, contract.fourWeekAnchor}; }
    DateRange term() const { return {contract.start, contract.end}; }
    EvaluationContext context(QDate asOf) const {
        return {*terms, figures, calendar(), term(), asOf};
    }
};

/// One line of the side list and of the portfolio.
struct ContractSummary {
    Id<Contract> id;
    QString reference;
    QString title;
    QString provider;
    Period period; ///< the latest one with anything due by the day of judging
    int met = 0, below = 0, failed = 0, notReported = 0, other = 0;
    std::optional<Status> worst; ///< none where nothing could be judged
    bool criticalFailure = false;
};

class Session : public QObject {
    Q_OBJECT
public:
    Session(std::unique_ptr<Register> file, QDate asOf, QObject* parent = nullptr);
    ~Session() override;

    Register& file() { return *m_file; }
    const Register& file() const { return *m_file; }
    bool isReadOnly() const { return m_file->access() == Access::ReadOnly; }

    /// The day by which due, overdue and status are judged.
    QDate asOf() const { return m_asOf; }
    void setAsOf(QDate date);

    const WorkingCalendar& workingDays() const { return m_workingDays; }

    const std::vector<Contract>& contracts() const;
    std::optional<Contract> contract(const QString& reference) const;
    /// Facts of a contract, read on first asking. Fault: Unknown, or the framework's faults.
    Result<std::shared_ptr<const ContractFacts>> facts(Id<Contract> contract) const;
    /// The latest position of a contract, kept until something changes.
    ContractSummary summary(Id<Contract> contract) const;
    /// A kept summary, or none if it isn't worked out yet (for lists that fill in).
    std::optional<ContractSummary> summaryIfKnown(Id<Contract> contract) const;

    // Commands. Each is one transaction, one log entry, one undo step.
    Result<Announcement> apply(const ChangeSet& changes, const Progress& progress = {});
    Result<Announcement> undo();
    Result<Announcement> redo();

signals:
    /// After a change was committed.
    void changed(const quarterlight::Announcement& announcement);
    void asOfChanged(QDate date);

private:
    Result<Announcement> announce(Result<Announcement> result);

    std::unique_ptr<Register> m_file;
    QDate m_asOf;
    WorkingCalendar m_workingDays;
    mutable std::optional<std::vector<Contract>> m_contracts;
    mutable QHash<qint64, std::shared_ptr<ContractFacts>> m_facts;
    mutable QHash<qint64, ContractSummary> m_summaries;
    mutable QHash<QString, std::shared_ptr<const Terms>> m_terms;
};

} // namespace quarterlight
