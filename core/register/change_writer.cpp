#include "core/register/change_writer.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace quarterlight {

namespace {

/// How many changes are made between two calls of the progress function.
constexpr qint64 progressStep = 1'000;

bool changesNothing(const Change& change) {
    return change.before == change.after; // both missing, too
}

Fault conflict(const Record& record, const std::optional<Record>& standing) {
    return {
        FaultCode::Conflict,
        {},
        {describe(record), standing ? QString::fromUtf8(encode(*standing).toJson()) : QString()}};
}

/// That what the change starts from is what stands in the file.
Result<Done> checkBefore(Database& database, const Change& change, LogEntry::Kind kind,
                         SharedValues& shared) {
    if (change.before) {
        const auto standing = storedRecord(database, *change.before, shared);
        if (!standing) {
            return standing.faults();
        }
        const bool sameRecord = !change.after || (change.after->index() == change.before->index() &&
                                                  idOf(*change.after) == idOf(*change.before));
        if (*standing != change.before || !sameRecord) {
            return conflict(*change.before, *standing);
        }
        return Done{};
    }
    // Undo and redo bring a record back under the id it had; nothing else may.
    if (kind == LogEntry::Kind::Do) {
        const auto known = wasEverStored(database, change.after->index(), idOf(*change.after));
        if (!known) {
            return known.faults();
        }
        if (*known) {
            return conflict(*change.after, {});
        }
    }
    return Done{};
}

Result<Done> writeRecord(Database& database, const EncodedRecord* before,
                         const EncodedRecord* after) {
    if (!after) {
        return removeRecord(database, *before);
    }
    return before ? updateRecord(database, *after) : insertRecord(database, *after);
}

/// Makes one change, its ids already given, and logs it.
Result<Done> makeChange(Database& database, const LogEntry& entry, qint64 position,
                        const Change& change, SharedValues& shared) {
    if (auto checked = checkBefore(database, change, entry.kind, shared); !checked) {
        return checked;
    }
    std::optional<EncodedRecord> before;
    std::optional<EncodedRecord> after;
    if (change.before) {
        before = encode(*change.before);
    }
    if (change.after) {
        after = encode(*change.after);
        if (auto checked = checkReadsBack(*change.after, *after, shared); !checked) {
            return checked;
        }
    }
    const EncodedRecord* const was = before ? &*before : nullptr;
    const EncodedRecord* const is = after ? &*after : nullptr;
    if (auto written = writeRecord(database, was, is); !written) {
        return written;
    }
    return addItem(database, entry.sequence, position, was, is);
}

/// Gives new records their ids.
Result<Done> giveIds(Database& database, IdCounter& ids, std::vector<Change>& changes) {
    for (Change& change : changes) {
        if (change.before || !change.after) {
            continue;
        }
        if (idOf(*change.after) > 0) {
            ids.note(change.after->index(), idOf(*change.after));
            continue;
        }
        const auto id = ids.next(database, change.after->index());
        if (!id) {
            return id.faults();
        }
        setId(*change.after, *id);
    }
    return Done{};
}

/// The contracts that changes touch, each once; a framework's text touches those that took it.
Result<std::vector<Id<Contract>>> touched(Database& database, const std::vector<Change>& changes) {
    std::vector<Id<Contract>> contracts;
    QSet<qint64> known;
    const auto add = [&](Id<Contract> contract) {
        if (!known.contains(contract.value)) {
            known.insert(contract.value);
            contracts.push_back(contract);
        }
    };
    for (const Change& change : changes) {
        for (const auto* record : {&change.before, &change.after}) {
            if (!*record) {
                continue;
            }
            if (const auto contract = contractOf(**record)) {
                add(*contract);
            } else if (std::holds_alternative<FrameworkText>(**record)) {
                Query rows = database.query("SELECT id FROM contract WHERE framework_id = ?");
                rows.bind(idOf(**record));
                while (rows.next()) {
                    add({rows.number(0)});
                }
                if (rows.failed()) {
                    return database.fault();
                }
            }
        }
    }
    return contracts;
}

/// Commits. After an error the outcome is unknown until the file has been read again: a commit may
/// be reported as failed and yet stand.
Result<Done> commitSurely(Database& database, Transaction& transaction, const LogEntry& entry) {
    if (auto committed = transaction.commit(); committed) {
        return committed;
    }
    const Fault fault = statementFault(database, entry.title);
    if (database.inTransaction()) {
        (void)database.execute("ROLLBACK");
    }
    const auto standing = entryOf(database, entry.sequence);
    if (standing && *standing) {
        return Done{};
    }
    return fault;
}

} // namespace

Result<qint64> IdCounter::next(Database& database, size_t kind) {
    if (!m_last[kind]) {
        const auto highest = highestId(database, kind);
        if (!highest) {
            return highest.faults();
        }
        m_last[kind] = *highest;
    }
    return ++*m_last[kind];
}

void IdCounter::note(size_t kind, qint64 id) {
    if (m_last[kind]) {
        m_last[kind] = std::max(*m_last[kind], id);
    }
}

Result<Announcement> writeChanges(Database& database, IdCounter& ids, LogEntry entry,
                                  const std::vector<Change>& changes, const Progress& progress) {
    Announcement done{0, entry.title, {}, changes};
    std::erase_if(done.changes, changesNothing);
    if (done.changes.empty()) {
        return done;
    }
    Transaction transaction(database, Transaction::Kind::Write);
    if (!transaction.begun()) {
        return transaction.begun().faults();
    }
    const auto last = lastSequence(database);
    if (!last) {
        return last.faults();
    }
    entry.sequence = done.sequence = *last + 1;
    if (auto added = addEntry(database, entry); !added) {
        return added.faults();
    }
    if (auto given = giveIds(database, ids, done.changes); !given) {
        return given.faults();
    }
    SharedValues shared;
    const qint64 total = static_cast<qint64>(done.changes.size());
    for (qint64 position = 0; position < total; ++position) {
        if (progress && position % progressStep == 0 && !progress(position, total)) {
            return Fault{FaultCode::Cancelled, {}, {}};
        }
        const Change& change = done.changes[static_cast<size_t>(position)];
        if (auto made = makeChange(database, entry, position, change, shared); !made) {
            return made.faults();
        }
    }
    auto contracts = touched(database, done.changes);
    if (!contracts) {
        return contracts.faults();
    }
    done.contracts = std::move(*contracts);
    if (auto committed = commitSurely(database, transaction, entry); !committed) {
        return committed.faults();
    }
    return done;
}

std::vector<Change> inverse(std::vector<Change> changes) {
    std::reverse(changes.begin(), changes.end());
    for (Change& change : changes) {
        std::swap(change.before, change.after);
    }
    return changes;
}

} // namespace quarterlight
