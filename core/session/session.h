// The open register as the window and the command line see it: facts and evaluations, kept until a
// change touches them; commands; announcements.
#pragma once

#include "core/evaluation/due_items.h"
#include "core/model/change.h"
#include "core/register/register.h"
#include "core/session/attention.h"
#include "core/session/contract_facts.h"
#include "core/session/contract_summary.h"
#include "core/time/working_calendar.h"

#include <QObject>

#include <memory>

namespace quarterlight {

/// One open register. Signals only after a change is committed.
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

    /// By the register's settings (working_days.h).
    const WorkingCalendar& workingDays() const { return *m_workingDays; }
    /// What is wrong with those settings; then the days of England and Wales are taken.
    const std::optional<Fault>& workingDaysFault() const { return m_workingDaysFault; }

    /// From how long before its day each kind of thing is due (lead_times.h).
    const LeadTimes& leadTimes() const { return m_leadTimes; }

    const std::vector<Contract>& contracts() const; ///< by title
    /// The contract with a reference, compared without regard to case; nullptr if there is none.
    const Contract* contract(QStringView reference) const;
    const Contract* contract(Id<Contract> id) const;
    /// Why something couldn't be read since the register was opened; none if everything could.
    std::optional<Fault> readFault() const { return m_file->readFault(); }
    /// Facts of a contract, read on first asking; never part of them. Faults: Unknown, the
    /// framework's, or readFault().
    Result<std::shared_ptr<const ContractFacts>> facts(Id<Contract> contract) const;
    /// The same as far as judging the latest period needs it: where the facts aren't kept already,
    /// figures of the last years alone, read anew at each call.
    Result<std::shared_ptr<const ContractFacts>> recentFacts(Id<Contract> contract) const;
    /// The latest position of a contract, kept until something changes.
    ContractSummary summary(Id<Contract> contract) const;
    /// A kept summary, or none if it isn't worked out yet (for lists that fill in).
    std::optional<ContractSummary> summaryIfKnown(Id<Contract> contract) const;
    /// What needs the officer in a contract, worst first; kept with its summary.
    std::vector<AttentionItem> attention(Id<Contract> contract) const;

    /// Everything that falls due in a contract within the range, in order of day; nothing where its
    /// facts can't be read. Kept until a change touches it.
    std::vector<DueItem> dueItems(Id<Contract> contract, const DateRange& days) const;
    /// Of all contracts and of none, in order of day.
    std::vector<DueItem> dueItems(const DateRange& days) const;
    /// The diary that belongs to no contract.
    const std::vector<DiaryItem>& ownDiary() const;
    const std::vector<DiaryMark>& ownMarks() const;

    // Commands. Each is one transaction, one log entry, one undo step.
    Result<Announcement> apply(const ChangeSet& changes, const Progress& progress = {});
    Result<Announcement> undo();
    Result<Announcement> redo();
    /// Forgets everything kept, because another program changed the file.
    void reread();

signals:
    /// After a change was committed.
    void changed(const quarterlight::Announcement& announcement);
    void asOfChanged(QDate date);

private:
    Result<Announcement> announced(Result<Announcement> result);
    /// Reads what due dates follow from besides contracts: working days, lead times.
    void readSettings();
    /// Forgets what follows from a change besides facts.
    void forgetAfter(const Change& change);

    /// Where a contract stands, from one reading of its recent figures.
    struct Position {
        ContractSummary summary;
        std::vector<AttentionItem> needs;
    };
    const Position& position(Id<Contract> contract) const;

    /// The due items of one contract over a stretch of time.
    struct KeptItems {
        DateRange days;
        std::vector<DueItem> items; ///< in order of day
    };
    const std::vector<DueItem>* keptItems(Id<Contract> contract, const DateRange& days) const;

    std::unique_ptr<Register> m_file;
    QDate m_asOf;
    /// There once the settings are read; to make one takes as long as to read a hundred contracts.
    std::optional<WorkingCalendar> m_workingDays;
    std::optional<Fault> m_workingDaysFault;
    LeadTimes m_leadTimes;
    mutable TermsLibrary m_library;
    mutable std::optional<std::vector<Contract>> m_contracts;
    mutable QHash<qint64, std::shared_ptr<ContractFacts>> m_facts;
    mutable QHash<qint64, Position> m_positions;
    mutable QHash<qint64, KeptItems> m_dueItems;
    mutable std::optional<std::vector<DiaryItem>> m_ownDiary;
    mutable std::optional<std::vector<DiaryMark>> m_ownMarks;
};

} // namespace quarterlight
