// From a contract's evaluations to what its review pack says.
#pragma once

#include "core/evaluation/evaluation.h"
#include "core/evaluation/owed_returns.h"
#include "core/model/contract.h"
#include "core/report/pack.h"
#include "core/time/working_calendar.h"

namespace quarterlight {

/// What a pack is made from.
struct PackQuestion {
    const Contract& contract;
    EvaluationContext context;
    const std::vector<Comment>& comments;
    const std::vector<Receipt>& receipts;
    const WorkingCalendar& workingDays;
    Period period;
    /// KPIs to chart besides the exceptions, by ref.
    QStringList alsoChart = {};
    /// The sections to leave out, by key.
    QStringList without = {};
    /// For others to read: what names people is left out, and the cover says so (pack_redaction.h).
    bool redacted = false;
    /// Days agreed for single returns; may be null.
    const std::vector<DiaryMark>* marks = nullptr;
};

/// Something that is missing in a pack, and where it is put right.
struct PackGap {
    enum class Kind : quint8 { Figure, Comment, Answer, Return };
    Kind kind = Kind::Figure;
    QString text; ///< in words: "No comment on 1.2"
    /// The indicator's ref, or the kind of return's key; the first of several.
    QString subject;
    Period period;
};

/// One part of a pack and what is missing in it, for the Pack page.
struct PackSection {
    QString key;
    QString title;
    std::vector<PackGap> missing; ///< empty if complete
};

/// The keys of all the sections that a pack may have, in order.
QStringList packSectionKeys();

/// The sections a pack of this contract has, in order.
std::vector<PackSection> packSections(const PackQuestion& question);

/// The whole pack: cover, summary, exceptions, indicators, charts, returns, outcomes, comments,
/// definitions, less the sections left out.
Pack packContent(const PackQuestion& question);

} // namespace quarterlight
