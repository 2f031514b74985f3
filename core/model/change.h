// Changes as values: what a record was and what it is to be. The one door to the register.
#pragma once

#include "core/model/contract.h"
#include "core/model/diary.h"
#include "core/model/figure.h"

#include <QDateTime>
#include <QString>

#include <optional>
#include <variant>
#include <vector>

namespace quarterlight {

/// One setting of the register: its name, classification marking, holidays added by hand.
struct Setting {
    Id<Setting> id;
    QString key;
    QString value;

    friend bool operator==(const Setting&, const Setting&) = default;
};

/// Any record that a register holds. A new kind of record is one alternative here and one
/// descriptor in register/records.
using Record = std::variant<FrameworkText, Contract, Amendment, SourceFile, Figure, Comment,
                            Receipt, Setting, DiaryItem, DiaryMark, Confirmation>;

/// One record before and after: none before is an addition, none after a removal.
struct Change {
    std::optional<Record> before;
    std::optional<Record> after;
};

/// Changes that are made together: one transaction, one entry in the change log, one undo step.
struct ChangeSet {
    /// What the person did, in words: "Import Acme_return_Nov.xlsx".
    QString title;
    std::vector<Change> changes;
};

/// What a change set did, announced once after it was committed.
struct Announcement {
    qint64 sequence = 0;
    QString title;
    std::vector<Id<Contract>> contracts; ///< those touched, each once
    /// The changes as made, new records with their ids.
    std::vector<Change> changes;
};

/// One entry of the change log.
struct LogEntry {
    enum class Kind : quint8 { Do, Undo, Redo };
    qint64 sequence = 0;
    QDateTime at; ///< UTC
    QString who;
    QString title;
    Kind kind = Kind::Do;
    /// Of an undo or redo: the entry it takes back or makes again.
    qint64 of = 0;
};

/// A record's passage in the log: what stood before and after, and in which entry.
struct HistoryItem {
    LogEntry entry;
    Change change;
};

} // namespace quarterlight
