// What an officer does with the things of the calendar: each step is one change that can be undone,
// and says what it did in the line above the page.
#pragma once

#include "core/session/diary.h"
#include "core/session/session.h"
#include "ui/calendar/calendar_canvas.h"
#include "ui/window/navigator.h"

namespace quarterlight {

/// Whether a step is for one occurrence or for it and the later ones.
enum class Reach : quint8 { ThisOne, Series };

/// What was noted on entries, and the steps that note more. Each returns whether it was done; what
/// stands in the way is shown as a message.
class DiarySteps {
public:
    DiarySteps(Session& session, Navigator& navigator)
        : m_session(session), m_navigator(navigator) {}

    /// The own date or happening behind an entry, if it is one.
    std::optional<DiaryItem> item(const CalendarEntry& entry) const;
    bool hasMark(const CalendarEntry& entry) const;

    /// The item as it was stored; else what stands in the way.
    Result<DiaryItem> add(const DiaryItem& item) const;
    Result<DiaryItem> change(const DiaryItem& before, const DiaryItem& after) const;
    bool move(const CalendarEntry& entry, QDate to, QTime at, Reach reach) const;
    bool finish(const CalendarEntry& entry, QDate on, const QString& note) const;
    /// Needs a reason.
    bool callOff(const CalendarEntry& entry, const QString& reason) const;
    /// Takes an own date or happening out, with everything it comes back as.
    bool remove(const CalendarEntry& entry) const;
    /// As the schedule has it again.
    bool restore(const CalendarEntry& entry) const;

    /// What speaks against a day for the entry, one sentence for all; empty for nothing.
    QString concernWords(const CalendarEntry& entry, QDate day, QTime at) const;
    /// The same for an own date that is being put in or changed.
    QString concernWords(const DiaryItem& item) const;
    /// The same as it is said while the entry is dragged over the day.
    DropRemark remark(const CalendarEntry& entry, QDate day, QTime at) const;

private:
    QString concernWords(const DueItem& item, const QString& officer, QDate day, QTime at) const;
    std::vector<DiaryMark> marks(const CalendarEntry& entry) const;
    std::shared_ptr<const ContractFacts> facts(Id<Contract> contract) const;
    bool apply(const Result<ChangeSet>& changes, const QString& done) const;
    Result<DiaryItem> store(const Result<ChangeSet>& changes, const QString& done) const;
    /// A message with the way back as a button.
    void tell(const QString& done, const QString& concern = {}) const;

    Session& m_session;
    Navigator& m_navigator;
};

} // namespace quarterlight
